/** From plain lists to the documents and accounts of their schools. */
import { schoolYearOf, type Day } from '../../days';
import { paths } from '../../paths';
import { gradeOfClass } from '../../school/grades';
import {
  pupilSchema,
  schoolClassSchema,
  type Pupil,
  type School,
  type SchoolClass,
} from '../../school/school';
import type { Decisions, PlannedPerson } from '../decisions';
import { pupilIdOf, uidOf, type Sha256, type StoredDocuments } from '../plan';
import type { Problem, ProblemCode } from '../problem';
import { admit, enter, newParts, planOf, type RosterParts, type RosterPlan } from '../roster-parts';
import { bareName, commonName } from '../names';
import { remembered } from './aliases';
import { classOf, type ListedClass } from './classes';
import { joinAccounts } from './join-accounts';
import type { ListedChild } from './list';
import { columnsByFile } from './columns';
import { matchChildren, personOf, type KnownPupil, type Match, type PlacedChild } from './match';
import type { ReadList } from './read-list';

export interface ListContext {
  readonly sha256: Sha256;
  readonly day: Day;
  readonly decisions: Decisions;
  /** Every school of the city by id. */
  readonly schools: ReadonlyMap<string, School>;
  /** Pupils and classes of the schools of the list, and what `lookUpsOf` names. */
  readonly stored: StoredDocuments;
}

/** A child and all its places, the one that counts first. */
interface Entry extends PlacedChild {
  readonly grade: number;
  readonly classId: string;
  readonly inClass: ListedClass;
  readonly others: readonly { readonly inClass: ListedClass; readonly number?: number }[];
}

/** What is being put together, and who waits. */
export interface Making {
  readonly parts: RosterParts;
  /** uids of pupils who may be in a row that is kept out. */
  readonly held: Set<string>;
  readonly people: PlannedPerson[];
  readonly problems: Problem[];
}

export function planList(list: ReadList, context: ListContext, problems: Problem[]): RosterPlan {
  const making: Making = { parts: newParts(), held: new Set(), people: [], problems };
  const classes = new Map<string, SchoolClass>();
  for (const [path, data] of context.stored)
    if (paths.schoolClass.in(path)) classes.set(path, schoolClassSchema.parse(data));
  const pupils = knownPupils(context.stored);
  for (const school of list.schools) {
    const doc = context.schools.get(school);
    if (!doc) continue;
    making.parts.schools.push({ path: paths.school(school), data: doc, keep: ['phone'] });
    const known = pupils.get(school) ?? [];
    const entries = entriesOf(list, school, context, classes, problems);
    const unread = new Set(list.refused.map((one) => commonName(nameOf(one))));
    for (const { pupil } of known) if (unread.has(commonName(nameOf(pupil)))) making.held.add(pupil.uid);
    const matches = matchChildren(entries, { ...context, known });
    const numbers = new Set<string>();
    matches.forEach((match, at) => {
      const entry = entries[at];
      making.people.push(personOf(match));
      if (!entry || isKeptOut(making, match, entry, numbers, known)) return;
      addChild(making.parts, context, match, entry);
    });
    joinAccounts(making, context, school, list.accounts, known);
  }
  return planOf(making.parts, {
    held: [...making.held],
    heldUnknown: list.refused.some((one) => nameOf(one) === ''),
    staffToo: false,
    people: making.people,
    columns: columnsByFile(list.shapes),
    ...(isWhole(list, context, pupils) ? {} : { covers: listedClassesOf(making.parts) }),
  });
}

/** By school. */
function knownPupils(stored: StoredDocuments): ReadonlyMap<string, readonly KnownPupil[]> {
  const known = new Map<string, KnownPupil[]>();
  for (const [path, data] of stored) {
    const place = paths.pupil.in(path);
    if (!place) continue;
    const ofSchool = known.get(place.school) ?? [];
    ofSchool.push({ pupilId: place.pupilId, pupil: pupilSchema.parse(data) });
    known.set(place.school, ofSchool);
  }
  return known;
}

function entriesOf(
  list: ReadList,
  school: string,
  { day, decisions, sha256 }: ListContext,
  classes: ReadonlyMap<string, SchoolClass>,
  problems: Problem[],
): Entry[] {
  const entries: Entry[] = [];
  const byName = new Map<string, number[]>();
  for (const child of list.children) {
    const { grade, className, otherClass } = child;
    if (child.school !== school || grade === undefined) continue;
    const year = child.year ?? decisions.year ?? schoolYearOf(day);
    const inClass = classOf({ school, year, grade, className }, classes, sha256);
    if (!inClass) {
      problems.push(problemAt(child, 'value-missing', { name: 'class' }));
      continue;
    }
    const other =
      otherClass === ''
        ? undefined
        : classOf({ school, year, grade, className: otherClass }, classes, sha256);
    const entry: Entry = {
      ...{ child, school, year, grade, classId: inClass.classId, inClass },
      others: other ? [{ inClass: other }] : [],
    };
    const key = `${grade} ${bareName(child.familyName + child.givenName)} ${bareName(child.kana)}`;
    const same = byName.get(key) ?? [];
    const twin = same.find((at) => isOneChild(entries[at], entry));
    if (twin === undefined) byName.set(key, [...same, entries.push(entry) - 1]);
    else entries[twin] = together(entries[twin] ?? entry, entry);
  }
  return entries;
}

