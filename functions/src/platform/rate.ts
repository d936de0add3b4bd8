/** So many a minute and no more, in one instance; what comes beyond is not kept. `now` in ms since 1970. */
export function rateLimit(perMinute: number): (now: number) => boolean {
  let minute = 0;
  let taken = 0;
  return (now) => {
    const current = Math.floor(now / 60_000);
    if (current !== minute) [minute, taken] = [current, 0];
    taken += 1;
    return taken <= perMinute;
  };
}

/** The same for each caller by itself: one that asks too often takes nobody else's place. */
export function rateLimitOfEach(perMinute: number): (caller: string, now: number) => boolean {
  let minute = 0;
  const taken = new Map<string, number>();
  return (caller, now) => {
    const current = Math.floor(now / 60_000);
    if (current !== minute) {
      minute = current;
      taken.clear();
    }
    const count = (taken.get(caller) ?? 0) + 1;
    taken.set(caller, count);
    return count <= perMinute;
  };
}
