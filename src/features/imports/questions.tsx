import { useTranslation } from 'react-i18next';
import { ATTENDANCE_STATES, type AttendanceState } from '@domain/school/attendance-states';
import { Field } from '@/staff/form/field';
import { Part } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { without } from '@domain/without';
import type { Decided } from './deciding';
import type { ImportViewProps } from './import-view';
import { useClassWords } from './use-class-words';

interface QuestionsProps extends ImportViewProps {
  decided: Decided;
  decide: (change: Decided) => void;
}

/** What has to be decided before anything is written: whose it is, how many leave, what a mark means. */
export function Questions({ school, importId, record, decided, decide }: QuestionsProps) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const found = useLive(record.pages.problems === 0 ? null : imports.watchProblems, school, importId);
  const problems = found.state === 'ready' ? Object.values(found.value).flatMap((page) => page.problems) : [];
  const marks = new Set([
    ...problems.flatMap(({ code, params }) => (code === 'mark-unknown' ? [params.value ?? ''] : [])),
    ...Object.keys(decided.marks ?? {}),
  ]);
  if (record.questions.length === 0 && marks.size === 0) return null;
  const setMark = (mark: string, state: string) => {
    const others = without(decided.marks ?? {}, mark);
    decide({ marks: state === '' ? others : { ...others, [mark]: state as AttendanceState } });
  };
  return (
    <Part heading={t('question.heading')}>
      {record.questions.map((question) => (
        <Question
          key={`${question.ask} ${question.school ?? question.file ?? ''}`}
          {...{ question, record, decided, decide }}
        />
      ))}
      {[...marks].map((mark) => (
        <Picker
          key={mark}
          label={t('question.marks', { mark })}
          chosen={decided.marks?.[mark] ?? ''}
          options={[
            { value: '', label: t('question.marksNone') },
            ...ATTENDANCE_STATES.map((state) => ({ value: state, label: t(`question.mark.${state}`) })),
          ]}
          onChoose={(state) => setMark(mark, state)}
        />
      ))}
    </Part>
  );
}

interface QuestionProps extends Pick<QuestionsProps, 'decided' | 'decide' | 'record'> {
  question: ImportViewProps['record']['questions'][number];
}

function Question({ question, record, decided, decide }: QuestionProps) {
  const { t } = useTranslation('imports');
  const called = useClassWords(record);
  if (question.ask === 'school') return <OfSchool {...{ decided, decide }} />;
  if (question.ask === 'columns') {
    const missing = (question.missing ?? []).map((one) => t(`meaning.${one}`)).join(t('and'));
    return <p className="field-error">{t('question.columns', { file: question.file ?? '', missing })}</p>;
  }
  const { school = '', schoolName = '', count = 0, of = 0, emptied = [] } = question;
  const chosen = decided.leavers?.[school];
  const classNameOf = (classId: string) => called({ school, classId });
  return (
    <>
      <p>{t('question.leavers', { school: schoolName, count, of })}</p>
      {emptied.length > 0 && (
        <p>{t('question.leaversEmptied', { classes: emptied.map(classNameOf).join(t('and')) })}</p>
      )}
      <Field label={t('question.leaversConfirm', { count })}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            value={chosen ?? ''}
            onChange={({ target }) => {
              const others = without(decided.leavers ?? {}, school);
              const number = Number(target.value.normalize('NFKC'));
              const isNumber = target.value.trim() !== '' && Number.isInteger(number);
              decide({ leavers: isNumber ? { ...others, [school]: number } : others });
            }}
          />
        )}
      </Field>
    </>
  );
}

/** Only the board is asked: an administrator's school is known. */
function OfSchool({ decided, decide }: Pick<QuestionsProps, 'decided' | 'decide'>) {
  const { schools } = usePorts();
  const { t } = useTranslation('imports');
  const all = useLive(schools.watchSchools);
  const known = all.state === 'ready' ? Object.entries(all.value) : [];
  return (
    <Picker
      label={t('question.school')}
      chosen={decided.school ?? ''}
      options={[
        { value: '', label: t('question.schoolNone') },
        ...known.map(([id, { name }]) => ({ value: id, label: name })),
      ]}
      onChoose={(school) => decide({ school })}
    />
  );
}
