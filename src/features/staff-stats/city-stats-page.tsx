import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { PublishedStats } from './published-stats';
import { useRoundTitles } from './use-round-titles';
import './stats.css';

/** 集計 for the board of education: the city, and one school at a time. */
export default function CityStatsPage() {
  const { watchSchools } = usePorts().schools;
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.stats') }));
  const watched = useLive(watchSchools);
  const [chosen, setChosen] = useState('');
  const schools = watched.state === 'ready' ? Object.entries(watched.value) : [];
  const titles = useRoundTitles(schools.map(([id]) => id));
  const [school, { name } = { name: '' }] = schools.find(([id]) => id === chosen) ?? [];
  return (
    <div className="stats">
      <div className="stats-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('stats.heading')}
        </h1>
        <label className="staff-picker">
          <span>{t('stats.chooseSchool')}</span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('stats.city')}</option>
            {schools.map(([id, one]) => (
              <option key={id} value={id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted">{t('stats.intro')}</p>
      {school === undefined ? (
        <PublishedStats key="city" heading={t('stats.city')} titles={titles} />
      ) : (
        <PublishedStats key={school} heading={name} school={school} titles={titles} />
      )}
    </div>
  );
}
