/** The pages under わたし, in the order in which they stand there. */
export const PARTS = ['told', 'words', 'answers', 'good', 'notes', 'opened', 'left-out', 'data'] as const;
export type Part = (typeof PARTS)[number];

export function isPart(text: string): text is Part {
  return (PARTS as readonly string[]).includes(text);
}

/** What adults said and did is shown in school time only: somebody at home may hold the tablet. */
const IN_SCHOOL_TIME: readonly Part[] = ['told', 'opened'];

export function partsNow(mayShow: boolean): readonly Part[] {
  return PARTS.filter((part) => mayShow || !IN_SCHOOL_TIME.includes(part));
}
