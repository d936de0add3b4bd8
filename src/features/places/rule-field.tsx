import clsx from 'clsx';
import { FACTORS } from '@domain/risk/features';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { NumberField } from './number-field';
import type { PlacesFormValues } from './places-form-values';
import { TextFields } from './text-fields';
import { useRuleInWords } from './use-rule-in-words';
import { look } from './look';

interface RuleFieldProps {
  form: UseFormReturn<PlacesFormValues>;
  index: number;
  /** Its place was removed. */
  isLost: boolean;
  onRemove: () => void;
}

/** One rule, with what it says as a sentence. */
export function RuleField({ form, index, isLost, onRemove }: RuleFieldProps) {
  const { t } = useTranslation('models');
  const inWords = useRuleInWords();
  const at = `rules.${index}` as const;
  const { places, rules } = form.watch();
  const rule = rules[index];
  const wrong = form.formState.errors.rules?.[index];
  const title = t('places.rule', { number: index + 1 });
  return (
    <li className={clsx(look.rule, 'card')} aria-label={title}>
      <div className={look.ruleHead}>
        <h3>{title}</h3>
        <Button aria-label={t('places.removeRule', { name: title })} onClick={onRemove}>
          {t('places.remove')}
        </Button>
      </div>
      {rule && <p className={look.words}>{inWords(rule, places)}</p>}
      <div className={look.fields}>
        <div className="field">
          <label htmlFor={`${at}.factor`}>{t('places.factor')}</label>
          <select id={`${at}.factor`} {...form.register(`${at}.factor`)}>
            {FACTORS.map((factor) => (
              <option key={factor} value={factor}>
                {t(`places.factors.${factor}`)}
              </option>
            ))}
          </select>
        </div>
        <NumberField
          {...{ form }}
          at={`${at}.percent`}
          label={t('places.share')}
          max={100}
          wrong={wrong?.percent && t('places.wrong.share')}
        />
        <NumberField
          {...{ form }}
          at={`${at}.absentYear`}
          label={t('places.absentYear')}
          max={250}
          wrong={wrong?.absentYear && t('places.wrong.absentYear')}
        />
        <div className="field">
          <label htmlFor={`${at}.place`}>{t('places.place')}</label>
          <select
            id={`${at}.place`}
            aria-invalid={isLost}
            aria-describedby={isLost ? `${at}.lost` : undefined}
            {...form.register(`${at}.place`)}
          >
            {isLost && <option value={rule?.place}>{t('places.gone')}</option>}
            {places.map(({ key, name }) => (
              <option key={key} value={key}>
                {name.ja === '' ? t('places.unnamed') : name.ja}
              </option>
            ))}
          </select>
          {isLost && (
            <p id={`${at}.lost`} className="field-error">
              {t('places.wrong.unknown-place')}
            </p>
          )}
        </div>
      </div>
      <div className={look.reasons}>
        <TextFields
          form={form}
          at={`${at}.reason`}
          labels={{ ja: t('places.reasonJa'), en: t('places.reasonEn') }}
          wrong={wrong?.reason?.ja && t('places.wrong.reason')}
        />
      </div>
    </li>
  );
}
