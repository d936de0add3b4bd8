import type {
  ImportPeople,
  ImportProblems,
  ImportRecord,
  ImportRows,
  ImportTurn,
} from '@domain/import/records';
import type { Watch } from '../watched';

/** Imports on screen, of a school or (`school` empty) of the city. What is written is sent as commands. */
export interface ImportsPort {
  /** By id. */
  readonly watchImports: (school: string) => Watch<Record<string, ImportRecord>>;
  readonly watchImport: (importId: string) => Watch<ImportRecord | null>;
  /** Who imports at the moment. */
  readonly watchTurn: (school: string) => Watch<ImportTurn | null>;
  /** With whom what would happen; pages by number, as are the next two. */
  readonly watchPeople: (school: string, importId: string) => Watch<Record<string, ImportPeople>>;
  readonly watchProblems: (school: string, importId: string) => Watch<Record<string, ImportProblems>>;
  /** Lines that are left out. */
  readonly watchRows: (school: string, importId: string) => Watch<Record<string, ImportRows>>;
}
