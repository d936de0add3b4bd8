/** Whose call for help it is, as far as it decides who hears of it. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { paths } from '@domain/paths';
import { pupilCardSchema, type PupilCard } from '@domain/school/school';
import { DRILL_PUPIL } from '@domain/sos/drill';
import type { Sos } from '@domain/sos/records';
import { apartFrom } from '../platform/apart';
import { leniently, placeSchema } from '../platform/store';
import type { SosRun } from './run';

/** The same fields of a document that has more of them. */
const cardOfPupil = z.object(pupilCardSchema.shape);

export interface CallingPupil {
  readonly uid: string;
  /** Nobody's, when they cannot be told: only the homeroom teacher depends on them. */
  readonly classIds: readonly string[];
  /** For the eyes of those who are called, and for nothing that is sent. */
  readonly card?: PupilCard | undefined;
  /** Whom the child's standing choice leaves out, and whom a matter of harm is about. */
  readonly not: readonly string[];
}

/** The SOS with both ways in which its child leaves somebody out as one list. */
export function leavingOut(sos: Sos, { not }: Pick<CallingPupil, 'not'>): Sos {
  const keptFrom = [...new Set([...(sos.not ?? []), ...not])].sort();
  return isDeepStrictEqual(keptFrom, sos.keptFrom ?? []) ? sos : { ...sos, keptFrom };
}

export async function pupilOf({ db, onFailure }: SosRun, { school, pupilId }: Sos): Promise<CallingPupil> {
  if (pupilId === DRILL_PUPIL) return { uid: pupilId, classIds: [], not: [] };
  const [snapshot, not] = await Promise.all([
    db.doc(paths.pupil(school, pupilId)).get(),
    apartFrom(db, school, pupilId),
  ]);
  const uid: unknown = snapshot.get('uid');
  return {
    uid: typeof uid === 'string' && uid !== '' ? uid : pupilId,
    classIds: leniently(placeSchema, snapshot, onFailure)?.classIds ?? [],
    card: cardOfPupil.safeParse(snapshot.data()).data,
    not,
  };
}
