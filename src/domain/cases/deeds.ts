/**
 * What is done in a case, pure: the case and the deed give the case after it and its entry, or why not.
 *
 * 1. Its lead is one of its team, always.
 * 2. A case that is not closed has a checkpoint, and it lies ahead after every deed that sets it; a closed one has none.
 * 3. `dueAt` is the first of what is due; whatever is due is told of every morning until somebody has done it.
 * 4. Support began (`supportSince`) when the first was taken up; only then it is in its third step.
 * 5. Its intensity changes by a person's review alone.
 * 6. It is not closed while a duty of law is open.
 * 7. Entries are only added.
 * 8. Who leads it changes when a team says so, or when whoever is asked to go on with it has said yes (hand-over.ts): nobody learns of it
 *    from a list.
 */
import { dayOf } from '../days';
import type { Refusal } from '../commands/refusals';
import type { SchoolCalendar } from '../school/calendar';
import { without } from '../without';
import type { CaseEntry } from './entries';
import { INTENSITY_MAX, type SupportState } from './choices';
import type { Case, Support } from './records';
import { checkpointAfter, withDue } from './schedule';

export interface CaseWorld {
  readonly calendar: SchoolCalendar;
  /** Ms since 1970. */
  readonly now: number;
  readonly by: { readonly uid: string; readonly name: string };
}

/** What an entry says beside who wrote it and when. */
export type Said = Omit<CaseEntry, 'by' | 'name' | 'title' | 'at'>;
export type After = { readonly after: Case; readonly said: Said } | { readonly why: Refusal };

export const refused = (why: Refusal): After => ({ why });

/** The case after a deed, counted once more. */
export function changed(one: Case, change: Partial<Case>, said: Said, { calendar }: CaseWorld): After {
  return { after: withDue({ ...one, ...change, rev: one.rev + 1 }, calendar), said };
}

export function wroteEntry(
  one: Case,
  { kind, text, childsWords }: Pick<Said, 'kind' | 'text' | 'childsWords'>,
  world: CaseWorld,
): After {
  const said = {
    kind,
    ...(text !== undefined && { text }),
    ...(childsWords !== undefined && { childsWords }),
  };
  return changed(one, {}, said, world);
}

export function decided(
  one: Case,
  { decision, reason }: { decision: 'support' | 'not-now'; reason: string },
  world: CaseWorld,
): After {
  if (decision === 'not-now' && one.supportSince !== undefined) return refused('case-further-on');
  const begun =
    decision === 'not-now'
      ? ({ state: 'watching', step: 1 } as const)
      : ({ state: 'open', step: one.step === 1 ? 2 : one.step } as const);
  return changed(
    one,
    { ...begun, checkpointAt: next({ ...one, ...begun }, world) },
    { kind: 'decision', decision, text: reason },
    world,
  );
}

export function met(one: Case, meeting: NonNullable<Said['meeting']>, world: CaseWorld): After {
  const begun = { state: 'open', step: Math.max(one.step, 2) } as const;
  const { wishes, goal } = meeting;
  return changed(
    one,
    {
      ...begun,
      wishes: { ...one.wishes, ...wishes },
      ...(goal !== undefined && { goal }),
      ...(one.step === 1 && { checkpointAt: next({ ...one, ...begun }, world) }),
    },
    { kind: 'meeting', meeting },
    world,
  );
}

export function planned(one: Case, plan: Omit<Support, 'state'>, world: CaseWorld): After {
  if (one.supports.some(({ id }) => id === plan.id)) return refused('already-there');
  const begun = { state: 'open', step: Math.max(one.step, 2) } as const;
  const support: Support = { ...plan, state: 'planned' };
  return changed(
    one,
    {
      ...begun,
      supports: [...one.supports, support],
      ...(one.step === 1 && { checkpointAt: next({ ...one, ...begun }, world) }),
    },
    { kind: 'plan', support },
    world,
  );
}

