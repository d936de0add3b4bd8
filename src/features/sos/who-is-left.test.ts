import { expect, it } from 'vitest';
import type { Reader } from '@domain/access/around-child';
import type { OwnSos } from '@/local/own-sos';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { leavesNobody, leftOut } from './who-is-left';

const reader = (uid: string, role: Reader['role']): Reader => ({
  ...{ uid, role, displayName: uid, title: 'nurse', classIds: [] },
});
const own = (not: string[]) =>
  ({
    readers: [reader('nurse', 'counsellor'), reader('head', 'leader'), reader('teacher', 'teacher')],
    choices: { not },
  }) as unknown as OwnData;
const sos = { document: { not: ['nurse'] } } as unknown as OwnSos;

it('leaves out whom the child named for good and for this one, each once', () => {
  expect(leftOut(sos, own(['head', 'nurse']))).toEqual(['nurse', 'head']);
  expect(leftOut(sos, undefined)).toEqual(['nurse']);
});

it('says that nobody is left only where all who look after every child are left out', () => {
  expect(leavesNobody(own([]), ['nurse'])).toBe(false);
  expect(leavesNobody(own([]), ['nurse', 'head'])).toBe(true);
  expect(leavesNobody(undefined, ['nurse'])).toBe(false);
});
