/** The people of a school, with the names of its classes. */
import { can } from '@domain/access/capabilities';
import { NewPersonPage } from '@/features/people/new-person-page';
import { PeoplePage } from '@/features/people/people-page';
import { PersonPage } from '@/features/people/person-page';
import { useMember } from '@/staff/people/member';
import { usePresentClasses } from './use-present-classes';

/** No account is called so. */
const NEW = 'new';

/** The list; for an administrator also one of them, or a new one. */
export function PeopleScreens({ school, uid }: { school: string; uid: string | undefined }) {
  const member = useMember();
  const classes = usePresentClasses(school);
  if (uid === undefined || !can(member, 'administer-school'))
    return <PeoplePage {...{ school }} {...classes} />;
  if (uid === NEW) return <NewPersonPage {...classes} />;
  return <PersonPage key={uid} {...{ school, uid }} {...classes} />;
}
