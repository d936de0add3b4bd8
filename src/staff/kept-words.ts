/** Words that an adult has not sent yet: in this window of this device, apart for each person, gone with the sign-out. */
const PREFIX = 'kept ';

const keyOf = (uid: string, about: string) => `${PREFIX}${uid} ${about}`;

/** What was written about a matter and not sent; empty where nothing was, or this browser keeps nothing. */
export function keptWords(uid: string, about: string): string {
  try {
    return sessionStorage.getItem(keyOf(uid, about)) ?? '';
  } catch {
    return '';
  }
}

/** What was kept of the fields that a form has, as JSON: an earlier version may have kept others. */
export function keptFields(uid: string, about: string, empty: object): object {
  const kept = keptWords(uid, about);
  try {
    const read: unknown = kept === '' ? {} : JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([name]) => name in empty));
  } catch {
    return {};
  }
}

/** Keeps the words; empty ones go. Where a browser keeps nothing they stay on the screen alone. */
export function keepWords(uid: string, about: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(uid, about));
    else sessionStorage.setItem(keyOf(uid, about), text);
  } catch {
    return;
  }
}

/** On leaving: the next person at this device reads none of it. */
export function forgetWords(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
