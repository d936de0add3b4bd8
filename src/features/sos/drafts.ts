/** What is being written, by SOS: hiding the screen takes the sheet away and must not take the words. */
const drafts = new Map<string, string>();

export function draftOf(sosId: string): string {
  return drafts.get(sosId) ?? '';
}

export function keepDraft(sosId: string, text: string): void {
  drafts.set(sosId, text);
}
