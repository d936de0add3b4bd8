/** Whom a pupil's survey is read by, from the staff at work in the school. Who sees what is decided by the rules. */
import type { Staff } from './identity';

export type Reader = Pick<Staff, 'displayName' | 'title' | 'role' | 'classIds'>;

export interface SurveyReaders {
  /** See the summary without what is kept from the homeroom. */
  readonly homeroom: readonly Reader[];
  /** See every answer and what a pupil wrote. */
  readonly counsellors: readonly Reader[];
  /** See the summary and the answers about safety. */
  readonly leaders: readonly Reader[];
}

/** The adults who read the answers of a pupil in `classId`, by what they see. */
export function surveyReaders(staff: readonly Reader[], classId: string): SurveyReaders {
  return {
    homeroom: staff.filter(({ role, classIds }) => role === 'teacher' && classIds.includes(classId)),
    counsellors: staff.filter(({ role }) => role === 'counsellor'),
    leaders: staff.filter(({ role }) => role === 'leader'),
  };
}
