/** Reads the emulator's rule-coverage report: which conditions were seen true, and which false. */
import * as z from 'zod/mini';

const positionSchema = z.object({ line: z.number(), currentOffset: z.number(), endOffset: z.number() });
interface Node {
  sourcePosition: z.infer<typeof positionSchema>;
  values?: { value: { boolValue?: boolean | undefined } }[] | undefined;
  children?: Node[] | undefined;
}
const nodeSchema: z.ZodMiniType<Node> = z.object({
  sourcePosition: positionSchema,
  values: z.optional(z.array(z.object({ value: z.object({ boolValue: z.optional(z.boolean()) }) }))),
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
 * Every condition of the rules: what an `allow` or a function comes to when that is a boolean, each operand of `&&` and `||`,
 * and what stands before and around the `?` of a choice.
 */
export function conditionsOf(coverage: unknown): Condition[] {
  const { rules, report } = reportSchema.parse(coverage);
  const source = rules.files[0].content;
  const found = new Map<string, Condition>();
  const visit = (node: Node, logical: boolean) => {
    const { line, currentOffset, endOffset } = node.sourcePosition;
    const seen = (wanted: boolean) => node.values?.some(({ value }) => value.boolValue === wanted) ?? false;
    if (logical) {
      const key = `${String(currentOffset)}-${String(endOffset)}`;
      const before = found.get(key);
      found.set(key, {
        line,
        text: source.slice(currentOffset, endOffset + 1).replace(/\s+/g, ' '),
        seenTrue: seen(true) || before?.seenTrue === true,
        seenFalse: seen(false) || before?.seenFalse === true,
      });
    }
    const operands = areOperands(source, node.children ?? []);
    for (const child of node.children ?? []) visit(child, operands);
  };
  for (const root of report) visit(root, isCondition(root));
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

/** A root that was never reached counts as a condition: it has to be reached. */
function isCondition({ values = [] }: Node): boolean {
  return values.length === 0 || values.some(({ value }) => value.boolValue !== undefined);
}

function areOperands(source: string, [first, second]: readonly Node[]): boolean {
  if (first === undefined || second === undefined) return false;
  const between = source.slice(first.sourcePosition.endOffset + 1, second.sourcePosition.currentOffset);
  return /&&|\|\||\?/.test(between);
}
