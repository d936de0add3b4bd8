/** Every collection with its class, whose it is, who reads it, why and how long: what a city's security policy asks for. */
import type { Declaration } from '@domain/documents/declaration';
import { DOCUMENTS } from '@domain/documents/table';
import { keptFor, nameOf, purposeOf, readersOf, words } from './words';

/** What is of one child weighs most; who is who follows; figures, settings and what the machine writes about itself hold no child. */
function classOf({ owner, purpose }: Declaration): '1' | '2' | '3' {
  if (owner === 'child') return purpose === 'membership' ? '2' : '1';
  if (owner === 'class' || owner === 'person' || purpose === 'membership') return '2';
  return purpose === 'care' || purpose === 'noticing' || purpose === 'accountability' ? '2' : '3';
}

export function securityStatement(): string {
  const { security } = words;
  const all: readonly (readonly [string, Declaration])[] = Object.entries(DOCUMENTS);
  const rows = all
    .toSorted(([, a], [, b]) => classOf(a).localeCompare(classOf(b)))
    .map(([kind, declared]) => {
      const cells = [
        ...[nameOf(kind), classOf(declared), security.owner[declared.owner]],
        ...[readersOf(declared), purposeOf(declared), keptFor(declared)],
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return [
    `# ${security.title}`,
    security.lead,
    `## ${security.classes}`,
    Object.entries(security.class)
      .map(([name, meaning]) => `- **${name}**：${meaning}`)
      .join('\n'),
    `## ${security.how}`,
    security.points.map((point) => `- ${point}`).join('\n'),
    [security.columns, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}
