import type { Disclosed } from '@domain/rights/disclosure';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { DisclosurePaper } from './disclosure-paper';
import { saveFile } from '@/staff/save-file';

/** Everything that is given, to be looked through before it is handed over: on paper, or as a file with what each field is. */
export function DisclosePart({ requestId }: { requestId: string }) {
  const { rights } = usePorts();
  const { t } = useTranslation('rights');
  const [disclosed, setDisclosed] = useState<Disclosed | null>();
  const [busy, setBusy] = useState(false);
  const prepare = async () => {
    setBusy(true);
    setDisclosed(await rights.disclose(requestId));
    setBusy(false);
  };
  return (
    <>
      <Row>
        <StaffButton disabled={busy} onClick={() => void prepare()}>
          {t(busy ? 'disclose.preparing' : 'disclose.prepare')}
        </StaffButton>
        {disclosed && (
          <>
            <StaffButton onClick={() => window.print()}>{t('disclose.print')}</StaffButton>
            <StaffButton
              onClick={() =>
                saveFile(
                  `${t('disclose.file')}-${disclosed.madeOn}.json`,
                  JSON.stringify(disclosed, null, 2),
                  'application/json',
                )
              }
            >
              {t('disclose.save')}
            </StaffButton>
          </>
        )}
      </Row>
      {disclosed === null && (
        <p className="field-error" role="alert">
          {t('disclose.failed')}
        </p>
      )}
      {disclosed && <DisclosurePaper disclosed={disclosed} />}
    </>
  );
}
