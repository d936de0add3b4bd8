/**
 * A get in a transaction asks the rules what a get asks, and a count what a list does: no line of rules can tell them apart, and so no mutant
 * of one either. That it is so is tried in each sentence by the first who may and the first who may not; by everybody in the deep run.
 */
import type { Expectation, Request, Sentence } from './rules-expectation';

const TWIN_OF: Partial<Record<Request['kind'], Request['kind']>> = { transaction: 'get', count: 'list' };

const asText = ({ who, given, allowed }: Expectation, request: Request): string =>
  JSON.stringify([who.name, allowed, request, given ?? {}]);

/** What the request would be without a transaction, or without counting. */
function twinOf({ request }: Expectation): Request | undefined {
  const kind = TWIN_OF[request.kind];
  return kind && ({ ...request, kind } as Request);
}

/** Every attempt stands in one of the two: `once` has those that something hangs on, `again` the repeats, under the same sentences. */
export function splitTwins(sentences: readonly Sentence[]): { once: Sentence[]; again: Sentence[] } {
  const tried = new Set(
    sentences.flatMap(({ expectations }) => expectations.map((one) => asText(one, one.request))),
  );
  const isRepeat = (one: Expectation) => {
    const twin = twinOf(one);
    return twin !== undefined && tried.has(asText(one, twin));
  };
  const parts = sentences.map((sentence) => {
    const { expectations } = sentence;
    const firsts = [true, false].map((allowed) => expectations.find((one) => one.allowed === allowed));
    const again = expectations.filter((one) => isRepeat(one) && !firsts.includes(one));
    const once = expectations.filter((one) => !again.includes(one));
    return { once: { ...sentence, expectations: once }, again: { ...sentence, expectations: again } };
  });
  return {
    once: parts.map(({ once }) => once),
    again: parts.map(({ again }) => again).filter(({ expectations }) => expectations.length > 0),
  };
}
