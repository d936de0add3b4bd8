/**
 * The rules decide as the domain does: every state × command × person is asked of `transition`, and written as it says. What it
 * refuses is tried all the same, with each change that the command would make elsewhere.
 */
import { type Times, toStored } from '@domain/documents/instants';
import { type Sos, sosSchema } from '@domain/sos/records';
import { transition, type Actor, type SosCommand } from '@domain/sos/transition';
import { START } from '../../support/rules-clock';
import type { Expectation, Sentence, Write } from '../../support/rules-expectation';
import { OWN_CLASS, SORA, people, uidOf, type Name } from '../../support/rules-people';
import { broughtIn, freshPath, nameOf, readers } from '../../support/rules-sos';
import { FromNow, SERVER_TIME, type Fields } from '../../support/rules-values';

const MINUTE = 60_000;
const iso = (ms: number) => new Date(START + ms).toISOString();
const person = (name: Name) => ({ uid: uidOf(name), name: nameOf(name) });

const asked: Sos = {
  school: SORA,
  pupilId: 'p-aoi',
  classId: OWN_CLASS,
  at: 'classroom',
  safeToCallHome: 'ask',
  capturedAt: iso(-2 * MINUTE),
  state: 'received',
  step: 0,
  chain: 'school',
  receivedAt: iso(-2 * MINUTE),
  nextEscalationAt: iso(MINUTE),
};
const told: Sos = { ...asked, step: 1, chainStartedAt: iso(-2 * MINUTE), visibleTo: broughtIn, readers };
const ownedBy = (name: Name): Sos => ({
  ...told,
  state: 'acknowledged',
  acknowledgedBy: person(name),
  acknowledgedAt: iso(-MINUTE),
  pupilSays: 'better',
});
const owned = ownedBy('counsellor');
const met: Sos = { ...owned, state: 'meeting', meeting: { place: '相談室', at: iso(MINUTE) } };
const offered = (sos: Sos, to: Name): Sos => ({
  ...sos,
  handOver: { to: uidOf(to), name: nameOf(to), until: iso(3 * MINUTE) },
});
const resolved: Sos = {
  ...met,
  state: 'resolved',
  resolvedBy: person('counsellor'),
  resolvedAt: iso(-1000),
  outcome: 'talked',
};

function keptFromCounsellor(sos: Sos): Sos {
  const uid = uidOf('counsellor');
  return { ...sos, keptFrom: [uid], readers: readers.filter((one) => one !== uid) };
}

const states: Readonly<Record<string, Sos>> = {
  'just received': { ...asked, receivedAt: iso(-500) },
  'received and not told': asked,
  'received and told': told,
  'received and kept from the counsellor': keptFromCounsellor(told),
  acknowledged: owned,
  'acknowledged by whom the child has left out since': keptFromCounsellor(owned),
  'acknowledged by a teacher': ownedBy('subject'),
  'acknowledged by the board': ownedBy('board'),
  'handed over to a colleague': offered(owned, 'guidance'),
  'handed over to a teacher': offered(owned, 'subject'),
  'handed over to the board': offered(owned, 'board'),
  meeting: met,
  'meeting and handed over': offered(met, 'guidance'),
  resolved,
  withdrawn: { ...told, state: 'withdrawn' },
};

const commands: Readonly<Record<string, SosCommand>> = {
  withdraw: { type: 'withdraw' },
  'withdraw by a tap in time': { type: 'withdraw', tappedAt: iso(-2 * MINUTE + 1000) },
  'withdraw by a late tap': { type: 'withdraw', tappedAt: iso(-2 * MINUTE + 6000) },
  acknowledge: { type: 'acknowledge' },
  'hand over to the leader': { type: 'hand-over', to: person('leader') },
  'hand over to the counsellor': { type: 'hand-over', to: person('counsellor') },
  'share with the homeroom teacher': { type: 'share', with: uidOf('homeroom') },
  'share with a teacher': { type: 'share', with: uidOf('subject') },
  meet: { type: 'meet', place: '保健室', at: iso(10 * MINUTE) },
  resolve: { type: 'resolve', outcome: 'meeting-again' },
  reopen: { type: 'reopen' },
};

const actor = (name: Name, role: Actor['role']): Actor => ({ ...person(name), role });
const actors: readonly Actor[] = [
  actor('aoi', 'pupil'),
  actor('counsellor', 'counsellor'),
  actor('guidance', 'counsellor'),
  actor('leader', 'leader'),
  actor('subject', 'teacher'),
  actor('homeroom', 'teacher'),
  actor('board', 'board'),
];
const nameOfActor = ({ uid }: Actor) => uid.slice('uid-'.length) as Name;

type Merge = Extract<Write, { kind: 'merge' }>;

/** Times keep their distance from the moment at which they are written. */
const SERVER: Times = { instant: (ms) => new FromNow(ms - START) };
const CLIENT: Times = { ...SERVER, serverTime: () => SERVER_TIME };

/** The write of a client that obeys the domain. `undefined` when the domain refuses. */
function writeOf(sos: Sos, command: SosCommand, who: Actor): Merge | undefined {
  const outcome = transition(sos, command, who, START);
  if (!outcome.done) return undefined;
  const fields = toStored(sosSchema, outcome.patch, CLIENT) as Fields;
  const mask = Object.keys(fields).filter((field) => fields[field] !== SERVER_TIME);
  return { kind: 'merge', path: freshPath, fields, mask: [...mask, ...outcome.removed] };
}

/**
 * What a client could send that asks nobody: the command's change as some other document, or another role, allows it. Without
 * what leaves this document as it is: that is no change to refuse.
 */
function forcedWrites(lying: Fields, command: SosCommand, who: Actor): Merge[] {
  const roles = [who.role, 'leader', 'pupil'] as const;
  const elsewhere = Object.values(states).map((sos) => (sos.handOver ? offered(sos, nameOfActor(who)) : sos));
  const all = elsewhere.flatMap((sos) => roles.map((role) => writeOf(sos, command, { ...who, role })));
  const distinct = new Map(all.flatMap((write) => (write ? [[JSON.stringify(write), write]] : [])));
  return [...distinct.values()].filter((write) => changes(lying, write));
}

function changes(lying: Fields, { fields, mask }: Merge): boolean {
  return (
    Object.values(fields).includes(SERVER_TIME) ||
    mask.some((field) => JSON.stringify(fields[field]) !== JSON.stringify(lying[field]))
  );
}

function expectations(when: string, sos: Sos, [name, command]: [string, SosCommand]): Expectation[] {
  const given = { [freshPath]: toStored(sosSchema, sos, SERVER) as Fields };
  return actors.flatMap((who) => {
    const write = writeOf(sos, command, who);
    return (write ? [write] : forcedWrites(given[freshPath] ?? {}, command, who)).map((one): Expectation => ({
      who: people[nameOfActor(who)],
      request: { kind: 'write', writes: [one] },
      given,
      allowed: write !== undefined,
      says: `${nameOfActor(who)} ${write ? 'may' : 'may not'} ${name} while it is ${when}`,
    }));
  });
}

export const sosAgreement: Sentence[] = Object.entries(states).flatMap(([when, sos]) =>
  Object.entries(commands).map((command) => ({
    says: `sos: the rules decide as the domain does: ${command[0]}, ${when}`,
    about: 'sos',
    expectations: expectations(when, sos, command),
  })),
);
