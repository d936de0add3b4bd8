import type { Firestore } from 'firebase-admin/firestore';
import { type ChainProblem, chainProblems } from '@domain/audit/chain';
import { type AuditHead, auditHeadSchema } from '@domain/audit/entry';
import { paths } from '@domain/paths';
import { fromStored } from '@domain/documents/instants';
import { parsed } from '../store';
import { hashOf } from './hash';

/** One chain: how long it is, how it ends, and what is wrong with it. */
export interface VerifiedChain {
  /** Empty for the city's. */
  readonly school: string;
  readonly head: AuditHead | undefined;
  readonly problems: readonly ChainProblem[];
}

/** Reads the whole log of every school and of the city. What is written meanwhile is read with it: in one transaction each. */
export async function verifyAudit(db: Firestore): Promise<VerifiedChain[]> {
  const { docs: schools } = await db.collection('schools').select().get();
  const chains: VerifiedChain[] = [];
  for (const school of ['', ...schools.map(({ id }) => id)]) chains.push(await verifyChain(db, school));
  return chains;
}

/** Of one school; of the city for ''. */
export function verifyChain(db: Firestore, school: string): Promise<VerifiedChain> {
  return db.runTransaction(
    async (transaction) => {
      const { docs } = await transaction.get(db.collection(paths.audit(school)));
      const head = parsed(auditHeadSchema, await transaction.get(db.doc(paths.auditHead(school))));
      const base = parsed(auditHeadSchema, await transaction.get(db.doc(paths.auditBase(school))));
      const entries = new Map(docs.map((one) => [one.id, fromStored(one.data())] as const));
      return { school, head, problems: chainProblems(entries, head, hashOf, base) };
    },
    { readOnly: true },
  );
}
