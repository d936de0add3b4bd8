import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { addedWords, toldFirst } from './told-answer';

describe('an answer told ahead', () => {
  const words = 'アンケート「友だちと いて、ほっとした」：あまりなかった';

  it('stands at the end of a note of that day, which stays as it is', () => {
    expect(addedWords(undefined, words)).toBe(words);
    expect(addedWords('きのうの つづき', words)).toBe(`きのうの つづき\n${words}`);
  });

  it('is there once, however often it is tapped', () => {
    const once = addedWords('あ', words);
    expect(addedWords(once, words)).toBe(once);
  });

  it('takes no word away when there is no room', () => {
    expect(addedWords('あ'.repeat(490), words)).toBeUndefined();
  });

  it('is offered to a counsellor first where it is about a teacher or about home', () => {
    const kept = new Set(soramoyo34.indicators.filter((one) => one.keptFromHomeroom).map(({ id }) => id));
    const first = soramoyo34.items.filter(
      (item) => toldFirst(item, kept.has(item.indicator))[0] === 'counsellor',
    );
    expect(first.map(({ id }) => id)).toEqual(['q10', 'q11', 'q12', 'q30', 'q31', 'q32']);
  });
});
