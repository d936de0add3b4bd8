import { zodResolver } from '@hookform/resolvers/zod';
import { CENTRE_PURPOSES, CENTRE_TEXT_MAX, type CentreSource } from '@domain/centre/records';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Button } from '@/ui/button';
import { Check } from '../form/check';
import { Field } from '../form/field';
import { Form } from '../form/form';
import { words } from '../form/words';
import { Picker } from '../picker';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';

const asks = { purpose: z.enum(CENTRE_PURPOSES), text: words(CENTRE_TEXT_MAX) };
const goesAlong = { withName: z.boolean(), withWords: z.boolean() };
const formSchema = z.union([
  z.object({ ...asks, ...goesAlong, childTold: z.literal(true), because: z.string() }),
  z.object({ ...asks, ...goesAlong, childTold: z.literal(false), because: words(CENTRE_TEXT_MAX) }),
]);
interface Asked {
  purpose: (typeof CENTRE_PURPOSES)[number];
  text: string;
  withName: boolean;
  withWords: boolean;
  childTold: boolean;
  because: string;
}
const NOTHING: Asked = {
  ...{ purpose: 'advice', text: '', withName: false, withWords: false, childTold: false, because: '' },
};

interface PassFormProps {
  of: CentreSource;
  sourceId: string;
  hasWords: boolean;
  /** Why there is a notice, as whoever passes it on reads it. */
  reasons?: readonly string[];
  disabled: boolean;
  onClose: () => void;
}

/** Why the centre is asked and what; and what of the child goes along, which is nothing unless it is ticked. */
export function PassForm({ of, sourceId, hasWords, reasons = [], disabled, onClose }: PassFormProps) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  const form = useForm<Asked>({ defaultValues: NOTHING, resolver: zodResolver(formSchema) });
  const { purpose, withName, withWords, childTold, text } = form.watch();
  const isReady = formSchema.safeParse(form.watch()).success;
  const send = form.handleSubmit(async ({ because, ...asked }) => {
    const why = !asked.childTold && { because: because.trim() };
    const along = reasons.length > 0 && asked.withName && asked.withWords && { reasons: [...reasons] };
    if (await deed.run('pass-to-centre', { of, sourceId, ...asked, ...why, ...along })) onClose();
  });
  const tick = (field: 'withName' | 'withWords' | 'childTold') => (next: boolean) =>
    form.setValue(field, next);
  return (
    <Form onSubmit={() => void send()}>
      <h3>{t('pass.heading')}</h3>
      <p className="muted">{t('pass.why')}</p>
      <Picker
        label={t('pass.purpose')}
        chosen={purpose}
        options={CENTRE_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChoose={(value) => form.setValue('purpose', value as typeof purpose)}
      />
      <Field
        label={t('pass.text')}
        hint={t('pass.textHint')}
        room={{ text, max: CENTRE_TEXT_MAX, isOver: text.length > CENTRE_TEXT_MAX }}
      >
        {(control) => <textarea {...control} {...form.register('text')} />}
      </Field>
      <Check
        checked={withName}
        onChange={(next) => {
          form.setValue('withName', next);
          // Why there is a notice says too much of a child who is not to be known.
          if (!next && reasons.length > 0) form.setValue('withWords', false);
        }}
      >
        {t('pass.withName')}
      </Check>
      {hasWords && (
        <Check checked={withWords} onChange={tick('withWords')}>
          {t('pass.withWords')}
        </Check>
      )}
      {reasons.length > 0 && withName && (
        <Check checked={withWords} onChange={tick('withWords')}>
          {t('pass.withReasons')}
        </Check>
      )}
      {reasons.length > 0 && withName && withWords && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Check checked={childTold} onChange={tick('childTold')}>
        {t('pass.childTold')}
      </Check>
      {!childTold && (
        <Field label={t('pass.because')}>
          {(control) => <textarea {...control} {...form.register('because')} />}
        </Field>
      )}
      <p className="muted">{t('pass.childSees')}</p>
      {deed.problem}
      <Button type="submit" variant="primary" disabled={disabled || deed.busy || !isReady}>
        {t('pass.submit')}
      </Button>
      <StaffButton onClick={onClose}>{t('leave')}</StaffButton>
    </Form>
  );
}
