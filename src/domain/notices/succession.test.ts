import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, iso, MINUTE } from '../sos/sos.fixture';
import { composeNotices } from './compose';
import { matter } from './notice.fixture';
import type { Notice, NoticeReason } from './records';
import { oneOfEach, recomputed, rewritten, saysMore, withoutSources } from './succession';

const DAY = 24 * 60 * MINUTE;
const answer = (item: string): NoticeReason => ({
  ...{ code: 'safety-answer', params: { item, code: 4 } },
  sources: ['schools/sora/pupils/p1/sensitiveAnswers/2026-2'],
});
const [composed] = composeNotices(matter);
const notice = (kind: Notice['kind'], since: number, reasons: NoticeReason[], openBy?: number): Notice => ({
  ...(composed?.notice as Notice),
  ...{ kind, reasons, sources: [...new Set(reasons.flatMap(({ sources }) => sources))] },
  ...{ since: iso(since), expiresAt: iso(since + 21 * DAY) },
  ...(openBy !== undefined && { openBy: iso(openBy) }),
});
const safety = (since: number, openBy: number, ...items: string[]) =>
  notice('safety', since, items.map(answer), openBy);
const codes = ({ reasons }: Notice) => reasons.map(({ code }) => code);

describe('a notice that its sources ask for again', () => {
  const FRIDAY = at(16, 50);
  const LATER = FRIDAY + 3 * DAY;
  const standing = safety(FRIDAY, at(17), 'q21');
  const again = safety(LATER, LATER + 60 * MINUTE, 'q21');

  it('has waited since it was said first when it only says the same', () => {
    for (const isOpened of [false, true]) {
      const next = rewritten(standing, again, isOpened);
      expect(next).toEqual({ ...standing, rewrittenAt: again.since });
      expect(rewritten(next, again, isOpened)).toEqual(next);
    }
    expect(rewritten(standing, standing, false)).toEqual(standing);
  });

  it('says the same in whatever order its figures are read', () => {
    const [reason] = standing.reasons;
    const params = Object.fromEntries(Object.entries(reason?.params ?? {}).toReversed());
    expect(saysMore(standing, { ...standing, reasons: [{ ...answer('q21'), params }] })).toBe(false);
    expect(saysMore(standing, safety(FRIDAY, at(17), 'q21', 'q32'))).toBe(true);
    expect(saysMore(safety(FRIDAY, at(17), 'q21', 'q32'), standing)).toBe(false);
  });

  it('is new since it says more, and keeps the earlier deadline as long as nobody has opened it', () => {
    const more = safety(LATER, LATER + 60 * MINUTE, 'q21', 'q32');
    expect(rewritten(standing, more, false)).toEqual({ ...more, openBy: standing.openBy });
    expect(rewritten(standing, more, true)).toEqual(more);
  });

  it('goes back to when what is left of it was said', () => {
    const both = safety(LATER, LATER + 60 * MINUTE, 'q21', 'q32');
    expect(rewritten(both, standing, true)).toEqual(standing);
  });

  it('has no deadline and nobody to be told when it was taken back, and is news when it is said again', () => {
    const untold = { to: ['nurse-1'], at: iso(FRIDAY) };
    const kept = withoutSources({ ...standing, untold });
    expect(kept).not.toHaveProperty('openBy');
    expect(kept).not.toHaveProperty('untold');
    expect(saysMore(kept, again)).toBe(true);
    expect(rewritten(kept, again, true)).toEqual(again);
  });

  it('without any deadline gets none, and is no news for it', () => {
    const free = notice('safety', FRIDAY, [answer('q21')]);
    expect(saysMore(free, free)).toBe(false);
    expect(Object.keys(rewritten(free, free, false))).not.toContain('openBy');
  });

  it('keeps whom its news has not reached', () => {
    const untold = { to: ['nurse-1'], at: iso(FRIDAY) };
    expect(rewritten({ ...standing, untold }, again, false)).toMatchObject({ untold });
  });
});

const absence = (since: number, ...said: NoticeReason['code'][]) =>
  notice(
    'absence',
    since,
    said.map((code) => ({ code, params: { days: 3 }, sources: [`of ${code}`] })),
  );

describe('what the night computes for one window', () => {
  it('still says what came up earlier in it', () => {
    const monday = absence(at(17), 'absent-recently');
    const tuesday = absence(at(17) + DAY, 'late-often');
    const next = recomputed(monday, tuesday);
    expect(codes(next)).toEqual(['absent-recently', 'late-often']);
    expect(next).toMatchObject({
      ...{ since: tuesday.since, expiresAt: tuesday.expiresAt },
      sources: ['of absent-recently', 'of late-often'],
    });
    expect(recomputed(next, monday)).toEqual(next);
    expect(recomputed(next, tuesday)).toEqual(next);
  });

  it('is news when one of several reasons is, and none when the same has other sources', () => {
    const monday = absence(at(17), 'absent-recently');
    const both = absence(at(17) + DAY, 'absent-recently', 'late-often');
    expect(recomputed(monday, both).since).toBe(both.since);
    const [reason] = monday.reasons;
    const tuesday = {
      ...absence(at(17) + DAY),
      reasons: [{ ...reason, sources: ['of others'] } as NoticeReason],
    };
    expect(recomputed(monday, tuesday)).toMatchObject({ since: monday.since, sources: ['of others'] });
  });

  it('unites what two runs of the same moment say, and all whom they were made for', () => {
    const one = { ...absence(at(17), 'absent-recently'), createdFor: ['principal', 'nurse-1'] };
    const other = { ...absence(at(17), 'late-often'), createdFor: ['homeroom-5-1', 'nurse-1'] };
    const next = recomputed(one, other);
    expect(codes(next)).toEqual(['absent-recently', 'late-often']);
    expect(next.createdFor).toEqual(['homeroom-5-1', 'nurse-1', 'principal']);
  });

  it('is one notice, since the latest, whatever its days are put in', () => {
    const days = [
      absence(at(17), 'absent-recently'),
      absence(at(17) + DAY, 'late-often'),
      absence(at(17) + 2 * DAY, 'absent-this-year'),
    ].map((one) => ({ id: 'a', notice: one }));
    fc.assert(
      fc.property(fc.shuffledSubarray(days, { minLength: 3 }), (shuffled) => {
        const [one, ...others] = oneOfEach(shuffled);
        expect(others).toEqual([]);
        expect(one?.notice.since).toBe(iso(at(17) + 2 * DAY));
        expect(one && codes(one.notice)).toEqual(['absent-recently', 'late-often', 'absent-this-year']);
      }),
    );
  });

  it('tells two checkpoints apart by what was decided on', () => {
    const followUp = (since: number, source: string) =>
      notice('follow-up', since, [
        { code: 'decided-before', params: { decision: 'watch', day: '2026-11-02' }, sources: [source] },
      ]);
    const both = recomputed(followUp(at(17), 'first'), followUp(at(17) + MINUTE, 'second'));
    expect(both.sources).toEqual(['first', 'second']);
    expect(both.since).toBe(iso(at(17) + MINUTE));
  });
});
