import { BOARD, type People } from '@domain/sos/recipients';
import type { ChainName } from '@domain/sos/records';
import type { ChainStep } from '@domain/sos/settings';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import { peopleByWeekday, WORK_WEEK } from './reach';
import type { AlarmWords } from './use-alarm-words';
import { look } from './look';

interface ChainPreviewProps {
  chain: ChainName;
  steps: readonly ChainStep[];
  repeatMinutes: number;
  people: People;
  words: AlarmWords;
}

/** What the chain at hand would do, said as it would happen. */
export function ChainPreview({ chain, steps, repeatMinutes, people, words }: ChainPreviewProps) {
  const { t } = useTranslation('alarm');
  const { minutes } = useTimes();
  if (steps.length === 0) {
    return <p className={look.preview}>{t(`preview.empty.${chain}`)}</p>;
  }
  return (
    <div className={look.preview}>
      <h3>{t('preview.heading')}</h3>
      <ol>
        {steps.map((step, index) => {
          const said = { who: words.everybody(step), how: words.ways(step) };
          return (
            <li key={index}>
              {step.afterMinutes === 0
                ? t('preview.first', said)
                : t('preview.later', { ...said, time: minutes(step.afterMinutes) })}
            </li>
          );
        })}
        <li>{t('preview.repeat', { time: minutes(repeatMinutes) })}</li>
      </ol>
      {chain === 'school' && <PeopleTable steps={steps} people={people} words={words} />}
    </div>
  );
}

/** How many people are there on each weekday: the numbers behind the words. */
function PeopleTable({ steps, people, words }: Pick<ChainPreviewProps, 'steps' | 'people' | 'words'>) {
  const { t } = useTranslation('alarm');
  return (
    <table>
      <caption>{t('preview.table')}</caption>
      <thead>
        <tr>
          <td />
          {WORK_WEEK.map((weekday) => (
            <th key={weekday} scope="col">
              {words.weekdays([weekday])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <PeopleRow key={index} step={step} people={people} name={t('step.name', { number: index + 1 })} />
        ))}
      </tbody>
    </table>
  );
}

/** Who is on the board of education is not known here: it is named without a number. */
function PeopleRow({ step, people, name }: { step: ChainStep; people: People; name: string }) {
  const { t } = useTranslation('alarm');
  const withBoard = step.to.includes(BOARD);
  return (
    <tr>
      <th scope="row">{withBoard && step.to.length > 1 ? t('preview.andBoard', { name }) : name}</th>
      {withBoard && step.to.length === 1 ? (
        <td colSpan={WORK_WEEK.length}>{t('preview.board')}</td>
      ) : (
        peopleByWeekday(step, people).map((count, day) => (
          <td key={day} className={count === 0 && !withBoard ? look.nobody : ''}>
            {t('preview.people', { count })}
          </td>
        ))
      )}
    </tr>
  );
}
