/** What adults change goes through one door: who may, what is stored, and what the log says of it. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { can } from '@domain/access/capabilities';
import { type CommandName, COMMANDS } from '@domain/commands/registry';
import { defaultSos } from '@domain/defaults/sos';
import { paths } from '@domain/paths';
import { fromStored } from '@domain/documents/instants';
import { emailHash } from '../../functions/src/identities/identity-of';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import {
  CASE_ID,
  HARM_ID,
  layOutPassing,
  OTHER,
  OTHER_NAME,
  storedCase,
  storedHarm,
} from '../support/case-payloads';
import { layOutPassedOn } from '../support/centre-payloads';
import { layOutExports } from '../support/export-payloads';
import { layOutPlaces } from '../support/place-payloads';
import { layOutTransfer } from '../support/transfer-payloads';
import { layOutImport } from '../support/import-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';
import {
  FORGED,
  NAMES,
  NOW,
  OFFER,
  OLDER_OPTION,
  openCommandSchool,
  outcomeOf,
  layOutKeptEntry,
  PAYLOADS,
  PEOPLE,
  send,
  THREAD,
  threadFor,
  TOPIC,
  topicBy,
} from '../support/command-school';
import { PLAN, REQUEST_FOR, storedRequest } from '../support/right-requests';

const DONE = { done: true };
const { leader, admin, board, counsellor } = PEOPLE;
const SOS = paths.settings(SCHOOL, 'sos');

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

async function log(db: FunctionsDatabase, school = SCHOOL): Promise<Record<string, unknown>[]> {
  const { docs } = await db.collection(paths.audit(school)).orderBy('seq').get();
  return docs.map((one) => ({ id: one.id, ...(fromStored(one.data()) as object) }));
}

describe('a command', () => {
  it('is done, and stands in the log with who, what was and what is', async () => {
    const db = await opened();
    const commandId = randomUUID();
    expect(await send(db, leader, 'store-sos-settings', { payload: defaultSos, commandId })).toEqual(DONE);
    const longer = { ...defaultSos, repeatMinutes: 15 };
    await send(db, admin, 'store-sos-settings', { payload: longer, now: NOW + 1000 });
    expect(await readData(db, SOS)).toEqual(longer);
    const [first, second] = await log(db);
    expect(first).toMatchObject({
      ...{ id: '1', seq: 1, prev: '', at: '2026-11-24T01:00:00.000Z', by: 'leader', byName: 'leader 先生' },
      ...{ title: 'principal', name: 'store-sos-settings', commandId, widens: true, after: defaultSos },
    });
    expect(second).toMatchObject({
      ...{ id: '2', seq: 2, prev: first?.hash, by: 'admin', title: 'office' },
      ...{ before: { repeatMinutes: 10 }, after: { repeatMinutes: 15 } },
    });
    expect(second).not.toHaveProperty('widens');
    expect(await readData(db, paths.auditHead(SCHOOL))).toEqual({ seq: 2, hash: second?.hash });
  });

  it('that is sent again is answered the same and done once, also when both are on their way at once', async () => {
    const db = await opened();
    const commandId = randomUUID();
    const again = () => send(db, leader, 'start-drill', { commandId });
    expect(await Promise.all([again(), again()])).toEqual([DONE, DONE]);
    expect(await again()).toEqual(DONE);
    const drills = db.collection(paths.sosCollection(SCHOOL)).where('drill', '==', true);
    expect((await drills.get()).size).toBe(1);
    expect(await log(db)).toHaveLength(1);
  });

  it('takes no id that another command, or another person, has had', async () => {
    const db = await opened();
    const commandId = randomUUID();
    await send(db, leader, 'start-drill', { commandId });
    const taken = { done: false, why: 'command-id-taken' };
    expect(await send(db, leader, 'store-sos-settings', { commandId })).toEqual(taken);
    expect(await send(db, { ...leader, uid: 'vice' }, 'start-drill', { commandId })).toEqual(taken);
    expect(await log(db)).toHaveLength(1);
  });

  it('that changes nothing leaves no trace', async () => {
    const db = await opened();
    await send(db, leader, 'store-sos-settings');
    expect(await send(db, leader, 'store-sos-settings')).toEqual(DONE);
    expect(await log(db)).toHaveLength(1);
  });

  it('that is refused changes nothing and leaves no trace', async () => {
    const db = await opened();
    const payload = { ...defaultSos, school: [{ afterMinutes: 0, to: ['sc'], channels: ['push'] }] };
    const answer = await send(db, leader, 'store-sos-settings', { payload });
    expect(answer).toEqual({ done: false, why: 'chain-unreachable' });
    expect(await readData(db, SOS)).toBeUndefined();
    expect(await log(db)).toEqual([]);
  });

  it('replaces a setting that nobody can read any more', async () => {
    const db = await opened();
    await db.doc(SOS).set({ school: 'broken' });
    expect(await send(db, leader, 'store-sos-settings')).toEqual(DONE);
    expect(await readData(db, SOS)).toEqual(PAYLOADS['store-sos-settings']);
  });

  it('that is malformed or unknown is refused', async () => {
    const db = await opened();
    const commandId = randomUUID();
    const refusals = {
      malformed: [
        ['start-drill', { commandId, payload: null }],
        ['start-drill', { payload: {}, commandId: '' }],
        ['start-drill', { payload: {}, commandId: '../../notices/0001' }],
        ['start-drill', { payload: { child: 'p1' }, commandId }],
      ],
      'unknown-command': ['constructor', '__proto__', 'delete-everything'].map(
        (name) => [name, { payload: {} }] as const,
      ),
    } as const;
    for (const [why, calls] of Object.entries(refusals))
      for (const [name, sent] of calls)
        expect([name, await send(db, leader, name, sent)]).toEqual([name, { done: false, why }]);
    expect(await log(db)).toEqual([]);
  });
});

/** As the command needs it: closed for whoever opens it again, without a duty for whoever closes it, handed to whoever takes it over. */
async function layOutCase(db: FunctionsDatabase, name: CommandName, uid: string): Promise<void> {
  const over = { state: 'closed', closedAt: new Date(NOW), outcome: 'better', duties: [] };
  const handOver = { to: uid, why: 'asked', at: new Date(NOW) };
  const changes: Partial<Record<CommandName, object>> = {
    'pass-case-to-school': { duties: [] },
    'take-back-case': { duties: [], passing: { to: OTHER, toName: OTHER_NAME, at: new Date(NOW) } },
    ...{ 'reopen-case': over, 'close-case': { duties: [] }, 'take-over-case': { handOver } },
  };
  await db.doc(paths.pupilCase(SCHOOL, CASE_ID)).set(storedCase(changes[name]));
  await layOutPassing(db);
  await db.doc(paths.openCase(SCHOOL, 'p1')).delete();
  const passed = { to: ['leader'], by: 'board', byName: '市の担当', at: new Date(NOW) };
  const helping = { passed, readers: ['board', 'leader'], childWords: '5年1組の だれか' };
  const isPassed = COMMANDS[name].needs === 'help-with-harm';
  await db.doc(paths.harm(SCHOOL, HARM_ID)).set(storedHarm(isPassed ? helping : {}));
}

