/** How each pupil of the demo city tends to feel, so that weather, answers and absence of one child fit together. */
import type { Instrument } from '@domain/survey/instrument';
import type { Answer, Level } from '@domain/answers/pupil-records';
import { randomOf, type Random } from './random';

export interface Temperament {
  /** About −2 (a hard time) to 2. */
  readonly spirits: number;
  /** Indicator id → how this pupil differs there from the own spirits. */
  readonly leaning: (indicator: string) => number;
  /** Probability of being absent on a day. */
  readonly absence: number;
}

/** The same in the generated files and in what is played afterwards. */
export function temperamentOf(seed: number, pupilId: string): Temperament {
  const random = randomOf(seed, `temperament ${pupilId}`);
  const spirits = random.normal();
  const often = random.chance(0.04);
  return {
    spirits,
    leaning: (indicator) => randomOf(seed, `leaning ${pupilId} ${indicator}`).normal() * 0.6,
    absence: often ? 0.25 : Math.min(0.12, 0.012 * Math.exp(-spirits)),
  };
}

const clampLevel = (value: number): Level => Math.min(4, Math.max(1, Math.round(value))) as Level;

/** Most children answer "not at all" where an item asks about being hurt, so that few need an adult the same day. */
const RARELY = { soft: 1, hard: 1.6 } as const;

/** Answers of one pupil in one round: a few left out, a few declined. `drift` moves an indicator up or down for everybody. */
export function answersOf(
  instrument: Instrument,
  temperament: Temperament,
  random: Random,
  drift: (indicator: string) => number,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { id, indicator, key, sensitive } of instrument.items) {
    if (random.chance(0.012)) continue;
    if (random.chance(0.015)) {
      answers[id] = 'declined';
      continue;
    }
    const good = 2.95 + 0.45 * temperament.spirits + temperament.leaning(indicator) * 0.7 + drift(indicator);
    const spared = sensitive === undefined ? 0 : RARELY[sensitive];
    const code = clampLevel(good + spared + random.normal() * 0.6);
    answers[id] = key === '+' ? code : ((5 - code) as Level);
  }
  return answers;
}

/** The weather of successive days: today is mostly like yesterday. */
export function weatherOf(temperament: Temperament, random: Random, days: number): Level[] {
  let today = temperament.spirits + random.normal() * 0.5;
  return Array.from({ length: days }, () => {
    today = 0.7 * today + 0.3 * temperament.spirits + random.normal() * 0.55;
    return clampLevel(3.2 + today * 0.75);
  });
}
