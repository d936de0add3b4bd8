/** What a child can send to a person and say about it, as plain values: a pupil's page carries no schema. */

/** A wish to talk, a note, one answer of a survey told at once, a worry about somebody else, an answer to an offer, a picture without words. */
export const SIGNAL_KINDS = ['talk', 'note', 'told', 'worry', 'offer', 'picture'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** To whom, where it is not one adult by name. */
export const SIGNAL_GROUPS = ['homeroom', 'counsellor', 'anyone'] as const;
export type SignalGroup = (typeof SIGNAL_GROUPS)[number];

/** How the child would like to be answered: here, by meeting, or not at all. */
export const WANTED_ANSWERS = ['reply', 'meet', 'read-only'] as const;
export type WantedAnswer = (typeof WANTED_ANSWERS)[number];

/**
 * What a child says later about what it sent. `talked`, `not-yet`: asked once after an adult ticked that they have spoken.
 * `show`, `do-not-show`: asked when its reader has changed. `not-me`: somebody else pressed.
 */
export const PUPIL_SAYS = ['talked', 'not-yet', 'show', 'do-not-show', 'not-me', 'withdrawn'] as const;
export type PupilSays = (typeof PUPIL_SAYS)[number];

export const OFFER_ANSWERS = ['want-to-see', 'want-to-ask', 'not-now'] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/**
 * For children who cannot write: listen to me, something nasty was done to me, about friends, about an adult, my body hurts, I cannot say
 * why. None of them names home: whoever looks on there is not told what was chosen.
 */
export const PICTURES = ['listen', 'nasty', 'friends', 'adult', 'hurts', 'somehow'] as const;
export type SignalPicture = (typeof PICTURES)[number];

/** What an adult can send back by one tap: a sign that it was read with thanks; no more than that. */
export const STAMPS = ['thank-you', 'with-you'] as const;

export const SIGNAL_TEXT_MAX = 500;
export const ANSWER_TEXT_MAX = 200;
/** After so many messages of either side a talk in person is offered. */
export const MESSAGES_MAX = 10;
/** Fewer can be told from each other by being left out: no child chooses by name among them. */
export const CHOSEN_MIN = 3;
/** How many adults one thing can be kept from. */
export const KEPT_FROM_MAX = 20;

/** Grades in which a school can let something be sent without a name: the youngest have windows outside alone. */
export const UNNAMED_BANDS = ['4-6', '7-9'] as const;
export type UnnamedBand = (typeof UNNAMED_BANDS)[number];
/** In a smaller band it can be guessed who wrote. */
export const UNNAMED_BAND_MIN = 30;
/** So many leaders together open a name. */
export const NAMING_MIN = 2;

/** What the reader of a worry has found: it is so, or it is another way. */
export const FINDINGS = ['so', 'not-so'] as const;
/** So many worries that were another way, and somebody has a talk with the child: it is blocked from nothing. */
export const TALK_AFTER_NOT_SO = 3;

/** Why something cannot stay with one person: bullying, what is frightening at home, what an adult does, danger to life and body. */
export const DUTIES = ['bullying', 'home', 'adult', 'life'] as const;
