import { useState } from 'react';
import type { SendOutcome, SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useMember } from '@/staff/people/member';

/** A message that is being written. Its words stay until the server has them; sent again it is the same message. */
export function useDraft(place: SosPlace) {
  const { sosDesk } = usePorts();
  const actor = useMember();
  const [draft, setDraft] = useState({ id: crypto.randomUUID(), text: '' });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Exclude<SendOutcome, 'sent'> | null>(null);

  const setText = (text: string) => {
    setProblem(null);
    setDraft({ id: crypto.randomUUID(), text });
  };
  const send = async () => {
    setSending(true);
    const outcome = await sosDesk.sendSosMessage(place, { ...draft, text: draft.text.trim(), by: actor.uid });
    setSending(false);
    if (outcome === 'sent') setText('');
    else setProblem(outcome);
  };
  return { text: draft.text, setText, send, sending, problem };
}
