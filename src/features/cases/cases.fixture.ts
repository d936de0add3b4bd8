/** Cases as commands leave them. */
import type { CaseEntry } from '@domain/cases/entries';
import type { Case, Duty, Support } from '@domain/cases/records';
import type { Staff } from '@domain/identity';
import type { PlacedCase } from '@/staff/ports/cases';

/** A Friday morning. */
export const NOW = Date.parse('2026-11-20T10:00:00+09:00');

export function caseOf(change: Partial<Case> = {}): Case {
  return {
    ...{ pupilId: 'p1', classIds: ['2026-5-1'], origin: { kind: 'sos', id: 'sos1' }, further: [] },
    ...{ confided: false, state: 'open', step: 1, intensity: 1, lead: 'n1', by: 'n1' },
    team: [
      { uid: 'n1', name: '保科', duty: 'health' },
      { uid: 't1', name: '佐藤', duty: 'study' },
    ],
    ...{ openedAt: '2026-11-16T01:00:00.000Z', wishes: {}, supports: [], duties: [] },
    checkpointAt: '2026-11-24T23:00:00.000Z',
    dueAt: '2026-11-24T23:00:00.000Z',
    ...{ readers: ['n1', 't1', 'l1'], rev: 1 },
    ...change,
  };
}

export function placed(caseId: string, change: Partial<Case> = {}): PlacedCase {
  return { caseId, kept: caseOf(change) };
}

export function entryOf(change: Partial<CaseEntry> = {}): CaseEntry {
  return {
    ...{ kind: 'first-look', by: 'n1', name: '保科', title: 'nurse', at: '2026-11-17T01:00:00.000Z' },
    text: '保健室では落ち着いて話していた',
    ...change,
  };
}

export function supportOf(change: Partial<Support> = {}): Support {
  return {
    ...{ id: 's1', kind: 'support-room', who: '保科（養護教諭）', from: '2026-11-18', state: 'planned' },
    ...change,
  };
}

export const FIGURES: NonNullable<Case['figures']> = {
  before: {
    ...{ from: '2026-10-01', to: '2026-10-22', days: 15, absent: 6, late: 2, nurse: 4, contacts: 1 },
    weather: { 1: 5, 2: 4, 3: 2, 4: 0 },
  },
  since: {
    ...{ from: '2026-10-23', to: '2026-11-13', days: 15, absent: 2, late: 1, nurse: 3, contacts: 9 },
    weather: { 1: 1, 2: 3, 3: 6, 4: 3 },
  },
};

export const DUTY: Duty = {
  ...{ id: 'd1', kind: 'abuse', by: 't1', startedAt: '2026-11-20T00:00:00.000Z', since: '2026-11-20' },
  ...{ steps: [], linked: [] },
};

export const COLLEAGUES: Record<string, Staff> = Object.fromEntries(
  (
    [
      ['t1', '佐藤', 'teacher', 'homeroom'],
      ['n1', '保科', 'counsellor', 'nurse'],
      ['l1', '校長田', 'leader', 'principal'],
    ] as const
  ).map(([uid, displayName, role, title]) => [
    uid,
    { displayName, role, title, classIds: [], cover: {}, active: true, workDays: [1, 2, 3, 4, 5] },
  ]),
);
