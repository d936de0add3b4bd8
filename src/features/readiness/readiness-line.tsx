import { readinessOf, readyDays } from '@domain/readiness/readiness';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { ButtonLink } from '@/staff/staff-button';
import { useReadinessWorld } from '@/staff/use-readiness-world';

/** On a front page: of how many of the coming school days nobody is missing, and the way to the others. */
export function ReadinessLine({ school }: { school: string }) {
  const { t } = useTranslation('year');
  const { today } = useMember();
  const world = useReadinessWorld(school);
  if (world.state !== 'ready') return null;
  const { ready, of } = readinessOf(readyDays(world.value, today));
  return (
    <ButtonLink href="/readiness">
      {t(ready === of ? 'readiness.lineWhole' : 'readiness.line', { ready, count: of })}
    </ButtonLink>
  );
}
