import { useState } from 'react';
import type { Day } from '@domain/days';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data';
import { recordNote } from '@/sync/record';
import { Button } from '@/ui/button';
import { readersOf } from './readers';

interface TalkWishProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  today: Day;
  toHomeroom: boolean;
  onHomeroom: (wish: boolean) => void;
}

/** "I want to talk with somebody": with whom is chosen by name; a second tap takes it back. */
export function TalkWish({ session, own, written, today, toHomeroom, onHomeroom }: TalkWishProps) {
  const { t, rich } = useText('pupil');
  const note = written.notes[`${today}_counsellor`];
  const [tapped, setTapped] = useState<boolean>();
  const [failed, setFailed] = useState(false);
  const toCounsellor = tapped ?? (note?.talk === true && note.withdrawn !== true);

  const wishCounsellor = async (wish: boolean) => {
    const outcome = await recordNote(session, {
      day: today,
      audience: 'counsellor',
      talk: wish,
      ...(note?.text !== undefined && { text: note.text }),
      ...(!wish && note?.text === undefined && { withdrawn: true }),
    });
    setFailed(outcome === 'not-saved');
    if (outcome !== 'not-saved') setTapped(wish);
  };

  return (
    <section className="after card" aria-labelledby="talk-question">
      <h2 id="talk-question">{rich('talk.question')}</h2>
      <div className="choice-row">
        <Button aria-pressed={toHomeroom} onClick={() => onHomeroom(!toHomeroom)}>
          {rich('talk.homeroom')}
        </Button>
        <Button aria-pressed={toCounsellor} onClick={() => void wishCounsellor(!toCounsellor)}>
          {rich('talk.counsellor')}
        </Button>
      </div>
      {toHomeroom && <p className="muted">{rich('talk.who', { names: names('homeroom') })}</p>}
      {toCounsellor && <p className="muted">{rich('talk.who', { names: names('counsellor') })}</p>}
      {failed && (
        <p role="alert" className="field-error">
          {rich('today.not-saved')}
        </p>
      )}
    </section>
  );

  function names(audience: 'homeroom' | 'counsellor'): string {
    const readers = readersOf(audience, session, own);
    return readers.length > 0 ? readers.join(t('list-comma')) : t('readers.unknown');
  }
}
