import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { AttestedDelivery } from '../../src/attest-manifest.ts';
import { toOutputs } from '../../src/report.ts';
import { renderSummary } from '../../src/summary.ts';
import { NOON, openWorld, web } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';
import { report } from '../support/report.ts';

const event = (id: string) => ({ _document_id: id, '@timestamp': NOON - 7_200_000, action: 'x' });
const pages = (...ids: string[]): RunPlan['pages'] =>
  new Map([[web, [{ events: ids.map(event) }]]]);
const url = 'https://github.com/acme/audit/attestations/77';

/** Remembers what it was asked to attest. */
function attests() {
  const asked: AttestedDelivery[] = [];
  const attest = (delivery: AttestedDelivery) => {
    asked.push(delivery);
    return Promise.resolve({ url });
  };
  return { asked, attest };
}

describe('collecting with `attest`', () => {
  test('attests after publishing and saving, by the hash of the manifest as it was published', async () => {
    const world = openWorld();
    const { asked, attest } = attests();
    const { report, steps } = await world.run({ pages: pages('a'), attest });
    expect(steps).toEqual(['publish', 'save', 'attest']);
    const bytes = world.published[0]?.files['manifests/collect-000001.json'] ?? '';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(asked).toEqual([{ name: 'collect-000001', sha256 }]);
    expect(report.attestation).toEqual({ url });
    expect(report.failures).toEqual([]);
  });

  test('attests nothing in an idle run', async () => {
    const world = openWorld();
    const { asked, attest } = attests();
    const { report } = await world.run({ pages: pages(), attest });
    expect([asked, report.attestation]).toEqual([[], undefined]);
  });

  test('attests nothing that was not published', async () => {
    const world = openWorld();
    const { asked, attest } = attests();
    await world.run({ pages: pages('a'), publishFails: true, attest });
    expect(asked).toEqual([]);
  });

  test('attests only the newest of several deliveries', async () => {
    const world = openWorld();
    const { asked, attest } = attests();
    const many = new Map([[web, ['a', 'b', 'c'].map((id) => ({ events: [event(id)] }))]]);
    const { report } = await world.run({ pages: many, limits: { bytes: 100 }, attest });
    expect(report.sequences.length).toBeGreaterThan(1);
    const name = `collect-00000${report.sequences.at(-1)}`;
    expect(asked).toEqual([{ name, sha256: world.saved().head }]);
  });

  test('fails the run, but not the position, when it fails', async () => {
    const world = openWorld();
    const attest = () => Promise.reject(new Error('no certificate'));
    const { report } = await world.run({ pages: pages('a'), attest });
    expect(report.failures).toEqual(['Error: no certificate']);
    expect([report.sequences, world.saved().sequence]).toEqual([[1], 1]);
  });

  test('attests also what is published but not saved, which the next run finds in the sink', async () => {
    const { asked, attest } = attests();
    const { report } = await openWorld().run({ pages: pages('a'), saveFails: true, attest });
    expect(asked).toHaveLength(1);
    expect(report.failures).toEqual(['Error: the cache is full']);
  });
});

describe('an attestation', () => {
  test('is an output, also in the report', () => {
    const outputs = toOutputs(report({ attestation: { url } }));
    expect(outputs['attestation-url']).toBe(url);
    expect(JSON.parse(outputs['report'] ?? '')).toMatchObject({ 'attestation-url': url });
    expect(toOutputs(report())['attestation-url']).toBe('');
  });

  test('is a link in the headline of the summary', () => {
    expect(renderSummary(report({ attestation: { url } }))).toContain(` · [attested](${url}) · `);
    expect(renderSummary(report())).not.toContain('attest');
  });
});
