import clsx from 'clsx';
import { isUnnamedOffered } from '@domain/signals/unnamed';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { knownHelp } from './known-help';
import { LineList } from './line-list';
import { look } from './look';
import { peopleToTalkTo } from './people-to-talk-to';

interface IntroductionPageProps {
  session: PupilSession;
  own: OwnData | undefined;
}

/** 相談のしかた: whom one can talk to, what happens then, what cannot stay with one person, and what this app does not do. */
export function IntroductionPage({ session, own }: IntroductionPageProps) {
  const { t, rich } = useText('help');
  const common = useText('common');
  const heading = usePageHeading(useWindowTitle()(t('introduction.title')));
  const { staff, classIds } = adultsAround(session, own);
  const people = peopleToTalkTo(staff, classIds, own?.choices?.not ?? []);
  return (
    <div className={clsx('page', look.introduction)}>
      <header className={look.introductionHead}>
        <h1 ref={heading} tabIndex={-1}>
          {rich('introduction.title')}
        </h1>
        <Button className={look.introductionPrint} onClick={() => window.print()}>
          {rich('introduction.print')}
        </Button>
      </header>
      <p>{rich('introduction.lead')}</p>
      <section className={clsx('card', look.optionsCard)}>
        <h2>{rich('introduction.people.title')}</h2>
        <p>{rich('introduction.people.any')}</p>
        {people.length > 0 && (
          <dl className={look.introductionPeople}>
            {people.map(({ title, names }) => (
              <PeopleOf key={title} title={title} names={names} />
            ))}
          </dl>
        )}
        <p className="muted">{rich('introduction.people.leave-out')}</p>
      </section>
      <Points of="then" />
      <section className={clsx('card', look.optionsCard)}>
        <h2>{rich('introduction.cannot.title')}</h2>
        <p>{common.rich('before-words')}</p>
      </section>
      <Points of="not" />
      <section className={clsx('card', look.optionsCard)}>
        <h2>{rich('introduction.outside.title')}</h2>
        <p>
          {rich(
            isUnnamedOffered(own?.scale.unnamed, session.classId)
              ? 'introduction.outside.here-too'
              : 'introduction.outside.without-name',
          )}
        </p>
        <LineList lines={knownHelp(own?.help).lines} />
      </section>
    </div>
  );
}

function PeopleOf({ title, names }: ReturnType<typeof peopleToTalkTo>[number]) {
  const { rich } = useText('me');
  const { t } = useText('help');
  return (
    <div>
      <dt>{rich(`opened.title.${title}`)}</dt>
      <dd>{names.map((name) => t('tell.name', { name })).join(t('tell.comma'))}</dd>
    </div>
  );
}

const POINTS = ['one', 'two', 'three', 'four', 'five'] as const;

/** Some sentences below a heading, each a point of its own. */
function Points({ of }: { of: 'then' | 'not' }) {
  const { rich } = useText('help');
  return (
    <section className={clsx('card', look.optionsCard)}>
      <h2>{rich(`introduction.${of}.title`)}</h2>
      <ul className={look.introductionPoints}>
        {POINTS.map((point) => (
          <li key={point}>{rich(`introduction.${of}.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
}
