import { isModelled, isUsed, type Stoppable } from '../rights/stops';
import { type NoticeKind, OF_KIND } from './kinds';

/** Whether a notice of a kind may be made of a child: of one whose data are used no more, none that is computed. */
export function mayNotice(kind: NoticeKind, child: Stoppable): boolean {
  if (!OF_KIND[kind].isComputed) return true;
  return kind === 'risk' ? isModelled(child) : isUsed(child);
}
