/** Whom the board chooses of a school: whom a matter is about, and which leaders shall know of it. */
import { CASE_TEXT_MAX } from '@domain/cases/choices';
import { ABOUT_MAX, type Harm } from '@domain/cases/harm';
import { namedSaid, passedSaid } from '@domain/commands/cases/harm-passed';
import { TITLES, type Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { TicksField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';

interface OfMatter {
  school: string;
  id: string;
  harm: Harm;
  live: boolean;
  colleagues: Colleagues;
}

const people = () => z.array(z.string()).check(z.maxLength(ABOUT_MAX));
const somebody = () => people().check(z.minLength(1));
const schemas = {
  named: z.strictObject({ ...namedSaid, about: somebody() }),
  namedOrNobody: z.strictObject(namedSaid),
  passed: z.strictObject({ ...passedSaid, to: somebody() }),
  passedOrNobody: z.strictObject(passedSaid),
};

/** Who was told in words alone is kept apart from the child once they are chosen here. */
export function NameAdult({ school, id, harm, live, colleagues }: OfMatter) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    // Chosen wrongly, with words that say who it is: nobody may be right again.
    schema: harm.about.length > 0 && harm.aboutWords !== undefined ? schemas.namedOrNobody : schemas.named,
    empty: { about: harm.about },
    send: async ({ about }) => {
      await deed.run('name-in-harm', { school, harmId: id, about });
      return false;
    },
  });
  return (
    <details>
      <summary>{t('harm.nameAdult')}</summary>
      <SentFields of={form}>
        <p>{t('harm.nameAdultWhy')}</p>
        <TicksField
          of={form}
          name="about"
          label={t('harm.about')}
          options={optionsOf(colleagues, () => true)}
        />
        {deed.problem}
        <SendButton of={form} live={live} look="primary">
          {t('harm.nameAdultSubmit')}
        </SendButton>
      </SentFields>
    </details>
  );
}

/** Leaders whom it is not about come to know of it, or no more. */
export function PassOn({ school, id, harm, live, colleagues }: OfMatter) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const leaders = optionsOf(
    colleagues,
    ({ active, role }, uid) => active && role === 'leader' && !harm.about.includes(uid),
  );
  const { passed } = harm;
  const isPassed = passed !== undefined && passed.to.length > 0;
  const form = useSentForm({
    schema: isPassed ? schemas.passedOrNobody : schemas.passed,
    empty: { to: passed?.to ?? [], wanted: passed?.wanted ?? '' },
    sentOf: ({ to, wanted }) => ({
      to: to.filter((uid) => leaders.some(({ value }) => value === uid)),
      wanted,
    }),
    send: async (said) => {
      await deed.run('pass-harm-on', { school, harmId: id, ...said });
      return false;
    },
  });
  return (
    <details>
      <summary>{t('harm.passOn')}</summary>
      <SentFields of={form}>
        <p>{t('harm.passOnWhy')}</p>
        {leaders.length === 0 && <p role="status">{t('harm.nobodyToTell')}</p>}
        <TicksField of={form} name="to" label={t('harm.leaders')} options={leaders} />
        <WordsField of={form} name="wanted" label={t('harm.want')} max={CASE_TEXT_MAX} />
        {deed.problem}
        <SendButton of={form} live={live} look="primary">
          {t(isPassed && form.values.to.length === 0 ? 'harm.passOnNobody' : 'harm.passOnSubmit')}
        </SendButton>
      </SentFields>
    </details>
  );
}

/** By title, as a school lists its people. */
function optionsOf({ all, calledOf }: Colleagues, isIn: (member: Staff, uid: string) => boolean) {
  return Object.entries(all)
    .filter(([uid, member]) => isIn(member, uid))
    .toSorted(([, a], [, b]) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title))
    .map(([value]) => ({ value, label: calledOf(value) }));
}
