/** What truly happens to one simulated pupil, month by month. Nobody observes stress; what shows of it is in observe.ts. */
import { sigmoid } from '@domain/risk/score';
import { bandOf, type GradeBand } from '@domain/export/panel-columns';
import { randomOf, type Random } from '../../../scripts/demo/random';
import { gradeIn, schoolOf, type SimulatedPupil } from './city';
import { binomial, poisson } from './draws';
import {
  FIRST_TERM,
  LOAD,
  LOADS,
  ORDINARY_ABSENCE,
  SCHOOL_DAYS,
  STRESS,
  SUPPORT,
  WITHDRAWAL,
  type Load,
  type Truth,
} from './truth';

export interface Traits {
  readonly sex: 'f' | 'm';
  readonly foreign: boolean;
  readonly disability: boolean;
  readonly welfare: boolean;
}

export interface TrueMonth {
  readonly year: number;
  /** `04` … `03` */
  readonly month: string;
  readonly band: GradeBand;
  readonly school: string;
  readonly transition: boolean;
  readonly days: number;
  readonly absent: number;
  readonly stress: number;
  readonly loads: Readonly<Record<Load, number>>;
  readonly withdrawn: boolean;
  /** Chance of being withdrawn next month, as it truly is. */
  readonly hazard: number;
  readonly notice: boolean;
  readonly support: boolean;
}

/** Months of latent life before the first that counts, so that nobody starts at a quiet average. */
const WARM_UP = 8;

export function traitsOf(seed: number, key: string): Traits {
  const random = randomOf(seed, `traits ${key}`);
  return {
    sex: random.chance(0.49) ? 'f' : 'm',
    foreign: random.chance(0.03),
    disability: random.chance(0.08),
    welfare: random.chance(0.13),
  };
}

export function courseOf(seed: number, truth: Truth, pupil: SimulatedPupil, years: number): TrueMonth[] {
  const random = randomOf(seed, `course ${pupil.key}`);
  const { disability, welfare } = traitsOf(seed, pupil.key);
  const background = (disability ? STRESS.disability : 0) + (welfare ? STRESS.welfare : 0);
  const stressOf = strain(random, background);
  const habitOf = strain(random, 0);
  const illness = ORDINARY_ABSENCE.illness * Math.exp(ORDINARY_ABSENCE.illnessSpread * random.normal());
  const depth = WITHDRAWAL.days.from + (WITHDRAWAL.days.to - WITHDRAWAL.days.from) * random.unit();
  for (let month = 0; month < WARM_UP; month += 1) {
    stressOf(0);
    habitOf(0);
  }

  const course: TrueMonth[] = [];
  let withdrawn = false;
  let wasWithdrawn = false;
  let supported = false;
  for (let year = pupil.firstYear; year < years; year += 1) {
    const grade = gradeIn(pupil, year);
    if (grade === null) break;
    const band = bandOf(grade);
    const school = schoolOf(pupil, grade);
    const atSchool = STRESS.schoolSpread * randomOf(seed, `school ${school}`).normal();
    for (const [month, days] of SCHOOL_DAYS) {
      const transition = (grade === 1 || grade === 7) && FIRST_TERM.has(month);
      const extra = atSchool + (transition ? STRESS.transition : 0);
      const { level: stress, loads } = stressOf(extra);
      const driver = truth === 'survey' ? stress : habitOf(0).level;
      if (month === '04' && withdrawn && random.chance(WITHDRAWAL.backInApril)) withdrawn = false;
      const avoidance = Math.min(
        ORDINARY_ABSENCE.most,
        ORDINARY_ABSENCE.avoidance * Math.exp(ORDINARY_ABSENCE.perStress * driver),
      );
      const share = withdrawn ? depth * (wasWithdrawn ? 1 : WITHDRAWAL.days.firstMonth) : avoidance;
      const wanted = Math.min(days, binomial(random, days, share) + poisson(random, illness));
      const absent = supported ? wanted - binomial(random, wanted, SUPPORT.attends) : wanted;
      const notice = random.chance(
        absent >= SUPPORT.noticeAfterDays ? SUPPORT.notice : SUPPORT.noticeOtherwise,
      );
      supported = random.chance(notice ? SUPPORT.afterNotice : SUPPORT.otherwise);
      const hazard = withdrawn
        ? 1 - WITHDRAWAL.back
        : sigmoid(
            WITHDRAWAL.base[band] +
              WITHDRAWAL.perStress * driver +
              WITHDRAWAL.perAbsence * Math.log1p(absent),
          );
      course.push({
        year,
        month,
        band,
        school,
        transition,
        days,
        absent,
        stress,
        loads,
        withdrawn,
        hazard,
        notice,
        support: supported,
      });
      wasWithdrawn = withdrawn;
      withdrawn = random.chance(hazard);
    }
  }
  return course;
}

/** A process of loads with a memory; `extra` is added to what comes out in that month only. */
function strain(random: Random, background: number) {
  const own = STRESS.ownSpread * random.normal() + background;
  const usual = LOADS.map(() => LOAD.ownSpread * random.normal());
  let now: number[] = [...usual];
  return (extra: number): { level: number; loads: Record<Load, number> } => {
    const hit = random.chance(LOAD.eventChance) ? random.below(LOADS.length) : -1;
    now = now.map(
      (load, index) =>
        LOAD.memory * load +
        (1 - LOAD.memory) * (usual[index] ?? 0) +
        LOAD.shock * random.normal() +
        (index === hit ? LOAD.eventSize : 0),
    );
    const [family = 0, friends = 0, study = 0, teacher = 0, health = 0] = now;
    const sum = family + friends + study + teacher + health;
    return {
      level: own + extra + STRESS.loadShare * sum,
      loads: { family, friends, study, teacher, health },
    };
  };
}
