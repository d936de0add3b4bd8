import { zodResolver } from '@hookform/resolvers/zod';
import { type School, schoolSchema } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { without } from '@domain/without';
import { Async } from '@/staff/async';
import { Field } from '@/staff/form/field';
import { Page, Part, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';

/** 学校のこと: what the school is called, and whom the board rings when a call for help has climbed to it. */
export default function SchoolPage({ school }: { school: string }) {
  const { schools } = usePorts();
  const { t } = useTranslation('year');
  const known = useLive(schools.watchSchool, school);
  return (
    <Page heading={t('school.heading')} screen={t('school.heading')} intro={t('school.intro')}>
      <Async of={known} offline={null}>
        {(stored, live) => stored && <SchoolForm stored={stored} online={live} />}
      </Async>
    </Page>
  );
}

const formSchema = z.strictObject({
  name: z.string().check(z.refine((text) => text.trim().length >= 1 && text.trim().length <= 80)),
  phone: z.string().check(z.refine((text) => text === '' || isPhone(text))),
});
const isPhone = (text: string) => schoolSchema.shape.phone.safeParse(text).success;

function SchoolForm({ stored, online }: { stored: School; online: boolean }) {
  const { commands } = usePorts();
  const { t } = useTranslation(['year', 'models']);
  const { form, saving, store } = useStoredForm({
    stored,
    valuesOf: ({ name, phone = '' }: School) => ({ name, phone }),
    resolver: zodResolver(formSchema),
    question: t('models:save.leave'),
  });
  const { errors } = form.formState;
  const save = form.handleSubmit(({ name, phone }) => {
    const next = { ...without(stored, 'phone'), name: name.trim(), ...(phone !== '' && { phone }) };
    return store(next, (values) => commands.send('store-school', values));
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('year:school.heading')}>
          <Field label={t('year:school.name')} wrong={errors.name && t('year:school.wrongName')}>
            {(control) => <input {...control} {...form.register('name')} />}
          </Field>
          <Field
            label={t('year:school.phone')}
            hint={t('year:school.phoneHint')}
            wrong={errors.phone && t('year:school.wrongPhone')}
          >
            {(control) => <input {...control} inputMode="tel" {...form.register('phone')} />}
          </Field>
          <p className="muted">{t('year:school.code', { code: stored.code })}</p>
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
