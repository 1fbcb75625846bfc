import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Hundreds of jobs load the same bundles: with V8's code kept between them each takes a seventh less.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'audit-log-collector-code');

/** @type {import('jest').Config} */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/demo-output/'],
  // Only against what hangs: five concurrent tests of a suite share what a busy machine has to give.
  testTimeout: 300_000,
  // One less by default; the tests mostly wait for each other's processes.
  maxWorkers: '100%',
};
