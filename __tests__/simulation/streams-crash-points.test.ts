import { describe, expect, test } from '@jest/globals';
import type { StepPlan } from './steps.ts';
import { runStreamJob, settingsOf } from './streams-job.ts';
import type { StreamJob, StreamJobResult, Wanted } from './streams-job.ts';
import { settle } from './streams-verdict.ts';
import { openWorld } from './streams-world.ts';
import type { StreamFault, StreamWorld } from './streams-world.ts';

const wanted = (name: string, more: Partial<Wanted> = {}): Wanted => ({
  ...{ name, port: 443, secret: `${name}-secret-1` },
  ...more,
});

/** What stands before the run that dies, and what that run is to do. */
interface Story {
  readonly title: string;
  readonly before: readonly Wanted[];
  readonly job: Omit<StreamJob, 'faults' | 'steps'>;
  /** Of the undisturbed run, after state and list. */
  readonly boundaries: readonly string[];
}

const SAVE = 'branch';
const ASK = 'request';
const foreign = { type: 'Splunk', domain: 'foreign.test' };
const both = [wanted('a'), wanted('b')];
const legacy = wanted('legacy', { adopt: 1 });

const stories: readonly Story[] = [
  {
    title: 'creates two streams',
    before: [],
    job: { file: [wanted('a', { adopt: 'none' }), wanted('b', { adopt: 'none' })] },
    boundaries: [ASK, SAVE, ASK, SAVE, ASK, SAVE],
  },
  {
    title: 'creates one, updates one and ties one',
    before: [wanted('b', { adopt: 'none' })],
    job: {
      file: [wanted('a', { adopt: 'none' }), wanted('b', { secret: 'b-secret-2' }), legacy],
    },
    boundaries: [ASK, SAVE, ASK, SAVE, ASK, SAVE],
  },
  {
    title: 'sends everything anew, also what is only tied',
    before: [wanted('b', { adopt: 'none' })],
    job: { file: [wanted('b', { port: 8088 }), legacy], rotate: 'all' },
    boundaries: [ASK, SAVE, ASK, SAVE, ASK, SAVE],
  },
  {
    title: 'only ties a name',
    before: [],
    job: { file: [legacy] },
    boundaries: [SAVE],
  },
  {
    title: 'pauses one',
    before: [wanted('a', { adopt: 'none' }), wanted('b', { adopt: 'none' })],
    job: { file: both, change: { change: 'pause', stream: 'a' } },
    boundaries: [ASK, SAVE, ASK, SAVE],
  },
  {
    title: 'deletes one',
    before: [wanted('a', { adopt: 'none' }), wanted('b', { adopt: 'none' })],
    job: { file: [wanted('a')], change: { change: 'delete', stream: 'b' } },
    boundaries: [ASK, SAVE],
  },
];

/** A world with a stream that a person made, which is nobody's until it is adopted. */
async function begin(story: Story): Promise<StreamWorld> {
  const world = openWorld();
  world.byHand({
    ...{ enabled: true, type: 'Splunk' },
    vendorSpecific: {
      ...settingsOf(wanted('legacy')),
      ...{ key_id: 'v1', encrypted_token: 'public(legacy-secret-1)' },
    },
  });
  world.byHand({ enabled: true, type: foreign.type, vendorSpecific: { key_id: 'v1', domain: '' } });
  if (story.before.length > 0) await runStreamJob(world, { file: story.before });
  world.pass(3_600_000);
  return world;
}

/** Plays the story with one disturbance, settles it, and tells how the disturbed run ended. */
async function playStory(
  story: Story,
  disturbed: { steps?: Partial<StepPlan>; faults?: ReadonlyMap<number, StreamFault> } = {},
): Promise<StreamJobResult> {
  const world = await begin(story);
  const untouched = JSON.stringify(world.live.get(2));
  const result = await runStreamJob(world, { ...story.job, ...disturbed });
  const { accusations, helped, doubles } = await settle(world, story.job.file);
  expect({ accusations, helped, doubles }).toEqual({ accusations: [], helped: [], doubles: [] });
  expect(JSON.stringify(world.live.get(2))).toBe(untouched);
  return result;
}

const FAULTS: readonly StreamFault[] = [
  ...(['lost', 'failed-after', 'garbled', 'late', 'unsent', 'failed-before'] as const),
  ...(['refused', 'limited', 'slow'] as const),
];

describe.each(stories)('a run that $title', (story) => {
  const length = story.boundaries.length + 2;

  test('needs no more than the list, the key, and one request for each change', async () => {
    const { end, steps } = await playStory(story);
    expect([end, ...steps.passed]).toEqual(['succeeded', SAVE, ASK, ...story.boundaries]);
  });

  test('and dies at one boundary after the other leaves each name with one stream', async () => {
    for (let at = 1; at <= length; at++)
      for (const when of ['before', 'after'] as const)
        expect((await playStory(story, { steps: { death: { at, when } } })).end).toBe('died');
  });

  test('and is cancelled at one boundary after the other is gone on with', async () => {
    for (let cancelAt = 1; cancelAt <= length; cancelAt++)
      await playStory(story, { steps: { cancelAt } });
  });

  test('and gets no proper answer at one boundary after the other is gone on with', async () => {
    for (let at = 3; at <= length; at++)
      for (const fault of FAULTS) await playStory(story, { faults: new Map([[at, fault]]) });
  });

  test('and then dies, wherever the answer was lost, leaves each name with one stream', async () => {
    for (let at = 3; at <= length; at++)
      for (const fault of ['lost', 'late', 'refused'] as const)
        for (let after = at + 1; after <= length + 1; after++)
          await playStory(story, {
            faults: new Map([[at, fault]]),
            steps: { death: { at: after, when: 'after' } },
          });
  });
});
