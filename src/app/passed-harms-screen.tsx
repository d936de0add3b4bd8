/** 教育委員会から: what was passed to a leader, with the classes that a child told in words is looked for in. */
import PassedHarmsPage from '@/features/harms/passed-harms-page';
import type { PassedHarms } from './use-passed-harms';
import { usePresentClasses } from './use-present-classes';

export function PassedHarmsScreen({ school, passed }: { school: string; passed: PassedHarms }) {
  return <PassedHarmsPage school={school} passed={passed.list} {...usePresentClasses(school)} />;
}
