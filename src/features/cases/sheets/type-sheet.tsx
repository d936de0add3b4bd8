import { SHEET_TEXTS, type SheetText, sheetTextsSchema } from '@domain/cases/support-sheet';
import { childAgrees, guardiansAgree } from '@domain/commands/agreement';
import { sheetPassed } from '@domain/commands/cases/payloads';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import * as z from 'zod/mini';
import { TickField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import { CaseForm, Fold, Line, Words } from '../case/parts';
import { look } from '../look';
import type { TypedSheet } from './use-support-sheet';

interface TypeSheetProps {
  pupilId: string;
  typed: TypedSheet;
}

/** What nobody else knows of the sheet is typed here, once: what stays so is carried over from year to year. */
export function TypeSheet({ pupilId, typed }: TypeSheetProps) {
  const { t } = useTranslation('cases');
  const { writtenIn, year } = typed;
  return (
    <section className="card" aria-label={t('sheet.typed.label')}>
      <p>{t('sheet.typed.why')}</p>
      {writtenIn !== undefined && writtenIn !== year && (
        <p className={look.overdueLine}>{t('sheet.typed.carried', { year: writtenIn })}</p>
      )}
      <Fold heading={t('sheet.typed.heading')}>
        <TextsForm key={typed.rev} {...{ pupilId, typed }} />
      </Fold>
      <Fold heading={t('sheet.passed.heading')}>
        <Passed {...{ pupilId, typed }} />
      </Fold>
    </section>
  );
}

const textsSchema = z.strictObject(sheetTextsSchema);
const EMPTY: Readonly<Record<SheetText, string>> = { basics: '', family: '', notes: '', handOver: '' };

function TextsForm({ pupilId, typed }: TypeSheetProps) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { year, rev, texts } = typed;
  const form = useSentForm({
    ...{ schema: textsSchema, empty: { ...EMPTY, ...texts }, keptAs: `sheet ${pupilId} ${year} ${rev}` },
    send: (said) => deed.run('write-support-sheet', { pupilId, rev, ...said }),
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('sheet.typed.submit')} isAsBefore={!form.isBegun}>
      {SHEET_TEXTS.map((name) => (
        <Words key={name} of={form} name={name} label={t(`sheet.support.${name}`)} />
      ))}
    </CaseForm>
  );
}

const passedSchema = z.strictObject(sheetPassed).check(childAgrees, guardiansAgree);
const NOBODY = { to: '', consent: { child: false, guardians: false } };

/** To whom it was given, and that child and guardians had agreed. */
function Passed({ pupilId, typed }: TypeSheetProps) {
  const { t, i18n } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema: passedSchema, empty: NOBODY, keptAs: `sheet ${pupilId} passed` },
    send: (passed) => deed.run('pass-support-sheet', { pupilId, ...passed }),
  });
  return (
    <>
      <ul className={look.began}>
        {typed.passedOn.map((one) => (
          <li key={`${one.on} ${one.to}`}>
            {t('sheet.passed.line', { day: longDate(i18n.language, one.on), to: one.to, name: one.byName })}
          </li>
        ))}
      </ul>
      <CaseForm of={form} deed={deed} submit={t('sheet.passed.submit')}>
        <p className="muted">{t('sheet.passed.why')}</p>
        <Line of={form} name="to" label={t('sheet.passed.to')} />
        <TickField of={form} name="consent.child">
          {t('supports.consent.child')}
        </TickField>
        <TickField of={form} name="consent.guardians">
          {t('supports.consent.guardians')}
        </TickField>
      </CaseForm>
    </>
  );
}
