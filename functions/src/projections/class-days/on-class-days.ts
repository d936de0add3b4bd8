import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { type Mark, withMark } from '@domain/classes/class-day';
import { type KeptDays, type KeptMark, parted, withKept } from '@domain/classes/kept-days';
import { monthOf } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { isUsed, type Stoppable } from '@domain/rights/stops';
import { apartWithin } from '../../platform/apart';
import { followChild } from '../../platform/moved/late';
import { leniently, parsed, pupilPlace } from '../../platform/store';
import { type Place, placeOf } from '../../platform/pupil-place';
import type { Projection, Rebuilt, RebuiltPupil } from '../projection';
import { missingInYears, rebuildYear, type YearCopy, yearPut } from '../years/year-copy';
import { missingOnClassDays } from './missing';
import { type BoardPlace, boardPlaces, withReaders } from './places';
import { putMarks } from './put-marks';
import { readTogether } from '../../platform/read-together';

/** One kind of document, and what it wants to stand on the class days of its pupil. */
interface ClassDaySource<S extends z.ZodMiniType> {
  from: Projection['from'];
  schema: S;
  /** Of a document, or of one that is gone; `days`: only those of a document that tells of many. */
  marksOf: (source: z.infer<S> | undefined, place: Place, days?: readonly string[]) => readonly Mark[];
  /** What the child itself says of its day: of one whose data are used no more nothing of it stands. */
  ofChild?: true;
  /** What it puts into the document of the child's school year besides. */
  year?: YearCopy<z.infer<S>>;
}

export interface ClassDayProjection extends Projection<ClassDay | KeptDays> {
  /** `classIds`: the boards of these, instead of those that the pupil is in now. `former`: nothing stands there any more. */
  project(
    db: Firestore,
    place: Place,
    days?: readonly string[],
    classIds?: readonly string[],
    former?: readonly string[],
  ): Promise<void>;
  /** Makes class days and, into `years`, what stands in documents of a school year. */
  rebuild(
    db: Firestore,
    snapshot: QueryDocumentSnapshot,
    pupil: RebuiltPupil,
    rebuilt: Rebuilt<ClassDay | KeptDays>,
    years?: Rebuilt,
  ): void;
}

/** Everything that keeps the class days of a pupil's present classes as the source says. */
export function onClassDays<S extends z.ZodMiniType>({
  from,
  schema,
  marksOf,
  ofChild,
  year,
}: ClassDaySource<S>): ClassDayProjection {
  const stands = (pupil: Stoppable) => !ofChild || isUsed(pupil);
  return {
    from,
    onto: 'classDays',

    async project(db, place, days, classIds, former = []) {
      const { school, pupilId, id } = place;
      const isOfSchool = await db.runTransaction(async (transaction) => {
        const [known, source, pupil] = await readTogether([
          apartWithin(transaction, db, school, pupilId),
          transaction.get(db.doc(`${paths.pupil(school, pupilId)}/${from}/${id}`)),
          pupilPlace(db, transaction, school, pupilId),
        ]);
        if (!pupil) return false;
        // Boards are named where something about the child has changed: what lay apart may have to go, whatever it was for.
        const apart = known ?? (classIds && []);
        const stored = parsed(schema, source);
        const isShown = stands(pupil);
        const putYear = year && isShown && (await yearPut(db, transaction, year, stored, place));
        const marks = marksOf(stored, place, days);
        const left = former.filter((id) => !pupil.classIds.includes(id));
        const places = boardPlaces(place, [...(classIds ?? pupil.classIds), ...left], marks, apart);
        const asUsed = (one: BoardPlace) =>
          isShown && !left.includes(one.head.classId ?? '') ? one : { ...one, value: undefined };
        const [shown, kept] = [places.shown.map(asUsed), places.kept.map(asUsed)];
        const onBoards = shown.map((one) => ({ ...one, ref: db.doc(one.path) }));
        const lyingApart = await withReaders(db, transaction, school, kept, apart ?? []);
        await putMarks(transaction, [...onBoards, ...lyingApart]);
        if (putYear) putYear();
        return true;
      });
      if (!isOfSchool) await followChild(db, school, pupilId);
    },

    async missing(db, page) {
      const onDays = await missingOnClassDays(db, page, (snapshot) =>
        marksOf(parsed(schema, snapshot), placeOf(snapshot)),
      );
      if (!year) return onDays;
      const others = page.filter((snapshot) => !onDays.includes(snapshot));
      const inYears = await missingInYears(db, year, others, (snapshot) => ({
        place: placeOf(snapshot),
        source: parsed(schema, snapshot),
      }));
      return [...onDays, ...inYears];
    },

    rebuild(_, snapshot, { classIds, apart, readersOf, ...pupil }, rebuilt, years) {
      if (!stands(pupil)) return;
      const source = leniently(schema, snapshot);
      if (source === undefined) return;
      const place = placeOf(snapshot);
      const { school, pupilId } = place;
      if (year && years) rebuildYear(year, source, place, years);
      for (const mark of marksOf(source, place))
        for (const classId of classIds) {
          const { shown, kept } = parted(mark, apart);
          const { day } = mark;
          const month = monthOf(day);
          put<ClassDay, Mark>(
            rebuilt,
            paths.classDay(school, classId, day),
            { classId, day },
            shown,
            withMark,
          );
          if (kept)
            put<KeptDays, KeptMark>(
              rebuilt,
              paths.keptDays(school, classId, pupilId, month),
              { classId, pupilId, month, readers: readersOf(classId), days: {} },
              kept,
              withKept,
            );
        }
    },
  };
}

function put<Stored extends object, M extends { readonly value: unknown }>(
  rebuilt: Rebuilt,
  path: string,
  empty: Stored,
  mark: M,
  withIt: (stored: Stored, mark: M) => Stored | null,
): void {
  if (mark.value === undefined) return;
  const marked = withIt((rebuilt.get(path) ?? empty) as Stored, mark);
  if (marked) rebuilt.set(path, marked);
}
