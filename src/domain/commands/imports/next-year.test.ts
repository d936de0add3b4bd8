/** A school year is prepared before it begins, and seen from its hour on. */
import { describe, expect, it } from 'vitest';
import type { Staff } from '../../identity';
import type { ImportRecord } from '../../import/records';
import type { Deed } from '../command';
import { COMMANDS } from '../registry';

const MARCH = Date.parse('2027-03-20T01:00:00Z');
const OPENING = '2027-04-06T23:00:00.000Z';
const IMPORT = 'import-of-next-year-01';

function deed<P>(payload: P, now = MARCH): Deed<P> {
  const actor = { uid: 'admin', name: '事務', role: 'admin', title: 'office', school: 'sora' } as const;
  return {
    payload,
    actor,
    school: 'sora',
    commandId: 'command-1-command-1',
    now,
    sha256: (text) => text,
    keyed: (text) => text,
  };
}
const counts = (classId: string) => [
  { school: 'sora', classId, name: '6年1組', added: 0, moved: 30, changed: 0, left: 0, stays: 0 },
];
const TOTALS = {
  ...{ added: 0, moved: 30, changed: 0, left: 33, staff: 0, records: 0, accounts: 63, rows: 0, asked: 0 },
  changes: 130,
};
const looked = (classId = '2027-6-1') =>
  ({
    ...{ school: 'sora', state: 'asked', digest: 'd', questions: [], totals: TOTALS },
    ...{ counts: counts(classId), pages: { people: 1, problems: 0, rows: 0, changes: 3 } },
  }) as unknown as ImportRecord;
const member = (change: Partial<Staff> = {}): Staff => ({
  ...{
    role: 'teacher',
    title: 'subject',
    displayName: '森',
    classIds: [],
    cover: { '2026-4-1': '2027-03-25' },
  },
  ...{ workDays: [1], active: true, ...change },
});

describe('applying', () => {
  const { decide, payload } = COMMANDS['apply-import'];
  const apply = (more: object, staff: Record<string, Staff> = {}, stored = looked(), now = MARCH) =>
    decide({ stored, staff }, deed(payload.parse({ importId: IMPORT, digest: 'd', ...more }), now));

  it.each([
    ['at once in March', {}],
    ['at an hour in March', { from: '2027-03-31T14:00:00.000Z' }],
  ])('shows no class of April %s', (_, more) => {
    expect(apply(more)).toEqual({ done: false, why: 'too-early' });
  });

  it('waits for the hour, with a colleague for each class that is left, until that day', () => {
    const staff = { 'schools/sora/staff/mori': member() };
    const decided = apply({ from: OPENING, standIns: { '2026-5-1': 'mori', '2026-5-2': 'mori' } }, staff);
    expect(decided).toMatchObject({ done: true, widens: true });
    const [record, cover] = decided.done ? decided.writes : [];
    expect(record?.data).toMatchObject({ state: 'waiting', from: new Date(OPENING) });
    expect(cover).toEqual({
      ...{ how: 'update', path: 'schools/sora/staff/mori' },
      data: { cover: { '2026-4-1': '2027-03-25', '2026-5-1': '2027-04-07', '2026-5-2': '2027-04-07' } },
    });
  });

  it.each<[string, Record<string, Staff>]>([
    ['nobody', {}],
    ['somebody who has left', { 'schools/sora/staff/mori': member({ active: false }) }],
    ['an administrator', { 'schools/sora/staff/mori': member({ role: 'admin' }) }],
  ])('names %s to stand in', (_, staff) => {
    const decided = apply({ from: OPENING, standIns: { '2026-5-1': 'mori' } }, staff);
    expect(decided).toEqual({ done: false, why: 'member-unknown' });
  });

  it('waits for no hour that is past, or that nobody remembers', () => {
    const unfit = { done: false, why: 'days-unfit' };
    const later = Date.parse('2027-04-10T00:00:00Z');
    expect(apply({ from: OPENING }, {}, looked(), later)).toEqual(unfit);
    expect(apply({ from: '2027-09-01T00:00:00Z' })).toEqual(unfit);
  });

  it('writes this year’s list at once, and next year’s from April on', () => {
    const state = (decided: ReturnType<typeof apply>) => (decided.done ? decided.writes[0]?.data?.state : '');
    expect(state(apply({}, {}, looked('2026-5-1')))).toBe('applying');
    expect(state(apply({}, {}, looked(), Date.parse('2027-04-02T00:00:00Z')))).toBe('applying');
  });
});

describe('before its hour', () => {
  const waiting = { stored: { ...looked(), state: 'waiting' } as ImportRecord };
  it('it can be stopped, or looked at and decided anew', () => {
    const { discard, read } = { discard: COMMANDS['discard-import'], read: COMMANDS['read-import'] };
    expect(discard.decide(waiting, deed({ importId: IMPORT }))).toMatchObject({ done: true });
    const decisions = { homerooms: { '2027-6-1': ['mori'] } };
    const again = read.decide(waiting, deed(read.payload.parse({ importId: IMPORT, decisions })));
    expect(again.done && again.writes[0]?.data).toMatchObject({ state: 'received', decisions });
  });
});

it('the next year is prepared of the classes that there are, while no other import is under way', () => {
  const { decide } = COMMANDS['start-next-year'];
  const classes = { '2026-5-1': { year: 2026, grade: 5, name: '1', kind: 'regular' } } as const;
  const begun = decide({ turns: {}, stored: undefined, classes }, deed({ importId: IMPORT }));
  expect(begun.done && begun.writes[1]?.data).toMatchObject({
    ...{ state: 'received', files: [], decisions: { nextYear: 2027 } },
  });
  const turn = { school: 'sora', importId: 'another', by: 'x', byName: 'x', at: '2027-03-01T00:00:00Z' };
  expect(decide({ turns: { sora: turn }, stored: undefined, classes }, deed({ importId: IMPORT }))).toEqual({
    ...{ done: false, why: 'import-under-way' },
  });
});
