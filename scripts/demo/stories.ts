/**
 * What happens to a few pupils of class 5-1, so that the demo shows every kind of notice: the others live by their temperament alone.
 * Days are counted back from the last one played: 0 is today.
 */
import type { Answers, Level } from '@domain/answers/pupil-records';

export interface Story {
  /** The weather of a day; `undefined`: as the temperament says; `none`: no answer. */
  readonly weather?: (daysBack: number) => Level | 'none' | undefined;
  /** Asks to talk today. */
  readonly talks?: boolean;
  /** Answers that replace the temperament's. */
  readonly answers?: Answers;
}

/** Sunny and steady, then five dark days. */
const turnsDark: Story = { weather: (daysBack) => (daysBack > 4 ? 4 : daysBack % 3 === 1 ? 2 : 1) };

/** Answers every day, then stops. */
const fallsSilent: Story = { weather: (daysBack) => (daysBack > 8 ? 3 : 'none') };

/** Rain, and now and then thunder, for as long as anybody can remember. */
const lowAllTheTime: Story = { weather: (daysBack) => (daysBack % 4 === 1 ? 1 : 2) };

const STORIES: Readonly<Record<string, Story>> = {
  'sho-5-1-3@demo.example': turnsDark,
  'sho-5-1-8@demo.example': fallsSilent,
  'sho-5-1-11@demo.example': lowAllTheTime,
  'sho-5-1-14@demo.example': { weather: () => 3, talks: true },
  'sho-5-1-17@demo.example': { answers: { q21: 4 } },
  'sho-5-1-19@demo.example': { answers: { q08: 3, q07: 4 } },
};

/** Somebody had an eye on this pupil three weeks ago. */
export const WATCHED_SINCE_THREE_WEEKS = 'sho-5-1-2@demo.example';

export function storyOf(email: string): Story {
  return STORIES[email] ?? {};
}

/** Classes with a story are played for longer, so that there is a usual weather to compare with. */
export function hasLongHistory(classId: string): boolean {
  return /^\d{4}-5-1$/.test(classId);
}
