import { zodResolver } from '@hookform/resolvers/zod';
import { isSame } from '@domain/same';
import { use, useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type Resolver,
  set,
  useForm,
} from 'react-hook-form';
import type * as z from 'zod/mini';
import { keepWords, keptFields } from '../kept-words';
import { MemberContext } from '../people/member';
import { filledIn } from './filled-in';

interface SentFormOptions<Values extends FieldValues, Sent> {
  /** Of what is sent: the command's own, so that nothing is refused afterwards that could have been said at the field. */
  schema: z.ZodMiniType<Sent>;
  empty: Values;
  /** What is sent beside what stands in the fields: of which child, which case. */
  about?: object;
  /** What is sent of the fields, where it is more than their words without what stands around them and without empty ones. */
  sentOf?: (values: Values) => object;
  /** Where what is sent has another name than the field that it comes from: fields by the path of what is sent. */
  fieldOf?: (values: Values) => Readonly<Record<string, string>>;
  /** What is written stays on this device until it is sent, under this name, as no other form. */
  keptAs?: string;
  /** Nothing is taken off what was typed, and an empty field is sent: a password may end in a space. */
  asTyped?: boolean;
  /** What is wrong is said while it is written, not only once somebody has tried to send it. */
  saysAtOnce?: boolean;
  /** Whether it was done, so that the form begins anew. */
  send: (sent: Sent) => Promise<boolean>;
}

/** A form that ends in something sent once: it says at the field what is wrong, and waits for one answer at a time. */
export function useSentForm<Values extends FieldValues, Sent>(options: SentFormOptions<Values, Sent>) {
  const { schema, empty, about, sentOf, fieldOf, saysAtOnce = false } = options;
  const { asTyped = false, send } = options;
  const uid = use(MemberContext)?.uid ?? '';
  // Where somebody is only signing in, nobody's words are kept.
  const keptAs = uid === '' ? undefined : options.keptAs;
  const resolver: Resolver<Values> = async (values, context, asked) => {
    const fields = sentOf ? sentOf(values) : values;
    const sent = { ...about, ...(asTyped ? fields : filledIn(fields)) };
    const check = zodResolver(schema as unknown as z.ZodMiniType<FieldValues, FieldValues>);
    const found = await check(sent, context, asked as never);
    if (fieldOf) atFields(found.errors, fieldOf(values));
    return found as never;
  };
  const form = useForm<Values>({
    defaultValues: {
      ...empty,
      ...(keptAs !== undefined && keptFields(uid, keptAs, empty)),
    } as DefaultValues<Values>,
    resolver,
    shouldFocusError: false,
  });
  const { subscribe } = form;
  useEffect(() => {
    if (keptAs === undefined) return undefined;
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => keepWords(uid, keptAs, JSON.stringify(values)),
    });
  }, [subscribe, uid, keptAs]);
  const [isSending, setSending] = useState(false);
  /** At once: two presses in one moment are one. */
  const sending = useRef(false);
  /** From then on a field says at once whether it is right now. */
  const tried = useRef(saysAtOnce);
  const [isStuck, setStuck] = useState(false);
  const clear = () => {
    tried.current = saysAtOnce;
    form.reset(empty);
    if (keptAs !== undefined) keepWords(uid, keptAs, '');
  };
  const submit = async (element: HTMLFormElement) => {
    if (sending.current) return;
    sending.current = true;
    tried.current = true;
    setSending(true);
    setStuck(false);
    const handle = form.handleSubmit(
      async (sent) => {
        if (await send(sent as unknown as Sent)) clear();
      },
      (errors) => setStuck(!focusFirst(element, errors)),
    );
    try {
      await handle();
    } finally {
      sending.current = false;
      setSending(false);
    }
  };
  const values = form.watch();
  const isEmpty = isSame(values, empty);
  return {
    control: form.control,
    values,
    set: <Name extends FieldPath<Values>>(name: Name, value: Parameters<typeof form.setValue<Name>>[1]) => {
      form.setValue(name, value, { shouldDirty: true });
      // All of them: what one says can be what was missing beside another.
      if (tried.current) void form.trigger();
    },
    submit,
    clear,
    isSending,
    /** What is wrong stands in no field. */
    isStuck,
    /** Something was written that is not sent, and waits on this device. */
    isBegun: keptAs !== undefined && !isEmpty,
    isEmpty,
  };
}

export type SentForm<Values extends FieldValues> = ReturnType<typeof useSentForm<Values, unknown>>;

/** What is wrong stands at the fields that it comes from. What comes from none stays where it is. */
function atFields(errors: FieldErrors, fieldOf: Readonly<Record<string, string>>): void {
  const moved = Object.entries(fieldOf).flatMap(([path, field]) => {
    const wrong: unknown = get(errors, path);
    return wrong === undefined ? [] : [{ path, field, wrong }];
  });
  if (moved.length === 0) return;
  for (const { path } of moved) Reflect.deleteProperty(errors, path.split('.')[0] ?? path);
  for (const { field, wrong } of moved) set(errors, field, wrong);
}

const CONTROLS = 'input, select, textarea, button';

/** The first field, or group of fields, as the page has them, in which something is wrong. */
function focusFirst(form: HTMLFormElement, errors: object): boolean {
  const wrong = [...form.elements].find(
    (one) =>
      'name' in one && typeof one.name === 'string' && one.name !== '' && get(errors, one.name) !== undefined,
  );
  const control = wrong instanceof HTMLFieldSetElement ? wrong.querySelector<HTMLElement>(CONTROLS) : wrong;
  if (control instanceof HTMLElement) control.focus();
  return wrong !== undefined;
}
