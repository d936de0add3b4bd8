/** What a child reads before it sends something is exactly what becomes of it: the tablet's line and the server's lists, side by side. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readersAt } from '../access/shown-readers';
import { signalReaders } from '../access/shown-signal-readers';
import { dayOf } from '../days';
import type { Staff } from '../identity';
import { CLASS, MORNING, sent, STAFF, worldOf } from './signal.fixture';
import { takeIn } from './take-in';

const UIDS = Object.keys(STAFF);
const uid = fc.constantFrom(...UIDS);
const TODAY = dayOf(MORNING);

const classes = fc.constantFrom<Partial<Staff>>(
  { classIds: [] },
  { classIds: [CLASS] },
  { classIds: [], cover: { [CLASS]: TODAY } },
  { classIds: [], cover: { [CLASS]: '2026-11-23' } },
);
const staffOf = fc.array(fc.tuple(uid, classes, fc.boolean()), { maxLength: 6 }).map((changes) =>
  changes.reduce<Record<string, Staff>>(
    (staff, [one, change, active]) => ({
      ...staff,
      [one]: { ...(staff[one] ?? STAFF.office), ...change, active },
    }),
    STAFF,
  ),
);
const to = fc.oneof(
  fc.constantFrom('homeroom' as const, 'counsellor' as const, 'anyone' as const).map((group) => ({ group })),
  uid.map((one) => ({ uid: one })),
);

it('who reads it first, who is the second person, and whom the child may wish for', () => {
  fc.assert(
    fc.property(
      staffOf,
      to,
      fc.uniqueArray(uid, { maxLength: 8 }),
      fc.option(uid),
      (staff, addressee, not, wish) => {
        const working = Object.fromEntries(Object.entries(staff).filter(([, { active }]) => active));
        const adults = { staff: readersAt(working, undefined, TODAY), classIds: [CLASS] };
        const shown = signalReaders(addressee, adults, not, wish ?? undefined);
        const opening = sent('n1', MORNING, { to: addressee, not, ...(wish !== null && { second: wish }) });
        const world = worldOf(MORNING, { staff });
        const { thread } = takeIn({ school: 'umi', pupilId: 'p1' }, { opening, later: [] }, undefined, world);
        const first = shown.first.map((reader) => reader.uid);
        // With nobody of the school left it is the board's, whom no tablet knows by name.
        expect(thread.owners).toEqual(first.length > 0 ? first : not.includes('board') ? [] : ['board']);
        const isBoards = thread.second === undefined || world.board.has(thread.second.uid);
        expect(isBoards ? undefined : thread.second?.uid).toBe(shown.second?.uid);
        const isOffered = shown.others.some((one) => one.uid === wish);
        if (isOffered) expect(thread.second?.uid).toBe(wish);
      },
    ),
    { numRuns: 400 },
  );
});

it('a wish names nobody whom the child is not offered: no teacher of another class, nobody of the office', () => {
  for (const second of ['other', 'office', 'guidance']) {
    const opening = sent('n1', MORNING, { second });
    const { thread } = takeIn(
      { school: 'umi', pupilId: 'p1' },
      { opening, later: [] },
      undefined,
      worldOf(MORNING),
    );
    expect(thread.second?.uid).toBe('nurse');
  }
});
