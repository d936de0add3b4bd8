import type { Source } from '../platform/sweep/source';
import { followChoices } from './follow-choices';
import type { FollowRun } from './follow-sos';

/** Choices whose trigger got lost. They are few: each is done again. */
export function choicesSource(run: FollowRun): Source {
  return {
    from: 'choices',
    missing: (_, page) => Promise.resolve(page),
    project: (_, { school, pupilId }) => followChoices(run, school, pupilId),
  };
}
