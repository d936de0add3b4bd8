/** さきに声をかける: one line for each child of whom something is open, in one order, on whatever screen. */
import { type ChildToday, comesFirst, type FirstReason, pressing, reasonsOf, waits } from './reasons';
import { isSettledByContact } from './settled-by-contact';

/**
 * `first`: whoever has two minutes begins here. `later`: somebody should speak to the child today. `away`: the child is not at school,
 * and does not wait for an answer. `spoken`: somebody had a word today, and what is open besides can be recorded with it.
 */
export type FirstState = 'first' | 'later' | 'away' | 'spoken';

/** So many stand first even where nobody waits and there is no storm; of those who wait none ever stands later. */
export const FIRST_FEW = 3;

export interface FirstChild {
  readonly pupilId: string;
  /** None: all that was open has been settled today. */
  readonly reasons: readonly FirstReason[];
  readonly state: FirstState;
}

type Stage = 'waiting' | 'away' | 'spoken';
const STAGES: readonly Stage[] = ['waiting', 'away', 'spoken'];

/** Every child of whom something is open, or was until somebody spoke to it today, once. `isHomeroom`: whoever looks has the class. */
export function firstList(children: readonly ChildToday[], isHomeroom: boolean): FirstChild[] {
  return children
    .map((child) => ({ child, reasons: reasonsOf(child) }))
    .filter(({ child, reasons }) => reasons.length > 0 || (child.contacted && child.decidedToday))
    .map(({ child, reasons }) => ({ child, reasons, stage: stageOf(child, reasons, isHomeroom) }))
    .toSorted(
      (a, b) =>
        STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
        mostPressing(a.reasons) - mostPressing(b.reasons) ||
        a.child.number - b.child.number ||
        (a.child.pupilId < b.child.pupilId ? -1 : 1),
    )
    .map(({ child: { pupilId }, reasons, stage }, index) => {
      const isFirst = index < FIRST_FEW || reasons.slice(0, 1).some(comesFirst);
      return { pupilId, reasons, state: stage !== 'waiting' ? stage : isFirst ? 'first' : 'later' };
    });
}

const mostPressing = ([first]: readonly FirstReason[]) => (first ? pressing(first) : Infinity);

/** A word at school answers no letter, and settles nothing that the child said to others. */
function stageOf(child: ChildToday, reasons: readonly FirstReason[], isHomeroom: boolean): Stage {
  const isLeft = reasons.some(
    (reason) =>
      reason.kind === 'signal' ||
      (reason.kind === 'notice' && !isSettledByContact(reason.notice.notice, isHomeroom)),
  );
  if (child.contacted && !isLeft) return 'spoken';
  return child.away && !reasons.some(waits) ? 'away' : 'waiting';
}

export interface FirstCounts {
  readonly first: number;
  /** To be spoken to today, or when they are back. */
  readonly later: number;
  readonly spoken: number;
}

/** How many children: what may stand on a screen that the whole class sees. */
export function firstCounts(list: readonly FirstChild[]): FirstCounts {
  const count = (...states: FirstState[]) => list.filter(({ state }) => states.includes(state)).length;
  return { first: count('first'), later: count('later', 'away'), spoken: count('spoken') };
}
