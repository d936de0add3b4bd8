import { beforeEach, describe, expect, it } from 'vitest';
import type { DrainEnd } from './drain';
import { Pump } from './pump';

/** A pump whose attempts end as told, and whose timers are run by hand. */
class Bench {
  ends: DrainEnd[] = [];
  attempts = 0;
  waiting = 0;
  sending: boolean[] = [];
  leftWaiting = 0;
  timers: { ms: number; callback: () => void }[] = [];
  readonly pump = new Pump({
    flush: () => this.flush(),
    waiting: () => Promise.resolve(this.waiting),
    after: (ms, callback) => {
      const timer = { ms, callback };
      this.timers.push(timer);
      return () => {
        this.timers = this.timers.filter((other) => other !== timer);
      };
    },
    random: () => 0.5,
    onSending: (sending) => this.sending.push(sending),
    onLeftWaiting: () => (this.leftWaiting += 1),
  });

  flush = (): Promise<DrainEnd> => {
    this.attempts += 1;
    return Promise.resolve(this.ends.shift() ?? 'all-arrived');
  };

  async runTimer(): Promise<void> {
    this.timers.shift()?.callback();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('the pump', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });

  it('sends a tap at once, and says so while it does', async () => {
    await bench.pump.nudge('tap');
    expect(bench.attempts).toBe(1);
    expect(bench.sending).toEqual([true, false]);
    expect(bench.timers).toEqual([]);
  });

  it('waits longer after each attempt without an answer, and has the worker woken', async () => {
    bench.ends = ['unreachable', 'unreachable', 'unreachable'];
    await bench.pump.nudge('tap');
    const waits = [bench.timers[0]?.ms];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await bench.runTimer();
      waits.push(bench.timers[0]?.ms);
    }
    expect(waits).toEqual([750, 1500, 3000]);
    expect(bench.leftWaiting).toBe(3);
  });

  it('tries at once when tapped while it waits for a network', async () => {
    bench.ends = ['unreachable'];
    await bench.pump.nudge('tap');
    await bench.pump.nudge('tap');
    expect(bench.attempts).toBe(2);
    expect(bench.timers).toEqual([]);
  });

  it('keeps the wait that a busy server asked for, and spreads it over a minute', async () => {
    bench.ends = ['busy'];
    await bench.pump.nudge('tap');
    await bench.pump.nudge('tap');
    await bench.pump.nudge('reconnect');
    expect(bench.attempts).toBe(1);
    expect(bench.timers.map(({ ms }) => ms)).toEqual([30_750]);
    await bench.runTimer();
    expect(bench.attempts).toBe(2);
  });

  it.each([
    [1, 1_000],
    [30, 30_000],
    [500, 30_000],
  ])('spreads a reconnection with %i waiting records around %i ms', async (waiting, ms) => {
    bench.waiting = waiting;
    await bench.pump.nudge('reconnect');
    expect(bench.attempts).toBe(0);
    expect(bench.timers.map((timer) => timer.ms)).toEqual([ms]);
  });

  it('sends again when something was tapped during an attempt', async () => {
    await Promise.all([bench.pump.nudge('tap'), bench.pump.nudge('tap'), bench.pump.nudge('tap')]);
    expect(bench.attempts).toBe(2);
  });

  it('rests when nobody is signed in', async () => {
    bench.ends = ['stopped'];
    await bench.pump.nudge('page');
    expect(bench.timers).toEqual([]);
  });

  it('takes a failing store for a reason to try later', async () => {
    bench.flush = () => Promise.reject(new Error('closed'));
    await bench.pump.nudge('tap');
    expect(bench.timers).toHaveLength(1);
  });
});
