import type { Auth } from 'firebase/auth';

/** A database that never answers (an iPad after sleep) must not hold up what waits, ms. */
const PATIENCE_MS = 8_000;

/** Resolves when the stored sign-in has been read. Throws when that takes too long. */
export async function authReady(auth: Auth): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the stored sign-in does not open')), PATIENCE_MS);
  });
  await Promise.race([auth.authStateReady(), impatience]).finally(() => clearTimeout(timer));
}
