import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { Printed } from '@/staff/printed';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { newPassword } from './new-password';
import look from './reset-password.module.css';

interface ResetPasswordProps {
  heading: string;
  why: string;
  /** Whose it is, on the paper. */
  name: string;
  disabled: boolean;
  /** Whether it was done with this password. */
  reset: (deed: ReturnType<typeof useDeed>, password: string) => Promise<boolean>;
  /** What is asked for beside it. */
  children?: ReactNode;
}

/** One deed: a new first password, shown once to be told or printed. */
export function ResetPassword({ heading, why, name, disabled, reset, children }: ResetPasswordProps) {
  const { t } = useTranslation('people');
  const deed = useDeed();
  const [made, setMade] = useState<string>();
  const press = async () => {
    const password = newPassword();
    if (await reset(deed, password)) setMade(password);
  };
  return (
    <Part heading={heading} why={why}>
      {made === undefined ? (
        <>
          {children}
          <Row>
            <StaffButton disabled={disabled || deed.busy} onClick={() => void press()}>
              {t('reset.go')}
            </StaffButton>
          </Row>
        </>
      ) : (
        <div role="status">
          <p>{t('reset.done', { name })}</p>
          <p className={look.password}>{made}</p>
          <p className="muted">{t('reset.once')}</p>
          <Row>
            <StaffButton onClick={() => window.print()}>{t('reset.print')}</StaffButton>
            <StaffButton onClick={() => setMade(undefined)}>{t('reset.hide')}</StaffButton>
          </Row>
          <Printed heading={t('reset.paper', { name })}>
            <p className={look.password}>{made}</p>
            <p>{t('reset.paperWhy')}</p>
          </Printed>
        </div>
      )}
      {deed.problem}
    </Part>
  );
}
