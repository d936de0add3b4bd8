/** What of a log goes once its years are over: from its old end, without a gap, and never the last entry. */
import { type Day, dayOfInstant } from '../days';
import { isPast, type Periods } from '../rights/retention';
import type { AuditEntry, AuditHead } from './entry';

/** So many at once; what is left goes with the next. */
export const SHORTENED_AT_ONCE = 300;

/**
 * `oldest`: of the log as it stands, in its order. `staysBefore`: an entry that keeps itself, and whatever came after it. The years begin
 * with the day of writing, whatever those of a child begin with.
 */
export function goingEntries<E extends Pick<AuditEntry, 'seq' | 'at'>>(
  oldest: readonly E[],
  head: Pick<AuditHead, 'seq'> | undefined,
  periods: Periods,
  today: Day,
  staysBefore: (entry: E) => boolean = () => false,
): readonly E[] {
  const isOver = ({ at }: E) =>
    isPast('audit', { ...periods, from: 'writing' }, { day: dayOfInstant(at), leftOn: undefined }, today);
  const until = oldest.findIndex((one) => !isOver(one) || staysBefore(one) || one.seq === head?.seq);
  return until === -1 ? oldest : oldest.slice(0, until);
}
