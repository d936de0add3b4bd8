import type { Instrument } from '@domain/survey/instrument';
import { monthOf, dayOf } from '@domain/days';
import type { Round } from '@domain/school/round';

export const ROUND_STATES = ['running', 'coming', 'over'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Whether a round is answered at an instant (ms since 1970), will be, or was. */
export function stateOf({ opensAt, closesAt }: Round, now: number): RoundState {
  if (now < Date.parse(opensAt)) return 'coming';
  return now < Date.parse(closesAt) ? 'running' : 'over';
}

/** Running ones that end first, coming ones that begin first, and those that are over, the last first. */
export function roundsByState(rounds: Readonly<Record<string, Round>>, now: number) {
  const listed = Object.entries(rounds).map(([id, round]) => ({ id, round, state: stateOf(round, now) }));
  const of = (state: RoundState) => listed.filter((one) => one.state === state);
  return {
    running: of('running').toSorted((a, b) => a.round.closesAt.localeCompare(b.round.closesAt)),
    coming: of('coming').toSorted((a, b) => a.round.opensAt.localeCompare(b.round.opensAt)),
    over: of('over').toSorted((a, b) => b.round.closesAt.localeCompare(a.round.closesAt)),
  };
}

/**
 * What a new round is called in the database: by its month and what it asks, so that schools of a city that ask the same in the same
 * month stand together in the city's figures. A second one of the month gets a number; one that is tried out stands with none.
 */
export function newRoundId(
  { opensAt, instrument, practice }: Pick<Round, 'opensAt' | 'instrument' | 'practice'>,
  taken: Readonly<Record<string, Round>>,
): string {
  const begins =
    `${practice === true ? 'practice-' : ''}${monthOf(dayOf(Date.parse(opensAt)))}-${instrument.replace('@', '-')}`.slice(
      0,
      ID_MAX,
    );
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? begins : `${begins}-${String(number)}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}

/** With room for a number. */
const ID_MAX = 36;

/** `{id}@{version}` */
export function refOf({ id, version }: Pick<Instrument, 'id' | 'version'>): string {
  return `${id}@${String(version)}`;
}
