import { expect, it } from 'vitest';
import type { Round } from '../school/round';
import { roundsOf } from './rounds-of';

const round = (id: string, ...classIds: string[]) => ({
  id,
  round: {
    ...{ title: id, instrument: 'soramoyo-34@1', opensAt: '2026-10-01T00:00:00Z' },
    ...{ closesAt: '2026-10-09T00:00:00Z', classIds: classIds.length > 0 ? classIds : 'all' },
  } satisfies Round,
});
const idsFor = (rounds: ReturnType<typeof round>[]) => roundsOf(rounds, ['2026-5-1']).map(({ id }) => id);

it('are a pupil’s own last three, however often other classes were asked', () => {
  const others = ['a', 'b', 'c'].map((id) => round(id, '2026-6-1', '2026-6-2'));
  expect(
    idsFor([...others, round('autumn', '2026-5-1'), round('summer'), round('spring'), round('old')]),
  ).toEqual([...['autumn', 'summer', 'spring']]);
});

it('are those of an earlier year, too, whatever the classes were then', () => {
  expect(idsFor([round('now', '2026-6-1'), round('before', '2025-4-2')])).toEqual(['before']);
});
