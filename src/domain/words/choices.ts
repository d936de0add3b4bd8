/** What staff can write about a child, as plain values: a page that only offers them carries no schema. */

/** `observation` (気になる) is one tap on the board, which takes a sentence later. `good` reaches the child. */
export const TOPIC_KINDS = ['life', 'study', 'home', 'good', 'observation'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

export const CONTACT_WAYS = ['voice', 'online', 'phone', 'home-visit', 'guardian-meeting'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Why a child comes to the nurse. That it came to talk is a consultation, which fewer people read. */
export const SYMPTOMS = [
  ...(['injury', 'headache', 'stomach-ache', 'nausea', 'fever', 'cough'] as const),
  ...(['tired', 'dizzy', 'other'] as const),
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

export const MEASURES = ['rest', 'first-aid', 'back-to-class', 'went-home', 'doctor'] as const;
export type Measure = (typeof MEASURES)[number];

export const TOPIC_TEXT_MAX = 1000;
export const LINE_MAX = 200;
/** A good thing is read by a child. */
export const GOOD_TEXT_MAX = 300;
/** How many days back somebody can still write about: today and six before it, as for one-tap marks. */
export const DAYS_BACK = 6;
/** How often one entry can be corrected. */
export const CORRECTIONS_MAX = 50;
