import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { useOwnPrivateNotes } from '@/local/private-notes';
import type { PupilSession } from '@/local/session';
import type { OwnData } from '@/sync/own-data/own-data';
import { usePageHeading } from '@/ui/use-page-heading';
import type { Part } from './parts';
import { WeatherCalendar } from './weather-calendar';

interface OverviewProps {
  session: PupilSession;
  own: OwnData;
  /** Those that may stand on this screen now. */
  parts: readonly Part[];
}

/** The first page of わたし. Nothing on it can be read from the next desk but the small weather of past days. */
export function Overview({ session, own, parts }: OverviewProps) {
  const { t, rich } = useText('me');
  const heading = usePageHeading(useWindowTitle()(t('heading')));
  const notes = useOwnPrivateNotes(session);
  return (
    <div className="me">
      <h1 ref={heading} tabIndex={-1}>
        {rich('heading')}
      </h1>
      <div className="me-overview">
        <WeatherCalendar checkIns={own.checkIns} notedDays={Object.keys(notes ?? {})} />
        <ul className="me-parts">
          {parts.map((part) => (
            <li key={part}>
              <Link href={`/me/${part}`} className="card me-part">
                <strong>{rich(`parts.${part}`)}</strong>
                <span className="muted">{rich(`parts.${part}Hint`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <p>
        <Link href="/talking">{rich('talking')}</Link>
      </p>
    </div>
  );
}
