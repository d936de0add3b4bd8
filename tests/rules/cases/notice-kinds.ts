/** What adults write about a notice. */
import { paths } from '@domain/paths';
import { SORA, uidOf } from '../../support/rules-people';
import * as notices from '../../support/rules-notices';
import type { Kind } from './pupil-kinds';

export const reviews: Kind = {
  collection: 'reviews',
  path: paths.review(SORA, notices.FOR_HOMEROOM, uidOf('homeroom')),
  bare: () => notices.review('homeroom'),
  full: () => notices.fullReview('homeroom'),
  optional: ['ownView', 'decision', 'decidedAt', 'note', 'assignee'],
  who: 'homeroom',
};
