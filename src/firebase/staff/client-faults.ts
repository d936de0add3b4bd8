/** What tablets told of their own faults: the board of education's. */
import {
  type ClientFaults,
  clientFaultsSchema,
  type FaultKind,
  faultKindSchema,
} from '@domain/tablet/client-faults';
import { paths } from '@domain/paths';
import { type Watch, watchDocument, watchQuery } from './watch';

const LATEST = 50;

/** `null` while nothing was told. */
export function watchClientFaults(): Watch<ClientFaults | null> {
  return watchDocument(paths.clientFaults, clientFaultsSchema);
}

/** The kinds that were told last. */
export function watchFaultKinds(): Watch<Record<string, FaultKind>> {
  return watchQuery(
    ({ db, query, collection, orderBy, limit }) =>
      query(collection(db, paths.clientFaultKinds), orderBy('lastAt', 'desc'), limit(LATEST)),
    faultKindSchema,
  );
}
