export const id = 633;
export const ids = [633];
export const modules = {

/***/ 75264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ exchangeNumber),
/* harmony export */   Cr: () => (/* binding */ askedSource),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Tv: () => (/* binding */ parseExchange),
/* harmony export */   Wl: () => (/* binding */ toKeptHeaders),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   f: () => (/* binding */ parseRecording),
/* harmony export */   fm: () => (/* binding */ RECORDING_FILE),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   z$: () => (/* binding */ hashBody),
/* harmony export */   zO: () => (/* binding */ exchangeName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const isoTime = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX());
const span = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ from: count, to: count });
/** JSON has no infinity. */
const limit = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count);
const source = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    scope: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['org', 'enterprise']),
    slug: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    log: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['web', 'git']),
    phrase: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** What decides which requests a run makes, and in which files their events stand. Times in milliseconds. */
const settings = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['collect', 'backfill']),
    archive: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(source),
    /** A GitHub App gets another token where GitHub refuses one. */
    readBy: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['token', 'app']),
    include: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['web', 'git'])),
    phrase: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    apiUrl: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5()),
    isServer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    retentionMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count),
    since: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count),
    range: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...span.entries, isOpenStart: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
    order: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['asc', 'desc']),
    concurrency: count,
    rateLimitReserve: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    lookbackMs: count,
    maxRequests: limit,
    maxBytes: limit,
    maxDurationMs: count,
    maxWaitMs: count,
    pageDelayMs: count,
    perPage: count,
    retries: count,
});
/** What the run began from, once it is known. */
const start = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    origin: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['cache', 'artifact', 'commit', 'nowhere']),
    lostSince: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count),
    checkpoint: valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
    /** The sinks that were ready, with the most that each takes of one delivery. */
    sinks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['artifact', 'commit']), bytes: limit, files: limit })),
    lacking: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sink: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), from: count, to: count })),
    /** Of a backfill: what other chains hold of each source, by its name. */
    elsewhere: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(span))),
});
/** How the run ended; missing of one that died. */
const end = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    exchanges: count,
    /** The sources that a limit stopped: where time decided, the answers alone do not tell. */
    stopped: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['max-requests', 'max-bytes', 'max-duration', 'rate-limit', 'cancelled']),
        resumeAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    })),
    /** The sources that failed, with the words for it: of a token that was not to be had the answers tell nothing. */
    failed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), failure: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
const recordingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    tool: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: isoTime,
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: count }),
    settings,
    start: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(start),
    end: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(end),
});
const exchangeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** In the order of the answers, from 1. */
    number: count,
    request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        method: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('GET'),
        path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        query: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    }),
    askedAt: isoTime,
    answeredAt: isoTime,
    /** Null if there was none. */
    answer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        status: count,
        headers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        bytes: count,
        sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
    /** Why there was no answer; else null. */
    failure: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        isLasting: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    })),
});
const RECORDING_FILE = 'recording.json';
/** `0001`, before `.json` and `.body`. */
function exchangeName(number) {
    return String(number).padStart(4, '0');
}
/** The number of the exchange that a file tells of; undefined for any other file. */
function exchangeNumber(file) {
    const [, digits] = /^(\d{4,})\.json$/.exec(file) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** JSON that a person can read. */
function encode(json) {
    return `${JSON.stringify(json, null, 2)}\n`;
}
/** Throws an `ExplainedError` for anything but what `encode` made. */
function parseRecording(text) {
    return parse(recordingSchema, text, RECORDING_FILE);
}
/** Throws an `ExplainedError` for anything but what `encode` made. */
function parseExchange(text, file) {
    return parse(exchangeSchema, text, file);
}
function parse(schema, text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw unusable(`\`${file}\` is not valid JSON: it is torn or was changed`);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw unusable(`\`${file}\` is not valid: ${valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue) ?? 'it'}: ${issue.message}`);
}
/** A recording that can't be run from. */
function unusable(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExplainedError */ .hM(`The recording in \`replay-dir\` can't be used: ${problem}. Take the folder as \`record-dir\` left it, whole. Nothing was written.`);
}
function hashBody(body) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex');
}
/** What answers a request again: the same path with the same query, in any order. */
function keyOf({ path, query }) {
    const fields = Object.entries(query).sort(([left], [right]) => (left < right ? -1 : 1));
    return `${path}?${fields.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
/** The request to an address. */
function toRequest({ pathname, searchParams }) {
    return { method: 'GET', path: pathname, query: Object.fromEntries(searchParams) };
}
/** `org/acme/web`, without the phrase: the source that a request is about. */
function askedSource({ path, query }) {
    const [, kind, slug] = /\/(orgs|enterprises)\/([^/]+)\/audit-log$/.exec(path) ?? [];
    return `${kind === 'orgs' ? 'org' : 'enterprise'}/${slug ?? ''}/${query['include'] ?? ''}`;
}
/** The answer's headers that are recorded: those that a run looks at, and GitHub's support asks for. No other may hold a secret. */
const HEADERS = [
    ...['content-type', 'date', 'link', 'location', 'retry-after', 'x-oauth-scopes'],
    ...['limit', 'remaining', 'reset', 'resource', 'used'].map((name) => `x-ratelimit-${name}`),
    ...['github-authentication-token-expiration', 'x-github-request-id'],
    ...['x-github-enterprise-version', 'x-accepted-oauth-scopes'],
];
/** Those of the headers that may be kept, with nothing in them that is not this API's. */
function toKeptHeaders(headers, { origin }) {
    const kept = HEADERS.flatMap((name) => {
        const value = headers[name];
        if (value === undefined)
            return [];
        return [[name, name === 'location' ? toKeptLocation(value, origin) : value]];
    });
    // Its value is an address that signs in; that it was there tells all.
    if (headers['x-github-sso'] !== undefined)
        kept.push(['x-github-sso', 'required']);
    return Object.fromEntries(kept);
}
/** What leads elsewhere is not followed, and its address may hold more than where. */
function toKeptLocation(location, origin) {
    const target = URL.parse(location, origin);
    return target?.origin === origin ? location : (target?.origin ?? 'elsewhere');
}


/***/ }),

/***/ 76262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toSettings),
/* harmony export */   c: () => (/* binding */ toReplayInputs)
/* harmony export */ });
/* harmony import */ var _recording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75264);

/** Of the inputs what a replay needs to make the same requests. */
function toSettings(inputs) {
    const { mode, archive, phrase, isServer, range, order, concurrency, rateLimitReserve } = inputs;
    const { lookbackMs, maxDurationMs, maxWaitMs, pageDelayMs, perPage, retries } = inputs;
    return {
        mode: mode === 'backfill' ? 'backfill' : 'collect',
        ...{ archive, phrase, isServer, range, order, concurrency, rateLimitReserve },
        ...{ lookbackMs, maxDurationMs, maxWaitMs, pageDelayMs, perPage, retries },
        sources: inputs.sources.map(({ scope, slug, log, phrase }) => ({ scope, slug, log, phrase })),
        readBy: inputs.app === undefined ? 'token' : 'app',
        include: [...inputs.include],
        apiUrl: inputs.apiUrl.href,
        since: inputs.since ?? null,
        retentionMs: inputs.retentionMs ?? null,
        maxRequests: inputs.maxRequests === Infinity ? null : inputs.maxRequests,
        maxBytes: inputs.maxBytes === Infinity ? null : inputs.maxBytes,
    };
}
/** The inputs of the recorded run, without what would reach anything outside; where its files go is as it is given. */
function toReplayInputs(given, settings) {
    const apiUrl = URL.parse(settings.apiUrl);
    if (apiUrl === null)
        throw (0,_recording_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)('its `apiUrl` is no address');
    return {
        ...given,
        ...settings,
        apiUrl,
        since: settings.since ?? undefined,
        retentionMs: settings.retentionMs ?? undefined,
        maxRequests: settings.maxRequests ?? Infinity,
        maxBytes: settings.maxBytes ?? Infinity,
        ...{ allOrganizationsOf: [], app: undefined, auditLogToken: '' },
        ...{ sinks: [], attest: false, maxLagMs: undefined },
    };
}


/***/ }),

/***/ 71633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayRun: () => (/* binding */ replayRun)
});

// EXTERNAL MODULE: ./src/backfill/backfill.ts + 4 modules
var backfill = __webpack_require__(68661);
// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __webpack_require__(18498);
// EXTERNAL MODULE: ./src/collect.ts
var collect = __webpack_require__(11973);
// EXTERNAL MODULE: ./src/github/credential.ts
var credential = __webpack_require__(78038);
// EXTERNAL MODULE: ./src/parts.ts + 13 modules
var parts = __webpack_require__(10429);
// EXTERNAL MODULE: ./src/recording/recording.ts
var recording_recording = __webpack_require__(75264);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/events/files.ts
var events_files = __webpack_require__(23150);
// EXTERNAL MODULE: ./src/github/patience.ts + 8 modules
var patience = __webpack_require__(67229);
;// CONCATENATED MODULE: ./src/recording/replay.ts





/** Reads a recording; throws an `ExplainedError` unless it is whole. */
async function readRecording(files, folder) {
    if (!(await (0,events_files/* exists */.t)(files, (0,external_node_path_.join)(folder, recording_recording/* RECORDING_FILE */.fm))))
        throw (0,recording_recording/* unusable */._P)(`there is no \`${recording_recording/* RECORDING_FILE */.fm}\` in ${folder}`);
    const read = (file) => files.readFile((0,external_node_path_.join)(folder, file), 'utf8');
    const recording = (0,recording_recording/* parseRecording */.f)(await read(recording_recording/* RECORDING_FILE */.fm));
    const names = new Set(await files.readdir(folder));
    const numbers = [...names].flatMap((name) => (0,recording_recording/* exchangeNumber */.BK)(name) ?? []).sort((a, b) => a - b);
    const most = Math.max(recording.end?.exchanges ?? 0, numbers.at(-1) ?? 0);
    const exchanges = [];
    for (let number = 1; number <= most; number += 1) {
        const name = (0,recording_recording/* exchangeName */.zO)(number);
        if (!names.has(`${name}.json`))
            throw (0,recording_recording/* unusable */._P)(`\`${name}.json\` is missing`);
        const exchange = (0,recording_recording/* parseExchange */.Tv)(await read(`${name}.json`), `${name}.json`);
        if (exchange.number !== number || (exchange.answer === null) === (exchange.failure === null))
            throw (0,recording_recording/* unusable */._P)(`\`${name}.json\` was changed`);
        if (exchange.answer !== null && !names.has(`${name}.body`))
            throw (0,recording_recording/* unusable */._P)(`\`${name}.body\` is missing`);
        exchanges.push(exchange);
    }
    return {
        recording,
        exchanges,
        async body({ number, answer }) {
            const file = `${(0,recording_recording/* exchangeName */.zO)(number)}.body`;
            const body = await files.readFile((0,external_node_path_.join)(folder, file));
            if ((0,recording_recording/* hashBody */.z$)(body) !== answer?.sha256)
                throw (0,recording_recording/* unusable */._P)(`\`${file}\` is not what was recorded: it was changed or cut`);
            return body;
        },
    };
}
/**
 * Answers from a recording, and from nothing else: a request that is not in it is rejected. Equal requests get the
 * answers in their order. Answers come in the recorded order however many requests are under way, because the next one
 * is given only when nothing else can go on, which `whenIdle` tells, once each time; the clock goes by what was recorded.
 */
