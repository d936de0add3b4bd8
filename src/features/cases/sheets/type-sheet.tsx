import { CASE_LINE_MAX } from '@domain/cases/choices';
import { SHEET_TEXTS, type SheetText } from '@domain/cases/support-sheet';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { Check } from '@/staff/form/check';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { DeedForm, Fold, isSaid, isSaidOrNot, Line, Words } from '../case/parts';
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

const EMPTY: Readonly<Record<SheetText, string>> = { basics: '', family: '', notes: '', handOver: '' };

function TextsForm({ pupilId, typed }: TypeSheetProps) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { year, rev, texts } = typed;
  const { values, set, clear } = useKeptForm(`sheet ${pupilId} ${year} ${rev}`, { ...EMPTY, ...texts });
  const isChanged = SHEET_TEXTS.some((name) => values[name] !== (texts[name] ?? ''));
  const send = async () => {
    const said = SHEET_TEXTS.flatMap((name) =>
      values[name].trim() === '' ? [] : [[name, values[name].trim()] as const],
    );
    if (await deed.run('write-support-sheet', { pupilId, rev, ...Object.fromEntries(said) })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('sheet.typed.submit')}
      isWhole={isChanged && SHEET_TEXTS.every((name) => isSaidOrNot(values[name]))}
      isBegun={isChanged}
      onSubmit={() => void send()}
    >
      {SHEET_TEXTS.map((name) => (
        <Words
          key={name}
          label={t(`sheet.support.${name}`)}
          value={values[name]}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
    </DeedForm>
  );
}

const NOBODY = { to: '', child: false, guardians: false };

/** To whom it was given, and that child and guardians had agreed. */
function Passed({ pupilId, typed }: TypeSheetProps) {
  const { t, i18n } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`sheet ${pupilId} passed`, NOBODY);
  const { to, child, guardians } = values;
  const send = async () => {
    const consent = { child, guardians };
    if (await deed.run('pass-support-sheet', { pupilId, to: to.trim(), consent })) clear();
  };
  return (
    <>
      <ul className={look.began}>
        {typed.passedOn.map((one) => (
          <li key={`${one.on} ${one.to}`}>
            {t('sheet.passed.line', { day: longDate(i18n.language, one.on), to: one.to, name: one.byName })}
          </li>
        ))}
      </ul>
      <DeedForm
        deed={deed}
        submit={t('sheet.passed.submit')}
        isWhole={isSaid(to, CASE_LINE_MAX) && child && guardians}
        isBegun={to !== ''}
        onSubmit={() => void send()}
      >
        <p className="muted">{t('sheet.passed.why')}</p>
        <Line label={t('sheet.passed.to')} value={to} onChange={(next) => set({ to: next })} />
        <Check checked={child} onChange={(next) => set({ child: next })}>
          {t('supports.consent.child')}
        </Check>
        <Check checked={guardians} onChange={(next) => set({ guardians: next })}>
          {t('supports.consent.guardians')}
        </Check>
      </DeedForm>
    </>
  );
}
