import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { PupilName } from '@/staff/people/pupil-link';
import { AttendanceButtons } from './attendance-buttons';
import { type BoardRow, without } from './board-model';
import type { RowContext } from './board-table';
import { DayMark, useDayWords } from './day-mark';
import { MarkButton } from './mark-button';
import { useSignature } from './use-signature';
import { WordsButton } from '@/staff/words/words-button';
import { WeatherShares } from './weather-shares';
import { look } from './look';

export function BoardTableRow({ row, ...context }: RowContext & { row: BoardRow }) {
  const { t, i18n } = useTranslation('staff');
  const words = useDayWords();
  const signature = useSignature(context);
  const { days, uid, actions, live } = context;
  const past = row.cells.slice(0, -1);
  const inWords = past.map((cell, index) =>
    t('board.dayCell', { day: shortDay(i18n.language, days[index] ?? ''), what: words(cell) }),
  );
  const contacted = row.contacts[uid] !== undefined;
  const observed = row.observations[uid] !== undefined;
  return (
    <tr role="row" data-pupil={row.pupilId}>
      <td role="cell" className={look.number}>
        {row.number}
      </td>
      <th scope="row" role="rowheader" className={look.name} title={row.kana}>
        <PupilName pupilId={row.pupilId}>{row.name}</PupilName>
      </th>
      <td role="cell" className={look.past}>
        <span className="visually-hidden">{inWords.join('、')}</span>
        <span className={look.days} aria-hidden="true">
          {past.map((cell, index) => (
            <span key={days[index]} title={inWords[index]}>
              <DayMark cell={cell} size={22} />
            </span>
          ))}
        </span>
      </td>
      <td role="cell" className={look.today}>
        <span className="visually-hidden">{words(row.today)}</span>
        <span aria-hidden="true" title={words(row.today)}>
          <DayMark cell={row.today} size={34} />
        </span>
      </td>
      <td role="cell" className={look.shares}>
        <WeatherShares cells={row.cells} />
      </td>
      <td role="cell" className={look.signs}>
        {row.talk && <span className={clsx('tag', look['tag-talk'])}>{t('board.talk')}</span>}
        {row.body !== null && row.body !== 'good' && (
          <span className={clsx('tag', look[`tagBody-${row.body}`])}>{t(`board.bodyShort.${row.body}`)}</span>
        )}
        {context.aside(row.pupilId, row.name)}
      </td>
      <td role="cell" className={look.attendance}>
        <AttendanceButtons row={row} disabled={!live} onSet={actions.setAttendance} />
      </td>
      <td role="cell" className={look.records}>
        <div className={look.buttons}>
          <MarkButton
            label={t('board.contact')}
            name={row.name}
            pressed={contacted}
            signature={signature(row.contacts)}
            disabled={!live}
            onToggle={() => actions.setContact(row.pupilId, !contacted)}
          />
          <MarkButton
            label={t('board.observation')}
            name={row.name}
            pressed={observed}
            signature={signature(row.observations)}
            disabled={!live}
            onToggle={() => actions.setObservation(row.pupilId, !observed)}
          />
          <WordsButton pupilId={row.pupilId} name={row.name} live={live} className={look.write} />
        </div>
        <Others row={row} context={context} />
      </td>
    </tr>
  );
}

/** What colleagues have recorded: their marks are theirs, so they stand beside one's own button, not in it. */
function Others({ row, context }: { row: BoardRow; context: RowContext }) {
  const { t } = useTranslation('staff');
  const signature = useSignature(context);
  const lines = [
    [t('board.contact'), signature(without(row.contacts, context.uid))],
    [t('board.observation'), signature(without(row.observations, context.uid))],
  ].filter(([, text]) => text !== undefined);
  return lines.map(([label, text]) => (
    <p key={label} className={look.others}>
      {label} {text}
    </p>
  ));
}
