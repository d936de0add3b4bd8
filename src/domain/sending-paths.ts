import { pathOf } from './documents/path';

/** What a tablet's worker has to know of besides, to send what waits and a call for help. */
export const sendingPaths = {
  outboxKey: pathOf('users/{uid}/keys/outbox'),
  sosCollection: pathOf('schools/{school}/sos'),
  sos: pathOf('schools/{school}/sos/{sosId}'),
  sosMessage: pathOf('schools/{school}/sos/{sosId}/messages/{id}'),
};
