import { defaultNoticeSettings, noticeSettingsSchema } from '@domain/notices/settings';
import { expect, it } from 'vitest';
import { formValuesOf, noticeFormSchema, settingsOf } from './notice-form-values';

it('gives back what it was given, with and without a team', () => {
  const withTeam = { ...defaultNoticeSettings, floor: 0.125, bullyingTeam: ['nurse', 'principal'] };
  for (const settings of [defaultNoticeSettings, withTeam]) {
    expect(noticeSettingsSchema.parse(settingsOf(formValuesOf(settings)))).toEqual(settings);
    expect(noticeFormSchema.safeParse(formValuesOf(settings)).success).toBe(true);
  }
});

it('refuses a team of nobody, a share above all and half a notice', () => {
  const values = formValuesOf(defaultNoticeSettings);
  const isRefused = (more: object) => !noticeFormSchema.safeParse({ ...values, ...more }).success;
  expect(isRefused({ team: [] })).toBe(true);
  expect(isRefused({ floorPercent: 101 })).toBe(true);
  expect(isRefused({ perClassAndWeek: 1.5 })).toBe(true);
  expect(isRefused({ digestAt: '' })).toBe(true);
});
