const BAR = 24;

/** One line per step: it fills while the step runs, and says at its end how long it took. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #step: string | undefined;
  #since = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  /** The step that runs now; ends the one before. */
  at(step: string, done = 0, total = 0): void {
    if (step !== this.#step) {
      this.end();
      this.#step = step;
      this.#since = Date.now();
    }
    if (this.#out.isTTY) this.#out.write(`\r\u001b[2K  ${step} ${total === 0 ? '…' : bar(done, total)}`);
  }

  end(): void {
    if (this.#step === undefined) return;
    if (this.#out.isTTY) this.#out.write('\r\u001b[2K');
    this.#out.write(`  ${this.#step}: ${((Date.now() - this.#since) / 1000).toFixed(1)} s\n`);
    this.#step = undefined;
  }
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / total) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}`;
}
