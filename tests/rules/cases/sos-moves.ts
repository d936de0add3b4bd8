/** What staff may not slip into a move of an SOS, and in whose name they make it. That a move is theirs at all: sos-agreement.ts. */
import { instant } from '../../support/rules-clock';
import {
  eachTheirOwn,
  mayNotWrite,
  mayWrite,
  onlyThese,
  type Sentence,
  type Write,
} from '../../support/rules-expectation';
import { UMI, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { SERVER_TIME, type Fields, type Value } from '../../support/rules-values';
import { allTeachers, counsellors } from './readers';
import { attempt, mayNot, mayNotWithout, moves, type MoveName } from './sos-moving';

/** What no move touches. */
const OTHERS: Fields = {
  school: UMI,
  pupilId: 'p-hina',
  classId: '2026-5-2',
  text: '…',
  want: 'homeroom',
  at: 'home',
  safeToCallHome: 'yes',
  capturedAt: instant(0),
  receivedAt: instant(0),
  chain: 'outOfHours',
  unsent: [],
  readers: [],
  keptFrom: [],
  not: [uidOf('leader')],
  unsentAt: instant(0),
  drill: true,
};
const MOVED: Fields = {
  step: 4,
  nextEscalationAt: instant(0),
  chainStartedAt: instant(0),
  pupilSays: 'mistake',
};

const everyMove: Sentence[] = Object.keys(moves).flatMap((key) => {
  const name = key as MoveName;
  const more = name === 'reopen' ? OTHERS : { ...OTHERS, ...MOVED };
  const own = Object.keys(moves[name].change);
  return [
    mayWrite(`sos: to ${name} is accepted`, attempt(moves[name])),
    ...Object.entries(more)
      .filter(([field]) => !own.includes(field))
      .map(([field, value]) => mayNot(name, `another ${field}`, { [field]: value })),
    ...['visibleTo', 'meeting', 'outcome', 'acknowledgedBy', 'resolvedBy', 'state']
      .filter((field) => !own.includes(field))
      .map((field) => mayNot(name, `a ${field} of its own`, { [field]: otherValue(field) })),
  ];
});

function otherValue(field: string): Value {
  if (field === 'visibleTo') return [];
  if (field === 'meeting') return { place: '…', at: instant(0) };
  if (field === 'outcome') return 'mistake';
  return field === 'state' ? 'withdrawn' : sos.oneself('leader');
}

const signatures: Sentence[] = (
  [
    ['acknowledge', 'acknowledgedBy'],
    ['accept', 'acknowledgedBy'],
    ['resolve', 'resolvedBy'],
  ] as const
).flatMap(([name, field]) => {
  const self = sos.oneself(moves[name].who);
  return [
    mayNot(name, "another's uid", { [field]: { ...self, uid: uidOf('leader') } }),
    mayNot(name, "another's name", { [field]: { ...self, name: '鈴木 いちろう' } }),
    mayNot(name, 'more than uid and name', { [field]: { ...self, title: 'sc' } }),
    mayNot(name, 'the uid only', { [field]: { uid: self['uid'] ?? null } }),
    mayNotWithout(name, field),
  ];
});

const whose: Sentence[] = [
  {
    says: 'sos: whoever sees it acknowledges it, in their own name',
    about: 'sos',
    expectations: eachTheirOwn([...counsellors, 'leader', ...allTeachers, 'board'], (name) =>
      acknowledging(name, sos.sosPath(sos.TOLD)),
    ),
  },
  {
    says: 'sos: nobody acknowledges what was taken back',
    about: 'sos',
    expectations: eachTheirOwn([], (name) => acknowledging(name, sos.sosPath(sos.WITHDRAWN))),
  },
  {
    says: "sos: nobody acknowledges in another's name",
    about: 'sos',
    expectations: onlyThese(['counsellor'], acknowledging('counsellor', sos.sosPath(sos.TOLD)).request),
  },
];

function acknowledging(name: Name, path: string) {
  const change: Fields = {
    state: 'acknowledged',
    acknowledgedBy: sos.oneself(name),
    acknowledgedAt: SERVER_TIME,
  };
  const write: Write = { kind: 'merge', path, fields: change, mask: ['state', 'acknowledgedBy'] };
  return { request: { kind: 'write' as const, writes: [write] } };
}

/** Whom the child leaves out is not brought in by a colleague. */
const leftOut: Sentence[] = (['not', 'keptFrom'] as const).flatMap((field) =>
  (['hand over', 'share'] as const).map((name) =>
    mayNotWrite(
      `sos: to ${name} is refused to whom the child leaves out (${field})`,
      attempt({ ...moves[name], lying: sos.owned({ [field]: [uidOf('leader')] }) }),
    ),
  ),
);

export const sosMoves: Sentence[] = [...everyMove, ...signatures, ...whose, ...leftOut];
