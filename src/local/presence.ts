/**
 * Whether an adult is still in front of this screen, in all its tabs: when it was last touched, and whether it was covered since. A
 * browser that keeps nothing knows it as long as the page lasts.
 */
import * as z from 'zod/mini';

const KEY = 'soramoyo.presence';

const keptSchema = z.object({
  /** Ms since 1970, by this device's clock. */
  touchedAt: z.number(),
  isCovered: z.boolean(),
});
type Kept = z.infer<typeof keptSchema>;

let inMemory: Kept | undefined;

/** How long nobody has touched it, ms, and whether it was covered. From before it was kept: the time counts from now. */
export function presence(): { readonly untouchedMs: number; readonly isCovered: boolean } {
  const { touchedAt, isCovered } = kept();
  return { untouchedMs: Date.now() - touchedAt, isCovered };
}

function kept(): Kept {
  try {
    const stored = keptSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (stored.success) return stored.data;
  } catch {
    // What memory holds has to do.
  }
  return (inMemory ??= { touchedAt: Date.now(), isCovered: false });
}

function keep(next: Kept): void {
  inMemory = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Memory holds it.
  }
}

/** Somebody has just said who they are. */
export function beginPresence(): void {
  keep({ touchedAt: Date.now(), isCovered: false });
}

/** Somebody has touched it. */
export function tellTouched(): void {
  keep({ ...kept(), touchedAt: Date.now() });
}

/** From here on nobody sees it before they have said who they are. */
export function tellCovered(): void {
  keep({ ...kept(), isCovered: true });
}

/** Calls `changed` whenever another tab has told something; call what it returns to stop. */
export function onPresence(changed: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === KEY) changed();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
