import { can } from '@domain/access/capabilities';
import { OF_TITLE } from '@domain/access/titles';
import type { ContactWay, Measure, TopicKind } from '@domain/words/choices';
import type { Member } from '../people/member';

export const WORD_KINDS = [
  ...(['good', 'life', 'study', 'home', 'observation'] as const),
  ...(['contact', 'nurse', 'consultation'] as const),
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** What stands in the form. Kept on this device until it is stored. */
export interface WordFields extends Readonly<Record<string, string>> {
  readonly kind: WordKind;
  readonly text: string;
  readonly how: ContactWay;
  /** Empty: today. */
  readonly day: string;
  /** Empty: now. */
  readonly from: string;
  readonly measure: Measure | '';
  readonly agrees: 'yes' | 'no' | '';
  /** Under which it is stored: another try is the same entry. */
  readonly id: string;
}

export const NOTHING: WordFields = {
  ...{ kind: 'good', text: '', how: 'phone', day: '', from: '', measure: '', agrees: '', id: '' },
};

/** The nurse's form opens on the visit. */
export const NOTHING_OF_NURSE: WordFields = { ...NOTHING, kind: 'nurse' };

/** What somebody can write: consultations those to whom children confide. */
export function kindsOf({ role, title }: Pick<Member, 'role' | 'title'>): WordKind[] {
  const may: Readonly<Record<'nurse' | 'consultation', boolean>> = {
    nurse: can({ role }, 'record-nurse-visits'),
    consultation: can({ role }, 'record-consultations') && title !== undefined && OF_TITLE[title].isConfidant,
  };
  return WORD_KINDS.filter((kind) => (kind === 'nurse' || kind === 'consultation' ? may[kind] : true));
}

export function isTopic(kind: WordKind): kind is TopicKind {
  return kind !== 'contact' && kind !== 'nurse' && kind !== 'consultation';
}
