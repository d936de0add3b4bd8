import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { WeatherIcon } from '@/ui/weather-icon';
import { look } from '../look';
import { Block, Facts, Grid, Lines, Paper } from './paper';
import type { SheetFacts } from './sheet-facts';
import { Looks, SheetHead, Supports, Wishes } from './sheet-parts';
import type { SheetDay, SheetWeek } from './weeks';

/** Weeks in the first of two tables beside each other. */
const HALF = 4;
const ROWS_TO_WRITE_ON = 3;
/** 変わったこと, two weeks later. */
const LINES = 3;

/** ケース会議: one sheet about one child, before the meeting and two weeks after it. */
export function MeetingSheet({ facts }: { facts: SheetFacts }) {
  const { t } = useTranslation('cases');
  const [meeting] = facts.meetings;
  return (
    <Paper
      label={t('sheet.meeting.heading')}
      head={<SheetHead heading={t('sheet.meeting.heading')} facts={facts} />}
    >
      <Facts
        facts={[
          { what: t('sheet.name'), is: facts.child.name },
          { what: t('sheet.kana'), is: facts.child.kana },
          { what: t('sheet.class'), is: facts.child.className },
          { what: t('sheet.openedOn'), is: facts.openedOn },
          { what: t('sheet.lead'), is: facts.lead },
          { what: t('sheet.step'), is: facts.step },
          { what: t('sheet.intensity'), is: facts.intensity },
          { what: t('sheet.nextDate'), is: facts.nextDate },
        ]}
      />
      <p>
        {t('sheet.team')} {facts.team.join(t('sheet.and'))}
      </p>
      <Looks facts={facts} atLeast={1} />
      {facts.weeks.length > 0 && (
        <Block heading={t('sheet.weeks')}>
          <div className={look.beside}>
            {[facts.weeks.slice(0, HALF), facts.weeks.slice(HALF)].map((weeks) => (
              <Weeks key={weeks[0]?.from} weeks={weeks} />
            ))}
          </div>
        </Block>
      )}
      <Supports facts={facts} atLeast={1} />
      <Wishes facts={facts} />
      <Block
        heading={
          meeting ? t('sheet.agreedOn', { day: meeting.day, people: meeting.people }) : t('sheet.agreed')
        }
      >
        <Grid
          columns={[t('sheet.what'), t('sheet.who'), t('sheet.by')]}
          rows={(meeting?.agreed ?? []).map(({ id, what, who, by }) => ({ id, cells: [what, who, by] }))}
          atLeast={ROWS_TO_WRITE_ON}
        />
      </Block>
      <Block heading={t('sheet.changed')}>
        <Lines written={facts.changed} atLeast={LINES} />
      </Block>
    </Paper>
  );
}

function Weeks({ weeks }: { weeks: readonly SheetWeek[] }) {
  const { t, i18n } = useTranslation('cases');
  return (
    <Grid
      columns={[t('sheet.week'), t('sheet.weather'), t('sheet.absent'), t('sheet.late')]}
      rows={weeks.map((week) => ({
        id: week.from,
        cells: [
          shortDay(i18n.language, week.from),
          <Week key="weather" week={week} />,
          week.absent === 0 ? '' : t('sheet.days', { count: week.absent }),
          week.lateOrEarly === 0 ? '' : t('sheet.times', { count: week.lateOrEarly }),
        ],
      }))}
    />
  );
}

function Week({ week }: { week: SheetWeek }) {
  return (
    <span className={look.weatherWeek}>
      {week.days.map((day) => (
        <Weather key={day.day} day={day} />
      ))}
    </span>
  );
}

function Weather({ day: { weather, isSchoolDay, isAbsent } }: { day: SheetDay }) {
  const { t } = useTranslation(['cases', 'staff']);
  if (weather === undefined || weather === 'pass')
    return (
      <span className={look.noDay}>
        {isAbsent
          ? t('cases:sheet.absentShort')
          : t(isSchoolDay ? 'cases:sheet.nothing' : 'cases:sheet.noSchool')}
      </span>
    );
  return (
    <>
      <WeatherIcon level={weather} size={16} />
      <span className="visually-hidden">{t(`staff:board.level.${weather}`)}</span>
    </>
  );
}
