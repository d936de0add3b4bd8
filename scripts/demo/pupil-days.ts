/** What one pupil of the demo city taps, writes and answers. */
import type { Audience } from '@domain/answers/note-audiences';
import { startOfDay, type Day } from '@domain/days';
import type { Instrument } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import type { Body, Level } from '@domain/answers/pupil-records';
import { stamped, type PupilWrite, type Stamp } from '@domain/answers/pupil-write';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import { randomOf, type Random } from './random';
import { storyOf } from './stories';
import { answersOf, temperamentOf, weatherOf } from './temperament';
import words from './words.json' with { type: 'json' };

export interface DemoPupilAccount {
  readonly email: string;
  readonly school: string;
  readonly pupilId: string;
  readonly classId: string;
}

/** How likely a pupil asks to talk with the homeroom teacher: what was asked for on the days before has been answered. */
const WISHES = { never: 0, sometimes: 0.015, yes: 1 } as const;

const MORNING_MS = (8 * 60 + 25) * 60_000;
const MINUTE_MS = 60_000;

/**
 * Check-ins of the given days (oldest first), and the notes of the last one (those of before were answered), none later than `now`. Some
 * days are missed, some passed.
 */
export function morningsOf(
  seed: number,
  pupil: DemoPupilAccount,
  days: readonly Day[],
  now: number,
): Map<Day, PupilWrite[]> {
  const random = randomOf(seed, `mornings ${pupil.pupilId}`);
  const temperament = temperamentOf(seed, pupil.pupilId);
  const weather = weatherOf(temperament, random, days.length);
  const story = storyOf(pupil.email);
  const missing = Math.min(0.5, 0.05 + temperament.absence);
  const mornings = new Map<Day, PupilWrite[]>();
  days.forEach((day, index) => {
    const at = Math.min(startOfDay(day) + MORNING_MS + random.below(10 * MINUTE_MS), now);
    const daysBack = days.length - 1 - index;
    const told = story.weather?.(daysBack);
    const missed = random.chance(missing);
    const level = typeof told === 'number' ? told : (weather[index] ?? 3);
    const isToday = daysBack === 0;
    const wish = !isToday ? 'never' : story.talks === true ? 'yes' : 'sometimes';
    const writes = morning(pupil, day, level, {
      ...{ random, stamp: stampAt(pupil, at), wish, writesNotes: isToday },
    });
    if (told === undefined ? !missed : told !== 'none') mornings.set(day, writes);
  });
  return mornings;
}

function morning(
  pupil: DemoPupilAccount,
  day: Day,
  level: Level,
  {
    random,
    stamp,
    wish,
    writesNotes,
  }: { random: Random; stamp: Stamp; wish: keyof typeof WISHES; writesNotes: boolean },
): PupilWrite[] {
  const skipped = random.chance(0.03);
  const body: Body = random.chance(0.85) ? 'good' : random.chance(0.7) ? 'a-little' : 'bad';
  const checkIn = stamped(
    {
      kind: 'checkIn',
      path: paths.checkIn(pupil.school, pupil.pupilId, day),
      document: {
        school: pupil.school,
        classId: pupil.classId,
        day,
        scale: 'weather',
        skipped,
        ...(skipped ? {} : { level }),
        ...(!skipped && random.chance(0.6) ? { body } : {}),
        ...(random.chance(WISHES[wish]) ? { talkTo: 'homeroom' as const } : {}),
      },
    },
    stamp,
  );
  const audience: Audience = random.chance(0.75) ? 'homeroom' : 'counsellor';
  if (!random.chance(0.02) || !writesNotes) return [checkIn];
  const [first = '', ...others] = words.notes[audience];
  const note = stamped(
    {
      kind: 'note',
      path: paths.note(pupil.school, pupil.pupilId, day, audience),
      document: { school: pupil.school, audience, day, text: random.pick([first, ...others]) },
    },
    stamp,
  );
  return [checkIn, note];
}

/** The answers of one round, or none: about one pupil in fifteen does not answer. */
export function responseOf(
  seed: number,
  pupil: DemoPupilAccount,
  roundId: string,
  instrument: Instrument,
  now: number,
): PupilWrite[] {
  const random = randomOf(seed, `round ${roundId} ${pupil.pupilId}`);
  if (random.chance(0.065)) return [];
  // A class has its own time since the last round: somewhat more here, somewhat less there.
  const drift = (indicator: string) =>
    randomOf(seed, `drift ${roundId} ${pupil.classId} ${indicator}`).normal() * 0.2;
  const answers = answersOf(instrument, temperamentOf(seed, pupil.pupilId), random, drift);
  const [first = '', ...others] = words.comments;
  const comment = random.chance(0.06) ? { comment: random.pick([first, ...others]) } : {};
  const write = stamped(
    {
      kind: 'response',
      path: paths.response(pupil.school, pupil.pupilId, roundId),
      document: {
        school: pupil.school,
        classId: pupil.classId,
        instrument: `${instrument.id}@${instrument.version}`,
        form: formOfGrade(gradeOfClass(pupil.classId)),
        answers: { ...answers, ...storyOf(pupil.email).answers },
        ...comment,
        paceMs: 2500 + random.below(4000),
      },
    },
    stampAt(pupil, now),
  );
  return [write];
}

function stampAt({ pupilId }: DemoPupilAccount, at: number): Stamp {
  return { rev: at, deviceId: `demo-tablet-${pupilId.slice(-6)}`, capturedAt: new Date(at).toISOString() };
}
