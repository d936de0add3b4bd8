/** npm run docs:build: the papers that are made from the declarations of the documents. A test says when they are not current. */
import { writeFileSync } from 'node:fs';
import { MADE } from './made';

for (const [file, make] of Object.entries(MADE)) writeFileSync(file, make());
