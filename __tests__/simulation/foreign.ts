import { BRANCH, REPOSITORY } from './site.ts';
import type { Site } from './site.ts';

/** What others do that must not count. */
const MAKERS = [
  { event: 'pull_request' },
  { event: 'pull_request_target' },
  { path: '.github/workflows/other.yml' },
  { headBranch: 'patch-1' },
  { headRepository: 'mallory/audit-archive' },
] as const;

/** Adds an artifact that another workflow, branch, fork or pull request made: one that looks like a delivery, or any other. */
export function addForeign(site: Site, { maker, sequence }: { maker: number; sequence: number }) {
  const run = site.newRun();
  site.runs.set(run.id, {
    ...run,
    headBranch: BRANCH,
    headRepository: REPOSITORY,
    isSuccess: true,
    ...MAKERS[maker],
  });
  const digits = String(sequence).padStart(6, '0');
  const name = sequence === 0 ? 'coverage' : `audit-log-collect-${digits}`;
  const forged = Buffer.from('{"version":1,"archive":"audit-log","previous":null}');
  site.artifacts
    .begin({ name, runId: run.id, attempt: 1, days: 90 })
    .finish(new Map([[`manifests/collect-${digits}.json`, forged]]));
}
