/** What makes a child's record one that is opened quietly, or ends it. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { onWritten } from '../platform/on-written';
import { followRun } from '../readers/on-choices-written';
import { followMatter } from './follow-matter';
import { followQuiet } from './follow-quiet';

type Written = { readonly before: DocumentSnapshot; readonly after: DocumentSnapshot } | undefined;

/** The child of a document of which one of these fields differs now. */
function childOf(data: Written, fields: readonly string[]): string | undefined {
  if (!data || fields.every((one) => isDeepStrictEqual(data.before.get(one), data.after.get(one)))) return;
  const pupilId: unknown = data.after.get('pupilId') ?? data.before.get('pupilId');
  return typeof pupilId === 'string' && pupilId !== '' ? pupilId : undefined;
}

export const onQuietCase = onWritten('schools/{school}/cases/{id}', async ({ params: { school }, data }) => {
  const pupilId = childOf(data, ['state', 'duties']);
  if (pupilId !== undefined) await followQuiet(followRun(), school, pupilId);
});

export const onQuietSos = onWritten('schools/{school}/sos/{id}', async ({ params: { school }, data }) => {
  const pupilId = childOf(data, ['state', 'at', 'chain']);
  if (pupilId !== undefined) await followQuiet(followRun(), school, pupilId);
});

export const onQuietNotice = onWritten(
  'schools/{school}/notices/{id}',
  async ({ params: { school }, data }) => {
    const pupilId = childOf(data, ['kind', 'decision', 'since', 'expiresAt']);
    const kind: unknown = data?.after.get('kind') ?? data?.before.get('kind');
    if (pupilId !== undefined && kind === 'safety') await followQuiet(followRun(), school, pupilId);
  },
);

/** Also of the child that it was about before: whoever told it in words may have been understood wrongly. */
export const onQuietHarm = onWritten('schools/{school}/harms/{id}', async ({ params: { school }, data }) => {
  if (!data || childOf(data, ['about', 'closedAt', 'pupilId']) === undefined) return;
  const named = [data.before, data.after].map((one) => one.get('pupilId') as unknown);
  for (const pupilId of new Set(named))
    if (typeof pupilId === 'string' && pupilId !== '') await followMatter(followRun(), school, pupilId);
});
