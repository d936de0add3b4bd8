import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { NamesGate } from '@/staff/names-gate';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { PupilName } from '@/staff/people/pupil-link';
import { useColleagues } from '@/staff/people/use-colleagues';
import { usePupil } from '@/staff/people/use-pupil';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useNames } from '@/ui/use-names';

/** What a colleague has written to children, when a leader asks for it: praise, too, is seen by somebody else. Nobody is counted. */
export default function PraisePage({ school }: { school: string }) {
  const { t } = useTranslation('words');
  const { uid } = useMember();
  const { all, calledOf } = useColleagues(school);
  const [by, setBy] = useState('');
  const others = Object.keys(all).filter((one) => one !== uid);
  const writers = others
    .map((value) => ({ value, label: calledOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'ja'));
  return (
    <Page heading={t('praise.heading')} screen={t('praise.heading')} intro={t('praise.intro')}>
      <Picker
        label={t('praise.by')}
        chosen={by}
        options={[{ value: '', label: t('praise.choose') }, ...writers]}
        onChoose={setBy}
      />
      {by !== '' && <Written key={by} {...{ school, by }} />}
    </Page>
  );
}

function Written({ school, by }: { school: string; by: string }) {
  const { t, i18n } = useTranslation('words');
  const { words } = usePorts();
  const { uid } = useMember();
  const names = useNames();
  const known = useLive(words.watchGoodThingsBy, school, uid, by);
  return (
    <Async
      of={known}
      empty={{ when: (things) => Object.keys(things).length === 0, heading: t('praise.none') }}
    >
      {(things) =>
        names.shown ? (
          <>
            <NamesToolbar names={names} />
            <ul className="card">
              {Object.entries(things)
                .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))
                .map(([id, { pupilId, day, text, withdrawn }]) => (
                  <li key={id}>
                    <p>{text}</p>
                    <p className="muted">
                      <Child {...{ school, pupilId }} />　{longDay(i18n.language, day)}
                      {withdrawn && `　${t('list.withdrawn')}`}
                    </p>
                  </li>
                ))}
            </ul>
          </>
        ) : (
          <NamesGate {...{ names, why: t('praise.gate'), counts: [] }} />
        )
      }
    </Async>
  );
}

function Child({ school, pupilId }: { school: string; pupilId: string }) {
  return <PupilName pupilId={pupilId}>{usePupil(school, pupilId).name}</PupilName>;
}
