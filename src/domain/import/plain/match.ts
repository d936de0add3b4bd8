/** Who of the pupils stored each child of a list is: certain, probable with why, or new. */
import { toHiragana } from '../../kana';
import type { Candidate, Decisions, MatchReason, PlannedPerson } from '../decisions';
import { bareName, commonName } from '../names';
import type { StoredDocuments } from '../plan';
import { paths } from '../../paths';
import { emailHashOf, type Sha256 } from '../plan';
import { gradeOfClass, schoolYearOfClass } from '../../school/grades';
import type { Pupil } from '../../school/school';
import { aliasPath } from './aliases';
import type { ListedChild } from './list';

export interface KnownPupil {
  readonly pupilId: string;
  readonly pupil: Pupil;
}

/** A child of a list with its class in the school. */
export interface PlacedChild {
  readonly child: ListedChild;
  readonly school: string;
  readonly year: number;
  /** Absent in lists of accounts that do not say it. */
  readonly grade?: number;
  readonly classId?: string;
}

export interface Match extends PlacedChild {
  readonly match: 'exact' | 'proposed' | 'confirmed' | 'new';
  readonly candidates: readonly Candidate[];
  /** Who it is, when that is known. */
  readonly found?: KnownPupil;
}

/** How sure each reason is by itself; two or more together are surer. */
const SURE: Readonly<Record<MatchReason, number>> = {
  alias: 1,
  'student-number': 0.95,
  account: 0.95,
  birthday: 0.95,
  name: 0.9,
  'name-variant': 0.85,
  'surname-changed': 0.6,
  kana: 0.6,
  place: 0.3,
  namesakes: 0,
};

interface Index {
  readonly byId: ReadonlyMap<string, KnownPupil>;
  readonly by: ReadonlyMap<string, readonly KnownPupil[]>;
}

const fullName = ({ familyName, givenName }: Pick<Pupil, 'familyName' | 'givenName'>) =>
  `${familyName}${givenName}`;
const kanaKey = (kana: string) => toHiragana(kana.normalize('NFKC').replace(/\s/g, ''));

function indexOf(known: readonly KnownPupil[]): Index {
  const by = new Map<string, KnownPupil[]>();
  const add = (key: string, one: KnownPupil) => by.set(key, [...(by.get(key) ?? []), one]);
  for (const one of known) {
    const { pupil } = one;
    add(`name ${bareName(fullName(pupil))}`, one);
    add(`common ${commonName(fullName(pupil))}`, one);
    if (pupil.kana !== '') add(`kana ${kanaKey(pupil.kana)}`, one);
    for (const classId of pupil.classIds) add(`place ${classId} ${pupil.number}`, one);
  }
  return { byId: new Map(known.map((one) => [one.pupilId, one])), by };
}

export interface MatchWith {
  /** Pupils of the school. */
  readonly known: readonly KnownPupil[];
  /** Aliases and addresses that were looked up. */
  readonly stored: StoredDocuments;
  readonly sha256: Sha256;
  readonly decisions: Decisions;
}

/** Nobody stored is two children of a list: whoever is certain comes first. */
export function matchChildren(children: readonly PlacedChild[], given: MatchWith): Match[] {
  const index = indexOf(given.known);
  const certain = new Map<string, PlacedChild>();
  const weighed = children.map((placed) => {
    const candidates = candidatesOf(placed, index, given);
    const decided = given.decisions.people?.[placed.child.key];
    const found = decided === undefined ? undefined : index.byId.get(decided);
    if (decided === 'new') return { placed, candidates, match: 'new' as const };
    if (found) return { placed, candidates, match: 'confirmed' as const, found };
    const [best, second] = candidates;
    const isClear = best !== undefined && isExact(best) && (second === undefined || !isExact(second));
    if (isClear && !certain.has(best.pupilId)) {
      certain.set(best.pupilId, placed);
      return { placed, candidates: [best], match: 'exact' as const, found: index.byId.get(best.pupilId) };
    }
    return { placed, candidates, match: 'proposed' as const };
  });
  const taken = new Set(weighed.flatMap(({ found }) => found?.pupilId ?? []));
  return weighed.map(({ placed, candidates, match, found }) => {
    if (found) return { ...placed, match, candidates, found };
    const open = match === 'new' ? [] : candidates.filter(({ pupilId }) => !taken.has(pupilId));
    const [best, second] = open;
    if (best === undefined) return { ...placed, match: 'new', candidates: [] };
    const isTied = second !== undefined && second.sure === best.sure;
    const named = isTied ? open.map((one) => ({ ...one, why: [...one.why, 'namesakes' as const] })) : open;
    const isAlike = !isTied && best.why.some((why) => given.decisions.alike?.includes(why));
    if (!isAlike) return { ...placed, match: 'proposed', candidates: named };
    taken.add(best.pupilId);
    const chosen = index.byId.get(best.pupilId);
    return { ...placed, match: 'confirmed', candidates: [best], ...(chosen && { found: chosen }) };
  });
}

/** Certain without a person: an earlier confirmation, or the same name and something that fits. */
function isExact({ why }: Candidate): boolean {
  if (why.includes('alias')) return true;
  if (!why.includes('name') || why.includes('namesakes')) return false;
  return true;
}

