/** What a pupil may add to an SOS, as plain values: a pupil's page carries no schema. */
export const WANTS = ['nurse', 'counsellor', 'homeroom', 'anyone'] as const;
export type Want = (typeof WANTS)[number];

/** Come to me, I come to you, or in writing. */
export const VIAS = ['come', 'go', 'chat'] as const;

/** Where the pupil is. `unknown` until they say so. */
export const PLACES = ['unknown', 'classroom', 'other-room', 'support-centre', 'home'] as const;

/** Whether home may be called. Until the pupil says otherwise they are asked first. */
export const HOME_CALLS = ['ask', 'yes', 'no'] as const;

/** もう だいじょうぶ, まちがえた, or わたしが おしたのでは ありません: asks, and an adult still closes the SOS. */
export const PUPIL_WORDS = ['better', 'mistake', 'not-me'] as const;

export const MESSAGE_MAX = 500;
export const SOS_TEXT_MAX = 500;

/** Until then functions notify nobody, ms after `receivedAt`; as long the pupil can take the SOS back, from the tap on. */
export const GRACE_MS = 5_000;
/** A colleague accepts a hand-over within this time, or the SOS climbs again, ms. */
export const HAND_OVER_MS = 5 * 60_000;
