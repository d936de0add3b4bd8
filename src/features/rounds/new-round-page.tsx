import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { newRound } from './round-form-values';
import { RoundForm } from './round-form';
import { refOf } from './round-state';

interface NewRoundPageProps {
  school: string;
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
}

/** A round is made: first somebody is named whom an answer about danger reaches. */
export function NewRoundPage({ school, ...classes }: NewRoundPageProps) {
  const { setup, surveys } = usePorts();
  const { t } = useTranslation('year');
  const { today } = useMember();
  const policy = useLive(setup.watchPolicy, school);
  const instruments = useLive(surveys.watchInstruments);
  return (
    <Page
      heading={t('rounds.make')}
      screen={t('rounds.make')}
      back={<Link href="/rounds">{t('rounds.back')}</Link>}
    >
      <Async of={together({ policy, instruments })} offline={null}>
        {(known, online) => {
          const [last] = Object.values(known.instruments).toSorted(
            (a, b) => a.id.localeCompare(b.id) || b.version - a.version,
          );
          if (known.policy === null)
            return (
              <Message heading={t('rounds.noPolicy')} why={t('rounds.noPolicyWhy')}>
                <ButtonLink href="/settings/safety">{t('rounds.toPolicy')}</ButtonLink>
              </Message>
            );
          if (!last) return <Message heading={t('rounds.noInstrument')} why={t('rounds.noInstrumentWhy')} />;
          return (
            <RoundForm
              {...{ school, online, ...classes }}
              stored={newRound(today, refOf(last))}
              hasBegun={false}
            />
          );
        }}
      </Async>
    </Page>
  );
}
