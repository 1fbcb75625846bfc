import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { answerOf, openSealer, STREAMS_API, type Answered, type Fields } from './ask-streams.ts';
import { octokitOf, type Octokit } from './octokit.ts';

const DAY = 86_400_000;

let github: Simulator;
let octokit: Octokit;

beforeEach(async () => {
  const clock = new SimulatedClock({ at: '2026-11-21T12:00:00Z', frozen: true });
  github = await startSimulator({ clock, switches: { streamingRateLimit: Infinity } });
  octokit = octokitOf(github, github.tokens.enterprise);
});
afterEach(() => github.close());

const ask = (route: string, body?: Fields): Promise<Answered> => answerOf(octokit, route, body);
const list = async (): Promise<unknown> => (await ask(`GET ${STREAMS_API}/streams`)).data;
const create = (body: Fields): Promise<Answered> => ask(`POST ${STREAMS_API}/streams`, body);

async function splunk(changes: Fields = {}, more: Fields = {}): Promise<Fields> {
  const { key_id, seal } = await openSealer(octokit);
  const vendor_specific = {
    ...{ domain: 'splunk.example.com', port: 8088, ssl_verify: true, key_id },
    ...{ encrypted_token: seal('sésame'), ...changes },
  };
  return { enabled: true, stream_type: 'Splunk', vendor_specific, ...more };
}

/** The settings and secrets of all eight forms. */
const FORMS: readonly (readonly [string, Fields, Readonly<Record<string, string>>])[] = [
  ['Azure Blob Storage', { container: 'logs' }, { sas_url: 'https://blob.example/?sig=1' }],
  ['Azure Event Hubs', { name: 'hub' }, { connstring: 'Endpoint=sb://hub.example' }],
  [
    'Amazon S3',
    { bucket: 'b', region: 'eu-west-1', authentication_type: 'oidc', arn_role: 'arn:aws:iam::1' },
    {},
  ],
  [
    'Amazon S3',
    { bucket: 'b', region: 'eu-west-1', authentication_type: 'access_keys' },
    { secret_key: 'secret', access_key_id: 'id' },
  ],
  ['Splunk', { domain: 'a.example', port: 1, ssl_verify: false }, { token: 't' }],
  [
    'HTTPS Event Collector',
    { domain: 'a.example', port: 443, path: '/in', ssl_verify: true },
    { token: 't' },
  ],
  ['Google Cloud Storage', { bucket: 'b' }, { json_credentials: '{"type":"x"}' }],
  ['Datadog', { site: 'US1-FED' }, { token: 't' }],
];

