import { expect, it } from 'vitest';
import { RECOVERY_MS } from '../accounts/recovery';
import type { Staff } from '../identity';
import { recoverSignIn } from './recover-sign-in';

const NOW = Date.parse('2027-03-31T23:00:00Z');
const member = (role: Staff['role'], active = true): Staff => ({
  ...{ role, title: 'subject', displayName: role, classIds: [], cover: {}, workDays: [1], active },
});
const staff = {
  ...{ lost: member('teacher'), principal: member('leader'), vice: member('leader') },
  ...{ office: member('admin'), clerk: member('admin'), gone: member('teacher', false) },
};
const said = (by: string, ago = 60_000) => ({ by, byName: by, at: new Date(NOW - ago).toISOString() });

function sent(by: keyof typeof staff, asked?: ReturnType<typeof said>, uid = 'lost') {
  const { role } = staff[by];
  const actor = { uid: by, name: by, role, title: 'principal', school: 's' } as const;
  const deed = {
    payload: { uid },
    actor,
    school: 's',
    commandId: 'c',
    now: NOW,
    sha256: String,
    keyed: String,
  };
  return recoverSignIn.decide({ staff, asked }, deed);
}
const isTakenBack = (decision: ReturnType<typeof sent>) =>
  decision.done &&
  decision.writes.some(({ path, data }) => path.includes('accountDeeds') && data?.withoutFactors);

it('takes two: the first asks, the second takes it back, and all leaders are told of both', () => {
  const first = sent('principal');
  expect(first).toMatchObject({ done: true, widens: true, writes: [{ path: 'schools/s/recoveries/lost' }] });
  expect(isTakenBack(first)).toBe(false);
  const second = sent('vice', said('principal'));
  expect(second).toMatchObject({ done: true, widens: true });
  expect(isTakenBack(second)).toBe(true);
});

it('takes an administrator beside a leader, and no two administrators', () => {
  expect(isTakenBack(sent('office', said('vice')))).toBe(true);
  expect(isTakenBack(sent('vice', said('office')))).toBe(true);
  expect(sent('office', said('clerk'))).toEqual({ done: false, why: 'leader-recovers' });
});

it.each([
  ['the same person twice', sent('vice', said('vice'))],
  ['a word of two days ago', sent('vice', said('principal', RECOVERY_MS))],
  ['the person’s own word', sent('vice', said('lost'))],
])('takes nothing back for %s', (_, decision) => {
  expect(isTakenBack(decision)).toBe(false);
});

it('is for nobody’s own sign-in, and for nobody who has left', () => {
  expect(sent('vice', said('principal'), 'vice')).toEqual({ done: false, why: 'another-recovers' });
  expect(sent('vice', said('principal'), 'gone')).toEqual({ done: false, why: 'member-unknown' });
});
