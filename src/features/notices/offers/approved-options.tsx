import type { CommandOutcome } from '@domain/commands/wire';
import type { Offer } from '@domain/offers/records';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandWords } from '@/i18n/use-command-words';
import { useLocalText } from '@/i18n/local-text';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';
import { useReader } from '../notices-context';
import { OfferDialog } from '@/staff/offers/offer-dialog';
import { useSaving } from '../decide/use-saving';
import { useTimes } from '@/staff/use-times';
import { useOfferAnswers } from './use-offer-answers';
import { look } from '../look';

interface Standing extends Pick<Offer, 'what' | 'why' | 'byName' | 'at' | 'withdrawn'> {
  readonly id: string;
  /** From a version before there were offers. */
  readonly isOlder: boolean;
}

/** What stands on this child's own page because an adult put it there, and the way to put something or take it away. */
export function ApprovedOptions({ pupilId }: { pupilId: string }) {
  const { pupils, commands } = usePorts();
  const { t } = useTranslation('notices');
  const { viewer, live, namesShown } = useReader();
  const { school } = viewer;
  const localText = useLocalText();
  const { time } = useTimes();
  const watched = useLive(pupils.watchOffers, school, pupilId);
  const older = useLive(pupils.watchApprovedOptions, school, pupilId);
  const [writing, setWriting] = useState(false);
  const commandWords = useCommandWords();
  const { saving, problem, save } = useSaving<CommandOutcome>();
  const heading = useRef<HTMLHeadingElement>(null);
  const withdraw = async ({ id, isOlder }: Standing) => {
    await save(
      isOlder
        ? commands.send('withdraw-option', { pupilId, optionId: id })
        : commands.send('withdraw-offer', { pupilId, offerId: id }),
    );
    heading.current?.focus();
  };
  const answers = useOfferAnswers(pupilId);
  const standing: Standing[] = [
    ...Object.entries(older.state === 'ready' ? older.value : {}).map(([id, { title, text, ...one }]) => ({
      ...{ id, isOlder: true, what: title, why: text, ...one },
    })),
    ...Object.entries(watched.state === 'ready' ? watched.value : {}).map(([id, one]) => ({
      ...{ id, isOlder: false, ...one },
    })),
  ];
  return (
    <section aria-labelledby="notice-options">
      <h3 id="notice-options" ref={heading} tabIndex={-1}>
        {t('option.list')}
      </h3>
      <p className="muted">{t('option.listWhy')}</p>
      {watched.state === 'failed' && <p role="status">{t('option.failed')}</p>}
      <ul className={look.places}>
        {standing
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .map((one) => (
            <li key={one.id}>
              <strong>{localText(one.what)}</strong>
              <p>{localText(one.why)}</p>
              <p className="muted">
                {t(one.withdrawn ? 'option.withdrawn' : 'option.by', {
                  name: one.byName,
                  time: time(one.at),
                })}
              </p>
              {answers[one.id] && (
                <p>{t('option.said', { answer: t(`option.answer.${answers[one.id] ?? 'not-now'}`) })}</p>
              )}
              {!one.withdrawn && (
                <StaffButton
                  disabled={!live || saving}
                  aria-label={t('option.withdrawThis', { title: localText(one.what) })}
                  onClick={() => void withdraw(one)}
                >
                  {t('option.withdraw')}
                </StaffButton>
              )}
            </li>
          ))}
      </ul>
      {problem && (
        <p className="field-error" role="alert">
          {commandWords(problem)}
        </p>
      )}
      <StaffButton disabled={!live} onClick={() => setWriting(true)}>
        {t('option.open')}
      </StaffButton>
      <OfferDialog
        to={{ pupilId }}
        {...{ school, live, shown: namesShown }}
        suggestion={writing ? '' : null}
        onClose={() => setWriting(false)}
      />
    </section>
  );
}
