export const id = 249;
export const ids = [249];
export const modules = {

/***/ 37249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordRun: () => (/* binding */ recordRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __webpack_require__(18498);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/events/source.ts
var events_source = __webpack_require__(11332);
// EXTERNAL MODULE: ./src/recording/recording.ts
var recording_recording = __webpack_require__(75264);
;// CONCATENATED MODULE: ./src/recording/record.ts



/** Audit events are for nobody else's eyes. */
const MODE = { mode: 0o600 };
/**
 * Opens a recording in a folder of its own, which need not exist. Throws an `ExplainedError` if it holds anything. No
 * token that is sent is ever written, whatever the answers repeat.
 */
async function openRecorder(options) {
    const { folder, files, http, now } = options;
    await files.mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await files.readdir(folder)).length > 0) {
        throw new errors/* ExplainedError */.hM(`\`record-dir\` (${folder}) is not empty. Choose an empty folder, or one that does not exist: a recording is of one run. Nothing was read.`);
    }
    let recording = { version: 1, ...options.recording, start: null, end: null };
    let exchanges = 0;
    let writing = Promise.resolve();
    async function save() {
        const file = (0,external_node_path_.join)(folder, recording_recording/* RECORDING_FILE */.fm);
        await files.writeFile(`${file}.part`, (0,recording_recording/* encode */.lF)(recording), MODE);
        await files.rename(`${file}.part`, file);
    }
    /** The body first: an exchange counts when its `.json` is there. */
    async function write(exchange, body) {
        const number = exchanges + 1;
        const file = (0,external_node_path_.join)(folder, (0,recording_recording/* exchangeName */.zO)(number));
        try {
            if (body !== undefined)
                await files.writeFile(`${file}.body`, body, MODE);
            await files.writeFile(`${file}.json`, (0,recording_recording/* encode */.lF)({ number, ...exchange }), MODE);
        }
        catch (error) {
            throw new errors/* ExplainedError */.hM(`The recording could not be written to \`record-dir\` (${(0,errors/* explain */.WE)(error)}). What was read until then is kept; make room, or leave \`record-dir\` out.`);
        }
        exchanges = number;
    }
    /** One after the other, so that the run takes the answers in the order of their numbers. */
    function note(exchange, body) {
        const noted = writing.then(() => write(exchange, body));
        writing = noted.catch(() => undefined);
        return noted;
    }
    await save();
    return {
        async begin(start) {
            recording = { ...recording, start };
            await save();
        },
        async end(how) {
            recording = { ...recording, end: { exchanges, ...how } };
            await save();
        },
        async http(url, sent) {
            const hide = hider(sent.headers['authorization']);
            const sentAt = now();
            const askedAt = toIso(sentAt);
            const about = { request: hide.texts((0,recording_recording/* toRequest */.d_)(url)), askedAt };
            let answer;
            try {
                answer = await http(url, sent);
            }
            catch (error) {
                const failure = hide.texts(toFailure(error));
                await note({ ...about, answeredAt: toIso(now()), answer: null, failure });
                throw error;
            }
            const arrivedAt = now();
            const answeredAt = toIso(arrivedAt);
            const body = hide.bytes(answer.body);
            const headers = hide.texts((0,recording_recording/* toKeptHeaders */.Wl)(answer.headers, url));
            const head = { status: answer.status, headers, bytes: body.length, sha256: (0,recording_recording/* hashBody */.z$)(body) };
            await note({ ...about, answeredAt, answer: head, failure: null }, body);
            // Without the writing: a replay measures the same.
            return { ...answer, tookMs: arrivedAt - sentAt };
        },
    };
}
function toFailure(error) {
    const { name, message, code, isLasting } = (error ?? {});
    return {
        name: typeof name === 'string' ? name : 'Error',
        message: typeof message === 'string' ? message : String(error),
        code: typeof code === 'string' ? code : null,
        isLasting: isLasting === true,
    };
}
/** Puts stars in the place of a token, should a server or proxy send back what it was sent. */
function hider(authorization = '') {
    const secrets = authorization.split(' ').filter((part) => part.length >= 8);
    const hideIn = (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '*'.repeat(secret.length)), text);
    return {
        texts: (json) => JSON.parse(JSON.stringify(json), (_, value) => typeof value === 'string' ? hideIn(value) : value),
        bytes: (body) => secrets.some((secret) => body.includes(secret))
            ? Buffer.from(hideIn(body.toString('latin1')), 'latin1')
            : body,
    };
}
function toIso(time) {
    return new Date(time).toISOString();
}

