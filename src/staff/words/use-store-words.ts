import { timeOf } from '@domain/days';
import type { Symptom } from '@domain/words/choices';
import { serverNow } from '@/sync/use-server-now';
import { useMember } from '../people/member';
import { useDeed } from '../use-deed';
import { isTopic, type WordFields } from './fields';

/** Sends what stands in the form by the command of its kind. Resolves to whether it is stored. */
export function useStoreWords(pupilId: string) {
  const { today } = useMember();
  const { busy, problem, run } = useDeed();
  const store = (values: WordFields, symptom?: Symptom): Promise<boolean> => {
    const { kind, id, how, agrees, measure } = values;
    const text = values.text.trim();
    const about = { pupilId, id, day: values.day === '' ? today : values.day };
    const line = text === '' ? {} : { line: text };
    if (isTopic(kind)) return run('write-topic', { ...about, kind, text });
    if (kind === 'contact') return run('record-contact', { ...about, how, ...line });
    if (kind === 'consultation')
      return run('record-consultation', { ...about, line: text, childAgrees: agrees === 'yes' });
    const from = values.from === '' ? timeOf(serverNow()) : values.from;
    const done = measure === '' ? {} : { measure };
    return run('record-nurse-visit', { ...about, from, symptom: symptom ?? 'other', ...done, ...line });
  };
  return { busy, problem, store };
}
