/** What a pupil can choose, and how much can be written. Apart from the schemas, so that the first screen carries none. */

export const SCALES = ['weather', 'faces', 'numbers'] as const;
export const NOTE_MAX = 500;
export const COMMENT_MAX = 200;

/** What holds for a child who has made no standing choice. */
export const NO_CHOICES = { not: [] as string[], atHome: false };
