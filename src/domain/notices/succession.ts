/** What stands after a notice was made once more. Nothing that only repeats itself may put off a deadline or undo what adults did. */
import type { IsoInstant } from '../days';
import type { ComposedNotice } from './compose';
import type { Notice, NoticeReason } from './records';

/** Whether the sources say something that the notice does not: another reason, or the same once more after it was taken back. */
export function saysMore(standing: Notice, wanted: Notice): boolean {
  const said = new Set(standing.reasons.map(wording));
  return isTakenBack(standing, wanted) || wanted.reasons.some((reason) => !said.has(wording(reason)));
}

/** A reason by what it says, in whatever order its figures are read. */
function wording({ code, params, sources }: NoticeReason): string {
  return JSON.stringify([code, Object.entries(params).sort(), sources]);
}

/** Nobody has to open in time what nothing stands behind any more: see `withoutSources`. */
function isTakenBack(standing: Notice, wanted: Notice): boolean {
  return standing.openBy === undefined && wanted.openBy !== undefined;
}

/**
 * A notice that its sources ask for again. What says nothing new has been there since it was said first, however often and late it is
 * sent; what does, has to be opened by the earlier deadline as long as nobody has opened the notice.
 */
export function rewritten(standing: Notice, wanted: Notice, isOpened: boolean): Notice {
  const more = saysMore(standing, wanted);
  const next = more || isBefore(wanted.since, standing.since) ? wanted : waitingSince(standing, wanted);
  const keepsDeadline = !more || !isOpened;
  const [openBy] = [...(keepsDeadline ? [standing.openBy] : []), wanted.openBy]
    .filter((instant) => instant !== undefined)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const { untold } = standing;
  return { ...next, ...(openBy !== undefined && { openBy }), ...(untold && { untold }) };
}

function waitingSince({ since, expiresAt }: Notice, wanted: Notice): Notice {
  if (wanted.since === since) return wanted;
  return { ...wanted, since, expiresAt, rewrittenAt: wanted.since };
}

/** A notice that somebody has looked at stays when its sources were taken back: without a deadline, and with nobody to be told. */
export function withoutSources(standing: Notice): Notice {
  const next = { ...standing };
  delete next.openBy;
  delete next.untold;
  return next;
}

/**
 * What the night has computed again for the same window. A run that is older than what stands changes nothing; what says nothing new keeps its date; and
 * what came up earlier in the window is still said beside what came up since.
 */
export function recomputed(standing: Notice, wanted: Notice): Notice {
  if (isBefore(wanted.since, standing.since)) return standing;
  const known = new Set(standing.reasons.map(topicOf));
  const isNews = wanted.reasons.some((reason) => !known.has(topicOf(reason)));
  const { since, expiresAt } = isNews ? wanted : standing;
  return united(standing, { ...wanted, since, expiresAt });
}

/** Matters of one window that came up on several days, as one notice each: since the latest of them. */
export function oneOfEach(wanted: readonly ComposedNotice[]): ComposedNotice[] {
  const byId = new Map<string, Notice>();
  const inTime = wanted.toSorted((a, b) => Date.parse(a.notice.since) - Date.parse(b.notice.since));
  for (const { id, notice } of inTime) {
    const earlier = byId.get(id);
    byId.set(id, earlier ? united(earlier, notice) : notice);
  }
  return [...byId].map(([id, notice]) => ({ id, notice }));
}

/** The later notice with what only the earlier one says. */
function united(earlier: Notice, later: Notice): Notice {
  const again = new Set(later.reasons.map(topicOf));
  const reasons = [...earlier.reasons.filter((reason) => !again.has(topicOf(reason))), ...later.reasons];
  return {
    ...{ ...later, reasons, sources: [...new Set(reasons.flatMap(({ sources }) => sources))] },
    createdFor: [...new Set([...earlier.createdFor, ...later.createdFor])].sort(),
  };
}

/** What a reason is about, whatever its figures are tonight: a checkpoint, by what was decided where. */
function topicOf({ code, params: { indicator = '' }, sources }: NoticeReason): string {
  return JSON.stringify([code, indicator, ...(code === 'decided-before' ? sources : [])]);
}

function isBefore(a: IsoInstant, b: IsoInstant): boolean {
  return Date.parse(a) < Date.parse(b);
}
