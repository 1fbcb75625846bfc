import type { Measurement } from './measurement.ts';
import { backfill } from './measurements/backfill.ts';
import { checkpoint } from './measurements/checkpoint.ts';
import { idle } from './measurements/idle.ts';
import { memory } from './measurements/memory.ts';
import { merge } from './measurements/merge.ts';
import { reconcile } from './measurements/reconcile.ts';
import { requests } from './measurements/requests.ts';
import { stages } from './measurements/stages.ts';
import { throughput } from './measurements/throughput.ts';
import { verify } from './measurements/verify.ts';

/** In the order of the report. The form of a measurement's figures is known to it alone. */
export const measurements: readonly Measurement<unknown>[] = [
  // First: a process that has held a million events starts others more slowly.
  idle,
  throughput,
  stages,
  memory,
  requests,
  backfill,
  checkpoint,
  verify,
  merge,
  reconcile,
];
