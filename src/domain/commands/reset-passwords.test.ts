import { describe, expect, it } from 'vitest';
import type { Identity, Staff } from '../identity';
import type { QuietRecord } from '../readings/quiet-record';
import type { Pupil } from '../school/school';
import { COMMANDS } from './registry';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const PASSWORD = '4827-1936-5520';
const member = (role: Staff['role'], classIds: string[] = [], more: Partial<Staff> = {}): Staff => ({
  ...{ role, title: 'subject', displayName: role, classIds, cover: {}, workDays: [1], active: true, ...more },
});
const deedOf = <P>(payload: P, role: Staff['role'], uid = 'adult') => ({
  ...{ payload, school: 's', commandId: 'c', now: NOW, sha256: String, keyed: String },
  actor: { uid, name: uid, role, title: 'subject' as const, school: 's' },
});

describe('a child’s new first password', () => {
  const NAMI: Pupil = {
    ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 12, familyName: '海野' },
    ...{ givenName: 'なみ', kana: 'うみの なみ', status: 'active' },
  };
  const chosen = (not: string[]) => ({
    ...{ school: 's', not, atHome: false, rev: 1, deviceId: 'tablet-12345' },
    ...{ capturedAt: '2026-11-01T00:00:00Z', receivedAt: '2026-11-01T00:00:00Z' },
  });
  const reset = (adult: Staff, not: string[] = [], pupil: Pupil | undefined = NAMI, quiet?: QuietRecord) =>
    COMMANDS['reset-child-password'].decide(
      { pupil, adult, choices: chosen(not), quiet },
      deedOf({ pupilId: 'p1', password: PASSWORD }, adult.role),
    );

  it('is given by the homeroom teacher, a cover of today, a leader or an administrator', () => {
    const cover = { '2026-5-1': '2026-11-24' };
    for (const adult of [
      ...[member('teacher', ['2026-5-1']), member('teacher', [], { cover })],
      ...[member('leader'), member('admin')],
    ])
      expect(reset(adult)).toMatchObject({
        ...{ done: true, log: { subject: 'p1' } },
        writes: [{ path: 'schools/s/accountDeeds/u1', data: { password: PASSWORD, disabled: false } }],
      });
    expect(reset(member('teacher', ['2026-5-2']))).toEqual({ done: false, why: 'not-looked-after' });
    const over = { '2026-5-1': '2026-11-23' };
    expect(reset(member('teacher', [], { cover: over }))).toEqual({ done: false, why: 'not-looked-after' });
  });

  it('is given by nobody whom the child keeps out or a matter of harm is about, and to no child that has left; no word of it lies in the log', () => {
    expect(reset(member('teacher', ['2026-5-1']), ['adult'])).toEqual({ done: false, why: 'another-resets' });
    expect(reset(member('leader'), ['adult'])).toEqual({ done: false, why: 'another-resets' });
    const quiet: QuietRecord = { pupilId: 'p1', because: ['harm'], keptFrom: ['adult'] };
    expect(reset(member('leader'), [], NAMI, quiet)).toEqual({ done: false, why: 'another-resets' });
    expect(reset(member('admin'), [], { ...NAMI, status: 'left' })).toEqual({
      ...{ done: false, why: 'pupil-unknown' },
    });
    const done = reset(member('admin'), ['somebody-else']);
    expect(JSON.stringify(done.done && done.log)).not.toContain(PASSWORD);
  });
});

describe('the new first password of a member of staff', () => {
  const identity: Identity = { role: 'teacher', school: 's', uid: 't1' };
  const reset = (known: Identity | undefined, uid = 't1', stored: Staff | undefined = member('teacher')) =>
    COMMANDS['reset-staff-password'].decide(
      { member: stored, identity: known },
      deedOf({ uid, email: 'a@sora.example', password: PASSWORD }, 'admin', 'adult'),
    );

  it('is told to all leaders', () => {
    expect(reset(identity)).toMatchObject({
      ...{ done: true, widens: true, log: { subject: 't1' } },
      writes: [{ path: 'schools/s/accountDeeds/t1', data: { password: PASSWORD } }],
    });
  });

  it('is for a colleague of this school alone, at the address that is theirs, and never one’s own', () => {
    expect(reset(undefined)).toEqual({ done: false, why: 'address-unknown' });
    expect(reset({ ...identity, uid: 't2' })).toEqual({ done: false, why: 'address-unknown' });
    const both = { ...identity, schools: { s: 'teacher', other: 'leader' } } as const;
    expect(reset(both)).toEqual({ done: false, why: 'works-elsewhere' });
    expect(reset({ ...identity, uid: 'adult' }, 'adult')).toEqual({ done: false, why: 'own-access' });
    expect(reset(identity, 't1', member('teacher', [], { active: false }))).toEqual({
      ...{ done: false, why: 'member-unknown' },
    });
  });
});
