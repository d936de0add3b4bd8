/** What is known of who is who beside names and places: kept as hashes, so that no number and no birthday lies in it. */
import { paths } from '../../paths';
import { bareName } from '../names';
import { emailHashOf, type PlannedDocument, type Sha256 } from '../plan';
import type { ListedChild } from './list';

export const ALIAS_SOURCES = ['number', 'born', 'name'] as const;
type AliasSource = (typeof ALIAS_SOURCES)[number];

type Known = Pick<ListedChild, 'familyName' | 'givenName' | 'kana' | 'birthday' | 'studentNumber'>;

const partsOf: Readonly<Record<AliasSource, (child: Known) => readonly string[] | undefined>> = {
  number: ({ studentNumber }) => (studentNumber === '' ? undefined : [studentNumber]),
  born: (child) => (child.birthday === '' ? undefined : [nameOf(child), child.birthday]),
  name: (child) => [nameOf(child), bareName(child.kana)],
};

const nameOf = ({ familyName, givenName }: Known) => bareName(`${familyName}${givenName}`);

export function aliasPath(
  sha256: Sha256,
  school: string,
  source: AliasSource,
  child: Known,
): string | undefined {
  const parts = partsOf[source](child);
  return parts && paths.alias(source, sha256([school, ...parts].join('\n')));
}

/** What has to be looked up before children are matched. */
export function lookUpsOf(sha256: Sha256, school: string, child: ListedChild): string[] {
  return [
    ...ALIAS_SOURCES.flatMap((source) => aliasPath(sha256, school, source, child) ?? []),
    ...(child.email === undefined ? [] : [paths.identity(emailHashOf(sha256, child.email))]),
  ];
}

/** What is remembered of a child who was found: number and birthday always, the way of writing only when a person has confirmed it. */
export function remembered(
  sha256: Sha256,
  school: string,
  child: ListedChild,
  pupilId: string,
  isConfirmed: boolean,
): PlannedDocument[] {
  return ALIAS_SOURCES.filter((source) => source !== 'name' || isConfirmed).flatMap((source) => {
    const path = aliasPath(sha256, school, source, child);
    return path === undefined ? [] : [{ path, data: { school, pupilId } }];
  });
}
