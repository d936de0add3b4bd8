import type { Harm } from '@domain/cases/harm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { ClassRoster } from '@/staff/people/class-roster';
import { usePupilName } from '@/staff/people/use-pupil';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';

export interface OfClasses {
  readonly classIds: readonly string[];
  readonly classNameOf: (classId: string) => string;
}

interface NameChildProps extends OfClasses {
  school: string;
  id: string;
  harm: Harm;
  live: boolean;
}

/** Which child it is about, where whoever told it could say it in words alone. The lists are asked for once it is opened. */
export function NameChild({ school, id, harm, live, ...classes }: NameChildProps) {
  const { t } = useTranslation('cases');
  const nameOf = usePupilName();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const [pupilId, setPupilId] = useState(harm.pupilId ?? '');
  const can = live && !deed.busy && pupilId !== '' && pupilId !== harm.pupilId;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('harm.passed.nameChild')}</summary>
      {isOpen && (
        <Form
          onSubmit={() => {
            if (can) void deed.run('name-harmed-child', { harmId: id, pupilId });
          }}
        >
          <p>{t('harm.passed.nameChildWhy')}</p>
          <ClassRoster school={school} {...classes}>
            {(_, pupils) => (
              <Field label={t('harm.passed.child')}>
                {(control) => (
                  <select
                    {...control}
                    value={pupils[pupilId] ? pupilId : ''}
                    onChange={({ target }) => setPupilId(target.value)}
                  >
                    <option value="">{t('choose')}</option>
                    {Object.entries(pupils)
                      .toSorted(([, a], [, b]) => a.number - b.number)
                      .map(([one, child]) => (
                        <option key={one} value={one}>
                          {nameOf(child)}
                        </option>
                      ))}
                  </select>
                )}
              </Field>
            )}
          </ClassRoster>
          {deed.problem}
          <Button type="submit" variant="primary" disabled={!can}>
            {t('harm.passed.nameChildSubmit')}
          </Button>
        </Form>
      )}
    </details>
  );
}
