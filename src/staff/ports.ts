import { createContext, use } from 'react';
import type { AccountPort } from './ports/account';
import type { BoardPort } from './ports/board';
import type { CasesPort } from './ports/cases';
import type { CentrePort } from './ports/centre';
import type { CommandsPort } from './ports/commands';
import type { ConnectionPort } from './ports/connection';
import type { ExportsPort } from './ports/exports';
import type { HarmsPort } from './ports/harms';
import type { ImportsPort } from './ports/imports';
import type { ModelsPort } from './ports/models';
import type { NoticesPort } from './ports/notices';
import type { OfficePort } from './ports/office';
import type { OutsidePort } from './ports/outside';
import type { PeoplePort } from './ports/people';
import type { PupilsPort } from './ports/pupils';
import type { ReadingsPort } from './ports/readings';
import type { RecordsPort } from './ports/records';
import type { RightsPort } from './ports/rights';
import type { SchoolPort } from './ports/school';
import type { SetupPort } from './ports/setup';
import type { SignalsPort } from './ports/signals';
import type { SosPort } from './ports/sos';
import type { SurveysPort } from './ports/surveys';
import type { WordsPort } from './ports/words';

/** Everything through which a staff screen reads and writes. A new area is one more line here, and the compiler names the adapter. */
export interface StaffPorts {
  readonly connection: ConnectionPort;
  readonly account: AccountPort;
  readonly people: PeoplePort;
  readonly schools: SchoolPort;
  readonly board: BoardPort;
  readonly surveys: SurveysPort;
  readonly pupils: PupilsPort;
  readonly records: RecordsPort;
  readonly readings: ReadingsPort;
  readonly words: WordsPort;
  readonly notices: NoticesPort;
  readonly signals: SignalsPort;
  readonly cases: CasesPort;
  readonly centre: CentrePort;
  readonly harms: HarmsPort;
  readonly exports: ExportsPort;
  readonly outside: OutsidePort;
  readonly rights: RightsPort;
  readonly sosDesk: SosPort;
  readonly setup: SetupPort;
  readonly imports: ImportsPort;
  readonly models: ModelsPort;
  readonly office: OfficePort;
  readonly commands: CommandsPort;
}

export const PortsContext = createContext<StaffPorts | null>(null);

export function usePorts(): StaffPorts {
  const ports = use(PortsContext);
  if (!ports) throw new Error('no ports around this');
  return ports;
}
