import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import type { PlacedNotice } from '@/staff/ports/notices';
import { look } from '../look';
import type { LineContext } from './first-line';

interface RecordOfferProps extends Pick<LineContext, 'school' | 'uid' | 'live' | 'whyNoticed'> {
  /** At least one. */
  settled: readonly PlacedNotice[];
  name: string;
}

/** After a word with the child: one more tap records it on what was noticed. Of several it asks which, and guesses none. */
export function RecordOffer({ settled, name, school, uid, live, whyNoticed }: RecordOfferProps) {
  const { notices } = usePorts();
  const { t } = useTranslation(['staff', 'notices']);
  const [only, ...others] = settled.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(
    only !== undefined && others.length === 0 ? [only] : [],
  );
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const record = async () => {
    setSaving(true);
    setFailed(false);
    const outcomes = await Promise.all(
      chosen.map((noticeId) =>
        notices.settleReview({ school, noticeId }, uid, { ownView: 'unsure', decision: 'talked' }),
      ),
    );
    setSaving(false);
    setFailed(outcomes.some((outcome) => outcome !== 'stored'));
  };
  const label = t('staff:board.first.record');
  return (
    <fieldset className={look.offer}>
      <legend>{t(`staff:board.first.${settled.length > 1 ? 'recordWhich' : 'recordAsk'}`)}</legend>
      {settled.length > 1 &&
        settled.map((placed) => (
          <label key={placed.id}>
            <input
              type="checkbox"
              checked={chosen.includes(placed.id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, placed.id] : chosen.filter((one) => one !== placed.id))
              }
            />
            <span>
              <b>{t(`notices:kind.${placed.notice.kind}`)}</b> {whyNoticed(placed)}
            </span>
          </label>
        ))}
      {failed && (
        <p className="field-error" role="alert">
          {t('staff:board.first.notRecorded')}
        </p>
      )}
      <button
        type="button"
        className={look.mark}
        aria-label={t('staff:board.buttonFor', { label, name })}
        disabled={!live || saving || chosen.length === 0}
        onClick={() => void record()}
      >
        {label}
      </button>
    </fieldset>
  );
}
