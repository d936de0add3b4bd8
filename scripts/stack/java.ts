import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The Firestore emulator's own requirement. */
const OLDEST_JAVA = 21;

const FOLDERS = [
  '/usr/lib/jvm',
  '/opt',
  '/Library/Java/JavaVirtualMachines',
  'C:\\Program Files\\Java',
  'C:\\Program Files\\Eclipse Adoptium',
];

/** The `bin` folder of a Java that is new enough, from JAVA_HOME, PATH or the usual folders. */
export function findJava(env: NodeJS.ProcessEnv): string | undefined {
  const homes = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]),
  );
  const bins = [
    ...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin')] : []),
    ...(env.PATH ?? '').split(delimiter),
    ...homes.map((home) => join(home, 'bin')),
  ];
  return bins.find((bin) => versionOf(bin) >= OLDEST_JAVA);
}

function versionOf(bin: string): number {
  const java = join(bin, process.platform === 'win32' ? 'java.exe' : 'java');
  if (!existsSync(java)) return 0;
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}

export const JAVA_MISSING = `Java ${OLDEST_JAVA} or later is needed for the Firestore emulator: https://adoptium.net, or \`apt-get install openjdk-21-jdk-headless\`, \`brew install openjdk\`.`;

/** PATH with that Java first. */
export function pathWith(bin: string | undefined, env: NodeJS.ProcessEnv): string {
  return [...(bin ? [bin] : []), dirname(process.execPath), env.PATH ?? ''].join(delimiter);
}