/** As the command needs it. */
async function layOutRequests(db: FunctionsDatabase, name: CommandName): Promise<void> {
  await db.doc(paths.rightRequest(SCHOOL, 'request-1')).set(storedRequest(REQUEST_FOR[name]));
  await db.doc(paths.rightRequest(SCHOOL, 'asked-1')).delete();
  await db.doc(paths.retentionPlan(SCHOOL)).set(PLAN);
}

async function layOutCards(db: FunctionsDatabase): Promise<void> {
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: true });
  await db.doc(paths.pupil(SCHOOL, 'small')).set({
    ...{ uid: 'uid-small', classId: '2026-2-1', classIds: ['2026-2-1', '2026-5-1'], number: 1 },
    ...{ familyName: '海野', givenName: 'なみ', kana: 'うみの なみ', status: 'active' },
  });
}

async function layOutTablet(db: FunctionsDatabase): Promise<void> {
  await layOutCards(db);
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: ['2026-5-1', '2026-2-1'] });
  await db
    .doc(paths.schoolClass(SCHOOL, '2026-2-1'))
    .set({ year: 2026, grade: 2, name: '1', kind: 'regular' });
  await db.doc(paths.classTablet(SCHOOL, 'a1'.repeat(32))).set({
    ...{ classId: '2026-2-1', name: '2の1 3号機', by: 'admin', byName: 'admin 先生', at: new Date(NOW) },
  });
}

/** As the command needs it, for whoever sends it. */
async function layOut(db: FunctionsDatabase, name: CommandName, uid: string): Promise<void> {
  await db.doc(paths.approvedOption(SCHOOL, 'p1', 'option-1')).set(OLDER_OPTION);
  await db.recursiveDelete(db.collection('models'));
  const ofKind = name === 'check-worry' && { kind: 'worry' };
  const naming = { by: { uid: 'nurse', name: 'nurse' }, reason: 'x', at: new Date(NOW), agreed: [] };
  const unnamed = {
    ...((name === 'ask-name' || name === 'open-name') && { unnamed: {} }),
    ...(name === 'open-name' && { naming }),
  };
  await db.doc(paths.thread(SCHOOL, THREAD)).set({ ...threadFor(uid), ...ofKind, ...unnamed });
  await db.doc(paths.surveyWords(SCHOOL, 'p1', '2026-autumn')).set({
    ...{ school: SCHOOL, pupilId: 'p1', roundId: '2026-autumn', classId: '2026-5-1', text: 'あのね' },
    ...{ sentAt: new Date(NOW), readers: [uid], state: 'new', deeds: [], rev: 1, deviceId: 'device-0001' },
  });
  for (const collection of ['topics', 'contacts', 'nurseVisits', 'consultations', 'supportSheets'])
    await db.recursiveDelete(db.collection(`${paths.pupil(SCHOOL, 'p1')}/${collection}`));
  await db.doc(TOPIC).set(topicBy(uid));
  await db.doc(paths.channelCheck(SCHOOL, uid)).set({ askedAt: new Date(NOW), byName: '校長' });
  await layOutCase(db, name, uid);
  await layOutRequests(db, name);
  await layOutPlaces(db);
  await layOutPassedOn(db);
  await layOutKeptEntry(db, name);
  await layOutImport(db, name);
  await layOutExports(db, name);
  await layOutTransfer(db, name);
  if (name === 'make-cards' || name === 'revoke-cards') await layOutCards(db);
  if (name === 'prepare-class-tablet' || name === 'end-class-tablet') await layOutTablet(db);
  if (name === 'shorten-log') await layOutOldLog(db);
  if (name === 'reset-staff-password')
    await db.doc(paths.identity(emailHash('nigo@sora.example'))).set({
      ...{ role: 'teacher', school: SCHOOL, uid: 'teacher-2' },
    });
  if (name === 'store-child') {
    // Whom somebody of another role has entered before.
    await db.doc(paths.roster(SCHOOL, '2026-5-1')).delete();
    await db.recursiveDelete(db.collection('identities'));
  }
}

