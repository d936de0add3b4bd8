import type { Problem } from '@domain/import/problem';
import en from '../../src/i18n/locales/en/importing.json' with { type: 'json' };
import ja from '../../src/i18n/locales/ja/importing.json' with { type: 'json' };

export type Language = 'ja' | 'en';
export type Word = keyof typeof en.words;

const MESSAGES = { ja, en } as const;

const LONGEST_VALUE = 80;
/** Of what is allowed: our own words. */
const LONGEST_LIST = 400;

/** Japanese in a Japanese terminal, otherwise English. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  return /^ja/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'ja' : 'en';
}

export function say(language: Language, word: Word, params: Readonly<Record<string, string>> = {}): string {
  return fill(MESSAGES[language].words[word], params);
}

/** `users.csv:12:4 error: …`: a place that editors open on a click. */
export function problemLine(language: Language, problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  return `${place} ${say(language, problem.severity)}: ${problemText(language, problem)}`;
}

export function problemText(language: Language, { code, params }: Problem): string {
  return fill(MESSAGES[language].problems[code], params);
}

/** `{name}` in a template becomes the value of that name. */
export function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    printable(params[name] ?? '', ['choices', 'usage'].includes(name) ? LONGEST_LIST : LONGEST_VALUE),
  );
}

/** Values come from strangers' files: no control characters may reach the terminal. */
function printable(value: string, longest: number): string {
  return value.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, longest);
}
