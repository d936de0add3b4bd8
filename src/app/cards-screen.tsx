/** Cards of the youngest, for those who have their class. */
import { hasCards } from '@domain/accounts/cards';
import { CardsPage } from '@/features/cards/cards-page';
import { useMember } from '@/staff/people/member';
import { usePresentClasses } from './use-present-classes';

export function CardsScreen({ school }: { school: string }) {
  const { role, classIds: own = [] } = useMember();
  const { classIds, classNameOf } = usePresentClasses(school);
  const mine = role === 'teacher' ? classIds.filter((id) => own.includes(id)) : classIds;
  return (
    <CardsPage
      {...{ school, classNameOf }}
      classIds={mine.filter(hasCards)}
      ofSchool={role === 'leader' || role === 'admin'}
    />
  );
}
