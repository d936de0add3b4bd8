import { expect, it } from 'vitest';
import type { Staff } from '../identity';
import { recipientsOf } from './recipients';

const member = (title: Staff['title'], more: Partial<Staff> = {}): Staff => ({
  ...{ role: 'teacher', title, displayName: title, classIds: [], cover: {}, active: true },
  ...{ workDays: [1, 2, 3, 4, 5], ...more },
});

it('reaches whoever holds a title as a duty beside another one, too, on the days on which they work', () => {
  const staff = new Map([
    ['own', member('guidance')],
    ['beside', member('homeroom', { duties: ['guidance', 'bullying'] })],
    ['mondays', member('subject', { duties: ['guidance'], workDays: [1] })],
    ['other', member('homeroom', { duties: ['bullying'] })],
  ]);
  // A Friday.
  expect(recipientsOf({ to: ['guidance'] }, { staff, board: [] }, '2026-11-20')).toEqual(['own', 'beside']);
});
