/** What colleagues have written about one child. Written by commands alone. */
import { paths } from '@domain/paths';
import { type Contact, contactSchema, type Topic, topicSchema } from '@domain/school/staff-records';
import {
  type Consultation,
  consultationSchema,
  type NurseVisit,
  nurseVisitSchema,
} from '@domain/words/records';
import { type GoodThing, goodThingSchema } from '@domain/words/good-thing';
import type { Sdk } from './sdk';
import { type Watch, watchQuery } from './watch';

const below =
  (school: string, pupilId: string, name: string) =>
  ({ db, collection }: Sdk) =>
    collection(db, `${paths.pupil(school, pupilId)}/${name}`);

export function watchTopics(school: string, pupilId: string): Watch<Record<string, Topic>> {
  return watchQuery(below(school, pupilId, 'topics'), topicSchema);
}

export function watchContacts(school: string, pupilId: string): Watch<Record<string, Contact>> {
  return watchQuery(below(school, pupilId, 'contacts'), contactSchema);
}

export function watchNurseVisits(school: string, pupilId: string): Watch<Record<string, NurseVisit>> {
  return watchQuery(below(school, pupilId, 'nurseVisits'), nurseVisitSchema);
}

/** Those that name the reader: rules admit no other list. */
export function watchConsultations(
  school: string,
  pupilId: string,
  uid: string,
): Watch<Record<string, Consultation>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.pupil(school, pupilId)}/consultations`),
        where('readers', 'array-contains', uid),
      ),
    consultationSchema,
  );
}

/** What a colleague has written to children, of what names the reader. */
export function watchGoodThingsBy(school: string, uid: string, by: string): Watch<Record<string, GoodThing>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, paths.goodThings(school)),
        where('readers', 'array-contains', uid),
        where('by', '==', by),
      ),
    goodThingSchema,
  );
}
