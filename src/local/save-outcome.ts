/**
 * What a pupil may be told after a tap. `saved`: it is in IndexedDB. `sent`: nothing can be stored here, but the server has
 * it. `not-saved`: neither.
 */
export type SaveOutcome = 'saved' | 'sent' | 'not-saved';
