/** Nobody can ask for "all notices that I may read": the rules want it said by audience, kind, class or name. */
import { NOTICE_AUDIENCES } from '../notices/circles';
import { NOTICE_KINDS, OF_KIND } from '../notices/kinds';
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
  | readonly [field: 'audience' | 'classId' | 'otherClassId', operator: '==', value: string]
  | readonly [field: 'createdFor', operator: 'array-contains', value: string];

/** Circles that the clock, or a school's settings, may bring a teacher into. */
const BEYOND_HOMEROOM = NOTICE_AUDIENCES.filter((audience) => audience !== 'homeroom');
const WISHES = NOTICE_KINDS.filter((kind) => OF_KIND[kind].isWish);
const WITHOUT_WISHES = NOTICE_KINDS.filter((kind) => !OF_KIND[kind].isWish);

/** The parts that this viewer may ask for; together they are all that the viewer may read. Some stand in two of them. */
export function noticeParts({ uid, role, title, classIds }: NoticeViewer): readonly Condition[][] {
  const is = standingsOf(
    { role, title, classIds: [...classIds], cover: {}, active: true },
    { classIds, day: '' },
  );
  const byName: Condition = ['createdFor', 'array-contains', uid];
  const withoutWishes: Condition = ['kind', 'in', WITHOUT_WISHES];
  const ofHomeroom: Condition = ['audience', '==', 'homeroom'];
  if (is.has('confidant')) return [[]];
  if (is.has('counsellor')) return [[withoutWishes], [['kind', 'in', WISHES], ofHomeroom]];
  const ofClasses = !is.has('homeroom')
    ? []
    : classIds.flatMap((classId): Condition[][] => [
        [ofHomeroom, ['classId', '==', classId]],
        [ofHomeroom, ['otherClassId', '==', classId]],
      ]);
  if (is.has('leader')) return [[withoutWishes], [byName], ...ofClasses];
  if (is.has('teacher')) return [[byName, ['audience', 'in', BEYOND_HOMEROOM]], ...ofClasses];
  return [];
}
