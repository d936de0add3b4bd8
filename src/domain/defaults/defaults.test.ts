import { expect, test } from 'vitest';
import { calendarSchema, isSchoolDay, recentSchoolDays } from '../school/calendar';
import { policySchema, scaleSettingsSchema } from '../school/settings';
import { defaultCalendar } from './calendar';
import { defaultHelp } from './help';
import { defaultPolicy, defaultScale } from './settings';

const calendar = defaultCalendar(
  [2025, 2026],
  [
    { day: '2026-11-23', name: '勤労感謝の日' },
    { day: '2024-11-23', name: '勤労感謝の日' },
  ],
);

test('defaults are what the stored documents must look like', () => {
  expect(calendarSchema.parse(calendar)).toEqual(calendar);
  expect(scaleSettingsSchema.parse(defaultScale)).toEqual(defaultScale);
  const policy = defaultPolicy(['uid-of-the-nurse']);
  expect(policySchema.parse(policy)).toEqual(policy);
});

test('a policy without anybody to reach is refused', () => {
  expect(policySchema.safeParse(defaultPolicy([])).success).toBe(false);
});

test('there is no school on holidays of those years, in vacations and at weekends', () => {
  expect(isSchoolDay(calendar, '2026-11-23')).toBe(false);
  expect(isSchoolDay(calendar, '2026-08-03')).toBe(false);
  expect(isSchoolDay(calendar, '2027-01-05')).toBe(false);
  expect(isSchoolDay(calendar, '2026-03-30')).toBe(false);
  expect(isSchoolDay(calendar, '2026-11-22')).toBe(false);
  expect(isSchoolDay(calendar, '2026-11-24')).toBe(true);
  expect(calendar.closures.some(({ from }) => from === '2024-11-23')).toBe(false);
});

test('the last ten school days end with today even on a Saturday', () => {
  const days = recentSchoolDays(calendar, '2026-11-21', 10);
  expect(days).toHaveLength(10);
  expect(days.at(-1)).toBe('2026-11-21');
  expect(days.at(-2)).toBe('2026-11-20');
});

test('every line and option has its words in Japanese, plain Japanese and English', () => {
  const texts = [
    ...defaultHelp.lines.flatMap(({ name, note }) => (note === undefined ? [name] : [name, note])),
    ...defaultHelp.options.flatMap(({ title, text, ask }) =>
      ask === undefined ? [title, text] : [title, text, ask],
    ),
  ];
  for (const text of texts) {
    expect(text.ja.replace(/\{[^|}]+\|[ぁ-ん]+\}/g, ''), text.ja).not.toMatch(/[\p{Script=Han}{}|]/u);
    expect(text['ja-easy'], text.ja).not.toMatch(/\p{Script=Han}/u);
    expect(text['ja-easy'], text.ja).toBeTruthy();
    expect(text.en, text.ja).toBeTruthy();
  }
});

test('the lines are reached by these numbers', () => {
  expect(Object.fromEntries(defaultHelp.lines.map(({ id, number }) => [id, number]))).toEqual({
    'sos-dial': '0120-0-78310',
    childline: '0120-99-7777',
    'child-guidance': '189',
    police: '110',
    ambulance: '119',
    'human-rights-chat': undefined,
  });
});

test('whoever wants to go somewhere is told how to ask', () => {
  for (const { id, kind, ask } of defaultHelp.options) if (kind !== 'calming') expect(ask, id).toBeDefined();
});
