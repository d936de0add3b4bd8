import { expect, test } from 'vitest';
import words from './words.json' with { type: 'json' };

test('everything in the report stands in Japanese and in English, with the same gaps to fill', () => {
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
  for (const [word, { ja, en }] of Object.entries(words)) {
    expect(ja, word).not.toBe('');
    expect(gaps(en), word).toEqual(en === '' ? [] : gaps(ja));
  }
});
