/**
 * What a homeroom sees of a closed round. Published once, when the round closes: while answers come in, the difference of two
 * looks would be one child's. An indicator of a class is published from five answers on, and only when neither another
 * class that shares pupils with it nor the grade's or the school's figure, one taken from the other, leaves one to four children.
 */
import { classRoundOf, forHomeroom } from './class-round';
import type { Closing, IndicatorAggregate } from '../derived';
import type { Result } from '../result';
import { formOfGrade, gradeOfClass } from '../school/grades';
import type { Instrument } from '../survey/instrument';
import { MINIMUM_GROUP } from './stats';

export const FEWEST_ANSWERS = 5;

/** Whom a figure rests on. */
type Members = ReadonlySet<number>;

const tells = (size: number) => size > 0 && size < FEWEST_ANSWERS;

function without(from: Members, others: readonly Members[]): number {
  return [...from].filter((one) => !others.some((members) => members.has(one))).length;
}

/** Of two figures, or one and what others leave of it: whether fewer than five could be worked out. */
function betray(a: Members, b: Members): boolean {
  const shared = a.size - without(a, [b]);
  return shared > 0 && (tells(shared) || tells(a.size - shared) || tells(b.size - shared));
}

/** Which classes' figures are published, of those who answered per class, per grade and in all. Smaller classes give way to larger ones. */
export function publishableClasses(
  classes: ReadonlyMap<string, Members>,
  groups: readonly Members[],
): Set<string> {
  const largestFirst = [...classes].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  const shown = new Map<string, Members>();
  for (const [classId, members] of largestFirst)
    if (members.size >= FEWEST_ANSWERS && ![...shown.values()].some((other) => betray(members, other)))
      shown.set(classId, members);
  const published = groups.filter(({ size }) => size >= MINIMUM_GROUP);
  const betrayed = () => published.find((group) => tells(without(group, [...shown.values()])));
  for (let group = betrayed(); group; group = betrayed()) {
    const ofGroup = group;
    const smallest = [...shown].findLast(([, members]) => without(members, [ofGroup]) < members.size);
    if (!smallest) break;
    shown.delete(smallest[0]);
  }
  return new Set(shown.keys());
}

/** The homeroom's figures of every class that is asked or has answered, with `n` 0 where they are withheld. */
export function publishedClasses(
  instrument: Instrument,
  results: readonly Result[],
  invited: ReadonlyMap<string, number>,
): NonNullable<Closing['classes']> {
  const classIds = [...new Set([...invited.keys(), ...results.flatMap((one) => one.classIds)])].sort();
  const head = { roundId: '', instrument: '', invited: 0 };
  const whole = new Map(
    classIds.map((classId) => {
      const own = results.filter((one) => one.classIds.includes(classId));
      return [
        classId,
        forHomeroom(instrument, classRoundOf({ ...head, classId }, instrument, own)).indicators,
      ];
    }),
  );
  const nothing = forHomeroom(instrument, classRoundOf({ ...head, classId: '2000-1-1' }, instrument, []));
  const published = new Map<string, Record<string, IndicatorAggregate>>(
    classIds.map((classId) => [classId, {}]),
  );
  for (const [id, none] of Object.entries(nothing.indicators)) {
    const shown = publishableClasses(...membersOf(results, classIds, id));
    for (const [classId, indicators] of published)
      indicators[id] = (shown.has(classId) && whole.get(classId)?.[id]) || none;
  }
  return Object.fromEntries(
    [...published].map(([classId, indicators]) => [
      classId,
      { invited: invited.get(classId) ?? 0, indicators },
    ]),
  );
}

/** Who is counted in one indicator of each class, and of each grade and form: on its own form only. */
function membersOf(
  results: readonly Result[],
  classIds: readonly string[],
  indicator: string,
): [Map<string, Set<number>>, Set<number>[]] {
  const classes = new Map(classIds.map((classId) => [classId, new Set<number>()]));
  const groups = new Map<string, Set<number>>();
  for (const [index, { classId: first, classIds: own, form, indicators }] of results.entries()) {
    if ((indicators[indicator] ?? null) === null) continue;
    for (const classId of own)
      if (form === formOfGrade(gradeOfClass(classId))) classes.get(classId)?.add(index);
    const grade = gradeOfClass(first);
    for (const group of form === formOfGrade(grade) ? [`grade-${grade}`, form] : [])
      groups.set(group, (groups.get(group) ?? new Set()).add(index));
  }
  return [classes, [...groups.values()]];
}
