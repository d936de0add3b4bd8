/** Requests about a child's data as functions and commands leave them. */
import { TOLD_VERSION } from '@domain/told/content';
import type { CommandName } from '@domain/commands/registry';

/** As it is stored; `change` says what of it is another. */
export const storedRequest = (change: object = {}): object => ({
  ...{ pupilId: 'p1', kind: 'stop', parts: ['use'], state: 'asked', exceptions: {} },
  ...{ asker: { who: 'guardian', name: '海野 一', relation: '父' }, checked: '保険証' },
  ...{ askedOn: '2026-11-20', dueOn: '2026-12-20', readers: ['leader', 'nurse'] },
  ...change,
});

export const RIGHT_PAYLOADS = {
  'ask-right': {
    ...{ requestId: 'asked-1', pupilId: 'p1', kind: 'disclosure', parts: [] },
    ...{ asker: { who: 'guardian', name: '海野 一', relation: '父' }, checked: '来校・保険証' },
    askedOn: '2026-11-20',
  },
  'except-withheld': { requestId: 'request-1', exceptionId: 'e1', kinds: ['note'], why: '本人も望んでいる' },
  'prepare-disclosure': { requestId: 'request-1' },
  'finish-right': { requestId: 'request-1', ending: '窓口で手渡し' },
  'hold-child': { pupilId: 'p1', reason: 'いじめの調査中', until: '2027-03-31' },
  'lift-hold': { pupilId: 'p1' },
  'record-told': {
    ...{ toldId: 'told-1', version: TOLD_VERSION, on: '2026-11-20', how: 'paper' },
    ...{ classIds: ['2026-5-1'], pupilIds: ['p1'] },
  },
  'store-retention': {
    ...{ checkIns: 3, responses: 5, sos: 5, cases: 10, accessEntries: 3, audit: 5, from: 'leaving' },
  },
  'confirm-retention': { night: '2026-11-24', children: 0, documents: 0 },
  'decide-right': { requestId: 'request-1', outcome: 'granted', reason: '申し出のとおり' },
};

/** What the request is that a command goes on with. */
export const REQUEST_FOR: Readonly<Partial<Record<CommandName, object>>> = {
  'except-withheld': { kind: 'disclosure', parts: [] },
  'prepare-disclosure': { kind: 'disclosure', parts: [], state: 'decided', outcome: 'granted' },
  'finish-right': { kind: 'correction', parts: [], state: 'decided', outcome: 'granted' },
};

const PERIODS = {
  ...{ checkIns: 3, responses: 5, sos: 5, cases: 5, accessEntries: 3, audit: 5, from: 'leaving' },
};
export const PLAN = { night: '2026-11-24', periods: PERIODS, counts: {}, children: 0, held: 0 };
