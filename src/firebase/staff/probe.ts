import { paths } from '@domain/paths';
import { doc, getDocFromServer } from 'firebase/firestore';
import { staffFirestore } from './database';

const PATIENCE_MS = 10_000;

/** Whether the database answers at this moment. A listener whose line has gone dead says so only a minute or more later. */
export async function databaseAnswers(school: string, uid: string): Promise<boolean> {
  const silence = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  const answer = getDocFromServer(doc(staffFirestore(), paths.staff(school, uid))).then(
    () => true,
    () => false,
  );
  return Promise.race([answer, silence]);
}
