/** The same table as JSON: what its columns are, then its rows. Line by line, however long it is. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { parse } from 'csv-parse';

export async function rowsAsJson(csv: string, file: string, dictionary: object): Promise<void> {
  const rows = createReadStream(csv).pipe(parse({ bom: true, columns: true }));
  const out = createWriteStream(file, { mode: 0o600 });
  out.write(`{"dictionary":${JSON.stringify(dictionary)},"rows":[`);
  let between = '\n';
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    if (!out.write(`${between}${JSON.stringify(row)}`)) await once(out, 'drain');
    between = ',\n';
  }
  out.end('\n]}\n');
  await once(out, 'close');
}
