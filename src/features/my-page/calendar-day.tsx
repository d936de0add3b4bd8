import type { Day } from '@domain/days';
import { useText } from '@/i18n/use-text';
import type { OwnCheckIn } from '@/sync/own-data/own-data';
import { FaceIcon } from '@/ui/face-icon';
import { WeatherIcon } from '@/ui/weather-icon';

interface CalendarDayProps {
  day: Day;
  checkIn: OwnCheckIn | undefined;
  isNoted: boolean;
  place: 'past' | 'today' | 'ahead';
}

/** One day: its number, a picture, and the same in words for those who hear the page. */
export function CalendarDay({ day, checkIn, isNoted, place }: CalendarDayProps) {
  const { t } = useText('me');
  const words = useText('pupil').t;
  return (
    <td
      className={place === 'today' ? 'me-today' : undefined}
      aria-current={place === 'today' ? 'date' : undefined}
    >
      <span className="me-date">{Number(day.slice(8))}</span>
      <span className="me-weather">{picture()}</span>
      <span className="visually-hidden">{spokenWords()}</span>
      {isNoted && (
        <>
          <span className="me-noted" aria-hidden="true" />
          <span className="visually-hidden">{t('calendar.note')}</span>
        </>
      )}
    </td>
  );

  function picture() {
    if (!checkIn) return null;
    if (checkIn.level === undefined) return <span className="me-pass">{t('calendar.pass')}</span>;
    if (checkIn.scale === 'faces') return <FaceIcon level={checkIn.level} size={40} />;
    if (checkIn.scale === 'numbers')
      return (
        <span className="me-number" aria-hidden="true">
          {checkIn.level}
        </span>
      );
    return <WeatherIcon level={checkIn.level} size={40} />;
  }

  function spokenWords() {
    if (!checkIn) return place === 'past' ? t('calendar.empty') : '';
    return checkIn.level === undefined ? '' : words(`scale.${checkIn.scale}.${checkIn.level}`);
  }
}
