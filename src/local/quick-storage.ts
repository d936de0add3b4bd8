interface QuickStorage extends Record<string, unknown> {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The page's localStorage, which answers before the first paint. A worker has none; a browser may forbid it by throwing. */
export function quickStorage(): QuickStorage | undefined {
  try {
    return (globalThis as { localStorage?: QuickStorage }).localStorage;
  } catch {
    return undefined;
  }
}
