import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { caseSchema } from '@domain/cases/records';
import { type Day, dayOf, type Month, startOfDay } from '@domain/days';
import { resultSchema } from '@domain/result';
import type { Deeds } from '@domain/export/deeds';
import { lastDayOf, nextMonth } from '@domain/export/deeds';
import type { ExportedChild } from '@domain/export/panel-row';
import { type Pseudonyms, pupilKeyOf, schoolKeyOf } from '@domain/export/pseudonyms';
import { moodStateSchema } from '@domain/mood/state';
import type { OptionalItem } from '@domain/optional/items';
import { optionalItemSchema } from '@domain/optional/records';
import { paths } from '@domain/paths';
import { monthsNeeded } from '@domain/risk/attendance-features';
import { attendanceMonthSchema, contactSchema } from '@domain/school/staff-records';
import { presentClasses } from '@domain/school/school';
import { NoticeWorlds } from '../notices/run';
import { leniently, type OnFailure, parsed, type PupilPlace, pupilPlaces } from '../platform/store';
import { readRiskSchool, type RiskSchool } from '../risk/risk-school';

/** So many children's documents are asked for at once. */
const PAGE = 40;

export interface Exporting {
  readonly db: Firestore;
  readonly now: number;
  readonly from: Month;
  readonly pseudonyms: Pseudonyms;
  /** Whether a child's rows may be in it. */
  readonly isTaken: (place: PupilPlace) => boolean;
  /** Of other offices, that stand in it beside the rest. */
  readonly items: readonly OptionalItem[];
  readonly onFailure: OnFailure;
}

export interface ChildOfExport extends ExportedChild {
  readonly optional: ReadonlyMap<OptionalItem, string>;
}

/** Those who are at the school now, without names, page by page. Of whom something cannot be read, nothing is taken. */
export async function* exportedChildren(exporting: Exporting, school: string): AsyncGenerator<ChildOfExport> {
  const { db, now, from, isTaken, onFailure } = exporting;
  const worlds = new NoticeWorlds(db, now, onFailure);
  const given = await readRiskSchool({ db, worlds, now, onFailure }, school);
  const deeds = await deedsOfSchool(db, school, from, onFailure);
  const places = [...(await pupilPlaces(db, school))]
    .filter(([, place]) => place.status === 'active' && isTaken(place))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (let at = 0; at < places.length; at += PAGE) {
    const page = places.slice(at, at + PAGE);
    const read = await Promise.all(
      page.map(([pupilId, place]) => childOf(exporting, given, deeds, pupilId, place)),
    );
    yield* read.filter((child) => child !== undefined);
  }
}

async function childOf(
  { db, now, from, pseudonyms, items, onFailure }: Exporting,
  { school, rounds }: RiskSchool,
  deeds: SchoolDeeds,
  pupilId: string,
  { classId, ...place }: PupilPlace,
): Promise<ChildOfExport | undefined> {
  const months = monthsFrom(from, dayOf(now));
  const own = paths.pupil(school, pupilId);
  try {
    const [mood, ...others] = await db.getAll(
      db.doc(paths.mood(school, pupilId)),
      ...rounds.map(({ id }) => db.doc(paths.result(school, pupilId, id))),
      ...months.map((month) => db.doc(paths.attendance(school, pupilId, month))),
    );
    const contacts = await db.collection(`${own}/contacts`).where('day', '>=', `${from}-01`).get();
    const attendance = months.flatMap((month, index) => {
      const snapshot = others[rounds.length + index];
      const stored = snapshot && parsed(attendanceMonthSchema, snapshot);
      return stored ? [[month, stored] as const] : [];
    });
    const optional = await itemsOf(db, school, pupilId, items);
    return {
      optional,
      pupilKey: pupilKeyOf(pseudonyms, school, pupilId),
      schoolId: schoolKeyOf(pseudonyms, school),
      sources: {
        ...{ classId, classIds: presentClasses({ classId, ...place }) },
        mood: mood && parsed(moodStateSchema, mood),
        attendance: new Map(attendance),
        rounds: rounds.map((round, index) => {
          const result = others[index];
          return { ...round, result: result && parsed(resultSchema, result) };
        }),
      },
      deeds: {
        noticedAt: deeds.noticedAt.get(pupilId) ?? [],
        supports: deeds.supports.get(pupilId) ?? [],
        contactDays: contacts.docs.flatMap((one) => {
          const contact = parsed(contactSchema, one);
          return contact && !contact.withdrawn ? [contact.day] : [];
        }),
      },
    };
  } catch (error) {
    onFailure(own, error);
    return undefined;
  }
}

async function itemsOf(
  db: Firestore,
  school: string,
  pupilId: string,
  items: readonly OptionalItem[],
): Promise<Map<OptionalItem, string>> {
  if (items.length === 0) return new Map();
  const found = await db.getAll(...items.map((item) => db.doc(paths.optionalItem(school, pupilId, item))));
  return new Map(
    found.flatMap((one) => {
      const stored = parsed(optionalItemSchema, one);
      return stored ? [[stored.item, stored.value] as const] : [];
    }),
  );
}

/** All that the features of the first month need, to this one. */
function monthsFrom(from: Month, today: Day): Month[] {
  const months = monthsNeeded(lastDayOf(from));
  const last = today.slice(0, 7);
  for (let month = nextMonth(from); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** By child. */
interface SchoolDeeds {
  readonly noticedAt: ReadonlyMap<string, Deeds['noticedAt']>;
  readonly supports: ReadonlyMap<string, Deeds['supports']>;
}

async function deedsOfSchool(
  db: Firestore,
  school: string,
  from: Month,
  onFailure: OnFailure,
): Promise<SchoolDeeds> {
  const since = Timestamp.fromMillis(startOfDay(`${from}-01`));
  const [notices, cases] = await Promise.all([
    db
      .collection(`${paths.school(school)}/notices`)
      .where('since', '>=', since)
      .select('pupilId', 'since')
      .get(),
    db.collection(`${paths.school(school)}/cases`).get(),
  ]);
  const noticedAt = new Map<string, string[]>();
  for (const notice of notices.docs) {
    const [pupilId, at] = [notice.get('pupilId') as unknown, notice.get('since') as unknown];
    if (typeof pupilId === 'string' && at instanceof Timestamp)
      noticedAt.set(pupilId, [...(noticedAt.get(pupilId) ?? []), at.toDate().toISOString()]);
  }
  const supports = new Map<string, Deeds['supports']>();
  for (const snapshot of cases.docs) {
    const one = leniently(caseSchema, snapshot, onFailure);
    if (one) supports.set(one.pupilId, [...(supports.get(one.pupilId) ?? []), ...one.supports]);
  }
  return { noticedAt, supports };
}
