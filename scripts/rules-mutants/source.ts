/** Reads the text of firestore.rules just far enough to change it at the right places. */

/** The same text, as long as before, with comments and the insides of string literals blanked. */
export function mask(source: string): string {
  return source.replace(/\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g, (found) =>
    found.startsWith('//') ? ' '.repeat(found.length) : `'${'_'.repeat(found.length - 2)}'`,
  );
}

/** A piece of the text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Operands joined by one kind of operator, as in `a && b && c`. */
export type Group = readonly Span[];

interface Frame {
  start: number;
  operators: number[];
}

const BEGINS = /(?:return|if)\b/y;

/** Every `&&` and `||` group, at every depth. Throws where the two stand side by side without parentheses. */
export function groups(masked: string): Group[] {
  const found: Group[] = [];
  const frames: Frame[] = [];
  let frame: Frame = { start: 0, operators: [] };
  const close = (end: number, next: number) => {
    const group = groupOf(masked, frame, end);
    if (group !== undefined) found.push(group);
    frame = { start: next, operators: [] };
  };
  for (let at = 0; at < masked.length; at += 1) {
    const two = masked.slice(at, at + 2);
    const one = masked.charAt(at);
    BEGINS.lastIndex = at;
    const keyword = /\W/.test(masked.charAt(at - 1)) ? BEGINS.exec(masked) : null;
    if (two === '&&' || two === '||') frame.operators.push(at++);
    else if (keyword !== null) close(at, at + keyword[0].length);
    else if (';,?:'.includes(one)) close(at, at + 1);
    else if ('([{'.includes(one)) {
      frames.push(frame);
      frame = { start: at + 1, operators: [] };
    } else if (')]}'.includes(one)) {
      close(at, at + 1);
      frame = frames.pop() ?? frame;
    }
  }
  return found;
}

function groupOf(masked: string, { start, operators }: Frame, end: number): Group | undefined {
  const first = operators[0];
  if (first === undefined) return undefined;
  const operator = masked.slice(first, first + 2);
  if (operators.some((at) => masked.slice(at, at + 2) !== operator))
    throw new Error(`&& and || side by side: ${masked.slice(start, end)}`);
  const starts = [start, ...operators.map((at) => at + 2)];
  const ends = [...operators, end];
  return starts.map((from, index) => trim(masked, { start: from, end: ends[index] ?? end }));
}

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + (piece.length - piece.trimStart().length),
    end: end - (piece.length - piece.trimEnd().length),
  };
}

export function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}

/** The collection of the innermost `match` around a place, or '' outside of all. */
export function collectionAround(masked: string, source: string, at: number): string {
  const open: string[] = [];
  for (const found of masked.matchAll(/match (\/[^\n]*?) \{$|[{}]/gm)) {
    if (found.index >= at) break;
    const path = found[1];
    if (path !== undefined) open.push(source.slice(found.index + 6, found.index + 6 + path.length));
    else if (found[0] === '{') open.push('');
    else open.pop();
  }
  const path = open.findLast((entry) => entry !== '') ?? '';
  if (path.endsWith('/documents')) return '';
  // In `/users/{uid}/keys/outbox` as in `/schools/{s}` the collection is the last name but the document's.
  return path.split('/').at(-2) ?? '';
}