function candidatesOf(placed: PlacedChild, index: Index, { stored, sha256 }: MatchWith): Candidate[] {
  const { child, school } = placed;
  const reasons = new Map<string, Set<MatchReason>>();
  const note = (pupilId: unknown, why: MatchReason) => {
    const id = String(pupilId);
    if (index.byId.has(id)) reasons.set(id, (reasons.get(id) ?? new Set()).add(why));
  };
  const aliasOf = (source: 'number' | 'born' | 'name') => {
    const path = aliasPath(sha256, school, source, child);
    return path === undefined ? undefined : stored.get(path)?.pupilId;
  };
  note(aliasOf('name'), 'alias');
  note(aliasOf('number'), 'student-number');
  note(aliasOf('born'), 'birthday');
  if (child.email !== undefined)
    note(stored.get(paths.identity(emailHashOf(sha256, child.email)))?.pupilId, 'account');
  const name = fullName(child);
  const near = (key: string, why: MatchReason) => {
    for (const one of index.by.get(key) ?? []) if (fits(placed, one)) note(one.pupilId, why);
  };
  near(`name ${bareName(name)}`, 'name');
  near(`common ${commonName(name)}`, 'name-variant');
  if (child.kana !== '') near(`kana ${kanaKey(child.kana)}`, 'kana');
  const here = index.by.get(`place ${placed.classId ?? ''} ${child.number ?? ''}`) ?? [];
  for (const one of here) {
    if (reasons.has(one.pupilId)) note(one.pupilId, 'place');
    else if (isSameGiven(child, one.pupil)) {
      note(one.pupilId, 'surname-changed');
      note(one.pupilId, 'place');
    }
  }
  const found = [...reasons].map(([pupilId, why]) => candidateOf(placed, index.byId.get(pupilId), why));
  return settled(
    placed,
    found.flatMap((one) => one ?? []),
    index,
  );
}

const isSameGiven = (one: Pick<Pupil, 'givenName'>, other: Pick<Pupil, 'givenName'>) =>
  one.givenName !== '' && commonName(one.givenName) === commonName(other.givenName);

/** A child is a grade further each year, unless a list says nothing of it. */
function fits({ grade, year }: PlacedChild, { pupil }: KnownPupil): boolean {
  if (grade === undefined) return pupil.status === 'active';
  const years = year - schoolYearOfClass(pupil.classId);
  return gradeOfClass(pupil.classId) + years === grade;
}

function candidateOf(
  placed: PlacedChild,
  one: KnownPupil | undefined,
  why: Set<MatchReason>,
): Candidate | undefined {
  if (!one) return undefined;
  const { pupilId, pupil } = one;
  if (why.has('name')) why.delete('name-variant');
  const isRenamed = !why.has('name') && !why.has('name-variant') && !why.has('alias');
  if (isRenamed && isSameGiven(placed.child, pupil)) why.add('surname-changed');
  // The same characters may be read in two ways, and then it may be another child.
  const kana = placed.child.kana;
  const isReadApart = kana !== '' && pupil.kana !== '' && kanaKey(kana) !== kanaKey(pupil.kana);
  if (isReadApart && why.has('name') && why.size === 1) {
    why.delete('name');
    why.add('name-variant');
  }
  const doubt = [...why].reduce((left, reason) => left * (1 - SURE[reason]), 1);
  return {
    ...{ pupilId, name: `${pupil.familyName} ${pupil.givenName}`.trim(), classId: pupil.classId },
    ...{ number: pupil.number, why: [...why], sure: Math.round((1 - doubt) * 100) / 100 },
  };
}

/** Best first. Of several of the same name, one who has more to say for it is it; otherwise a person says. */
function settled({ child }: PlacedChild, candidates: readonly Candidate[], { byId }: Index): Candidate[] {
  const isActive = ({ pupilId }: Candidate) => byId.get(pupilId)?.pupil.status === 'active';
  const sorted = candidates.toSorted(
    (a, b) =>
      b.sure - a.sure || Number(isActive(b)) - Number(isActive(a)) || (a.pupilId < b.pupilId ? -1 : 1),
  );
  const [best, second] = sorted;
  if (!best || !second || !isExact(best) || !isExact(second)) return sorted;
  if (child.number !== undefined && best.sure > second.sure && isSupported(best))
    return [best, ...sorted.slice(1).map((one) => ({ ...one, why: [...one.why, 'namesakes' as const] }))];
  return sorted.map((one) => ({ ...one, why: [...one.why, 'namesakes' as const] }));
}

const isSupported = ({ why }: Candidate) =>
  why.some(
    (one) =>
      one === 'place' ||
      one === 'student-number' ||
      one === 'account' ||
      one === 'birthday' ||
      one === 'kana',
  );

/** As it is shown and decided. */
export function personOf({ child, school, classId, match, candidates }: Match): PlannedPerson {
  return {
    ...{ key: child.key, file: child.file, line: child.line, school, match, candidates },
    ...{ name: `${child.familyName} ${child.givenName}`.trim() },
    ...(classId !== undefined && { classId }),
    ...(child.number !== undefined && { number: child.number }),
  };
}
