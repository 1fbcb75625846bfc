import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Measurement, Section } from './measurement.ts';
import { measurements } from './measurements.ts';

export const root = join(import.meta.dirname, '..');

/** Of what, where and when something was measured. */
export interface Facts {
  /** `2026-11-22T19:48:40Z`. */
  readonly takenAt: string;
  /** The first digits of the commit that was measured; with `+` if files differed from it. */
  readonly commit: string;
  readonly machine: string;
  readonly quick: boolean;
  /** Titles of chapters that a second run, of `--only` them, was put in for. */
  readonly apart?: readonly string[];
}

/** One run of the benchmarks on one machine, as it is kept. */
export interface Report extends Facts {
  /** By the measurement's name. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** What a measurement's figures show. */
export interface Chapter extends Pick<Measurement<unknown>, 'name' | 'title'> {
  readonly section: Section;
}

/** The chapters of what was measured, in the order of the measurements. */
export function chaptersOf({ figures }: Report): Chapter[] {
  return measurements
    .filter(({ name }) => name in figures)
    .map((measurement) => ({
      ...{ name: measurement.name, title: measurement.title },
      section: measurement.present(figures[measurement.name]),
    }));
}

/** `Node 24.21.0, linux, 2 × Intel(R) Xeon(R) Processor @ 2.80GHz, 25 GB`. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown CPU';
  const gigabytes = Math.round(totalmem() / 1e9);
  return `Node ${process.versions.node}, ${process.platform}, ${cores.length} × ${model}, ${gigabytes} GB`;
}

export function describeCommit(): string {
  const git = (...args: string[]): string =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? '+' : ''}`;
}
