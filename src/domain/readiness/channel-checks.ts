/** Whether what is sent to somebody reaches them, as they have said themselves after a test message. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { addDays, type Day } from '../days';
import type { Staff } from '../identity';
import { type People, recipientsOf } from '../sos/recipients';
import type { Channel } from '../sos/settings';
import type { ChainStep, SosSettings } from '../sos/settings';
import { shownWords } from '../texts';

export const TESTED_CHANNELS = ['push', 'email'] as const satisfies readonly Channel[];
export type TestedChannel = (typeof TESTED_CHANNELS)[number];

/** `schools/{s}/channelChecks/{uid}` */
export const channelCheckSchema = z.strictObject({
  /** The last test message. */
  askedAt: isoInstant,
  byName: shownWords(),
  /** When this person said what has arrived of it. Absent: not yet. */
  answeredAt: z.optional(isoInstant),
  /** When this person last said that it arrived this way. */
  push: z.optional(isoInstant),
  email: z.optional(isoInstant),
});
export type ChannelCheck = z.infer<typeof channelCheckSchema>;

const WEEK_DAYS = 7;

/** Everybody of the school whom a step reaches on any day of the week that begins with `today`, by uid. */
export function reachedBy(step: ChainStep, staff: Readonly<Record<string, Staff>>, today: Day): string[] {
  const people: People = { staff: new Map(Object.entries(staff)), board: [] };
  const week = Array.from({ length: WEEK_DAYS }, (_, ahead) => addDays(today, ahead));
  return [...new Set(week.flatMap((day) => recipientsOf(step, people, day)))].toSorted();
}

/** Who has to try whether a message reaches them: everybody whom a chain calls by push or e-mail. */
export function toTest(settings: SosSettings, staff: Readonly<Record<string, Staff>>, today: Day): string[] {
  const steps = [...settings.school, ...settings.outOfHours].filter((step) => testedOf(step).length > 0);
  return [...new Set(steps.flatMap((step) => reachedBy(step, staff, today)))].toSorted();
}

/** The ways of a step that can fail without anybody noticing. */
export function testedOf({ channels }: Pick<ChainStep, 'channels'>): TestedChannel[] {
  return TESTED_CHANNELS.filter((channel) => channels.includes(channel));
}

/** A test message waits for this person's word. */
export function isAsked(check: ChannelCheck | null): boolean {
  return check !== null && check.answeredAt === undefined;
}
