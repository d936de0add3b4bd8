/** What a page's listeners cost: counts on the wire, where Firestore's own SDK cannot flatter itself. */
import type { Page } from 'playwright-core';

export interface ListenTraffic {
  /** Documents that arrived. */
  documents: number;
  /** Listeners begun. The rules look the member of staff up once for each. */
  listeners: number;
}

const ARRIVED = 'soramoyoListenArrived';

/** Begins to count on this page; call before it loads. Returns what came since the last call. */
export async function countListenTraffic(page: Page): Promise<() => ListenTraffic> {
  const counted: ListenTraffic = { documents: 0, listeners: 0 };
  page.on('request', (request) => {
    if (!request.url().includes('/Listen/channel')) return;
    counted.listeners += occurrences(decodeURIComponent(request.postData() ?? ''), '"addTarget"');
  });
  await page.exposeFunction(ARRIVED, (text: string) => {
    counted.documents += occurrences(text, '"documentChange"');
  });
  await page.addInitScript(copyListenResponses, ARRIVED);
  return () => {
    const seen = { ...counted };
    Object.assign(counted, { documents: 0, listeners: 0 });
    return seen;
  };
}

/** Runs in the page: hands the text of every listen response to the test as it streams in, line by line. */
function copyListenResponses(report: string): void {
  const original = window.fetch.bind(window);
  const tell = (window as unknown as Record<string, (text: string) => void>)[report];
  window.fetch = async (input, init) => {
    const response = await original(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/Listen/channel') || !response.body) return response;
    const [forPage, copy] = response.body.tee();
    const reader = copy.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) tell?.(part.value);
    };
    void read().catch(() => undefined);
    return new Response(forPage, response);
  };
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}
