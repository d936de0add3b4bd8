import type { Sentence } from '../../support/rules-expectation';
import { pupilWriting } from './pupil-writing';
import { reading } from './reading';
import { settingUp } from './setting-up';
import { staffWriting } from './staff-writing';

/** Everything the rules are held to. The tests say it sentence by sentence; the mutation run asks it of every mutant. */
export const sentences: readonly Sentence[] = [...reading, ...pupilWriting, ...staffWriting, ...settingUp];