function openReplay({ recording, exchanges, body }, whenIdle) {
    const byRequest = Map.groupBy(exchanges, ({ request }) => (0,recording_recording/* keyOf */.TN)(request));
    const waiting = new Set();
    const cancel = new AbortController();
    const startedAt = Date.parse(recording.startedAt);
    let now = startedAt;
    let used = 0;
    let given = 0;
    /** What ended the recorded run from outside does so after its last answer. */
    function endAsRecorded() {
        const reasons = new Set(recording.end?.stopped.map(({ reason }) => reason));
        if (reasons.has('max-duration'))
            now = Math.max(now, startedAt + recording.settings.maxDurationMs);
        if (reasons.has('cancelled'))
            cancel.abort();
    }
    if (exchanges.length === 0)
        endAsRecorded();
    /** One thing at a time: what it sets going may ask for what comes before all others. */
    function wake() {
        const [next] = [...waiting].sort((a, b) => a.at - b.at || a.number - b.number);
        if (next === undefined)
            return;
        waiting.delete(next);
        if (waiting.size > 0)
            whenIdle(wake);
        now = Math.max(now, next.at);
        next.go();
    }
    function until(at, number) {
        return new Promise((go) => {
            if (waiting.size === 0)
                whenIdle(wake);
            waiting.add({ at, number, go });
        });
    }
    return {
        used: () => used,
        cancelled: cancel.signal,
        clock: {
            now: () => now,
            // It shapes no request, only how long is waited.
            random: () => 0.5,
            sleep: (ms) => until(now + ms, 0),
        },
        async http(url) {
            const request = (0,recording_recording/* toRequest */.d_)(url);
            const exchange = byRequest.get((0,recording_recording/* keyOf */.TN)(request))?.shift();
            if (exchange === undefined)
                throw unrecorded(recording, request);
            used += 1;
            const { askedAt, answeredAt, answer, failure, number } = exchange;
            await until(Date.parse(answeredAt), number);
            given += 1;
            if (given === exchanges.length)
                endAsRecorded();
            if (answer === null) {
                const { name, message, code, isLasting } = failure ?? { message: 'no answer' };
                throw Object.assign(new Error(message), { name, code, isLasting });
            }
            const tookMs = Date.parse(answeredAt) - Date.parse(askedAt);
            const { status, headers } = answer;
            return { status, headers, body: await body(exchange), tookMs };
        },
    };
}
/** What a limit kept the recorded run from asking; any other request is one that it would not have made. */
function unrecorded({ tool, end }, request) {
    const stop = end?.stopped.find(({ source }) => source === (0,recording_recording/* askedSource */.Cr)(request));
    if (stop !== undefined)
        return new patience/* ReadingStopped */.a(stop.reason, stop.resumeAt ?? undefined);
    const failed = end?.failed.find(({ source }) => source === (0,recording_recording/* askedSource */.Cr)(request));
    if (failed !== undefined)
        return new errors/* ExplainedError */.hM(failed.failure);
    const why = end === null
        ? 'the recorded run died before it was answered'
        : `this release asks otherwise than the one that recorded (${tool}), or the recording was changed`;
    return new errors/* ExplainedError */.hM(`The recording in \`replay-dir\` has no (further) answer to GET ${(0,recording_recording/* keyOf */.TN)(request)}: ${why}. Nothing is asked of GitHub instead.`);
}

