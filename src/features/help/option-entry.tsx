import type { HelpOption } from '@domain/school/settings';
import type { ReactNode } from 'react';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { HoursInWords } from './hours-in-words';
import { OptionWords } from './option-words';
import { WayLinks } from './way-links';
import { WayRow } from './way-row';
import { look } from './look';

interface OptionEntryProps {
  option: HelpOption;
  /** The way to a person with one tap. */
  children?: ReactNode;
}

/** One option with the way there: where, when, how to ask. What the school has not filled in, it says how to find out. */
export function OptionEntry({ option, children }: OptionEntryProps) {
  const { rich } = useText('help');
  const { kind, title, text, place, hours, ask, number, url } = option;
  const isSomewhere = kind !== 'calming';
  const isUnknown = isSomewhere && place === undefined && hours === undefined && url === undefined;
  return (
    <li>
      <OptionWords title={title} text={text} />
      {(place ?? hours ?? ask) && (
        <dl className={look.way}>
          {place && (
            <WayRow name={rich('way.place')}>
              <L text={place} />
            </WayRow>
          )}
          {hours && (
            <WayRow name={rich('way.hours')}>
              <HoursInWords hours={hours} />
            </WayRow>
          )}
          {ask && (
            <WayRow name={rich('way.ask')}>
              <L text={ask} />
            </WayRow>
          )}
        </dl>
      )}
      {isUnknown && <p className="muted">{rich('way.unknown')}</p>}
      <WayLinks {...{ number, url }} />
      {isSomewhere && children}
    </li>
  );
}
