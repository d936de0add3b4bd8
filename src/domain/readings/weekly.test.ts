import { expect, it } from 'vitest';
import { LOOP_CHILDREN, weeklyOf, type WeeklyReading } from './weekly';

const reading = (index: number, change: Partial<WeeklyReading> = {}): WeeklyReading => ({
  ...{ pupilId: `p${String(index)}`, purpose: 'health', familyName: '海野', hasLeft: false },
  at: new Date(Date.parse('2026-11-24T01:00:00Z') + index * 50_000).toISOString(),
  ...change,
});
const many = (count: number, change?: (index: number) => Partial<WeeklyReading>) =>
  Array.from({ length: count }, (_, index) => reading(index, change?.(index)));
const signs = (readings: readonly WeeklyReading[], name = '中村 校長') =>
  weeklyOf(name, readings).map(({ sign }) => sign);

it('finds a family of the same name, and says of how many children', () => {
  const readings = [reading(0, { familyName: '中村' }), reading(1), reading(0, { familyName: '中村' })];
  expect(weeklyOf('中村 校長', readings)).toEqual([{ sign: 'own-name', children: 1, lastDay: '2026-11-24' }]);
  expect(signs([reading(0, { familyName: '' })])).toEqual([]);
});

it('finds children who have left', () => {
  expect(signs([reading(0, { hasLeft: true })])).toEqual(['leavers']);
});

it('finds one reason for many in a row, and not the same reason through a day', () => {
  expect(signs(many(LOOP_CHILDREN))).toEqual(['reason-in-a-loop']);
  expect(signs(many(LOOP_CHILDREN - 1))).toEqual([]);
  expect(signs(many(30, (index) => ({ at: new Date(index * 61_000).toISOString() })))).toEqual([]);
  expect(signs(many(30, (index) => ({ purpose: index % 2 === 0 ? 'health' : 'consultation' })))).toEqual([]);
});
