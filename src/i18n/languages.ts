/** The languages that a person can choose. A further one is a folder of locale files and a line here. */
export const LANGUAGES = [
  { code: 'ja', name: '日本語' },
  { code: 'en', name: 'English' },
] as const;

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/**
 * Further languages of the page for families (told.json), each marked on it as a draft: a machine made them, and nobody has checked them. A
 * person who has takes the code out of this list and its note with it; words that a child needs in danger are in none of them.
 */
export const DRAFT_LANGUAGES = ['zh', 'pt', 'vi', 'fil'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

export function isDraft(language: string): language is DraftLanguage {
  return (DRAFT_LANGUAGES as readonly string[]).includes(language);
}

/**
 * What i18next is told. Where they differ from Japanese, `ja-easy` is the plain wording for grades 1–3, and `ja-upper` the one
 * for grades 7–9: です・ます without 「～してね」, and no gaps between words.
 */
export function wordingFor(language: LanguageCode, grade: number | undefined): string {
  if (language !== 'ja' || grade === undefined) return language;
  if (grade <= 3) return 'ja-easy';
  return grade >= 7 ? 'ja-upper' : 'ja';
}

/** The first of the browser's languages that we have; Japanese otherwise. */
export function detectLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const found = LANGUAGES.find(({ code }) => tag.toLowerCase().split('-')[0] === code);
    if (found) return found.code;
  }
  return 'ja';
}
