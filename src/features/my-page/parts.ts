/** The pages under わたし, in the order in which they stand there. */
export const PARTS = ['words', 'answers', 'good', 'notes', 'opened', 'left-out', 'data'] as const;
export type Part = (typeof PARTS)[number];

export function isPart(text: string): text is Part {
  return (PARTS as readonly string[]).includes(text);
}
