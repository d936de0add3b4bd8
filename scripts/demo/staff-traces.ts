/** What adults have noted in the last days, so that no screen of the demo is empty. */
import type { AttendanceState } from '@domain/school/attendance-states';
import { monthOf, startOfDay, type Day } from '@domain/days';
import type { Title } from '@domain/identity';
import type { PlannedDocument } from '@domain/import/plan';
import { paths } from '@domain/paths';
import type { GoodThing } from '@domain/words/good-thing';
import type { AttendanceMonth, Contact, Topic } from '@domain/school/staff-records';
import type { AccessLog } from '@domain/school/access-log';
import type { DemoPupilAccount } from './pupil-days';
import { randomOf } from './random';
import words from './words.json' with { type: 'json' };

const AFTER_SCHOOL_MS = 16 * 3_600_000;

export interface Adult {
  readonly uid: string;
  readonly title: Title;
  readonly displayName: string;
}

/** Words with pupils, observations and good things that a homeroom teacher wrote down about one class. */
export function tracesInClass(
  seed: number,
  teacher: Adult,
  pupils: readonly DemoPupilAccount[],
  days: readonly Day[],
): PlannedDocument[] {
  return pupils.flatMap((pupil) => {
    const random = randomOf(seed, `traces ${pupil.pupilId}`);
    return days.flatMap((day) => {
      const traces: PlannedDocument[] = [];
      if (random.chance(0.03)) traces.push(contact(pupil, teacher, day));
      if (random.chance(0.012)) traces.push(observation(pupil, teacher, day));
      if (random.chance(0.015))
        traces.push(...goodThing(pupil, teacher, day, random.below(words.good.length)));
      return traces;
    });
  });
}

/** The record of one pupil as somebody would find it who looks at the demo: good things, and who opened it. */
export function tracesOfPupil(
  pupil: DemoPupilAccount,
  teacher: Adult,
  nurse: Adult,
  days: readonly Day[],
): PlannedDocument[] {
  const [first = '', second = first, third = first] = days.slice(-4);
  return [
    ...goodThing(pupil, teacher, first, 0),
    ...goodThing(pupil, teacher, third, 2),
    topic(pupil, teacher, second, 'study', 0),
    opened(pupil, teacher, second, 'watching-over'),
    opened(pupil, nurse, third, 'health'),
  ];
}

function contact({ school, pupilId }: DemoPupilAccount, { uid }: Adult, day: Day): PlannedDocument {
  const at = afterSchool(day);
  const data: Contact = { school, by: uid, day, how: 'voice', withdrawn: false, at, receivedAt: at };
  return { path: paths.contact(school, pupilId, day, uid), data };
}

/** 気になる. */
export function observation({ school, pupilId }: DemoPupilAccount, { uid }: Adult, day: Day): PlannedDocument {
  const at = afterSchool(day);
  const data: Topic = {
    school,
    kind: 'observation',
    day,
    text: '',
    by: uid,
    withdrawn: false,
    at,
    receivedAt: at,
  };
  return { path: paths.observation(school, pupilId, day, uid), data };
}

function topic(
  { school, pupilId }: DemoPupilAccount,
  { uid }: Adult,
  day: Day,
  kind: 'good' | 'study' | 'life',
  text: number,
): PlannedDocument {
  const at = afterSchool(day);
  const data: Topic = {
    school,
    kind,
    day,
    text: words[kind][text] ?? '',
    by: uid,
    withdrawn: false,
    at,
    receivedAt: at,
  };
  return { path: paths.topic(school, pupilId, `${day}-${kind}`), data };
}

/** In the record, and as the child reads it. */
function goodThing(pupil: DemoPupilAccount, teacher: Adult, day: Day, text: number): PlannedDocument[] {
  const { school, pupilId } = pupil;
  const at = afterSchool(day);
  const data: GoodThing = {
    ...{ school, pupilId, by: teacher.uid, name: teacher.displayName, text: words.good[text] ?? '', day },
    ...{ withdrawn: false, at, deliverAt: at, readers: [] },
  };
  return [
    topic(pupil, teacher, day, 'good', text),
    { path: paths.goodThing(school, pupilId, `${day}-good`), data },
  ];
}

function opened(
  { school, pupilId }: DemoPupilAccount,
  { uid, title }: Adult,
  day: Day,
  purpose: AccessLog['purpose'],
): PlannedDocument {
  const data: AccessLog = { school, uid, title, purpose, day, at: afterSchool(day), protective: false };
  return { path: paths.accessLog(school, pupilId, uid, day), data };
}

/** A mark that the teacher made this morning, before the register says so. `month` is what is stored of it. */
export function provisionalMark(
  { school, pupilId }: DemoPupilAccount,
  day: Day,
  state: AttendanceState,
  month: Pick<AttendanceMonth, 'days' | 'nurseVisits'> | undefined,
): PlannedDocument {
  const data: AttendanceMonth = {
    school,
    nurseVisits: month?.nurseVisits ?? 0,
    days: { ...month?.days, [day]: { state, source: 'teacher' } },
    receivedAt: new Date(startOfDay(day)).toISOString(),
  };
  return { path: paths.attendance(school, pupilId, monthOf(day)), data };
}

function afterSchool(day: Day): string {
  return new Date(startOfDay(day) + AFTER_SCHOOL_MS).toISOString();
}
