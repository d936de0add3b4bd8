import { expect, it } from 'vitest';
import type { QuietRecord } from '../readings/quiet-record';
import type { Deed } from './command';
import { endQuietRecord, keepRecordQuiet } from './keep-record-quiet';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const PATH = 'schools/sora/quietRecords/p1';
const deed = <P>(payload: P, uid = 'vice'): Deed<P> => ({
  payload,
  actor: { uid, name: '教頭', role: 'leader', title: 'vice-principal' },
  ...{ school: 'sora', commandId: 'command-1', now: NOW, sha256: (text) => text, keyed: (text) => text },
});
const there = { pupil: {} as never, choices: undefined };
const quiet: QuietRecord = {
  ...{ pupilId: 'p1', because: ['abuse', 'decided'], keptFrom: ['aoki'] },
  decided: { by: 'head', byName: '校長', why: '家', at: '2026-11-20T00:00:00Z', reviewBy: '2027-11-20' },
};
const keep = (state: object, uid?: string) =>
  keepRecordQuiet.decide({ ...there, quiet: undefined, ...state }, deed({ pupilId: 'p1', why: '家で' }, uid));
const end = (state: object, uid?: string) =>
  endQuietRecord.decide({ ...there, quiet, ...state }, deed({ pupilId: 'p1' }, uid));

it('holds from that moment on, beside what it is quiet because of already', () => {
  const data = {
    ...{ pupilId: 'p1', because: ['decided'], keptFrom: [] },
    decided: {
      ...{ by: 'vice', byName: '教頭', why: '家で', at: new Date(NOW), reviewBy: '2027-11-24' },
    },
  };
  expect(keep({})).toEqual({
    done: true,
    writes: [{ how: 'set', path: PATH, data }],
    log: { subject: 'p1' },
  });
  const because = { ...quiet, because: ['abuse'], decided: undefined };
  expect(keep({ quiet: because })).toMatchObject({
    writes: [{ data: { because: ['abuse', 'decided'], keptFrom: ['aoki'] } }],
  });
  expect(keep({ quiet })).toEqual({ done: true, writes: [] });
});

it('is ended by another leader, and what else stands goes on', () => {
  expect(end({}, 'head')).toEqual({ done: false, why: 'another-decides' });
  expect(end({})).toMatchObject({
    writes: [{ how: 'set', path: PATH, data: { because: ['abuse'], keptFrom: ['aoki'] } }],
  });
  expect(end({ quiet: { ...quiet, because: ['decided'], keptFrom: [] } })).toMatchObject({
    writes: [{ how: 'delete', path: PATH }],
  });
  expect(end({ quiet: undefined })).toEqual({ done: false, why: 'gone' });
});

it('says nothing to whom the child leaves out, whom a matter of harm is about, or of a child who is not here', () => {
  const gone = { done: false, why: 'gone' };
  expect(keep({ choices: { not: ['vice'] } })).toEqual(gone);
  expect(keep({ quiet: { ...quiet, decided: undefined, keptFrom: ['vice'] } })).toEqual(gone);
  expect(keep({ pupil: undefined })).toEqual(gone);
  expect(end({ choices: { not: ['vice'] } })).toEqual(gone);
  expect(end({ quiet: { ...quiet, keptFrom: ['vice'] } })).toEqual(gone);
});
