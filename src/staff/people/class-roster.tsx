import type { Roster } from '@domain/school/school';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Stack } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

interface ClassRosterProps {
  school: string;
  /** That can be chosen; the first one is shown at the beginning. */
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
  children: (classId: string, pupils: Roster['pupils'], online: boolean) => ReactNode;
}

/** The children of a class that is chosen above them. */
export function ClassRoster({ school, classIds, classNameOf, children }: ClassRosterProps) {
  const { schools } = usePorts();
  const { t } = useTranslation('people');
  const [chosen, setChosen] = useState('');
  const classId = chosen || (classIds[0] ?? '');
  const roster = useLive(classId === '' ? null : schools.watchRoster, school, classId);
  return (
    <Stack>
      <Picker
        label={t('children.class')}
        chosen={classId}
        options={classIds.map((value) => ({ value, label: classNameOf(value) }))}
        onChoose={setChosen}
      />
      <Async
        of={roster}
        empty={{
          when: (known) => Object.keys(known?.pupils ?? {}).length === 0,
          heading: t('children.nobody'),
          why: t('children.nobodyWhy'),
        }}
      >
        {(known, online) => children(classId, known?.pupils ?? {}, online)}
      </Async>
    </Stack>
  );
}
