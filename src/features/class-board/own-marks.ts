/**
 * What this teacher has just tapped and the board does not show yet: the record goes to the pupil's document, a function
 * carries it to the board. Until then the board is shown with these marks on it.
 */
import type { ClassDay } from '@domain/derived';
import type { AttendanceState } from '@domain/school/attendance-states';
import { without } from './board-model';

export type Mark =
  | {
      readonly kind: 'contact' | 'observation';
      readonly pupilId: string;
      readonly on: boolean;
      readonly at: string;
    }
  | { readonly kind: 'attendance'; readonly pupilId: string; readonly state: AttendanceState };

export type Marks = Readonly<Record<string, Mark>>;

export function markKey({ kind, pupilId }: Pick<Mark, 'kind' | 'pupilId'>): string {
  return `${kind}:${pupilId}`;
}

const MAP_OF = { contact: 'contacts', observation: 'observations' } as const;

/** Today's document as it will be once the marks have arrived. */
export function withMarks(classDay: ClassDay, marks: Marks, uid: string): ClassDay {
  let marked = classDay;
  for (const mark of Object.values(marks)) marked = withMark(marked, mark, uid);
  return marked;
}

function withMark(classDay: ClassDay, mark: Mark, uid: string): ClassDay {
  const { pupilId } = mark;
  if (mark.kind === 'attendance') {
    const others = without(classDay.attendance ?? {}, pupilId);
    return {
      ...classDay,
      attendance: mark.state === 'present' ? others : { ...others, [pupilId]: mark.state },
    };
  }
  const map = MAP_OF[mark.kind];
  const colleagues = without(classDay[map]?.[pupilId] ?? {}, uid);
  const signed = mark.on ? { ...colleagues, [uid]: mark.at } : colleagues;
  return { ...classDay, [map]: { ...classDay[map], [pupilId]: signed } };
}

/** Whether the board itself already says what the mark says. */
export function isSettled(classDay: ClassDay | undefined, mark: Mark, uid: string): boolean {
  if (mark.kind === 'attendance') {
    return (classDay?.attendance?.[mark.pupilId] ?? 'present') === mark.state;
  }
  return (classDay?.[MAP_OF[mark.kind]]?.[mark.pupilId]?.[uid] !== undefined) === mark.on;
}
