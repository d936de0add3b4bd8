import { type Disclosed, disclosedSchema } from '@domain/rights/disclosure';
import { type RightRequest, rightRequestSchema } from '@domain/rights/requests';
import {
  type Hold,
  holdSchema,
  type RetentionPlan,
  retentionPlanSchema,
  type RetentionReport,
  retentionReportSchema,
} from '@domain/rights/retention';
import { paths } from '@domain/paths';
import { type Told, toldSchema } from '@domain/told/records';
import * as z from 'zod/mini';
import { callFunction } from './call';
import { withProof } from './proof';
import { type Watch, watchDocument, watchQuery } from './watch';

/** Asked for by name, because the rules admit whom a request names. */
export function watchRequests(school: string, uid: string): Watch<Record<string, RightRequest>> {
  return watchQuery(
    ({ collection, db, query, where }) =>
      query(collection(db, `${paths.school(school)}/requests`), where('readers', 'array-contains', uid)),
    rightRequestSchema,
  );
}

export function watchHolds(school: string, uid: string): Watch<Record<string, Hold>> {
  return watchQuery(
    ({ collection, db, query, where }) =>
      query(collection(db, `${paths.school(school)}/holds`), where('readers', 'array-contains', uid)),
    holdSchema,
  );
}

export function watchTold(school: string): Watch<Record<string, Told>> {
  return watchQuery(({ collection, db }) => collection(db, `${paths.school(school)}/told`), toldSchema);
}

export function watchPlan(school: string): Watch<RetentionPlan | null> {
  return watchDocument(paths.retentionPlan(school), retentionPlanSchema);
}

export function watchReports(school: string): Watch<Record<string, RetentionReport>> {
  return watchQuery(
    ({ collection, db, query }) => query(collection(db, `${paths.school(school)}/retentionReports`)),
    retentionReportSchema,
  );
}

/** A school is looked through for it, ms. */
const PATIENCE_MS = 120_000;

const answerSchema = z.object({
  result: z.object({
    done: z.boolean(),
    why: z.optional(z.string()),
    disclosed: z.optional(disclosedSchema),
  }),
});

/** Never throws. */
export async function disclose(requestId: string): Promise<Disclosed | null> {
  const data = { requestId, commandId: crypto.randomUUID() };
  try {
    const { disclosed } = await withProof(
      async () =>
        answerSchema.parse(await (await callFunction('/api/disclose', data, PATIENCE_MS)).json()).result,
      ({ why }) => why === 'prove-again',
    );
    return disclosed ?? null;
  } catch {
    return null;
  }
}
