import { expect, it } from 'vitest';
import type { SosEvent } from '@domain/sos/records';
import { at, iso, MINUTE, settings, sosAt } from '@domain/sos/sos.fixture';
import type { SosSettings } from '@domain/sos/settings';
import { everyWayFailed } from './failed-step';

const NINE = at(9);
const told = sosAt(NINE, { step: 1, visibleTo: ['nurse-1'] });

function result(error?: string, change: Partial<SosEvent> = {}): SosEvent {
  const type = error === undefined ? 'sent' : 'failed';
  const about = { by: 'system', chain: 'school' as const, step: 0, channel: 'push' as const };
  return { type, ...about, at: iso(NINE + MINUTE), ...(error !== undefined && { error }), ...change };
}
const without = (channel: 'inbox'): SosSettings => ({
  ...settings,
  school: settings.school.map((step) => ({
    ...step,
    channels: step.channels.filter((one) => one !== channel),
  })),
});

it('moves on when what was tried has failed for everybody', () => {
  expect(everyWayFailed(told, [result('timeout'), result('no-device')], settings)).toBe(true);
  expect(everyWayFailed(told, [result('timeout'), result()], settings)).toBe(false);
});

it('waits where nothing could be tried and screens show it, and not where there are none', () => {
  const nothing = [result('not-configured'), result('no-device'), result('no-address')];
  expect(everyWayFailed(told, nothing, settings)).toBe(false);
  expect(everyWayFailed(told, nothing, without('inbox'))).toBe(true);
});

it('does not judge a step that has sent nothing yet', () => {
  expect(everyWayFailed(told, [], without('inbox'))).toBe(false);
  expect(everyWayFailed({ ...told, step: 0 }, [result('timeout')], settings)).toBe(false);
});

it('looks at the step taken last, of this climb alone', () => {
  const second = { ...told, step: 2 };
  expect(everyWayFailed(second, [result('timeout')], settings)).toBe(false);
  expect(everyWayFailed(second, [result('timeout', { step: 1 }), result()], settings)).toBe(true);
  const reopened = { ...told, chainStartedAt: iso(NINE + 2 * MINUTE) };
  expect(everyWayFailed(reopened, [result('timeout')], settings)).toBe(false);
  const atNight = result('timeout', { chain: 'outOfHours' });
  expect(everyWayFailed(told, [atNight], settings)).toBe(false);
});

it('never hurries the last step, nor an SOS that somebody has', () => {
  const last = { ...told, step: settings.school.length };
  expect(everyWayFailed(last, [result('timeout', { step: last.step - 1 })], settings)).toBe(false);
  expect(everyWayFailed({ ...told, state: 'acknowledged' }, [result('timeout')], settings)).toBe(false);
});
