import { can } from '@domain/access/capabilities';
import type { Round } from '@domain/school/round';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import { usePageHeading } from '@/ui/use-page-heading';
import { roundShownFirst, roundsOfClass } from './round-comparison';
import { RoundResults } from './round-results';
import { look } from './look';

const NO_ROUNDS: Readonly<Record<string, Round>> = {};

interface ClassResultsPageProps {
  school: string;
  classId: string;
  className: string;
  /** All indicators, for counsellors and leaders; otherwise without those kept from the homeroom. */
  full: boolean;
}

/** アンケート結果: a class's round, with the one before beside it. */
export default function ClassResultsPage({ school, classId, className, full }: ClassResultsPageProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('staff');
  const member = useMember();
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.results') }));
  const [openedAt] = useState(serverNow);
  const [chosenId, setChosenId] = useState<string>();
  const watched = useLive(surveys.watchRounds, school);
  const rounds = roundsOfClass(valueOr(watched, NO_ROUNDS), classId, openedAt);
  const chosen = rounds.find(({ id }) => id === chosenId) ?? roundShownFirst(rounds, openedAt);
  const isOpen = ({ closesAt }: Pick<Round, 'closesAt'>) => Date.parse(closesAt) > openedAt;
  return (
    <div className={look.results}>
      <div className={look.head}>
        <h1 ref={heading} tabIndex={-1}>
          {className} <span className={look.title}>{t('results.heading')}</span>
        </h1>
        {chosen && (
          <div className={look.tools}>
            <Picker
              label={t('results.round')}
              chosen={chosen.id}
              onChoose={setChosenId}
              options={rounds.map((round) => ({
                value: round.id,
                label: isOpen(round) ? t('results.open', { title: round.title }) : round.title,
              }))}
            />
            {can(member, 'see-answers') && (
              <Link href={`/survey-words/${chosen.id}`}>{t('results.words')}</Link>
            )}
            <StaffButton onClick={() => window.print()}>{t('results.print')}</StaffButton>
          </div>
        )}
      </div>
      <Async
        of={watched}
        empty={{
          when: () => chosen === undefined,
          heading: t('results.empty'),
          why: t('results.emptyWhy'),
        }}
      >
        {() =>
          chosen && (
            <RoundResults
              {...{ school, classId, className, full, rounds, chosen }}
              running={isOpen(chosen)}
            />
          )
        }
      </Async>
    </div>
  );
}
