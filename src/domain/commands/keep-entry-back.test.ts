import { expect, it } from 'vitest';
import { dayOf } from '../days';
import type { AccessLog } from '../school/staff-records';
import type { Deed } from './command';
import { keepEntryBack } from './keep-entry-back';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const deed = <P>(payload: P): Deed<P> => ({
  payload,
  actor: { uid: 'nurse', name: '養護', role: 'leader', title: 'nurse' },
  ...{ school: 'sora', commandId: 'command-1', now: NOW },
});
const TODAY = dayOf(NOW);
const entry: AccessLog = {
  ...{ uid: 'nurse', title: 'nurse', purpose: 'health', day: TODAY, protective: false },
  at: '2026-11-24T15:30:00Z',
};
const keeping = (stored?: AccessLog) =>
  keepEntryBack.decide({ pupil: {} as never, stored }, deed({ pupilId: 'p1', purpose: 'watching-over' }));

it('a reason is kept back from its first moment on, on the day of the school', () => {
  expect(TODAY).toBe('2026-11-25');
  const data = { ...entry, purpose: 'watching-over', at: new Date(NOW), protective: true };
  expect(keeping()).toEqual({
    done: true,
    writes: [{ how: 'set', path: `schools/sora/pupils/p1/accessLog/nurse_${TODAY}`, data }],
    log: { subject: 'p1' },
  });
});

it('of a reason that was said today only that it is kept back changes, and that stays', () => {
  expect(keeping(entry)).toMatchObject({ writes: [{ how: 'update', data: { protective: true } }] });
  expect(keeping({ ...entry, protective: true })).toEqual({ done: true, writes: [] });
});

it('nothing is said of a child who is not here', () => {
  expect(
    keepEntryBack.decide({ pupil: undefined, stored: undefined }, deed({ pupilId: 'x', purpose: 'health' })),
  ).toEqual({
    done: false,
    why: 'pupil-unknown',
  });
});
