/** What adults write about a notice, and what the board writes about models. */
import { paths } from '@domain/paths';
import { SORA, uidOf } from '../../support/rules-people';
import { modelChoice } from '../../support/rules-models';
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
export const options: Kind = {
  collection: 'options',
  path: paths.approvedOption(SORA, 'p-aoi', 'option-2'),
  bare: () => notices.option('counsellor'),
  full: () => notices.option('counsellor'),
  optional: [],
  who: 'counsellor',
};
export const modelChoices: Kind = {
  collection: 'modelChoices',
  path: `${paths.modelChoices}/second`,
  bare: () => modelChoice('board'),
  full: () => modelChoice('board', { shadow: 'soramoyo-b-2026' }),
  optional: ['shadow'],
  who: 'board',
};
