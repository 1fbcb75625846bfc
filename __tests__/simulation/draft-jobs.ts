import fc from 'fast-check';
import type { SinkName } from '../../src/events/manifest.ts';
import type { Family, JobDraft } from './family.ts';
import type { ArtifactFault } from './memory-artifacts.ts';
import type { BranchFault } from './memory-branch.ts';
import type { CacheFault } from './memory-cache.ts';
import { HOUR_MS, MINUTE_MS } from './times.ts';

/** Sometimes nothing, always if it is off. */
export function maybe<Value>(isOn: boolean | undefined, arbitrary: fc.Arbitrary<Value>, freq = 3) {
  return isOn === true
    ? fc.option(arbitrary, { nil: undefined, freq })
    : fc.constant<undefined>(undefined);
}

export function lookbackOf(family: Family): number {
  return family.weeks === true ? HOUR_MS : MINUTE_MS;
}

/** Any job of a family. */
export function jobDrafts(family: Family): fc.Arbitrary<JobDraft> {
  const { requestFaults = [], storeFaults, changes } = family;
  const lookbackMs = lookbackOf(family);
  return fc.record({
    sources: changes ? fc.nat(15) : fc.constant(15),
    lookbackMs: changes ? fc.constantFrom(lookbackMs, 2 * lookbackMs) : fc.constant(lookbackMs),
    perPage: fc.constantFrom(1, 2, 3, 100),
    maxRequests: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 4 })),
    maxDurationMs: fc.constantFrom(50 * MINUTE_MS, 50 * MINUTE_MS, 10_000),
    retries: fc.constantFrom(0, 1, 3),
    artifactDays: family.weeks ? fc.constantFrom(undefined, 1, 5) : fc.constant(undefined),
    requestFaults:
      requestFaults.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              kind: fc.constantFrom(...requestFaults),
              at: fc.integer({ min: 1, max: 8 }),
              times: fc.integer({ min: 1, max: 4 }),
            }),
            { maxLength: 2 },
          ),
    repositoryFault: maybe(
      storeFaults,
      fc.record({
        at: fc.integer({ min: 1, max: 6 }),
        kind: fc.constantFrom('server' as const, 'network' as const, 'forbidden' as const),
      }),
    ),
    cacheFault: maybe(
      storeFaults,
      fc.constantFrom<CacheFault>(
        ...(['restore-fails', 'save-fails', 'save-throws', 'finalize-fails'] as const),
        ...(['acknowledgement-lost', 'stored-torn', 'restored-torn'] as const),
      ),
    ),
    artifactFault: maybe(
      storeFaults,
      fc.constantFrom<ArtifactFault>(
        ...(['create-fails', 'upload-fails', 'finalize-fails'] as const),
        ...(['acknowledgement-lost', 'download-fails', 'download-torn'] as const),
      ),
    ),
    branchFault: maybe(
      storeFaults === true && family.sinks?.includes('commit') === true,
      fc.constantFrom<BranchFault>(
        ...(['look-fails', 'list-fails', 'read-fails', 'create-fails', 'commit-fails'] as const),
        ...(['create-acknowledgement-lost', 'created-in-between', 'moved-once'] as const),
        ...(['acknowledgement-lost', 'commit-unanswered', 'moves-always'] as const),
      ),
    ),
    sinks: maybe(
      family.changingSinks,
      fc.constantFrom<readonly SinkName[]>(['artifact'], ['commit'], ['commit', 'artifact']),
      4,
    ),
    laterStepsFail: storeFaults ? fc.constantFrom(false, false, true) : fc.constant(false),
    death: maybe(
      family.deaths,
      fc.record({
        at: fc.integer({ min: 1, max: 80 }),
        when: fc.constantFrom('before' as const, 'after' as const, 'torn' as const),
      }),
      2,
    ),
    cancelAt: maybe(family.cancels, fc.integer({ min: 1, max: 60 })),
    isRerun: family.reruns ? fc.constantFrom(false, false, true) : fc.constant(false),
    setBackMs: maybe(family.setBacks, fc.integer({ min: 0, max: 15 * MINUTE_MS }), 2),
    hides: family.partialAnswers ? fc.constantFrom(0, 1, 3) : fc.constant(0),
  });
}
