/** さきに声をかける: one line for each child of whom something is open, in one order, on whatever screen. */
import { type ChildToday, type FirstReason, pressing, reasonsOf, waits } from './reasons';
import { isSettledByContact } from './settled-by-contact';

/**
 * `waiting`: somebody should speak to the child. `away`: the child is not at school, and does not wait for an answer. `spoken`:
 * somebody had a word today, and what is open besides can be recorded with it.
 */
export type FirstState = 'waiting' | 'away' | 'spoken';

export interface FirstChild {
  readonly pupilId: string;
  readonly reasons: readonly FirstReason[];
  readonly state: FirstState;
}

const STATES: readonly FirstState[] = ['waiting', 'away', 'spoken'];

/** Every child of whom something is open, once. `isHomeroom`: whoever looks has the class. */
export function firstList(children: readonly ChildToday[], isHomeroom: boolean): FirstChild[] {
  return children
    .map((child) => ({ child, reasons: reasonsOf(child) }))
    .flatMap(({ child, reasons: [first, ...others] }) => {
      if (first === undefined) return [];
      const reasons = [first, ...others];
      return [{ child, reasons, first, state: stateOf(child, reasons, isHomeroom) }];
    })
    .toSorted(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        pressing(a.first) - pressing(b.first) ||
        a.child.number - b.child.number ||
        (a.child.pupilId < b.child.pupilId ? -1 : 1),
    )
    .map(({ child: { pupilId }, reasons, state }) => ({ pupilId, reasons, state }));
}

/** A word at school answers no letter, and settles nothing that the child said to others. */
function stateOf(child: ChildToday, reasons: readonly FirstReason[], isHomeroom: boolean): FirstState {
  const isLeft = reasons.some(
    (reason) =>
      reason.kind === 'signal' ||
      (reason.kind === 'notice' && !isSettledByContact(reason.notice.notice, isHomeroom)),
  );
  if (child.contacted && !isLeft) return 'spoken';
  return child.away && !reasons.some(waits) ? 'away' : 'waiting';
}

/** How many children wait: what may stand on a screen that the whole class sees. */
export function waitingCount(list: readonly FirstChild[]): number {
  return list.filter(({ state }) => state !== 'spoken').length;
}
