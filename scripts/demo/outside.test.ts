import { recentSchoolDays } from '@domain/school/calendar';
import { DOCUMENTS } from '@domain/documents/table';
import { namedChildSchema } from '@domain/outside/records';
import { paths } from '@domain/paths';
import type { Pupil } from '@domain/school/school';
import { expect, it } from 'vitest';
import { calendarOf } from './holidays';
import { placeDocuments } from './outside';

const PUPIL: Pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 13, status: 'active' },
  ...{ familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
};

it.each(['2026-11-20', '2026-04-08', '2027-01-10', '2028-02-29', '2026-03-31'])(
  'the child at a place outside has weeks of days there on %s, stored as commands would have stored them',
  (today) => {
    const year = Number(today.slice(0, 4));
    const days = recentSchoolDays(calendarOf([year - 1, year]), today, 30);
    const documents = placeDocuments('s1', 'p1', PUPIL, days, { by: 'l1', byName: '校長' });
    const all = Object.values(DOCUMENTS);
    for (const { path, data } of documents) {
      const declared = all.find(({ at }) => typeof at !== 'string' && at.in(path));
      expect(declared?.schema.parse(data), path).toEqual(data);
    }
    const named = documents.find(({ path }) => paths.namedChild.in(path));
    const ticks = Object.keys(namedChildSchema.parse(named?.data).ticks);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.every((day) => day < today)).toBe(true);
  },
);