// EXTERNAL MODULE: ./src/recording/settings.ts
var recording_settings = __webpack_require__(76262);
;// CONCATENATED MODULE: ./src/replay-run.ts








/**
 * Runs the pipeline from a recording: nothing is asked, published or saved but the files in `output-dir`, and the new
 * checkpoint beside it. `whenIdle` calls once when nothing in this process goes on any more.
 */
async function replayRun(given, outside) {
    const { files, log } = outside;
    const recorded = await readRecording(files, given.replayDir);
    const { recording, exchanges } = recorded;
    const { start, settings } = recording;
    if (start === null)
        throw (0,recording_recording/* unusable */._P)('the run that it is of ended before it knew where to begin, so there is nothing to run');
    const inputs = (0,recording_settings/* toReplayInputs */.c)(given, settings);
    const replay = openReplay(recorded, outside.whenIdle);
    const { http, clock, used } = replay;
    const cancelled = AbortSignal.any([outside.cancelled, replay.cancelled]);
    const startedAt = clock.now();
    const world = {
        ...{ http, clock, files, log, cancelled },
        credentialOf: () => ({ ...(0,credential/* fixedToken */.W)(''), giveUp: () => settings.readBy === 'app' }),
        ...{ repository: offline, branch: offline, openCache: refuse },
        ...{ openArtifactClient: refuse, openAttestor: refuse, leaveToPost: refuse },
    };
    const file = `${inputs.outputDir}.checkpoint.json`;
    log.warn(`This is a replay of the run that began at ${recording.startedAt}: all it asks for comes from ${given.replayDir}, with the inputs of that run. ` +
        `Nothing is published or saved: the files are in ${inputs.outputDir}, and the new checkpoint in ${file}.`);
    const from = { start, recording, save: (text) => files.writeFile(file, text) };
    const report = settings.mode === 'backfill'
        ? await (0,backfill/* backfill */.n)({
            ...replayed((0,parts/* openBackfillParts */.Jp)(inputs, world, startedAt), from),
            findElsewhere: async () => new Map(Object.entries(start.elsewhere ?? {})),
        })
        : await (0,collect/* collect */.F)(replayed((0,parts/* openCollectParts */.ZY)(inputs, world, startedAt), from));
    if (used() < exchanges.length)
        log.warn(`Of the ${exchanges.length} recorded answers only ${used()} were asked for: this release reads otherwise than ${recording.tool} did.`);
    return { report, world, lookbackMs: inputs.lookbackMs };
}
/** The parts, with what was recorded in the place of caches and sinks. */
function replayed(parts, from) {
    const { start, recording, save } = from;
    const text = JSON.stringify(start.checkpoint);
    const loadCheckpoint = async () => ({
        checkpoint: (0,checkpoint_checkpoint/* parseCheckpoint */.S7)(text, parts.archive, parts.chain),
        ...{ origin: start.origin, lostSince: start.lostSince ?? undefined },
        ...{ key: undefined, head: undefined, sinks: [] },
    });
    const mendSinks = async ({ checkpoint }) => ({
        ...{ ready: start.sinks.map(toSink), lacking: start.lacking },
        ...{ artifact: checkpoint.artifact, failures: [] },
    });
    return {
        ...parts,
        ...{ loadCheckpoint, mendSinks, run: recording.run },
        saveCheckpoint: async (checkpoint) => save((0,checkpoint_checkpoint/* encodeCheckpoint */.Xn)(checkpoint)),
    };
}
/** Takes as much as the sink of this name took, and keeps nothing: the files stay where they are. */
function toSink({ name, bytes, files }) {
    return {
        name,
        limits: { bytes: bytes ?? Infinity, files: files ?? Infinity },
        publish: async () => ({ sink: name }),
    };
}
function refuse() {
    return Promise.reject(new Error('A replay asks nobody.'));
}
/** Nothing of it may be asked. */
const offline = new Proxy({}, { get: () => refuse });


/***/ })

};
