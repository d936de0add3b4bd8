// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useStoredForm } from './use-stored-form';

interface Minutes {
  minutes: number;
}

function formOver(stored: Minutes) {
  return renderHook(
    (now: Minutes) => {
      const { form, saving, store } = useStoredForm({
        ...{ stored: now, valuesOf: (values: Minutes) => values, question: '?' },
        resolver: (values) => ({ values, errors: {} }),
      });
      return { saving, store, shown: form.watch('minutes') };
    },
    { initialProps: stored },
  );
}

it('says saved of what was saved here, and no more once a colleague has stored something else', async () => {
  const { result, rerender } = formOver({ minutes: 3 });
  await act(() => result.current.store({ minutes: 5 }, () => Promise.resolve('stored')));
  rerender({ minutes: 5 });
  expect(result.current.saving.outcome).toBe('stored');
  rerender({ minutes: 9 });
  expect(result.current.shown).toBe(9);
  expect(result.current.saving.outcome).toBeUndefined();
});

it('lets what nobody has stored yet be stored as it is', () => {
  const proposed = (isProposal: boolean) =>
    renderHook(() =>
      useStoredForm({
        ...{ stored: { minutes: 3 }, isProposal, valuesOf: (values: Minutes) => values, question: '?' },
        resolver: (values) => ({ values, errors: {} }),
      }),
    ).result.current.saving;
  expect(proposed(true)).toMatchObject({ isDirty: false, isProposal: true });
  expect(proposed(false)).toMatchObject({ isProposal: false });
});
