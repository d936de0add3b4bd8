import { useMember } from '@/staff/people/member';
import type { ThreadPlace } from '@/staff/ports/signals';

/** How a command names a thread: with the school, where that is not the one on screen. */
export function useAddress({ school, threadId }: ThreadPlace): { threadId: string; school?: string } {
  const { school: own } = useMember();
  return { threadId, ...(own !== school && { school }) };
}
