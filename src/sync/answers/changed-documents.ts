/** What today's check-in or a note becomes by one tap. Every tap changes one thing and leaves the rest as it stands. */
import type { Body, CheckIn, Level, Note, Scale } from '@domain/answers/pupil-records';
import { sentText } from '@domain/texts';

/** `answer` without a level is a pass. */
export type CheckInChange =
  | { answer: { scale: Scale; level?: Level } }
  | { body: Body }
  | { talkToHomeroom: boolean }
  | { soft: CheckIn['soft'] };

export type CheckInInput = Pick<CheckIn, 'day' | 'scale' | 'level' | 'skipped' | 'body' | 'talkTo' | 'soft'>;

/** `words` makes the words of those that stand in the note when it is stored. */
export type NoteChange =
  { text: string } | { words: (present: string | undefined) => string } | { talk: boolean };

export type NoteInput = Pick<Note, 'day' | 'audience' | 'text' | 'talk' | 'withdrawn' | 'readers'>;

/** `present` is absent for the first answer of a day. */
export function changedCheckIn(
  present: CheckInInput | undefined,
  day: CheckIn['day'],
  change: CheckInChange,
): CheckInInput {
  const { scale = 'weather', level, body, talkTo, soft } = present ?? {};
  const answer = 'answer' in change ? change.answer : { scale, level };
  const nextBody = 'body' in change ? change.body : body;
  const nextTalk = 'talkToHomeroom' in change ? change.talkToHomeroom : talkTo === 'homeroom';
  const nextSoft = 'soft' in change ? change.soft : soft;
  return {
    day,
    scale: answer.scale,
    skipped: answer.level === undefined,
    ...(answer.level !== undefined && { level: answer.level }),
    ...(nextBody && { body: nextBody }),
    ...(nextTalk && { talkTo: 'homeroom' }),
    ...(nextSoft && { soft: nextSoft }),
  };
}

/** Words that are taken out take the note back, unless it also wishes to talk; and the other way round. */
export function changedNote(
  present: NoteInput | undefined,
  { day, audience, readers = present?.readers }: Pick<Note, 'day' | 'audience' | 'readers'>,
  change: NoteChange,
): NoteInput {
  const before = present?.withdrawn === true ? undefined : present;
  const text = sentText(wordsOf(before?.text, change)).trim();
  const talk = 'talk' in change ? change.talk : before?.talk;
  return {
    day,
    audience,
    ...(text && { text }),
    ...(talk !== undefined && { talk }),
    ...(!text && talk !== true && { withdrawn: true }),
    ...(readers && { readers }),
  };
}

function wordsOf(present: string | undefined, change: NoteChange): string {
  if ('words' in change) return change.words(present);
  return 'text' in change ? change.text : (present ?? '');
}
