import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverSlotContext } from '@/staff/cover-slot';
import { OwnAccountContext } from '@/staff/own-account';
import { usePorts } from '@/staff/ports';
import type { OwnAccount } from '@/staff/ports/account';
import { Dialog } from '@/ui/dialog';
import { CoverScreen } from './cover-screen';
import { look } from './look';
import { ProofForm } from './proof-form';
import { useCover } from './use-cover';

interface CoverProps {
  onLeave: () => void;
  children: ReactNode;
}

/**
 * What an adult has on the screen, covered when nobody has touched it for long. It goes on below: what was written stays, and a call
 * for help is heard. Here, too, whoever does what asks for it says once more who they are.
 */
export function Cover({ onLeave, children }: CoverProps) {
  const { account } = usePorts();
  const { t } = useTranslation('account');
  const [own, setOwn] = useState<OwnAccount>();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<(isProven: boolean) => void>();
  const { reason, open } = useCover(own?.provenAt);
  const know = useCallback(() => void account.ownAccount().then(setOwn, () => undefined), [account]);
  useEffect(know, [know]);
  const known = useMemo(() => ({ own, look: know }), [own, know]);
  useEffect(
    () => account.onProofAsked(() => new Promise<boolean>((resolve) => setAsked(() => resolve))),
    [account],
  );
  const proven = () => {
    know();
    open();
  };
  const answer = (isProven: boolean) => {
    asked?.(isProven);
    setAsked(undefined);
    if (isProven) proven();
  };
  return (
    <OwnAccountContext value={known}>
      <CoverSlotContext value={reason === undefined ? null : slot}>
        <div className={reason === undefined ? undefined : look.covered} inert={reason !== undefined}>
          {children}
          <Dialog
            open={asked !== undefined && own !== undefined}
            title={t('proof.title')}
            closeLabel={t('proof.cancel')}
            onClose={() => answer(false)}
          >
            <p>{t('proof.why')}</p>
            {own && <ProofForm account={own} submit={t('proof.go')} onProven={() => answer(true)} />}
          </Dialog>
        </div>
        {reason !== undefined && <CoverScreen {...{ reason, own, setSlot, onLeave }} onProven={proven} />}
      </CoverSlotContext>
    </OwnAccountContext>
  );
}
