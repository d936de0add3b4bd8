import { afterEach, expect, it, vi } from 'vitest';
import { APP_VERSION } from '@domain/tablet/app-version';
import { heedMinimum, onUnreadable } from './unreadable';

const told = vi.fn();
let stop = () => undefined as unknown;
afterEach(() => {
  stop();
  told.mockClear();
});

it('asks for an update where the city asks for a later version than this one, and for nothing otherwise', () => {
  stop = onUnreadable(told);
  heedMinimum(undefined);
  heedMinimum(null);
  heedMinimum({ minimum: APP_VERSION });
  expect(told).not.toHaveBeenCalled();
  heedMinimum({ minimum: APP_VERSION + 1 });
  expect(told.mock.calls).toEqual([['outdated']]);
});
