/** Reads the emulator's rule-coverage reports: which conditions were seen true, and which false. */
import * as z from 'zod/mini';

const positionSchema = z.object({ line: z.number(), currentOffset: z.number(), endOffset: z.number() });
/** `boolValue` of a condition, another key for another type, `undefined` for an error, none when it was passed over. */
const valueSchema = z.object({ value: z.record(z.string(), z.unknown()) });
interface Node {
  sourcePosition: z.infer<typeof positionSchema>;
  values?: z.infer<typeof valueSchema>[] | undefined;
  children?: Node[] | undefined;
}
const nodeSchema: z.ZodMiniType<Node> = z.object({
  sourcePosition: positionSchema,
  values: z.optional(z.array(valueSchema)),
  children: z.optional(z.array(z.lazy(() => nodeSchema))),
});
const reportSchema = z.object({
  rules: z.object({ files: z.tuple([z.object({ content: z.string() })]) }),
  report: z.array(nodeSchema),
});

export interface Condition {
  readonly line: number;
  readonly text: string;
  readonly seenTrue: boolean;
  readonly seenFalse: boolean;
}

/**
 * Every condition of the rules, over several reports: what an `allow` or a function comes to unless that is something else than
 * a boolean, each operand of `&&` and `||`, and what stands before and around the `?` of a choice.
 */
export class ConditionTally {
  readonly #found = new Map<string, Condition>();
  readonly #ofOtherTypes = new Set<string>();

  /** Adds what the emulator saw since the rules were last loaded. */
  add(coverage: unknown): void {
    const { rules, report } = reportSchema.parse(coverage);
    const source = rules.files[0].content;
    for (const root of report) this.#visit(source, root, true);
  }

  all(): Condition[] {
    return [...this.#found]
      .filter(([key]) => !this.#ofOtherTypes.has(key))
      .map(([, condition]) => condition)
      .toSorted((a, b) => a.line - b.line);
  }

  #visit(source: string, node: Node, logical: boolean): void {
    if (logical) this.#note(source, node);
    // What a choice is made between may be texts or lists.
    if (logical && isOfOtherType(node)) this.#ofOtherTypes.add(keyOf(node));
    const operands = areOperands(source, node.children ?? []);
    for (const child of node.children ?? []) this.#visit(source, child, operands);
  }

  #note(source: string, node: Node): void {
    const { line, currentOffset, endOffset } = node.sourcePosition;
    const seen = (wanted: boolean) =>
      node.values?.some(({ value }) => value['boolValue'] === wanted) ?? false;
    const before = this.#found.get(keyOf(node));
    this.#found.set(keyOf(node), {
      line,
      text: source.slice(currentOffset, endOffset + 1).replace(/\s+/g, ' '),
      seenTrue: seen(true) || before?.seenTrue === true,
      seenFalse: seen(false) || before?.seenFalse === true,
    });
  }
}

function keyOf({ sourcePosition: { currentOffset, endOffset } }: Node): string {
  return `${String(currentOffset)}-${String(endOffset)}`;
}

function isOfOtherType({ values = [] }: Node): boolean {
  return values.some(({ value }) =>
    Object.keys(value).some((kind) => kind !== 'boolValue' && kind !== 'undefined'),
  );
}

function areOperands(source: string, [first, second]: readonly Node[]): boolean {
  if (first === undefined || second === undefined) return false;
  const between = source.slice(first.sourcePosition.endOffset + 1, second.sourcePosition.currentOffset);
  return /&&|\|\||\?/.test(between);
}
