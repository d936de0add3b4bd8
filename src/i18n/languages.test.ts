import { expect, it } from 'vitest';
import { detectLanguage, wordingFor } from './languages';

it('takes the first language of the browser that there is', () => {
  expect(detectLanguage(['fr-FR', 'en-GB', 'ja'])).toBe('en');
  expect(detectLanguage(['fr'])).toBe('ja');
});

it('gives grades 1 to 3 the plain Japanese wording, and grades 7 to 9 the grown-up one', () => {
  expect([1, 3, 4, 6, 7, 9].map((grade) => wordingFor('ja', grade))).toEqual([
    'ja-easy',
    'ja-easy',
    'ja',
    'ja',
    'ja-upper',
    'ja-upper',
  ]);
  expect(wordingFor('ja', undefined)).toBe('ja');
  expect(wordingFor('en', 2)).toBe('en');
  expect(wordingFor('en', 8)).toBe('en');
});
