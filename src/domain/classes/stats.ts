/**
 * Published statistics. A cell (one indicator of one group) is published from ten answers on, and only when nothing that
 * rests on fewer can be worked out by subtracting published cells. Groups form a tree (city, schools, grades): what is left
 * of a published group after its nearest published parts are taken away must be nobody, or ten again. Those remainders do
 * not overlap and every published cell is a sum of some of them, so no other combination of cells says more. The city's cell rests
 * on three schools besides.
 */
import type { ClosedGrade, Closing, Stats } from '../derived';
import { FORMS, type Form } from '../school/grades';

export const MINIMUM_GROUP = 10;
/** Of one school the city's figure is the school's; of two, each could take itself away and see the other. */
export const MINIMUM_SCHOOLS = 3;

/** Stands among the indicators while cells are chosen: how many answered is withheld by the same rule. */
const ANSWERED = 'answered';

interface Cell {
  readonly n: number;
  readonly sum: number;
}

const NONE: Cell = { n: 0, sum: 0 };

/** Which grades' cells, and whether the school's, are published. */
export interface PublishedCells {
  readonly grades: ReadonlySet<string>;
  readonly school: boolean;
  /** Answers that are in no published cell of this school: what the city's figure would add. */
  readonly unexplained: number;
}

/**
 * Chooses cells of one indicator from the answers per grade. When the grades held back could be had by subtraction, the
 * smallest published grade is held back with them: the school's figure is worth more than one grade's.
 */
export function publishableCells(answersByGrade: ReadonlyMap<string, number>): PublishedCells {
  const total = [...answersByGrade.values()].reduce((sum, n) => sum + n, 0);
  const ascending = [...answersByGrade].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const grades = new Set(ascending.filter(([, n]) => n >= MINIMUM_GROUP).map(([grade]) => grade));
  const heldBack = () => ascending.reduce((sum, [grade, n]) => (grades.has(grade) ? sum : sum + n), 0);
  if (total >= MINIMUM_GROUP && !isSafe(heldBack())) {
    const smallest = ascending.find(([grade]) => grades.has(grade));
    if (smallest !== undefined) grades.delete(smallest[0]);
  }
  const school = total >= MINIMUM_GROUP;
  return { grades, school, unexplained: school ? 0 : heldBack() };
}

function isSafe(remainder: number): boolean {
  return remainder === 0 || remainder >= MINIMUM_GROUP;
}

/** The school's and its grades' published figures of a closed round. */
export function schoolStats(roundId: string, closing: Closing): Stats[] {
  const grades = Object.entries(closing.grades).sort(([a], [b]) => (a < b ? -1 : 1));
  const gradeStats = new Map(
    grades.map(([grade]) => [grade, emptyStats(roundId, `grade-${grade}`, closing)]),
  );
  const school = emptyStats(roundId, 'school', closing);
  for (const form of FORMS) {
    const ofForm = grades.filter(([, tally]) => tally.form === form);
    if (ofForm.length === 0) continue;
    for (const cell of cellNames(ofForm.map(([, tally]) => tally))) {
      const published = publishableCells(
        new Map(ofForm.map(([grade, tally]) => [grade, cellOf(tally, cell).n])),
      );
      for (const [grade, tally] of ofForm)
        publish(gradeStats.get(grade), form, cell, published.grades.has(grade) ? cellOf(tally, cell) : null);
      const whole = sumOf(ofForm.map(([, tally]) => cellOf(tally, cell)));
      publish(school, form, cell, published.school ? whole : null);
    }
  }
  return [school, ...gradeStats.values()];
}

/** The city's figures, when every school of the round has closed. Schools' figures are out by then, so only the city's give way. */
export function cityStats(roundId: string, closings: readonly Closing[]): Stats {
  const city = emptyStats(roundId, 'city', closings[0] ?? { instrument: '', grades: {} });
  for (const form of FORMS) {
    const schools = closings
      .map(({ grades }) => Object.entries(grades).filter(([, tally]) => tally.form === form))
      .filter((grades) => grades.length > 0);
    for (const cell of cellNames(schools.flat().map(([, tally]) => tally))) {
      const remainder = schools
        .map((grades) => new Map(grades.map(([grade, tally]) => [grade, cellOf(tally, cell).n])))
        .reduce((sum, grades) => sum + publishableCells(grades).unexplained, 0);
      const whole = sumOf(schools.flat().map(([, tally]) => cellOf(tally, cell)));
      const answering = schools.filter(
        (grades) => sumOf(grades.map(([, tally]) => cellOf(tally, cell))).n > 0,
      );
      const isShown = answering.length >= MINIMUM_SCHOOLS && whole.n >= MINIMUM_GROUP && isSafe(remainder);
      publish(city, form, cell, isShown ? whole : null);
    }
  }
  return city;
}

function emptyStats(roundId: string, scope: string, { instrument }: Closing): Stats {
  return { roundId, scope, instrument, forms: {} };
}

function cellNames(tallies: readonly ClosedGrade[]): string[] {
  return tallies.length === 0
    ? []
    : [ANSWERED, ...new Set(tallies.flatMap(({ indicators }) => Object.keys(indicators)))];
}

function cellOf({ answered, indicators }: ClosedGrade, cell: string): Cell {
  return cell === ANSWERED ? { n: answered, sum: answered } : (indicators[cell] ?? NONE);
}

function sumOf(cells: readonly Cell[]): Cell {
  return cells.reduce((total, { n, sum }) => ({ n: total.n + n, sum: total.sum + sum }), NONE);
}

function publish(stats: Stats | undefined, form: Form, name: string, cell: Cell | null): void {
  if (stats === undefined) return;
  const figures = (stats.forms[form] ??= { answered: null, indicators: {} });
  if (name === ANSWERED) figures.answered = cell?.n ?? null;
  else figures.indicators[name] = cell && { n: cell.n, mean: Math.round((cell.sum / cell.n) * 10) / 10 };
}
