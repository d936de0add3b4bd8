/** A leader decides that nothing of who opens a child's record stands on the child's own page, from the first moment on. */
import * as z from 'zod/mini';
import { addDays, dayOf } from '../days';
import { toStored } from '../documents/instants';
import { paths } from '../paths';
import { keptWhySchema } from '../readings/kept-entry';
import { type QuietRecord, quietRecordSchema } from '../readings/quiet-record';
import { pupilSchema } from '../school/school';
import { without } from '../without';
import { apartSources, type ApartState, keptApart } from './apart';
import { command, one, refused, UNCHANGED, type Write } from './command';
import { idSchema } from './offer';

const A_YEAR = 365;
const TIMES = { instant: (ms: number) => new Date(ms) };

const sourcesOf = (school: string, pupilId: string) => ({
  pupil: one(paths.pupil(school, pupilId), pupilSchema),
  ...apartSources(school, pupilId),
});

interface State extends ApartState {
  readonly pupil: object | undefined;
}

/** Whom the child leaves out, or a matter of harm is about, learns nothing by trying. */
function isNothingTo({ pupil, ...apart }: State, uid: string): boolean {
  return !pupil || keptApart(apart).includes(uid);
}

export const keepRecordQuiet = command({
  of: 'school',
  needs: 'protect-entries',
  payload: z.strictObject({ pupilId: idSchema, why: keptWhySchema }),
  sources: ({ school, payload: { pupilId } }) => sourcesOf(school, pupilId),
  decide: (state, { school, payload: { pupilId, why }, actor: { uid: by, name: byName }, now }) => {
    if (isNothingTo(state, by)) return refused('gone');
    if (state.quiet?.decided) return UNCHANGED;
    const at = new Date(now).toISOString();
    const { because = [], keptFrom = [] } = state.quiet ?? {};
    const quiet: QuietRecord = {
      ...{ pupilId, because: [...because, 'decided'], keptFrom },
      decided: { by, byName, why, at, reviewBy: addDays(dayOf(now), A_YEAR) },
    };
    return { done: true, writes: [written(school, quiet)], log: { subject: pupilId } };
  },
});

/** Ends it: decided by another leader. What was opened meanwhile stays as it is, entry by entry. */
export const endQuietRecord = command({
  of: 'school',
  needs: 'protect-entries',
  payload: z.strictObject({ pupilId: idSchema }),
  sources: ({ school, payload: { pupilId } }) => sourcesOf(school, pupilId),
  decide: (state, { school, payload: { pupilId }, actor: { uid } }) => {
    const { quiet } = state;
    if (!quiet?.decided || isNothingTo(state, uid)) return refused('gone');
    if (quiet.decided.by === uid) return refused('another-decides');
    const because = quiet.because.filter((one) => one !== 'decided');
    const write: Write =
      because.length === 0
        ? { how: 'delete', path: paths.quietRecord(school, pupilId) }
        : written(school, { ...without(quiet, 'decided'), because });
    return { done: true, writes: [write], log: { subject: pupilId } };
  },
});

function written(school: string, quiet: QuietRecord): Write {
  const path = paths.quietRecord(school, quiet.pupilId);
  return { how: 'set', path, data: toStored(quietRecordSchema, quiet, TIMES) };
}
