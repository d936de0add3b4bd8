import { PASSWORD_MIN } from '@domain/accounts/account-deed';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Part, Row } from '@/staff/page';
import { Picker } from '@/staff/picker';
import type { ChildValues } from './child-form-values';
import type { OfClasses } from './of-classes';

interface ChildFieldsProps extends OfClasses {
  form: UseFormReturn<ChildValues>;
}

/** Who a child is, and its class. */
export function ChildFields({ form, classIds, classNameOf }: ChildFieldsProps) {
  const { t } = useTranslation('people');
  const { errors } = form.formState;
  const { classId, otherClassId } = form.watch();
  const set = (field: 'classId' | 'otherClassId') => (id: string) =>
    form.setValue(field, id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  // A class of another year that the child still has stays in sight.
  const offered = [...new Set([...classIds, ...[classId, otherClassId].filter((id) => id !== '')])];
  const options = offered.map((value) => ({ value, label: classNameOf(value) }));
  return (
    <Part heading={t('children.who')}>
      <Field
        label={t('children.familyName')}
        wrong={errors.familyName ? t('children.wrong.familyName') : undefined}
      >
        {(control) => <input {...control} type="text" autoComplete="off" {...form.register('familyName')} />}
      </Field>
      <Field
        label={t('children.givenName')}
        wrong={errors.givenName ? t('children.wrong.givenName') : undefined}
      >
        {(control) => <input {...control} type="text" autoComplete="off" {...form.register('givenName')} />}
      </Field>
      <Field label={t('children.kana')} wrong={errors.kana ? t('children.wrong.kana') : undefined}>
        {(control) => <input {...control} type="text" autoComplete="off" {...form.register('kana')} />}
      </Field>
      <Row>
        <Picker
          label={t('children.class')}
          chosen={classId}
          options={[{ value: '', label: t('cover.choose') }, ...options]}
          onChoose={set('classId')}
        />
        <Picker
          label={t('children.otherClass')}
          chosen={otherClassId}
          options={[{ value: '', label: t('children.noOtherClass') }, ...options]}
          onChoose={set('otherClassId')}
        />
      </Row>
      {errors.classId && <p className="field-error">{t('children.wrong.class')}</p>}
      <Field
        label={t('children.number')}
        hint={t('children.numberHint')}
        wrong={errors.number ? t('children.wrong.number') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            {...form.register('number')}
          />
        )}
      </Field>
    </Part>
  );
}

/** How it signs in. Of a child that is there already, only what is to be another way. */
export function ChildSignIn({ form, isNew }: Pick<ChildFieldsProps, 'form'> & { isNew: boolean }) {
  const { t } = useTranslation('people');
  const { errors } = form.formState;
  return (
    <Part heading={t('signIn')} why={t(isNew ? 'children.signInNew' : 'children.signInKnown')}>
      <Field label={t('children.email')} wrong={errors.email ? t('wrong.email') : undefined}>
        {(control) => <input {...control} type="email" autoComplete="off" {...form.register('email')} />}
      </Field>
      <Field
        label={t('field.password')}
        hint={t('field.passwordHint')}
        wrong={errors.password ? t('wrong.password', { count: PASSWORD_MIN }) : undefined}
      >
        {(control) => <input {...control} type="text" autoComplete="off" {...form.register('password')} />}
      </Field>
    </Part>
  );
}
