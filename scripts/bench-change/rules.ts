import type { MoodCore, MoodDay } from '@domain/mood/state';
import { step } from '@domain/mood/step';

/** At which of a child's days an alarm is raised. */
export type Rule = (days: readonly MoodDay[]) => number[];

/** What Soramoyo runs at night. */
export const ownUsual: Rule = (days) => stepping(days, ({ weather }) => weather.alarms.at(-1));

/** Its other signal: fewer answers than this child used to give. */
export const silence: Rule = (days) => stepping(days, ({ silence: { alarms } }) => alarms.at(-1));

/** Its third: low all the time. */
export const lowAllTheTime: Rule = (days) => stepping(days, ({ low }) => low?.alarms.at(-1));

/** Every third rainy (or worse) answer in a row. */
export const threeRainyDays: Rule = (days) => {
  let rainy = 0;
  return indexesOf(days, ({ answer }) => {
    if (typeof answer !== 'number') return false;
    rainy = answer <= 2 ? rainy + 1 : 0;
    return rainy === 3;
  });
};

/** Every storm. */
export const oneStorm: Rule = (days) => indexesOf(days, ({ answer }) => answer === 1);

function stepping(days: readonly MoodDay[], lastAlarm: (core: MoodCore) => string | undefined): number[] {
  let core: MoodCore | undefined;
  return indexesOf(days, (day) => {
    core = step(core, day);
    return core !== undefined && lastAlarm(core) === day.day;
  });
}

function indexesOf(days: readonly MoodDay[], isAlarm: (day: MoodDay) => boolean): number[] {
  return days.flatMap((day, index) => (isAlarm(day) ? [index] : []));
}
