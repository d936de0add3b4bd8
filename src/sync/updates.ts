/** What applies a waiting new version, or `null` while there is none. Never reloads on its own. */
export function useUpdateReady(): (() => void) | null {
  return null;
}
