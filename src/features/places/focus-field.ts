/** Moves to what was just made, or to the heading above what was just removed, after the next paint. */
export function focusField(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
