import clsx from 'clsx';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { stack } from '@/firebase/this-stack';
import { cardsKnown } from '@/local/cards-known';
import { keptClassTablet } from '@/local/class-tablet';
import { Button } from '@/ui/button';
import { LazyPart } from '@/ui/lazy-part';
import { usePageHeading } from '@/ui/use-page-heading';
import { WeatherIcon } from '@/ui/weather-icon';
import { ForgottenPassword } from './forgotten-password';
import { LanguageChoice } from './language-choice';
import { ProviderButtons } from './provider-buttons';
import { SignInForm } from './sign-in-form';
import { look } from './look';

const ClassList = lazy(() => import('./class-list').then((m) => ({ default: m.ClassList })));
const CardSignIn = lazy(() => import('./card-sign-in').then((m) => ({ default: m.CardSignIn })));

interface SignInPageProps {
  onOpenHelp: () => void;
}

/** Signing in, for pupils and staff alike. Whoever signs in decides which area opens. */
export default function SignInPage({ onOpenHelp }: SignInPageProps) {
  const { t } = useTranslation('signin');
  const [tablet] = useState(keptClassTablet);
  const [byList, setByList] = useState(tablet !== undefined);
  const [byCard, setByCard] = useState(false);
  // A school may have given out cards since somebody was last signed in here: the way to them is never gone.
  const [cards] = useState(cardsKnown);
  const heading = usePageHeading(t('windowTitle'));
  return (
    <div className={look.signIn}>
      <header className={look.top}>
        <LanguageChoice />
        <Button variant="help" onClick={onOpenHelp}>
          {t('help')}
        </Button>
      </header>
      <main className={clsx(look.card, byList && look.wide, 'card')}>
        <div className={look.sky} aria-hidden="true">
          <WeatherIcon level={4} size={44} />
          <WeatherIcon level={3} size={44} />
          <WeatherIcon level={2} size={44} />
          <WeatherIcon level={1} size={44} />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {t('product')}
        </h1>
        <p className="muted">{t('welcome')}</p>
        {byList && tablet ? (
          <LazyPart instead={<Button onClick={() => setByList(false)}>{t('list.leave')}</Button>}>
            <ClassList tablet={tablet} onLeave={() => setByList(false)} />
          </LazyPart>
        ) : byCard ? (
          <LazyPart>
            <CardSignIn onLeave={() => setByCard(false)} />
          </LazyPart>
        ) : (
          <>
            {tablet && <Button onClick={() => setByList(true)}>{t('list.open')}</Button>}
            <ProviderButtons />
            <SignInForm />
            {cards !== 'no' && (
              <Button variant={cards === 'yes' ? 'plain' : 'quiet'} onClick={() => setByCard(true)}>
                {t('card.open')}
              </Button>
            )}
            <ForgottenPassword>
              {cards === 'no' && <Button onClick={() => setByCard(true)}>{t('card.open')}</Button>}
            </ForgottenPassword>
          </>
        )}
        <p className={look.told}>
          <Link href="/told">{t('told')}</Link>
        </p>
        {stack.emulators && (
          <p className={look.demo}>
            <strong>{t('demo')}</strong> {t('demoWhy')}
          </p>
        )}
      </main>
    </div>
  );
}
