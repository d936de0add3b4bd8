/** What pupils read labels nobody, ranks nobody, and says nothing of what adults are told. */
import { describe, expect, it } from 'vitest';
import { allTexts, pupilsTexts } from '../support/app-texts';
import { unwantedIn, unwantedOnScreen } from '../support/unwanted-words';
import { ALL_THE_SAME, NOT_FOR_ANYBODY } from '../support/words-not-for-pupils';

const texts = pupilsTexts();
const said = [...texts].flatMap(([place, text]) => unwantedIn(text).map((word) => ({ place, word, text })));

describe('the words for pupils', () => {
  it('are found in every language, in the survey and among the ways to help', () => {
    const places = [...texts.keys()].map((place) => place.split(' ')[0]);
    for (const place of ['ja/pupil', 'ja-easy/me', 'en/sos', 'ja/push', 'soramoyo-34', 'help'])
      expect(places.filter((one) => one === place).length, place).toBeGreaterThan(0);
  });

  it('say none of the words that are not for them', () => {
    expect(said.filter(({ place }) => !(place in ALL_THE_SAME))).toEqual([]);
  });

  it('have no exception that nothing needs any more', () => {
    const needed = new Set(said.map(({ place }) => place));
    expect(Object.keys(ALL_THE_SAME).filter((place) => !needed.has(place))).toEqual([]);
  });
});

it('no adult reads that a child is dangerous or a risk either', () => {
  expect([...allTexts()].filter(([, text]) => NOT_FOR_ANYBODY.test(text))).toEqual([]);
});

describe('looking for such words', () => {
  it.each([
    ['きみはリスクが {高|たか}い', 'リスク'],
    ['{順位|じゅんい}', '順位'],
    ['{注|ようちゅう}い', 'ようちゅうい'],
    ['Your score', 'score'],
  ])('finds them written and spoken: %s', (text, word) => {
    expect(unwantedIn(text)).toEqual([word]);
  });

  it.each(['フランクに はなす', 'かんしゃの き', 'ひょうげん', 'A scoreboardless day', 'hallmark'])(
    'does not take other words for them: %s',
    (text) => {
      expect(unwantedIn(text)).toEqual([]);
    },
  );

  it('passes over a sentence that may say it, on a screen with readings, and finds the rest', () => {
    const promise = '順番 や 点数\nを つけて、みんなに 見 せること';
    expect(unwantedOnScreen(`わたし\n${promise}\nよかった`)).toEqual([]);
    expect(unwantedOnScreen(`わたし\n${promise}\n点数は 3`)).toEqual(['点数']);
  });
});
