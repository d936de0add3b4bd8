/**
 * Runs `work` at once, and after that not before `everyMs` have gone by: once more then, if it was asked for meanwhile. `after`
 * calls back after so many ms.
 */
export function throttle(
  work: () => Promise<unknown>,
  everyMs: number,
  after: (ms: number, callback: () => void) => void,
): () => void {
  let rests = false;
  let isAskedFor = false;
  const run = () => {
    if (rests) {
      isAskedFor = true;
      return;
    }
    rests = true;
    void work();
    after(everyMs, () => {
      rests = false;
      if (!isAskedFor) return;
      isAskedFor = false;
      run();
    });
  };
  return run;
}
