import { can } from '@domain/access/capabilities';
import type { Round } from '@domain/school/round';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Page, Part, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import { useServerMinute } from '@/sync/use-server-now';
import { ROUND_STATES, roundsByState } from './round-state';
import look from './rounds.module.css';

interface RoundsPageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** アンケートの回: what is asked now, what is to come, and what was. */
export function RoundsPage({ school, classNameOf }: RoundsPageProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const member = useMember();
  const now = useServerMinute();
  const rounds = useLive(surveys.watchRounds, school);
  return (
    <Page
      heading={t('rounds.heading')}
      screen={t('rounds.heading')}
      intro={t('rounds.intro')}
      tools={
        can(member, 'administer-school') && <ButtonLink href="/rounds/new">{t('rounds.make')}</ButtonLink>
      }
    >
      <Async
        of={rounds}
        empty={{
          when: (known) => Object.keys(known).length === 0,
          heading: t('rounds.none'),
          why: t('rounds.noneWhy'),
        }}
      >
        {(known) => {
          const byState = roundsByState(known, now);
          return (
            <Stack>
              {ROUND_STATES.map(
                (state) =>
                  byState[state].length > 0 && (
                    <Part key={state} heading={t(`rounds.state.${state}`)}>
                      <ul className={look.list}>
                        {byState[state].map(({ id, round }) => (
                          <li key={id}>
                            <Link href={`/rounds/${id}`}>{round.title}</Link>
                            <RoundFacts {...{ round, classNameOf }} />
                          </li>
                        ))}
                      </ul>
                    </Part>
                  ),
              )}
            </Stack>
          );
        }}
      </Async>
    </Page>
  );
}

/** From when to when, and who is asked. */
export function RoundFacts({ round, classNameOf }: Pick<RoundsPageProps, 'classNameOf'> & { round: Round }) {
  const { t, i18n } = useTranslation('year');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const { weekdayAndTime } = useTimes();
  const { opensAt, closesAt, classIds, practice } = round;
  return (
    <p className="muted">
      {practice === true && <strong>{t('rounds.practice.mark')} </strong>}
      {t('rounds.period', { from: weekdayAndTime(opensAt), to: weekdayAndTime(closesAt) })}
      <br />
      {classIds === 'all' ? t('rounds.everybody') : list.format(classIds.map(classNameOf))}
    </p>
  );
}
