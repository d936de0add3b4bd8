import { zodResolver } from '@hookform/resolvers/zod';
import type { Help } from '@domain/school/settings';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Part, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import { HelpEntry } from './help-entry';
import { formValuesOf, helpFormSchema, helpOf, newLine, newOption } from './help-form-values';
import look from './school-settings.module.css';

interface HelpFormProps {
  /** What is stored, or what every school begins with. */
  help: Help;
  isProposal: boolean;
  online: boolean;
  /** As a child reads it. */
  preview: (help: Help) => ReactNode;
}

/** Numbers, windows and options, with what a child reads of them beside. */
export function HelpForm({ help, isProposal, online, preview }: HelpFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation(['year', 'models']);
  const { form, saving, store } = useStoredForm({
    stored: help,
    isProposal,
    valuesOf: formValuesOf,
    resolver: zodResolver(helpFormSchema),
    question: t('models:save.leave'),
  });
  const rows = {
    lines: useFieldArray({ control: form.control, name: 'lines' }),
    options: useFieldArray({ control: form.control, name: 'options' }),
  };
  const { errors } = form.formState;
  const values = form.watch();
  const save = form.handleSubmit((next) =>
    store(helpOf(next, help), (written) => commands.send('store-help', written)),
  );
  const key = () => crypto.randomUUID();
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        {(['lines', 'options'] as const).map((list) => (
          <Part key={list} heading={t(`year:help.${list}`)} why={t(`year:help.${list}Why`)}>
            <ul className={look.entries}>
              {rows[list].fields.map((row, index) => (
                <HelpEntry
                  key={row.id}
                  {...{ form, list, index }}
                  onRemove={() => rows[list].remove(index)}
                />
              ))}
            </ul>
            <div>
              <StaffButton
                onClick={() =>
                  list === 'lines' ? rows.lines.append(newLine(key())) : rows.options.append(newOption(key()))
                }
              >
                {t(`year:help.add.${list}`)}
              </StaffButton>
            </div>
          </Part>
        ))}
        <Part heading={t('year:help.preview')} why={t('year:help.previewWhy')}>
          <div className={look.preview}>{preview(helpOf(values, help))}</div>
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
