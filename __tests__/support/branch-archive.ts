import type { Repository } from '../../simulator/repository.ts';
import { bytesOf, compare, readDeliveries } from './archive.ts';
import type { Archive } from './archive.ts';
import { wholeLog } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** Reads an archive from the tip of a branch, with nothing of the action's code. */
export function readBranch(
  repository: Repository,
  { branch = 'audit-log', archive = 'audit-log', chain = 'collect' } = {},
): Omit<Archive, 'orphans'> {
  const files = new Map(
    [...repository.git.files(branch)]
      .filter(([path]) => path.startsWith(`${archive}/`))
      .map(([path, bytes]) => [path.slice(archive.length + 1), bytes]),
  );
  const names = [...files.keys()]
    .flatMap((path) => /^manifests\/(.+-\d+)\.json$/.exec(path)?.[1] ?? [])
    .filter((name) => name.replace(/-\d+$/, '') === chain)
    .sort();
  const deliveries = names.map((name) => ({
    name: `${archive}-${name}`,
    files: new Map([...files].filter(([path]) => path.includes(`/${name}`))),
  }));
  return readDeliveries(deliveries, archive, chain);
}

/** What is wrong with the archive in a branch: its form, its chain, and what it has less or more of than acme's log. */
export function problemsOfBranch(
  { github, log }: Scenario,
  options: { repository?: Repository; branch?: string; archive?: string; logs?: Logs } = {},
): string[] {
  const { repository = github.repository, logs = wholeLog(log()), ...place } = options;
  const { lines, problems } = readBranch(repository, place);
  const wanted = Object.entries(logs).map(([source, texts]) => {
    const [scope, slug, name] = source.split('/');
    return [`scope=${scope}/slug=${slug}/log=${name}`, texts.map(bytesOf)] as const;
  });
  return [...problems, ...compare(lines, new Map(wanted))];
}

type Logs = Readonly<Record<string, readonly string[]>>;

/** The files that the commits of a branch added, by commit, oldest first. */
export function pathsByCommit(repository: Repository, branch = 'audit-log'): string[][] {
  return repository.git
    .commits(branch)
    .map(({ paths }) => [...paths])
    .reverse();
}
