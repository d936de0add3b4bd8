import type { Firestore } from 'firebase-admin/firestore';
import { type Day, dayOfInstant, type Month } from '@domain/days';
import { nightOf } from '@domain/night';
import { isLongAbsent, monthsNeeded } from '@domain/risk/attendance-features';
import { featuresOf } from '@domain/risk/features-of';
import type { RiskModel } from '@domain/risk/model';
import type { DryRun, ModelList } from '@domain/risk/records';
import { namedInWeeks, weeksOfLastMonth } from '@domain/risk/tried-month';
import { NoticeWorlds } from '../notices/run';
import { apartOfAll } from '../platform/apart';
import type { OnFailure } from '../platform/store';
import { pupilPages } from './pupil-pages';
import { readPupils, type StoredPupil } from './read-pupils';
import { readRiskSchool, type RiskSchool } from './risk-school';
import { scorePupil, type WordedCandidate } from './score-pupil';

export interface TriedSchool {
  readonly month: Month;
  readonly figures: DryRun['schools'][string];
  readonly list: ModelList;
}

/**
 * What a model would have done at one school last month, and how much of it the active one would have done as well. Writes nothing
 * and tells nobody.
 */
export async function trySchool(
  db: Firestore,
  school: string,
  model: RiskModel,
  active: RiskModel | undefined,
  now: number,
  onFailure: OnFailure,
): Promise<TriedSchool> {
  const worlds = new NoticeWorlds(db, now, onFailure);
  const given = await readRiskSchool({ db, worlds, now, onFailure }, school);
  const { month, weeks } = weeksOfLastMonth(given.calendar, nightOf(now));
  const months = [...new Set(weeks.flatMap(monthsNeeded))].sort();
  const [own, present] = [
    new TriedModel(given, model, weeks),
    active && new TriedModel(given, active, weeks),
  ];
  let scored = 0;
  for await (const { pupils } of pupilPages(db, school, onFailure)) {
    for (const pupil of await readPupils(db, given, pupils, months, onFailure)) {
      if (weeks.some((day) => !isLongAbsent(featuresOf(pupil, day)))) scored += 1;
      own.score(pupil);
      present?.score(pupil);
    }
  }
  const named = own.named();
  // A list is read by role: whoever of its readers a child leaves out would find it there.
  const apart = await apartOfAll(db, school, [...new Set(named.map(({ pupilId }) => pupilId))]);
  const presentIds = new Set(present?.named().map(({ pupilId }) => pupilId));
  return {
    month,
    figures: {
      ...{ scored, aboveFloor: own.aboveFloor.size, wouldNotice: named.length },
      firstReasons: firstReasons(named),
      alsoPresent: named.filter(({ pupilId }) => presentIds.has(pupilId)).length,
    },
    list: {
      ...{ model: model.id, month, synthetic: model.card.synthetic },
      ...{ title: model.card.title, trained: dayOfInstant(model.training.at) },
      pupils: named
        .filter(({ pupilId }) => !apart.has(pupilId))
        .map(({ pupilId, classIds: [classId = ''], reasons }) => ({
          ...{ pupilId, classId },
          reasons: reasons.map(({ code }) => code),
        })),
    },
  };
}

/** One model on the weeks of a month. Of most pupils nothing is kept. */
class TriedModel {
  readonly aboveFloor = new Set<string>();
  readonly #weeks: { day: Day; candidates: WordedCandidate[] }[];

  constructor(
    private readonly given: RiskSchool,
    private readonly model: RiskModel,
    weeks: readonly Day[],
  ) {
    this.#weeks = weeks.map((day) => ({ day, candidates: [] }));
  }

  score(pupil: StoredPupil): void {
    const { given, model } = this;
    for (const { day, candidates } of this.#weeks) {
      const { risk, candidate } = scorePupil(given, { active: model }, pupil, day);
      if ((risk?.scored?.score ?? 0) >= given.settings.floor) this.aboveFloor.add(pupil.pupilId);
      if (candidate) candidates.push(candidate);
    }
  }

  /** Each once, with the first occasion. */
  named(): WordedCandidate[] {
    const first = new Map<string, WordedCandidate>();
    for (const candidate of namedInWeeks(this.#weeks, this.given.settings))
      if (!first.has(candidate.pupilId)) first.set(candidate.pupilId, candidate);
    return [...first.values()];
  }
}

function firstReasons(named: readonly WordedCandidate[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reasons } of named) {
    const [first] = reasons;
    if (first) counts[first.code] = (counts[first.code] ?? 0) + 1;
  }
  return counts;
}
