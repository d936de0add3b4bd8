/** How much the adults of a school are asked to look at, and when: a part of its policy. */
import type { NoticeSettings } from '@domain/notices/settings';
import { paths } from '@domain/paths';
import { policySchema, type Policy } from '@domain/settings';
import { doc, updateDoc } from 'firebase/firestore';
import { staffFirestore } from './database';
import { outcomeOf, type StoreOutcome } from './store-outcome';
import { type Watch, watchDocument } from './watch';

/** `null`: the school has no policy yet, which it needs for more than this. */
export function watchPolicy(school: string): Watch<Policy | null> {
  return watchDocument(paths.settings(school, 'policy'), policySchema);
}

/** The rest of the policy stays as it is. */
export function storeNoticeSettings(school: string, notices: NoticeSettings): Promise<StoreOutcome> {
  return outcomeOf(updateDoc(doc(staffFirestore(), paths.settings(school, 'policy')), { notices }));
}
