import { ROLES_WITH_CLASSES } from '@domain/access/standing';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { Picker } from '@/staff/picker';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
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
  const [classId, setClassId] = useState('');
  const [uid, setUid] = useState('');
  const [until, setUntil] = useState(today);
  const [isDone, setDone] = useState(false);
  const choose = (set: (value: string) => void) => (value: string) => {
    setDone(false);
    set(value);
  };
  const free = Object.entries(people).filter(
    ([, { active, role, classIds: own }]) =>
      active && ROLES_WITH_CLASSES.includes(role) && !own.includes(classId),
  );
  const isWhole = classId !== '' && uid !== '' && until >= today;
  const send = async () => setDone(await deed.run('cover-class', { uid, classId, until }));
  return (
    <Form onSubmit={() => void send()}>
      <Row>
        <Picker
          label={t('cover.class')}
          chosen={classId}
          options={[
            { value: '', label: t('cover.choose') },
            ...classIds.map((value) => ({ value, label: classNameOf(value) })),
          ]}
          onChoose={choose(setClassId)}
        />
        <Picker
          label={t('cover.who')}
          chosen={uid}
          options={[
            { value: '', label: t('cover.choose') },
            ...free.map(([value, one]) => ({ value, label: called(one.displayName, one.title) })),
          ]}
          onChoose={choose(setUid)}
        />
      </Row>
      <Field label={t('cover.until')}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            value={until}
            onChange={(event) => choose(setUntil)(event.target.value)}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" disabled={!isWhole || deed.busy || !online}>
          {t('cover.send')}
        </Button>
      </Row>
      <p role="status">{isDone && t('cover.done')}</p>
      {deed.problem}
    </Form>
  );
}
