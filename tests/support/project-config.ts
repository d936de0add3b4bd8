import type { BrowserContext } from 'playwright-core';

/** The app as it would be built for a project whose web configuration has `more`. */
export async function buildWith(context: BrowserContext, more: object): Promise<void> {
  await context.route('**/assets/*.js', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    // The configuration stands in the script as text; its quotation marks may be escaped there.
    const body = (await response.text()).replace(
      /(\\?")apiKey\\?":\\?"demo\\?"/,
      (found, quote: string) =>
        `${found},${JSON.stringify(more)
          .slice(1, -1)
          .replaceAll('"', () => quote)}`,
    );
    await route.fulfill({ response, body });
  });
}
