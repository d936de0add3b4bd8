import { useState } from 'react';
import { paths } from '@domain/paths';
import type { Day } from '@domain/days';
import type { Audience } from '@domain/answers/note-audiences';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import type { SaveOutcome } from '@/sync/answers/change';
import { Button } from '@/ui/button';
import { ArrivalLine } from './arrival-line';
import { readersOf } from './readers';
import type { NotesOfToday } from './use-notes';

interface TalkWishProps {
  session: PupilSession;
  own: OwnData | undefined;
  notes: NotesOfToday;
  today: Day;
  toHomeroom: boolean;
  onHomeroom: (wish: boolean) => Promise<SaveOutcome>;
}

/** "I want to talk with somebody": with whom is chosen by name; a second tap takes it back. */
export function TalkWish({ session, own, notes, today, toHomeroom, onHomeroom }: TalkWishProps) {
  const { t, rich } = useText('pupil');
  const note = notes.to('counsellor');
  const [failed, setFailed] = useState(false);
  const toCounsellor = note?.talk === true && note.withdrawn !== true;

  const wish = async (saving: Promise<SaveOutcome>) => setFailed((await saving) === 'not-saved');

  return (
    <section className="after card" aria-labelledby="talk-question">
      <h2 id="talk-question">{rich('talk.question')}</h2>
      <div className="choice-row">
        <Button aria-pressed={toHomeroom} onClick={() => void wish(onHomeroom(!toHomeroom))}>
          {rich('talk.homeroom')}
        </Button>
        <Button
          aria-pressed={toCounsellor}
          onClick={() => void wish(notes.change('counsellor', { talk: !toCounsellor }))}
        >
          {rich('talk.counsellor')}
        </Button>
      </div>
      <div role="status">
        {toHomeroom && who('homeroom', paths.checkIn(session.school, session.pupilId, today))}
        {toCounsellor && who('counsellor', paths.note(session.school, session.pupilId, today, 'counsellor'))}
      </div>
      {failed && (
        <p role="alert" className="field-error">
          {rich('today.not-saved')}
        </p>
      )}
    </section>
  );

  function who(audience: Audience, path: string) {
    const readers = readersOf(audience, session, own);
    const names = readers.length > 0 ? readers.join(t('list-comma')) : t('readers.unknown');
    return (
      <p className="talk-who">
        {rich('talk.who', { names })} {audience === 'homeroom' && rich('talk.others')}{' '}
        <ArrivalLine session={session} path={path} />
      </p>
    );
  }
}