// EXTERNAL MODULE: ./src/recording/settings.ts
var settings = __webpack_require__(76262);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/record-run.ts







/** Records the run. Throws an `ExplainedError` if the folder can't be used, before the audit log is asked. */
async function recordRun(inputs, world, startedAt) {
    const { recordDir: folder, outputDir, job } = inputs;
    if (isWithin(folder, outputDir) || isWithin(outputDir, folder)) {
        throw new errors/* ExplainedError */.hM(`\`record-dir\` (${folder}) and \`output-dir\` (${outputDir}) lie one in the other, so the recording would be mixed up with the archive. Give \`record-dir\` a folder of its own. Nothing was read.`);
    }
    const recorder = await openRecorder({
        ...{ folder, files: world.files, http: world.http, now: world.clock.now },
        recording: {
            ...{ tool: version/* TOOL */.j, startedAt: new Date(startedAt).toISOString() },
            run: { id: job.runId, attempt: job.runAttempt },
            settings: (0,settings/* toSettings */.R)(inputs),
        },
    });
    world.log.info(`Recording the answers of the audit-log API in ${folder}. They hold audit events: keep the folder as safe as the archive.`);
    return {
        world: { ...world, http: recorder.http },
        note: (parts) => noteStart(parts, (start) => recorder.begin(start)),
        end: ({ sources }) => recorder.end({
            stopped: sources.flatMap(({ source, stopped }) => {
                if (stopped === undefined)
                    return [];
                const { reason, resumeAt } = stopped;
                // These follow from the answers.
                if (reason === 'unsettled' || reason === 'unsure')
                    return [];
                return [{ source: withoutPhrase(source), reason, resumeAt: resumeAt ?? null }];
            }),
            failed: sources.flatMap(({ source, failure }) => failure === undefined ? [] : [{ source: withoutPhrase(source), failure }]),
        }),
    };
}
function noteStart(parts, begin) {
    const { findElsewhere } = parts;
    let start;
    const mendSinks = async (loaded) => {
        const mended = await parts.mendSinks(loaded);
        start = toStart(loaded, mended);
        await begin(start);
        return mended;
    };
    return {
        ...parts,
        mendSinks,
        ...(findElsewhere !== undefined && {
            findElsewhere: async () => {
                const found = await findElsewhere();
                const elsewhere = Object.fromEntries([...found].map(([name, spans]) => [name, [...spans]]));
                if (start !== undefined)
                    await begin({ ...start, elsewhere });
                return found;
            },
        }),
    };
}
function toStart({ checkpoint, origin, lostSince }, { ready, lacking, artifact }) {
    return {
        ...{ origin, lostSince: lostSince ?? null, elsewhere: null },
        checkpoint: JSON.parse((0,checkpoint_checkpoint/* encodeCheckpoint */.Xn)({ ...checkpoint, artifact })),
        sinks: ready.map(({ name, limits }) => ({
            ...{ name, bytes: toLimit(limits.bytes), files: toLimit(limits.files) },
        })),
        lacking: [...lacking],
    };
}
/** As a request names its source. */
function withoutPhrase(source) {
    return (0,events_source/* sourceName */.VZ)({ ...source, phrase: '' });
}
function toLimit(most) {
    return most === Infinity ? null : most;
}
function isWithin(folder, other) {
    const path = (0,external_node_path_.relative)(other, folder);
    return path === '' || (path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !/^[A-Za-z]:/.test(path));
}


/***/ }),

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


/***/ })

};
