import { instrumentSchema, type Instrument } from '../survey/instrument';
import data from './soramoyo-34.json' with { type: 'json' };

/** The instrument that the repository brings along: 34 items, 12 indicators. Constructs of our own, not a validated scale. */
export const soramoyo34: Instrument = instrumentSchema.parse(data);
