import { beforeAll, expect, it } from 'vitest';
import { ConditionTally } from '../../support/rules-coverage';
import { ReportedWorld } from '../../support/rules-reports';
import { repeats } from '../cases';

const world = new ReportedWorld('demo-rules-twins', new ConditionTally());
beforeAll(() => world.open());

it.each(repeats.map((sentence) => [sentence.about, sentence.says, sentence] as const))(
  '%s: %s, in a transaction or by counting',
  async (_, __, { expectations }) => {
    expect(await world.wrongIn(expectations)).toEqual([]);
  },
);
