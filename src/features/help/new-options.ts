import { addDays, type Day } from '@domain/days';
import { isKeptFrom, isShown } from '@domain/offers/shown';
import type { OwnData } from '@/sync/own-data/own-data';

/** How long what is shown to all from a fixed day on counts as new, days. */
const NEW_DAYS = 7;

export const offerKey = (id: string) => `offer ${id}`;

/** What can be new on できること: offers to this child while they may be shown, and what begins on a fixed day for everybody. */
export function optionKeys(
  { offers = {}, choices, help }: Pick<OwnData, 'offers' | 'choices' | 'help'>,
  today: Day,
  mayShow: boolean,
): string[] {
  const not = choices?.not ?? [];
  const own = Object.entries(offers).filter(([, offer]) => isShown(offer, today) && !isKeptFrom(not, offer));
  const forAll = help.options.flatMap(({ id, from }) =>
    from !== undefined && from <= today && today < addDays(from, NEW_DAYS) ? [`option ${id} ${from}`] : [],
  );
  return [...(mayShow ? own.map(([id]) => offerKey(id)) : []), ...forAll];
}
