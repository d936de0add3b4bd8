import { useEffect, useSyncExternalStore } from 'react';
import { keepNoteDraft, loadNoteDraft, type NoteDraft } from '@/local/note-draft';
import type { PupilSession } from '@/local/session-types';

export interface NoteDraftOnTablet {
  /** `undefined` while it is being read. */
  draft: NoteDraft | undefined;
  /** Whether what is on screen is on the disk. */
  isKept: boolean;
  change: (next: (draft: NoteDraft) => NoteDraft) => void;
}

interface OnPage {
  uid: string;
  draft: NoteDraft;
  isKept: boolean;
}

/** The words of this page: where nothing can be stored they last as long as it does. Several boxes of it share them. */
let onPage: OnPage | undefined;
const boxes = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  boxes.add(changed);
  return () => void boxes.delete(changed);
}

function show(next: OnPage): void {
  onPage = next;
  for (const changed of boxes) changed();
}

/** Unsent words: every letter is kept on the tablet as it is typed. */
export function useNoteDraft(session: PupilSession): NoteDraftOnTablet {
  const { uid } = session;
  const shown = useSyncExternalStore(subscribe, () => (onPage?.uid === uid ? onPage : undefined));

  useEffect(() => {
    let isHere = true;
    const isKnown = () => onPage?.uid === uid;
    if (!isKnown())
      void loadNoteDraft(session).then((draft) => {
        // What was typed into another box by then stays.
        if (isHere && !isKnown()) show({ uid, draft, isKept: true });
      });
    return () => {
      isHere = false;
    };
  }, [session, uid]);

  const change = (next: (draft: NoteDraft) => NoteDraft) => {
    if (onPage?.uid !== uid) return;
    const draft = next(onPage.draft);
    show({ uid, draft, isKept: false });
    void keepNoteDraft(session, draft).then((outcome) => {
      if (onPage?.draft === draft) show({ uid, draft, isKept: outcome === 'saved' });
    });
  };

  return { draft: shown?.draft, isKept: shown?.isKept === true, change };
}
