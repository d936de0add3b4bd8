import { NOTICE_KINDS } from './kinds';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, iso } from '../sos/sos.fixture';
import { composeNotices } from './compose';
import { matter } from './notice.fixture';
import { type Notice, type Review } from './records';
import { reviewed, withReviews } from './reviewed';

const review = (by: string, openedAt: number, change: Partial<Review> = {}): Review => ({
  ...{ by, openedAt: iso(openedAt), at: iso(openedAt), ...change },
});
const decided = (by: string, when: number, decision: Review['decision']): Review =>
  review(by, at(10), {
    ...{ ownView: 'unsure', at: iso(when) },
    ...(decision && { decision, decidedAt: iso(when) }),
  });
const UNTOLD = { to: ['b', 'a'], at: iso(at(9)) };
const observation = { kind: 'observation', since: iso(at(9)) } as const;

describe('what reviews say of a notice', () => {
  it('is the first opening, the latest decision and whose it is now, in whatever order they are read', () => {
    const reviews = [
      review('a', at(11)),
      decided('b', at(12), 'watch'),
      decided('c', at(13), 'talked'),
      { ...decided('d', at(13, 30), 'talked'), assignee: 'b' },
    ];
    const expected = {
      openedAt: iso(at(10)),
      decision: { decision: 'talked', by: 'd', at: iso(at(13, 30)) },
      assignee: 'b',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(reviews, { minLength: 4 }), (shuffled) => {
        expect(reviewed(observation, shuffled)).toEqual(expected);
      }),
    );
    expect(reviewed(observation, [])).toEqual({});
  });

  it('is no opening of what says something new since, until somebody looks again', () => {
    const looked = review('a', at(11));
    for (const kind of NOTICE_KINDS.filter((one) => one !== 'talk')) {
      const anew = { kind, since: iso(at(12)) };
      expect(reviewed(anew, [looked]), kind).toEqual({});
      expect(reviewed(anew, [decided('a', at(11), 'talked')]), kind).toEqual({});
      expect(reviewed(anew, [{ ...looked, at: iso(at(13)) }]), kind).toEqual({ openedAt: iso(at(13)) });
    }
    expect(reviewed({ kind: 'talk', since: iso(at(12)) }, [looked])).toEqual({ openedAt: iso(at(11)) });
  });

  it('is no decision on what came after it because somebody has opened it again, or written more', () => {
    const again = { ...decided('a', at(11), 'talked'), at: iso(at(13)) };
    expect(reviewed({ kind: 'safety', since: iso(at(12)) }, [again])).toEqual({ openedAt: iso(at(13)) });
    // Of before decisions bore their time.
    const old = { ...again };
    delete old.decidedAt;
    expect(reviewed({ kind: 'safety', since: iso(at(12)) }, [old])).toEqual({ openedAt: iso(at(13)) });
    expect(reviewed(observation, [again]).decision).toMatchObject({ at: iso(at(11)) });
    expect(reviewed(observation, [old]).decision).toMatchObject({ at: iso(at(10)) });
    const other = decided('b', at(12), 'watch');
    expect(reviewed(observation, [again, other]).decision).toMatchObject({ by: 'b', decision: 'watch' });
  });

  it('is nobody any more when the latest decision says so', () => {
    const first = { ...decided('a', at(11), 'talked'), assignee: 'c' };
    const opened = review('d', at(10, 30), { at: iso(at(14)) });
    expect(reviewed(observation, [first, opened]).assignee).toBe('c');
    expect(reviewed(observation, [first, decided('b', at(12), 'watch'), opened])).not.toHaveProperty(
      'assignee',
    );
    expect(
      reviewed(observation, [{ ...first, decidedAt: iso(at(13)) }, decided('b', at(12), 'watch')]),
    ).toMatchObject({
      assignee: 'c',
    });
  });

  it('counts what is done in the very moment in which it was made, and is nobody’s opening before that', () => {
    expect(reviewed({ kind: 'safety', since: iso(at(11)) }, [review('a', at(11))])).toEqual({
      openedAt: iso(at(11)),
    });
    expect(reviewed({ kind: 'safety', since: iso(at(12)) }, [review('a', at(11))])).toStrictEqual({});
  });

  it('is decided by what was decided last, not by who has only opened it since; of two at once by the same one always', () => {
    const decision = decided('a', at(11), 'talked');
    const since = { ...review('b', at(12)) };
    expect(reviewed(observation, [since, decision]).decision).toMatchObject({ by: 'a' });
    const [a, b] = [decided('a', at(12), 'watch'), decided('b', at(12), 'talked')];
    for (const both of [
      [a, b],
      [b, a],
    ])
      expect(reviewed(observation, both).decision?.by).toBe('b');
  });

  it('is whoever a colleague gave it to without deciding', () => {
    expect(reviewed(observation, [review('a', at(11), { assignee: 'c' })]).assignee).toBe('c');
  });

  it('tells nobody any more once somebody has opened it, but a wish to talk that says more reaches everybody', () => {
    const [composed] = composeNotices(matter);
    const notice = { ...(composed?.notice as Notice), kind: 'observation' as const, untold: UNTOLD };
    const once = (kind: Notice['kind'], reviews: Review[]) =>
      withReviews(
        { ...notice, kind, createdFor: ['b', 'a'], since: iso(at(9)) },
        { notice: undefined, reviews, calls: [] },
      );
    expect(once('observation', []).untold).toEqual(UNTOLD);
    expect(once('observation', [review('a', at(11))])).not.toHaveProperty('untold');
    expect(once('talk', [review('a', at(11))]).untold).toEqual(UNTOLD);
    expect(once('observation', []).createdFor).toEqual(['a', 'b']);
    expect(once('observation', []).reasons).toEqual(notice.reasons);
  });

  it('replaces what stood on the notice before, and takes it from nobody who was told of it', () => {
    const [composed] = composeNotices(matter);
    const standing = { ...(composed?.notice as Notice), createdFor: ['left-since'], assignee: 'x' };
    const call = {
      ...{ step: 0, to: ['vice'], at: iso(at(18)) },
      climb: { chain: 'school' as const, next: 1, startedAt: iso(at(17)), nextAt: iso(at(18)) },
    };
    const next = withReviews(
      { ...standing, createdFor: ['homeroom-5-1'] },
      { notice: standing, reviews: [], calls: [call] },
    );
    expect(next.createdFor).toEqual(['homeroom-5-1', 'left-since', 'vice']);
    expect(next).not.toHaveProperty('assignee');
  });
});
