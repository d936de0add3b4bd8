import { describe, expect, it } from 'vitest';
import { STAFF } from '../signals/signal.fixture';
import type { SurveyWords } from '../survey/survey-words';
import type { Deed } from './command';
import { markSurveyWords } from './mark-survey-words';

const NOW = Date.parse('2026-11-24T01:00:00.000Z');
const AT = new Date(NOW).toISOString();
const ID = { pupilId: 'p1', roundId: '2026-autumn' };
const person = (uid: string) => ({ uid, name: uid });
const words: SurveyWords = {
  ...{ ...ID, school: 'umi', classId: '2026-5-1', text: 'あのね', sentAt: AT, readers: ['nurse', 'sc'] },
  ...{ state: 'new', deeds: [], rev: 1, deviceId: 'device-0001' },
};
type Payload = Parameters<typeof markSurveyWords.decide>[1]['payload'];
const deed = (payload: object, uid: string): Deed<Payload> => ({
  payload: { ...ID, ...payload } as Payload,
  actor: { uid, name: uid, role: 'counsellor', title: 'nurse', school: 'umi' },
  ...{ school: 'umi', commandId: 'c1', now: NOW, sha256: (text) => text, keyed: (text) => text },
});
const marks = (
  payload: object,
  uid = 'nurse',
  change: Partial<SurveyWords> | null = {},
  not: string[] = [],
) =>
  markSurveyWords.decide(
    {
      words: change === null ? undefined : { ...words, ...change },
      staff: STAFF,
      choices: { not, atHome: false } as never,
      quiet: { pupilId: 'p1', because: ['harm'], keptFrom: ['other'] } as never,
    },
    deed(payload, uid),
  );
const told = { how: 'passed-on', to: ['principal'], duty: 'bullying', childTold: true };

describe('what is noted about words beside a survey', () => {
  it('is noted by whoever reads them, and by nobody else', () => {
    expect(marks({ how: 'read' })).toMatchObject({
      writes: [{ data: { state: 'read', deeds: [{ how: 'read', by: person('nurse') }] } }],
      log: { subject: 'p1', after: { how: 'read' } },
    });
    expect(marks({ how: 'read' }, 'principal')).toEqual({ done: false, why: 'not-yours' });
    expect(marks({ how: 'read' }, 'nurse', null)).toEqual({ done: false, why: 'gone' });
    expect(JSON.stringify(marks(told))).not.toContain('あのね');
  });

  it('is read once, whoever reads it, and answered once by each; what was answered is not new again', () => {
    const read = { how: 'read' as const, by: person('nurse'), at: AT };
    const answered = { ...read, how: 'answered' as const };
    expect(marks({ how: 'read' }, 'sc', { deeds: [read] })).toEqual({ done: true, writes: [] });
    expect(marks({ how: 'answered' }, 'nurse', { deeds: [answered] })).toEqual({ done: true, writes: [] });
    expect(marks({ how: 'answered' }, 'sc', { deeds: [answered] })).toMatchObject({
      writes: [{ data: { state: 'answered' } }],
    });
    expect(marks({ how: 'read' }, 'sc', { state: 'answered', deeds: [answered] })).toMatchObject({
      writes: [{ data: { state: 'answered' } }],
    });
  });

  it('tells nobody whom the child leaves out, whom a matter of harm is about, or who does not work here', () => {
    expect(marks(told)).toMatchObject({
      writes: [{ data: { state: 'passed-on', deeds: [{ passedOn: { to: [{ uid: 'principal' }] } }] } }],
    });
    expect(JSON.stringify(marks(told))).not.toContain('readers');
    const cannot = { done: false, why: 'cannot-be-told' };
    expect(marks(told, 'nurse', {}, ['principal'])).toEqual(cannot);
    expect(marks({ ...told, to: ['other'] })).toEqual(cannot);
    expect(marks({ ...told, to: ['principal', 'gone'] })).toEqual(cannot);
  });

  it('says why the child could not be told before', () => {
    expect(marks({ ...told, childTold: false })).toEqual({ done: false, why: 'say-why' });
    expect(marks({ ...told, childTold: false, because: '早退したため' })).toMatchObject({ done: true });
  });
});
