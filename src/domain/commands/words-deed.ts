/** What somebody writes about a child whom they look after: made once, corrected and withdrawn by its writer alone, nothing of it lost. */
import type * as z from 'zod/mini';
import { standingsOf } from '../access/standing';
import { daySchema } from '../day-schemas';
import { addDays, type Day, dayOf } from '../days';
import { toStored } from '../documents/instants';
import { type Staff, staffSchema } from '../identity';
import { paths } from '../paths';
import { isSame } from '../same';
import { type Pupil, pupilSchema } from '../school/school';
import { CORRECTIONS_MAX, DAYS_BACK } from '../words/choices';
import { type Decision, type Deed, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';
import type { Refusal } from './refusals';

/** About whom, which one (its id made by the sender: made once, however often it is sent), and of which day. */
export const ofChild = { pupilId: idSchema, id: idSchema, day: daySchema };

interface AboutChild {
  readonly pupilId: string;
}

export function childSources({ school, payload: { pupilId }, actor: { uid } }: Deed<AboutChild>) {
  return {
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    writer: one(paths.staff(school, uid), staffSchema),
  };
}

export interface ChildState {
  readonly pupil: Pupil | undefined;
  readonly writer: Staff | undefined;
}

const AROUND = ['homeroom', 'counsellor', 'leader'] as const;

/** What speaks against it, whatever it says. */
export function problemWith({ pupil, writer }: ChildState, now: number, day?: Day): Refusal | undefined {
  if (pupil?.status !== 'active') return 'pupil-unknown';
  const today = dayOf(now);
  const standings = writer && standingsOf(writer, { classIds: pupil.classIds, day: today });
  if (!AROUND.some((standing) => standings?.has(standing))) return 'not-looked-after';
  if (day !== undefined && (day > today || day < addDays(today, -DAYS_BACK))) return 'day-too-far';
  return undefined;
}

/** One entry as it stands. */
interface Written {
  readonly by: string;
  readonly day: Day;
  readonly withdrawn: boolean;
  readonly at: string;
  readonly history?: readonly object[] | undefined;
}

export interface Entry {
  readonly path: string;
  readonly schema: z.ZodMiniType;
  readonly stored: Written | undefined;
  /** What it says, and what a correction changes. A field that is absent, or `undefined`, is not said. */
  readonly said: Readonly<Record<string, unknown>>;
  /** What it is and remains, whatever is corrected. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

/**
 * A new entry, or a correction of one's own: what stood there before stays in its history. `also`: what changes with it. The log
 * holds none of the words.
 */
export function written(
  { path, schema, stored, said, fixed = {} }: Entry,
  { school, payload, actor, now }: Deed<AboutChild & { readonly id: string; readonly day: Day }>,
  also: readonly Extract<Decision, { done: true }>['writes'][number][] = [],
): Decision {
  if (stored && stored.by !== actor.uid) return refused('id-taken');
  const instant = new Date(now).toISOString();
  const before = stored ? saidBy(stored, Object.keys(said)) : {};
  if (stored && !stored.withdrawn && isSame(before, present(said))) return UNCHANGED;
  const history = stored?.history ?? [];
  // What is only added to, as a sentence to a tap, loses nothing.
  const loses = Object.entries(before).some(([field, value]) => !isSame(value, said[field]));
  if (loses && history.length >= CORRECTIONS_MAX) return refused('no-more-corrections');
  const kept = loses ? [...history, { ...before, at: instant }] : history;
  const next = {
    ...{ school, by: actor.uid, day: stored?.day ?? payload.day, withdrawn: false },
    ...{ at: stored?.at ?? instant, receivedAt: instant },
    ...fixed,
    ...present(said),
    ...(kept.length > 0 && { history: kept }),
  };
  const data = toStored(schema, next, { instant: (ms) => new Date(ms) });
  const logged = { id: payload.id, corrected: stored !== undefined };
  return {
    done: true,
    writes: [{ how: 'set', path, data }, ...also],
    log: { subject: payload.pupilId, after: logged },
  };
}

function saidBy(stored: object, fields: readonly string[]): Record<string, unknown> {
  return present(Object.fromEntries(Object.entries(stored).filter(([field]) => fields.includes(field))));
}

function present(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''));
}
