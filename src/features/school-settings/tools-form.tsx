import { zodResolver } from '@hookform/resolvers/zod';
import { type ClassTools, helpPages } from '@domain/school/class-tools';
import type { Help } from '@domain/school/settings';
import { textOf } from '@domain/texts';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { Field } from '@/staff/form/field';
import { Check } from '@/staff/form/check';
import { StoredSave } from '@/staff/form/stored-save';
import { Part, Row, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useStoredForm } from '@/ui/use-stored-form';

const TOOL_MAX = 80;

interface ToolsFormProps {
  tools: ClassTools;
  isProposal: boolean;
  help: Help;
  online: boolean;
}

const formSchema = z.strictObject({
  tool: textOf(0, TOOL_MAX),
  leftOut: z.boolean(),
  /** By the place of its page in the list. */
  opens: z.array(z.enum(['', 'yes', 'no'])),
});

/** What the school has found out: asked of a person, because no program can see a filter from outside. */
export function ToolsForm({ tools, isProposal, help, online }: ToolsFormProps) {
  const { commands } = usePorts();
  const { t, i18n } = useTranslation(['year', 'models']);
  const local = useLocalText();
  const { today } = useMember();
  const pages = helpPages(help);
  const { form, saving, store } = useStoredForm({
    ...{ stored: tools, isProposal, resolver: zodResolver(formSchema) },
    valuesOf: ({ tool = '', leftOut, checks }: ClassTools) => ({
      ...{ tool, leftOut },
      opens: pages.map(({ url }) => {
        const check = checks[url];
        return check === undefined ? '' : check.opens ? ('yes' as const) : ('no' as const);
      }),
    }),
    question: t('models:save.leave'),
  });
  const values = form.watch();
  const save = form.handleSubmit(({ tool, leftOut, opens }) => {
    const checks = pages.flatMap(({ url }, index) => {
      const now = opens[index] ?? '';
      const known = tools.checks[url];
      if (now === '') return [];
      const said = { opens: now === 'yes', day: today };
      // What nobody has tried again keeps its day.
      return [[url, known?.opens === said.opens ? known : said] as const];
    });
    const named = tool.trim();
    const next = { ...(named && { tool: named }), leftOut, checks: Object.fromEntries(checks) };
    return store(next, (sent: ClassTools) => commands.send('store-tools', sent));
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('year:tools.seen')} why={t('year:tools.seenWhy')}>
          <Field
            label={t('year:tools.tool')}
            hint={t('year:tools.toolHint')}
            wrong={form.formState.errors.tool && t('year:tools.wrong')}
          >
            {(control) => <input {...control} {...form.register('tool')} />}
          </Field>
          {values.tool.trim() !== '' && (
            <Check
              checked={values.leftOut}
              onChange={(on) => form.setValue('leftOut', on, { shouldDirty: true })}
            >
              {t('year:tools.leftOut')}
            </Check>
          )}
        </Part>
        <Part
          heading={t('year:tools.pages')}
          why={t('year:tools.pagesWhy', { address: `${location.origin}/links` })}
        >
          <ul>
            {pages.map(({ url, name }, index) => (
              <li key={url}>
                <strong>{local(name)}</strong> <span className="muted">{url}</span>
                <Row>
                  {(['yes', 'no'] as const).map((opens) => (
                    <StaffButton
                      key={opens}
                      aria-pressed={values.opens[index] === opens}
                      aria-label={t(`year:tools.${opens}Of`, { name: local(name) })}
                      onClick={() => form.setValue(`opens.${index}`, opens, { shouldDirty: true })}
                    >
                      {t(`year:tools.${opens}`)}
                    </StaffButton>
                  ))}
                  <span>
                    {tools.checks[url]
                      ? t('year:tools.tried', { day: longDay(i18n.language, tools.checks[url].day) })
                      : t('year:tools.untried')}
                  </span>
                </Row>
                {values.opens[index] === 'no' && <p className="field-error">{t('year:tools.blocked')}</p>}
              </li>
            ))}
          </ul>
        </Part>
        <StoredSave {...saving} online={online} errors={form.formState.errors} />
      </Stack>
    </form>
  );
}
