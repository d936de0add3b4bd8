/** 個人情報ファイル簿: which records of children there are, what stands in them, who reads them and how long they are kept. */
import { ABOUT_CHILD } from '@domain/documents/about-child';
import type { Declaration, Purpose } from '@domain/documents/declaration';
import { OF_CHILD } from '@domain/documents/of-child';
import { DOCUMENTS } from '@domain/documents/table';
import { fieldsOf } from '@domain/rights/disclosure';
import { fieldNames, keptFor, nameOf, purposeOf, readersOf, words } from './words';

const OF_CHILDREN: readonly (readonly [string, Declaration])[] = Object.entries({
  ...OF_CHILD,
  ...ABOUT_CHILD,
  roster: DOCUMENTS.roster,
});

export function registerOfFiles(): string {
  const { files } = words;
  const purposes = [...new Set(OF_CHILDREN.map(([, { purpose }]) => purpose))];
  return [
    `# ${files.title}`,
    files.lead,
    `## ${files.common}`,
    [files.org, files.who, files.how, files.sensitive, files.give, files.claims, files.kind]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...purposes.flatMap((purpose) => fileOf(purpose)),
    '',
  ].join('\n\n');
}

function fileOf(purpose: Purpose): string[] {
  const kinds = OF_CHILDREN.filter(([, declared]) => declared.purpose === purpose);
  const rows = kinds.map(([kind, declared]) => {
    const cells = [
      nameOf(kind),
      fieldNames(fieldsOf(declared.schema)),
      readersOf(declared),
      keptFor(declared),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${words.files.purpose}：${purposeOf({ purpose })}`,
    [words.files.columns, '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}
