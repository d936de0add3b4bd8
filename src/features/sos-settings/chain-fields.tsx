import clsx from 'clsx';
import type { ChainProblem } from '@domain/sos/chain-problems';
import type { People } from '@domain/sos/recipients';
import type { ChainName } from '@domain/sos/records';
import { CHAIN_STEPS_MAX } from '@domain/sos/settings';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import type { AlarmFormValues } from './alarm-form-values';
import { ChainPreview } from './chain-preview';
import { problemsOfChain, problemsOfStep } from './problem-places';
import type { Colleagues } from './reach';
import { StepFields } from './step-fields';
import { StepProblems } from './step-problems';
import type { AlarmWords } from './use-alarm-words';
import { look } from './look';

/** Between the last step and a new one, minutes. */
const NEXT_AFTER = 10;

interface ChainFieldsProps {
  form: UseFormReturn<AlarmFormValues>;
  chain: ChainName;
  problems: readonly ChainProblem[];
  colleagues: Colleagues;
  people: People;
  words: AlarmWords;
}

/** One of the two chains, with what it means beside it. */
export function ChainFields({ form, chain, problems, colleagues, people, words }: ChainFieldsProps) {
  const { t } = useTranslation('alarm');
  const rows = useFieldArray({ control: form.control, name: chain });
  const steps = form.watch(chain);

  const add = () => {
    const last = steps.at(-1);
    rows.append(
      {
        afterMinutes: last ? last.afterMinutes + NEXT_AFTER : 0,
        to: [],
        channels: ['inbox', 'push', 'email'],
      },
      { shouldFocus: false },
    );
    focusStep(chain, steps.length);
  };
  /** Who and how change places; the minutes stay where they are, so that the order remains one. */
  const move = (from: number, to: number) => {
    const [a, b] = [steps[from], steps[to]];
    if (!a || !b) return;
    rows.update(from, { ...b, afterMinutes: a.afterMinutes });
    rows.update(to, { ...a, afterMinutes: b.afterMinutes });
    focusStep(chain, to);
  };
  const remove = (index: number) => {
    rows.remove(index);
    focusStep(chain, index);
  };

  return (
    <section className={clsx(look.chain, 'card')} aria-labelledby={`alarm-${chain}`}>
      <div className={look.chainHead}>
        <h2 id={`alarm-${chain}`} tabIndex={-1}>
          {t(`chain.${chain}`)}
        </h2>
        <p className="muted">{t(`chain.${chain}Why`)}</p>
      </div>
      <div>
        <ol className={look.steps}>
          {rows.fields.map((row, index) => (
            <StepFields
              key={row.id}
              {...{ form, chain, index, colleagues, words }}
              problems={problemsOfStep(problems, index)}
              isLast={index === rows.fields.length - 1}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
        <StepProblems problems={problemsOfChain(problems)} words={words} />
        <Button disabled={steps.length >= CHAIN_STEPS_MAX} onClick={add}>
          {t('step.add')}
        </Button>
      </div>
      <ChainPreview {...{ chain, steps, people, words }} repeatMinutes={form.watch('repeatMinutes')} />
    </section>
  );
}

/** The step that was just made or moved, or the chain when there is none at that place; after the next paint. */
function focusStep(chain: ChainName, index: number): void {
  requestAnimationFrame(() => {
    const step = document.getElementById(`alarm-${chain}-${index}`);
    (step ?? document.getElementById(`alarm-${chain}`))?.focus();
  });
}
