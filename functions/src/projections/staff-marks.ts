/** What staff note about a pupil with one tap: who had a word, who noticed something. Nothing stands once it was taken back. */
import { paths } from '@domain/paths';
import { contactSchema, topicSchema } from '@domain/school/staff-records';
import { onClassDays } from './class-days/on-class-days';

/** Ids of contacts and observations begin with their day and whose they are. */
export function dayOfMark(id: string): string {
  return paths.dayId.in(id)?.day ?? id;
}

export function isObservation(id: string): boolean {
  return paths.observationId.in(id) !== undefined;
}

export const contacts = onClassDays({
  from: 'contacts',
  schema: contactSchema,
  marksOf: (contact, { pupilId, id }) =>
    contact ? [{ day: dayOfMark(id), at: ['contacts', pupilId, contact.by], value: signed(contact) }] : [],
});

export const observations = onClassDays({
  from: 'topics',
  schema: topicSchema,
  marksOf: (topic, { pupilId, id }) =>
    topic && isObservation(id)
      ? [{ day: dayOfMark(id), at: ['observations', pupilId, topic.by], value: signed(topic) }]
      : [],
});

function signed({ at, withdrawn }: { at: string; withdrawn: boolean }): string | undefined {
  return withdrawn ? undefined : at;
}
