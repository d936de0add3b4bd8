import { SET_UP, SET_UP_POINTS, setUpOf } from '@domain/school/set-up';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Row, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import look from './set-up.module.css';

interface SetUpPageProps {
  school: string;
  /** What waits besides. */
  waiting: ReactNode;
}

/** What an administrator begins with: what the school still lacks and why it matters, one link each; then what is done. */
export default function SetUpPage({ school, waiting }: SetUpPageProps) {
  const { people, schools, setup, surveys } = usePorts();
  const { t } = useTranslation('year');
  const { today } = useMember();
  const all = together({
    school: useLive(schools.watchSchool, school),
    rosters: useLive(schools.watchRosters, school),
    staff: useLive(people.watchColleagues, school),
    calendar: useLive(schools.watchCalendar, school),
    sos: useLive(setup.watchSosSettings, school),
    policy: useLive(setup.watchPolicy, school),
    help: useLive(setup.watchHelp, school),
    tools: useLive(setup.watchTools, school),
    scale: useLive(setup.watchScale, school),
    rounds: useLive(surveys.watchRounds, school),
  });
  return (
    <Page heading={t('setUp.heading')} screen={t('setUp.heading')} intro={t('setUp.intro')}>
      <Async of={all} offline={null}>
        {(known) => {
          const done = setUpOf({ today, ...known });
          const missing = SET_UP_POINTS.filter((point) => !done[point]);
          const standing = SET_UP_POINTS.filter((point) => done[point]);
          return (
            <Stack>
              <Part heading={t('setUp.waiting')}>
                <Row>{waiting}</Row>
              </Part>
              <Part
                heading={
                  missing.length === 0 ? t('setUp.complete') : t('setUp.missing', { count: missing.length })
                }
              >
                <ol className={look.points}>
                  {missing.map((point) => (
                    <li key={point}>
                      <div>
                        <strong>{t(`setUp.point.${point}`)}</strong>
                        <p className="muted">{t(`setUp.why.${point}`)}</p>
                      </div>
                      <ButtonLink href={SET_UP[point]}>{t(`setUp.do.${point}`)}</ButtonLink>
                    </li>
                  ))}
                </ol>
              </Part>
              {standing.length > 0 && (
                <Part heading={t('setUp.done', { count: standing.length })}>
                  <ul className={look.points}>
                    {standing.map((point) => (
                      <li key={point}>
                        <span>{t(`setUp.point.${point}`)}</span>
                        <ButtonLink href={SET_UP[point]}>{t('setUp.look')}</ButtonLink>
                      </li>
                    ))}
                  </ul>
                </Part>
              )}
            </Stack>
          );
        }}
      </Async>
    </Page>
  );
}
