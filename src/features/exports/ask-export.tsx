import { EXPORT_KINDS, EXPORT_WORDS_MAX as MAX, type ExportKind } from '@domain/export/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

const NOTHING = {
  ...{ kind: 'panel' as ExportKind, purpose: '', recipient: '', basis: '' },
  ...{ from: '', to: '', destroyBy: '' },
};

/** Asking that rows are taken out. Folded: it is done a few times a year. */
export function AskExport() {
  const { t } = useTranslation('exports');
  const { today } = useMember();
  const deed = useDeed();
  const [asked, setAsked] = useState(NOTHING);
  const [exportId, setExportId] = useState(() => crypto.randomUUID());
  const isReady = Object.values(asked).every((value) => value.trim() !== '' && !isTooLong(value, MAX));
  const set = (field: keyof typeof NOTHING) => (value: string) => setAsked({ ...asked, [field]: value });
  const send = async () => {
    if (!(await deed.run('ask-export', { exportId, ...asked }))) return;
    setAsked(NOTHING);
    setExportId(crypto.randomUUID());
  };
  return (
    <Part heading={t('ask.heading')} why={t('ask.why')}>
      <details>
        <summary>{t('ask.open')}</summary>
        <Form onSubmit={() => void send()}>
          <Picker
            label={t('ask.kind')}
            chosen={asked.kind}
            options={EXPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChoose={set('kind')}
          />
          <p className="muted">{t(`kindWhy.${asked.kind}`)}</p>
          {(['purpose', 'recipient', 'basis'] as const).map((field) => (
            <Field
              key={field}
              label={t(`ask.${field}`)}
              hint={t(`ask.${field}Hint`)}
              room={{ text: asked[field], max: MAX, isOver: isTooLong(asked[field], MAX) }}
            >
              {(control) => (
                <input
                  {...control}
                  value={asked[field]}
                  onChange={(event) => set(field)(event.target.value)}
                />
              )}
            </Field>
          ))}
          {(['from', 'to'] as const).map((field) => (
            <Field key={field} label={t(`ask.${field}`)}>
              {(control) => (
                <input
                  {...control}
                  type="month"
                  max={today.slice(0, 7)}
                  value={asked[field]}
                  onChange={(event) => set(field)(event.target.value)}
                />
              )}
            </Field>
          ))}
          <Field label={t('ask.destroyBy')} hint={t('ask.destroyByHint')}>
            {(control) => (
              <input
                {...control}
                type="date"
                min={today}
                value={asked.destroyBy}
                onChange={(event) => set('destroyBy')(event.target.value)}
              />
            )}
          </Field>
          {deed.problem}
          <p>
            <StaffButton type="submit" disabled={!isReady || deed.busy}>
              {t('ask.send')}
            </StaffButton>
          </p>
        </Form>
      </details>
    </Part>
  );
}
