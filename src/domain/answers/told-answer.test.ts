import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { toldFirst } from './told-answer';

describe('an answer told ahead', () => {
  it('is offered to a counsellor first where it is about a teacher or about home', () => {
    const kept = new Set(soramoyo34.indicators.filter((one) => one.keptFromHomeroom).map(({ id }) => id));
    const first = soramoyo34.items.filter(
      (item) => toldFirst(item, kept.has(item.indicator))[0] === 'counsellor',
    );
    expect(first.map(({ id }) => id)).toEqual(['q10', 'q11', 'q12', 'q30', 'q31', 'q32']);
  });
});
