import { expect, it } from 'vitest';
import { detectLanguage, wordingFor } from './languages';

it('takes the first language of the browser that there is', () => {
  expect(detectLanguage(['fr-FR', 'en-GB', 'ja'])).toBe('en');
  expect(detectLanguage(['fr'])).toBe('ja');
});

it('gives grades 1 to 3 the plain Japanese wording', () => {
  expect(wordingFor('ja', 2)).toBe('ja-easy');
  expect(wordingFor('ja', 4)).toBe('ja');
  expect(wordingFor('ja', undefined)).toBe('ja');
  expect(wordingFor('en', 2)).toBe('en');
});
