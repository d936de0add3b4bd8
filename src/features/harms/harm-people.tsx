/** Whom the board chooses of a school: whom a matter is about, and which leaders shall know of it. */
import { CASE_TEXT_MAX } from '@domain/cases/choices';
import { ABOUT_MAX, type Harm } from '@domain/cases/harm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { ColleagueChips } from '@/staff/people/colleague-chips';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';

interface OfMatter {
  school: string;
  id: string;
  harm: Harm;
  live: boolean;
  colleagues: Colleagues;
}

/** Who was told in words alone is kept apart from the child once they are chosen here. */
export function NameAdult({ school, id, harm, live, colleagues }: OfMatter) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const [about, setAbout] = useState(harm.about);
  const isNew = about.toSorted().join() !== harm.about.toSorted().join();
  const can = live && !deed.busy && isNew && (about.length > 0 || harm.aboutWords !== undefined);
  return (
    <details>
      <summary>{t('harm.nameAdult')}</summary>
      <Form
        onSubmit={() => {
          if (can) void deed.run('name-in-harm', { school, harmId: id, about });
        }}
      >
        <p>{t('harm.nameAdultWhy')}</p>
        <ColleagueChips
          label={t('harm.about')}
          colleagues={colleagues.all}
          chosen={about}
          onChoose={(uids) => setAbout(uids.slice(-ABOUT_MAX))}
        />
        {deed.problem}
        <Button type="submit" variant="primary" disabled={!can}>
          {t('harm.nameAdultSubmit')}
        </Button>
      </Form>
    </details>
  );
}

/** Leaders whom it is not about come to know of it, or no more. */
export function PassOn({ school, id, harm, live, colleagues }: OfMatter) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const [chosen, setChosen] = useState(harm.passed?.to ?? []);
  const [wanted, setWanted] = useState(harm.passed?.wanted ?? '');
  const leaders = Object.fromEntries(
    Object.entries(colleagues.all).filter(
      ([uid, { role, active }]) => active && role === 'leader' && !harm.about.includes(uid),
    ),
  );
  const to = chosen.filter((uid) => leaders[uid]);
  const isOver = isTooLong(wanted, CASE_TEXT_MAX);
  const can = live && !deed.busy && !isOver && (to.length > 0 || (harm.passed?.to.length ?? 0) > 0);
  const pass = () =>
    deed.run('pass-harm-on', {
      ...{ school, harmId: id, to },
      ...(wanted.trim() !== '' && { wanted: wanted.trim() }),
    });
  return (
    <details>
      <summary>{t('harm.passOn')}</summary>
      <Form
        onSubmit={() => {
          if (can) void pass();
        }}
      >
        <p>{t('harm.passOnWhy')}</p>
        {Object.keys(leaders).length === 0 && <p role="status">{t('harm.nobodyToTell')}</p>}
        <ColleagueChips
          label={t('harm.passOn')}
          colleagues={leaders}
          chosen={to}
          onChoose={(uids) => setChosen(uids.slice(-ABOUT_MAX))}
        />
        <Field label={t('harm.want')} room={{ text: wanted, max: CASE_TEXT_MAX, isOver }}>
          {(control) => (
            <textarea {...control} value={wanted} onChange={({ target }) => setWanted(target.value)} />
          )}
        </Field>
        {deed.problem}
        <Button type="submit" variant="primary" disabled={!can}>
          {to.length > 0 ? t('harm.passOnSubmit') : t('harm.passOnNobody')}
        </Button>
      </Form>
    </details>
  );
}
