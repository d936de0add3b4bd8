import { expect, it } from 'vitest';
import type { Case } from '../cases/records';
import type { Sos } from '../sos/records';
import { caseThere, dataThere, pathThere, sosThere } from './there';

const WAY = { from: 'umi', to: 'mori' };
const NURSE = { uid: 'their-nurse', name: '養護 もり' };
const NOW = '2026-11-24T22:00:00.000Z';

it('leads into the other school whatever names the old one, and leaves what only begins alike', () => {
  expect(pathThere('schools/umi/pupils/p1', WAY)).toBe('schools/mori/pupils/p1');
  expect(pathThere('schools/umibe/pupils/p1', WAY)).toBeUndefined();
  const data = {
    ...{ school: 'umi', paths: ['schools/umi/pupils/p1/topics/t', 'schools/umibe/x'], said: 'umi' },
    deep: { at: 'schools/umi/sos/s' },
  };
  expect(dataThere('schools/umi/notices/n', data, WAY)).toEqual({
    ...{ school: 'mori', paths: ['schools/mori/pupils/p1/topics/t', 'schools/umibe/x'], said: 'umi' },
    deep: { at: 'schools/mori/sos/s' },
  });
});

it('an answer to a survey says which school has asked it, the first of all after a second move', () => {
  const path = 'schools/umi/pupils/p1/responses/r';
  expect(dataThere(path, { school: 'umi' }, WAY)).toEqual({ school: 'mori', askedBy: 'umi' });
  expect(dataThere(path, { school: 'umi', askedBy: 'kawa' }, WAY)).toMatchObject({ askedBy: 'kawa' });
});

const open = {
  ...{ state: 'open', team: [{ uid: 'a', name: 'a', duty: 'daily' }], lead: 'a', readers: ['a'], rev: 3 },
  ...{ passing: { to: 'mori', toName: '森', at: NOW }, handOver: { to: 'b', why: 'asked', at: NOW } },
} as unknown as Case;

it('a case that goes on is led by whoever was named; one that is closed stays as it was', () => {
  const there = caseThere(open, NURSE);
  expect(there).toMatchObject({
    lead: 'their-nurse',
    team: [{ uid: 'their-nurse' }],
    readers: ['their-nurse'],
    rev: 4,
  });
  expect(there).not.toHaveProperty('passing');
  expect(there).not.toHaveProperty('handOver');
  expect(caseThere({ ...open, state: 'closed' }, NURSE)).toMatchObject({
    ...{ lead: 'a', readers: [], arriving: true, rev: 3 },
  });
});

const call = {
  ...{ state: 'acknowledged', step: 2, acknowledgedBy: { uid: 'a', name: 'a' }, visibleTo: ['a', 'b'] },
  ...{ readers: ['a'], keptFrom: ['c'], nextEscalationAt: '2026-11-24T00:00:00.000Z' },
} as unknown as Sos;

it('a call for help that somebody had is theirs; one that nobody answered calls from the beginning', () => {
  expect(sosThere(call, NURSE, NOW)).toMatchObject({
    acknowledgedBy: NURSE,
    visibleTo: ['their-nurse'],
    step: 2,
  });
  const waiting = sosThere({ ...call, state: 'received' }, NURSE, NOW);
  expect(waiting).toMatchObject({ step: 0, nextEscalationAt: NOW, chainStartedAt: NOW });
  for (const one of ['visibleTo', 'readers', 'keptFrom']) expect(waiting).not.toHaveProperty(one);
  expect(sosThere({ ...call, state: 'resolved' }, NURSE, NOW)).toEqual({ ...call, state: 'resolved' });
});
