import { expect, it } from 'vitest';
import { neutralWords } from './words';

it('says that the app should be opened, of how many things when there are several, and nothing else', () => {
  expect([neutralWords(), neutralWords(1), neutralWords(40)]).toEqual([
    ...['アプリをひらいてください', 'アプリをひらいてください', 'アプリをひらいてください（40件）'],
  ]);
});
