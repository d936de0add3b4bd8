// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import i18next from 'i18next';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { setGrade, startI18n } from '@/i18n/start';
import { ScaleQuestion } from './scale-question';

beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'pupil']);
  for (const wording of ['ja', 'ja-easy', 'ja-upper']) await i18next.loadLanguages(wording);
});
afterEach(cleanup);
afterAll(() => setGrade(undefined));

function said(grade: number, leavesOut: boolean): string {
  setGrade(grade);
  const nothing = () => undefined;
  render(
    <ScaleQuestion
      {...{ givenName: 'はる', scale: 'weather', leavesOut }}
      {...{ onScale: nothing, onAnswer: nothing, onPass: nothing }}
    />,
  );
  return document.querySelector('.who-sees')?.textContent ?? '';
}

it.each([
  [2, 'たんにん'],
  [5, '担任'],
  [8, '担任'],
])('says who sees it, in grade %i', (grade, homeroom) => {
  expect(said(grade, false)).toContain(homeroom);
});

it.each([2, 5, 8])(
  'does not name the homeroom teacher to a child who leaves somebody out, in grade %i',
  (grade) => {
    const words = said(grade, true);
    expect(words).toMatch(/知らせないで|しらせないで/);
    expect(words).not.toMatch(/担任|たんにん/);
  },
);
