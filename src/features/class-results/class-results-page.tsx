import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/use-server-now';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ResultsNotice } from './results-notice';
import { roundShownFirst, roundsOfClass } from './round-comparison';
import { RoundResults } from './round-results';
import './class-results.css';

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
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.results') }));
  const [openedAt] = useState(serverNow);
  const [chosenId, setChosenId] = useState<string>();
  const watched = useLive(surveys.watchRounds, school);
  const rounds = watched.state === 'ready' ? roundsOfClass(watched.value, classId, openedAt) : [];
  const chosen = rounds.find(({ id }) => id === chosenId) ?? roundShownFirst(rounds, openedAt);
  return (
    <div className="results">
      <div className="results-head">
        <h1 ref={heading} tabIndex={-1}>
          {className} <span className="results-title">{t('results.heading')}</span>
        </h1>
        {chosen && (
          <div className="results-tools">
            <label className="staff-picker">
              <span>{t('results.round')}</span>
              <select value={chosen.id} onChange={(event) => setChosenId(event.target.value)}>
                {rounds.map(({ id, title, closesAt }) => (
                  <option key={id} value={id}>
                    {Date.parse(closesAt) > openedAt ? t('results.open', { title }) : title}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="staff-button" onClick={() => window.print()}>
              {t('results.print')}
            </button>
          </div>
        )}
      </div>
      {watched.state === 'loading' && <ResultsNotice heading={t('state.loading')} />}
      {watched.state === 'failed' && (
        <ResultsNotice heading={t(`state.${watched.failure}`)} text={t(`state.${watched.failure}Why`)} />
      )}
      {watched.state === 'ready' && chosen === undefined && (
        <ResultsNotice heading={t('results.empty')} text={t('results.emptyWhy')} />
      )}
      {chosen && (
        <RoundResults
          {...{ school, classId, className, full, rounds, chosen }}
          running={Date.parse(chosen.closesAt) > openedAt}
        />
      )}
    </div>
  );
}
