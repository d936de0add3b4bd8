import { useState } from 'react';
import { keepWords, keptFields } from './kept-words';
import { useMember } from './people/member';

/**
 * The fields of a form that is not sent yet. What stands in them stays on this device, with or without a connection and when the page is
 * opened again, until it is sent. `about`: what the form is about, as no other form.
 */
export function useKeptForm<Values extends Readonly<Record<string, unknown>>>(about: string, empty: Values) {
  const { uid } = useMember();
  const [values, setValues] = useState<Values>(() => ({ ...empty, ...keptFields(uid, about, empty) }));
  const keep = (next: Values) => {
    setValues(next);
    keepWords(uid, about, next === empty ? '' : JSON.stringify(next));
  };
  return {
    values,
    set: (change: Partial<Values>) => keep({ ...values, ...change }),
    /** It was sent, or given up. */
    clear: () => keep(empty),
  };
}
