/** The languages that a person can choose. A further one is a folder of locale files and a line here. */
export const LANGUAGES = [
  { code: 'ja', name: '日本語' },
  { code: 'en', name: 'English' },
] as const;

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** What i18next is told: `ja-easy` is Japanese in the plain wording for grades 1–3, where it differs. */
export function wordingFor(language: LanguageCode, grade: number | undefined): string {
  return language === 'ja' && grade !== undefined && grade <= 3 ? 'ja-easy' : language;
}

/** The first of the browser's languages that we have; Japanese otherwise. */
export function detectLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const found = LANGUAGES.find(({ code }) => tag.toLowerCase().split('-')[0] === code);
    if (found) return found.code;
  }
  return 'ja';
}
