/** Answers what a page asks about who has read and changed what, to whoever may know it. Nothing is changed. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { can, type Capability } from '@domain/access/capabilities';
import { auditEntrySchema } from '@domain/audit/entry';
import { type Staff, staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { type AnswerOf, type Asked, askedSchema, ENTRIES_AT_ONCE, type What } from '@domain/readings/asked';
import { keptEntrySchema } from '@domain/readings/kept-entry';
import { quietRecordSchema } from '@domain/readings/quiet-record';
import { WEEK_DAYS, weeklyOf, type WeeklyReading } from '@domain/readings/weekly';
import { accessLogSchema } from '@domain/school/access-log';
import type { Actor } from '@domain/commands/command';
import { actorOf, type Caller, staffClaims } from '../platform/commands/actor';
import { verifyChain } from '../platform/commands/verify-audit';
import { apartOfAll } from '../platform/apart';
import { legibleById, leniently, readAll } from '../platform/store';

const DAY_MS = 24 * 60 * 60_000;
const MONTH_DAYS = 30;
/** Entries of a week at a large school; what is more is looked at next week again. */
const WEEKLY_MOST = 5000;
const TAKEN_SHOWN = 30;
/** Nothing is from later. */
const LATER = '9999-12-31T00:00:00Z';

/** When an account was last used, as Authentication knows it. */
export interface AccountUse {
  readonly signedInAt?: string;
  readonly usedAt?: string;
  readonly closed: boolean;
}

export interface AskPorts {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly accountsOf: (uids: readonly string[]) => Promise<ReadonlyMap<string, AccountUse>>;
}

const NEEDS: Readonly<Record<What, Capability>> = {
  entries: 'read-access-log',
  weekly: 'read-access-log',
  kept: 'read-access-log',
  'sign-ins': 'see-sign-ins',
  counts: 'see-access-counts',
  log: 'read-audit',
};

/** `undefined`: not for this person. */
export async function answerTo(ports: AskPorts, caller: Caller, data: unknown): Promise<object | undefined> {
  const claims = staffClaims(caller, data);
  const asked = askedSchema.safeParse(data);
  if (!claims || !asked.success) return undefined;
  const actor = await ports.db.runTransaction(
    (transaction) => actorOf(ports.db, transaction, caller, claims),
    { readOnly: true },
  );
  if (!actor || !can(actor, NEEDS[asked.data.what])) return undefined;
  return found(ports, actor, asked.data);
}

function found(ports: AskPorts, actor: Actor, asked: Asked): Promise<AnswerOf<What>> | undefined {
  const { school } = actor;
  if (asked.what === 'counts') return counts(ports);
  if (asked.what === 'log') return log(ports, school ?? asked.school ?? '');
  if (school === undefined) return undefined;
  if (asked.what === 'entries') return entries(ports, actor, school, asked);
  if (asked.what === 'weekly') return weekly(ports, actor, school);
  if (asked.what === 'kept') return kept(ports, actor, school);
  return signIns(ports, school);
}

/** Without those of a child that leaves this person out. */
async function entries(
  { db }: AskPorts,
  { uid: asking }: Actor,
  school: string,
  { uid, pupilId, before = LATER }: Asked & { what: 'entries' },
): Promise<AnswerOf<'entries'>> {
  const docs =
    pupilId === undefined
      ? await latest(db, school, uid, before)
      : await ofChild(db, school, pupilId, before);
  const page = docs.slice(0, ENTRIES_AT_ONCE).flatMap((snapshot) => {
    const place = paths.accessLog.in(snapshot.ref.path);
    const entry = leniently(accessLogSchema, snapshot);
    return place && entry ? [{ ...entry, pupilId: place.pupilId }] : [];
  });
  const last = page.at(-1);
  const apart = await apartOfAll(db, school, [...new Set(page.map((one) => one.pupilId))]);
  const shown = page.filter((one) => !apart.get(one.pupilId)?.includes(asking));
  const staff = await staffOf(db, school);
  const names = [...new Set(shown.map((one) => one.uid))].map((one) => [one, nameOf(staff, one)] as const);
  return {
    entries: shown.map(({ uid: by, pupilId: of, title, purpose, at, protective }) => ({
      ...{ uid: by, pupilId: of, title, purpose, at, protective },
    })),
    names: Object.fromEntries(names),
    more: docs.length > ENTRIES_AT_ONCE,
    ...(last !== undefined && { before: last.at }),
  };
}

async function latest(db: Firestore, school: string, uid: string | undefined, before: string) {
  const all = db.collectionGroup('accessLog').where('school', '==', school);
  const some = uid === undefined ? all : all.where('uid', '==', uid);
  const { docs } = await some
    .where('at', '<', Timestamp.fromMillis(Date.parse(before)))
    .orderBy('at', 'desc')
    .limit(ENTRIES_AT_ONCE + 1)
    .get();
  return docs;
}

/** A child's are few: they are put in order here, so that their time needs no index of its own. */
async function ofChild(db: Firestore, school: string, pupilId: string, before: string) {
  const { docs } = await db.collection(`${paths.pupil(school, pupilId)}/accessLog`).get();
  const msOf = (one: (typeof docs)[number]) => (one.get('at') as Timestamp).toMillis();
  return docs
    .filter((one) => msOf(one) < Date.parse(before))
    .toSorted((a, b) => msOf(b) - msOf(a))
    .slice(0, ENTRIES_AT_ONCE + 1);
}

