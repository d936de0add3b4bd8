/** Whether somebody made the SOS a case. */
import { caseSchema, type Case } from '@domain/school/cases';
import { paths } from '@domain/paths';
import type { SosPlace } from './sos-watch';
import { type Watch, watchDocument } from './watch';

/** `null` until somebody makes the SOS a case. */
export function watchCase({ school, sosId }: SosPlace): Watch<Case | null> {
  return watchDocument(paths.pupilCase(school, sosId), caseSchema);
}
