import { useTranslation } from 'react-i18next';
import { look } from './look';

interface MarkButtonProps {
  label: string;
  /** Whom it is about: part of the accessible name. */
  name: string;
  pressed: boolean;
  /** Who and when, for a pressed one. */
  signature?: string | undefined;
  disabled: boolean;
  onToggle: () => void;
}

/** A one-tap record that a second tap takes back. */
export function MarkButton({ label, name, pressed, signature, disabled, onToggle }: MarkButtonProps) {
  const { t } = useTranslation('staff');
  const description = [signature, pressed ? t('board.takeBack') : undefined].filter(Boolean).join('　');
  return (
    <button
      type="button"
      className={look.mark}
      aria-pressed={pressed}
      aria-label={t('board.buttonFor', { label, name })}
      title={description === '' ? undefined : description}
      disabled={disabled}
      onClick={onToggle}
    >
      {pressed && (
        <span aria-hidden="true" className={look.markTick}>
          ✓
        </span>
      )}
      {label}
    </button>
  );
}
