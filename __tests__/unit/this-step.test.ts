import { expect, test } from '@jest/globals';
import { isPositionLeft, isPostStep } from '../../src/inputs/this-step.ts';

test('a process is the post step if a main step was there before', () => {
  expect(isPostStep({})).toBe(false);
  expect(isPostStep({ STATE_started: '' })).toBe(false);
  expect(isPostStep({ STATE_started: 'true' })).toBe(true);
});

test('only a checkpoint in the state is a position that was left', () => {
  expect(isPositionLeft({ STATE_started: 'true' })).toBe(false);
  expect(isPositionLeft({ STATE_checkpoint: '' })).toBe(false);
  expect(isPositionLeft({ STATE_checkpoint: '/temp/checkpoint.json' })).toBe(true);
});
