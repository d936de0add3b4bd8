/** What a roster of any format is put together from. */
import type { Claims } from '../identity';
import { paths } from '../paths';
import type { Pupil, Roster } from '../school/school';
import type { FileColumns, LeftOutRow, PlannedPerson } from './decisions';
import { emailHashOf, type PlannedAccount, type PlannedDocument, type Sha256 } from './plan';

export interface RosterPlan {
  /** In the order to write them: whatever refers to something comes after it. */
  readonly documents: readonly PlannedDocument[];
  /** Created last, so that nobody can sign in to a half-written school. */
  readonly accounts: readonly PlannedAccount[];
  /** Schools that the files are about: who is stored there and not in the files has left. */
  readonly schools: readonly string[];
  /** uids of who stands in the files in a row that is kept out: they have not left, and stay as they are. */
  readonly held: ReadonlySet<string>;
  /** A row is kept out, and nobody can say whose it is: whoever seems to have left may be it. */
  readonly heldUnknown: boolean;
  /** Whether the files name the staff as well. */
  readonly staffToo: boolean;
  /** Made of what is stored, and of no file: nobody can be missing from it who stays. */
  readonly isFromStored?: boolean;
  /** Whose absence from the files means that they have left; absent: everybody of the schools. */
  readonly covers?: (pupil: Pupil) => boolean;
  /** The same of adults, where the files say nothing of most of them. */
  readonly coversStaff?: (school: string, uid: string) => boolean;
  /** The files hold what has changed, and nothing of whoever stays as they are. */
  readonly isDelta?: boolean;
  readonly people: readonly PlannedPerson[];
  readonly columns: readonly FileColumns[];
  readonly leftOut: readonly LeftOutRow[];
}

export interface RosterParts {
  readonly schools: PlannedDocument[];
  readonly classes: PlannedDocument[];
  readonly pupils: PlannedDocument[];
  readonly staff: PlannedDocument[];
  readonly identities: PlannedDocument[];
  readonly accounts: PlannedAccount[];
  /** By the path of the roster. */
  readonly rosters: Map<string, Roster['pupils']>;
  /** Written last: what was confirmed of people. */
  readonly aliases: PlannedDocument[];
}

export function newParts(): RosterParts {
  return {
    ...{ schools: [], classes: [], pupils: [], staff: [], identities: [], accounts: [] },
    ...{ rosters: new Map(), aliases: [] },
  };
}

/** Lists a pupil in a class. */
export function enter(
  { rosters }: RosterParts,
  school: string,
  classId: string,
  pupilId: string,
  { familyName, givenName, kana }: Pick<Pupil, 'familyName' | 'givenName' | 'kana'>,
  number: number,
): void {
  const path = paths.roster(school, classId);
  const entries = rosters.get(path) ?? {};
  entries[pupilId] = { number, familyName, givenName, kana };
  rosters.set(path, entries);
}

interface Admitted {
  readonly email?: string;
  readonly password?: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Absent: nothing is said of it. */
  readonly enabled?: boolean;
}

/** Whoever has no address in the files keeps the account that there is, with these claims. */
export function admit(
  parts: RosterParts,
  sha256: Sha256,
  { email, password, familyName, givenName, enabled }: Admitted,
  uid: string,
  claims: Claims,
): void {
  if (email !== undefined)
    parts.identities.push({
      path: paths.identity(emailHashOf(sha256, email)),
      data: { ...claims, uid },
      keep: ['account'],
    });
  parts.accounts.push({
    uid,
    ...(email !== undefined && { email }),
    displayName: `${familyName} ${givenName}`.trim(),
    claims,
    ...(enabled !== undefined && { disabled: !enabled }),
    ...(password !== undefined && { password }),
  });
}

export function planOf(
  parts: RosterParts,
  rest: Partial<
    Pick<RosterPlan, 'people' | 'columns' | 'leftOut' | 'covers' | 'coversStaff' | 'isFromStored' | 'isDelta'>
  > & {
    readonly held: readonly string[];
    readonly heldUnknown: boolean;
    readonly staffToo: boolean;
  },
): RosterPlan {
  const { schools, classes, pupils, staff, identities, accounts, rosters, aliases } = parts;
  const lists = classes.map(({ path }) => {
    const { school, classId } = paths.schoolClass.in(path) ?? { school: '', classId: '' };
    const roster = paths.roster(school, classId);
    return { path: roster, data: { pupils: rosters.get(roster) ?? {} } };
  });
  return {
    ...{ people: [], columns: [], leftOut: [], ...rest },
    documents: [...schools, ...classes, ...pupils, ...staff, ...lists, ...identities, ...aliases],
    accounts,
    schools: schools.map(({ path }) => paths.school.in(path)?.school ?? ''),
    held: new Set(rest.held),
  };
}
