import { zodResolver } from '@hookform/resolvers/zod';
import { addressSchema } from '@domain/accounts/account-deed';
import { addDays } from '@domain/days';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Field } from '@/staff/form/field';
import { Page, Part, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { ResetPassword } from '@/staff/people/reset-password';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ChoiceList } from '@/ui/choice-list';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import type { OfClasses } from './of-classes';
import { PersonFields } from './person-fields';
import { memberOf, personFormSchema, valuesOf } from './person-form-values';

interface PersonPageProps extends OfClasses {
  school: string;
  uid: string;
}

/** One colleague, for the administrator: title, classes, days, and whether they still work here. */
export function PersonPage({ school, uid, ...classes }: PersonPageProps) {
  const { people } = usePorts();
  const { t } = useTranslation('people');
  const everybody = useLive(people.watchEverybody, school);
  const name = everybody.state === 'ready' ? everybody.value[uid]?.displayName : undefined;
  return (
    <Page heading={name ?? t('heading')} screen={t('heading')} back={<Link href="/people">{t('back')}</Link>}>
      <Async
        of={everybody}
        empty={{ when: (known) => known[uid] === undefined, heading: t('gone'), why: t('goneWhy') }}
      >
        {(known, online) =>
          known[uid] && (
            <Stack>
              <PersonForm {...classes} uid={uid} stored={known[uid]} online={online} />
              {known[uid].active && <PersonPassword {...{ uid, online }} name={known[uid].displayName} />}
            </Stack>
          )
        }
      </Async>
    </Page>
  );
}

function PersonPassword({ uid, name, online }: { uid: string; name: string; online: boolean }) {
  const { t } = useTranslation('people');
  const [email, setEmail] = useState('');
  const isAddress = addressSchema.safeParse(email.trim()).success;
  return (
    <ResetPassword
      heading={t('reset.heading')}
      why={t('reset.whyStaff')}
      name={name}
      disabled={!online || !isAddress}
      reset={(deed, password) => deed.run('reset-staff-password', { uid, email: email.trim(), password })}
    >
      <Field label={t('reset.email')} wrong={undefined}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
    </ResetPassword>
  );
}

interface PersonFormProps extends OfClasses {
  uid: string;
  stored: Staff;
  online: boolean;
}

function PersonForm({ uid, stored, online, ...classes }: PersonFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation(['people', 'models']);
  const { form, saving, store } = useStoredForm({
    ...{ stored, valuesOf },
    resolver: zodResolver(personFormSchema),
    question: t('models:save.leave'),
  });
  const { today } = useMember();
  const values = form.watch();
  const { errors } = form.formState;
  const save = form.handleSubmit((next) =>
    store(memberOf(next, stored), (member) => commands.send('store-staff-member', { uid, member })),
  );
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('people:who')}>
          <PersonFields
            {...classes}
            values={values}
            wrong={errors}
            set={(name, value) => form.setValue(name, value as never, { shouldDirty: true })}
          />
        </Part>
        <Part heading={t('people:works')} why={t('people:worksWhy')}>
          <ChoiceList
            legend={t('people:works')}
            name="works"
            options={[
              { value: 'works', label: t('people:state.works') },
              { value: 'away', label: t('people:state.away') },
              { value: 'left', label: t('people:state.left') },
            ]}
            chosen={values.works}
            onChoose={(works) => form.setValue('works', works, { shouldDirty: true })}
          />
          {values.works === 'away' && (
            <Field
              label={t('people:field.backOn')}
              wrong={errors.backOn ? t('people:wrong.backOn') : undefined}
            >
              {(control) => (
                <input {...control} type="date" min={addDays(today, 1)} {...form.register('backOn')} />
              )}
            </Field>
          )}
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
