/** Words that an adult has not sent yet: in this window of this device, apart for each person, gone with the sign-out. */
const PREFIX = 'reply ';

const keyOf = (uid: string, threadId: string) => `${PREFIX}${uid} ${threadId}`;

/** What was written and not sent; empty where nothing was, or this browser keeps nothing. */
export function keptReply(uid: string, threadId: string): string {
  try {
    return sessionStorage.getItem(keyOf(uid, threadId)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the words; empty ones go. Where a browser keeps nothing they stay on the screen alone. */
export function keepReply(uid: string, threadId: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(uid, threadId));
    else sessionStorage.setItem(keyOf(uid, threadId), text);
  } catch {
    return;
  }
}

/** On leaving: the next person at this device reads none of it. */
export function forgetReplies(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
