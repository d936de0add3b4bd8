/** A case of a child of command-school.ts, and a good payload of each command about it. */
import type { CommandName } from '@domain/commands/registry';
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { SCHOOL } from './functions-school';

export const CASE_ID = 'case-1';
export const HARM_ID = 'harm-1';

/** Led by the nurse; whoever may send a command is in the team. */
export function storedCase(change: object = {}): object {
  const member = (uid: string) => ({ uid, name: `${uid} 先生`, duty: 'daily' });
  return {
    ...{ pupilId: 'p1', classIds: ['2026-5-1'], origin: { kind: 'observation', id: 'seen' }, further: [] },
    ...{ confided: false, state: 'open', step: 1, intensity: 1, team: ['nurse', 'teacher'].map(member) },
    ...{ lead: 'nurse', openedAt: new Date('2026-11-20T01:00:00Z'), by: 'nurse', wishes: {} },
    checkpointAt: new Date('2026-11-27T00:00:00Z'),
    supports: [{ id: 'support-1', kind: 'talk', who: 'nurse', from: '2026-11-20', state: 'planned' }],
    duties: [
      {
        ...{ id: 'duty-1', kind: 'bullying', by: 'nurse', startedAt: new Date('2026-11-20T01:00:00Z') },
        ...{ since: '2026-11-20', steps: [], linked: [] },
      },
    ],
    ...{ readers: ['leader', 'nurse', 'teacher', 'vice'], rev: 1, ...change },
  };
}

export function storedHarm(change: object = {}): object {
  return {
    ...{
      school: SCHOOL,
      pupilId: 'p1',
      about: ['vice'],
      text: '見たこと',
      at: new Date('2026-11-20T01:00:00Z'),
    },
    by: { uid: 'teacher', name: 'teacher 先生', title: 'homeroom' },
    ...{ steps: [], readers: ['board', 'teacher'], ...change },
  };
}

/** Another school of the city, that asks and is asked. */
export const OTHER = 'mori-sho';
export const OTHER_NAME = '森小学校';

export function storedIncoming(change: object = {}): object {
  return {
    ...{ from: OTHER, fromName: OTHER_NAME, grade: 5, text: '朝は保健室から入る', confided: false },
    child: { familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
    ...{ since: '2026-09-01', intensity: 3, wishes: { child: '図書室にいたい' }, goal: '週に3日' },
    supports: [
      {
        id: 'room',
        kind: 'support-room',
        who: '養護',
        from: '2026-09-10',
        state: 'taken-up',
        takenUpOn: '2026-09-10',
      },
    ],
    ...{ team: [{ uid: 'theirs', name: '森 先生', duty: 'daily' }], by: 'their-leader', byName: '森 校長' },
    ...{ consent: { child: true, guardians: true, on: '2026-11-20' }, at: new Date('2026-11-20T01:00:00Z') },
    ...{ readers: ['leader', 'vice'], ...change },
  };
}

/** The other school with its leader, and what it asks: a case of its own stands behind it. */
export async function layOutPassing(db: FunctionsDatabase): Promise<void> {
  await db.doc(paths.school(OTHER)).set({ name: OTHER_NAME, code: 'B127210000016', timezone: 'Asia/Tokyo' });
  await db.doc(paths.staff(OTHER, 'their-leader')).set({
    ...{ role: 'leader', title: 'principal', displayName: '森 校長', classIds: [], cover: {} },
    ...{ workDays: [1, 2, 3, 4, 5], active: true },
  });
  const passing = { to: SCHOOL, toName: 'umi', at: new Date('2026-11-20T01:00:00Z') };
  await db
    .doc(paths.pupilCase(OTHER, CASE_ID))
    .set(storedCase({ pupilId: 'q1', readers: ['their-leader'], duties: [], passing }));
  await db.doc(paths.openCase(OTHER, 'q1')).set({ caseId: CASE_ID, readers: ['their-leader'] });
  await db.doc(paths.incomingCase(SCHOOL, CASE_ID)).set(storedIncoming());
}

const words = { reason: '本人と話し合ったため' };

export const CASE_PAYLOADS = {
  'open-case': { pupilId: 'p1', origin: { kind: 'sos', id: 'sos-1' } },
  'add-case-entry': { caseId: CASE_ID, kind: 'first-look', text: '休み時間はひとり' },
  'decide-case': { caseId: CASE_ID, decision: 'support', ...words },
  'hold-meeting': {
    ...{
      caseId: CASE_ID,
      day: '2026-11-24',
      people: ['担任', '養護教諭'],
      wishes: { child: '図書室にいたい' },
    },
    agreed: [{ what: '朝に声をかける', who: '担任', by: '2026-12-01' }],
  },
  'plan-support': {
    ...{ caseId: CASE_ID, supportId: 'support-2', kind: 'support-room', who: '養護教諭', from: '2026-11-25' },
  },
  'mark-support': { caseId: CASE_ID, supportId: 'support-1', state: 'taken-up' },
  'review-case': { caseId: CASE_ID, decision: 'raise', ...words },
  'set-case-team': { caseId: CASE_ID, team: [{ uid: 'leader', duty: 'home' }], lead: 'leader' },
  'hand-over-case': { caseId: CASE_ID, to: 'leader', duty: 'daily', text: '朝の声かけを続けてください' },
  'take-over-case': { caseId: CASE_ID },
  'write-support-sheet': { pupilId: 'p1', basics: '4月に転入した', rev: 0 },
  'pass-support-sheet': { pupilId: 'p1', to: '東中学校', consent: { child: true, guardians: true } },
  'pass-case-to-school': {
    ...{ caseId: CASE_ID, to: OTHER_NAME, text: '朝は保健室から入る' },
    consent: { child: true, guardians: true, on: '2026-11-20' },
  },
  'take-back-case': { caseId: CASE_ID, ...words },
  'take-in-case': { caseId: CASE_ID, pupilId: 'p1' },
  'send-case-back': { caseId: CASE_ID, ...words },
  'close-case': { caseId: CASE_ID, outcome: 'better', ...words },
  'reopen-case': { caseId: CASE_ID, ...words },
  'start-duty': { caseId: CASE_ID, dutyId: 'duty-2', kind: 'abuse', text: 'あざがある' },
  'mark-duty': { caseId: CASE_ID, dutyId: 'duty-1', step: 'team-told', to: '対策組織' },
  'report-harm': { pupilId: 'p1', about: ['vice'], text: '見たこと' },
  'mark-harm': { school: SCHOOL, harmId: HARM_ID, markId: 'mark-1', step: 'received' },
  'pass-harm-on': { school: SCHOOL, harmId: HARM_ID, to: ['leader'], wanted: '子どもを守ってください' },
  'name-in-harm': { school: SCHOOL, harmId: HARM_ID, about: ['teacher-2'] },
  'mark-harm-at-school': { harmId: HARM_ID, markId: 'mark-1', step: 'child-kept-apart' },
  'name-harmed-child': { harmId: HARM_ID, pupilId: 'p1' },
} as const satisfies Partial<Record<CommandName, unknown>>;
