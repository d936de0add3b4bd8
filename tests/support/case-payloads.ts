/** A case of a child of command-school.ts, and a good payload of each command about it. */
import type { CommandName } from '@domain/commands/registry';
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
  'close-case': { caseId: CASE_ID, outcome: 'better', ...words },
  'reopen-case': { caseId: CASE_ID, ...words },
  'start-duty': { caseId: CASE_ID, dutyId: 'duty-2', kind: 'abuse', text: 'あざがある' },
  'mark-duty': { caseId: CASE_ID, dutyId: 'duty-1', step: 'team-told', to: '対策組織' },
  'report-harm': { pupilId: 'p1', about: ['vice'], text: '見たこと' },
  'mark-harm': { school: SCHOOL, harmId: HARM_ID, markId: 'mark-1', step: 'received' },
} as const satisfies Partial<Record<CommandName, unknown>>;
