import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  deliveryName,
  hashManifest,
  listedFiles,
  manifestPath,
  manifestSchema,
} from '../events/manifest.ts';
import type { Change, Lacking, Manifest, Merged } from '../events/manifest.ts';
import type { Source } from '../events/source.ts';
import type { Span } from '../events/spans.ts';
import type { Root } from './find-roots.ts';
import type { Finding } from './finding.ts';
import { parseStates } from './source-states.ts';
import type { SourceState } from './source-states.ts';

/** What a manifest says of a source. */
export interface DeliverySource extends Source {
  readonly span: Span;
  readonly gaps: readonly Span[];
  readonly events: number;
  /** The log was read to its end or, by a backfill, the whole range. */
  readonly complete: boolean;
}

/** What a manifest says of a segment; times in epoch milliseconds. */
export interface DeliverySegment {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly events: number;
  readonly firstTime: number | undefined;
  readonly lastTime: number | undefined;
}

/** One place at which a delivery was found. */
export interface Copy {
  readonly root: Root;
  /** Path of the manifest, relative to the root. */
  readonly manifest: string;
}

/** A delivery as its manifest describes it, wherever it was found. */
export interface Delivery {
  /** Such as `collect-000042`. */
  readonly name: string;
  readonly archive: string;
  readonly chain: string;
  readonly sequence: number;
  readonly previous: string | null;
  /** SHA-256 of the manifest's bytes, as they were written. */
  readonly hash: string;
  readonly run: Manifest['run'];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly sources: readonly DeliverySource[];
  /** Those in quarantine, too. */
  readonly segments: readonly DeliverySegment[];
  readonly lacking: readonly Lacking[];
  /** Positions that a person changed with it. */
  readonly changes: readonly Change[];
  /** What merging left out of it; undefined for what a collector made. */
  readonly merged: Merged | undefined;
  /** Of its checkpoint, as far as they can be understood. */
  readonly states: readonly SourceState[];
  /** At least one. */
  readonly copies: readonly Copy[];
}

export interface Deliveries {
  readonly deliveries: readonly Delivery[];
  /** By the root of the file that they are about. */
  readonly problems: readonly { readonly root: Root; readonly finding: Finding }[];
}

/** It is part of file names. */
const CHAIN_NAME = /^[A-Za-z0-9][\w.-]*$/;

/** How a text file that Git has converted is said to be so, with the remedy. */
export const CONVERTED =
  'its line ends were changed to CRLF, as Git does on Windows; with `* -text` in `.gitattributes` and a new clone it is as it was';

/**
 * Reads the manifests of all roots. Equal ones become one delivery with several copies; those of which nothing can be
 * used are problems.
 */
export function readDeliveries(roots: readonly Root[]): Deliveries {
  const found = new Map<string, Delivery & { copies: Copy[] }>();
  const problems: Deliveries['problems'][number][] = [];
  for (const root of roots) {
    for (const manifest of root.manifests) {
      const tell = (text: string): void => {
        problems.push({ root, finding: { file: root.prefix + manifest, text } });
      };
      const bytes = readFileSync(join(root.path, manifest));
      const parsed = parseDelivery(bytes);
      if (typeof parsed === 'string') {
        tell(parsed);
        continue;
      }
      const copy = { root, manifest };
      const known = found.get(parsed.hash);
      if (known === undefined) found.set(parsed.hash, { ...parsed, copies: [copy] });
      else known.copies.push(copy);
      if (bytes.includes('\r\n')) tell(CONVERTED);
      if (manifest !== manifestPath(parsed.name))
        tell(`it is the manifest of ${parsed.name} under another name`);
    }
  }
  return { deliveries: [...found.values()], problems };
}

/** The delivery that a manifest describes, or what is wrong with it, in words. */
export function parseDelivery(bytes: Buffer): Omit<Delivery, 'copies'> | string {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'it is not valid JSON: it is torn or was changed';
  }
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > 1)
    return `it has format ${version}, which a newer release wrote: verify it with that release or a newer one`;
  const parsed = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return `it is no manifest that this release can read (${v.getDotPath(issue) ?? 'it'}: ${issue.message})`;
  }
  const { archive, chain, sequence, previous, run, ...rest } = parsed.output;
  if (!CHAIN_NAME.test(chain)) return `no chain is named ${chain}`;
  return {
    name: deliveryName(chain, sequence),
    ...{ archive, chain, sequence, previous, run, merged: rest.merged },
    ...{ lacking: rest.lacking ?? [], changes: rest.changes ?? [] },
    createdAt: Date.parse(rest.createdAt),
    hash: hashManifest(withoutReturns(bytes)),
    sources: rest.sources.map(({ scope, slug, log, phrase, span, gaps, events, complete }) => ({
      ...{ scope, slug, log, phrase, events, complete },
      span: toSpan(span),
      gaps: gaps.map(toSpan),
    })),
    segments: listedFiles(rest).map(({ path, sha256, bytes, events, firstTime, lastTime }) => ({
      ...{ path, sha256, bytes, events },
      firstTime: firstTime === undefined ? undefined : Date.parse(firstTime),
      lastTime: lastTime === undefined ? undefined : Date.parse(lastTime),
    })),
    states: parseStates(rest.checkpoint.sources),
  };
}

/** The manifest of a delivery as it is shown, at the first place where it was found. */
export function shownManifest({ copies, name }: Pick<Delivery, 'copies' | 'name'>): string {
  const [copy] = copies;
  return copy === undefined ? manifestPath(name) : copy.root.prefix + copy.manifest;
}

/** Manifests are written without carriage returns, so what added them can be undone. */
export function withoutReturns(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

function toSpan({ from, to }: { from: string; to: string }): Span {
  return { from: Date.parse(from), to: Date.parse(to) };
}
