/** In which classes a response counts, and whether in their figures. */
import type { Result } from '../result';
import { schoolYearOfClass } from '../school/grades';

interface Classes {
  readonly classId: string;
  readonly classIds: readonly string[];
}

/** Whether a response was given before the roll-over that brought its pupil into the present class. */
export function isOfEarlierYear(response: { readonly classId: string }, present: Pick<Classes, 'classId'>) {
  return schoolYearOfClass(response.classId) < schoolYearOfClass(present.classId);
}

/**
 * The pupil's present classes: they are what the school says, and a response only what its tablet knew. After the roll-over it
 * is the other way round: a response of an earlier year stays in the classes of that year, those that it was counted in
 * while they were present (`counted`), or else the one that it names.
 */
export function countedClasses(
  response: { readonly classId: string },
  present: Classes,
  counted: Pick<Result, 'classId' | 'classIds'> | undefined,
): { classId: string; classIds: string[] } {
  if (!isOfEarlierYear(response, present))
    return { classId: present.classId, classIds: [...present.classIds] };
  if (counted && schoolYearOfClass(counted.classId) === schoolYearOfClass(response.classId))
    return { classId: counted.classId, classIds: [...counted.classIds] };
  return { classId: response.classId, classIds: [response.classId] };
}

/**
 * Whether a response stands apart from the figures: as its child has chosen (`leavesOut`) until the round closes, then as it was counted
 * (`counted`). What is published stays: the difference of before and after would be this child's answers.
 */
export function standsApart(
  leavesOut: boolean,
  counted: Pick<Result, 'apart'> | undefined,
  isClosed: boolean,
): boolean {
  return counted && isClosed ? counted.apart === true : leavesOut;
}
