/** A school and a city as the commands see them: one person of each role, and somebody of each who is not in service. */
import { COMMANDS, type CommandName } from '@domain/commands/registry';
import type { CommandAnswer } from '@domain/commands/wire';
import { builtInModel } from '@domain/defaults/model-a';
import { defaultHelp } from '@domain/defaults/help';
import { defaultPlaces } from '@domain/defaults/places';
import { defaultPolicy, defaultScale } from '@domain/defaults/settings';
import { defaultSos } from '@domain/defaults/sos';
import { usualCalendar } from '@domain/defaults/calendar';
import type { Role, Staff } from '@domain/identity';
import { defaultNoticeSettings } from '@domain/notices/settings';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import { randomUUID } from 'node:crypto';
import { type Outcome, runCommand } from '../../functions/src/platform/commands/run-command';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { CASE_PAYLOADS } from './case-payloads';
import { EXPORT_PAYLOADS } from './export-payloads';
import { RIGHT_PAYLOADS } from './right-requests';
import { TRANSFER_PAYLOADS } from './transfer-payloads';
import { CENTRE_PAYLOADS, layOutCentre } from './centre-payloads';
import { layOutPlaces, PLACE_ID, PLACE_PAYLOADS } from './place-payloads';
import { IMPORT_PAYLOADS } from './import-school';
import { openSchool, SCHOOL } from './functions-school';

export const NOW = Date.parse('2026-11-24T01:00:00Z');

const STAFF: Readonly<Record<string, Pick<Staff, 'role' | 'title'> & Partial<Staff>>> = {
  teacher: { role: 'teacher', title: 'homeroom', classIds: ['2026-5-1'] },
  'teacher-2': { role: 'teacher', title: 'subject' },
  nurse: { role: 'counsellor', title: 'nurse' },
  leader: { role: 'leader', title: 'principal' },
  vice: { role: 'leader', title: 'vice-principal' },
  admin: { role: 'admin', title: 'office' },
  retired: { role: 'leader', title: 'principal', active: false },
};

export interface Who {
  readonly uid: string;
  readonly token: object;
}

const ofSchool = (uid: string, role: Role, school = SCHOOL): Who => ({ uid, token: { role, school } });

/** Everybody who can send a command, by what they are. */
export const PEOPLE = {
  teacher: ofSchool('teacher', 'teacher'),
  counsellor: ofSchool('nurse', 'counsellor'),
  leader: ofSchool('leader', 'leader'),
  admin: ofSchool('admin', 'admin'),
  board: { uid: 'board', token: { role: 'board' } },
  place: { uid: 'place', token: { role: 'place', place: PLACE_ID } },
  centre: { uid: 'centre', token: { role: 'centre' } },
} as const satisfies Record<string, Who>;

/** Nobody of them may do anything: a token is not enough, and neither is a staff document. */
export const FORGED: Readonly<Record<string, Who>> = {
  pupil: { uid: 'uid-p1', token: { role: 'pupil', school: SCHOOL, pupilId: 'p1' } },
  'a teacher who says leader': ofSchool('teacher', 'leader'),
  'a leader who has left': ofSchool('retired', 'leader'),
  'a leader of another school': ofSchool('leader', 'leader', 'kawa-sho'),
  'a stranger who says admin': ofSchool('stranger', 'admin'),
  'a former member of the board': { uid: 'former', token: { role: 'board' } },
  'a leader who says board': { uid: 'leader', token: { role: 'board' } },
  'a leader without a school': { uid: 'leader', token: { role: 'leader' } },
  'somebody without claims': { uid: 'leader', token: {} },
  'a leader who says place': { uid: 'leader', token: { role: 'place', place: PLACE_ID } },
  'somebody of a place who says another': { uid: 'place', token: { role: 'place', place: 'mori' } },
  'somebody who has left a place': { uid: 'left-place', token: { role: 'place', place: PLACE_ID } },
  'a leader who says centre': { uid: 'leader', token: { role: 'centre' } },
  'somebody who has left the centre': { uid: 'left-centre', token: { role: 'centre' } },
  'somebody of the centre without the second factor': { uid: 'unsure-centre', token: { role: 'centre' } },
  'a role that is none': { uid: 'leader', token: { role: 'owner', school: SCHOOL } },
};

