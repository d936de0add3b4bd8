import { describe, expect, it } from 'vitest';
import { composeNotices, type Matter } from './compose';
import { matter, member, policy, staff } from './notice.fixture';
import type { NoticeReason } from './records';

const composed = (change: Partial<Matter>) =>
  new Map(composeNotices({ ...matter, ...change }).map(({ id, notice }) => [id, notice]));
const forWhom = (change: Partial<Matter>) =>
  Object.fromEntries([...composed(change).values()].map((one) => [one.audience, one.createdFor]));

const ANSWER: NoticeReason = { code: 'safety-answer', params: { item: 'q21', code: 4 }, sources: [] };
const low = (indicator: string) => ({
  code: 'indicator-low' as const,
  params: { indicator },
  sources: ['schools/sora/pupils/p1/results/2026-2'],
});

describe('a notice', () => {
  it('is made for the homeroom, those who cover for it today, and the counsellors, and for three weeks', () => {
    const notices = composed({});
    expect([...notices.keys()]).toEqual([
      'observation_homeroom_p1_2026-W48',
      'observation_counsellor_p1_2026-W48',
    ]);
    expect(forWhom({})).toEqual({
      homeroom: ['covering', 'homeroom-5-1'],
      counsellor: ['guide', 'nurse-1', 'sc-1'],
    });
    expect(notices.get('observation_homeroom_p1_2026-W48')).toMatchObject({
      ...{ classId: '2026-5-1', sources: ['a'] },
      ...{ since: '2026-11-24T01:00:00.000Z', expiresAt: '2026-12-15T01:00:00.000Z' },
    });
  });

  it('names both classes of a pupil who is in two', () => {
    const [notice] = composed({ classIds: ['2026-5-himawari', '2026-5-2'] }).values();
    expect(notice).toMatchObject({ classId: '2026-5-himawari', otherClassId: '2026-5-2' });
    expect(notice?.createdFor).toContain('homeroom-5-2');
  });

  it('about safety reaches the named adults, and leaders when none of them works here any more', () => {
    const reasons = [{ ...ANSWER, only: ['safety' as const] }];
    expect(forWhom({ kind: 'safety', reasons })).toEqual({ safety: ['nurse-1', 'principal'] });
    const leaders = { safety: ['principal', 'vice'] };
    expect(forWhom({ kind: 'safety', reasons, policy: { ...policy, safetyContacts: ['gone'] } })).toEqual(
      leaders,
    );
    expect(forWhom({ kind: 'safety', reasons, policy: undefined })).toEqual(leaders);
  });

  it('about safety never rests with an admin, who reads none, and reaches counsellors in a school without leaders', () => {
    const reasons = [{ ...ANSWER, only: ['safety' as const] }];
    const withAdmin = new Map(staff).set('principal', { ...member('principal'), role: 'admin' });
    expect(forWhom({ kind: 'safety', reasons, staff: withAdmin })).toEqual({ safety: ['nurse-1'] });
    const contacts = { ...policy, safetyContacts: ['principal'] };
    withAdmin.delete('vice');
    expect(forWhom({ kind: 'safety', reasons, staff: withAdmin, policy: contacts })).toEqual({
      safety: ['guide', 'nurse-1', 'sc-1'],
    });
  });

  it('about bullying reaches the team, or leaders, guidance and counsellors', () => {
    const reasons = [{ ...ANSWER, code: 'bullying-answer' as const }];
    const team = ['guide', 'nurse-1', 'principal', 'sc-1', 'vice'];
    expect(forWhom({ kind: 'bullying', reasons })).toEqual({ bullying: team });
    const notices = { perClassAndWeek: 2, perSchoolAndWeek: 5, floor: 0.1, digestAt: '08:00' };
    const decided = { ...policy, notices: { ...notices, bullyingTeam: ['vice', 'homeroom-5-2'] } };
    expect(forWhom({ kind: 'bullying', reasons, policy: decided })).toEqual({
      bullying: ['homeroom-5-2', 'vice'],
    });
  });

  it('tells the homeroom only of indicators that it may know of, from the document that it may read', () => {
    const reasons = [low('friends'), low('home')];
    const [homeroom, counsellor] = composed({ reasons, homeroomIndicators: ['friends'] }).values();
    expect(homeroom?.reasons).toEqual([
      { ...low('friends'), sources: ['schools/sora/pupils/p1/homeroomResults/2026-2'] },
    ]);
    expect(counsellor?.reasons).toEqual(reasons);
    expect(forWhom({ reasons })).toEqual({ counsellor: ['guide', 'nurse-1', 'sc-1'] });
  });

  it('never carries an answer, or the path of one, into the homeroom', () => {
    const sources = ['responses', 'sensitiveAnswers', 'derived', 'attendance'].map(
      (collection) => `schools/sora/pupils/p1/${collection}/x`,
    );
    const note = 'schools/sora/pupils/p1/notes/2026-11-24_counsellor';
    const reasons = [
      ANSWER,
      { ...ANSWER, code: 'observed' as const, params: {}, sources: [...sources, note] },
    ];
    const [homeroom] = composed({ reasons }).values();
    expect(homeroom).toMatchObject({
      audience: 'homeroom',
      sources: ['schools/sora/pupils/p1/attendance/x'],
    });
    expect(homeroom?.reasons).toHaveLength(1);
    expect([...staff.keys()]).toEqual(expect.arrayContaining([...(homeroom?.createdFor ?? [])]));
  });
});
