import { groupsOf } from '@domain/accounts/cards';
import { qrCode } from '@domain/accounts/qr-code';
import { useTranslation } from 'react-i18next';
import { Printed } from '@/staff/printed';
import { CardPicture } from '@/ui/card-picture';
import look from './cards.module.css';
import type { NewCard } from './new-cards';

export interface Holder {
  readonly pupilId: string;
  readonly number: number;
  readonly name: string;
  readonly kana: string;
}

interface CardSheetProps {
  className: string;
  cards: readonly NewCard[];
  holders: readonly Holder[];
}

/** On A4: the cards, and on a page of its own, for the teacher alone, which pictures go with each. */
export function CardSheet({ className, cards, holders }: CardSheetProps) {
  const { t } = useTranslation(['people', 'signin']);
  const holderOf = (card: NewCard) => holders.find(({ pupilId }) => pupilId === card.pupilId);
  return (
    <Printed heading={t('people:cards.paper', { className })}>
      <ul className={look.cards}>
        {cards.map((card) => (
          <li key={card.pupilId}>
            <QrCode number={card.number} />
            <div>
              <strong>{holderOf(card)?.kana}</strong>
              <span>
                {className} {holderOf(card)?.number}
              </span>
              <span className={look.digits}>{groupsOf(card.number)}</span>
            </div>
          </li>
        ))}
      </ul>
      <section className={look.secrets}>
        <h2>{t('people:cards.secrets', { className })}</h2>
        <p>{t('people:cards.secretsWhy')}</p>
        <table>
          <tbody>
            {cards.map((card) => (
              <tr key={card.pupilId}>
                <td>{holderOf(card)?.number}</td>
                <th scope="row">{holderOf(card)?.name}</th>
                <td>
                  {card.pictures.map((picture) => (
                    <span key={picture} className={look.secret}>
                      <CardPicture name={picture} size={28} />
                      {t(`signin:card.picture.${picture}`)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Printed>
  );
}

/** With the quiet zone of four modules that scanners ask for. */
function QrCode({ number }: { number: string }) {
  const rows = qrCode(number);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg viewBox={`-4 -4 ${rows.length + 8} ${rows.length + 8}`} aria-hidden="true">
      <path d={path.join('')} />
    </svg>
  );
}
