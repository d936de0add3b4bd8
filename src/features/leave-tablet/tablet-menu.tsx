import { useState } from 'react';
import { LANGUAGES } from '@/i18n/languages';
import { setPreferences, usePreferences } from '@/i18n/preferences';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { signOut, waitingBeforeSignOut } from '@/sync/sign-in';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import './tablet-menu.css';

const FURIGANA = ['auto', 'all', 'off'] as const;

/** Words on this tablet (language, furigana), and leaving it to the next child. */
export function TabletMenu({ session }: { session: PupilSession }) {
  const { t, rich } = useText('pupil');
  const [open, setOpen] = useState(false);
  const { language, furigana } = usePreferences();
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="words" size={22} />
        <span className="menu-word">{rich('menu.open')}</span>
      </Button>
      <Dialog open={open} title={rich('menu.title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <section aria-labelledby="menu-language">
          <h3 id="menu-language">{rich('menu.language')}</h3>
          <div className="choice-row">
            {LANGUAGES.map(({ code, name }) => (
              <Button
                key={code}
                lang={code}
                aria-pressed={language === code}
                onClick={() => setPreferences({ language: code })}
              >
                {name}
              </Button>
            ))}
          </div>
        </section>
        {language === 'ja' && (
          <section aria-labelledby="menu-furigana">
            <h3 id="menu-furigana">{rich('menu.furigana')}</h3>
            <div className="choice-row">
              {FURIGANA.map((choice) => (
                <Button
                  key={choice}
                  aria-pressed={furigana === choice}
                  onClick={() => setPreferences({ furigana: choice })}
                >
                  {rich(`menu.furigana-${choice}`)}
                </Button>
              ))}
            </div>
          </section>
        )}
        <Leave session={session} />
      </Dialog>
    </>
  );
}

/** Signing out with answers that have not arrived is possible, but never by surprise. */
function Leave({ session }: { session: PupilSession }) {
  const { rich } = useText('pupil');
  const [waiting, setWaiting] = useState<number>();
  const [busy, setBusy] = useState(false);

  const leave = async () => {
    setBusy(true);
    const count = await waitingBeforeSignOut(session);
    setBusy(false);
    if (count === 0) await signOut(session);
    else setWaiting(count);
  };

  return (
    <section aria-labelledby="menu-leave">
      <h3 id="menu-leave">{rich('leave.title')}</h3>
      {waiting === undefined ? (
        <Button disabled={busy} onClick={() => void leave()}>
          <Icon name="leave" size={22} />
          {rich(busy ? 'leave.checking' : 'leave.button')}
        </Button>
      ) : (
        <div role="alert" className="leave-warning">
          <p>{rich('leave.waiting', { count: waiting })}</p>
          <div className="choice-row">
            <Button variant="primary" onClick={() => setWaiting(undefined)}>
              {rich('leave.stay')}
            </Button>
            <Button onClick={() => void signOut(session)}>{rich('leave.anyway')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
