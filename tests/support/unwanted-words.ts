/** Looks for words that are not for pupils, in a text of a file or on a screen. */
import { plain, spoken } from '@/i18n/markup';
import { pupilsTexts } from './app-texts';
import { ALL_THE_SAME, NOT_FOR_PUPILS } from './words-not-for-pupils';

/** As written and as spoken: a reading says the word, too. */
export function unwantedIn(text: string): string[] {
  const said = [plain(text), spoken(text)];
  return NOT_FOR_PUPILS.flatMap(({ words }) =>
    said.flatMap((form) => words.exec(form)?.[0] ?? []).slice(0, 1),
  );
}

/** On a screen a reading may part a word from its neighbours. */
const anySpacing = (text: string) =>
  Array.from(plain(text).replaceAll(/\s/gu, ''), (letter) => letter.replace(/[!-/:-@[-`{-~]/, '\\$&')).join(
    '\\s*',
  );

/** Unwanted words on a screen, apart from the sentences of `ALL_THE_SAME`. */
export function unwantedOnScreen(innerText: string): string[] {
  const texts = pupilsTexts();
  const rest = Object.keys(ALL_THE_SAME)
    .flatMap((place) => texts.get(place) ?? [])
    .reduce((shown, text) => shown.replaceAll(new RegExp(anySpacing(text), 'g'), ' '), innerText);
  return unwantedIn(rest);
}
