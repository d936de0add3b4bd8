import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import type { OfClasses } from './of-classes';
import look from './people.module.css';

interface CoverListProps extends Pick<OfClasses, 'classNameOf'> {
  people: Readonly<Record<string, Staff>>;
  online: boolean;
}

/** Who covers which class today, and until when; each can be taken back. */
export function CoverList({ people, classNameOf, online }: CoverListProps) {
  const { t, i18n } = useTranslation('people');
  const { today } = useMember();
  const called = useCalled();
  const deed = useDeed();
  const covers = Object.entries(people).flatMap(([uid, { active, cover, displayName, title }]) =>
    Object.entries(cover)
      .filter(([, until]) => active && until >= today)
      .map(([classId, until]) => ({ uid, classId, until, name: called(displayName, title) })),
  );
  if (covers.length === 0) return <p className="muted">{t('cover.none')}</p>;
  return (
    <>
      <ul className={look.covers}>
        {covers.map(({ uid, classId, until, name }) => {
          const said = t('cover.one', {
            ...{ className: classNameOf(classId), name },
            day: longDay(i18n.language, until),
          });
          return (
            <li key={`${uid} ${classId}`}>
              <Row>
                <span>{said}</span>
                <StaffButton
                  aria-label={t('cover.endOne', { said })}
                  disabled={deed.busy || !online}
                  onClick={() => void deed.run('cover-class', { uid, classId })}
                >
                  {t('cover.end')}
                </StaffButton>
              </Row>
            </li>
          );
        })}
      </ul>
      {deed.problem}
    </>
  );
}
