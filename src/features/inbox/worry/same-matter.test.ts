import { expect, it } from 'vitest';
import { matterOf, ofSameMatter } from './same-matter';

const ADDRESS = ['chan', 'san'];

it('knows a child by its name, however a child writes it', () => {
  expect(['Aoki-san', ' ａｏｋｉ ', 'AOKI', 'aoki chan!'].map((one) => matterOf(one, ADDRESS))).toEqual(
    Array.from({ length: 4 }, () => 'aoki'),
  );
  expect(matterOf('san', ADDRESS)).toBe('san');
});

it('puts beside a worry those about the same child, and none where no name was written', () => {
  const others = [
    { id: 'a', about: 'Aoki' },
    { id: 'b', about: 'Ueda' },
    { id: 'c', about: undefined },
  ];
  expect(ofSameMatter('aoki san', others, ADDRESS).map(({ id }) => id)).toEqual(['a']);
  expect(ofSameMatter(undefined, others, ADDRESS)).toEqual([]);
  expect(ofSameMatter('...', others, ADDRESS)).toEqual([]);
});
