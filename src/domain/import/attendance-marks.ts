/** How registers write what a day was. */
import type { AttendanceState } from '../school/attendance-states';

/** Only what means the same everywhere: ／ is absent in one school and present in the next, so a person says it. */
const MARKS: Readonly<Record<AttendanceState, readonly string[]>> = {
  present: ['出', '出席'],
  absent: [
    ...['欠', '欠席', '病', '病欠', '病気', '病気欠席'],
    ...['事', '事故', '事欠', '事故欠', '事故欠席', '家庭', '無断欠席'],
  ],
  late: ['遅', '遅刻'],
  early: ['早', '早退'],
  suspended: ['停', '出停', '出席停止', '忌', '忌引', '忌引き', '休', '臨休', '学級閉鎖', '臨時休業'],
  recognised: ['認', '出席扱い', '出席扱'],
};

const STATE_OF = new Map(
  Object.entries(MARKS).flatMap(([state, marks]) =>
    marks.map((mark) => [mark, state as AttendanceState] as const),
  ),
);

/** What a person has said that the marks of a file mean, by mark. */
export type ChosenMarks = Readonly<Record<string, AttendanceState>>;

export function stateOfMark(mark: string, chosen: ChosenMarks = {}): AttendanceState | undefined {
  return Object.hasOwn(chosen, mark) ? chosen[mark] : STATE_OF.get(bareMark(mark));
}

/** Without what stands behind it in brackets, as in 欠席（かぜ）, and without blanks. */
const bareMark = (mark: string) =>
  mark
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=.)\([^()]*\)$/, '');

/** Every mark that is understood by itself. */
export const MARKS_TEXT = [...STATE_OF.keys()].join(' ');
