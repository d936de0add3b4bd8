/** Whatever people do with cases, in whatever order, what stands at the top of deeds.ts holds. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { paths } from '../paths';
import { usualCalendar } from '../defaults/calendar';
import type { CommandName } from '../commands/registry';
import { CASE_OUTCOMES, DUTY_KINDS, REVIEW_DECISIONS, SUPPORT_STATES } from './choices';
import { OF_DUTY } from './duties';
import { CaseSchool, CLASS, SCHOOL, STAFF } from './case-world.fixture';
import type { Case } from './records';
import type { CaseStaff } from '../access/case-readers';
import { toldOfCase } from './waiting';

const START = Date.parse('2026-04-07T00:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const CALENDAR = usualCalendar(START);
const PUPILS = ['p1', 'p2'];
const UIDS = Object.keys(STAFF);

const pupilId = fc.constantFrom(...PUPILS);
const uid = fc.constantFrom(...UIDS);
const reason = fc.constant('話し合ったため');
const part = fc.constantFrom('a', 'b');
const steps = DUTY_KINDS.flatMap((kind) => OF_DUTY[kind].steps.map(({ id }) => id));
const day = fc.constantFrom('2026-04-10', '2026-07-20', '2026-12-25');

/** A deed about a case of a child: its last one, or one before it. */
const deeds: readonly (readonly [CommandName, fc.Arbitrary<object>])[] = [
  ['add-case-entry', fc.record({ kind: fc.constantFrom('first-look', 'note'), text: reason })],
  ['decide-case', fc.record({ decision: fc.constantFrom('support', 'not-now'), reason })],
  [
    'hold-meeting',
    fc.record({ day, people: fc.constant(['担任']), wishes: fc.constant({}), agreed: fc.constant([]) }),
  ],
  ['plan-support', fc.record({ supportId: part, kind: fc.constant('talk'), who: reason, from: day })],
  ['mark-support', fc.record({ supportId: part, state: fc.constantFrom(...SUPPORT_STATES) })],
  [
    'review-case',
    fc.record(
      {
        ...{ decision: fc.constantFrom(...REVIEW_DECISIONS), reason },
        ...{ intensity: fc.integer({ min: 1, max: 4 }), outcome: fc.constantFrom(...CASE_OUTCOMES) },
      },
      { requiredKeys: ['decision', 'reason'] },
    ),
  ],
  [
    'set-case-team',
    fc.record({
      team: fc.array(fc.record({ uid, duty: fc.constantFrom('daily', 'mind') }), {
        minLength: 1,
        maxLength: 4,
      }),
      lead: uid,
    }),
  ],
  ['hand-over-case', fc.record({ to: uid, duty: fc.constant('daily'), text: reason })],
  ['take-over-case', fc.constant({})],
  ['close-case', fc.record({ outcome: fc.constantFrom(...CASE_OUTCOMES), reason })],
  ['reopen-case', fc.record({ reason })],
  ['start-duty', fc.record({ dutyId: part, kind: fc.constantFrom(...DUTY_KINDS) })],
  [
    'mark-duty',
    fc.record(
      {
        dutyId: part,
        step: fc.constantFrom(...steps),
        turn: fc.constantFrom('again', 'not-so'),
        text: reason,
      },
      { requiredKeys: ['dutyId'] },
    ),
  ],
];
const opening = fc.record({
  origin: fc.record({ kind: fc.constantFrom('observation', 'absence'), id: fc.constantFrom('x', 'y', 'z') }),
});
/** Cases are opened and closed often: what comes after that is rare in schools, and where it goes wrong. */
const OFTEN: readonly CommandName[] = ['close-case', 'reopen-case'];
const anything = fc.oneof(
  { weight: 5, arbitrary: opening.map((payload) => ['open-case', payload] as const) },
  ...deeds.map(([name, payload]) => ({
    weight: OFTEN.includes(name) ? 4 : 1,
    arbitrary: payload.map((made) => [name, made] as const),
  })),
);
/** People who come and go: a colleague leaves, comes back, has a class or none; a child is in another class, or has left. */
const CLASSES = [CLASS, '2026-5-2', '2027-6-1'];
const people = fc.oneof(
  fc.tuple(
    uid.map((of) => paths.staff(SCHOOL, of)),
    fc.oneof(
      fc.record({ active: fc.boolean() }),
      fc.record({ classIds: fc.subarray(CLASSES, { maxLength: 1 }) }),
    ),
  ),
  fc.tuple(
    pupilId.map((of) => paths.pupil(SCHOOL, of)),
    fc.oneof(
      fc.record({ status: fc.constantFrom('active', 'left') }),
      fc.constantFrom(...CLASSES).map((classId) => ({ classId, classIds: [classId] })),
    ),
  ),
);
const leftOut = fc.subarray(UIDS, { maxLength: 3 });
const schedule = fc.array(
  fc.record({
    ...{
      by: uid,
      pupilId,
      deed: anything,
      after: fc.integer({ min: 0, max: 20 }),
      back: fc.integer({ min: 1, max: 2 }),
    },
    // Whom the child leaves out from then on. Mostly nothing of that changes.
    leavesOut: fc.option(leftOut, { freq: 6 }),
    people: fc.option(people, { freq: 3 }),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

function isSound(one: Case, staff: CaseStaff, now: number): void {
  expect(one.team.map(({ uid: of }) => of)).toContain(one.lead);
  expect(one.supportSince !== undefined).toBe(one.supports.some(({ takenUpOn }) => takenUpOn !== undefined));
  if (one.supportSince === undefined) expect(one.step).toBeLessThan(3);
  if (one.state === 'closed') {
    expect([one.checkpointAt, one.dueAt, one.handOver]).toEqual([undefined, undefined, undefined]);
    expect(one.duties.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
    return;
  }
  if (one.handOver) {
    expect(one.team.map(({ uid: of }) => of)).toContain(one.handOver.to);
    expect(toldOfCase(one, staff, CALENDAR, now)).toContain(one.handOver.to);
  }
  expect(one.dueAt).toBeDefined();
  expect(Date.parse(one.dueAt ?? '')).toBeLessThanOrEqual(Date.parse(one.checkpointAt ?? ''));
  // Whatever is due, a checkpoint among it, is told to somebody.
  if (Date.parse(one.dueAt ?? '') <= now && one.readers.length > 0)
    expect(toldOfCase(one, staff, CALENDAR, now)).not.toEqual([]);
}

it('no schedule leaves two open cases, a case without a lead, or a checkpoint that nobody is told of', () => {
  fc.assert(
    fc.property(schedule, (all) => {
      const school = new CaseSchool(PUPILS);
      let before = school.cases();
      let [now, not]: [number, readonly string[]] = [START, []];
      for (const { by, pupilId: child, deed, after, back, leavesOut, people: changed } of all) {
        now += after * DAY_MS;
        if (changed) school.change(changed[0], changed[1]);
        if (leavesOut) {
          not = leavesOut;
          school.leaveOut('p1', ...not);
        }
        if (leavesOut ?? changed) {
          school.follow(now);
          before = school.cases();
        }
        const [name, payload] = deed;
        const entries = school.entries();
        const ofChild = Object.entries(before).filter(([, one]) => one.pupilId === child);
        const caseId = ofChild.at(-back)?.[0] ?? 'none';
        const addressed = name === 'open-case' ? { pupilId: child } : { caseId };
        const staff = school.staff();
        // Whoever has left sends nothing.
        if (staff[by]?.active) school.send(by, name, { ...addressed, ...payload }, now);
        const cases = school.cases();
        expect(school.entries()).toEqual(expect.arrayContaining(entries));
        for (const [id, one] of Object.entries(cases)) {
          isSound(one, staff, now);
          const kept: readonly string[] = one.pupilId === 'p1' ? not : [];
          expect(one.readers.filter((reader) => kept.includes(reader))).toEqual([]);
          if (before[id] && before[id].intensity !== one.intensity) expect(name).toBe('review-case');
        }
        for (const pupil of PUPILS) {
          const open = Object.entries(cases).filter(
            ([, one]) => one.pupilId === pupil && one.state !== 'closed',
          );
          expect(open.length).toBeLessThanOrEqual(1);
          expect(school.pointer(pupil)?.caseId).toBe(open[0]?.[0]);
        }
        before = cases;
      }
    }),
    { numRuns: 60 },
  );
});
