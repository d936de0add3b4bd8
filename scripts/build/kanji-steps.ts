/**
 * Kanji among code cost a tablet four bytes each, however the file is packed. In the built app the table of the kanji by grade is the
 * steps from one to the next in the order of their code points, and the kanji are made of them once.
 */
import { KANJI_BY_GRADE } from '../../src/i18n/kanji-by-grade';
import { standIn } from './stand-in';

const CODE = `
const kanji = (steps) => {
  let code = 0;
  return steps.split(' ').map((step) => String.fromCodePoint((code += parseInt(step, 36)))).join('');
};
`;

export const kanjiSteps = standIn('kanji-steps', '/src/i18n/kanji-by-grade.ts', inSteps);

/** The module that stands in for the table: the kanji of each grade, in another order. */
export function inSteps(): string {
  return `${CODE}export const KANJI_BY_GRADE = ${JSON.stringify(KANJI_BY_GRADE.map(steps))}.map(kanji);\n`;
}

function steps(kanji: string): string {
  const codes = Array.from(kanji, (one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  return codes.map((code, index) => (code - (codes[index - 1] ?? 0)).toString(36)).join(' ');
}
