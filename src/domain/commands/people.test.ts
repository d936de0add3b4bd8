/** Who begins at a school, and who looks after a class for a while. */
import { describe, expect, it } from 'vitest';
import type { Identity, Staff } from '../identity';
import type { Deed } from './command';
import { COMMANDS, type PayloadOf } from './registry';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const member = (change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'teacher', title: 'homeroom', displayName: '森 あき', classIds: ['2026-5-1'], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true, ...change },
});

function deed<P>(payload: P): Deed<P> {
  const actor = { uid: 'vice', name: '教頭', role: 'leader', title: 'vice-principal' } as const;
  const sha256 = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0');
  return {
    payload,
    actor,
    school: 'sora',
    commandId: 'command-1-command-1',
    now: NOW,
    sha256,
    keyed: sha256,
  };
}

describe('an invitation', () => {
  const { decide, payload } = COMMANDS['invite-staff-member'];
  const { displayName, title, role, classIds, cover, workDays } = member();
  const invited = { displayName, title, role, classIds, cover, workDays };
  const call = (more: object = {}) => payload.parse({ email: 'Mori@sora.example', member: invited, ...more });

  it('makes the person, whose the address is, and what is to be done with the account, in one', () => {
    const decided = decide(
      { identity: undefined, stored: undefined, policy: undefined },
      deed(call({ password: 'a'.repeat(10) })),
    );
    expect(decided).toMatchObject({ done: true, widens: true });
    const [staff, identity, account] = decided.done ? decided.writes : [];
    expect(staff?.data).toEqual({ ...invited, active: true, byHand: true });
    const uid = staff?.path.split('/').at(-1);
    expect(identity).toMatchObject({
      path: `identities/${Buffer.from('mori@sora.example').toString('hex').padEnd(64, '0')}`,
      data: { role: 'teacher', school: 'sora', uid },
    });
    expect(account).toMatchObject({
      path: `schools/sora/accountDeeds/${uid}`,
      data: { email: 'Mori@sora.example', claims: { role: 'teacher', school: 'sora' }, disabled: false },
    });
  });

  it('writes neither the address nor the password into the log', () => {
    const decided = decide(
      { identity: undefined, stored: undefined, policy: undefined },
      deed(call({ password: 'himitsu-no-kotoba' })),
    );
    expect(JSON.stringify(decided.done && decided.log)).not.toMatch(/mori@|himitsu/i);
  });

  it.each<[string, Identity, Staff | undefined]>([
    ['a colleague here has, also who has left', { role: 'teacher', school: 'sora', uid: 'u1' }, member()],
    ['a child has', { role: 'pupil', school: 'kawa', uid: 'u1', pupilId: 'p1' }, undefined],
    ['the board has', { role: 'board', uid: 'u1' }, undefined],
    ['nobody has signed in with', { role: 'teacher', school: 'kawa' }, undefined],
  ])('takes no address that %s', (_, identity, stored) => {
    expect(decide({ identity, stored, policy: undefined }, deed(call()))).toEqual({
      done: false,
      why: 'address-taken',
    });
  });

  it('lets a colleague of another school work here, too, with one sign-in and the password that they have', () => {
    const identity = { role: 'counsellor', school: 'kawa', uid: 'u1' } as const;
    const decided = decide(
      { identity, stored: undefined, policy: undefined },
      deed(call({ password: 'a'.repeat(10) })),
    );
    const [staff, address, account] = decided.done ? decided.writes : [];
    expect(staff?.path).toBe('schools/sora/staff/u1');
    expect(address?.data).toEqual({ ...identity, schools: { kawa: 'counsellor', sora: 'teacher' } });
    expect(account?.path).toBe('schools/sora/accountDeeds/u1');
    expect(account?.data).not.toHaveProperty('email');
    expect(account?.data).not.toHaveProperty('password');
  });

  it.each<[string, object]>([
    ['a word that is no address', { email: 'mori' }],
    ['a short password', { password: 'short' }],
    ['somebody who has left already', { member: { ...invited, active: false } }],
    ['a role that works at no school', { member: { ...invited, role: 'board' } }],
  ])('is malformed with %s', (_, change) => {
    expect(payload.safeParse({ email: 'a@b.example', member: invited, ...change }).success).toBe(false);
  });
});

describe('a cover', () => {
  const { decide } = COMMANDS['cover-class'];
  const schoolClass = { year: 2026, grade: 5, name: '2', kind: 'regular' } as const;
  const asked = (
    change: Partial<PayloadOf<'cover-class'>> = {},
    state: Partial<{ member: Staff | undefined; schoolClass: undefined }> = {},
  ) =>
    decide(
      { member: member(), schoolClass, ...state },
      deed({ uid: 't1', classId: '2026-5-2', until: '2026-11-24', ...change }),
    );

  it('holds until the day, leaves others that hold, and lets go of those that are over', () => {
    const covering = member({ cover: { '2026-1-1': '2026-11-23', '2026-2-1': '2026-11-30' } });
    expect(asked({}, { member: covering })).toMatchObject({
      widens: true,
      writes: [{ data: { cover: { '2026-2-1': '2026-11-30', '2026-5-2': '2026-11-24' } } }],
      log: { subject: 't1' },
    });
  });

  it('ends when it is taken back, of which nobody is told', () => {
    const covering = member({ cover: { '2026-5-2': '2026-11-30' } });
    const state = { member: covering, schoolClass: undefined };
    const decided = decide(state, deed({ uid: 't1', classId: '2026-5-2' }));
    expect(decided).toMatchObject({ done: true, writes: [{ data: { cover: {} } }] });
    expect(decided).not.toHaveProperty('widens');
  });

  it.each([
    ['somebody who has left', 'member-unknown', () => asked({}, { member: member({ active: false }) })],
    ['a stranger', 'member-unknown', () => asked({}, { member: undefined })],
    ['an administrator', 'has-no-classes', () => asked({}, { member: member({ role: 'admin' }) })],
    ['a class that is not there', 'class-unknown', () => asked({}, { schoolClass: undefined })],
    ['a day that is over', 'days-unfit', () => asked({ until: '2026-11-23' })],
    ['a day too far', 'days-unfit', () => asked({ until: '2027-03-01' })],
  ])('is refused for %s', (_, why, decided) => {
    expect(decided()).toEqual({ done: false, why });
  });
});

describe('the account', () => {
  const { decide } = COMMANDS['store-staff-member'];
  const stored = (before: Staff, after: Staff) => {
    const decided = decide(
      { staff: { t1: before }, board: {}, policy: undefined, sos: undefined },
      deed({ uid: 't1', member: after }),
    );
    return decided.done ? decided.writes.slice(1) : 'refused';
  };

  it('is closed when somebody leaves, and opened when they come back', () => {
    const closed = { path: 'schools/sora/accountDeeds/t1', data: { disabled: true } };
    expect(stored(member(), member({ active: false }))).toMatchObject([closed]);
    expect(stored(member({ active: false }), member())).toMatchObject([{ data: { disabled: false } }]);
  });

  it('gets the claims of another role, and is left alone by another class', () => {
    const counsellor = member({ role: 'counsellor', title: 'nurse' });
    expect(stored(member(), counsellor)).toMatchObject([{ data: { claims: { role: 'counsellor' } } }]);
    expect(stored(member(), member({ classIds: [] }))).toEqual([]);
  });
});
