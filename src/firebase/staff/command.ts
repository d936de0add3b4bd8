/** What adults change is sent to the one callable, which decides. Nothing is queued: without an answer it may be sent again. */
import type { CommandName, PayloadOf } from '@domain/commands/registry';
import { commandAnswerSchema, type CommandOutcome } from '@domain/commands/wire';
import * as z from 'zod/mini';
import { connection } from '../connection';

/** The app's own address: hosting leads it to the function. */
const ADDRESS = '/api/command';
/** A function that has slept takes seconds to wake up, ms. */
const PATIENCE_MS = 30_000;

const callableSchema = z.object({ result: commandAnswerSchema });

/** What was sent and not answered. Sent again it has the same id, so that it is done once. */
const unanswered = new Map<string, string>();

/** Never throws. */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  payload: PayloadOf<Name>,
): Promise<CommandOutcome> {
  const attempt = JSON.stringify([name, payload]);
  const commandId = unanswered.get(attempt) ?? crypto.randomUUID();
  unanswered.set(attempt, commandId);
  try {
    const answer = await post({ name, payload, commandId });
    unanswered.delete(attempt);
    return answer.done ? 'stored' : { refused: answer.why };
  } catch {
    return 'unanswered';
  }
}

async function post(data: object) {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await connection().auth.currentUser?.getIdToken()) ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ data }),
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return callableSchema.parse(await response.json()).result;
}
