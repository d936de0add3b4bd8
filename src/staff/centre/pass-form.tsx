import { CENTRE_PURPOSES, CENTRE_TEXT_MAX, type CentreSource } from '@domain/centre/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Check } from '../form/check';
import { PickField, TickField, WordsField } from '../form/fields';
import { SendButton, SentFields } from '../form/sent-form';
import { useSentForm } from '../form/use-sent-form';
import { words } from '../form/words';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';

const formSchema = z
  .object({
    ...{ purpose: z.enum(CENTRE_PURPOSES), text: words(CENTRE_TEXT_MAX) },
    ...{ withName: z.boolean(), withWords: z.boolean(), childTold: z.boolean() },
    because: z.optional(words(CENTRE_TEXT_MAX)),
  })
  .check(
    z.refine(({ childTold, because }) => childTold || because !== undefined, {
      path: ['because'],
      // Said beside whatever else is missing, not after it.
      when: () => true,
    }),
  );
const NOTHING = {
  ...{ purpose: 'advice', text: '', withName: false, withWords: false, childTold: false, because: '' },
};

interface PassFormProps {
  of: CentreSource;
  sourceId: string;
  hasWords: boolean;
  /** Why there is a notice, as whoever passes it on reads it. */
  reasons?: readonly string[];
  /** Whether something can be stored now. */
  live: boolean;
  onClose: () => void;
}

/** Why the centre is asked and what; and what of the child goes along, which is nothing unless it is ticked. */
export function PassForm({ of, sourceId, hasWords, reasons = [], live, onClose }: PassFormProps) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  const form = useSentForm({
    schema: formSchema,
    empty: NOTHING,
    send: async ({ because, ...asked }) => {
      const why = !asked.childTold && { because };
      const along = reasons.length > 0 && asked.withWords && { reasons: [...reasons] };
      const isStored = await deed.run('pass-to-centre', { of, sourceId, ...asked, ...why, ...along });
      if (isStored) onClose();
      return isStored;
    },
  });
  const { withName, withWords, childTold } = form.values;
  const hasReasons = reasons.length > 0 && withName;
  return (
    <SentFields of={form}>
      <h3>{t('pass.heading')}</h3>
      <p className="muted">{t('pass.why')}</p>
      <PickField
        of={form}
        name="purpose"
        label={t('pass.purpose')}
        options={CENTRE_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <WordsField
        of={form}
        name="text"
        label={t('pass.text')}
        hint={t('pass.textHint')}
        max={CENTRE_TEXT_MAX}
      />
      <Check
        checked={withName}
        onChange={(next) => {
          form.set('withName', next);
          // Why there is a notice says too much of a child who is not to be known.
          if (!next && reasons.length > 0) form.set('withWords', false);
        }}
      >
        {t('pass.withName')}
      </Check>
      {(hasWords || hasReasons) && (
        <TickField of={form} name="withWords">
          {t(hasWords ? 'pass.withWords' : 'pass.withReasons')}
        </TickField>
      )}
      {hasReasons && withWords && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <TickField of={form} name="childTold">
        {t('pass.childTold')}
      </TickField>
      {!childTold && <WordsField of={form} name="because" label={t('pass.because')} max={CENTRE_TEXT_MAX} />}
      <p className="muted">{t('pass.childSees')}</p>
      {deed.problem}
      <SendButton of={form} live={live} look="primary">
        {t('pass.submit')}
      </SendButton>
      <StaffButton onClick={onClose}>{t('leave')}</StaffButton>
    </SentFields>
  );
}
