import { gradeOfClass } from '../school/grades';
import type { GroupTally } from './tally';

export interface Predicted {
  readonly classId: string;
  /** Calibrated score, 0..1. */
  readonly score: number;
  /** Whether it came about. */
  readonly onset: boolean;
}

/** What was predicted and what happened, added up for all and by grade band. The roster says nothing else to group by. */
export function calibrationOf(pupils: readonly Predicted[]): Record<string, GroupTally> {
  const groups: Record<string, GroupTally> = {};
  for (const { classId, score, onset } of pupils)
    for (const group of ['all', bandOf(gradeOfClass(classId))]) {
      const tally = (groups[group] ??= { n: 0, predicted: 0, observed: 0 });
      tally.n += 1;
      tally.predicted += score;
      if (onset) tally.observed += 1;
    }
  return groups;
}

function bandOf(grade: number): string {
  if (grade <= 3) return 'grades1_3';
  return grade <= 6 ? 'grades4_6' : 'grades7_9';
}
