import type { Language } from '../../../scripts/import/messages';
import { html, type Markup } from './markup';
import words from './words.json' with { type: 'json' };

export type Word = keyof typeof words;

/** Japanese first, English beside it: the report goes to a board and to whoever checks its figures. */
export function both(word: Word, params: Readonly<Record<string, string>> = {}): Markup {
  const { ja, en } = words[word];
  return html`<span lang="ja">${fill(ja, params)}</span> <span lang="en">${fill(en, params)}</span>`;
}

/** In one line, where no markup can stand: titles and axes. */
export function line(word: Word): string {
  const { ja, en } = words[word];
  return `${ja} / ${en}`;
}

/** For the terminal, in one language. */
export function tell(language: Language, word: Word, params: Readonly<Record<string, string>> = {}): string {
  return fill(words[word][language], params);
}

export function isWord(word: string): word is Word {
  return Object.hasOwn(words, word);
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
