import { LISTED_PASSWORD_MIN } from '../../accounts/account-deed';
import { tidyCode } from '../cells';
import type { Row } from '../sheet';
import type { OneRosterRows } from './files';
import { gradesOf } from './grades';

const EMAIL = /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export interface Person {
  readonly row: Row;
  readonly sourcedId: string;
  /** Absent: the account is joined later, or stays as it is. */
  readonly email?: string;
  readonly password?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: string;
  readonly homeClass: string;
  /** sourcedId of the school that counts where there are several. */
  readonly primarySchool: string;
  /** The person's own, where it is written. */
  readonly grade?: number;
  /** Absent: nothing is said of it. */
  readonly enabled?: boolean;
}

export interface People {
  /** By sourcedId. */
  readonly read: ReadonlyMap<string, Person>;
  /** sourcedIds of who stands in the files and is not read: roles and enrolments of theirs are passed over without another line. */
  readonly refused: Set<string>;
  /** sourcedIds of who has nothing to do here, e.g. guardians. */
  readonly strangers: ReadonlySet<string>;
  /** Somebody is refused who cannot be told from who has left. */
  readonly nameless: boolean;
}

/** An address as accounts are compared: in lower case, half width; `undefined` for what is none. */
export function addressOf(cell: string): string | undefined {
  const address = tidyCode(cell).toLowerCase();
  return EMAIL.test(address) ? address : undefined;
}

/** Users by sourcedId. Addresses must be unique: they are who may sign in as whom. */
export function readPeople(rows: OneRosterRows['users'], strangers: ReadonlySet<string>): People {
  const read = new Map<string, Person>();
  const refused = new Set<string>();
  const addresses = new Set<string>();
  let nameless = false;
  for (const row of rows) {
    if (strangers.has(row.code('sourcedId'))) continue;
    const person = readPerson(row, read, addresses);
    if (person !== undefined) {
      read.set(person.sourcedId, person);
      if (person.email !== undefined) addresses.add(person.email);
    } else if (row.code('sourcedId') === '') nameless = true;
    else if (!read.has(row.code('sourcedId'))) refused.add(row.code('sourcedId'));
  }
  return { read, refused, strangers, nameless };
}

function readPerson(
  row: Row,
  read: ReadonlyMap<string, Person>,
  addresses: ReadonlySet<string>,
): Person | undefined {
  const sourcedId = row.requiredCode('sourcedId');
  const name = (part: 'Family' | 'Given') => {
    const legal = part === 'Family' ? 'familyName' : 'givenName';
    const preferred = row.text(`preferred${part}Name`);
    if (preferred === '')
      return {
        name: row.requiredText(legal),
        kana: row.text(`metadata.jp.kana${legal.charAt(0).toUpperCase()}${legal.slice(1)}`),
      };
    // The reading of the legal name would say what the child is not called.
    return { name: preferred, kana: row.text(`metadata.jp.kanaPreferred${part}Name`) };
  };
  const [family, given] = [name('Family'), name('Given')];
  const written = row.code('email');
  const email = addressOf(written);
  if (written !== '' && email === undefined) row.refuse('email-invalid', 'email', { value: written });
  if (email !== undefined && addresses.has(email)) row.refuse('email-duplicate', 'email', { value: email });
  const password = row.code('password');
  if (password !== '' && password.length < LISTED_PASSWORD_MIN)
    row.refuse('password-short', 'password', { min: String(LISTED_PASSWORD_MIN) });
  if (sourcedId !== undefined && read.has(sourcedId))
    row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
  if (row.isRefused() || sourcedId === undefined || family.name === undefined || given.name === undefined)
    return undefined;
  const grades = gradesOf(row.code('grades'));
  return {
    row,
    sourcedId,
    familyName: family.name,
    givenName: given.name,
    kana: `${family.kana} ${given.kana}`.trim(),
    homeClass: row.code('metadata.jp.homeClass'),
    primarySchool: row.code('primaryOrgSourcedId'),
    enabled: row.code('enabledUser').toLowerCase() !== 'false',
    ...(grades?.length === 1 && { grade: grades[0] }),
    ...(email !== undefined && { email }),
    ...(password !== '' && { password }),
  };
}
