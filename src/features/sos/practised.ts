/** Which pupils of this tablet have tried the button out, or did not want to. A convenience: forgotten, it is offered again. */
const KEY = 'soramoyo.practised';

function known(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((uid) => typeof uid === 'string') : [];
  } catch {
    return [];
  }
}

export function hasPractised(uid: string): boolean {
  return known().includes(uid);
}

export function rememberPractice(uid: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...known(), uid])]));
  } catch {
    // Only remembering fails.
  }
}
