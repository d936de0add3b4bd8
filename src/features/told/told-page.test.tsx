// @vitest-environment happy-dom
import { DEFAULT_PERIODS } from '@domain/rights/retention';
import { periodsText } from '@domain/told/content';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { Suspense } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import ToldPage from './told-page';

beforeAll(async () => {
  setPreferences({ language: 'ja' });
  await startI18n(['told']);
  await Promise.all(['ja-easy', 'en'].map((language) => i18next.loadLanguages(language)));
});
afterEach(cleanup);

function open(search = ''): string {
  window.history.replaceState(null, '', `/told${search}`);
  render(
    <Suspense>
      <ToldPage />
    </Suspense>,
  );
  return document.body.textContent;
}

it('says of every purpose what, why, who and how long, and where nobody set it otherwise', () => {
  const text = open();
  expect(document.querySelectorAll('dl')).toHaveLength(7);
  for (const words of [
    '終わってから5年',
    '卒業や転校で学校を出た日',
    '原則として保護者の方にもお見せしません',
  ])
    expect(text.replaceAll(' ', '')).toContain(words);
  expect(text).toContain('はじめの決まり');
  expect(text).not.toMatch(/[{}]|undefined|row\.|reader\./);
});

it('says the periods of the school that gave it', () => {
  const text = open(`?years=${periodsText({ ...DEFAULT_PERIODS, checkIns: 4, from: 'writing' })}`);
  expect(text).toContain('4年');
  expect(text).toContain('書いた日');
  expect(text).not.toContain('はじめの決まり');
});

it('is there in plain Japanese and in English, without a word left out', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'やさしい にほんご' }));
  expect(await screen.findByText(/と、かぞくの ひとへ/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'English' }));
  await screen.findByRole('heading', { name: 'What Soramoyo keeps' });
  expect(document.body.textContent.replaceAll(/日本語|やさしい にほんご|わたし/g, '')).not.toMatch(
    /[ぁ-んァ-ン一-龯]/,
  );
});
