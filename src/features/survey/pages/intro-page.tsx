import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { surveyReaders } from '@domain/access/shown-readers';
import type { Reader } from '@domain/access/around-child';
import { useLocalText } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { adultsAround } from '@/sync/own-data/adults-around';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { minutesFor } from '../sending/pace';
import { ReadersSentence } from './readers-sentence';
import { RoundTitle, useRoundTitle } from '@/i18n/round-title';
import { useSurvey } from '../survey-context';
import { useReaderNames } from './use-reader-names';
import { look } from '../look';

/** Before the first item: who reads what, what may be left out, and when other adults are told. */
export function IntroPage() {
  const { survey, dispatch } = useSurvey();
  const { rich } = useText('survey');
  const heading = usePageHeading(useWindowTitle()(useRoundTitle()(survey.round)));
  const { session, instrument } = survey;
  const count = instrument.items.length;

  return (
    <section className={clsx('card', look.card)}>
      <p className="muted">{rich('intro.size', { count, minutes: minutesFor(count, session.grade, []) })}</p>
      <h1 ref={heading} tabIndex={-1}>
        <RoundTitle round={survey.round} />
      </h1>
      <div className={look.intro}>
        {survey.round.practice !== true && <WhoReads />}
        <ul className={look.notes}>
          <li>{rich('intro.leaveOut')}</li>
          {survey.round.practice !== true && <li>{rich('intro.stop')}</li>}
        </ul>
      </div>
      <div className={look.row}>
        <Link href="/survey" className="button">
          {rich('intro.toList')}
        </Link>
        <Button variant="primary" onClick={() => dispatch({ type: 'begin', at: performance.now() })}>
          {rich('intro.begin')}
        </Button>
      </div>
    </section>
  );
}

/** That nobody sees it before it is sent, and who reads what of it then. */
function WhoReads() {
  const { survey } = useSurvey();
  const { t, rich } = useText('survey');
  const local = useLocalText();
  const { own, session, instrument } = survey;
  const readers = surveyReaders(adultsAround(session, own));
  const kept = instrument.indicators.filter((one) => one.keptFromHomeroom).map(({ name }) => local(name));
  const without = kept.map((name) => t('names.quoted', { name })).join('');
  return (
    <>
      <p className={look.promise}>{rich('intro.beforeSending')}</p>
      <ReadersSentence />
      <details>
        <summary>{rich('intro.details')}</summary>
        <dl className={look.readers}>
          <ReaderRow
            who={rich('intro.homeroom')}
            readers={readers.homeroom}
            sees={
              kept.length > 0 ? rich('intro.homeroomSeesWithout', { without }) : rich('intro.homeroomSees')
            }
          />
          <ReaderRow
            who={rich('intro.counsellors')}
            readers={readers.counsellors}
            sees={rich('intro.counsellorsSee')}
          />
          <ReaderRow who={rich('intro.leaders')} readers={readers.leaders} sees={rich('intro.leadersSee')} />
          <ReaderRow
            who={rich('intro.bullyingTeam')}
            readers={readers.bullyingTeam}
            sees={rich('intro.bullyingTeamSees')}
          />
          <ReaderRow
            who={rich('intro.safetyContacts')}
            readers={readers.safetyContacts}
            sees={rich('intro.safetyContactsSee')}
          />
        </dl>
      </details>
    </>
  );
}

interface ReaderRowProps {
  who: ReactNode;
  readers: readonly Reader[];
  sees: ReactNode;
}

function ReaderRow({ who, readers, sees }: ReaderRowProps) {
  const names = useReaderNames();
  if (readers.length === 0) return null;
  return (
    <div>
      <dt>
        {who}
        <strong>{names(readers)}</strong>
      </dt>
      <dd>{sees}</dd>
    </div>
  );
}
