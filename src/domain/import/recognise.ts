/** What files are, as far as their headings say. */
import { dayHeadings } from './day-headings';
import type { ImportKind } from './decisions';
import { meaningOf } from './plain/headings';
import type { Table } from './sheet';

const LOOKED_AT = 25;
const DAYS_MIN = 20;

/** `undefined` when nothing is known of them. */
export function kindOf(tables: ReadonlyMap<string, Table>): ImportKind | undefined {
  if ([...tables.keys()].some((name) => /(^|\/)(manifest|orgs|enrollments)\.csv$/i.test(name)))
    return 'oneroster';
  const lines = [...tables.values()].flatMap(({ header, rows }) => [
    header,
    ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells),
  ]);
  const kinds = lines.flatMap((cells) => kindOfHeadings(cells) ?? []);
  return kinds.find((kind) => kind !== 'accounts') ?? kinds[0];
}

function kindOfHeadings(cells: readonly string[]): ImportKind | undefined {
  const texts = cells.map((cell) => cell.normalize('NFKC').trim());
  if (texts.includes('調査回')) return 'survey-history';
  const isDaily = ['日付', '月日', '年月日'].some((heading) => texts.includes(heading));
  const isByLine = isDaily && texts.some((text) => /^出欠/.test(text));
  if (isByLine || dayHeadings(texts).length >= DAYS_MIN) return 'attendance';
  const meanings = new Set(texts.flatMap((text) => meaningOf(text) ?? []));
  const isNamed = ['name', 'familyName'].some((one) => meanings.has(one as 'name'));
  if (isNamed && (meanings.has('number') || meanings.has('gradeClassNumber'))) return 'plain-roster';
  return meanings.has('email') && (isNamed || meanings.has('studentNumber')) ? 'accounts' : undefined;
}
