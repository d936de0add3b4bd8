import { expect, it } from 'vitest';
import { defaultSos } from '../defaults/sos';
import type { Staff } from '../identity';
import type { Deed } from './command';
import { confirmChannels, testChannels } from './test-channels';

const NOW = Date.parse('2026-11-20T01:00:00.000Z');
const member = (role: Staff['role'], title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  ...{ role, title, displayName: title, classIds: [], cover: {}, workDays: [1, 2, 3, 4, 5], active: true },
  ...change,
});
const STAFF = {
  nurse: member('counsellor', 'nurse'),
  sc: member('counsellor', 'sc', { workDays: [2] }),
  gone: member('counsellor', 'nurse', { active: false }),
  homeroom: member('teacher', 'homeroom'),
  principal: member('leader', 'principal'),
};
const deed = <P>(payload: P, uid = 'principal'): Deed<P> => ({
  ...{ payload, school: 'sora', commandId: 'c', now: NOW, sha256: (text) => text, keyed: (text) => text },
  actor: { uid, name: '校長', role: 'leader', title: 'principal' },
});
const test = (state: Partial<Parameters<typeof testChannels.decide>[0]> = {}) =>
  testChannels.decide({ settings: undefined, staff: STAFF, checks: {}, ...state }, deed({}));

it('sends a test by both ways to everybody whom the chains call, on whatever day they work', () => {
  const uids = ['nurse', 'principal', 'sc'];
  expect(test()).toEqual({
    ...{ done: true, log: {}, tells: uids, bothWays: true },
    writes: uids.map((uid) => ({
      ...{ how: 'set', path: `schools/sora/channelChecks/${uid}` },
      data: { askedAt: new Date(NOW), byName: '校長' },
    })),
  });
});

it('keeps what was confirmed before until the person says otherwise', () => {
  const before = new Date(NOW - 1).toISOString();
  const nurse = { askedAt: before, byName: '校長', answeredAt: before, push: before };
  expect(test({ checks: { nurse } })).toMatchObject({
    writes: [{ data: { askedAt: new Date(NOW), push: new Date(before) } }, {}, {}],
  });
  const said = confirmChannels.decide({ check: nurse }, deed({ push: false, email: true }, 'nurse'));
  expect(said).toEqual({
    ...{ done: true, log: { subject: 'nurse' } },
    writes: [
      {
        ...{ how: 'set', path: 'schools/sora/channelChecks/nurse' },
        data: {
          ...{ askedAt: new Date(before), byName: '校長', answeredAt: new Date(NOW) },
          email: new Date(NOW),
        },
      },
    ],
  });
});

it('has nothing to send where the chains only show, and nothing to confirm without a test', () => {
  const steps = defaultSos.school.map((step) => ({ ...step, channels: ['inbox' as const] }));
  const settings = { ...defaultSos, school: steps, outOfHours: [] };
  expect(test({ settings })).toEqual({ done: false, why: 'nobody-to-test' });
  const said = confirmChannels.decide({ check: undefined }, deed({ push: true, email: true }));
  expect(said).toEqual({ done: false, why: 'gone' });
});
