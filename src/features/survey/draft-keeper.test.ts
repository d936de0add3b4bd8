import type { Draft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';
import { expect, it } from 'vitest';
import { draftKeeper } from './draft-keeper';

const draft = (position: number): Draft => ({ answers: {}, position, paces: [], form: 'grades4_9' });

function slowStore() {
  const kept: number[] = [];
  const outcomes: [number, SaveOutcome][] = [];
  const releases: (() => void)[] = [];
  const keeper = draftKeeper(
    async ({ position }) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      kept.push(position);
      return 'saved';
    },
    ({ position }, outcome) => outcomes.push([position, outcome]),
  );
  const release = async () => {
    releases.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keeper, kept, outcomes, release };
}

it('keeps the newest draft last, skips those that were overtaken, and says of which draft it speaks', async () => {
  const { keeper, kept, outcomes, release } = slowStore();
  keeper.keep(draft(1));
  keeper.keep(draft(2));
  keeper.keep(draft(3));
  await release();
  await release();
  expect(kept).toEqual([1, 3]);
  expect(outcomes).toEqual([
    [1, 'saved'],
    [3, 'saved'],
  ]);
});

it('waits for the last write when it finishes, and keeps nothing afterwards', async () => {
  const { keeper, kept, release } = slowStore();
  keeper.keep(draft(1));
  const finished = keeper.finish();
  keeper.keep(draft(2));
  await release();
  await finished;
  expect(kept).toEqual([1]);
});
