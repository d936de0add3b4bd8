import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { wordingFor } from './languages';
import { onPreferences, preferences } from './preferences';

type Files = Readonly<Record<string, () => Promise<Record<string, unknown>>>>;

/** The words of pupils, and of whoever is not signed in. */
let files: Files = import.meta.glob<Record<string, unknown>>(
  './locales/*/{account,common,help,me,pupil,signals,signin,sos,survey,tablet,told}.json',
  { import: 'default' },
);

/** Those of others, which a pupil's tablet neither keeps nor knows of: before anything is shown that needs them. */
export function addWords(more: Files): void {
  files = { ...files, ...more };
}

/** The words of one language and area. Where a wording by grade has none of its own, Japanese stands in. */
async function load(language: string, area: string): Promise<Record<string, unknown>> {
  if (language !== 'ja-upper') return wordsOf(language, area);
  const [{ upperWords }, japanese, own] = await Promise.all([
    import('./word-gaps'),
    wordsOf('ja', area),
    wordsOf(language, area),
  ]);
  return upperWords(japanese, own);
}

async function wordsOf(language: string, area: string): Promise<Record<string, unknown>> {
  const file = files[`./locales/${language}/${area}.json`];
  return file ? file() : {};
}

let grade: number | undefined;

/** The wording follows the pupil's grade (1–9); `undefined` for adults and before sign-in. */
export function setGrade(next: number | undefined): void {
  if (grade === next) return;
  grade = next;
  apply();
}

function apply(): void {
  const { language } = preferences();
  const wording = wordingFor(language, grade);
  document.documentElement.lang = language;
  document.documentElement.dataset.wording = wording;
  void i18next.changeLanguage(wording);
}

/** Resolves when the words of the first screen are there. */
export async function startI18n(areas: readonly string[]): Promise<void> {
  onPreferences(apply);
  const { language } = preferences();
  document.documentElement.lang = language;
  await i18next
    .use({
      type: 'backend',
      init: () => undefined,
      read: (
        lng: string,
        area: string,
        done: (error: Error | null, data: Record<string, unknown> | null) => void,
      ) => {
        load(lng, area).then(
          (words) => done(null, words),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: wordingFor(language, grade),
      lowerCaseLng: true,
      fallbackLng: 'ja',
      ns: [...areas],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}
