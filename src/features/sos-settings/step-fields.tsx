import type { ChainProblem } from '@domain/sos/chain-problems';
import type { ChainName } from '@domain/sos/records';
import { CHANNELS } from '@domain/sos/settings';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { ChipBox } from '@/ui/chip-box';
import type { AlarmFormValues } from './alarm-form-values';
import type { Colleagues } from './reach';
import { RecipientChoice } from './recipient-choice';
import { StepProblems } from './step-problems';
import type { AlarmWords } from './use-alarm-words';
import { look } from './look';

interface StepFieldsProps {
  form: UseFormReturn<AlarmFormValues>;
  chain: ChainName;
  index: number;
  problems: readonly ChainProblem[];
  colleagues: Colleagues;
  words: AlarmWords;
  isLast: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One step of a chain: when, who, by which ways. */
export function StepFields({ form, chain, index, problems, isLast, ...rest }: StepFieldsProps) {
  const { colleagues, words, onMove, onRemove } = rest;
  const { t } = useTranslation('alarm');
  const id = `alarm-${chain}-${index}`;
  const at = `${chain}.${index}` as const;
  const { to, channels } = form.watch(at);
  const wrongTime = form.formState.errors[chain]?.[index]?.afterMinutes !== undefined;
  const name = t('step.name', { number: index + 1 });
  const change = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
  return (
    <li className={look.step} aria-labelledby={id}>
      <div className={look.stepHead}>
        <h3 id={id} tabIndex={-1}>
          {name}
        </h3>
        <Button disabled={index === 0} aria-label={t('step.up', { name })} onClick={() => onMove(index - 1)}>
          ↑
        </Button>
        <Button disabled={isLast} aria-label={t('step.down', { name })} onClick={() => onMove(index + 1)}>
          ↓
        </Button>
        <Button aria-label={t('step.removeName', { name })} onClick={onRemove}>
          {t('step.remove')}
        </Button>
      </div>
      <label className={look.minutes} htmlFor={`${id}-minutes`}>
        <span>{t('step.when')}</span>
        <input
          id={`${id}-minutes`}
          type="number"
          inputMode="decimal"
          min={0}
          max={1440}
          step="any"
          aria-invalid={wrongTime}
          aria-describedby={wrongTime ? `${id}-wrong` : undefined}
          {...form.register(`${at}.afterMinutes`, { valueAsNumber: true })}
        />
        <span>{t('step.minutesAfter')}</span>
      </label>
      {wrongTime && (
        <p id={`${id}-wrong`} className="field-error">
          {t('step.wrongMinutes')}
        </p>
      )}
      <RecipientChoice
        id={id}
        chain={chain}
        to={to}
        onChange={(next) => form.setValue(`${at}.to`, next, change)}
        colleagues={colleagues}
        words={words}
      />
      <fieldset className={look.choice}>
        <legend>{t('step.how')}</legend>
        <div className={look.chips}>
          {CHANNELS.map((channel) => (
            <ChipBox
              key={channel}
              label={t(`channel.${channel}`)}
              checked={channels.includes(channel)}
              onChange={(on) => {
                const next = CHANNELS.filter((one) => (one === channel ? on : channels.includes(one)));
                form.setValue(`${at}.channels`, next, change);
              }}
            />
          ))}
        </div>
      </fieldset>
      <StepProblems problems={problems} words={words} />
    </li>
  );
}
