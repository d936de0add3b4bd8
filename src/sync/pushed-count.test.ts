import { expect, it } from 'vitest';
import { pushedCount } from './pushed-count';

it('reads how many a push tells of', () => {
  expect(pushedCount({ data: { text: 'x', count: '40' } })).toBe(40);
});

it.each([
  null,
  'open',
  {},
  { data: null },
  { data: { count: 'many' } },
  { data: { count: '-1' } },
  { data: { count: '123456' } },
])('takes %j for one', (payload) => {
  expect(pushedCount(payload)).toBe(1);
});
