/** `schools/{s}/sos/{sosId}` with its `events` and `messages`. firestore.rules checks the same shapes again. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { isoInstant, serverInstant } from '../day-schemas';
import { classIdSchema } from '../school/class-ids';
import { HOME_CALLS, MESSAGE_MAX, PLACES, PUPIL_WORDS, SOS_TEXT_MAX, VIAS, WANTS } from './choices';
import { notSchema } from '../answers/standing-choices';
import { textOf, wordsOf } from '../texts';
import { channelSchema } from './settings';

/** `withdrawn` was taken back by the pupil before anybody was told. `joined` went on in another one that was open. */
export const SOS_STATES = ['received', 'acknowledged', 'meeting', 'resolved', 'withdrawn', 'joined'] as const;
/** That somebody has seen it must reach every version. */
export const sosStateSchema = choices(z.enum(SOS_STATES), {
  beside: ({ acknowledgedBy }) => (acknowledgedBy === undefined ? 'received' : 'acknowledged'),
});

/** School hours or out of hours: which of the two chains is climbed. */
export const chainNameSchema = choices(z.enum(['school', 'outOfHours']), { readAs: 'school' });
export type ChainName = z.infer<typeof chainNameSchema>;

/** Ways to reach somebody. `inbox` is the SOS itself, live on the screens of those in `visibleTo`. */

const uid = textOf(1, 128);
const person = z.strictObject({ uid, name: wordsOf(1, 60) });
export type SosPerson = z.infer<typeof person>;

export const OUTCOMES = ['talked', 'meeting-again', 'shared', 'case', 'mistake', 'drill'] as const;
export const outcomeSchema = choices(z.enum(OUTCOMES), 'leave-out');
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the pupil writes. Everything but `at` and `safeToCallHome` may be missing: one tap is enough. */
const pupilFields = {
  school: z.string(),
  pupilId: z.string(),
  /** What the tablet knew. Whose homeroom is told is decided by the pupil's present classes. */
  classId: classIdSchema,
  want: z.optional(choices(z.enum(WANTS), 'leave-out')),
  via: z.optional(choices(z.enum(VIAS), 'leave-out')),
  at: choices(z.enum(PLACES), { readAs: 'unknown' }),
  safeToCallHome: choices(z.enum(HOME_CALLS), { readAs: 'ask' }),
  text: z.optional(wordsOf(1, SOS_TEXT_MAX)),
  /** Who is not to hear of this one, besides those of the child's standing choice. Older tablets do not ask. */
  not: z.optional(notSchema),
  capturedAt: isoInstant,
};

export const sosSchema = z.strictObject({
  ...pupilFields,
  state: sosStateSchema,
  /** The step of the chain that is due next. As long as the chain when only its last step is left to repeat. */
  step: z.number().check(z.int(), z.minimum(0)),
  chain: chainNameSchema,
  receivedAt: serverInstant,
  nextEscalationAt: serverInstant,
  /** From when the chain's minutes count: `receivedAt` until hours changed, a hand-over lapsed or the SOS was reopened. */
  chainStartedAt: z.optional(serverInstant),
  /** Whom the chain or a person has brought in. Absent until the first step. */
  visibleTo: z.optional(z.array(uid)),
  /** Who of the school may see it, made by access/sos-readers.ts. Absent until somebody was told: nobody sees it then. */
  readers: z.optional(z.array(uid)),
  /** Whom the child leaves out of it, by both ways of choosing. Absent: nobody. */
  keptFrom: z.optional(z.array(uid)),
  /** Sends without a result yet, and since when. */
  unsent: z.optional(z.array(z.strictObject({ uid, channel: channelSchema }))),
  unsentAt: z.optional(isoInstant),
  acknowledgedBy: z.optional(person),
  acknowledgedAt: z.optional(serverInstant),
  /** A colleague is asked to take it on until then. The owner stays the owner. */
  handOver: z.optional(z.strictObject({ to: uid, name: person.shape.name, until: isoInstant })),
  meeting: z.optional(z.strictObject({ place: wordsOf(1, 100), at: isoInstant })),
  /** When やめる was tapped, by the tablet's clock like `capturedAt`. */
  withdrawnAt: z.optional(isoInstant),
  /** もう だいじょうぶ or what else the pupil says about having pressed it. */
  pupilSays: z.optional(choices(z.enum(PUPIL_WORDS), 'leave-out')),
  resolvedBy: z.optional(person),
  resolvedAt: z.optional(serverInstant),
  outcome: z.optional(outcomeSchema),
  /** The open one of the same pupil that this press was added to, before anybody was told of it. */
  joined: z.optional(textOf(1, 64)),
  /** How often it was pressed once more while it was open. */
  pressedAgain: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** A practice alarm of the school. No child stands behind it. */
  drill: z.optional(choices(z.literal(true), 'leave-out')),
});
export type Sos = z.infer<typeof sosSchema>;

/** What the tablet stores: the SOS before the server adds its times. */
export const newSosSchema = z.strictObject({
  ...pupilFields,
  state: z.literal('received'),
  step: z.literal(0),
  chain: chainNameSchema,
});
export type NewSos = z.infer<typeof newSosSchema>;

/** What the pupil may add or change until the SOS is resolved. */
export type SosDetails = Partial<
  Pick<Sos, 'want' | 'via' | 'at' | 'safeToCallHome' | 'text' | 'pupilSays' | 'not'>
>;

export const SOS_EVENT_TYPES = [
  'escalated',
  'nobody-on-duty',
  'waits-for-opening',
  'hours-changed',
  'sent',
  'failed',
  /** Every way of a step has failed: the next step follows at once. */
  'moved-on',
  'pressed-again',
  'acknowledged',
  'also-acknowledged',
  'handed-over',
  'hand-over-lapsed',
  'shared',
  'meeting',
  'resolved',
  'reopened',
] as const;

/** `…/sos/{sosId}/events/{id}`: append-only. What functions write has an id that follows from what happened, so twice is once. */
export const sosEventSchema = z.strictObject({
  type: choices(z.enum(SOS_EVENT_TYPES), 'newer'),
  /** A uid, or `system`. */
  by: uid,
  name: z.optional(person.shape.name),
  at: serverInstant,
  chain: z.optional(chainNameSchema),
  step: z.optional(z.number().check(z.int(), z.minimum(0))),
  /** Who was brought in. */
  to: z.optional(z.array(uid)),
  /** Of `sent` and `failed`: to whom, by which way, and what the service answered when it refused. */
  channel: z.optional(channelSchema),
  error: z.optional(z.string().check(z.maxLength(300))),
});
export type SosEvent = z.infer<typeof sosEventSchema>;

/** `…/sos/{sosId}/messages/{id}` */
export const sosMessageSchema = z.strictObject({
  by: uid,
  from: choices(z.enum(['pupil', 'staff']), { readAs: 'staff' }),
  text: wordsOf(1, MESSAGE_MAX),
  at: serverInstant,
});
export type SosMessage = z.infer<typeof sosMessageSchema>;
