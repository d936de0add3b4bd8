import words from './words.json';

/** All that a push or an e-mail ever says; `count`: of how many things at once. */
export function neutralWords(count = 1): string {
  return count > 1 ? words.openTheAppForMany.replace('{count}', String(count)) : words.openTheApp;
}
