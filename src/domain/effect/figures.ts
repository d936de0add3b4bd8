/**
 * From tallies to what leaders and the board read. Rates of fewer than ten are withheld, in the city also where subtraction would tell. How many wished to talk, or answered that they
 * were hurt, is withheld as a whole for a school with fewer than ten, and for the city when subtracting would give it away.
 */
import { addDays, type Day } from '../days';
import type { Effect } from '../effect';
import { NOTICE_KINDS, type NoticeKind, OF_KIND } from '../notices/kinds';
import { MINIMUM_GROUP } from '../classes/stats';
import { differenceFigures } from './difference';
import { modelFigures } from './model-figures';
import { rateOfAll, sumOf } from './rates';
import type { EffectTally, KindTally } from './tally';

export function schoolEffect(tally: EffectTally): Effect {
  return effectOf(tally.month, [tally], (kind, made) => !isWithheldIn(kind, made));
}

export function cityEffect(month: string, tallies: readonly EffectTally[]): Effect {
  return effectOf(month, tallies, (kind, made) => {
    if (isWithheldIn(kind, made)) return false;
    const heldBack = tallies
      .map(({ kinds }) => kinds[kind]?.made ?? 0)
      .filter((ofSchool) => isWithheldIn(kind, ofSchool))
      .reduce((sum, ofSchool) => sum + ofSchool, 0);
    return heldBack === 0 || heldBack >= MINIMUM_GROUP;
  });
}

function isWithheldIn(kind: NoticeKind, made: number): boolean {
  return !OF_KIND[kind].homeroomReads && made < MINIMUM_GROUP;
}

function effectOf(
  month: string,
  tallies: readonly EffectTally[],
  isShown: (kind: NoticeKind, made: number) => boolean,
): Effect {
  const kinds: Effect['kinds'] = {};
  for (const kind of NOTICE_KINDS) {
    const all = tallies.flatMap((tally) => tally.kinds[kind] ?? []);
    const whole = sumOfKinds(all);
    if (whole.made > 0 && isShown(kind, whole.made)) kinds[kind] = figuresOf(whole, all);
  }
  const silence = rateOfAll(tallies.map(({ present, silent }) => ({ part: silent, whole: present })));
  const model = modelFigures(tallies);
  const letters = letterFigures(tallies);
  const supports = supportFigures(tallies);
  const difference = differenceFigures(tallies.flatMap((tally) => tally.difference ?? []));
  return {
    ...{ month, asOf: asOf(tallies), kinds, grades: gradesOf(tallies), silence },
    ...(letters && { letters }),
    ...(supports && { supports }),
    ...(difference && { difference }),
    ...(model && { model }),
  };
}

/** Only of schools with enough of them: what the others have cannot be worked out from the city's. */
function letterFigures(tallies: readonly EffectTally[]): Effect['letters'] {
  const told = tallies.flatMap(({ letters }) => (letters && letters.sent >= MINIMUM_GROUP ? [letters] : []));
  if (told.length === 0) return undefined;
  return {
    sent: sumOf(told, ({ sent }) => sent),
    inTime: rateOfAll(told.map(({ inTime, sent }) => ({ part: inTime, whole: sent }))),
    waiting: rateOfAll(told.map(({ waiting, sent }) => ({ part: waiting, whole: sent }))),
  };
}

/** Only of schools with enough such children, as of letters. */
function supportFigures(tallies: readonly EffectTally[]): Effect['supports'] {
  const told = tallies.flatMap(({ supports }) =>
    supports && supports.children >= MINIMUM_GROUP ? [supports] : [],
  );
  if (told.length === 0) return undefined;
  const known = told.filter(({ absence }) => absence.children >= MINIMUM_GROUP);
  const children = sumOf(known, ({ absence }) => absence.children);
  const mean = (days: number) => Math.round((days / children) * 10) / 10;
  return {
    children: sumOf(told, (one) => one.children),
    takenUp: sumOf(told, ({ takenUp }) => takenUp),
    left: rateOfAll(told.map(({ left, takenUp }) => ({ part: left, whole: takenUp }))),
    childHelped: rateOfAll(told.map(({ childs }) => ({ part: childs.helped, whole: childs.said }))),
    adultsHelped: rateOfAll(told.map(({ adults }) => ({ part: adults.helped, whole: adults.said }))),
    ...(known.length > 0 && {
      absence: {
        children,
        before: mean(sumOf(known, ({ absence }) => absence.before)),
        since: mean(sumOf(known, ({ absence }) => absence.since)),
      },
    }),
  };
}

/** The day before the earliest night: what came after it is not in all of the figures. */
function asOf(tallies: readonly EffectTally[]): Day {
  const [earliest = ''] = tallies.map(({ night }) => night).sort();
  return addDays(earliest, -1);
}

function sumOfKinds(all: readonly KindTally[]): KindTally {
  return {
    made: sumOf(all, ({ made }) => made),
    opened: sumOf(all, ({ opened }) => opened),
    decided: sumOf(all, ({ decided }) => decided),
    right: sumOf(all, ({ right }) => right),
    hours: all.flatMap(({ hours }) => hours).sort((a, b) => a - b),
  };
}

function figuresOf(
  { made, opened, decided, hours }: KindTally,
  schools: readonly KindTally[],
): NonNullable<Effect['kinds']['talk']> {
  const middle = [hours[Math.ceil(hours.length / 2) - 1], hours[Math.floor(hours.length / 2)]];
  const median = ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
  return {
    ...{ made, opened, decided },
    ppv: rateOfAll(schools.map((one) => ({ part: one.right, whole: one.decided }))),
    hoursToOpen: hours.length < MINIMUM_GROUP ? null : Math.round(median * 10) / 10,
  };
}

function gradesOf(tallies: readonly EffectTally[]): Effect['grades'] {
  const grades: Effect['grades'] = {};
  for (const grade of new Set(tallies.flatMap((tally) => Object.keys(tally.grades)))) {
    const schools = tallies.flatMap((tally) => tally.grades[grade] ?? []);
    grades[grade] = {
      pupils: sumOf(schools, ({ pupils }) => pupils),
      share: rateOfAll(schools.map(({ pupils, noticed }) => ({ part: noticed, whole: pupils }))),
    };
  }
  return grades;
}