export async function openCommandSchool(db: FunctionsDatabase): Promise<void> {
  await openSchool(db, { p1: ['2026-5-1'] });
  const batch = db.batch();
  for (const [uid, { active = true, ...member }] of Object.entries(STAFF))
    batch.set(db.doc(paths.staff(SCHOOL, uid)), {
      ...{ displayName: `${uid} 先生`, classIds: [], cover: {}, ...member, active },
      workDays: [1, 2, 3, 4, 5],
    });
  batch.set(db.doc(paths.schoolClass(SCHOOL, '2026-5-1')), {
    year: 2026,
    grade: 5,
    name: '1',
    kind: 'regular',
  });
  batch.set(db.doc(paths.boardStaff('board')), { active: true, displayName: '教育 委員' });
  batch.set(db.doc(paths.boardStaff('former')), { active: false, displayName: '前の 委員' });
  batch.set(db.doc(paths.settings(SCHOOL, 'policy')), defaultPolicy(['nurse']));
  const named = { uid: 'board-2', name: '別の 委員', at: new Date(NOW) };
  const decision = { number: '議案第1号', date: '2026-04-01' };
  const basis = { basis: '審議会の答申', decision, until: '2029-03-31', named };
  batch.set(db.doc(paths.optionalBases), { items: { 'temporary-custody': basis } });
  batch.set(db.doc(paths.instrument('soramoyo-34@1')), soramoyo34);
  batch.set(db.doc(paths.sos(SCHOOL, 'sos-1')), { pupilId: 'p1', readers: ['teacher', 'nurse', 'leader'] });
  await batch.commit();
  await layOutPlaces(db);
  await layOutCentre(db);
}

export const OFFER = {
  ...{ kind: 'place', what: { ja: '図書室' }, why: { ja: 'どうぞ' } },
  ...{ from: '2026-11-24', until: '2026-12-24' },
};

/** What a version before there were offers has put there. */
export const OLDER_OPTION = {
  ...{ title: { ja: '図書室' }, text: { ja: 'どうぞ' }, by: 'nurse', byName: 'nurse 先生' },
  ...{ withdrawn: false, at: new Date(NOW) },
};

export const THREAD = paths.inboxId('p1', 'm1');

/** What a child has sent to somebody, who is the second person, too: whoever may send a command has something to do. */
export function threadFor(uid: string): object {
  const owners = [uid, 'nurse'];
  return {
    ...{ school: SCHOOL, pupilId: 'p1', classIds: ['2026-5-1'], kind: 'note', to: { group: 'anyone' } },
    child: { familyName: '空野', givenName: 'はる' },
    ...{
      wants: 'reply',
      day: '2026-11-24',
      sentAt: new Date(NOW),
      owners,
      second: { uid, name: uid },
      toldOf: [],
    },
    ...{ readers: [...owners, 'vice'], granted: [], opened: [], answers: [], state: 'open', step: 0 },
    taken: { m1: { rev: 1, at: new Date(NOW) } },
  };
}

/** What somebody has written about the child. */
export const TOPIC = paths.topic(SCHOOL, 'p1', 'written-1');
export const topicBy = (uid: string): object => ({
  ...{ school: SCHOOL, kind: 'life', day: '2026-11-24', text: 'いつもより静か', by: uid, withdrawn: false },
  ...{ at: new Date(NOW), receivedAt: new Date(NOW) },
});
/** An entry of the access log that somebody else has kept from the child's page. */
const KEPT = { pupilId: 'p1', uid: 'retired', day: '2026-11-24' };
export async function layOutKeptEntry(db: FunctionsDatabase, name: CommandName): Promise<void> {
  const { pupilId, uid, day } = KEPT;
  await db.doc(paths.accessLog(SCHOOL, pupilId, uid, day)).set({
    ...{
      school: SCHOOL,
      uid,
      title: 'principal',
      purpose: 'health',
      day,
      at: new Date(NOW),
      protective: true,
    },
  });
  const quiet = db.doc(paths.quietRecord(SCHOOL, 'p1'));
  if (name === 'keep-record-quiet') await quiet.delete();
  else
    await quiet.set({
      ...{ pupilId: 'p1', because: ['decided'], keptFrom: [] },
      decided: {
        ...{ by: 'retired', byName: '前の 校長', why: '家から見られるかもしれないため' },
        ...{ at: new Date(NOW), reviewBy: '2027-11-24' },
      },
    });
  await db.doc(paths.keptEntry(SCHOOL, pupilId, uid, day)).set({
    ...{ ...KEPT, by: uid, byName: '前の 校長', why: '家から見られるかもしれないため' },
    ...{ at: new Date(NOW), reviewBy: '2026-12-01', reviews: [] },
  });
}
const ABOUT = { pupilId: 'p1', id: 'entry-1', day: '2026-11-24' };

