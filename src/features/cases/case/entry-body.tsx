import { OF_DUTY } from '@domain/cases/duties';
import type { CaseEntry } from '@domain/cases/entries';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { intensityOf } from '../list/case-line';
import { look } from '../look';
import { Figures } from './figures';
import { Agreed } from './meeting';

/** What an entry says, whatever its kind: facts in a line each, the child's own words apart from what adults think. */
export function EntryBody({ entry }: { entry: CaseEntry }) {
  const { childsWords, text, meeting, figures } = entry;
  const { t } = useTranslation('cases');
  const facts = useFacts(entry);
  return (
    <>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {childsWords !== undefined && (
        <div className={look.childsWords}>
          <b>{t('firstLook.childsWords')}</b>
          <p>{childsWords}</p>
        </div>
      )}
      {text !== undefined && <p className={look.adultsWords}>{text}</p>}
      {meeting && meeting.agreed.length > 0 && <Agreed agreed={meeting.agreed} />}
      {figures && <Figures figures={figures} />}
    </>
  );
}

function useFacts({ meeting, support, marked, ...entry }: CaseEntry): string[] {
  const { t, i18n } = useTranslation('cases');
  const words = useLocalText();
  const and = t('and');
  const dutyStep = ({ kind, step }: NonNullable<CaseEntry['duty']>) => {
    const found = OF_DUTY[kind].steps.find(({ id }) => id === step);
    return found && words(found.text);
  };
  return [
    entry.trigger && t(`origin.${entry.trigger.kind}`),
    entry.decision && t(`decision.${entry.decision}`),
    meeting &&
      t('entry.meeting', { day: longDate(i18n.language, meeting.day), people: meeting.people.join(and) }),
    meeting?.wishes.child && t('entry.childWish', { words: meeting.wishes.child }),
    meeting?.wishes.guardians && t('entry.guardiansWish', { words: meeting.wishes.guardians }),
    meeting?.goal && t('entry.goal', { words: meeting.goal }),
    support && t('entry.support', { what: t(`support.${support.kind}`), who: support.who }),
    marked && t(`supportState.${marked.state}`),
    marked?.childsView && t('entry.childsView', { view: t(`view.${marked.childsView}`) }),
    marked?.adultsView && t('entry.adultsView', { view: t(`view.${marked.adultsView}`) }),
    entry.review && t(`review.${entry.review}`),
    entry.intensity &&
      t('entry.intensity', {
        from: t(`intensity.${intensityOf(entry.intensity.from)}`),
        to: t(`intensity.${intensityOf(entry.intensity.to)}`),
      }),
    entry.team && t('entry.team', { names: entry.team.map(({ name }) => name).join(and) }),
    entry.lead && t('entry.lead', { name: entry.lead.to.name }),
    entry.duty && words(OF_DUTY[entry.duty.kind].title),
    entry.duty?.step && dutyStep(entry.duty),
    entry.duty?.to && t('entry.dutyTo', { to: entry.duty.to }),
    entry.school && t('entry.school', { name: entry.school }),
    entry.outcome && t(`outcome.${entry.outcome}`),
  ].filter((fact) => typeof fact === 'string');
}
