import { dayOfInstant } from '@domain/days';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Check } from '@/staff/form/check';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import type { PlacedCase } from '@/staff/ports/cases';
import { StaffButton } from '@/staff/staff-button';
import { serverNow } from '@/sync/use-server-now';
import { useCasesReader } from '../cases-context';
import { intensityOf, stepOf } from '../list/case-line';
import { inSections, isDue } from '../list/sections';
import { look } from '../look';
import { GridRows, Paper } from './paper';
import { SheetHead } from './sheet-parts';

/** Which children a meeting is about, on one sheet; each child's own sheet is printed from its case. */
export function Agenda({ all }: { all: readonly PlacedCase[] }) {
  const { t } = useTranslation('cases');
  const { uid, today } = useMember();
  const { schoolName } = useCasesReader();
  const now = serverNow();
  const open = inSections(all, uid, now).flatMap(({ section, cases }) => (section === 'closed' ? [] : cases));
  const [left, setLeft] = useState<readonly string[]>(() =>
    open.filter(({ kept }) => !isDue(kept, now)).map(({ caseId }) => caseId),
  );
  const chosen = open.filter(({ caseId }) => !left.includes(caseId));
  return (
    <>
      <div>
        <ul className={look.choices}>
          {open.map((one) => (
            <li key={one.caseId}>
              <Check
                checked={!left.includes(one.caseId)}
                onChange={(isIn) =>
                  setLeft(isIn ? left.filter((id) => id !== one.caseId) : [...left, one.caseId])
                }
              >
                <Name pupilId={one.kept.pupilId} />
              </Check>
            </li>
          ))}
        </ul>
        <StaffButton disabled={chosen.length === 0} onClick={() => window.print()}>
          {t('sheet.print')}
        </StaffButton>
      </div>
      <Paper
        label={t('sheet.agenda.heading')}
        head={
          <SheetHead heading={t('sheet.agenda.heading')} facts={{ school: schoolName, printedOn: today }} />
        }
      >
        <GridRows
          columns={(['order', 'child', 'now', 'decide', 'note'] as const).map((column) =>
            t(`sheet.agenda.${column}`),
          )}
        >
          {chosen.map((one, index) => (
            <AgendaRow key={one.caseId} number={index + 1} {...one} />
          ))}
        </GridRows>
      </Paper>
    </>
  );
}

function Name({ pupilId }: { pupilId: string }) {
  const { school } = useCasesReader();
  return usePupil(school, pupilId).name;
}

function AgendaRow({ number, kept }: PlacedCase & { number: number }) {
  const { t, i18n } = useTranslation('cases');
  const { school, classNameOf } = useCasesReader();
  const { name } = usePupil(school, kept.pupilId);
  const [classId] = kept.classIds;
  const lead = kept.team.find(({ uid }) => uid === kept.lead);
  return (
    <tr>
      <td>{number}</td>
      <td>
        {name}
        <br />
        {classId !== undefined && classNameOf(classId)}
      </td>
      <td>
        {t(`step.${stepOf(kept.step)}`)}
        <br />
        {t(`intensity.${intensityOf(kept.intensity)}`)}
        <br />
        {lead ? t('line.lead', { name: lead.name }) : t('line.noLead')}
      </td>
      <td>
        {kept.checkpointAt !== undefined &&
          t('line.next', { day: longDay(i18n.language, dayOfInstant(kept.checkpointAt)) })}
      </td>
      <td className={look.room} />
    </tr>
  );
}
