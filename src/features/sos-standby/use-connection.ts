import { useEffect, useState } from 'react';
import { useOnline } from '@/sync/use-online';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';

const ASK_EVERY_MS = 60_000;
/** Back as soon as it can be: a screen that says for a minute too long that it is lost is not believed the next time. */
const ASK_WHEN_LOST_MS = 5_000;
/** A screen that shows nothing for longer than this has no connection, whatever it waits for. */
const FIRST_ANSWER_WITHIN_MS = 15_000;

/** Whether this screen can be relied on: there is a network, the listener is live, and the database has answered when asked. */
export function useConnection(open: Watched<SosList>, school: string, uid: string): boolean {
  const { connection } = usePorts();
  const online = useOnline();
  const [answers, setAnswers] = useState(true);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const ask = async () => setAnswers(await connection.databaseAnswers(school, uid));
    const asking = setInterval(() => void ask(), answers ? ASK_EVERY_MS : ASK_WHEN_LOST_MS);
    return () => clearInterval(asking);
  }, [connection, school, uid, answers]);
  const loading = open.state === 'loading';
  useEffect(() => {
    if (!loading) return;
    const timer = setTimeout(() => setLate(true), FIRST_ANSWER_WITHIN_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [loading]);
  if (!online) return false;
  if (loading) return !late;
  return answers && open.state === 'ready' && open.live;
}
