/** How this tablet shows words: chosen by whoever holds it, so it stays on the tablet and outside the pupil's data. */
import { useSyncExternalStore } from 'react';
import { detectLanguage, type LanguageCode, LANGUAGES } from './languages';

/** `auto`: readings for the words that the pupil's grade has not learnt yet. */
export const FURIGANA = ['auto', 'all', 'off'] as const;

export interface Preferences {
  language: LanguageCode;
  furigana: (typeof FURIGANA)[number];
}

const KEY = 'soramoyo.words';
const listeners = new Set<() => void>();
let current = stored();

function stored(): Preferences {
  const fallback: Preferences = { language: detectLanguage(navigator.languages), furigana: 'auto' };
  try {
    const words = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>;
    // Checked by hand: a schema library before the first tap would cost more than these two lines.
    const language = LANGUAGES.find(({ code }) => code === words.language)?.code ?? fallback.language;
    const furigana = FURIGANA.find((choice) => choice === words.furigana) ?? fallback.furigana;
    return { language, furigana };
  } catch {
    return fallback;
  }
}

export function preferences(): Preferences {
  return current;
}

/** Takes effect at once; a tablet without storage forgets it at the next start. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Only remembering fails.
  }
  for (const listener of listeners) listener();
}

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}
