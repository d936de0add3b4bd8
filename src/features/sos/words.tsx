import { MESSAGE_MAX } from '@domain/sos/choices';
import { type SubmitEvent, useState } from 'react';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { say } from '@/sync/sos/press';
import { Button } from '@/ui/button';
import { draftOf, keepDraft } from './drafts';

/** The box for words to adults. */
export function Words({ session, sos }: { session: PupilSession; sos: OwnSos }) {
  const common = useText('common');
  const { t, rich } = useText('sos');
  const [text, setState] = useState(() => draftOf(sos.sosId));
  const setText = (next: string) => {
    keepDraft(sos.sosId, next);
    setState(next);
  };

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text.trim();
    // A second tap finds nothing to send; what could not be kept comes back.
    if (words === '' || isTooLong(words, MESSAGE_MAX)) return;
    setText('');
    say(session, sos.sosId, words).catch(() => setText(words));
  };

  return (
    <form className="sos-words" aria-label={t('words.title')} onSubmit={send}>
      <p id="sos-words-before">{common.rich('before-words')}</p>
      <div className="field">
        <label htmlFor="sos-text">{rich('words.label')}</label>
        <textarea
          id="sos-text"
          aria-describedby="sos-words-before sos-words-room"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="sos-send">
        <TextRoom id="sos-words-room" text={text} max={MESSAGE_MAX} />
        <Button type="submit" disabled={text.trim() === '' || isTooLong(text, MESSAGE_MAX)}>
          {rich('words.send')}
        </Button>
      </div>
    </form>
  );
}