async function weekly({ db, now }: AskPorts, actor: Actor, school: string): Promise<AnswerOf<'weekly'>> {
  const { docs } = await db
    .collectionGroup('accessLog')
    .where('school', '==', school)
    .where('at', '>', Timestamp.fromMillis(now - WEEK_DAYS * DAY_MS))
    .orderBy('at', 'desc')
    .limit(WEEKLY_MOST)
    .get();
  const opened = docs.flatMap((snapshot) => {
    const place = paths.accessLog.in(snapshot.ref.path);
    const entry = leniently(accessLogSchema, snapshot);
    // Nobody is shown what they have read themselves.
    return place && entry && entry.uid !== actor.uid ? [{ ...entry, pupilId: place.pupilId }] : [];
  });
  const pupilIds = [...new Set(opened.map(({ pupilId }) => pupilId))];
  const [staff, pupils, apart] = await Promise.all([
    staffOf(db, school),
    readAll(
      db,
      pupilIds.map((pupilId) => paths.pupil(school, pupilId)),
      ['familyName', 'status'],
    ),
    apartOfAll(db, school, pupilIds),
  ]);
  const byReader = new Map<string, WeeklyReading[]>();
  for (const { uid, pupilId, purpose, at } of opened) {
    if (apart.get(pupilId)?.includes(actor.uid)) continue;
    const pupil = pupils.get(paths.pupil(school, pupilId));
    const familyName: unknown = pupil?.get('familyName');
    byReader.set(uid, [
      ...(byReader.get(uid) ?? []),
      {
        ...{ pupilId, purpose, at, familyName: typeof familyName === 'string' ? familyName : '' },
        hasLeft: pupil?.get('status') === 'left',
      },
    ]);
  }
  return {
    found: [...byReader].flatMap(([uid, readings]) => {
      const name = nameOf(staff, uid);
      return weeklyOf(name, readings).map((finding) => ({ uid, name, ...finding }));
    }),
  };
}

/** Those that are due for a look first. */
async function kept({ db }: AskPorts, { uid: asking }: Actor, school: string): Promise<AnswerOf<'kept'>> {
  const root = db.doc(paths.school(school));
  const [entries, records] = await Promise.all([
    root.collection('keptEntries').get(),
    root.collection('quietRecords').get(),
  ]);
  const all = entries.docs.flatMap((snapshot) => leniently(keptEntrySchema, snapshot) ?? []);
  // Why else a record is opened quietly is for those who read the case or the call itself.
  const quiet = records.docs.flatMap((snapshot) => {
    const { pupilId, decided } = leniently(quietRecordSchema, snapshot) ?? {};
    return pupilId !== undefined && decided ? [{ pupilId, decided }] : [];
  });
  const apart = await apartOfAll(db, school, [...new Set([...all, ...quiet].map(({ pupilId }) => pupilId))]);
  const isShown = ({ pupilId }: { readonly pupilId: string }) => !apart.get(pupilId)?.includes(asking);
  const shown = all.filter(isShown);
  const staff = await staffOf(db, school);
  const names = shown.map(({ uid }) => [uid, nameOf(staff, uid)] as const);
  return {
    kept: shown.toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1)),
    quiet: quiet.filter(isShown),
    names: Object.fromEntries(names),
  };
}

async function signIns({ db, accountsOf }: AskPorts, school: string): Promise<AnswerOf<'sign-ins'>> {
  const staff = await staffOf(db, school);
  const { docs } = await db
    .collection(paths.audit(school))
    .where('name', '==', 'take-out')
    .orderBy('seq', 'desc')
    .limit(TAKEN_SHOWN)
    .get();
  const uses = await accountsOf([...staff.keys()]);
  return {
    people: [...staff].map(([uid, { displayName, title, active }]) => {
      const { signedInAt, usedAt, closed = false } = uses.get(uid) ?? {};
      return {
        ...{ uid, name: displayName, title, active, closed },
        ...(signedInAt !== undefined && { signedInAt }),
        ...(usedAt !== undefined && { usedAt }),
      };
    }),
    taken: docs.flatMap((snapshot) => {
      const entry = leniently(auditEntrySchema, snapshot);
      if (!entry) return [];
      const { table, rows } = entry.after ?? {};
      return [{ at: entry.at, byName: entry.byName, table: String(table), rows: Number(rows) }];
    }),
  };
}

/** Counted, never read. */
async function counts({ db, now }: AskPorts): Promise<AnswerOf<'counts'>> {
  const { docs } = await db.collection('schools').select().get();
  const since = (days: number) => Timestamp.fromMillis(now - days * DAY_MS);
  const schools = await Promise.all(
    docs.map(async ({ id: school }) => {
      const log = db.collectionGroup('accessLog').where('school', '==', school).orderBy('at', 'desc');
      const unusual = db.collection(`${paths.school(school)}/unusualReadings`);
      const [week, month, told] = await Promise.all(
        [
          log.where('at', '>', since(WEEK_DAYS)),
          log.where('at', '>', since(MONTH_DAYS)),
          unusual.where('at', '>', since(MONTH_DAYS)),
        ].map((query) => query.count().get()),
      );
      const counted = (one: typeof week) => one?.data().count ?? 0;
      return { school, week: counted(week), month: counted(month), unusual: counted(told) };
    }),
  );
  return { schools };
}

async function log({ db }: AskPorts, school: string): Promise<AnswerOf<'log'>> {
  const { head, problems } = await verifyChain(db, school);
  return { seq: head?.seq ?? 0, hash: head?.hash ?? '', problems: [...problems] };
}

async function staffOf(db: Firestore, school: string): Promise<Map<string, Staff>> {
  const { docs } = await db.collection(`${paths.school(school)}/staff`).get();
  return legibleById(staffSchema, docs);
}

const nameOf = (staff: ReadonlyMap<string, Staff>, uid: string) => staff.get(uid)?.displayName ?? uid;
