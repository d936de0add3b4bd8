/** What an offer can be, as plain values: a pupil's page carries no schema. */

/** A place of learning, a window to turn to, a day to have a look, a person to talk to. */
export const OFFER_KINDS = ['place', 'window', 'visit', 'person'] as const;

/** Own drawings: a photo of a place would be of its children, too. */
export const OFFER_PICTURES = ['room', 'books', 'talk', 'phone', 'online', 'house', 'walk', 'rest'] as const;
export type OfferPicture = (typeof OFFER_PICTURES)[number];

/** For whom it stands there: this child, its class, or whole grades of the school. */
export const OFFERED_TO = ['child', 'class', 'grades'] as const;

export const OFFER_TITLE_MAX = 80;
export const OFFER_WHY_MAX = 500;
export const OFFER_LINE_MAX = 120;
/** More at once would be no choice any more. */
export const OFFERS_AT_ONCE = 8;
/** No offer stands longer, days. */
export const OFFER_DAYS_MAX = 366;
