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
  await Promise.all(
    ['ja-easy', 'en', 'zh', 'pt', 'vi', 'fil'].map((language) => i18next.loadLanguages(language)),
  );
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
  expect(
    document.body.textContent.replaceAll(/日本語|やさしい にほんご|中文（简体）|わたし/g, ''),
  ).not.toMatch(/[ぁ-んァ-ン一-龯]/);
});

it.each([
  ['zh', '中文（简体）', '关于 Soramoyo 的记录'],
  ['pt', 'Português', 'Sobre os registros do Soramoyo'],
  ['vi', 'Tiếng Việt', 'Về hồ sơ của Soramoyo'],
  ['fil', 'Filipino', 'Tungkol sa mga tala ng Soramoyo'],
])(
  'is there as a draft in %s, which says so in that language and in Japanese',
  async (code, name, heading) => {
    open();
    expect(screen.queryByRole('note')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name }));
    await screen.findByRole('heading', { name: heading });
    expect(document.querySelector('main')?.lang).toBe(code);
    const note = screen.getByRole('note').textContent;
    expect(note).toMatch(/人.*確.*かめていない/);
    expect(note.length).toBeGreaterThan(60);
    expect(document.querySelectorAll('dl')).toHaveLength(7);
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const one of main.querySelectorAll('nav, [lang=ja]')) one.remove();
    expect(main.textContent.replaceAll('わたし', '')).not.toMatch(/[ぁ-んァ-ン]|[{}]|undefined/);
  },
);
