import type { CommandOutcome } from '@domain/commands/wire';
import { isSame } from '@domain/same';
import { useEffect, useState } from 'react';
import { type DefaultValues, type FieldValues, type Resolver, useForm } from 'react-hook-form';
import { useUnsavedChanges } from './use-unsaved-changes';

interface StoredFormOptions<Stored, Values extends FieldValues> {
  /** What is in use now: it changes when a colleague stores something else. */
  stored: Stored;
  /** Nothing is stored: what is in use is what everybody begins with, and can be stored as it is. */
  isProposal?: boolean;
  valuesOf: (stored: Stored) => Values;
  resolver: Resolver<Values>;
  /** Asked before unsaved changes are left. */
  question: string;
}

/** A form over one stored document: it follows what others store until somebody types, and never overwrites that unasked. */
export function useStoredForm<Stored, Values extends FieldValues>({
  stored,
  isProposal = false,
  valuesOf,
  resolver,
  question,
}: StoredFormOptions<Stored, Values>) {
  const [outcome, setOutcome] = useState<CommandOutcome>();
  /** What the form began with. */
  const [base, setBase] = useState(stored);
  const form = useForm<Values>({ defaultValues: valuesOf(stored) as DefaultValues<Values>, resolver });
  const { isDirty, isSubmitting, isSubmitted } = form.formState;
  /** What was in use when it was saved here: still heard of for a moment, and nobody's change. */
  const [replaced, setReplaced] = useState<Stored>();
  const isAsBase = isSame(base, stored);
  if (isAsBase && replaced !== undefined) setReplaced(undefined);
  const changedElsewhere = !isAsBase && !isSame(stored, replaced);
  useUnsavedChanges(isDirty, question);

  const begin = (from: Stored) => {
    setBase(from);
    form.reset(valuesOf(from));
  };
  /** Shows what is in use, of which nothing was saved here. */
  const beginAnew = () => {
    setOutcome(undefined);
    begin(stored);
  };
  useEffect(() => {
    if (changedElsewhere && !isDirty && !isSubmitting) beginAnew();
  });

  return {
    form,
    /** For the save bar. */
    saving: {
      ...{ isDirty, isProposal, isSubmitting, isSubmitted, outcome },
      // What is being stored, or may still be, is heard of here before the server has answered.
      changedElsewhere: changedElsewhere && isDirty && !isSubmitting && outcome !== 'unanswered',
      onDiscard: beginAnew,
    },
    store: async (next: Stored, write: (next: Stored) => Promise<CommandOutcome>) => {
      setOutcome(undefined);
      const result = await write(next);
      if (result === 'stored') {
        setReplaced(stored);
        begin(next);
      }
      setOutcome(result);
    },
  };
}
