import type { SchoolCalendar } from '../school/calendar';
import type { Day } from '../days';
import { paths } from '../paths';
import type { CheckIn, Note } from '../answers/pupil-records';
import { concernOf, type Concern, type Sourced } from './concerns';
import type { NoticeAudience } from './circles';

type Tapped = Pick<CheckIn, 'talkTo' | 'receivedAt'>;
type Wished = Pick<Note, 'audience' | 'talk' | 'withdrawn' | 'readers' | 'receivedAt'>;

/** Whether a version of a check-in or a note asks for a talk. */
export function asksToTalk(written: Pick<CheckIn, 'talkTo'> | Pick<Note, 'talk' | 'withdrawn'>): boolean {
  if ('talkTo' in written) return written.talkTo === 'homeroom';
  return 'talk' in written && written.talk === true && written.withdrawn !== true;
}

/**
 * A pupil's wishes to talk on a day: with the homeroom teacher (a tap, or beside a note) and with a counsellor, who each hear only
 * of their own.
 */
export function talkConcerns(
  { school, pupilId, day }: { school: string; pupilId: string; day: Day },
  { checkIn, notes }: { checkIn: Tapped | undefined; notes: readonly Wished[] },
  calendar: SchoolCalendar,
): Concern[] {
  const sourced = (code: 'talk-today' | 'talk-note', source: string, audience: NoticeAudience) => ({
    code,
    params: { day },
    sources: [source],
    only: [audience],
  });
  const wishes: Record<Note['audience'], Sourced[]> = { homeroom: [], counsellor: [] };
  if (checkIn && asksToTalk(checkIn))
    wishes.homeroom.push({
      reason: sourced('talk-today', paths.checkIn(school, pupilId, day), 'homeroom'),
      receivedAt: checkIn.receivedAt,
    });
  for (const note of notes.filter(asksToTalk))
    wishes[note.audience].push({
      reason: {
        ...sourced('talk-note', paths.note(school, pupilId, day, note.audience), note.audience),
        ...(note.audience === 'homeroom' && note.readers && { readers: note.readers }),
      },
      receivedAt: note.receivedAt,
    });
  return Object.values(wishes).flatMap((wished) => concernOf('talk', day, wished, calendar));
}
