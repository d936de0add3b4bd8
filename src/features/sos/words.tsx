import { MESSAGE_MAX } from '@domain/sos/choices';
import { type SubmitEvent, useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { isOpen } from '@/sync/sos/lane';
import { addDetails, say } from '@/sync/sos/press';
import { Button } from '@/ui/button';
import { WordsLog } from './words-log';
import { detailsOf, stageOf } from './sos-view';

/** What is being written, by SOS: hiding the screen takes the sheet away and must not take the words. */
const drafts = new Map<string, string>();

/** Words both ways. The first ones belong to the SOS itself, so that whoever opens it reads them at once. */
export function Words({ session, sos }: { session: PupilSession; sos: OwnSos }) {
  const { t, rich } = useText('sos');
  const [text, setState] = useState(() => drafts.get(sos.sosId) ?? '');
  const setText = (next: string) => {
    drafts.set(sos.sosId, next);
    setState(next);
  };
  const isFirst = detailsOf(sos).text === undefined && ['here', 'arrived'].includes(stageOf(sos));

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    const kept = isFirst ? addDetails(session, sos.sosId, { text: words }) : say(session, sos.sosId, words);
    void kept.then(() => setText(''));
  };

  return (
    <section className="sos-words" aria-labelledby="sos-words">
      <h3 id="sos-words">{rich('words.title')}</h3>
      <WordsLog sos={sos} />
      {isOpen(sos) && (
        <form onSubmit={send}>
          <p id="sos-words-before">{rich('words.before')}</p>
          <div className="field">
            <label htmlFor="sos-text">{rich('words.label')}</label>
            <textarea
              id="sos-text"
              aria-describedby="sos-words-before"
              maxLength={MESSAGE_MAX}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <div className="sos-send">
            <span className="muted">{t('words.count', { count: text.length, max: MESSAGE_MAX })}</span>
            <Button type="submit" disabled={text.trim() === ''}>
              {rich('words.send')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
