import { expect, it } from 'vitest';
import { defaultSos } from '@domain/defaults/sos';
import { formValuesOf, settingsOf } from './alarm-form-values';

it('shows a third of a minute as a person would write it, and whole minutes as they are', () => {
  const thirds = [0, 1 / 3, 2 / 3].map((afterMinutes) => ({
    ...{ afterMinutes, to: ['nurse'], channels: ['inbox' as const] },
  }));
  const { school, outOfHours } = formValuesOf({ ...defaultSos, school: thirds });
  expect(school.map(({ afterMinutes }) => afterMinutes)).toEqual([0, 0.33, 0.67]);
  expect(settingsOf(formValuesOf(defaultSos))).toEqual(defaultSos);
  expect(outOfHours).toEqual(defaultSos.outOfHours);
});
