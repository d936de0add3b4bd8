/** What running a model leaves behind. None of it is ever read by pupils or teachers. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { modelTitleSchema } from './model';
import { daySchema, isoInstant, monthSchema, serverInstant } from '../day-schemas';

const rate = z.number().check(z.minimum(0), z.maximum(1));
const count = z.number().check(z.int(), z.minimum(0));

export const scoredSchema = z.strictObject({
  model: z.string(),
  /** Calibrated, 0..1, rounded to 6 decimals. */
  score: rate,
  /** The largest contributions to the logit in either direction, the most upward first: feature, its value (`null`: not known), contribution. */
  contributions: z.array(
    z.strictObject({ feature: z.string(), value: z.nullable(z.number()), contribution: z.number() }),
  ),
});
export type Scored = z.infer<typeof scoredSchema>;

/** `…/pupils/{p}/derived/risk`: of `month` as known on `day`. `shadow`: another model beside it that tells nobody. */
export const riskSchema = z.strictObject({
  month: monthSchema,
  day: daySchema,
  /** Already long absent: watched over by people, not predicted. Has no score. */
  alreadyAbsent: z.boolean(),
  scored: z.optional(scoredSchema),
  shadow: z.optional(scoredSchema),
  synthetic: z.boolean(),
  /** Share of the contributions by factor, 0..1; only upward ones. */
  factors: z.record(z.string(), rate),
  /** Places of learning and support that the rules suggest, each with the rule that did. For staff. */
  places: z.array(z.strictObject({ place: z.string(), rule: z.string() })),
});
export type Risk = z.infer<typeof riskSchema>;

/** `modelChoices/{id}`, append-only, the latest `at` holds. Rolling back is choosing the former one again. */
export const modelChoiceSchema = z.strictObject({
  /** `none`: no model runs. */
  active: z.string(),
  shadow: z.optional(z.string()),
  by: z.string(),
  at: serverInstant,
});
export type ModelChoice = z.infer<typeof modelChoiceSchema>;

/** `models/{id}/checks/dry-run`: after an upload, over last month: whether it is valid, and how many it would have named. Without children. */
export const dryRunSchema = z.strictObject({
  /** Of a state that is not known nobody may conclude that it was found valid. */
  state: choices(z.enum(['running', 'done', 'refused']), { readAs: 'running' }),
  /** Why it was refused: place in the file and what is wrong. */
  problems: z.array(z.strictObject({ path: z.string(), code: z.string() })),
  month: z.optional(monthSchema),
  /** Schools that it could not be tried on. While that is every one of them it is not done, and is tried again. */
  failed: z.optional(z.array(z.string())),
  schools: z.record(
    z.string(),
    z.strictObject({
      scored: count,
      aboveFloor: count,
      wouldNotice: count,
      /** By reason code, how often it stood first. */
      firstReasons: z.record(z.string(), count),
      /** How many of them the present model names as well. */
      alsoPresent: count,
    }),
  ),
});
export type DryRun = z.infer<typeof dryRunSchema>;

/** `schools/{s}/modelLists/{modelId}`: the list itself, for that school's counsellors and leaders. */
export const modelListSchema = z.strictObject({
  model: z.string(),
  /** What the model is called, and the day that it was trained: schools do not read models. Lists of earlier trials lack them. */
  title: z.optional(modelTitleSchema),
  trained: z.optional(daySchema),
  month: monthSchema,
  synthetic: z.boolean(),
  pupils: z.array(z.strictObject({ pupilId: z.string(), classId: z.string(), reasons: z.array(z.string()) })),
});
export type ModelList = z.infer<typeof modelListSchema>;

/** `ops/risk-run`: up to where the last run of every school got. */
export const riskRunSchema = z.strictObject({
  at: isoInstant,
  schools: z.record(
    z.string(),
    z.strictObject({
      /** The day that was looked back on. */
      day: daySchema,
      /** The active model, `none` without one: a run that other models began is not gone on with. */
      model: z.string(),
      shadow: z.optional(z.string()),
      /** The last pupil that was scored, while the school is not finished. */
      after: z.optional(z.string()),
      done: z.boolean(),
      scored: count,
      /** Children newly noticed by the run of that day. */
      noticed: count,
      /** Pupils who could not be scored. */
      failed: count,
    }),
  ),
});
export type RiskRun = z.infer<typeof riskRunSchema>;
