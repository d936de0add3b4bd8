import { useEffect, useState } from 'react';
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

/** The words of this page: where nothing can be stored they last as long as it does. */
let onPage: OnPage | undefined;

/** Unsent words: every letter is kept on the tablet as it is typed. */
export function useNoteDraft(session: PupilSession): NoteDraftOnTablet {
  const { uid } = session;
  const [shown, setShown] = useState(() => (onPage?.uid === uid ? onPage : undefined));

  useEffect(() => {
    let isHere = true;
    const show = (next: OnPage) => {
      onPage = next;
      if (isHere) setShown(next);
    };
    if (onPage?.uid !== uid) void loadNoteDraft(session).then((draft) => show({ uid, draft, isKept: true }));
    return () => {
      isHere = false;
    };
  }, [session, uid]);

  const change = (next: (draft: NoteDraft) => NoteDraft) => {
    if (onPage?.uid !== uid) return;
    const draft = next(onPage.draft);
    onPage = { uid, draft, isKept: false };
    setShown(onPage);
    void keepNoteDraft(session, draft).then((outcome) => {
      if (onPage?.draft !== draft) return;
      onPage = { uid, draft, isKept: outcome === 'saved' };
      setShown(onPage);
    });
  };

  return { draft: shown?.draft, isKept: shown?.isKept === true, change };
}
