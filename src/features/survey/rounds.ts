import { isInvited, type Round } from '@domain/school/round';

export interface ListedRound {
  readonly roundId: string;
  readonly round: Round;
  /** When it was sent from this or another tablet (ISO); absent when it was not. */
  readonly answeredAt?: string;
}

interface Known {
  readonly rounds: Readonly<Record<string, Round>>;
  readonly responses: Readonly<Record<string, { readonly capturedAt: string }>>;
}

/** Whether a round takes answers at an instant (ms since 1970). */
export function isOpen({ opensAt, closesAt }: Round, nowMs: number): boolean {
  return Date.parse(opensAt) <= nowMs && nowMs <= Date.parse(closesAt);
}

/** What a pupil of `classId` is asked, or was: the open rounds, soonest to close first, and the closed ones, latest first. */
export function listRounds({ rounds, responses }: Known, classId: string, nowMs: number) {
  const listed = Object.entries(rounds)
    .filter(([roundId, round]) => isInvited(round, [classId]) || roundId in responses)
    .map(([roundId, round]): ListedRound => {
      const answeredAt = responses[roundId]?.capturedAt;
      return { roundId, round, ...(answeredAt !== undefined && { answeredAt }) };
    });
  const byClosing = (a: ListedRound, b: ListedRound) => (a.round.closesAt < b.round.closesAt ? -1 : 1);
  return {
    open: listed.filter(({ round }) => isOpen(round, nowMs)).sort(byClosing),
    past: listed
      .filter(({ round }) => round.practice !== true && Date.parse(round.closesAt) < nowMs)
      .sort((a, b) => byClosing(b, a)),
  };
}
