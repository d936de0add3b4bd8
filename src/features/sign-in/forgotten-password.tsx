import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { LazyPart } from '@/ui/lazy-part';
import { look } from './look';

/** Only who asks for it loads the form library: most who sign in here are children. */
const ForgottenForm = lazy(() => import('./forgotten-form').then((m) => ({ default: m.ForgottenForm })));

/** Pupils ask an adult; adults with a mailbox ask for a mail. `children`: another way in. */
export function ForgottenPassword({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('signin');
  const [open, setOpen] = useState(false);
  return (
    <div className={look.forgotten}>
      <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('forgotten.open')}
      </Button>
      {open && (
        <>
          <p>{t('forgotten.pupils')}</p>
          {children}
          <LazyPart instead={<p role="alert">{t('refusal.offline')}</p>}>
            <ForgottenForm />
          </LazyPart>
        </>
      )}
    </div>
  );
}
