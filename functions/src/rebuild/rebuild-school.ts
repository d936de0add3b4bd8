/** Every derived document of a school again from its sources: the same bytes that triggers and sweeps arrive at. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type Round, roundSchema } from '@domain/school/round';
import { rebuildClassRounds } from './class-rounds';
import { rebuildMoods } from './moods';
import { rebuildNotices, SILENT } from './notices';
import { carryOverCases, followOpenCases } from '../cases/follow-cases';
import { SchoolWorlds } from '../platform/school-worlds';
import { keepReaders } from '../sos/keep-readers';
import { newRun } from '../sos/run';
import { replaceAll } from './replace';
import { followStops } from '../rights/follow-stop';
import { closeRound } from '../rounds/close-round';
import type { ClassDay } from '@domain/derived';
import type { KeptDays } from '@domain/classes/kept-days';
import type { Projection, Rebuilt, RebuiltPupil } from '../projections/projection';
import { CLASS_DAY_PROJECTIONS } from '../projections/projections';
import { responses } from '../projections/responses';
import { placeOf } from '../platform/pupil-place';
import { everything } from './everything';
import { leniently, pupilPlaces } from '../platform/store';
import { rebuiltPupils } from './rebuilt-pupils';
import { setBack } from '../platform/sweep/watermarks';

export interface RebuildOptions {
  onProgress?: (
    phase: 'class-days' | 'moods' | 'results' | 'class-rounds' | 'statistics' | 'notices',
  ) => void;
  /** Ms since 1970: rounds closed by then have their statistics published if they have none. */
  now?: number;
}

/** Of a child, its school years. */
const YEARS = ['weatherYears', 'attendanceYears'];

/**
 * Recomputes and replaces in place; derived documents without a source are removed. Published statistics that stand are left
 * alone (see rounds/close-round.ts). May run while pupils answer: what they send meanwhile is looked at again by the next
 * sweep. Returns how many documents had to be written or removed.
 */
export async function rebuildSchool(
  db: Firestore,
  school: string,
  { onProgress, now = Date.now() }: RebuildOptions = {},
): Promise<number> {
  const startedAt = Date.now();
  const root = db.doc(paths.school(school));
  // First: an import may have written children anew.
  await followStops(db, school);
  const places = await pupilPlaces(db, school);
  let written = 0;

  onProgress?.('class-days');
  const pupilsOf = await rebuiltPupils(db, school, places, now);
  const boards: Rebuilt<ClassDay | KeptDays> = new Map();
  const years: Rebuilt = new Map();
  for (const projection of CLASS_DAY_PROJECTIONS)
    await rebuildFrom(projection, db, school, pupilsOf, boards, years);
  const pupils = await root.collection('pupils').listDocuments();
  // Years before boards: what arrives meanwhile and is lost in a year is lost on its board as well, where the sweep looks for it.
  const ofYears = pupils.flatMap((pupil) => YEARS.map((name) => pupil.collection(name)));
  written += await replaceAll(db, ofYears, years);
  written += await replaceAll(db, [root.collection('classDays'), root.collection('keptDays')], boards);

  onProgress?.('moods');
  written += await rebuildMoods(db, school, places, boards, now);

  onProgress?.('results');
  const ofPupils = pupils.flatMap((pupil) =>
    ['results', 'homeroomResults', 'sensitiveAnswers'].map((name) => pupil.collection(name)),
  );
  const made: Rebuilt = new Map();
  await rebuildFrom(responses, db, school, pupilsOf, made);
  written += await replaceAll(db, [...ofPupils, root.collection('surveyWords')], made);

  onProgress?.('statistics');
  const rounds = await roundsOf(db, school);
  for (const [roundId, round] of rounds)
    if (Date.parse(round.closesAt) <= now)
      await closeRound(db, school, roundId, round, new Date(now).toISOString());

  onProgress?.('class-rounds');
  const standing = new Set<string>();
  for (const [roundId, round] of rounds) {
    const rebuilt = await rebuildClassRounds(db, school, places, roundId, round, made);
    written += rebuilt.written;
    for (const path of rebuilt.standing) standing.add(path);
  }
  for (const name of ['classRounds', 'classRoundsFull'])
    for (const ref of await root.collection(name).listDocuments())
      if (!standing.has(ref.path)) {
        await ref.delete();
        written += 1;
      }

  onProgress?.('notices');
  written += await rebuildNotices(db, school, now);
  await keepSosReaders(db, school, now);
  await keepCases(db, school, now);
  await setBack(db, school, startedAt);
  return written;
}

/** Makes again, into `rebuilt`, what stands because of one kind of source. */
async function rebuildFrom<Stored extends object>(
  projection: Projection<Stored>,
  db: Firestore,
  school: string,
  pupils: ReadonlyMap<string, RebuiltPupil>,
  rebuilt: Rebuilt<Stored>,
  years?: Rebuilt,
): Promise<void> {
  for await (const snapshot of everything(db, projection.from, school)) {
    const pupil = pupils.get(placeOf(snapshot).pupilId);
    if (pupil) await projection.rebuild(db, snapshot, pupil, rebuilt, years);
  }
}

async function roundsOf(db: Firestore, school: string): Promise<Map<string, Round>> {
  const { docs } = await db.collection(`${paths.school(school)}/rounds`).get();
  return new Map(
    docs.flatMap((snapshot) => {
      const round = leniently(roundSchema, snapshot);
      return round ? [[snapshot.id, round] as const] : [];
    }),
  );
}

/** Cases of the first version, and those whose readers have changed meanwhile. */
async function keepCases(db: Firestore, school: string, now: number): Promise<void> {
  const onFailure = () => undefined;
  const run = { db, now, onFailure, worlds: new SchoolWorlds(db, now, onFailure) };
  await carryOverCases(run, school);
  await followOpenCases(run, school);
}

/** Calls for help from before they said who may see them. */
async function keepSosReaders(db: Firestore, school: string, now: number): Promise<void> {
  const failed: unknown[] = [];
  const onFailure = (_: string, error: unknown) => failed.push(error);
  const run = newRun({ db, notifier: SILENT, now, onFailure });
  for (const ref of await db.collection(paths.sosCollection(school)).listDocuments())
    await keepReaders(run, ref);
  if (failed.length > 0) throw failed[0];
}
