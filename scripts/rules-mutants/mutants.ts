/** Every small way to get firestore.rules wrong, one at a time. */
import { STAFF_ROLES } from '../../src/domain/staff-roles';
import { collectionAround, groups, lineOf, mask, type Span } from './source';

export interface Mutant {
  readonly line: number;
  /** The collection whose rules are changed; '' for the helpers of all. */
  readonly about: string;
  readonly what: string;
  readonly content: string;
}

interface Edit extends Span {
  readonly what: string;
  readonly text: string;
}

export function mutantsOf(source: string): Mutant[] {
  const masked = mask(source);
  const edits = [
    ...clauses(source, masked),
    ...operators(masked),
    ...constants(masked),
    ...quantifiers(source),
    ...alternatives(source, masked),
    ...roles(source),
    ...statements(source, masked),
    ...matches(masked),
  ];
  return edits
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, what, text }) => ({
      line: lineOf(source, start),
      about: collectionAround(masked, source, start),
      what,
      content: source.slice(0, start) + text + source.slice(end),
    }));
}

const replace = (start: number, was: string, text: string): Edit => ({
  start,
  end: start + was.length,
  text,
  what: `${was} becomes ${text === '' ? 'nothing' : text}`,
});

/** `a && b` loses a clause. */
function clauses(source: string, masked: string): Edit[] {
  return groups(masked).flatMap((operands) =>
    operands.map((operand, index): Edit => {
      const next = operands[index + 1];
      const previous = operands[index - 1];
      const start = next === undefined && previous !== undefined ? previous.end : operand.start;
      const what = `without ${shorten(source.slice(operand.start, operand.end))}`;
      return { start, end: next?.start ?? operand.end, text: '', what };
    }),
  );
}

const FLIPS: Readonly<Record<string, readonly string[]>> = {
  '==': ['!='],
  '<': ['>=', '<='],
  '>': ['<=', '>='],
  '<=': ['>', '<'],
  '>=': ['<', '>'],
};

function operators(masked: string): Edit[] {
  const comparisons = [...masked.matchAll(/(?<= )(==|<=|>=|<|>)(?= )/g)].flatMap((found) => {
    const [negated, boundary] = FLIPS[found[0]] ?? [];
    // No test can meet the very nanosecond of the request, so only the negation tells there.
    const clock =
      /request\.time/.test(line(masked, found.index)) && !masked.startsWith('request.time;', found.index + 3);
    return [negated, clock ? undefined : boundary]
      .filter((text) => text !== undefined)
      .map((text) => replace(found.index, found[0], text));
  });
  const methods = [...masked.matchAll(/\.(hasOnly|hasAll|hasAny)\(/g)].flatMap((found) =>
    ['hasOnly', 'hasAll', 'hasAny']
      .filter((name) => name !== found[1])
      .map((name) => replace(found.index, found[0], `.${name}(`)),
  );
  return [...comparisons, ...methods];
}

function line(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
}

function constants(masked: string): Edit[] {
  return [...masked.matchAll(/(?<![\w.'])\d+(?![\w.'])/g)].flatMap((found) => [
    replace(found.index, found[0], String(Number(found[0]) + 1)),
    replace(found.index, found[0], found[0] === '0' ? '-1' : String(Number(found[0]) - 1)),
  ]);
}

/** `{8,40}` within a pattern; and its `^` and `$`. */
function quantifiers(source: string): Edit[] {
  return [...source.matchAll(/matches\('([^']*)'\)/g)].flatMap((call) => {
    const from = call.index + "matches('".length;
    const pattern = call[1] ?? '';
    const numbers = [...pattern.matchAll(/(?<=[{,])\d+(?=[,}])/g)].flatMap((found) => [
      replace(from + found.index, found[0], String(Number(found[0]) + 1)),
      ...(found[0] === '0' ? [] : [replace(from + found.index, found[0], String(Number(found[0]) - 1))]),
    ]);
    const ends = [
      ...(pattern.startsWith('^') ? [replace(from, '^', '.*')] : []),
      ...(pattern.endsWith('$') ? [replace(from + pattern.length - 1, '$', '.*')] : []),
    ];
    return [...numbers, ...ends];
  });
}

/** A list of words or numbers loses one of them. */
function alternatives(source: string, masked: string): Edit[] {
  return [...masked.matchAll(/\[[^[\]()]*\]/g)].flatMap((list) => {
    const items = [...source.slice(list.index, list.index + list[0].length).matchAll(/'[^']*'|\b\d+\b/g)];
    if (items.length < 2 || !list[0].includes(',')) return [];
    return items.map((item, index): Edit => {
      const next = items[index + 1];
      const previous = items[index - 1];
      const start =
        next === undefined && previous !== undefined ? previous.index + previous[0].length : item.index;
      const end = next === undefined ? item.index + item[0].length : next.index;
      return {
        start: list.index + start,
        end: list.index + end,
        text: '',
        what: `without ${item[0]} in a list`,
      };
    });
  });
}

/** Every role that a rule does not name is let in. */
function roles(source: string): Edit[] {
  return [...source.matchAll(/isStaff\([^[\]]*(\[[^\]]*\])/g)].flatMap((call) => {
    const list = call[1] ?? '';
    const at = call.index + call[0].length - 1;
    return STAFF_ROLES.filter((role) => !list.includes(`'${role}'`)).map((role): Edit => ({
      start: at,
      end: at,
      text: `, '${role}'`,
      what: `lets ${role} in`,
    }));
  });
}

/**
 * What a statement could let pass as well, or no longer. A delete is never added beside writes: they all look at what is sent, and a
 * delete sends nothing.
 */
const OTHER_VERBS: Readonly<Record<string, readonly string[]>> = {
  get: ['get, list'],
  list: ['read'],
  read: ['read, write', 'get', 'list'],
  create: ['create, update'],
  delete: ['delete, update'],
  'create, update': ['create', 'update'],
};

function statements(source: string, masked: string): Edit[] {
  return [...masked.matchAll(/allow ([a-z, ]+): if ([^;]*);/g)].flatMap((found) => {
    const verbs = found[1] ?? '';
    const condition = found[2] ?? '';
    const at = found.index + found[0].length - 1 - condition.length;
    return [
      replace(at, source.slice(at, at + condition.length), 'true'),
      replace(at, source.slice(at, at + condition.length), 'false'),
      ...(OTHER_VERBS[verbs] ?? []).map((text) => replace(found.index + 'allow '.length, verbs, text)),
    ].map((edit) => ({ ...edit, what: shorten(edit.what) }));
  });
}

/** `{id}` takes in whole trees, and a fixed name any name. The outermost match is the database itself. */
function matches(masked: string): Edit[] {
  return [...masked.matchAll(/match (\/[^\n]*) \{$/gm)].slice(1).flatMap((found) => {
    const path = found[1] ?? '';
    const from = found.index + 'match '.length;
    const last = path.lastIndexOf('/');
    const name = path.slice(last + 1);
    // A path has at most one `**`.
    const deeper =
      /^\{\w+\}$/.test(name) && !path.includes('**')
        ? [replace(from + last + 1, name, name.replace('}', '=**}'))]
        : [];
    const anything = [...path.matchAll(/(?<=\/)[a-zA-Z]+/g)].map((word) =>
      replace(from + word.index, word[0], `{any${String(word.index)}}`),
    );
    return [...deeper, ...anything];
  });
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 90 ? `${oneLine.slice(0, 87)}…` : oneLine;
}
