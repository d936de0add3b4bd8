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
