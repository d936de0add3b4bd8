import { zodResolver } from '@hookform/resolvers/zod';
import type { Pupil } from '@domain/school/school';
import { without } from '@domain/without';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { StoredSave } from '@/staff/form/stored-save';
import { Page, Part, Stack } from '@/staff/page';
import { ResetPassword } from '@/staff/people/reset-password';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ChoiceList } from '@/ui/choice-list';
import { useStoredForm } from '@/ui/use-stored-form';
import { ChildFields, ChildSignIn } from './child-fields';
import { childFormSchema, childOf, pupilOf, valuesOf } from './child-form-values';
import type { OfClasses } from './of-classes';
import { TransferPart } from './transfer-part';

interface ChildPageProps extends OfClasses {
  school: string;
  pupilId: string;
}

/** One child of the school: corrected, brought into another class, given a way to sign in, or gone. */
export function ChildPage({ school, pupilId, ...classes }: ChildPageProps) {
  const { pupils } = usePorts();
  const { t } = useTranslation('people');
  const child = useLive(pupils.watchPupil, school, pupilId);
  const known = child.state === 'ready' ? child.value : null;
  return (
    <Page
      heading={known ? `${known.familyName} ${known.givenName}` : t('children.heading')}
      screen={t('children.heading')}
      back={<Link href="/children">{t('children.back')}</Link>}
    >
      <Async
        of={child}
        empty={{ when: (one) => one === null, heading: t('children.gone'), why: t('goneWhy') }}
      >
        {(stored, online) =>
          stored && (
            <Stack>
              <ChildForm {...classes} {...{ pupilId, online }} stored={asEntered(stored)} />
              {stored.status === 'active' && <TransferPart {...{ school, pupilId, online }} />}
              {stored.status === 'active' && <ChildPassword {...{ pupilId, online, stored }} />}
            </Stack>
          )
        }
      </Async>
    </Page>
  );
}

/** Without what a move leaves beside it: that is nobody’s change. */
const asEntered = (pupil: Pupil): Pupil => without(pupil, 'movedBy');

function ChildPassword({ pupilId, stored, online }: { pupilId: string; stored: Pupil; online: boolean }) {
  const { t } = useTranslation('people');
  return (
    <ResetPassword
      heading={t('reset.heading')}
      why={t('reset.why')}
      name={`${stored.familyName} ${stored.givenName}`}
      disabled={!online}
      reset={(deed, password) => deed.run('reset-child-password', { pupilId, password })}
    />
  );
}

interface ChildFormProps extends OfClasses {
  pupilId: string;
  stored: Pupil;
  online: boolean;
}

function ChildForm({ pupilId, stored, online, ...classes }: ChildFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation(['people', 'models']);
  const { form, saving, store } = useStoredForm({
    ...{ stored, valuesOf },
    resolver: zodResolver(childFormSchema),
    question: t('models:save.leave'),
  });
  const save = form.handleSubmit((values) =>
    store(pupilOf(values, stored), () => commands.send('store-child', childOf(values, pupilId))),
  );
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <ChildFields {...classes} form={form} />
        <Part heading={t('people:children.here')} why={t('people:children.hereWhy')}>
          <ChoiceList
            legend={t('people:children.here')}
            name="here"
            options={[
              { value: 'here', label: t('people:children.state.here') },
              { value: 'left', label: t('people:children.state.left') },
            ]}
            chosen={form.watch('here') ? 'here' : 'left'}
            onChoose={(state) => form.setValue('here', state === 'here', { shouldDirty: true })}
          />
        </Part>
        <ChildSignIn form={form} isNew={false} />
        <StoredSave {...saving} online={online} errors={form.formState.errors} />
      </Stack>
    </form>
  );
}
