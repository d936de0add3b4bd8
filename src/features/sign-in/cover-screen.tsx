import type { CoverReason } from '@domain/accounts/staff-session';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '@/staff/ports/account';
import { StaffButton } from '@/staff/staff-button';
import { look } from './look';
import { ProofForm } from './proof-form';

interface CoverScreenProps {
  reason: CoverReason;
  own: OwnAccount | undefined;
  /** Where stands how many call for help. */
  setSlot: (slot: HTMLElement | null) => void;
  onProven: () => void;
  onLeave: () => void;
}

/** Over everything, also over what was open. */
export function CoverScreen({ reason, own, setSlot, onProven, onLeave }: CoverScreenProps) {
  const { t } = useTranslation('account');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={look.cover}
      aria-labelledby="cover-title"
      onCancel={(event) => event.preventDefault()}
      // A browser closes it at the second Escape whatever one says.
      onClose={() => dialog.current?.showModal()}
    >
      <div className={look.coverCard}>
        <h1 id="cover-title">{t('cover.title')}</h1>
        <p>{t(`cover.${reason}`)}</p>
        <div ref={setSlot} role="alert" />
        {own && <ProofForm account={own} submit={t('cover.go')} onProven={onProven} />}
        <p className="muted">{t('cover.kept')}</p>
        <StaffButton onClick={onLeave}>{t('cover.leave')}</StaffButton>
      </div>
    </dialog>
  );
}
