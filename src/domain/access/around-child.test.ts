import { expect, it } from 'vitest';
import { TITLES } from '../identity';
import { STAFF_ROLES } from '../staff-roles';
import { morningReaders, type Reader } from './around-child';
import { readersAmong } from './readers';

const CLASS = '2026-5-1';

it('reads the mornings of a child: exactly whom the table of documents names for its check-ins', () => {
  const staff = STAFF_ROLES.flatMap((role) =>
    TITLES.flatMap((title) =>
      [[], [CLASS], ['2026-6-1']].map((classIds): Reader => ({ displayName: title, title, role, classIds })),
    ),
  );
  const members = staff.map((one) => ({ ...one, cover: {}, active: true }));
  const named = readersAmong('checkIn', members, { classIds: [CLASS], day: '2026-11-30' });
  expect(morningReaders({ staff, classIds: [CLASS] })).toEqual(
    named.map(({ displayName, title, role, classIds }) => ({ displayName, title, role, classIds })),
  );
});
