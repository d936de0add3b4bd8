import { reliableChange } from '../survey/change';
import { dayOfInstant, schoolYearOf, type Day } from '../days';
import type { Result } from '../result';
import type { Indicator, Instrument } from '../survey/instrument';
import { isInvited, type Round } from '../school/round';
import { FEATURES, type FeatureRow } from './features';
import { type Traces, wasThere } from './was-there';

/** A round, and what the pupil's answers in it came to; `undefined` when nothing was sent. */
export interface AnsweredRound {
  readonly id: string;
  readonly round: Round;
  readonly instrument: Instrument;
  readonly result: Pick<Result, 'indicators' | 'instrument' | 'form'> | undefined;
}

const INDICATOR = 'ind_';
const IDS = FEATURES.filter(({ name }) => name.startsWith(INDICATOR)).map(({ name }) =>
  name.slice(INDICATOR.length),
);

/**
 * The indicators of the last survey that the pupil answered, which of them fell since the one before by more than chance, and
 * whether the last one that is closed stayed without an answer: not known of a pupil who may not have been there yet. `rounds` are the
 * school's, latest first.
 */
export function surveyFeatures(traces: Traces, classIds: readonly string[], day: Day): FeatureRow {
  const { rounds } = traces;
  const [latest, before] = answeredRounds(rounds, day);
  const closed = lastClosedRound(rounds, classIds, day);
  return {
    ...Object.fromEntries(
      IDS.flatMap((id) => [
        [`${INDICATOR}${id}`, latest?.result?.indicators[id] ?? null],
        [`fell_${id}`, fell(id, latest, before)],
      ]),
    ),
    invited_silent: closed ? silence(closed, traces) : null,
  };
}

function silence({ round, result }: AnsweredRound, traces: Traces): number | null {
  if (result) return 0;
  return wasThere(traces, dayOfInstant(round.closesAt)) ? 1 : null;
}

/** Those that the pupil answered, of the ones that were open by that day; latest first. */
export function answeredRounds(rounds: readonly AnsweredRound[], day: Day): AnsweredRound[] {
  return rounds.filter(({ round, result }) => result !== undefined && dayOfInstant(round.opensAt) <= day);
}

/** The last one of the school year that the pupil was asked in and that had closed by the end of that day. */
export function lastClosedRound(
  rounds: readonly AnsweredRound[],
  classIds: readonly string[],
  day: Day,
): AnsweredRound | undefined {
  return rounds.find(({ round }) => {
    const closed = dayOfInstant(round.closesAt);
    return closed <= day && schoolYearOf(closed) === schoolYearOf(day) && isInvited(round, classIds);
  });
}

/** 1 or 0; `null` when there are not two values on the same form of the same instrument to compare. */
function fell(id: string, latest?: AnsweredRound, before?: AnsweredRound): number | null {
  const [now, then] = [latest?.result, before?.result];
  const indicator = latest?.instrument.indicators.find((one: Indicator) => one.id === id);
  if (!now || !then || !indicator || now.form !== then.form || now.instrument !== then.instrument)
    return null;
  const [to, from] = [now.indicators[id] ?? null, then.indicators[id] ?? null];
  if (to === null || from === null) return null;
  return Number(reliableChange(indicator, from, to) === 'down');
}
