/**
 * `npm run bench:change [-- --children 10000 --seed 7]`: how often the change signal alarms for children whose weather has not changed,
 * and how soon it finds a drop, beside two plain rules and one that was published; the same of low all the time. Simulated children: see children.ts. Writes `.soramoyo/bench-change.json` too.
 * Ends with status 1 when the signal is worse than it promises.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WORK } from '../stack/folders';
import { type Characteristics, measure, WITHIN } from './characteristics';
import { type Assumptions, simulated } from './children';
import { lowFromTheStart, notLow } from './low-children';
import { rollingZ, weeklyChange } from './rolling-z';
import { lowAllTheTime, oneStorm, ownUsual, silence, threeRainyDays } from './rules';
import { answeringLess } from './silent-children';

const { values } = parseArgs({
  options: { children: { type: 'string', default: '10000' }, seed: { type: 'string', default: '7' } },
});
const assumptions: Assumptions = {
  ...{ seed: Number(values.seed), children: Number(values.children) },
  ...{ days: 150, missing: 0.15, carryOver: 0.2, drop: 1 },
};

/** What the signal promises under these assumptions. */
const PROMISE = { alarmed: 0.27, foundWithin15: 0.42 };
const LOW_PROMISE = { alarmedThoughNotLow: 0.02, foundWithin20: 0.6 };

const rules = { ownUsual, lowAllTheTime, rollingZ, weeklyChange, threeRainyDays, oneStorm };
const results = {
  ...measure(rules, simulated(assumptions)),
  ...named('carry-over 0', measure({ ownUsual }, simulated({ ...assumptions, carryOver: 0 }))),
  ...named('carry-over 0.4', measure({ ownUsual }, simulated({ ...assumptions, carryOver: 0.4 }))),
  ...named('drop of 2 SD', measure({ ownUsual }, simulated({ ...assumptions, drop: 2 }))),
  ...named('own mean not low', measure({ lowAllTheTime }, notLow(assumptions))),
  ...named(
    'low from the start',
    measure({ lowAllTheTime, ownUsual, rollingZ }, lowFromTheStart(assumptions)),
  ),
  ...named('half the answers', measure({ silence }, answeringLess(assumptions))),
};

console.log(
  `Simulated children: ${assumptions.children}, ${assumptions.days} school days, ${100 * assumptions.missing} % missing, ` +
    `carry-over ${assumptions.carryOver}, drop ${assumptions.drop} SD unless the row says otherwise.\n`,
);
console.table(Object.fromEntries(Object.entries(results).map(([name, one]) => [name, inWords(one)])));
mkdirSync(WORK, { recursive: true });
writeFileSync(join(WORK, 'bench-change.json'), `${JSON.stringify({ assumptions, results }, null, 2)}\n`);

const { alarmed, found } = results.ownUsual;
const low = results['lowAllTheTime, low from the start'];
const notLowOnes = results['lowAllTheTime, own mean not low'];
const keeps =
  alarmed <= PROMISE.alarmed &&
  found[15] >= PROMISE.foundWithin15 &&
  notLowOnes.alarmed <= LOW_PROMISE.alarmedThoughNotLow &&
  low.found[20] >= LOW_PROMISE.foundWithin20;
console.log(
  `${keeps ? 'ok' : 'WORSE THAN PROMISED'}: at most ${percent(PROMISE.alarmed)} of stable children alarmed, ` +
    `at least ${percent(PROMISE.foundWithin15)} of drops found within 15 days; of those who are not low at most ` +
    `${percent(LOW_PROMISE.alarmedThoughNotLow)} noticed as low all the time, of those who are at least ` +
    `${percent(LOW_PROMISE.foundWithin20)} within 20 days.`,
);
process.exit(keeps ? 0 : 1);

function named<Rule extends string, What extends string>(
  what: What,
  measured: Record<Rule, Characteristics>,
) {
  const rows = Object.entries<Characteristics>(measured).map(([rule, one]) => [`${rule}, ${what}`, one]);
  return Object.fromEntries(rows) as Record<`${Rule}, ${What}`, Characteristics>;
}

function inWords({ alarmed: once, perChild, found: by }: Characteristics): Record<string, string> {
  return {
    'stable, alarmed once or more': percent(once),
    'false alarms a child': perChild.toFixed(2),
    ...Object.fromEntries(WITHIN.map((days) => [`found in ${days} days`, percent(by[days])])),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
