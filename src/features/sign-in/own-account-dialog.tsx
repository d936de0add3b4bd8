import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnAccountContext } from '@/staff/own-account';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { Dialog } from '@/ui/dialog';
import { EnrolFactor } from './enrol-factor';
import { look } from './look';

/** Of whoever sits there: their second step. `who`: name and title, which open it. */
export function OwnAccountButton({ who }: { who: string }) {
  const { account } = usePorts();
  const { t } = useTranslation('account');
  const { own, look: lookAgain } = use(OwnAccountContext);
  const [open, setOpen] = useState(false);
  const [enrols, setEnrols] = useState(false);
  const close = () => {
    setOpen(false);
    setEnrols(false);
  };
  const factors = open ? account.ownFactors() : 0;
  return (
    <>
      <StaffButton className={look.own} aria-label={t('own.open', { who })} onClick={() => setOpen(true)}>
        {who}
      </StaffButton>
      <Dialog open={open} title={t('own.title')} closeLabel={t('own.close')} onClose={close}>
        <p className="muted">{own?.email}</p>
        <h3>{t('own.factor')}</h3>
        <p>{t(factors > 0 ? 'own.hasFactor' : 'own.noFactor')}</p>
        {enrols ? (
          <EnrolFactor
            onDone={() => {
              lookAgain();
              setEnrols(false);
            }}
          />
        ) : (
          <StaffButton onClick={() => setEnrols(true)}>
            {t(factors > 0 ? 'own.another' : 'own.enrol')}
          </StaffButton>
        )}
      </Dialog>
    </>
  );
}
