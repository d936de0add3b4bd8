import { beforeEach, describe, expect, it } from 'vitest';
import type { SosEnd } from './drain';
import { SosPump } from './pump';

describe('the pump of the SOS', () => {
  let ends: SosEnd[];
  let looks: boolean[];
  let timers: { ms: number; callback: () => void }[];
  let leftWaiting: number;
  let pump: SosPump;
  beforeEach(() => {
    ends = [];
    looks = [];
    timers = [];
    leftWaiting = 0;
    pump = new SosPump({
      flush: (look) => {
        looks.push(look);
        return Promise.resolve(ends.shift() ?? 'all-arrived');
      },
      after: (ms, callback) => {
        const timer = { ms, callback };
        timers.push(timer);
        return () => (timers = timers.filter((other) => other !== timer));
      },
      random: () => 1,
      onLeftWaiting: () => (leftWaiting += 1),
    });
  });

  it('waits 1 s, 2 s, 4 s … never more than 30 s, and has the worker woken', async () => {
    ends = Array<SosEnd>(8).fill('again');
    const waits: number[] = [];
    await pump.nudge();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const [timer] = timers;
      waits.push(timer?.ms ?? NaN);
      timers = [];
      timer?.callback();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(leftWaiting).toBe(8);
  });

  it('tries at once whenever it is nudged, and leaves one timer at most', async () => {
    ends = ['again', 'again'];
    await pump.nudge();
    await pump.nudge();
    expect(looks).toHaveLength(2);
    expect(timers).toHaveLength(1);
  });

  it('runs once more for what came during an attempt, looking when anybody asked for it', async () => {
    await Promise.all([pump.nudge(), pump.nudge({ look: true }), pump.nudge()]);
    expect(looks).toEqual([false, true]);
  });

  it('takes a failing store for a reason to try later, and rests when nobody is signed in', async () => {
    ends = ['stopped'];
    await pump.nudge();
    expect(timers).toEqual([]);
  });
});
