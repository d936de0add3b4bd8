import { sosAt, at, iso } from '@domain/sos/sos.fixture';
import { expect, it } from 'vitest';
import type { Sos } from '@domain/sos/records';
import { inOrder, passes, waitingCounts } from './queue';

const place = (sosId: string, minute: number, change: Partial<Sos> = {}) => ({
  school: 'sora',
  sosId,
  sos: sosAt(at(9, minute), { visibleTo: ['nurse'], ...change }),
});
const owned: Partial<Sos> = { state: 'acknowledged', acknowledgedBy: { uid: 'nurse', name: '保健' } };
const asked: Partial<Sos> = { ...owned, handOver: { to: 'sc', name: '相談', until: iso(at(10)) } };

it('puts first who waits for me, and of those who has waited longest', () => {
  const all = [place('owned', 0, owned), place('later', 9), place('asked', 5, asked), place('first', 2)];
  expect(inOrder(all, 'sc').map(({ sosId }) => sosId)).toEqual(['first', 'asked', 'later', 'owned']);
  expect(inOrder(all, 'nurse').map(({ sosId }) => sosId)).toEqual(['first', 'later', 'owned', 'asked']);
});

it('keeps what is taken where it stood, as long as it is asked to', () => {
  const all = [place('owned', 0, owned), place('later', 9), place('first', 2)];
  const order = (keeps: string[]) => inOrder(all, 'sc', new Set(keeps)).map(({ sosId }) => sosId);
  expect(order(['sora/owned'])).toEqual(['owned', 'first', 'later']);
  expect(order([])).toEqual(['first', 'later', 'owned']);
});

it('counts what a colleague asks me to take on as waiting for me, drills apart, and what cannot be read', () => {
  const all = [place('a', 0, asked), place('b', 1), place('c', 2, { drill: true })];
  expect(waitingCounts({ all, unreadable: [] }, 'sc')).toEqual({ real: 2, drills: 1 });
  expect(waitingCounts({ all, unreadable: [] }, 'nurse')).toEqual({ real: 1, drills: 1 });
  const unreadable = [{ school: 'sora', sosId: 'x' }];
  expect(waitingCounts({ all: [], unreadable }, 'nurse')).toEqual({ real: 1, drills: 0 });
});

it('calls mine what I have and what I am asked to take on', () => {
  expect(passes('mine', place('a', 0, asked).sos, 'sc')).toBe(true);
  expect(passes('mine', place('a', 0, owned).sos, 'nurse')).toBe(true);
  expect(passes('mine', place('a', 0).sos, 'nurse')).toBe(false);
  expect(passes('waiting', place('a', 0, owned).sos, 'nurse')).toBe(false);
  expect(passes('all', place('a', 0, owned).sos, 'sc')).toBe(true);
});
