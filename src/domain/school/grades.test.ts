import { expect, it } from 'vitest';
import { bandOfGrade, classesByYear } from './grades';

const classes = ['2026-1-1', '2025-6-1', '2026-2-1', '2025-1-1'];

it('sets the classes of this school year before those of earlier ones', () => {
  const { present, earlier } = classesByYear(classes, '2027-03-31');
  expect(present).toEqual(['2026-1-1', '2026-2-1']);
  expect(earlier).toEqual(['2025-1-1', '2025-6-1']);
});

it('goes on with last year on 1 April until the new classes are there, and hides none that are set up early', () => {
  expect(classesByYear(classes, '2027-04-01').present).toEqual(['2026-1-1', '2026-2-1']);
  expect(classesByYear([...classes, '2027-1-1'], '2027-03-25').present).toEqual([
    '2026-1-1',
    '2026-2-1',
    '2027-1-1',
  ]);
  expect(classesByYear([...classes, '2027-1-1'], '2027-04-01').present).toEqual(['2027-1-1']);
  expect(classesByYear([], '2027-04-01')).toEqual({ present: [], earlier: [] });
});

it.each([
  [1, [1, 2, 3]],
  [3, [1, 2, 3]],
  [4, [4, 5, 6]],
  [6, [4, 5, 6]],
  [9, [7, 8, 9]],
])('the band of grade %i', (grade, band) => {
  expect(bandOfGrade(grade)).toEqual(band);
});
