import type { GoodThing } from '@domain/words/good-thing';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plain } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { sendSignal } from '@/sync/answers/send-signal';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';

interface NotSoProps {
  /** As it is stored: `{pupilId}_{id}`. */
  id: string;
  thing: GoodThing;
  session: PupilSession;
  own: OwnData;
}

/** ちがうよ: the writer is told, as of everything that a child sends. It is asked first: a tap may slip. */
export function NotSo({ id, thing, session, own }: NotSoProps) {
  const { rich } = useText('me');
  const { t: marked, i18n } = useTranslation('me');
  const [state, setState] = useState<'asked' | 'sent' | 'not-saved'>();
  const { by, name, text } = thing;
  // One of each: another try is the same message.
  const messageId = `not-so-${id.slice(session.pupilId.length + 1)}`;
  const isSent = state === 'sent' || own.outgoing?.[messageId] || own.signals?.[messageId];
  if (isSent) return <p role="status">{rich('good.notSoDone', { name })}</p>;
  if (state !== 'asked' && state !== 'not-saved')
    return <Button onClick={() => setState('asked')}>{rich('good.notSo')}</Button>;
  const send = async () => {
    // Adults of the school read Japanese, in the wording of the child's grade.
    const lng = i18n.language.startsWith('ja') ? i18n.language : 'ja';
    const isHere = own.readers.some(({ uid }) => uid === by);
    const outcome = await sendSignal(session, messageId, {
      kind: 'note',
      to: isHere ? { uid: by } : { group: 'counsellor' },
      text: plain(marked('good.notSoWords', { lng, text })),
      wants: 'read-only',
    });
    setState(outcome === 'saved' ? 'sent' : 'not-saved');
  };
  return (
    <div role="group">
      <p>{rich('good.notSoAsk', { name })}</p>
      {state === 'not-saved' && <p role="alert">{rich('good.notSaved')}</p>}
      <Button variant="primary" onClick={() => void send()}>
        {rich('good.notSoSend')}
      </Button>{' '}
      <Button onClick={() => setState(undefined)}>{rich('good.notSoStop')}</Button>
    </div>
  );
}
