/** npm run import:optional-items -- ITEM FILE: works once the board has named the basis of the item, and refuses until then. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { argv } from 'node:process';
import { isOptionalItem, itemOf, OPTIONAL_ITEMS } from '@domain/optional/items';
import { runImport } from './cli';
import { prepareOptionalItems } from './optional-items';

const USAGE = 'npm run import:optional-items -- ITEM FILE [--apply]';
const at = argv.findIndex((one, index) => index >= 2 && isOptionalItem(one));
const item = argv[at] ?? '';
if (!isOptionalItem(item)) {
  console.error(`${USAGE}\n${OPTIONAL_ITEMS.map((one) => `  ${one}  ${itemOf(one).title}`).join('\n')}`);
  process.exitCode = 2;
} else {
  argv.splice(at, 1);
  process.exitCode = await runImport(USAGE, async (target, path) =>
    prepareOptionalItems(target, item, basename(path), await readFile(path)),
  );
}
