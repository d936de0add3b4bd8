import clsx from 'clsx';
import type { HelpOption } from '@domain/school/settings';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session-types';
import { type OwnData, refreshOwnData } from '@/sync/own-data/own-data';
import { EmptyState } from '@/ui/states';
import { usePageHeading } from '@/ui/use-page-heading';
import { useMayShow } from '@/sync/own-data/use-may-show';
import { adultsAround } from '@/sync/own-data/adults-around';
import { useSchoolDay } from '@/sync/use-server-now';
import { Breathing } from './breathing';
import { knownHelp } from './known-help';
import { LineList } from './line-list';
import type { NewOptions } from './use-new-options';
import { Offers } from './offers';
import { OptionEntry } from './option-entry';
import { TellAbout, type Teller } from './tell-about';
import { look } from './look';

/** The one option that is more than words: an exercise with a rhythm. */
const BREATHING = 'breathing';

const KINDS = ['calming', 'consultation', 'learning'] as const;

interface OptionsPageProps {
  session: PupilSession;
  own: OwnData | undefined;
  /** Who reads what is sent to these, and when. */
  beforeSending: Teller['beforeSending'];
  news: NewOptions;
}

/**
 * できること: the same for everyone. Places to learn, people to talk to, small things that calm, numbers. Before them what
 * somebody picked for this pupil, with that person's name.
 */
export function OptionsPage({ session, own, beforeSending, news }: OptionsPageProps) {
  const { t, rich } = useText('help');
  const heading = usePageHeading(useWindowTitle()(t('options.title')));
  // Somebody may just have said: look there.
  useEffect(() => void refreshOwnData(session), [session]);
  // What is new stays marked as long as it is looked at.
  const latest = useRef(news.markSeen);
  useEffect(() => {
    latest.current = news.markSeen;
  }, [news.markSeen]);
  useEffect(() => () => latest.current(), []);
  const today = useSchoolDay();
  const mayShow = useMayShow(own);
  const help = knownHelp(own?.help);
  const teller = { session, adults: adultsAround(session, own), not: own?.choices?.not ?? [], beforeSending };
  const options = help.options.filter(({ from }) => from === undefined || from <= today);
  return (
    <div className="page">
      <h1 ref={heading} tabIndex={-1}>
        {rich('options.title')}
      </h1>
      <p>
        <Link href="/talking">{rich('introduction.link')}</Link>
      </p>
      {own && mayShow && <Offers teller={teller} own={own} unseen={news.unseen} />}
      <p className="muted">{rich('options.everyone')}</p>
      {options.some(({ id }) => id === BREATHING) && <Breathing />}
      {options.length === 0 && <EmptyState title={rich('options.none')} />}
      {KINDS.map((kind) => (
        <OptionList
          key={kind}
          kind={kind}
          teller={teller}
          options={options.filter((option) => option.kind === kind && option.id !== BREATHING)}
        />
      ))}
      <section className={clsx('card', look.optionsCard)}>
        <h2>{rich('lines.title')}</h2>
        <p className="muted">{rich('lines.no-phone')}</p>
        <LineList lines={help.lines} />
      </section>
    </div>
  );
}

interface OptionListProps {
  kind: HelpOption['kind'];
  teller: Teller;
  options: readonly HelpOption[];
}

function OptionList({ kind, teller, options }: OptionListProps) {
  const { rich } = useText('help');
  if (options.length === 0) return null;
  return (
    <section className={clsx('card', look.optionsCard)}>
      <h2>{rich(`options.kind.${kind}`)}</h2>
      <ul className={look.list}>
        {options.map((option) => (
          <OptionEntry key={option.id} option={option}>
            <TellAbout teller={teller} title={option.title} to={option.tell} />
          </OptionEntry>
        ))}
      </ul>
    </section>
  );
}
