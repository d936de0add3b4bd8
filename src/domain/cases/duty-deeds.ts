/** A duty that law sets begins, a step of it is done, it begins again, or has turned out not to be so. */
import { dayOf } from '../days';
import { isSame } from '../same';
import { without } from '../without';
import type { DutyKind } from './choices';
import { isTooEarly, OF_DUTY } from './duties';
import type { After, CaseWorld } from './deeds';
import type { Case, Duty } from './records';
import { withDue } from './schedule';

export interface DutyStart {
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly text?: string | undefined;
  readonly childsWords?: string | undefined;
  readonly linked: readonly string[];
}

export function dutyStarted(one: Case, start: DutyStart, world: CaseWorld): After {
  const { dutyId: id, kind, text, childsWords, linked } = start;
  if (one.duties.some((duty) => duty.id === id)) return { why: 'already-there' };
  const at = new Date(world.now).toISOString();
  const duty: Duty = {
    ...{ id, kind, by: world.by.uid, startedAt: at, since: dayOf(world.now), steps: [], linked: [...linked] },
  };
  const after = withDue(
    { ...one, state: 'open', duties: [...one.duties, duty], rev: one.rev + 1 },
    world.calendar,
  );
  return {
    after,
    said: {
      ...{ kind: 'duty', duty: { id, kind } },
      ...(text !== undefined && { text }),
      ...(childsWords !== undefined && { childsWords }),
    },
  };
}

export interface DutyMark {
  readonly dutyId: string;
  /** A step of it, or what is said about it as a whole: exactly one of the two. */
  readonly step?: string | undefined;
  readonly turn?: 'again' | 'not-so' | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
  readonly linked?: readonly string[] | undefined;
}

export function dutyMarked(one: Case, mark: DutyMark, world: CaseWorld): After {
  const duty = one.duties.find(({ id }) => id === mark.dutyId);
  if (!duty) return { why: 'gone' };
  const after = dutyAfter(duty, mark, world);
  if ('why' in after) return after;
  const { step, turn, to, text } = mark;
  const duties = one.duties.map((other) => (other === duty ? after : other));
  if (isSame(duties, one.duties)) return { why: 'already-there' };
  return {
    after: withDue({ ...one, duties, rev: one.rev + 1 }, world.calendar),
    said: {
      kind: 'duty',
      duty: {
        ...{ id: duty.id, kind: duty.kind, on: dayOf(world.now) },
        ...(step !== undefined && { step }),
        ...(turn !== undefined && { turn }),
        ...(to !== undefined && { to }),
      },
      ...(text !== undefined && { text }),
    },
  };
}

function dutyAfter(
  duty: Duty,
  mark: DutyMark,
  { now, by }: CaseWorld,
): Duty | { readonly why: 'gone' | 'say-why' | 'too-early' | 'already-there' } {
  const { steps: declared, repeats } = OF_DUTY[duty.kind];
  const at = new Date(now).toISOString();
  const today = dayOf(now);
  const { endedAt } = duty;
  const open: Duty = without(duty, 'endedAt', 'notSo');
  const linked = [...new Set([...duty.linked, ...(mark.linked ?? [])])];
  if (mark.turn === 'again') return { ...open, since: today, steps: [], linked };
  if (endedAt !== undefined) return { why: 'already-there' };
  if (mark.turn === 'not-so')
    // Somebody will ask why.
    return mark.text === undefined ? { why: 'say-why' } : { ...open, linked, endedAt: at, notSo: true };
  if (mark.step === undefined) return { ...open, linked };
  const step = declared.find(({ id }) => id === mark.step);
  if (!step) return { why: 'gone' };
  if (open.steps.some((done) => done.step === step.id)) return { why: 'already-there' };
  if (isTooEarly(open, step, today)) return { why: 'too-early' };
  const done = {
    ...{ step: step.id, on: today, by: by.uid, byName: by.name, at },
    ...(mark.to !== undefined && { to: mark.to }),
  };
  const steps = [...open.steps, done];
  if (steps.length < declared.length) return { ...open, steps, linked };
  if (!repeats) return { ...open, steps, linked, endedAt: at };
  const told = open.alarm && { alarmedFrom: open.alarm.from };
  return { ...without(open, 'alarm'), ...told, since: today, steps: [], linked };
}
