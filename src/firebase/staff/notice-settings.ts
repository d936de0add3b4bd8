/** How much the adults of a school are asked to look at, and when: a part of its policy. */
import { paths } from '@domain/paths';
import { policySchema, type Policy } from '@domain/school/settings';
import { type Watch, watchDocument } from './watch';

/** `null`: the school has no policy yet, which it needs for more than this. */
export function watchPolicy(school: string): Watch<Policy | null> {
  return watchDocument(paths.settings(school, 'policy'), policySchema);
}