/** In the special-needs class and in the regular one: both lists name the child. */
function isOneChild(one: Entry | undefined, other: Entry): boolean {
  if (!one) return false;
  if (one.classId === other.classId) return one.child.number === other.child.number;
  return one.inClass.doc.kind !== other.inClass.doc.kind;
}

function together(one: Entry, other: Entry): Entry {
  if (one.classId === other.classId) return one;
  const [home, guest] = one.inClass.doc.kind === 'special-needs' ? [one, other] : [other, one];
  const place = {
    inClass: guest.inClass,
    ...(guest.child.number !== undefined && { number: guest.child.number }),
  };
  return {
    ...home,
    others: [place, ...home.others.filter(({ inClass }) => inClass.classId !== guest.classId)],
  };
}

function isKeptOut(
  { problems, held }: Making,
  { match, candidates, found }: Match,
  { child, classId }: Entry,
  numbers: Set<string>,
  known: readonly KnownPupil[],
): boolean {
  const hold = (pupilIds: readonly string[]) => {
    for (const { pupilId, pupil } of known) if (pupilIds.includes(pupilId)) held.add(pupil.uid);
  };
  if (match === 'proposed') {
    problems.push(unsure(child, candidates));
    hold(candidates.map(({ pupilId }) => pupilId));
    return true;
  }
  const place = `${classId}/${child.number ?? 0}`;
  if (!numbers.has(place)) {
    numbers.add(place);
    return false;
  }
  problems.push(problemAt(child, 'number-duplicate', { value: String(child.number), class: classId }));
  if (found) hold([found.pupilId]);
  return true;
}

export function unsure(child: ListedChild, [best]: Match['candidates']): Problem {
  return problemAt(child, 'person-unsure', {
    value: nameOf(child),
    listed: best ? `${best.name} (${best.classId})` : '',
  });
}

function problemAt(child: ListedChild, code: ProblemCode, params: Problem['params']): Problem {
  return { severity: 'error', keepsOut: 'row', code, file: child.file, line: child.line, params };
}

const nameOf = ({ familyName, givenName }: Pick<Pupil, 'familyName' | 'givenName'>) =>
  `${familyName} ${givenName}`.trim();

function addChild(
  parts: RosterParts,
  { sha256 }: ListContext,
  { child, found, match }: Match,
  entry: Entry,
): void {
  const { school, classId, inClass, others } = entry;
  const seed = `list:${child.studentNumber || `${entry.classId}:${child.number}:${bareName(nameOf(child))}`}`;
  const pupilId = found?.pupilId ?? pupilIdOf(sha256, school, seed);
  const uid = found?.pupil.uid ?? uidOf(sha256, `${school}:${seed}`);
  const number = child.number ?? 1;
  const before = found?.pupil;
  // A list of the regular class does not take a child out of its special-needs class.
  const isGuest =
    others.length === 0 && before?.classIds.includes(classId) === true && before.classIds.length > 1;
  const isUnsplit =
    before !== undefined && bareName(nameOf(child)) === bareName(before.familyName + before.givenName);
  const data: Pupil = {
    uid,
    classId: isGuest ? before.classId : classId,
    classIds: isGuest ? before.classIds : [classId, ...others.map((one) => one.inClass.classId)],
    number: isGuest && before.classId !== classId ? before.number : number,
    familyName: isUnsplit ? before.familyName : child.familyName,
    givenName: isUnsplit ? before.givenName : child.givenName,
    kana: child.kana || (isUnsplit ? before.kana : ''),
    status: 'active',
  };
  parts.pupils.push({ path: paths.pupil(school, pupilId), data });
  for (const one of [{ inClass, number }, ...others]) {
    addClass(parts, school, one.inClass);
    enter(parts, school, one.inClass.classId, pupilId, data, one.number ?? number);
  }
  admit(
    parts,
    sha256,
    { ...child, familyName: data.familyName, givenName: data.givenName, enabled: true },
    uid,
    { role: 'pupil', school, pupilId, classId: data.classId },
  );
  parts.aliases.push(...remembered(sha256, school, child, pupilId, match === 'confirmed'));
}

function addClass(parts: RosterParts, school: string, { classId, doc }: ListedClass): void {
  const path = paths.schoolClass(school, classId);
  if (!parts.classes.some((one) => one.path === path)) parts.classes.push({ path, data: doc });
}

/** Whether who is not in the lists has left the school: they have every grade that it has children in. */
function isWhole(
  { children, schools }: ReadList,
  { decisions }: ListContext,
  pupils: ReadonlyMap<string, readonly KnownPupil[]>,
): boolean {
  if (children.length === 0) return false;
  if (decisions.covers !== undefined) return decisions.covers === 'school';
  const listed = new Set(children.map(({ school, grade }) => `${school} ${grade ?? 0}`));
  return schools.every((school) =>
    (pupils.get(school) ?? []).every(
      ({ pupil }) => pupil.status !== 'active' || listed.has(`${school} ${gradeOfClass(pupil.classId)}`),
    ),
  );
}

function listedClassesOf({ classes }: RosterParts): (pupil: Pupil) => boolean {
  const ids = new Set(classes.map(({ path }) => paths.schoolClass.in(path)?.classId));
  return ({ classId }) => ids.has(classId);
}
