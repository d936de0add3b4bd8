import type { Harm } from '@domain/cases/harm';
import { childSaid } from '@domain/commands/cases/harm-passed';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { SelectField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { ClassRoster } from '@/staff/people/class-roster';
import { usePupilName } from '@/staff/people/use-pupil';
import { useDeed } from '@/staff/use-deed';

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

const schema = z.strictObject(childSaid);

/** Which child it is about, where whoever told it could say it in words alone. The lists are asked for once it is opened. */
export function NameChild({ school, id, harm, live, ...classes }: NameChildProps) {
  const { t } = useTranslation('cases');
  const nameOf = usePupilName();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const form = useSentForm({
    ...{ schema, empty: { pupilId: harm.pupilId ?? '' } },
    send: async ({ pupilId }) => {
      await deed.run('name-harmed-child', { harmId: id, pupilId });
      return false;
    },
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('harm.passed.nameChild')}</summary>
      {isOpen && (
        <SentFields of={form}>
          <p>{t('harm.passed.nameChildWhy')}</p>
          <ClassRoster school={school} {...classes}>
            {(_, pupils) => (
              <SelectField
                of={form}
                name="pupilId"
                label={t('harm.passed.child')}
                nothing={t('choose')}
                options={Object.entries(pupils)
                  .toSorted(([, a], [, b]) => a.number - b.number)
                  .map(([value, child]) => ({ value, label: nameOf(child) }))}
              />
            )}
          </ClassRoster>
          {deed.problem}
          <SendButton of={form} live={live} look="primary">
            {t('harm.passed.nameChildSubmit')}
          </SendButton>
        </SentFields>
      )}
    </details>
  );
}
