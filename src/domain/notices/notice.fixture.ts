/** The school of the SOS tests with all that notices ask about its staff. */
import { defaultPolicy } from '../defaults/settings';
import type { Staff } from '../identity';
import type { Answers, SurveyResponse } from '../answers/pupil-records';
import { calendar, iso, settings, staff as colleagues } from '../sos/sos.fixture';
import type { ClockWorld } from './clock';
import type { Matter } from './compose';

export const member = (uid: string, change: Partial<Staff> = {}): Staff => {
  const known = colleagues.get(uid);
  if (!known) throw new Error(uid);
  return { displayName: uid, ...known, ...change };
};

export const staff = new Map<string, Staff>([
  ...[...colleagues.keys()].map((uid): [string, Staff] => [uid, member(uid)]),
  ['guide', member('nurse-1', { title: 'guidance' })],
  ['covering', member('homeroom-5-2', { cover: { '2026-5-1': '2026-11-24' } })],
]);

export const policy = defaultPolicy(['nurse-1', 'principal']);

export const clockWorld: ClockWorld = { settings, calendar, staff, board: ['board-1'] };

export const matter: Matter = {
  ...{ kind: 'observation', pupilId: 'p1', classIds: ['2026-5-1'], window: '2026-W48' },
  since: '2026-11-24T01:00:00Z',
  reasons: [{ code: 'observed', params: { day: '2026-11-24', title: 'subject' }, sources: ['a'] }],
  ...{ staff, policy },
};

export function responseWith(answers: Answers, receivedAt: number, comment?: string): SurveyResponse {
  return {
    ...{ school: 'sora', classId: '2026-5-1', instrument: 'soramoyo-34@1', form: 'grades4_9' },
    ...{ answers, paceMs: 4000, rev: 1, deviceId: 'device-0001' },
    ...{ capturedAt: iso(receivedAt), receivedAt: iso(receivedAt) },
    ...(comment !== undefined && { comment }),
  };
}
