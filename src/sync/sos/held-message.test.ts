import { expect, it } from 'vitest';
import { readHeldMessage } from './held-message';

it('understands what a tab of this version says, whatever a later one has added to it', () => {
  expect(readHeldMessage({ ask: true, at: 1 })).toEqual({ ask: true });
  expect(readHeldMessage({ tab: 't', counts: { a: 2 }, notes: {} })).toEqual({ tab: 't', counts: { a: 2 } });
});

it.each([[undefined], [null], ['ask'], [{ tab: 't' }], [{ tab: 't', counts: { a: { sos: 2 } } }]])(
  'makes nothing of %j',
  (data) => {
    expect(readHeldMessage(data)).toBeUndefined();
  },
);
