/** What a school passes on is read from where it stands: who reads it, whose it is, and what the child wrote. */
import * as z from 'zod/mini';
import type { CentreSource } from '../../centre/records';
import { noticeKindSchema } from '../../notices/records';
import { isUrgent } from '../../notices/urgent';
import { paths } from '../../paths';
import { inboxSchema } from '../../signals/records';
import { sosSchema } from '../../sos/records';
import { one } from '../command';

const readers = z.optional(z.array(z.string()));

const sosPart = z.object({
  ...{ pupilId: z.string(), readers, state: sosSchema.shape.state },
  ...{ text: sosSchema.shape.text, drill: sosSchema.shape.drill },
});
const noticePart = z.object({ pupilId: z.string(), readers, kind: noticeKindSchema });
const inboxPart = z.object({ pupilId: z.string(), readers, messages: inboxSchema.shape.messages });

export function centreSources(school: string, of: CentreSource, sourceId: string) {
  const idFor = (kind: CentreSource) => (of === kind ? sourceId : '-');
  return {
    sos: one(paths.sos(school, idFor('sos')), sosPart),
    notice: one(paths.notice(school, idFor('notice')), noticePart),
    letter: one(paths.inbox(school, idFor('signal')), inboxPart),
  };
}

interface SourceState {
  readonly sos: z.infer<typeof sosPart> | undefined;
  readonly notice: z.infer<typeof noticePart> | undefined;
  readonly letter: z.infer<typeof inboxPart> | undefined;
}

export interface FoundSource {
  readonly pupilId: string;
  readonly readers: readonly string[];
  /** What the child wrote, oldest first. */
  readonly words: readonly string[];
}

/** `undefined` for what is not there, was taken back, is a practice, or is not urgent. */
export function sourceIn({ sos, notice, letter }: SourceState): FoundSource | undefined {
  if (sos && sos.state !== 'withdrawn' && sos.state !== 'joined' && !sos.drill)
    return found(sos, sos.text === undefined ? [] : [sos.text]);
  if (notice && isUrgent(notice)) return found(notice, []);
  if (letter)
    return found(
      letter,
      letter.messages.flatMap(({ text }) => text ?? []),
    );
  return undefined;
}

const found = (
  { pupilId, readers: ofSource = [] }: { readonly pupilId: string; readonly readers?: string[] | undefined },
  words: readonly string[],
): FoundSource => ({ pupilId, readers: ofSource, words });
