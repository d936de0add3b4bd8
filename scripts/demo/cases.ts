/** Children of class 5-1 whom several adults look after together: two in each step, done through what the commands do. */
import type { Firestore } from 'firebase-admin/firestore';
import {
  decided,
  type After,
  marked,
  met,
  planned,
  reviewed,
  type Said,
  wroteEntry,
} from '@domain/cases/deeds';
import { regrouped } from '@domain/cases/hand-over';
import { type Around, followed } from '@domain/cases/follow';
import { openedCase } from '@domain/cases/opening';
import type { Case, TeamMember } from '@domain/cases/records';
import { type Day, startOfDay } from '@domain/days';
import type { PlannedDocument } from '@domain/import/plan';
import { paths } from '@domain/paths';
import type { SchoolCalendar } from '@domain/school/calendar';
import { writeDocuments } from '../import/store';
import { CASE_STORIES, type CaseStory, type Deed, type Who } from './case-stories';
import type { DemoPupilAccount } from './pupil-days';
import { staffOf } from './staff-days';

type Member = Awaited<ReturnType<typeof staffOf>>[number];

const AFTER_SCHOOL_MS = 16 * 3_600_000;
const MINUTE_MS = 60_000;

/** `days`: school days until today, which is the last of them. */
export async function seedCases(
  db: Firestore,
  pupils: readonly DemoPupilAccount[],
  calendar: SchoolCalendar,
  days: readonly Day[],
): Promise<void> {
  const documents = await Promise.all(
    CASE_STORIES.map(async (story) => {
      const pupil = pupils.find(({ email }) => email === story.pupil);
      if (!pupil) throw new Error(`${story.pupil} is not in the demo city`);
      return caseDocuments(story, pupil, await staffOf(db, pupil.school), calendar, days);
    }),
  );
  await writeDocuments(db, documents.flat());
}

/** A case with everything that was seen, said and decided in it, and where one finds it. */
export function caseDocuments(
  story: CaseStory,
  pupil: DemoPupilAccount,
  staff: readonly Member[],
  calendar: SchoolCalendar,
  days: readonly Day[],
): PlannedDocument[] {
  const { school, pupilId, classId } = pupil;
  const caseId = `demo-${story.id}`;
  const dayOf = (back: number) => days.at(-1 - back) ?? days[0] ?? '';
  const timeOf = (back: number, turn: number) =>
    startOfDay(dayOf(back)) + AFTER_SCHOOL_MS + turn * MINUTE_MS;
  const named = (who: Who) => memberOf(who, classId, staff);
  const around = (day: Day, at: number): Around => ({
    child: { classIds: [classId], status: 'active' },
    staff: Object.fromEntries(staff.map((one) => [one.uid, one])),
    ...{ keptFrom: [], calendar, day, at: new Date(at).toISOString() },
  });
  const team = story.team.flatMap(([who, duty]): TeamMember[] => {
    const member = named(who);
    return member ? [{ uid: member.uid, name: member.displayName, duty }] : [];
  });
  const [lead] = team;
  if (!lead) return [];
  const openedAt = timeOf(story.opened, 0);
  const at = new Date(openedAt).toISOString();
  const begun = openedCase(
    {
      ...{ pupilId, classIds: [classId], origin: story.origin, confided: false },
      ...{ lead, by: lead.uid, at, day: dayOf(story.opened) },
    },
    calendar,
  );
  const entries: PlannedDocument[] = [];
  const keep = (said: Said, who: Who, time: number) => {
    const by = named(who);
    if (!by) return;
    const entry = { ...said, by: by.uid, name: by.displayName, title: by.title };
    const data = { ...entry, at: new Date(time).toISOString() };
    entries.push({ path: paths.caseEntry(school, caseId, `${caseId}-${entries.length}`), data });
  };
  keep({ kind: 'opened', trigger: story.origin, text: story.why }, story.by, openedAt);
  const done = story.deeds.reduce((before: Case, [back, who, deed], turn): Case => {
    const time = timeOf(back, turn + 1);
    const by = named(who);
    if (!by) throw new Error(`${story.id}: nobody is ${who}`);
    const world = { calendar, now: time, by: { uid: by.uid, name: by.displayName } };
    const result = deedIn(before, deed, dayOf, team, world);
    if ('why' in result) throw new Error(`${story.id}: ${result.why}`);
    keep(result.said, who, time);
    return result.after;
  }, begun);
  const today = dayOf(0);
  const after = followed(done, around(today, startOfDay(today)));
  return [
    { path: paths.pupilCase(school, caseId), data: after },
    { path: paths.openCase(school, pupilId), data: { caseId, readers: after.readers } },
    ...entries,
  ];
}

function deedIn(
  one: Case,
  deed: Deed,
  dayOf: (back: number) => Day,
  team: readonly TeamMember[],
  world: Parameters<typeof wroteEntry>[2],
): After {
  switch (deed.does) {
    case 'team':
      return regrouped(one, team, team[0]?.uid ?? '', world);
    case 'writes':
      return wroteEntry(one, deed, world);
    case 'decides':
      return decided(one, deed, world);
    case 'meets': {
      const { people, wishes, goal } = deed;
      const agreed = deed.agreed.map(({ what, who, inDays }) => ({ what, who, by: dayOf(inDays) }));
      return met(one, { people, wishes, goal, day: dayOf(deed.day), agreed }, world);
    }
    case 'plans':
      return planned(one, { ...deed.plan, from: dayOf(deed.from) }, world);
    case 'marks':
      return marked(one, deed.mark, world);
    case 'reviews':
      return reviewed(one, deed, world);
  }
}

function memberOf(who: Who, classId: string, staff: readonly Member[]): Member | undefined {
  return who === 'homeroom'
    ? staff.find((one) => one.title === 'homeroom' && one.classIds.includes(classId))
    : staff.find(({ title }) => title === who);
}
