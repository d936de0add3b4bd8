/** Why a record is opened: said once a day, and never taken back. */
import { paths } from '@domain/paths';
import { HOUR, dayIn, instant, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  type Documents,
  eachTheirOwn,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import type { Fields } from '../../support/rules-values';
import { titleOf } from '../../support/rules-world';
import { lookAfter } from './readers';
import { by } from './signed';

const entryPath = (name: Name, day = today) => paths.accessLog(SORA, 'p-aoi', uidOf(name), day);
const entry = (change: Fields = {}) => documents.accessEntry('homeroom', titleOf('homeroom'), change);
const says = (fields: Fields) => by(entryPath('homeroom'), fields);
const quiet = (keptFrom: readonly Name[] = []): Documents => ({
  [paths.quietRecord(SORA, 'p-aoi')]: { because: ['abuse'], keptFrom: keptFrom.map(uidOf) },
});

/** A child whose record is opened quietly: its page says nothing of it from the first moment on, whoever opens it. */
const quietly: Sentence[] = [
  {
    says: 'accessLog: of a child whose record is opened quietly every entry is protective at once',
    about: 'accessLog',
    expectations: eachTheirOwn([...lookAfter, 'admin'], (name) => ({
      request: {
        kind: 'write',
        writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name), { protective: true }))],
      },
      given: quiet(),
    })),
  },
  {
    says: 'accessLog: none that its page would show',
    about: 'accessLog',
    expectations: eachTheirOwn([], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
      given: quiet(),
    })),
  },
  {
    says: 'accessLog: whom a matter of harm is about says it as ever, and learns nothing',
    about: 'accessLog',
    expectations: eachTheirOwn(['homeroom'], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
      given: quiet(['homeroom']),
    })),
  },
  {
    says: 'quietRecords: nobody of the school, and not the child, finds out whether there is one',
    about: 'quietRecords',
    expectations: [
      ...onlyThese([], { kind: 'get', path: paths.quietRecord(SORA, 'p-aoi') }, quiet()),
      ...onlyThese([], { kind: 'get', path: paths.quietRecord(SORA, 'p-hina') }),
      ...onlyThese([], { kind: 'list', collection: 'quietRecords', parent: paths.school(SORA) }, quiet()),
    ],
  },
];

export const accessLog: Sentence[] = [
  {
    says: 'accessLog: whoever looks after the child, and the administrator, say why',
    about: 'accessLog',
    expectations: eachTheirOwn([...lookAfter, 'admin'], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
    })),
  },
  {
    says: 'accessLog: nobody says it again',
    about: 'accessLog',
    expectations: eachTheirOwn([], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
      given: { [entryPath(name)]: { ...documents.accessEntry(name, titleOf(name)), at: instant(-HOUR) } },
    })),
  },
  {
    says: 'accessLog: nobody deletes an entry',
    about: 'accessLog',
    expectations: onlyThese([], { kind: 'write', writes: [remove(entryPath('homeroom', yesterday))] }),
  },
  mayNotWrite('accessLog: refuses another school', says(entry({ school: 'kawa-sho' }))),
  mayWrite('accessLog: accepts consultation', says(entry({ purpose: 'consultation' }))),
  mayWrite('accessLog: accepts health', says(entry({ purpose: 'health' }))),
  mayNotWrite('accessLog: refuses an unknown purpose', says(entry({ purpose: 'curiosity' }))),
  mayNotWrite(
    "accessLog: refuses an entry in another's name",
    by(entryPath('homeroom'), entry({ uid: uidOf('counsellor') })),
  ),
  mayNotWrite("accessLog: refuses another's id", by(entryPath('counsellor'), entry())),
  mayNotWrite('accessLog: refuses the id of another day', by(entryPath('homeroom', dayIn(1)), entry())),
  mayNotWrite('accessLog: refuses another day than its id says', says(entry({ day: yesterday }))),
  mayNotWrite('accessLog: refuses another title', says(entry({ title: 'principal' }))),
  mayNotWrite('accessLog: refuses a time of its own', says(entry({ at: instant(-60_000) }))),
  mayNotWrite('accessLog: refuses an entry that hides itself', says(entry({ protective: true }))),
  ...quietly,
  mayNotWrite('accessLog: refuses a field that nobody knows', says(entry({ remark: '…' }))),
  ...Object.keys(entry()).map((field) =>
    mayNotWrite(`accessLog: refuses an entry without ${field}`, says(documents.without(entry(), field))),
  ),
  {
    says: 'accessLog: nobody keeps an entry back, other than by a command',
    about: 'accessLog',
    expectations: onlyThese([], {
      kind: 'write',
      writes: [
        {
          kind: 'merge',
          path: entryPath('homeroom', yesterday),
          fields: { protective: true },
          mask: ['protective'],
        },
      ],
    }),
  },
];
