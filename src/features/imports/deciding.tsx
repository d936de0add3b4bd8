import { type ImportRecord, isOver } from '@domain/import/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOn } from '@/staff/form/instant-on';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { Columns } from './columns';
import { Found } from './found';
import type { ImportViewProps } from './import-view';
import { NextYear, useHour } from './next-year';
import { PeopleAsked } from './people-asked';
import { PeopleByClass } from './people-by-class';
import { Problems } from './problems';
import { Questions } from './questions';

export type Decided = ImportRecord['decisions'];

/** Read: what would happen, what has to be decided first, and the two ways on. */
export function Deciding(props: ImportViewProps) {
  const { school, importId, record, live, known = [] } = props;
  const { t } = useTranslation('imports');
  const deed = useDeed();
  const [decided, setDecided] = useState<Decided>(record.decisions);
  const isChanged = JSON.stringify(decided) !== JSON.stringify(record.decisions);
  const decide = (change: Decided) => setDecided({ ...decided, ...change });
  const of = { school, importId };
  const { hour, setHour } = useHour(school, record);
  const [standIns, setStandIns] = useState<Readonly<Record<string, string>>>({});
  const from = hour && instantOn(hour.day, hour.time);
  const sent = { ...of, digest: record.digest, ...(from !== null && { from, standIns }) };
  const canApply =
    live &&
    !deed.busy &&
    !isChanged &&
    from !== '' &&
    record.questions.length === 0 &&
    (record.totals?.changes ?? 0) > 0;
  return (
    <>
      <Found record={record} />
      <Questions {...props} {...{ decided, decide }} />
      <Columns record={record} {...{ decided, decide }} />
      {hour && (
        <NextYear {...{ school, record, hour, setHour, known, decided, decide, standIns, setStandIns }} />
      )}
      <PeopleAsked {...props} {...{ decided, decide }} />
      <Problems {...props} />
      <PeopleByClass {...props} />
      <Part heading={t('state.asked')}>
        <Row>
          {isChanged ? (
            <Button
              variant="primary"
              disabled={!live || deed.busy}
              onClick={() => void deed.run('read-import', { ...of, decisions: decided })}
            >
              {t('act.again')}
            </Button>
          ) : (
            <Button
              variant="primary"
              disabled={!canApply}
              onClick={() => void deed.run('apply-import', sent)}
            >
              {hour ? t('next.apply') : t('act.applyOf', { count: record.totals?.changes ?? 0 })}
            </Button>
          )}
          {!isOver(record.state) && (
            <StaffButton disabled={!live || deed.busy} onClick={() => void deed.run('discard-import', of)}>
              {t('act.discard')}
            </StaffButton>
          )}
        </Row>
        {deed.problem}
      </Part>
    </>
  );
}
