import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Message } from '@/staff/message';
import { Page } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { PublishedStats } from './published-stats';
import { useRoundTitles } from './use-round-titles';

/** 集計 for the board of education: the city, and one school at a time. `device`: what this device itself can be told about. */
export default function CityStatsPage({ device }: { device: ReactNode }) {
  const { watchSchools } = usePorts().schools;
  const { t } = useTranslation(['staff', 'schools']);
  const [chosen, setChosen] = useState('');
  const watched = useLive(watchSchools);
  const schools = Object.entries(valueOr(watched, {}));
  const titles = useRoundTitles(schools.map(([id]) => id));
  const [school, { name } = { name: '' }] = schools.find(([id]) => id === chosen) ?? [];
  const page = { heading: t('stats.heading'), screen: t('area.stats') };
  if (watched.state === 'ready' && schools.length === 0)
    return (
      <Page {...page}>
        <Message heading={t('schools:none')} why={t('schools:intro')}>
          <ButtonLink href="/schools">{t('schools:add')}</ButtonLink>
        </Message>
        {device}
      </Page>
    );
  return (
    <Page
      {...page}
      intro={t('stats.introCity')}
      tools={
        <Picker
          label={t('stats.chooseSchool')}
          chosen={chosen}
          onChoose={setChosen}
          options={[
            { value: '', label: t('stats.city') },
            ...schools.map(([id, one]) => ({ value: id, label: one.name })),
          ]}
        />
      }
    >
      {school === undefined ? (
        <PublishedStats key="city" heading={t('stats.city')} titles={titles} />
      ) : (
        <PublishedStats key={school} heading={name} school={school} titles={titles} />
      )}
      {device}
    </Page>
  );
}
