/** Whether the school that this tablet was last used for has cards: of the school, and nothing of a person. */
import { quickStorage } from './quick-storage';

const KEY = 'soramoyo.cards';

export function rememberCards(has: boolean): void {
  try {
    quickStorage()?.setItem(KEY, has ? 'yes' : 'no');
  } catch {
    // Only remembering fails.
  }
}

/** `unknown`: nobody was signed in here yet, or the browser keeps nothing. */
export function cardsKnown(): 'yes' | 'no' | 'unknown' {
  try {
    const kept = quickStorage()?.getItem(KEY);
    return kept === 'yes' || kept === 'no' ? kept : 'unknown';
  } catch {
    return 'unknown';
  }
}
