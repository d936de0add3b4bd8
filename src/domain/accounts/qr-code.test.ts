import { expect, it } from 'vitest';
import { correctingWords, qrCode } from './qr-code';

it('corrects as the example of the standard does', () => {
  const data = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17];
  expect(correctingWords(data, 10)).toEqual([165, 36, 212, 193, 237, 54, 199, 135, 44, 85]);
});

it('draws the three squares, and another picture for another number', () => {
  const rows = qrCode('4827193655200917');
  const drawn = rows.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));
  expect(drawn).toHaveLength(21);
  // Read by a scanner of another maker.
  expect(drawn).toMatchInlineSnapshot(`
    [
      "#######.#..#..#######",
      "#.....#..##.#.#.....#",
      "#.###.#...#...#.###.#",
      "#.###.#.#.##..#.###.#",
      "#.###.#....##.#.###.#",
      "#.....#...#...#.....#",
      "#########.#.#########",
      "......#..###.........",
      "..#.###.#...##...#..#",
      "######..###...##.####",
      "..###.##.##.....##..#",
      ".#.##..#....#.#.##.##",
      "#....###.#.#..####.#.",
      "......#.#...#.#.#.#..",
      "#######..#..#.#..##.#",
      "#.....#.#...##.....#.",
      "#.###.#.#.#######..##",
      "#.###.#..###..##..##.",
      "#.###.#.#.#..#..###.#",
      "#.....#..#...#.####..",
      "#######......##.#.#.#",
    ]
  `);
  expect(qrCode('4827193655200918')).not.toEqual(rows);
});

it('is for sixteen digits', () => {
  for (const text of ['', '482719365520091', '482719365520091a']) expect(() => qrCode(text)).toThrow();
});