/** Taken up, left, ended; back to planned where somebody ticked the wrong one. */
export function marked(one: Case, mark: NonNullable<Said['marked']>, world: CaseWorld): After {
  const support = one.supports.find(({ id }) => id === mark.supportId);
  if (!support) return refused('gone');
  const today = dayOf(world.now);
  const supports = one.supports.map((other) => (other === support ? withMark(other, mark, today) : other));
  const supportSince = supports
    .flatMap(({ takenUpOn }) => takenUpOn ?? [])
    .toSorted()
    .at(0);
  const { supportSince: before } = one;
  if (supportSince === before) return changed(one, { supports }, { kind: 'support', marked: mark }, world);
  const after: Case = {
    ...without(one, 'supportSince'),
    ...{ supports, step: supportSince === undefined ? 2 : 3, state: 'open' },
    ...(supportSince !== undefined && { supportSince }),
  };
  // Counted from its first day on, unless it was looked at since.
  const checkpointAt =
    before === undefined || supportSince === undefined ? next(after, world) : one.checkpointAt;
  return changed(
    after,
    { ...(checkpointAt !== undefined && { checkpointAt }) },
    { kind: 'support', marked: mark },
    world,
  );
}

function withMark(
  support: Support,
  { state, childsView, adultsView }: NonNullable<Said['marked']>,
  today: string,
): Support {
  const isBegun = state === 'taken-up' ? today : undefined;
  const takenUpOn = state === 'planned' ? undefined : (support.takenUpOn ?? isBegun);
  return {
    ...without(support, 'takenUpOn', 'overOn'),
    state,
    ...(takenUpOn !== undefined && { takenUpOn }),
    ...(isOver(state) && { overOn: today }),
    ...(childsView !== undefined && { childsView }),
    ...(adultsView !== undefined && { adultsView }),
  };
}

const isOver = (state: SupportState) => state === 'left' || state === 'ended';

export interface Review {
  readonly decision: 'continue' | 'change' | 'raise' | 'lower' | 'close';
  readonly reason: string;
  /** With `raise` and `lower`; absent: one further. */
  readonly intensity?: number | undefined;
  /** With `close`. */
  readonly outcome?: Case['outcome'];
}

export function reviewed(one: Case, review: Review, world: CaseWorld): After {
  const { decision, reason, outcome } = review;
  if (decision === 'close')
    return outcome === undefined
      ? refused('say-how-it-ended')
      : closed(one, { outcome, reason }, world, decision);
  const intensity = intensityAfter(one.intensity, review);
  if (intensity === undefined) return refused('intensity-unfit');
  const { figures, ...rest } = one;
  return changed(
    rest,
    { intensity, checkpointAt: next(rest, world) },
    {
      ...{ kind: intensity === one.intensity ? 'checkpoint' : 'intensity', review: decision, text: reason },
      ...(figures && { figures }),
      ...(intensity !== one.intensity && { intensity: { from: one.intensity, to: intensity } }),
    },
    world,
  );
}

/** `undefined`: it would not go where the decision says. */
function intensityAfter(before: number, { decision, intensity }: Review): number | undefined {
  const after = decision === 'raise' ? (intensity ?? before + 1) : (intensity ?? before - 1);
  if (decision === 'raise') return after > before && after <= INTENSITY_MAX ? after : undefined;
  if (decision === 'lower') return after < before && after >= 1 ? after : undefined;
  return intensity === undefined || intensity === before ? before : undefined;
}

export function closed(
  one: Case,
  { outcome, reason }: { outcome: NonNullable<Case['outcome']>; reason: string },
  world: CaseWorld,
  review?: 'close',
): After {
  if (one.duties.some(({ endedAt }) => endedAt === undefined)) return refused('duty-open');
  if (one.passing) return refused('case-passing');
  const today = dayOf(world.now);
  const { figures } = one;
  const rest = without(
    one,
    ...(['checkpointAt', 'figures', 'handOver', 'leadMissingSince', 'leftSince', 'movedSince'] as const),
  );
  const supports = one.supports.map((support) =>
    support.state === 'taken-up' ? { ...support, state: 'ended' as const, overOn: today } : support,
  );
  return changed(
    rest,
    { state: 'closed', outcome, closedAt: new Date(world.now).toISOString(), supports },
    { kind: 'closed', text: reason, outcome, ...(review && { review }), ...(figures && { figures }) },
    world,
  );
}

export function reopened(one: Case, reason: string, world: CaseWorld): After {
  const again: Case = { ...without(one, 'closedAt', 'outcome'), state: 'open' };
  return changed(again, { checkpointAt: next(again, world) }, { kind: 'reopened', text: reason }, world);
}

function next(one: Pick<Case, 'state' | 'step' | 'supportSince'>, { calendar, now }: CaseWorld): string {
  return checkpointAfter(one, calendar, dayOf(now));
}
