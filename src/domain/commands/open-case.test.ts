import { expect, it } from 'vitest';
import { dayOf } from '../days';
import type { AccessLog } from '../school/staff-records';
import type { Deed } from './command';
import { keepEntryBack } from './keep-entry-back';
import { openCase } from './open-case';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const deed = <P>(payload: P): Deed<P> => ({
  payload,
  actor: { uid: 'nurse', name: '養護', role: 'leader', title: 'nurse' },
  ...{ school: 'sora', commandId: 'command-1', now: NOW },
});
const opening = (
  sos?: { pupilId: string; drill?: true; not?: string[]; readers?: string[] },
  stored?: never,
) => openCase.decide({ sos, stored }, deed({ sosId: 'sos-1' }));

it('a case begins with whoever opens it, about the child of the SOS', () => {
  const data = { pupilId: 'p1', step: 1, team: ['nurse'], plan: '', by: 'nurse', sosId: 'sos-1' };
  expect(opening({ pupilId: 'p1', readers: ['nurse'] })).toEqual({
    done: true,
    writes: [{ how: 'set', path: 'schools/sora/cases/sos-1', data: { ...data, openedAt: new Date(NOW) } }],
    log: { subject: 'sos-1' },
  });
});

it.each([
  ['there is no such SOS', undefined],
  ['it was a drill', { pupilId: 'drill', drill: true as const }],
  ['the child keeps it from whoever asks', { pupilId: 'p1', not: ['nurse'] }],
  ['whoever asks does not read it', { pupilId: 'p1', readers: ['sc'] }],
])('no case is opened where %s', (_, sos) => {
  expect(opening(sos)).toEqual({ done: false, why: 'gone' });
});

it('whoever comes second leaves a case as it is', () => {
  expect(opening({ pupilId: 'p1' }, {} as never)).toEqual({ done: true, writes: [] });
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
