import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, iso } from '../sos/sos.fixture';
import { composeNotices } from './compose';
import { matter } from './notice.fixture';
import type { Notice, Review } from './records';
import { reviewed, withReviews } from './reviewed';

const review = (by: string, openedAt: number, change: Partial<Review> = {}): Review => ({
  ...{ by, openedAt: iso(openedAt), at: iso(openedAt), ...change },
});
const decided = (by: string, when: number, decision: Review['decision']): Review =>
  review(by, at(10), { ownView: 'unsure', at: iso(when), ...(decision && { decision }) });
const observation = { kind: 'observation', since: iso(at(9)) } as const;

describe('what reviews say of a notice', () => {
  it('is the first opening, the latest decision and whose it is now, in whatever order they are read', () => {
    const reviews = [
      review('a', at(11)),
      decided('b', at(12), 'watch'),
      decided('c', at(13), 'talked'),
      review('d', at(10, 30), { at: iso(at(12)), assignee: 'b' }),
    ];
    const expected = {
      openedAt: iso(at(10)),
      decision: { decision: 'talked', by: 'c', at: iso(at(13)) },
      assignee: 'b',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(reviews, { minLength: 4 }), (shuffled) => {
        expect(reviewed(observation, shuffled)).toEqual(expected);
      }),
    );
    expect(reviewed(observation, [])).toEqual({});
  });

  it('is no opening of an answer about safety that has changed since, until somebody looks again', () => {
    const safety = { kind: 'safety', since: iso(at(12)) } as const;
    expect(reviewed(safety, [review('a', at(11))])).toEqual({});
    expect(reviewed(safety, [decided('a', at(11), 'talked')])).toEqual({});
    expect(reviewed({ ...safety, kind: 'talk' }, [review('a', at(11))])).toEqual({ openedAt: iso(at(11)) });
    expect(reviewed(safety, [review('a', at(11), { at: iso(at(13)) })])).toEqual({ openedAt: iso(at(13)) });
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
