/** Who may read, as src/domain/access says it: of everybody in the world of these tests, by what they are to a child. */
import { readsNotice, type Placed } from '@domain/access/notice-readers';
import { type Reading, type ReadingKind, READINGS } from '@domain/access/readers';
import type { Relation } from '@domain/access/standing-as';
import { isByFirstPassword } from '@domain/accounts/first-password';
import { isSure } from '@domain/accounts/second-factor';
import { standingsOf } from '@domain/access/standing';
import { schoolsOf } from '@domain/accounts/schools-of';
import { type Claims, staffSchema, type Staff } from '@domain/identity';
import { paths } from '@domain/paths';
import type { Sos } from '@domain/sos/records';
import { maySee } from '@domain/sos/transition';
import { today } from '../../support/rules-clock';
import {
  everybody,
  HIMAWARI,
  NEXT_CLASS,
  OWN_CLASS,
  people,
  SORA,
  uidOf,
  type Name,
  type Person,
} from '../../support/rules-people';
import { staffDocumentOf, world } from '../../support/rules-world';

export const pupils: Name[] = ['aoi', 'hina', 'mio'];
/** Staff of other schools, in service there. */
export const elsewhere: Name[] = ['moved', 'formerBoard', 'itinerant'];

const CLASSES: Partial<Record<Name, string[]>> = {
  aoi: [OWN_CLASS],
  hina: [OWN_CLASS],
  mio: [NEXT_CLASS, HIMAWARI],
};

/** Somebody in service at sora-sho: token and staff document agree. */
export function memberOf(name: Name): Staff | undefined {
  const { claims }: Person = people[name];
  const member = staffDocumentOf(name);
  const { [SORA]: role } = schoolsOf({ role: 'stranger', ...claims } as Claims);
  if (member === undefined || role !== member.role) return undefined;
  const parsed = staffSchema.parse(member);
  const token = tokenOf(claims);
  return parsed.active && isSure(parsed.factors, token) && !isByFirstPassword(token) ? parsed : undefined;
}

const tokenOf = ({ firebase = { sign_in_provider: 'password' }, ...claims }: Person['claims']) => ({
  ...{ ...claims, firebase },
});

/** What a document is about: a child, or the classes it is of; and whose account it belongs to. */
interface About {
  readonly child?: Name;
  readonly classIds?: readonly string[];
  readonly owner?: Name;
}

const OF_POST: Readonly<Partial<Record<Name, readonly Relation[]>>> = {
  absenceBoard: ['board-absence'],
  bullyingBoard: ['board-bullying'],
  systemsBoard: ['board-systems'],
};

function relationsOf(name: Name, { child, classIds, owner }: About): ReadonlySet<Relation> {
  const member = memberOf(name);
  const around = { classIds: classIds ?? (child ? (CLASSES[child] ?? []) : []), day: today };
  return new Set<Relation>([
    ...(member ? standingsOf(member, around) : []),
    ...(pupils.includes(name) ? (['schoolmate'] as const) : []),
    ...(name === child ? (['child'] as const) : []),
    ...(name === owner ? (['owner'] as const) : []),
    ...(name === 'board' ? (['board'] as const) : []),
    ...(OF_POST[name] ?? []),
    ...(name === 'place' ? (['place'] as const) : []),
    ...(name === 'centre' ? (['centre'] as const) : []),
  ]);
}

/** Everybody who is one of these. */
export function whoIs(relations: readonly Relation[], about: About = {}): Name[] {
  return everybody.filter((name) => {
    const own = relationsOf(name, about);
    return relations.some((relation) => own.has(relation));
  });
}

/** Who reads one document of a kind. */
export function readersOf(kind: ReadingKind, about: About = {}): Name[] {
  const { all, one = [] }: Reading = READINGS[kind];
  return whoIs([...all, ...one], about);
}

/** Who lists and counts documents of a kind. */
export function listersOf(kind: ReadingKind, about: About = {}): Name[] {
  return whoIs(READINGS[kind].all, about);
}

/** Who reads and lists documents of a kind, once they have said why. */
export function openersOf(kind: ReadingKind, about: About): Name[] {
  const { all, withReason = [] }: Reading = READINGS[kind];
  return whoIs([...all, ...withReason], about);
}

/** Who reads a notice of the world. */
export function noticeReaders(noticeId: string): Name[] {
  const notice = world[paths.notice(SORA, noticeId)] as unknown as Placed;
  return everybody.filter((name) => {
    const member = memberOf(name);
    return member !== undefined && readsNotice(notice, uidOf(name), member, today);
  });
}

/** Which adults see a call for help of the world. */
export function sosReaders(sosId: string): Name[] {
  const sos = world[paths.sos(SORA, sosId)] as unknown as Sos;
  return everybody.filter((name) => {
    const role = name === 'board' ? 'board' : memberOf(name)?.role;
    return role !== undefined && maySee(sos, { uid: uidOf(name), role });
  });
}

export const staff = whoIs(['staff']);
/** Who have aoi's class today. */
export const teachers = whoIs(['homeroom'], { child: 'aoi' }).filter(
  (name) => memberOf(name)?.role === 'teacher',
);
export const allTeachers = whoIs(['teacher']);
export const counsellors = whoIs(['counsellor']);
export const lookAfter = readersOf('classDay', { child: 'aoi' });

export const pupil = (id: string, below: string) => `${paths.pupil(SORA, id)}/${below}`;
