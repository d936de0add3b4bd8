/** What colleagues have written about a child, as one list. */
import type { Contact, Topic } from '@domain/school/staff-records';
import type { Consultation, NurseVisit } from '@domain/words/records';
import { NOTHING, type WordFields, type WordKind } from './fields';

interface Known {
  readonly topics: Readonly<Record<string, Topic>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly nurseVisits: Readonly<Record<string, NurseVisit>>;
  readonly consultations: Readonly<Record<string, Consultation>>;
}

type Of = { readonly [K in keyof Known]: { readonly of: K; readonly entry: Known[K][string] } }[keyof Known];
export type WordEntry = Of & { readonly id: string; readonly kind: WordKind };

/** Latest first. */
export function entriesOf({ topics, contacts, nurseVisits, consultations }: Known): WordEntry[] {
  const entries: WordEntry[] = [
    ...each(topics, (id, entry) => ({ id, of: 'topics' as const, entry, kind: entry.kind })),
    ...each(contacts, (id, entry) => ({ id, of: 'contacts' as const, entry, kind: 'contact' as const })),
    ...each(nurseVisits, (id, entry) => ({
      ...{ id, of: 'nurseVisits' as const, entry, kind: 'nurse' as const },
    })),
    ...each(consultations, (id, entry) => ({
      ...{ id, of: 'consultations' as const, entry, kind: 'consultation' as const },
    })),
  ];
  return entries.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

const orderOf = ({ entry: { day, at } }: WordEntry) => `${day} ${at}`;

function each<T, R>(map: Readonly<Record<string, T>>, make: (id: string, one: T) => R): R[] {
  return Object.entries(map).map(([id, one]) => make(id, one));
}

/** The form as it was filled in. A tap has an id of its day and its writer; what is sent names only what comes after them. */
export function fieldsOf({ id, kind, of, entry }: WordEntry): WordFields {
  const about = { ...NOTHING, kind, day: entry.day, id: id.replace(`${entry.day}_${entry.by}`, '') || 'tap' };
  const own = { ...about, id: about.id.replace(/^_/, '') };
  switch (of) {
    case 'topics':
      return { ...own, text: entry.text ?? '' };
    case 'contacts':
      return { ...own, how: entry.how, text: entry.line ?? '' };
    case 'nurseVisits':
      return { ...own, from: entry.from, measure: entry.measure ?? '', text: entry.line ?? '' };
    case 'consultations':
      return { ...own, text: entry.line, agrees: entry.childAgrees ? 'yes' : 'no' };
  }
}
