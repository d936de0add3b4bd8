import { useMember } from '@/staff/people/member';
import type { ThreadPlace } from '@/staff/ports/signals';

/** How a command names a thread. A school's staff are of one school; a member of the board says which. */
export function useAddress({ school, threadId }: ThreadPlace): { threadId: string; school?: string } {
  const { school: own } = useMember();
  return { threadId, ...(own === undefined && { school }) };
}
