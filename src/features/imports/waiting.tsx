import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import type { ImportViewProps } from './import-view';

/** Decided, and seen by nobody before its hour: until then it can be stopped, or looked at once more. */
export function Waiting({ school, importId, record, live }: ImportViewProps) {
  const { t } = useTranslation('imports');
  const { dateAndTime } = useTimes();
  const deed = useDeed();
  const of = { school, importId };
  return (
    <Part
      heading={t('waiting.heading', { when: dateAndTime(record.from ?? record.changedAt) })}
      why={t('waiting.why')}
    >
      <Row>
        <StaffButton
          disabled={!live || deed.busy}
          onClick={() => void deed.run('read-import', { ...of, decisions: record.decisions })}
        >
          {t('waiting.again')}
        </StaffButton>
        <StaffButton disabled={!live || deed.busy} onClick={() => void deed.run('discard-import', of)}>
          {t('waiting.stop')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}
