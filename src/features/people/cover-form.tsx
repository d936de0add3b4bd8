import { ROLES_WITH_CLASSES } from '@domain/access/standing';
import { covered, isCoverable } from '@domain/commands/cover-payload';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { useDeed } from '@/staff/use-deed';
import type { OfClasses } from './of-classes';

interface CoverFormProps extends OfClasses {
  people: Readonly<Record<string, Staff>>;
  online: boolean;
}

/** きょうだけ: a colleague covers a class, today unless another day is chosen. */
export function CoverForm({ people, classIds, classNameOf, online }: CoverFormProps) {
  const { t } = useTranslation('people');
  const { today } = useMember();
  const called = useCalled();
  const deed = useDeed();
  const [isDone, setDone] = useState(false);
  const form = useSentForm({
    schema: z
      .strictObject(covered)
      .check(z.refine(({ until }) => isCoverable(until, today), { path: ['until'] })),
    empty: { classId: '', uid: '', until: today },
    send: async (cover) => {
      const isStored = await deed.run('cover-class', cover);
      setDone(isStored);
      return isStored;
    },
  });
  const free = Object.entries(people).filter(
    ([, { active, role, classIds: own }]) =>
      active && ROLES_WITH_CLASSES.includes(role) && !own.includes(form.values.classId),
  );
  return (
    <SentFields of={form}>
      <Row>
        <PickField
          of={form}
          name="classId"
          label={t('cover.class')}
          nothing={t('cover.choose')}
          options={classIds.map((value) => ({ value, label: classNameOf(value) }))}
        />
        <PickField
          of={form}
          name="uid"
          label={t('cover.who')}
          nothing={t('cover.choose')}
          options={free.map(([value, one]) => ({ value, label: called(one.displayName, one.title) }))}
        />
      </Row>
      <LineField of={form} name="until" type="date" least={today} label={t('cover.until')} />
      <Row>
        <SendButton of={form} live={online} look="primary">
          {t('cover.send')}
        </SendButton>
      </Row>
      <p role="status">{isDone && form.isEmpty && t('cover.done')}</p>
      {deed.problem}
    </SentFields>
  );
}
