/** Schools of the simulated city, and who goes where in which school year. */
import { randomOf } from '../../../scripts/demo/random';

export interface SimulatedPupil {
  readonly key: string;
  /** Index of the first simulated school year and the grade (1–9) in it. */
  readonly firstYear: number;
  readonly firstGrade: number;
  /** `sim-e-01`: grades 1–6, `sim-j-01`: grades 7–9. */
  readonly elementary: string;
  readonly juniorHigh: string;
}

const PUPILS_A_SCHOOL = { elementary: 350, juniorHigh: 400 } as const;
/** Of the logarithm of a school's size. */
const SIZE_SPREAD = 0.5;

/** `pupils` in each year: those who leave after grade 9 are replaced by new ones in grade 1. */
export function pupilsOf(seed: number, pupils: number, years: number): SimulatedPupil[] {
  const elementary = schoolPicker(seed, 'e', Math.ceil(((pupils / 9) * 6) / PUPILS_A_SCHOOL.elementary));
  const juniorHigh = schoolPicker(seed, 'j', Math.ceil(((pupils / 9) * 3) / PUPILS_A_SCHOOL.juniorHigh));
  const all: SimulatedPupil[] = [];
  const enter = (firstYear: number, firstGrade: number) => {
    const key = `sim-${String(all.length + 1).padStart(6, '0')}`;
    const random = randomOf(seed, `schools ${key}`);
    const [first, second] = [random.unit(), random.unit()];
    all.push({ key, firstYear, firstGrade, elementary: elementary(first), juniorHigh: juniorHigh(second) });
  };
  for (let index = 0; index < pupils; index += 1) enter(0, 1 + (index % 9));
  for (let year = 1; year < years; year += 1) {
    const left = all.filter(({ firstYear, firstGrade }) => firstGrade + year - firstYear === 10).length;
    for (let index = 0; index < left; index += 1) enter(year, 1);
  }
  return all;
}

/** The pupils of each school in one year, schools in order of their names. */
export function schoolsIn(pupils: readonly SimulatedPupil[], year: number): [string, SimulatedPupil[]][] {
  const schools = new Map<string, SimulatedPupil[]>();
  for (const pupil of pupils) {
    const grade = gradeIn(pupil, year);
    if (grade === null) continue;
    const school = schoolOf(pupil, grade);
    const present = schools.get(school) ?? [];
    present.push(pupil);
    schools.set(school, present);
  }
  return [...schools].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Null before entering and after leaving. */
export function gradeIn({ firstYear, firstGrade }: SimulatedPupil, year: number): number | null {
  const grade = firstGrade + year - firstYear;
  return year < firstYear || grade > 9 ? null : grade;
}

export function schoolOf({ elementary, juniorHigh }: SimulatedPupil, grade: number): string {
  return grade <= 6 ? elementary : juniorHigh;
}

/** Larger schools are picked more often. */
function schoolPicker(seed: number, kind: 'e' | 'j', count: number): (unit: number) => string {
  const random = randomOf(seed, `sizes ${kind}`);
  const sizes = Array.from({ length: count }, () => Math.exp(SIZE_SPREAD * random.normal()));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return (unit) => {
    let left = unit * total;
    const index = sizes.findIndex((size) => (left -= size) < 0);
    return `sim-${kind}-${String((index < 0 ? count - 1 : index) + 1).padStart(2, '0')}`;
  };
}