describe('streams of an enterprise', () => {
  test.each(FORMS)('%s: what was sealed is opened (%j)', async (type, settings, secrets) => {
    const { key_id, seal } = await openSealer(octokit);
    const sealed = Object.entries(secrets).map(([name, secret]) => [
      `encrypted_${name}`,
      seal(secret),
    ]);
    const vendor_specific = { ...settings, key_id, ...Object.fromEntries(sealed) } as Fields;
    const made = await create({ enabled: true, stream_type: type, vendor_specific });
    expect(made).toMatchObject({ status: 200, data: { id: 1001, stream_type: type } });
    expect(github.streams.of('acme-corp')).toMatchObject([{ type, settings, secrets }]);
    for (const field of Object.keys(vendor_specific)) {
      const lacking = { ...vendor_specific, [field]: undefined };
      const { status, data } = await create({
        ...{ enabled: true, stream_type: type, vendor_specific: lacking },
      });
      // Without a way to sign in, Amazon S3 is taken for the one by OIDC.
      expect([status, JSON.stringify(data)]).toEqual([422, expect.stringContaining(field)]);
    }
    expect(github.streams.of('acme-corp')).toHaveLength(1);
  });

  test('are made, read, listed, changed and deleted, with the times of the clock', async () => {
    const made = await create(await splunk());
    expect([made.status, made.data]).toEqual([
      200,
      {
        id: 1001,
        stream_type: 'Splunk',
        stream_details: 'splunk.example.com:8088',
        enabled: true,
        created_at: '2026-11-21T12:00:00Z',
        updated_at: '2026-11-21T12:00:00Z',
        paused_at: null,
      },
    ]);
    expect((await ask(`GET ${STREAMS_API}/streams/1001`)).data).toEqual(made.data);
    expect(await list()).toEqual([made.data]);
    github.clock.advance(DAY);
    const paused = await ask(`PUT ${STREAMS_API}/streams/1001`, {
      ...(await splunk({ port: 443 }, { enabled: false })),
    });
    const day = '2026-11-22T12:00:00Z';
    expect(paused).toMatchObject({
      status: 200,
      data: { stream_details: 'splunk.example.com:443', updated_at: day, paused_at: day },
    });
    github.clock.advance(DAY);
    await ask(`PUT ${STREAMS_API}/streams/1001`, await splunk({}, { enabled: false }));
    expect(await list()).toMatchObject([{ updated_at: '2026-11-23T12:00:00Z', paused_at: day }]);
    await ask(`PUT ${STREAMS_API}/streams/1001`, await splunk());
    expect(await list()).toMatchObject([
      { created_at: '2026-11-21T12:00:00Z', enabled: true, paused_at: null },
    ]);
    expect((await ask(`DELETE ${STREAMS_API}/streams/1001`)).status).toBe(204);
    expect(await list()).toEqual([]);
    for (const route of ['GET', 'DELETE'])
      expect((await ask(`${route} ${STREAMS_API}/streams/1001`)).status).toBe(404);
    expect((await ask(`PUT ${STREAMS_API}/streams/1001`, await splunk())).status).toBe(404);
    expect((await ask(`GET ${STREAMS_API}/streams/siem`)).status).toBe(404);
  });

  test.each([
    ['enabled', '"yes"', 'For \'properties/enabled\', "yes" is not a boolean.'],
    ['enabled', 'null', "For 'properties/enabled', null is not a boolean."],
    ['stream_type', '"splunk"', '"splunk" is not a member of ["Azure Blob Storage",'],
    ['vendor_specific', '[]', "For 'properties/vendor_specific', [] is not an object."],
    ['stream_type', undefined, '"stream_type" wasn\'t supplied.'],
  ])('a body whose %s is %s is refused in the words of the API', async (field, json, text) => {
    const value = json === undefined ? undefined : (JSON.parse(json) as unknown);
    const { status, data } = await create(await splunk({}, { [field]: value }));
    expect([status, data]).toEqual([
      422,
      expect.objectContaining({ message: expect.stringContaining(text) as unknown }),
    ]);
  });

  test.each([
    [{ port: '8088' }, 'port is not an integer'],
    [{ port: 8088.5 }, 'port is not an integer'],
    [{ port: 70_000 }, 'port must be between 1 and 65535'],
    [{ ssl_verify: 'true' }, 'ssl_verify is not a boolean'],
    [{ domain: '' }, "domain can't be blank"],
    [{ token: 'not sealed' }, 'token is not known'],
    [{ constructor: 1 }, 'constructor is not known'],
    [{ key_id: 'v0' }, 'key_id is not that of the current stream key'],
    [{ encrypted_token: 'sésame' }, 'encrypted_token could not be decrypted'],
    [
      { encrypted_token: Buffer.alloc(60).toString('base64') },
      'encrypted_token could not be decrypted',
    ],
  ])('settings %j are refused with a list of errors and no message', async (changes, text) => {
    const { status, data } = await create(await splunk(changes));
    expect([status, data]).toEqual([422, { errors: [text] }]);
    expect(await list()).toEqual([]);
  });

  test('what is sealed comes in plain base64, with its padding', async () => {
    const { seal } = await openSealer(octokit);
    const encrypted_token = seal('sésame').replace(/=+$/, '');
    expect((await create(await splunk({ encrypted_token }))).data).toEqual({
      errors: ['encrypted_token could not be decrypted'],
    });
  });

  test('a site of Datadog is one of six', async () => {
    const { key_id, seal } = await openSealer(octokit);
    const vendor_specific = { site: 'EU', key_id, encrypted_token: seal('t') };
    const { data } = await create({ enabled: true, stream_type: 'Datadog', vendor_specific });
    expect(data).toEqual({ errors: ['site is not one of US, US3, US5, EU1, US1-FED, AP1'] });
  });

  test('a body that is no JSON object is a bad request', async () => {
    for (const [body, message] of [
      ['{', 'Problems parsing JSON'],
      ['[]', 'Body should be a JSON object'],
    ] as const) {
      const answer = await fetch(`${github.apiUrl}${STREAMS_API}/streams`, {
        method: 'POST',
        headers: { authorization: `Bearer ${github.tokens.enterprise}` },
        body,
      });
      expect([answer.status, await answer.json()]).toMatchObject([400, { message }]);
    }
  });

  test('there are three at most, and none changes its type', async () => {
    for (let n = 0; n < 3; n += 1) await create(await splunk());
    const { status, data } = await create(await splunk());
    expect([status, data]).toEqual([
      422,
      { errors: ["An enterprise can't have more than 3 streams"] },
    ]);
    const { key_id, seal } = await openSealer(octokit);
    const vendor_specific = { site: 'US', key_id, encrypted_token: seal('t') };
    const other = { enabled: true, stream_type: 'Datadog', vendor_specific };
    expect((await ask(`PUT ${STREAMS_API}/streams/1002`, other)).status).toBe(422);
  });

  test('what was sealed with the key before is refused', async () => {
    const before = await splunk();
    github.streams.rotateKey();
    expect((await create(before)).data).toEqual({
      errors: ['key_id is not that of the current stream key'],
    });
    const { key_id } = await openSealer(octokit);
    expect(
      (await create(await splunk({ ...(before['vendor_specific'] as Fields), key_id }))).data,
    ).toEqual({ errors: ['encrypted_token could not be decrypted'] });
    expect((await create(await splunk())).status).toBe(200);
    expect(github.streams.of('acme-corp')[0]?.secrets).toEqual({ token: 'sésame' });
  });

  test('people change them by hand', async () => {
    const settings = { bucket: 'logs' };
    const id = github.streams.addByHand('Acme-Corp', { type: 'Google Cloud Storage', settings });
    github.clock.advance(DAY);
    github.streams.editByHand(id, { enabled: false, settings: { bucket: 'other' } });
    const day = '2026-11-22T12:00:00Z';
    expect(await list()).toMatchObject([
      { id, stream_details: 'other', enabled: false, updated_at: day, paused_at: day },
    ]);
    github.streams.deleteByHand(id);
    expect(await list()).toEqual([]);
    expect(() => {
      github.streams.deleteByHand(id);
    }).toThrow(RangeError);
  });

  test('azureBlobPost500: a new stream to Azure Blob Storage is not made', async () => {
    github.auditLog.switches.azureBlobPost500 = true;
    const { key_id, seal } = await openSealer(octokit);
    const vendor_specific = { container: 'c', key_id, encrypted_sas_url: seal('u') };
    const body = { enabled: true, stream_type: 'Azure Blob Storage', vendor_specific };
    expect((await create(body)).status).toBe(500);
    expect(github.streams.of('acme-corp')).toEqual([]);
    expect((await create(await splunk())).status).toBe(200);
  });

  test('faults strike this API alone, before or after it is done', async () => {
    const body = await splunk();
    github.faults.add({ family: 'streams', fault: { kind: 'lost-answer' } });
    await expect(octokit.request(`POST ${STREAMS_API}/streams`, body)).rejects.toMatchObject({
      response: undefined,
    });
    github.faults.add({ family: 'streams', fault: { kind: 'reset' } });
    await expect(octokit.request(`POST ${STREAMS_API}/streams`, body)).rejects.toThrow();
    expect(github.streams.of('acme-corp')).toHaveLength(1);
    expect(github.journal.of('streams').map(({ method, fault }) => [method, fault])).toEqual([
      ['GET', undefined],
      ['POST', 'lost-answer'],
      ['POST', 'reset'],
    ]);
  });
});
