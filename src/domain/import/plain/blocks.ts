/** Lists that stand side by side on one sheet, as of a class that is printed in two columns, or of two classes. */
import { tidyCode } from '../cells';
import type { Line } from './columns';
import { headingText, meaningOf } from './headings';

/**
 * Each of them by itself, its cells at the places where they stand; one alone where no heading comes again. What stands before the first
 * of them, and titles above all of them, are of each. `headingAt`: which line has the headings.
 */
export function sideBySide(lines: readonly Line[], headingAt: number): (readonly Line[])[] {
  const header = lines[headingAt]?.cells ?? [];
  const starts = startsOf(header);
  if (starts.length < 2) return [lines];
  const numbersAt = header.flatMap((heading, at) => (meaningOf(heading) === 'number' ? [at] : []));
  const [first = 0] = starts;
  return starts.map((from, block) => {
    const until = starts[block + 1] ?? Number.POSITIVE_INFINITY;
    const own = (cells: readonly string[]) =>
      cells.map((cell, at) => (at < first || (at >= from && at < until) ? cell : ''));
    return lines.map(({ line, cells }) => {
      const kept = own(cells);
      const isTitle = isAboveAll(cells, numbersAt) && kept.every((cell) => cell.trim() === '');
      return { line, cells: isTitle ? cells : kept, ...(block > 0 && { from }) };
    });
  });
}

/** Where the first heading that comes again stands, each time; none where not every part has a number and a name. */
function startsOf(header: readonly string[]): number[] {
  const keys = header.map((heading) => (meaningOf(heading) === undefined ? '' : headingText(heading)));
  const again = keys.find((key, at) => key !== '' && keys.includes(key, at + 1));
  const starts = keys.flatMap((key, at) => (key === again ? [at] : []));
  const areLists = starts.every((from, block) => {
    const meanings = header.slice(from, starts[block + 1]).map(meaningOf);
    return meanings.includes('number') && (meanings.includes('name') || meanings.includes('familyName'));
  });
  return areLists ? starts : [];
}

/** No line of children, and no headings. */
const isAboveAll = (cells: readonly string[], numbersAt: readonly number[]) =>
  cells.filter((cell) => meaningOf(cell) !== undefined).length < 2 &&
  numbersAt.every((at) => !/^\d+/.test(tidyCode(cells[at] ?? '')));
