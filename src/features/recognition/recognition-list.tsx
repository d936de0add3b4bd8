import type { Month } from '@domain/days';
import {
  placesOn,
  type ProposedRow,
  RECOGNITION_RULES,
  type RecognitionRule,
} from '@domain/outside/recognition';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Column, DataTable } from '@/staff/data-table';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { saveFile } from '@/staff/save-file';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { recognitionCsv } from './recognition-csv';

interface RecognitionListProps {
  rows: readonly ProposedRow[];
  month: Month;
  /** By which days are recognised now. */
  rule: RecognitionRule;
  language: 'ja' | 'en';
  classNameOf: (classId: string) => string;
  live: boolean;
}

const HEADER = ['class', 'number', 'name', 'place', 'ticked', 'recognised', 'decided', 'line'] as const;

/** Child by child: what was ticked, what was recognised, and the line for the official record. */
export function RecognitionList({ rows, month, rule, language, classNameOf, live }: RecognitionListProps) {
  const { t } = useTranslation('outside');
  const { dateAndTime } = useTimes();
  const pupilName = usePupilName();
  const isPrincipal = useMember().title === 'principal';
  const deed = useDeed();
  const nameOf = ({ child }: ProposedRow) => pupilName(child);
  const placeOf = (one: ProposedRow) => placesOn(one, one.ticked).join(t('and'));
  const lineOf = (one: ProposedRow) => {
    const { recognised } = one;
    if (!recognised || recognised.days.length === 0) return '';
    const by = RECOGNITION_RULES.find(({ id }) => id === recognised.rule)?.words[language] ?? '';
    const place = placesOn(one, recognised.days).join(t('and'));
    return t('recognition.lineOf', { place, count: recognised.days.length, rule: by });
  };
  const approve = ({ pupilId, ticked }: ProposedRow) =>
    void deed.run('recognise-outside-days', { pupilId, month, days: [...ticked], rule: rule.id });
  const columns: Column<ProposedRow>[] = [
    {
      id: 'name',
      header: t('recognition.name'),
      cell: (one) => <Link href={`/pupils/${one.pupilId}`}>{nameOf(one)}</Link>,
    },
    {
      id: 'class',
      header: t('recognition.class'),
      cell: ({ classId, number }) => `${classNameOf(classId)} ${String(number)}`,
    },
    { id: 'place', header: t('recognition.place'), cell: placeOf },
    { id: 'ticked', header: t('recognition.ticked'), figure: true, cell: ({ ticked }) => ticked.length },
    {
      id: 'decided',
      header: t('recognition.decided'),
      cell: (one) => (
        <>
          {one.recognised
            ? `${t('recognition.daysCount', { count: one.recognised.days.length })} ${t(
                'recognition.byWhom',
                {
                  name: one.recognised.byName,
                  day: dateAndTime(one.recognised.at),
                },
              )}`
            : t('recognition.waiting')}{' '}
          {one.recognised && one.isChanged && <b>{t('recognition.changed')}</b>}
          {isPrincipal && (!one.recognised || one.isChanged) && (
            <StaffButton disabled={!live || deed.busy} onClick={() => approve(one)}>
              {t(one.recognised ? 'recognition.again' : 'recognition.approve', { count: one.ticked.length })}
            </StaffButton>
          )}
        </>
      ),
    },
    { id: 'line', header: t('recognition.line'), cell: lineOf },
  ];
  const save = async () => {
    if (!(await deed.run('take-out', { table: 'outside-months', rows: rows.length }))) return;
    saveFile(
      `${t('recognition.heading')}-${month}.csv`,
      recognitionCsv(rows, {
        header: HEADER.map((id) => t(`recognition.${id}`)),
        ...{ nameOf, classNameOf, placeOf, lineOf },
      }),
    );
  };
  return (
    <>
      {!isPrincipal && <p className="muted">{t('recognition.principalOnly')}</p>}
      {deed.problem}
      <DataTable
        name={t('recognition.heading')}
        columns={columns}
        rows={rows}
        keyOf={({ pupilId }) => pupilId}
      />
      <Row>
        <StaffButton onClick={() => void save()}>{t('recognition.save')}</StaffButton>
        <StaffButton onClick={() => window.print()}>{t('recognition.print')}</StaffButton>
      </Row>
      <p className="muted">{t('recognition.until')}</p>
    </>
  );
}
