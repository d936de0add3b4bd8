/** Finding a child by what a person remembers of it: name, reading, class, number, in any order and with parts of each. */
import { toHiragana } from '../kana';
import type { Roster } from '../school/school';

export interface FoundPupil {
  readonly pupilId: string;
  readonly classId: string;
  readonly number: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: string;
}

interface Entry {
  readonly pupil: FoundPupil;
  /** What a word may begin like. */
  readonly keys: readonly string[];
}

export type PupilIndex = readonly Entry[];

/** One line a child and present class, in the order of classes and numbers. Made once, when the rosters have come. */
export function pupilIndex(
  rosters: Readonly<Record<string, Roster>>,
  classNameOf: (classId: string) => string,
): PupilIndex {
  return Object.entries(rosters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([classId, { pupils }]) =>
      Object.entries(pupils)
        .sort(([, a], [, b]) => a.number - b.number)
        .map(([pupilId, one]) => {
          const pupil = { pupilId, classId, ...one };
          return { pupil, keys: keysOf(pupil, classNameOf(classId)) };
        }),
    );
}

/**
 * Those of whom every word is the beginning of something: a look at each child and word, whatever is looked for. Nothing is found by
 * nothing.
 */
export function findPupils(index: PupilIndex, text: string): FoundPupil[] {
  const words = plain(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return index
    .filter(({ keys }) => words.every((word) => keys.some((key) => key.startsWith(word))))
    .map(({ pupil }) => pupil);
}

function keysOf({ familyName, givenName, kana, classId, number }: FoundPupil, className: string): string[] {
  const [, grade = '', own = ''] = classId.split('-');
  const kanaParts = plain(kana).split(' ');
  const names = [familyName, givenName].map(plain);
  const keys = [
    ...[...names, names.join('')],
    ...[...kanaParts, kanaParts.join('')],
    ...[plain(className).replaceAll(' ', ''), `${grade}-${own}`],
    String(number),
    ...[`${grade}-${own}-${number}`, `${number}番`],
  ];
  return [...new Set(keys)];
}

/** One way of writing: full width, hiragana, small letters, single spaces. */
function plain(text: string): string {
  return toHiragana(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s・]+/g, ' ')
    .trim();
}
