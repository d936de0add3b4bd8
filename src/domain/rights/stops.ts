/** 利用停止: what of a child is used no more. What it sends to people, たすけて and できること go on whatever is stopped. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { choices } from '../documents/members';

/**
 * `use`: the weather and the survey, for boards, figures, computed notices and models: きょう stays for the child alone.
 * `model`: no model computes with it or is trained on it. `research`: no export for research holds it.
 */
export const STOP_PARTS = ['use', 'model', 'research'] as const;
export type StopPart = (typeof STOP_PARTS)[number];
/** A part that only a later version knows is taken as the widest: nobody's wish is passed over. */
export const stopPartsSchema = z.array(choices(z.enum(STOP_PARTS), { readAs: 'use' }));

/** `schools/{s}/stops/{pupilId}`: what is stopped now. Why, and who asked, stands in the request. */
export const stopSchema = z.strictObject({
  pupilId: z.string(),
  /** Empty: taken up again, and what was stopped is being brought back. */
  parts: stopPartsSchema,
  since: isoInstant,
  /** It was decided, and what stands of the child does not follow it yet. */
  due: z.boolean(),
});
export type Stop = z.infer<typeof stopSchema>;

/** As a child's own document says it, so that it is known wherever the child's class is. */
export interface Stoppable {
  readonly stopped?: readonly StopPart[] | undefined;
}

/** Whether weather and answers of a child are used. */
export function isUsed({ stopped = [] }: Stoppable): boolean {
  return !stopped.includes('use');
}

/** Whether it may stand in an export for research. */
export function isResearched({ stopped = [] }: Stoppable): boolean {
  return !stopped.includes('use') && !stopped.includes('research');
}

/** Whether a model may compute with it. */
export function isModelled({ stopped = [] }: Stoppable): boolean {
  return !stopped.includes('use') && !stopped.includes('model');
}
