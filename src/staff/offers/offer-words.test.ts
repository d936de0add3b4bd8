import { expect, it } from 'vitest';
import { newFields, wordsOf } from './offer-words';

const FIELDS = { ...newFields('図書室', '2026-12-31'), why: ' よかったら ', thought: true };

it('an offer is sent as it was worded, with nothing for what was left empty', () => {
  expect(wordsOf(FIELDS)).toEqual({
    ...{ kind: 'place', what: { ja: '図書室' }, why: { ja: 'よかったら' } },
    ...{ from: '2026-12-31', until: '2027-01-30' },
  });
  const more = {
    place: '1階',
    times: '昼休み',
    picture: 'books',
    map: 'https://example.jp/',
    person: 'nurse',
  };
  expect(wordsOf({ ...FIELDS, ...more })).toMatchObject({
    ...{ place: { ja: '1階' }, times: { ja: '昼休み' }, picture: 'books' },
    ...{ map: 'https://example.jp/', person: 'nurse' },
  });
});

it.each([
  ['without a word for the child', { why: ' ' }],
  ['that nobody has thought about', { thought: false }],
  ['that ends before it begins', { until: '2026-12-30' }],
  ['with a page that is not safe', { map: 'http://example.jp/' }],
  ['with a number that is none', { number: 'call me' }],
  ['that is too long', { what: 'あ'.repeat(81) }],
])('an offer %s is not sent', (_, change) => {
  expect(wordsOf({ ...FIELDS, ...change })).toBeUndefined();
});
