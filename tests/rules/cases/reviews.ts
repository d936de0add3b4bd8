/** What an adult thinks and decides about a notice: each their own, the own view first. */
import { paths } from '@domain/paths';
import { HOUR, instant } from '../../support/rules-clock';
import { without } from '../../support/rules-documents';
import {
  eachTheirOwn,
  mayNotWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import * as lying from '../../support/rules-notices';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { SERVER_TIME, type Fields } from '../../support/rules-values';
import { reviews } from './notice-kinds';
import { accepts, acceptsField, refuses, refusesField, shape } from './pupil-kinds';
import { counsellors, noticeReaders, teachers } from './readers';

const openedAt = instant(-HOUR);
const { fullReview, review } = lying;
const opened = (change: Fields = {}) => review('homeroom', { openedAt, at: openedAt, ...change });
const there = (change: Fields = {}) => ({ [reviews.path]: opened(change) });
const earlier = instant(-2 * HOUR);
const decidedThen: Fields = { ownView: 'somewhat', decision: 'talked', decidedAt: openedAt };
const completed = (change: Fields = {}) => fullReview('homeroom', { openedAt, ...change });

const attempt = (noticeId: string) => (name: Name) => {
  const path = paths.review(SORA, noticeId, uidOf(name));
  return {
    request: { kind: 'write' as const, writes: [set(path, review(name))] },
    given: { [path]: null },
  };
};

const openedBy = (says: string, noticeId: string, names: readonly Name[]): Sentence => ({
  says: `reviews: ${says}`,
  about: 'reviews',
  expectations: eachTheirOwn(names, attempt(noticeId)),
});

const made: Sentence[] = [
  ...shape(reviews),
  openedBy('whoever sees the notice opens it', lying.FOR_HOMEROOM, [...teachers, ...counsellors, 'leader']),
  openedBy('whom the clock brought in opens it', lying.FOR_ONE, noticeReaders(lying.FOR_ONE)),
  openedBy('what nobody of the school is left for is opened by the board', lying.FOR_BOARD, ['board']),
  openedBy('what was confided is opened by counsellors', lying.CONFIDED, ['counsellor', 'itinerant']),
  openedBy('nobody opens what is not there', lying.MISSING_NOTICE, []),
  mayNotWrite("reviews: refuses another's id", {
    who: 'homeroom',
    writes: [set(paths.review(SORA, lying.FOR_HOMEROOM, uidOf('leader')), review('leader'))],
  }),
  accepts(reviews, 'a view without a decision', review('homeroom', { ownView: 'worried' })),
  refuses(
    reviews,
    'a decision without a view',
    review('homeroom', { decision: 'watch', decidedAt: SERVER_TIME }),
  ),
  refuses(reviews, 'a decision without its time', without(fullReview('homeroom'), 'decidedAt')),
  refuses(reviews, 'the time of no decision', without(fullReview('homeroom'), 'decision')),
  ...refusesField(reviews, 'decidedAt', openedAt, 'now', null),
  ...refusesField(reviews, 'by', uidOf('leader'), ''),
  ...refusesField(reviews, 'openedAt', openedAt, 'now'),
  ...refusesField(reviews, 'at', openedAt, 'now'),
  ...acceptsField(reviews, 'ownView', 'worried', 'somewhat', 'not-worried', 'unsure'),
  ...refusesField(reviews, 'ownView', 'high', 3, null),
  ...acceptsField(reviews, 'decision', 'talked', 'watch', 'case', 'not-applicable'),
  ...refusesField(reviews, 'decision', 'ignored', 1, null),
  ...acceptsField(reviews, 'note', 'あ', 'あ'.repeat(500)),
  ...refusesField(reviews, 'note', '', 'あ'.repeat(501), null),
  ...acceptsField(reviews, 'assignee', 'a', 'a'.repeat(128)),
  ...refusesField(reviews, 'assignee', '', 'a'.repeat(129), null),
];

const changed: Sentence[] = [
  accepts(reviews, 'a view and a decision later', completed(), there()),
  accepts(
    reviews,
    'another decision, the view as it was',
    completed({ decision: 'case' }),
    there({ ownView: 'somewhat', decision: 'watch', decidedAt: openedAt }),
  ),
  accepts(reviews, 'the same decision saved again', completed(), there(decidedThen)),
  accepts(
    reviews,
    'another opening of what was decided, the decision as old as before',
    completed({ decidedAt: openedAt }),
    there(decidedThen),
  ),
  accepts(
    reviews,
    'another opening of what was decided before decisions bore their time',
    without(completed(), 'decidedAt'),
    there(without(decidedThen, 'decidedAt')),
  ),
  refuses(reviews, 'a decision made older', completed({ decidedAt: earlier }), there(decidedThen)),
  refuses(reviews, 'a decision without its time', without(completed(), 'decidedAt'), there(decidedThen)),
  refuses(
    reviews,
    'a time for a decision that had none',
    completed({ decidedAt: openedAt }),
    there(without(decidedThen, 'decidedAt')),
  ),
  refuses(
    reviews,
    'another decision as old as the one before',
    completed({ decision: 'case', decidedAt: openedAt }),
    there(decidedThen),
  ),
  refuses(
    reviews,
    'another decision without its time',
    without(completed({ decision: 'case' }), 'decidedAt'),
    there(without(decidedThen, 'decidedAt')),
  ),
  refuses(
    reviews,
    'another view afterwards',
    completed({ ownView: 'worried' }),
    there({ ownView: 'unsure' }),
  ),
  refuses(
    reviews,
    'a view taken back',
    without(completed(), 'ownView', 'decision'),
    there({ ownView: 'somewhat' }),
  ),
  refuses(reviews, 'a second opening', fullReview('homeroom'), there()),
  refuses(reviews, 'a later opening', completed({ openedAt: instant(-HOUR + 1000) }), there()),
  refuses(reviews, 'an earlier opening', completed({ openedAt: earlier }), there()),
  refuses(reviews, 'a change of a wrong shape', completed({ score: 3 }), there()),
  {
    says: 'reviews: each changes their own while they see the notice',
    about: 'reviews',
    expectations: eachTheirOwn([...teachers, ...counsellors, 'leader'], (name) => {
      const path = paths.review(SORA, lying.FOR_HOMEROOM, uidOf(name));
      return {
        request: { kind: 'write', writes: [set(path, fullReview(name, { openedAt }))] },
        given: { [path]: review(name, { openedAt, at: openedAt }) },
      };
    }),
  },
  {
    says: "reviews: only the homeroom teacher changes the homeroom teacher's",
    about: 'reviews',
    expectations: onlyThese(
      ['homeroom'],
      { kind: 'write', writes: [set(reviews.path, completed())] },
      there(),
    ),
  },
  {
    says: 'reviews: nobody deletes one',
    about: 'reviews',
    expectations: onlyThese([], { kind: 'write', writes: [remove(reviews.path)] }, there()),
  },
];

export const reviewWrites: Sentence[] = [...made, ...changed];
