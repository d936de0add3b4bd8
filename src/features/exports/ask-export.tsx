import { exportAsked, isPast } from '@domain/commands/exports/payloads';
import { EXPORT_KINDS, EXPORT_WORDS_MAX, type ExportKind } from '@domain/export/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
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
  const [exportId, setExportId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    schema: z.strictObject(exportAsked).check(
      z.refine((asked) => isPast(asked, today), { path: ['to'] }),
      z.refine(({ destroyBy }) => destroyBy > today, { path: ['destroyBy'] }),
    ),
    empty: NOTHING,
    send: async (asked) => {
      const isDone = await deed.run('ask-export', { exportId, ...asked });
      if (isDone) setExportId(crypto.randomUUID());
      return isDone;
    },
  });
  return (
    <Part heading={t('ask.heading')} why={t('ask.why')}>
      <details>
        <summary>{t('ask.open')}</summary>
        <SentFields of={form}>
          <PickField
            of={form}
            name="kind"
            label={t('ask.kind')}
            options={EXPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <p className="muted">{t(`kindWhy.${form.values.kind}`)}</p>
          {(['purpose', 'recipient', 'basis'] as const).map((field) => (
            <LineField
              key={field}
              of={form}
              name={field}
              label={t(`ask.${field}`)}
              hint={t(`ask.${field}Hint`)}
              max={EXPORT_WORDS_MAX}
              saysRoom
            />
          ))}
          {(['from', 'to'] as const).map((field) => (
            <LineField
              key={field}
              of={form}
              name={field}
              type="month"
              most={today.slice(0, 7)}
              label={t(`ask.${field}`)}
            />
          ))}
          <LineField
            of={form}
            name="destroyBy"
            type="date"
            least={today}
            label={t('ask.destroyBy')}
            hint={t('ask.destroyByHint')}
          />
          {deed.problem}
          <p>
            <SendButton of={form} live>
              {t('ask.send')}
            </SendButton>
          </p>
        </SentFields>
      </details>
    </Part>
  );
}
