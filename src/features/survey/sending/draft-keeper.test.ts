import type { DraftChange } from '@domain/answers/survey-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { expect, it } from 'vitest';
import { allKept, draftKeeper, isKeeping, type Tapped } from './draft-keeper';

/** A page after `tapCount` taps, one on each item. */
const page = (tapCount: number): Tapped => ({
  tapCount,
  changeSince: (tap): DraftChange => ({
    items: Object.fromEntries(Array.from({ length: tapCount - tap }, (_, i) => [`q${tap + i + 1}`, 4])),
    position: tapCount,
    paces: [],
    form: 'grades4_9',
  }),
});

function slowStore(...results: SaveOutcome[]) {
  const kept: string[] = [];
  const outcomes: [number, SaveOutcome][] = [];
  const releases: (() => void)[] = [];
  const keeper = draftKeeper(
    async ({ items }) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      kept.push(Object.keys(items).join());
      return results.shift() ?? 'saved';
    },
    ({ tapCount }, outcome) => outcomes.push([tapCount, outcome]),
  );
  const release = async () => {
    releases.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keeper, kept, outcomes, release };
}

it('keeps only what was tapped since, joins what waits, and says of which page it speaks', async () => {
  const { keeper, kept, outcomes, release } = slowStore();
  keeper.keep(page(1));
  keeper.keep(page(2));
  keeper.keep(page(3));
  expect(keeper.keptUpTo()).toBe(0);
  await release();
  expect(keeper.keptUpTo()).toBe(1);
  await release();
  expect(kept).toEqual(['q1', 'q2,q3']);
  expect(outcomes).toEqual([
    [1, 'saved'],
    [3, 'saved'],
  ]);
});

it('keeps what could not be kept together with the next tap', async () => {
  const { keeper, kept, release } = slowStore('not-saved');
  keeper.keep(page(1));
  await release();
  keeper.keep(page(2));
  await release();
  expect(kept).toEqual(['q1', 'q1,q2']);
  expect(keeper.keptUpTo()).toBe(2);
});

it('tells a survey that is opened at once whether what was tapped before it is on the tablet', async () => {
  const { keeper, kept, release } = slowStore();
  expect(isKeeping()).toBe(false);
  keeper.keep(page(1));
  keeper.keep(page(2));
  expect(isKeeping()).toBe(true);
  const all = allKept().then(() => kept.length);
  await release();
  await release();
  expect(await all).toBe(2);
  expect(isKeeping()).toBe(false);
});

it('tells when the last write is done', async () => {
  const { keeper, kept, release } = slowStore();
  keeper.keep(page(1));
  const settled = keeper.settled();
  await release();
  await settled;
  expect(kept).toEqual(['q1']);
});
