/** When the years begin: with the day that the child leaves the school, or with the day that something was written. */
export const COUNTED_FROM = ['leaving', 'writing'] as const;
