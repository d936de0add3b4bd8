/** Nobody can ask for "all notices that I may read": the rules want it said by audience, kind, class or name. */
import { NOTICE_AUDIENCES, NOTICE_KINDS } from '../notices/records';
import type { Title } from '../identity';
import { type StaffRole, standingsOf } from './standing';

/** Whoever looks. `classIds`: own and covered. */
export interface NoticeViewer {
  readonly uid: string;
  readonly role: StaffRole;
  readonly title: Title;
  readonly school: string;
  readonly classIds: readonly string[];
}

export type Condition =
  | readonly [field: 'kind' | 'audience', operator: 'in', values: readonly string[]]
  | readonly [field: 'kind' | 'audience' | 'classId' | 'otherClassId', operator: '==', value: string]
  | readonly [field: 'createdFor', operator: 'array-contains', value: string];

/** Circles that the clock, or a school's settings, may bring a teacher into. */
const BEYOND_HOMEROOM = NOTICE_AUDIENCES.filter((audience) => audience !== 'homeroom');
const WITHOUT_TALK = NOTICE_KINDS.filter((kind) => kind !== 'talk');

/** The parts that this viewer may ask for; together they are all that the viewer may read. Some stand in two of them. */
export function noticeParts({ uid, role, title, classIds }: NoticeViewer): readonly Condition[][] {
  const is = standingsOf(
    { role, title, classIds: [...classIds], cover: {}, active: true },
    { classIds, day: '' },
  );
  const byName: Condition = ['createdFor', 'array-contains', uid];
  const withoutTalk: Condition = ['kind', 'in', WITHOUT_TALK];
  const ofHomeroom: Condition = ['audience', '==', 'homeroom'];
  if (is.has('confidant')) return [[]];
  if (is.has('counsellor')) return [[withoutTalk], [['kind', '==', 'talk'], ofHomeroom]];
  const ofClasses = !is.has('homeroom')
    ? []
    : classIds.flatMap((classId): Condition[][] => [
        [ofHomeroom, ['classId', '==', classId]],
        [ofHomeroom, ['otherClassId', '==', classId]],
      ]);
  if (is.has('leader')) return [[withoutTalk], [byName], ...ofClasses];
  if (is.has('teacher')) return [[byName, ['audience', 'in', BEYOND_HOMEROOM]], ...ofClasses];
  return [];
}