/** The city's log begins with what was done ten years ago. */
async function layOutOldLog(db: FunctionsDatabase): Promise<void> {
  await db.recursiveDelete(db.collection(paths.audit('')));
  const entry = (seq: number, at: Date) => ({
    ...{ seq, at, by: 'board', byName: '教育委員会', title: 'board', name: 'store-app' },
    ...{ commandId: `old-${String(seq)}`, prev: '', hash: `hash-${String(seq)}` },
  });
  await db.doc(`${paths.audit('')}/1`).set(entry(1, new Date(NOW - 10 * 366 * 86_400_000)));
  await db.doc(`${paths.audit('')}/2`).set(entry(2, new Date(NOW)));
  await db.doc(paths.auditHead('')).set({ seq: 2, hash: 'hash-2' });
}

describe('every command', () => {
  describe('is done for whom the capabilities name, and for nobody else', () => {
    let db: FunctionsDatabase;
    beforeAll(async () => {
      db = await opened();
    });

    it.each(NAMES)('%s', async (name) => {
      for (const [role, who] of Object.entries(PEOPLE)) {
        const may = can({ role: role as keyof typeof PEOPLE }, COMMANDS[name].needs);
        // Whoever may not is refused before anything is looked at.
        if (may) await layOut(db, name, who.uid);
        const answer = await send(db, who, name);
        expect([role, answer]).toEqual([role, may ? DONE : { done: false, why: 'not-allowed' }]);
      }
    });
  });

  it('is refused to whoever forges who they are', async () => {
    const db = await opened();
    for (const [forger, who] of Object.entries(FORGED)) {
      const answers = await Promise.all(NAMES.map((name) => send(db, who, name)));
      const refused = NAMES.map(() => ({ done: false, why: 'not-allowed' }));
      expect([forger, answers]).toEqual([forger, refused]);
    }
    expect(await log(db)).toEqual([]);
    expect(await log(db, '')).toEqual([]);
  });

  it('writes nothing of what was said to a child into the log', async () => {
    const db = await opened();
    const words = { ...OFFER, what: { ja: 'ひみつの部屋' }, why: { ja: 'だれにも言わない' } };
    await send(db, counsellor, 'offer', { payload: { pupilId: 'p1', offerId: 'o', words } });
    const group = { grades: [5] };
    await send(db, counsellor, 'offer-to-group', { payload: { offerId: 'o', group, words } });
    expect(await log(db)).toHaveLength(2);
    expect(JSON.stringify(await log(db))).not.toMatch(/ひみつ|だれにも/);
  });
});

describe('commands at once', () => {
  it('of two people follow each other without a gap', async () => {
    const db = await opened();
    const payloads = [11, 12, 13, 14, 15, 16].map((repeatMinutes) => ({ ...defaultSos, repeatMinutes }));
    const answers = await Promise.all(
      payloads.map((payload, index) =>
        send(db, index % 2 === 0 ? leader : admin, 'store-sos-settings', { payload }),
      ),
    );
    expect(answers).toEqual(payloads.map(() => DONE));
    const entries = await log(db);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries.slice(1).map(({ prev }) => prev)).toEqual(entries.slice(0, -1).map(({ hash }) => hash));
  });

  it('of the school and of the city stand in logs of their own', async () => {
    const db = await opened();
    await Promise.all([send(db, leader, 'start-drill'), send(db, board, 'store-places')]);
    expect((await log(db)).map(({ name }) => name)).toEqual(['start-drill']);
    expect((await log(db, '')).map(({ name }) => name)).toEqual(['store-places']);
  });

  it('that widen access name whom to tell: those who led before', async () => {
    const db = await opened();
    const { news = '' } = await outcomeOf(db, admin, 'store-policy');
    expect(news).toBe(paths.leaderNews(SCHOOL, 1));
    expect(await readData(db, news)).toMatchObject({ to: ['leader', 'vice'] });
    expect((await outcomeOf(db, admin, 'store-scale')).news).toBeUndefined();
  });
});
