/** The children of a school, one at a time, with the names of its classes. */
import { ChildPage } from '@/features/children/child-page';
import { ChildrenPage } from '@/features/children/children-page';
import { NewChildPage } from '@/features/children/new-child-page';
import { usePresentClasses } from './use-present-classes';

/** No child's id is so short. */
const NEW = 'new';

export function ChildrenScreens({ school, pupilId }: { school: string; pupilId: string | undefined }) {
  const classes = usePresentClasses(school);
  if (pupilId === undefined) return <ChildrenPage {...{ school }} {...classes} />;
  if (pupilId === NEW) return <NewChildPage {...classes} />;
  return <ChildPage key={pupilId} {...{ school, pupilId }} {...classes} />;
}
