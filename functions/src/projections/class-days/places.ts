/** Where the marks of a child are to stand: on the boards of its classes, and apart from them what is not for everybody there. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { keptDaysReaders } from '@domain/access/kept-readers';
import type { Mark } from '@domain/classes/class-day';
import { parted } from '@domain/classes/kept-days';
import { dayOf, monthOf } from '@domain/days';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { legibleById } from '../../platform/store';
import type { Placed } from './put-marks';

export interface BoardPlace {
  readonly path: string;
  readonly head: Readonly<Record<string, string>>;
  readonly at: readonly string[];
  readonly value: unknown;
}

/** `apart`: whom the child is kept apart from; absent where nothing of it lies apart. */
export function boardPlaces(
  { school, pupilId }: { readonly school: string; readonly pupilId: string },
  classIds: readonly string[],
  marks: readonly Mark[],
  apart: readonly string[] | undefined,
): { shown: BoardPlace[]; kept: BoardPlace[] } {
  const parts = marks.map((mark) => (apart ? parted(mark, apart) : { shown: mark, kept: undefined }));
  return {
    shown: classIds.flatMap((classId) =>
      parts.map(({ shown: { day, at, value } }) => ({
        ...{ path: paths.classDay(school, classId, day), head: { classId, day }, at, value },
      })),
    ),
    kept: classIds.flatMap((classId) =>
      parts.flatMap(({ kept }) => {
        if (!kept) return [];
        const month = monthOf(kept.day);
        const path = paths.keptDays(school, classId, pupilId, month);
        return { path, head: { classId, pupilId, month }, at: kept.at, value: kept.value };
      }),
    ),
  };
}

/** What lies apart says who reads it: as it stands already, or from who works there now. */
export async function withReaders(
  db: Firestore,
  transaction: Transaction,
  school: string,
  kept: readonly BoardPlace[],
  apart: readonly string[],
): Promise<Placed[]> {
  if (kept.every(({ value }) => value === undefined)) return kept.map((one) => placed(db, one, []));
  const stored = await transaction.getAll(...kept.map(({ path }) => db.doc(path)));
  const isNew = stored.some((one) => !one.exists);
  const staff = isNew ? await staffOf(db, transaction, school) : new Map();
  const day = dayOf(Date.now());
  return kept.map((one, index) => {
    const child = { classIds: [one.head['classId'] ?? ''], day };
    const readers = stored[index]?.get('readers') as string[] | undefined;
    return placed(db, one, readers ?? keptDaysReaders(staff, child, apart));
  });
}

function placed(db: Firestore, { path, head, at, value }: BoardPlace, readers: string[]): Placed {
  return { ref: db.doc(path), head: { ...head, readers }, at, value };
}

async function staffOf(db: Firestore, transaction: Transaction, school: string) {
  const { docs } = await transaction.get(db.collection(`${paths.school(school)}/staff`));
  return legibleById(staffSchema, docs);
}
