import { useTranslation } from 'react-i18next';
import type { PlacedNotice } from '@/staff/ports/notices';
import { useReasonWords } from '../words/use-reason-words';
import { look } from '../look';

interface CoveredChoiceProps {
  covered: readonly PlacedNotice[];
  /** Ids of those that the decision is not about. */
  left: readonly string[];
  onChange: (left: readonly string[]) => void;
}

/** Which of the child's other notices the decision is about, too: said before it is recorded, never guessed. */
export function CoveredChoice({ covered, left, onChange }: CoveredChoiceProps) {
  const { t } = useTranslation('notices');
  const words = useReasonWords();
  return (
    <fieldset className={look.covered}>
      <legend>{t('covered.ask')}</legend>
      {covered.map(({ id, notice: { kind, reasons, since } }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!left.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? left.filter((one) => one !== id) : [...left, id])
            }
          />
          <span>
            <b>{t(`kind.${kind}`)}</b> {reasons[0] && words(reasons[0], since)}
          </span>
        </label>
      ))}
      <p className="muted">{t('covered.why')}</p>
    </fieldset>
  );
}