/** A good payload of each command: the compiler asks for one of every new command. */
export const PAYLOADS: Readonly<Record<CommandName, unknown>> = {
  'answer-signal': { school: SCHOOL, threadId: THREAD, answerId: 'a1', text: 'よんだよ' },
  'check-worry': { school: SCHOOL, threadId: THREAD, finding: 'so' },
  'mark-spoken': { school: SCHOOL, threadId: THREAD, answerId: 'a2' },
  'ask-name': { school: SCHOOL, threadId: THREAD, reason: 'いのちがあぶないため' },
  'open-name': { school: SCHOOL, threadId: THREAD },
  'open-signal-words': { school: SCHOOL, threadId: THREAD, reason: '心配な返事だったため' },
  'pass-on-signal': {
    school: SCHOOL,
    threadId: THREAD,
    answerId: 'a3',
    to: ['leader'],
    duty: 'bullying',
    childTold: true,
  },
  'mark-survey-words': { pupilId: 'p1', roundId: '2026-autumn', how: 'read' },
  'read-signal': { school: SCHOOL, threadId: THREAD },
  'choose-model': { active: builtInModel.id },
  offer: { pupilId: 'p1', offerId: 'offer-1', words: OFFER },
  'offer-to-group': { offerId: 'offer-2', group: { classId: '2026-5-1' }, words: OFFER },
  'keep-record-quiet': { pupilId: 'p1', why: '家から見られるかもしれないため' },
  'end-quiet-record': { pupilId: 'p1' },
  'keep-entry-back': { pupilId: 'p1', purpose: 'watching-over', why: '家から見られるかもしれないため' },
  'show-entry-again': KEPT,
  'keep-entry-longer': KEPT,
  'take-out': { school: SCHOOL, table: 'changes', rows: 3 },
  'cover-class': { uid: 'teacher-2', classId: '2026-5-1', until: '2026-11-24' },
  'invite-staff-member': {
    email: 'shin@sora.example',
    member: {
      ...{ role: 'teacher', title: 'homeroom', displayName: '新任 はる', classIds: ['2026-5-1'] },
      ...{ cover: {}, workDays: [1, 2, 3, 4, 5] },
    },
  },
  'found-school': {
    school: { name: '海辺小学校', code: 'B113000000019' },
    administrator: { displayName: '事務 うみ', email: 'jimu@umibe.example' },
  },
  'appoint-administrator': {
    school: SCHOOL,
    administrator: { displayName: '事務 そら', email: 'jimu2@sora.example' },
  },
  ...CASE_PAYLOADS,
  ...RIGHT_PAYLOADS,
  ...EXPORT_PAYLOADS,
  ...PLACE_PAYLOADS,
  'admit-to-board': {
    emailHash: 'b'.repeat(64),
    displayName: '係 ひとり',
    posts: ['absence'],
    secondFactor: false,
  },
  'store-board-member': { uid: 'former', active: true, posts: ['bullying'] },
  ...CENTRE_PAYLOADS,
  ...IMPORT_PAYLOADS,
  'name-basis': {
    ...{ item: 'vaccinations', basis: '個人情報保護法69条2項2号', until: '2029-03-31' },
    decision: { number: '議案第12号', date: '2026-10-01' },
  },
  'withdraw-basis': { item: 'temporary-custody' },
  'publish-instrument': { instrument: { ...soramoyo34, version: 7 } },
  'record-consultation': { ...ABOUT, line: '月曜の朝は、ゆっくりで', childAgrees: true },
  'record-contact': { ...ABOUT, how: 'phone', line: 'お母さんと話した' },
  'record-nurse-visit': { ...ABOUT, from: '10:20', symptom: 'headache' },
  'set-absence-reason': { pupilId: 'p1', reason: 'illness' },
  'store-child': {
    child: {
      ...{ classId: '2026-5-1', number: 31, familyName: '転入', givenName: 'はる', kana: 'てんにゅう はる' },
    },
    here: true,
    signIn: { email: 'tennyu@sora.example' },
  },
  ...TRANSFER_PAYLOADS,
  'recover-sign-in': { uid: 'teacher' },
  'make-cards': {
    cards: [{ pupilId: 'small', number: '4827193655200917', pictures: ['cat', 'fish', 'boat'] }],
  },
  'revoke-cards': { pupilIds: ['small'] },
  'prepare-class-tablet': { classId: '2026-2-1', name: '2の1 3号機', secret: '0a'.repeat(16) },
  'end-class-tablet': { tabletId: 'a1'.repeat(32) },
  'reset-child-password': { pupilId: 'p1', password: '4827-1936-5520' },
  'reset-staff-password': {
    ...{ uid: 'teacher-2', email: 'nigo@sora.example', password: '4827-1936-5520' },
  },
  'start-drill': {},
  'store-calendar': usualCalendar(NOW),
  'store-help': defaultHelp,
  'store-notice-settings': { ...defaultNoticeSettings, perSchoolAndWeek: 7 },
  'test-channels': {},
  'confirm-channels': { push: true, email: false },
  'store-tools': {
    ...{ tool: '画面を見る道具', leftOut: true },
    checks: { 'https://talkme.jp/': { opens: true, day: '2026-11-20' } },
  },
  'shorten-log': {},
  'store-app': { minimum: 1 },
  'store-places': defaultPlaces,
  'store-policy': defaultPolicy(['nurse', 'leader']),
  'store-round': {
    roundId: 'winter',
    round: {
      ...{ title: '冬', instrument: 'soramoyo-34@1', classIds: 'all' },
      ...{ opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-12T00:00:00Z' },
    },
  },
  'store-scale': defaultScale,
  'store-school': { name: '空小学校', code: '5131300000000', timezone: 'Asia/Tokyo' },
  'store-sos-settings': { ...defaultSos, repeatMinutes: 12 },
  'store-staff-member': {
    uid: 'nurse-2',
    member: {
      ...{ role: 'counsellor', title: 'nurse', displayName: '新任 養護', classIds: [], cover: {} },
      ...{ workDays: [1, 3], active: true },
    },
  },
  'store-talk-settings': { meetingPlaces: ['保健室'], byName: [] },
  'upload-model': { model: { ...builtInModel, id: 'umi-a-2027' } },
  'withdraw-group-offer': { offerId: 'offer-2' },
  'withdraw-offer': { pupilId: 'p1', offerId: 'offer-1' },
  'withdraw-option': { pupilId: 'p1', optionId: 'option-1' },
  'withdraw-words': { pupilId: 'p1', kind: 'topics', id: 'written-1' },
  'write-topic': { ...ABOUT, kind: 'good', text: '係の仕事を最後までやった' },
};

export const NAMES = Object.keys(COMMANDS) as CommandName[];

export interface Sending {
  readonly payload?: unknown;
  readonly commandId?: string;
  readonly now?: number;
}

export function outcomeOf(
  db: FunctionsDatabase,
  who: Who,
  name: string,
  { payload = PAYLOADS[name as CommandName], commandId = randomUUID(), now = NOW }: Sending = {},
): Promise<Outcome> {
  const onFailure = () => undefined;
  // Signed in just now, unless a test says otherwise.
  const caller = { ...who, token: { auth_time: now / 1000, ...who.token } };
  return runCommand({ db, now, onFailure }, caller, { name, payload, commandId });
}

export async function send(...sending: Parameters<typeof outcomeOf>): Promise<CommandAnswer> {
  return (await outcomeOf(...sending)).answer;
}
