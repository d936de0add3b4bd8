import { expect, it } from 'vitest';
import { upperWords, withoutGaps } from './word-gaps';

it.each([
  [
    'いまの こころの{天気|てんき}は、どれに {近|ちか}い？',
    'いまのこころの{天気|てんき}は、どれに{近|ちか}い？',
  ],
  ['{担任|たんにん}の {先生|せんせい}', '{担任|たんにん}の{先生|せんせい}'],
  [
    'いまは{時間外|じかんがい}です。{次|つぎ}は {{day}} {{time}}から',
    'いまは{時間外|じかんがい}です。{次|つぎ}は{{day}} {{time}}から',
  ],
  ['「おくる」を おすまで、だれも {見|み}ません。', '「おくる」をおすまで、だれも{見|み}ません。'],
  ['{{count}} / {{max}}{文字|もじ}', '{{count}} / {{max}}{文字|もじ}'],
  ['さいきん 60{日|にち}ほど', 'さいきん 60{日|にち}ほど'],
  ['{読|よ}む {人|ひと}：{{names}}', '{読|よ}む{人|ひと}：{{names}}'],
])('takes the gaps between words out of %s', (text, expected) => {
  expect(withoutGaps(text)).toBe(expected);
});

it('gives grades 7 to 9 their own wording where there is one, at every depth of a file', () => {
  expect(upperWords({ a: { b: 'あ い', c: 'う え' }, d: 'お か' }, { a: { c: 'うえです' } })).toEqual({
    a: { b: 'あい', c: 'うえです' },
    d: 'おか',
  });
});
