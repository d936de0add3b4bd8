import { KANJI_BY_GRADE } from './kanji-by-grade';

/** How many kanji each grade teaches, grade 1 first. */
export const KANJI_PER_GRADE = KANJI_BY_GRADE.map((kanji) => kanji.length);

const gradeOfKanji = new Map(
  KANJI_BY_GRADE.flatMap((kanji, index) => Array.from(kanji).map((one) => [one, index + 1])),
);

/**
 * Whether a pupil of `grade` (1–9) needs the reading of `word`: it has a kanji that is taught in that grade or later, or in no
 * primary grade at all.
 */
export function needsReading(word: string, grade: number): boolean {
  return Array.from(word).some(
    (one) => /\p{Script=Han}/u.test(one) && one !== '々' && (gradeOfKanji.get(one) ?? 10) >= grade,
  );
}
