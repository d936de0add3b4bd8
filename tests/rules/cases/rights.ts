/** Who reads what was asked about a child's data, and what nobody reads any more of a child whose data are used no more. */
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import {
  collectionOf,
  onlyThese,
  remove,
  set,
  type Documents,
  type Sentence,
} from '../../support/rules-expectation';
import { type Name, everybody, OWN_CLASS, SORA, uidOf } from '../../support/rules-people';
import { ROUND } from '../../support/rules-world';
import { listersOf, memberOf, openersOf, readersOf } from './readers';

const HOLD = paths.hold(SORA, 'p-hina');
const REQUEST = paths.rightRequest(SORA, 'request-1');
const named = everybody.map(uidOf);
const there: Documents = { [REQUEST]: { pupilId: 'p-hina', readers: named } };
const unnamed: Documents = { [REQUEST]: { pupilId: 'p-hina', readers: [] } };
/** Whoever can come to stand in the list at all. */
const working = everybody.filter((name) => ['counsellor', 'leader'].includes(memberOf(name)?.role ?? ''));

const PUPIL = paths.pupil(SORA, 'p-hina');
const stopped = (parts: readonly string[]): Documents => ({
  [PUPIL]: {
    uid: uidOf('hina'),
    classId: OWN_CLASS,
    classIds: [OWN_CLASS],
    status: 'active',
    stopped: parts,
  },
});
const checkIns = { kind: 'list', collection: 'checkIns', parent: PUPIL } as const;
const response = { kind: 'get', path: paths.response(SORA, 'p-hina', ROUND) } as const;
const hina = { child: 'hina' as const };

const RETENTION = [
  paths.retentionPlan(SORA),
  paths.retentionReport(SORA, today),
  paths.pastFigures(SORA, today),
  paths.told(SORA, 'told-1'),
].map((path): Sentence => ({
  says: `${path}: leaders`,
  about: collectionOf(path),
  expectations: [
    ...onlyThese(readersOf('retention'), { kind: 'get', path }, { [path]: { night: today } }),
    ...onlyThese([], { kind: 'write', writes: [set(path, { night: today })] }),
  ],
}));

const RECOVERY = paths.recovery(SORA, uidOf('subject'));
const TRANSFER = paths.transfer(SORA, 'p-hina');
const recovery = { by: uidOf('admin'), byName: '…' };

const CHECK = { askedAt: today, byName: '…' };
const checkOf = (owner: Name) => paths.channelCheck(SORA, uidOf(owner));

export const rightsReading: Sentence[] = [
  {
    says: 'channelChecks: leaders, administrators, and whose messages they are',
    about: 'channelChecks',
    expectations: (['homeroom', 'revoked'] as const).flatMap((owner) => [
      ...onlyThese(
        owner === 'revoked' ? readersOf('channelCheck') : readersOf('channelCheck', { owner }),
        { kind: 'get', path: checkOf(owner) },
        { [checkOf(owner)]: CHECK },
      ),
      ...onlyThese([], { kind: 'write', writes: [set(checkOf(owner), CHECK)] }),
    ]),
  },
  {
    says: 'recoveries: leaders and administrators',
    about: 'recoveries',
    expectations: [
      ...onlyThese(readersOf('recovery'), { kind: 'get', path: RECOVERY }, { [RECOVERY]: recovery }),
      ...onlyThese([], { kind: 'write', writes: [set(RECOVERY, recovery)] }),
    ],
  },
  {
    says: 'transfers: leaders and administrators',
    about: 'transfers',
    expectations: [
      ...onlyThese(readersOf('transfer'), { kind: 'get', path: TRANSFER }, { [TRANSFER]: { to: 'umi' } }),
      ...onlyThese([], { kind: 'write', writes: [set(TRANSFER, { to: 'umi' })] }),
    ],
  },
  ...RETENTION,
  {
    says: 'holds: whom they name and who works there as one of these',
    about: 'holds',
    expectations: [
      ...onlyThese(working, { kind: 'get', path: HOLD }, { [HOLD]: { pupilId: 'p-hina', readers: named } }),
      ...onlyThese([], { kind: 'get', path: HOLD }, { [HOLD]: { pupilId: 'p-hina', readers: [] } }),
      ...onlyThese([], { kind: 'write', writes: [set(HOLD, { pupilId: 'p-hina', readers: named })] }),
    ],
  },
  {
    says: 'requests: whom it names and who works there as one of these',
    about: 'requests',
    expectations: [
      ...onlyThese(working, { kind: 'get', path: REQUEST }, there),
      ...onlyThese([], { kind: 'get', path: REQUEST }, unnamed),
      ...onlyThese([], { kind: 'list', collection: 'requests', parent: paths.school(SORA) }, there),
    ],
  },
  {
    says: 'requests and stops: nobody writes or deletes them, other than by a command',
    about: 'requests',
    expectations: [REQUEST, paths.stop(SORA, 'p-hina')].flatMap((path) =>
      [set(path, { pupilId: 'p-hina', readers: named }), remove(path)].flatMap((write) =>
        onlyThese([], { kind: 'write', writes: [write] }),
      ),
    ),
  },
  {
    says: 'checkIns: of a child whose data are used no more, the child alone',
    about: 'checkIns',
    expectations: [
      ...onlyThese(['hina'], checkIns, stopped(['use'])),
      ...onlyThese(['hina'], { kind: 'get', path: paths.checkIn(SORA, 'p-hina', today) }, stopped(['use'])),
      ...onlyThese(listersOf('earlierCheckIn', hina), checkIns, stopped(['model', 'research'])),
    ],
  },
  {
    says: 'responses: of a child whose data are used no more, the child alone',
    about: 'responses',
    expectations: [
      ...onlyThese(['hina'], response, stopped(['use'])),
      ...onlyThese(openersOf('response', hina), response, stopped(['research'])),
    ],
  },
];
