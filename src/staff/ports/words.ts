import type { Contact, Topic } from '@domain/school/staff-records';
import type { Consultation, NurseVisit } from '@domain/words/records';
import type { GoodThing } from '@domain/words/good-thing';
import type { Watch } from '../watched';

/** What colleagues have written about one child, by id, withdrawn entries among them. Behind a reason said today, but for contacts. */
export interface WordsPort {
  readonly watchTopics: (school: string, pupilId: string) => Watch<Record<string, Topic>>;
  readonly watchContacts: (school: string, pupilId: string) => Watch<Record<string, Contact>>;
  readonly watchNurseVisits: (school: string, pupilId: string) => Watch<Record<string, NurseVisit>>;
  /** What a colleague has written to children, for leaders whom it names. */
  readonly watchGoodThingsBy: (school: string, uid: string, by: string) => Watch<Record<string, GoodThing>>;
  /** Those that name the reader. */
  readonly watchConsultations: (
    school: string,
    pupilId: string,
    uid: string,
  ) => Watch<Record<string, Consultation>>;
}
