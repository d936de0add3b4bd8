/** What is said in a command about a child's data. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { daySchema } from '../../day-schemas';
import { COUNTED_FROM } from '../../rights/counted-from';
import { correctionSchema } from '../../rights/correction';
import {
  aboutRecordSchema,
  ASKERS,
  DUE_DAYS_MOST,
  OUTCOMES,
  reasonSchema,
  REQUEST_KINDS,
  shortSchema,
} from '../../rights/requests';
import { STOP_PARTS } from '../../rights/stops';
import { WITHHELD } from '../../rights/withheld';
import { classIdSchema } from '../../school/class-ids';
import { TOLD_HOW } from '../../told/records';

const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

export const rightDecided = {
  outcome: z.enum(OUTCOMES),
  reason: reasonSchema,
  /** Of a stop that is granted in part. Absent: what was asked. */
  parts: z.optional(z.array(z.enum(STOP_PARTS)).check(z.minLength(1))),
};

export const withheldExcepted = {
  kinds: z.array(z.enum(WITHHELD)).check(z.minLength(1), z.maxLength(WITHHELD.length)),
  why: reasonSchema,
};

export const toldFamilies = {
  on: daySchema,
  how: z.enum(TOLD_HOW),
  classIds: z.array(classIdSchema).check(z.maxLength(60)),
  pupilIds: z.array(id).check(z.maxLength(60)),
};

/** Somebody was told. */
export const saysWhom = ({
  classIds,
  pupilIds,
}: Readonly<Record<'classIds' | 'pupilIds', readonly string[]>>) => classIds.length + pupilIds.length > 0;

/** As long as something can be kept, years. */
export const YEARS_MOST = 30;
const years = z.number().check(z.int(), z.minimum(1), z.maximum(YEARS_MOST));

export const retentionSet = {
  ...{ checkIns: years, responses: years, sos: years, cases: years, accessEntries: years, audit: years },
  from: z.enum(COUNTED_FROM),
  /** Absent: as it stands. */
  answerDays: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(DUE_DAYS_MOST))),
};

/** A child of whom nothing is deleted. */
export const childHeld = { pupilId: id, reason: reasonSchema, until: daySchema };

/** What somebody asks about a child's data. */
export const rightAsked = {
  pupilId: id,
  kind: z.enum(REQUEST_KINDS),
  parts: z.array(z.enum(STOP_PARTS)).check(z.maxLength(STOP_PARTS.length)),
  asker: z.strictObject({
    who: z.enum(ASKERS),
    name: z.optional(shortSchema),
    relation: z.optional(shortSchema),
  }),
  checked: z.optional(shortSchema),
  askedOn: daySchema,
  about: z.optional(aboutRecordSchema),
  words: z.optional(reasonSchema),
  childView: z.optional(reasonSchema),
};

type Asked = z.infer<z.ZodMiniObject<typeof rightAsked>>;

/** Whoever is not the child itself has a name. */
export const saysWho = ({ asker }: Pick<Asked, 'asker'>): boolean =>
  asker.who === 'child' || asker.name !== undefined;

/** Whoever is not the child itself has shown who they are. */
export const saysHowChecked = ({ asker, checked }: Pick<Asked, 'asker' | 'checked'>): boolean =>
  asker.who === 'child' || checked !== undefined;

/** Of a stop, and of its end: of what. */
export const saysWhatToStop = ({ kind, parts }: Pick<Asked, 'kind' | 'parts'>): boolean =>
  (kind !== 'stop' && kind !== 'resume') || parts.length > 0;

export const rightFinished = {
  ending: reasonSchema,
  /** What is corrected in what adults keep. Absent: it was done where it came from. */
  fix: z.optional(correctionSchema),
};
