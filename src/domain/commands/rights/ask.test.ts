import { expect, it } from 'vitest';
import { defaultPolicy } from '../../defaults/settings';
import type { Staff } from '../../identity';
import type { Deed } from '../command';
import { askRight } from './ask';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const member = {
  role: 'leader',
  title: 'principal',
  active: true,
  classIds: [],
  cover: {},
} as unknown as Staff;
const there = {
  ...{ request: undefined, choices: undefined, quiet: undefined, policy: undefined, openCase: undefined },
  pupil: { classIds: ['2026-5-1'] } as never,
  staff: { head: member, vice: member },
};
const asked = {
  ...{ requestId: 'r1', pupilId: 'p1', kind: 'correction' as const, parts: [], askedOn: '2026-11-20' },
  asker: { who: 'child' as const },
};
const ask = (state: object, payload: object = {}, uid = 'head') => {
  const deed: Deed<typeof asked> = {
    payload: { ...asked, ...payload },
    actor: { uid, name: '校長', role: 'leader', title: 'principal' },
    ...{ school: 's1', commandId: 'c1', now: NOW, sha256: (text) => text, keyed: (text) => text },
  };
  return askRight.decide({ ...there, ...state }, deed);
};

it('is due on the day that the school has promised', () => {
  expect(ask({})).toMatchObject({ writes: [{ data: { dueOn: '2026-12-20' } }] });
  const policy = { ...defaultPolicy(['head']), answerDays: 14 };
  expect(ask({ policy })).toMatchObject({ writes: [{ data: { dueOn: '2026-12-04' } }] });
});

it('names the record that is to be put right, and of nothing else one', () => {
  const about = { kind: 'topic', id: 'life-1' };
  expect(ask({}, { about })).toMatchObject({ writes: [{ data: { about } }] });
  expect(ask({}, { about, kind: 'disclosure' })).toEqual({ done: false, why: 'not-correctable' });
});

it('is neither taken nor read by whom a matter of harm is about, even where nobody else leads', () => {
  const quiet = { pupilId: 'p1', because: ['harm'], keptFrom: ['vice'] };
  expect(ask({ quiet }, {}, 'vice')).toEqual({ done: false, why: 'not-looked-after' });
  expect(ask({ quiet })).toMatchObject({ writes: [{ data: { readers: ['head'] } }] });
  const both = { ...quiet, keptFrom: ['head', 'vice'] };
  expect(ask({ quiet: both, staff: { ...there.staff, other: member } }, {}, 'other')).toMatchObject({
    writes: [{ data: { readers: ['other'] } }],
  });
});
