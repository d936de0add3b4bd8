import type { TimelineKind } from '@domain/record/timeline';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { look } from '../look';

interface KindChoiceProps {
  /** Those of which there is anything. */
  kinds: readonly TimelineKind[];
  hidden: ReadonlySet<TimelineKind>;
  onChange: (hidden: ReadonlySet<TimelineKind>) => void;
}

/** Which kinds the line shows. */
export function KindChoice({ kinds, hidden, onChange }: KindChoiceProps) {
  const { t } = useTranslation('karte');
  if (kinds.length < 2) return null;
  return (
    <fieldset className={look.kinds}>
      <legend>{t('timeline.kinds')}</legend>
      {kinds.map((kind) => (
        <Check
          key={kind}
          checked={!hidden.has(kind)}
          onChange={(shown) =>
            onChange(new Set(shown ? [...hidden].filter((one) => one !== kind) : [...hidden, kind]))
          }
        >
          {t(`timeline.kind.${kind}`)}
        </Check>
      ))}
    </fieldset>
  );
}
