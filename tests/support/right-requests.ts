/** Requests about a child's data as functions and commands leave them. */
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
  'decide-right': { requestId: 'request-1', outcome: 'granted', reason: '申し出のとおり' },
};

/** What the request is that a command goes on with. */
export const REQUEST_FOR: Readonly<Partial<Record<CommandName, object>>> = {};
