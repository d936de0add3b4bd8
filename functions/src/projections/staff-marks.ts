/** What of staff's notes about a pupil stands on a board: who had a word, who noticed something, and to whom something good was written. Nothing stands once it was taken back. */
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
  marksOf: (contact, { pupilId, id }) => {
    if (!contact) return [];
    const { by, day } = contact;
    const at =
      id === `${day}_${by}`
        ? (['contacts', pupilId, by] as const)
        : (['otherContacts', pupilId, id] as const);
    return [{ day, at, by, value: signed(contact) }];
  },
});

export const topics = onClassDays({
  from: 'topics',
  schema: topicSchema,
  marksOf: (topic, { pupilId, id }) => {
    if (!topic) return [];
    const { by, day, kind } = topic;
    if (kind === 'good') return [{ day, at: ['good', pupilId, id], by, value: signed(topic) }];
    return isObservation(id)
      ? [{ day: dayOfMark(id), at: ['observations', pupilId, by], by, value: signed(topic) }]
      : [];
  },
});

function signed({ at, withdrawn }: { at: string; withdrawn: boolean }): string | undefined {
  return withdrawn ? undefined : at;
}
