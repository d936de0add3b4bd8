import { fill, terminalLanguage, type Language } from '../../scripts/import/messages';
import words from './training-words.json' with { type: 'json' };

export type TrainingWord = keyof typeof words;

export function told(
  language: Language,
  word: TrainingWord,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(words[word][language], params);
}

/** `--lang` if it stands among the arguments, otherwise the terminal's. */
export function languageOf(args: readonly string[]): Language {
  const wanted = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  return wanted === 'ja' || wanted === 'en' ? wanted : terminalLanguage(process.env);
}
