import type { Cost } from './meter.ts';

/** The stages of a collection, in their order. */
export const STAGES = [
  'requests',
  'slicing into events',
  'duplicates',
  'segment files, hashed',
  'artifact upload',
  'checkpoint save',
] as const;

/** What stages can be compared with; none of it is part of a collection beside them. */
export const REFERENCES = [
  'JSON.parse and JSON.stringify',
  'SHA-256 alone',
  'copying in memory',
] as const;

export type StageName = (typeof STAGES)[number] | (typeof REFERENCES)[number];

/** What a stage cost once for a log of so many events. */
export interface StageCost extends Cost {
  readonly stage: StageName;
  readonly events: number;
  readonly megabytes: number;
}

/** A log as it came, and room for what is made of it. */
export interface StageInput {
  readonly pages: readonly Buffer[];
  /** Empty at first; its name is different each time. */
  readonly folder: string;
}
