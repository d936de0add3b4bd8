import { pathOf } from './documents/path';

/** Where what a pupil writes lives: all that a tablet needs to know of before the first tap. */
export const pupilPaths = {
  checkIn: pathOf('schools/{school}/pupils/{pupilId}/checkIns/{day}'),
  note: pathOf('schools/{school}/pupils/{pupilId}/notes/{day}_{audience}'),
  response: pathOf('schools/{school}/pupils/{pupilId}/responses/{roundId}'),
  standingChoices: pathOf('schools/{school}/pupils/{pupilId}/choices/current'),
  outgoing: pathOf('schools/{school}/pupils/{pupilId}/outgoing/{id}'),
};
