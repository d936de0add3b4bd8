/** How this tablet shows words: chosen by whoever holds it, so it stays on the tablet and outside the pupil's data. */
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { detectLanguage, LANGUAGES } from './languages';

const preferencesSchema = z.object({
  language: z.enum(LANGUAGES.map(({ code }) => code)),
  /** `auto`: the words that the pupil's grade has not learnt yet. */
  furigana: z.enum(['auto', 'all', 'off']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const KEY = 'soramoyo.words';
const listeners = new Set<() => void>();
let current = stored();

function stored(): Preferences {
  const fallback: Preferences = { language: detectLanguage(navigator.languages), furigana: 'auto' };
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : fallback;
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
