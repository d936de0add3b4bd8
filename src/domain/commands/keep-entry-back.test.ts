import { describe, expect, it } from 'vitest';
import { dayOf } from '../days';
import type { AccessLog } from '../school/access-log';
import type { Deed } from './command';
import type { KeptEntry } from '../readings/kept-entry';
import { keepEntryBack, keepEntryLonger, showEntryAgain } from './keep-entry-back';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const deed = <P>(payload: P): Deed<P> => ({
  payload,
  actor: { uid: 'nurse', name: '養護', role: 'leader', title: 'nurse' },
  ...{ school: 'sora', commandId: 'command-1', now: NOW, sha256: (text) => text, keyed: (text) => text },
});
const WHY = '家から見られるかもしれないため';
const TODAY = dayOf(NOW);
const entry: AccessLog = {
  ...{ school: 'sora', uid: 'nurse', title: 'nurse', purpose: 'health', day: TODAY, protective: false },
  at: '2026-11-24T15:30:00Z',
};
const keeping = (stored?: AccessLog) =>
  keepEntryBack.decide(
    { pupil: {} as never, stored },
    deed({ pupilId: 'p1', purpose: 'watching-over', why: WHY }),
  );

it('a reason is kept back from its first moment on, on the day of the school', () => {
  expect(TODAY).toBe('2026-11-25');
  const data = { ...entry, purpose: 'watching-over', at: new Date(NOW), protective: true };
  const kept = {
    ...{ pupilId: 'p1', uid: 'nurse', day: TODAY, by: 'nurse', byName: '養護', why: WHY },
    ...{ at: new Date(NOW), reviewBy: '2027-11-25', reviews: [] },
  };
  expect(keeping()).toEqual({
    done: true,
    writes: [
      { how: 'set', path: `schools/sora/pupils/p1/accessLog/nurse_${TODAY}`, data },
      { how: 'set', path: `schools/sora/keptEntries/p1_nurse_${TODAY}`, data: kept },
    ],
    log: { subject: 'p1' },
  });
});

it('of a reason that was said today only that it is kept back changes, and that stays', () => {
  expect(keeping(entry)).toMatchObject({ writes: [{ how: 'update', data: { protective: true } }, {}] });
  expect(keeping({ ...entry, protective: true })).toEqual({ done: true, writes: [] });
});

it('nothing is said of a child who is not here', () => {
  expect(
    keepEntryBack.decide(
      { pupil: undefined, stored: undefined },
      deed({ pupilId: 'x', purpose: 'health', why: WHY }),
    ),
  ).toEqual({
    done: false,
    why: 'pupil-unknown',
  });
});

describe('what was kept back', () => {
  const kept: KeptEntry = {
    ...{ pupilId: 'p1', uid: 'nurse', day: TODAY, by: 'nurse', byName: '養護', why: WHY },
    ...{ at: '2026-11-24T15:30:00Z', reviewBy: '2027-11-25', reviews: [] },
  };
  const ofKept = { pupilId: 'p1', uid: 'nurse', day: TODAY };
  const by = (uid: string, now = NOW) => ({
    ...deed(ofKept),
    ...{ actor: { uid, name: '教頭', role: 'leader', title: 'vice-principal' } as const, now },
  });
  const path = `schools/sora/keptEntries/p1_nurse_${TODAY}`;

  it('is undone by another leader, and not by whoever has kept it', () => {
    const state = { kept, choices: undefined, quiet: undefined };
    expect(showEntryAgain.decide(state, by('nurse'))).toEqual({ done: false, why: 'another-decides' });
    expect(showEntryAgain.decide(state, by('vice'))).toEqual({
      done: true,
      writes: [
        {
          ...{ how: 'update', path: `schools/sora/pupils/p1/accessLog/nurse_${TODAY}` },
          data: { protective: false },
        },
        { how: 'update', path, data: { shown: { by: 'vice', byName: '教頭', at: new Date(NOW) } } },
      ],
      log: { subject: 'p1' },
    });
  });

  it('is looked at once a year: then it is kept for another', () => {
    const later = NOW + 300 * 86_400_000;
    expect(
      keepEntryLonger.decide({ kept, choices: undefined, quiet: undefined }, by('vice', later)),
    ).toMatchObject({
      writes: [{ path, data: { reviewBy: '2028-09-20', reviews: [{ by: 'vice' }] } }],
    });
  });

  it('is nothing to whom the child leaves out, whom a matter of harm is about, nor when it is there no more', () => {
    const choices = { not: ['vice'] } as never;
    for (const decide of [showEntryAgain.decide, keepEntryLonger.decide]) {
      const gone = { done: false, why: 'gone' };
      const quiet = { pupilId: 'p1', because: [], keptFrom: ['vice'] };
      const nothing = { choices: undefined, quiet: undefined };
      expect(decide({ ...nothing, kept, choices }, by('vice'))).toEqual(gone);
      expect(decide({ ...nothing, kept, quiet }, by('vice'))).toEqual(gone);
      expect(decide({ ...nothing, kept: undefined }, by('vice'))).toEqual(gone);
    }
  });
});
