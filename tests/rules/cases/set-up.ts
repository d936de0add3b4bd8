/** How to try what an administrator, or the board, sets up. */
import * as documents from '../../support/rules-documents';
import {
  collectionOf,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import type { Name } from '../../support/rules-people';
import type { Fields, Value } from '../../support/rules-values';

/** Everything that holds for one document of the administrator: who, and which values of which fields. */
interface Setup {
  readonly path: string;
  readonly build: (change?: Fields) => Fields;
  readonly who: Name;
  readonly good?: Readonly<Record<string, readonly Value[]>>;
  readonly bad: Readonly<Record<string, readonly Value[]>>;
}

export function setUp({ path, build, who, good = {}, bad }: Setup): Sentence[] {
  const label = path.split('/').slice(-2).join('/');
  const attempt = (fields: Fields) => ({ who, writes: [set(path, fields)], given: { [path]: null } });
  const each = (values: Setup['bad']) =>
    Object.entries(values).flatMap(([field, list]) => list.map((value, index) => ({ field, value, index })));
  return [
    {
      says: `${label}: only the ${who} creates it`,
      about: collectionOf(path),
      expectations: onlyThese([who], { kind: 'write', writes: [set(path, build())] }, { [path]: null }),
    },
    {
      says: `${label}: nobody deletes it`,
      about: collectionOf(path),
      expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }, { [path]: build() }),
    },
    ...each(good).map(({ field, value, index }) =>
      mayWrite(`${label}: accepts ${field}, case ${String(index + 1)}`, attempt(build({ [field]: value }))),
    ),
    ...each(bad).map(({ field, value, index }) =>
      mayNotWrite(
        `${label}: refuses ${field}, case ${String(index + 1)}`,
        attempt(build({ [field]: value })),
      ),
    ),
    ...Object.keys(build()).map((field) =>
      mayNotWrite(`${label}: refuses it without ${field}`, attempt(documents.without(build(), field))),
    ),
    mayNotWrite(`${label}: refuses a field that nobody knows`, attempt(build({ remark: '…' }))),
  ];
}

export const onlyAdminChanges = (path: string, fields: Fields, lying: Fields): Sentence => ({
  says: `${path.split('/').slice(-2).join('/')}: only the administrator changes it`,
  about: collectionOf(path),
  expectations: onlyThese(['admin'], { kind: 'write', writes: [set(path, fields)] }, { [path]: lying }),
});

export const list = (count: number, value: Value = 'x'): Value[] =>
  Array.from({ length: count }, () => value);
