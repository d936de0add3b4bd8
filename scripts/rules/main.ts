/** `npm run rules:build`: writes firestore.rules from its parts. A check says when it is stale. */
import { writeFileSync } from 'node:fs';
import { MADE_RULES, madeRules } from './made-rules';

writeFileSync(MADE_RULES, madeRules());
