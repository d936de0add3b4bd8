/** Whoever shows a name has it from one of these: nothing in it can turn the line round, or hide. */
import { expect, it } from 'vitest';
import { calendarSchema } from './school/calendar';
import { boardStaffSchema, staffSchema } from './identity';
import { placeSchema } from './risk/places';
import { pupilSchema, rosterSchema, schoolClassSchema, schoolSchema } from './school/school';
import { roundSchema } from './school/round';
import { helpLineSchema, optionSchema } from './school/settings';

const DIRTY = 'た\u202Eな\u200Bか\u2066\u0000';
const words = { ja: DIRTY, 'ja-easy': DIRTY, en: DIRTY };
const names = { familyName: DIRTY, givenName: DIRTY, kana: DIRTY };
const instants = { opensAt: '2026-11-20T00:00:00Z', closesAt: '2026-11-21T00:00:00Z' };
const day = '2026-11-20';

it.each([
  ['a school', schoolSchema, { name: DIRTY, code: 'B101220000010', timezone: 'Asia/Tokyo' }],
  ['a class', schoolClassSchema, { year: 2026, grade: 5, name: DIRTY, kind: 'regular' }],
  ['a roster', rosterSchema, { pupils: { p: { number: 1, ...names } } }],
  [
    'a pupil',
    pupilSchema,
    { uid: 'u', classId: '2026-5-1', classIds: ['2026-5-1'], number: 1, status: 'active', ...names },
  ],
  [
    'a round',
    roundSchema,
    { title: DIRTY, titles: words, instrument: 'soramoyo-34@1', classIds: 'all', ...instants },
  ],
  [
    'a colleague',
    staffSchema,
    {
      ...{ role: 'teacher', title: 'homeroom', displayName: DIRTY, classIds: [], cover: {} },
      ...{ workDays: [], active: true },
    },
  ],
  ['somebody of the board', boardStaffSchema, { active: true, displayName: DIRTY }],
  ['a line', helpLineSchema, { id: 'l', name: words, note: words, kind: 'phone', free: true }],
  ['an option', optionSchema, { id: 'o', kind: 'learning', title: words, text: words }],
  ['a place', placeSchema, { id: 'p', name: words }],
  [
    'a closure',
    calendarSchema,
    {
      ...{ closures: [{ from: day, to: day, name: DIRTY }], extraSchoolDays: [] },
      ...{ opensAt: '08:15', closesAt: '17:00' },
    },
  ],
])('the name of %s is read without what cannot be seen', (_, schema, data) => {
  const read = schema.safeParse(data);
  expect(read.success).toBe(true);
  const clean = JSON.stringify(data).replaceAll(JSON.stringify(DIRTY).slice(1, -1), 'たなか');
  expect(read.data).toEqual(JSON.parse(clean));
});
