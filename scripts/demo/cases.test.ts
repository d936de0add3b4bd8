import type { Staff } from '@domain/identity';
import { recentSchoolDays } from '@domain/school/calendar';
import { caseSchema, type Case } from '@domain/cases/records';
import { caseEntrySchema } from '@domain/cases/entries';
import { isOverdue } from '@domain/cases/schedule';
import { startOfDay } from '@domain/days';
import { paths } from '@domain/paths';
import { describe, expect, it } from 'vitest';
import { caseDocuments } from './cases';
import { CASE_STORIES } from './case-stories';
import { calendarOf } from './holidays';

const TITLES = ['homeroom', 'nurse', 'sc', 'ssw', 'vice-principal'] as const;
const STAFF = TITLES.map((title): Staff & { uid: string } => ({
  ...{ uid: title, title, displayName: title, active: true, cover: {}, workDays: [1, 2, 3, 4, 5] },
  role: title === 'homeroom' ? 'teacher' : title === 'vice-principal' ? 'leader' : 'counsellor',
  classIds: title === 'homeroom' ? ['2026-5-1'] : [],
}));

/** The cases of the demo as they are on a day. */
function casesOn(today: string) {
  const year = Number(today.slice(0, 4));
  const calendar = calendarOf([year - 1, year]);
  const days = recentSchoolDays(calendar, today, 30);
  return CASE_STORIES.map((story) => {
    const pupil = { email: story.pupil, school: 's1', pupilId: story.id, classId: '2026-5-1' };
    const documents = caseDocuments(story, pupil, STAFF, calendar, days);
    const path = paths.pupilCase('s1', `demo-${story.id}`);
    return { documents, kept: documents.find((one) => one.path === path)?.data as Case };
  });
}

describe.each(['2026-11-20', '2026-04-08', '2027-01-10', '2028-02-29'])('the cases of the demo on %s', (today) => {
  const all = casesOn(today);

  it('are two in each step, one watched over, one overdue, one at a place outside', () => {
    expect(all.map(({ kept }) => kept.step).sort()).toEqual([1, 1, 2, 2, 3, 3]);
    expect(all.filter(({ kept }) => kept.state === 'watching')).toHaveLength(1);
    const now = startOfDay(today) + 12 * 3_600_000;
    expect(all.filter(({ kept }) => isOverdue(kept, now)).map(({ kept }) => kept.pupilId)).toEqual(['overdue']);
    expect(all.flatMap(({ kept }) => kept.supports).filter(({ place }) => place !== undefined)).toHaveLength(1);
  });

  it('are as they must be stored, and each has its history', () => {
    for (const { kept, documents } of all) {
      expect(caseSchema.parse(kept)).toEqual(kept);
      const entries = documents.filter(({ path }) => paths.caseEntry.in(path));
      for (const { data } of entries) expect(caseEntrySchema.parse(data)).toEqual(data);
      expect(entries.length).toBeGreaterThan(2);
    }
  });
});
