import type { OfferGroup } from '@domain/offers/records';
import { bandOfGrade, gradeOfClass } from '@domain/school/grades';
import { isStanding } from '@domain/offers/shown';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { useCommandWords } from '@/i18n/use-command-words';
import type { CommandOutcome } from '@domain/commands/wire';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import { StaffButton } from '../staff-button';
import { useLive } from '../use-live';
import { OfferDialog } from './offer-dialog';
import { look } from './look';

interface GroupOffersProps {
  school: string;
  classId: string;
  live: boolean;
}

/** What is offered to everybody of a class, its grade or its band of grades: the same for all, so that nobody is picked out. */
export function GroupOffers({ school, classId, live }: GroupOffersProps) {
  const { pupils, commands } = usePorts();
  const { t, i18n } = useTranslation('notices');
  const { today } = useMember();
  const localText = useLocalText();
  const commandWords = useCommandWords();
  const [group, setGroup] = useState<OfferGroup>();
  const [problem, setProblem] = useState<Exclude<CommandOutcome, 'stored'>>();
  const watched = useLive(pupils.watchOfferings, school);
  const grade = gradeOfClass(classId);
  const band = bandOfGrade(grade);
  const standing = Object.entries(watched.state === 'ready' ? watched.value : {}).filter(
    ([, offer]) =>
      isStanding(offer, today) &&
      (offer.group.classId === classId || offer.group.grades?.includes(grade) === true),
  );
  const withdraw = async (offerId: string) => {
    const outcome = await commands.send('withdraw-group-offer', { offerId });
    setProblem(outcome === 'stored' ? undefined : outcome);
  };
  return (
    <section className={look.group} aria-labelledby="group-offers">
      <h2 id="group-offers">{t('option.wide')}</h2>
      <p className="muted">{t('option.wideWhy')}</p>
      {standing.length > 0 && (
        <ul className={look.standing}>
          {standing.map(([offerId, { what, byName, until, group: to }]) => (
            <li key={offerId}>
              <span>
                <strong>{localText(what)}</strong>{' '}
                <span className="muted">
                  {t(to.classId === undefined ? 'option.wideOfGrade' : 'option.wideOfClass', {
                    name: byName,
                    day: shortDay(i18n.language, until),
                  })}
                </span>
              </span>
              <StaffButton
                disabled={!live}
                aria-label={t('option.withdrawThis', { title: localText(what) })}
                onClick={() => void withdraw(offerId)}
              >
                {t('option.withdraw')}
              </StaffButton>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {commandWords(problem)}
        </p>
      )}
      <p className={look.ways}>
        <StaffButton disabled={!live} onClick={() => setGroup({ classId })}>
          {t('option.toClass')}
        </StaffButton>
        <StaffButton disabled={!live} onClick={() => setGroup({ grades: [grade] })}>
          {t('option.toGrade', { grade })}
        </StaffButton>
        <StaffButton disabled={!live} onClick={() => setGroup({ grades: band })}>
          {t('option.toBand', { from: band[0], to: band[2] })}
        </StaffButton>
      </p>
      <OfferDialog
        to={{ group: group ?? {} }}
        {...{ school, live }}
        suggestion={group ? '' : null}
        onClose={() => setGroup(undefined)}
      />
    </section>
  );
}
