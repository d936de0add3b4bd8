/** Resolves when somebody wants this program to end: Ctrl-C, a kill, a closed terminal, or the death of whoever started it. */
export function interruption(): Promise<void> {
  const starter = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== starter) stop();
    }, 1000);
    watch.unref();
    const stop = () => {
      clearInterval(watch);
      resolve();
    };
    // Handlers stay: a second Ctrl-C must not end the program before its parts are gone.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
