/** Asks the browser not to clear away what waits on this tablet when the disk gets full. It may say no; nothing depends on it. */
export function keepStorage(): void {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
  void navigator.storage.persist().catch(() => false);
}
