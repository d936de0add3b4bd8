import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { type Mark, withMark } from '@domain/classes/class-day';
import type { ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { leniently, parsed, type PupilPlace, pupilPlace } from '../../platform/store';
import { type Place, placeOf } from '../../platform/pupil-place';
import type { Projection, Rebuilt } from '../projection';
import { missingOnClassDays } from './missing';
import { missingInYears, rebuildYear, type YearCopy, yearPut } from '../years/year-copy';
import { putMarks } from './put-marks';

/** One kind of document, and what it wants to stand on the class days of its pupil. */
interface ClassDaySource<S extends z.ZodMiniType> {
  from: Projection['from'];
  schema: S;
  /** Of a document, or of one that is gone; `days`: only those of a document that tells of many. */
  marksOf: (source: z.infer<S> | undefined, place: Place, days?: readonly string[]) => readonly Mark[];
  /** What it puts into the document of the child's school year besides. */
  year?: YearCopy<z.infer<S>>;
}

export interface ClassDayProjection extends Projection<ClassDay> {
  project(db: Firestore, place: Place, days?: readonly string[]): Promise<void>;
  /** Makes class days and, into `years`, what stands in documents of a school year. */
  rebuild(
    db: Firestore,
    snapshot: QueryDocumentSnapshot,
    pupil: PupilPlace,
    rebuilt: Rebuilt<ClassDay>,
    years?: Rebuilt,
  ): void;
}

/** Everything that keeps the class days of a pupil's present classes as the source says. */
export function onClassDays<S extends z.ZodMiniType>({
  from,
  schema,
  marksOf,
  year,
}: ClassDaySource<S>): ClassDayProjection {
  return {
    from,
    onto: 'classDays',

    project(db, place, days) {
      const { school, pupilId, id } = place;
      return db.runTransaction(async (transaction) => {
        const [source, pupil] = await Promise.all([
          transaction.get(db.doc(`${paths.pupil(school, pupilId)}/${from}/${id}`)),
          pupilPlace(db, transaction, school, pupilId),
        ]);
        if (!pupil) return;
        const stored = parsed(schema, source);
        const putYear = year && (await yearPut(db, transaction, year, stored, place));
        await putMarks(db, transaction, school, pupil.classIds, marksOf(stored, place, days));
        putYear?.();
      });
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

    rebuild(_, snapshot, { classIds }, rebuilt, years) {
      const source = leniently(schema, snapshot);
      if (source === undefined) return;
      const place = placeOf(snapshot);
      if (year && years) rebuildYear(year, source, place, years);
      for (const mark of marksOf(source, place))
        for (const classId of mark.value === undefined ? [] : classIds) {
          const path = paths.classDay(place.school, classId, mark.day);
          const marked = withMark(rebuilt.get(path) ?? { classId, day: mark.day }, mark);
          if (marked) rebuilt.set(path, marked);
        }
    },
  };
}
