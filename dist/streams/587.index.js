export const id = 587;
export const ids = [587];
export const modules = {

/***/ 587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reconcileStep: () => (/* binding */ reconcileStep)
});

// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/events/page.ts

/** The answer is not a whole JSON array; nothing of it may be used. */
class page_BrokenPageError extends Error {
    name = 'BrokenPageError';
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
/**
 * An event beyond this is odd. The smallest default limits of what reads archives are 16 MiB (DuckDB's
 * `maximum_object_size`, a column of Snowflake): half of it leaves room for base64 and for what a tool adds. And a full
 * segment with one more such event still fits into the 25 MB of a commit.
 */
const EVENT_MAX_BYTES = 8 * 1024 * 1024;
/** jq before 1.8 stops at a depth of 256, others at 1,000. GitHub's events are five deep at most. */
const EVENT_MAX_DEPTH = 200;
/**
 * Splits a page into its events without re-serialising them, so integers beyond 2^53, key order and escapes stay.
 * Accepts the bodies that `JSON.parse` reads as an array, and those in which single values are spoilt yet clearly
 * delimited: such an event is `odd`. Throws `BrokenPageError` for all others.
 */
function parsePage(body) {
    const events = [];
    // Once for the whole page: only a page that fails is looked at event by event.
    const isText = isUtf8(body);
    let at = skipSpace(body, 0);
    expectByte(body, at, OPEN_ARRAY);
    at = skipSpace(body, at + 1);
    if (body[at] !== CLOSE_ARRAY) {
        for (;;) {
            const { end, isDeep } = endOfValue(body, at);
            const bytes = body.subarray(at, end);
            events.push(toEvent(bytes, { isText: isText || isUtf8(bytes), isDeep, at }));
            at = skipSpace(body, end);
            if (body[at] !== COMMA)
                break;
            at = skipSpace(body, at + 1);
        }
        expectByte(body, at, CLOSE_ARRAY);
    }
    if (skipSpace(body, at + 1) !== body.length)
        throw broken(at + 1);
    return events;
}
/**
 * The event as one NDJSON line without its line end. Only line breaks between tokens (a pretty-printed page) are
 * changed, to spaces: JSON allows no raw line break inside a string.
 */
function page_toLine(event) {
    const { bytes } = event;
    if (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN))
        return bytes;
    return Buffer.from(bytes.map((byte) => (byte === LINE_FEED || byte === CARRIAGE_RETURN ? SPACE : byte)));
}
/** Reads one line of a segment; throws `BrokenPageError` if it is not a JSON object. */
function page_parseLine(bytes) {
    const event = parseValue(bytes);
    if (event.odd === 'invalid-json' || event.odd === 'not-an-object')
        throw broken(0);
    return event;
}
/** Reads a value as it stood in a page; throws `BrokenPageError` if no page can have it. */
function parseValue(bytes) {
    const { end, isDeep } = endOfValue(bytes, 0);
    if (end !== bytes.length)
        throw broken(end);
    return toEvent(bytes, { isText: (0,external_node_buffer_.isUtf8)(bytes), isDeep, at: 0 });
}
function toEvent(bytes, { isText, isDeep, at }) {
    const value = parseJson(bytes);
    // What is neither JSON nor has clear ends may be half an answer, or a page of somebody else.
    if (value === undefined && !isDelimited(bytes))
        throw broken(at);
    const fields = isObject(value) ? value : {};
    const timeOf = (key) => value === undefined ? findTime(bytes, key) : toTime(fields[key]);
    const createdAt = timeOf('created_at');
    const event = {
        bytes,
        odd: undefined,
        fields,
        id: toText(fields['_document_id']),
        time: timeOf('@timestamp') ?? createdAt,
        createdAt,
        action: toText(fields['action']) ?? '',
        actor: toText(fields['actor']),
    };
    if (isText && isObject(value) && !isDeep && bytes.length <= EVENT_MAX_BYTES)
        return event;
    if (!isText)
        return { ...event, odd: 'invalid-utf8', id: exactId(event) };
    if (value === undefined)
        return { ...event, odd: 'invalid-json' };
    if (!isObject(value))
        return { ...event, odd: 'not-an-object' };
    return { ...event, odd: isDeep ? 'too-deep' : 'too-large' };
}
/** Undefined if it is no JSON. */
function parseJson(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An id is of no use if bytes of what makes an identity were replaced: another event's may become the same. */
function exactId({ id, action }) {
    return `${id ?? ''}${action}`.includes(REPLACEMENT) ? undefined : id;
}
/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = '\ufffd';
/** A time of an event that can't be parsed, as it is most likely written: it tells when GitHub may show the event again. */
function findTime(bytes, key) {
    const field = new RegExp(`"${key}"\\s*:\\s*(\\d{1,15})\\s*[,}]`);
    const [, digits] = field.exec(bytes.toString('latin1')) ?? [];
    return digits === undefined ? undefined : toTime(Number(digits));
}
function toText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The end of the year 9999: no later time, and none before 1970, has an ISO form that all readers of manifests take. */
const LAST_TIME = 253_402_300_799_999;
/** Epoch milliseconds are what GitHub sends today; ISO text is what some exports hold. */
function toTime(value) {
    const time = typeof value === 'string' ? Date.parse(value) : value;
    const isTime = typeof time === 'number' && time >= 0 && time <= LAST_TIME;
    return isTime ? Math.floor(time) : undefined;
}
/** The index after the value that begins at `start`, and whether lists and objects in it lie too deep in one another. */
function endOfValue(body, start) {
    const first = body[start];
    if (first === QUOTE)
        return { end: endOfString(body, start) + 1, isDeep: false };
    if (first !== OPEN_OBJECT && first !== OPEN_ARRAY)
        return { end: endOfScalar(body, start), isDeep: false };
    let depth = 0;
    let isDeep = false;
    // Strings are skipped, so brackets inside them do not count.
    for (let at = start; at < body.length; at++) {
        const byte = body[at];
        if (byte === QUOTE)
            at = endOfString(body, at);
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            if (++depth > EVENT_MAX_DEPTH)
                isDeep = true;
        }
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0)
            return { end: at + 1, isDeep };
    }
    throw broken(body.length);
}
/** The index after a number, `true`, `false` or `null`. */
function endOfScalar(body, start) {
    let end = start;
    while (end < body.length && SCALAR.has(body[end] ?? SPACE))
        end += 1;
    if (end === start)
        throw broken(start);
    return end;
}
const SCALAR = new Set(Buffer.from('+-.0123456789Eaeflnrstu'));
/** Whether every bracket outside of strings has its like, in text that is no JSON: then its ends are no accident. */
function isDelimited(bytes) {
    const open = [];
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfString(bytes, at);
        else if (byte === OPEN_OBJECT)
            open.push(CLOSE_OBJECT);
        else if (byte === OPEN_ARRAY)
            open.push(CLOSE_ARRAY);
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && open.pop() !== byte)
            return false;
    }
    return bytes[0] === OPEN_OBJECT || bytes[0] === OPEN_ARRAY || bytes[0] === QUOTE;
}
/** The index of the quote that closes the string opened at `start`. */
function endOfString(body, start) {
    // A plain loop: most strings are too short for a call of `indexOf` to pay.
    for (let at = start + 1; at < body.length; at++) {
        const byte = body[at];
        if (byte === BACKSLASH)
            at++;
        else if (byte === QUOTE)
            return at;
    }
    throw broken(body.length);
}
function skipSpace(body, start) {
    let at = start;
    for (; at < body.length; at++) {
        const byte = body[at];
        if (byte !== SPACE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== 0x09)
            break;
    }
    return at;
}
function expectByte(body, at, byte) {
    if (body[at] !== byte)
        throw broken(at);
}
function broken(at) {
    return new page_BrokenPageError(`The answer is not a complete JSON array of objects (byte ${at}).`);
}

// EXTERNAL MODULE: ./src/events/identity.ts
var identity = __webpack_require__(7779);
;// CONCATENATED MODULE: ./src/verify/fingerprints.ts
const LEAST_SLOTS = 64;
/** What is announced is not believed beyond this: the set grows when it has to. */
const MOST_SLOTS_AHEAD = 2 ** 24;
const MOST_FILLED = 0.75;
/** Opens a set with room for so many numbers: about eleven bytes for each, in one typed array. */
function fingerprints_openFingerprints(expected) {
    let slots = slotsFor(Math.min(Math.ceil(expected / MOST_FILLED), MOST_SLOTS_AHEAD));
    let halves = new Uint32Array(slots * 2);
    let size = 0;
    /** Where the number is, or would be, in `halves`. */
    function find(low, high) {
        let slot = Math.floor((low / 2 ** 32) * slots);
        for (;;) {
            const at = slot * 2;
            const [foundLow, foundHigh] = [halves[at], halves[at + 1]];
            if ((foundLow === low && foundHigh === high) || (foundLow === 0 && foundHigh === 0))
                return at;
            slot = slot + 1 === slots ? 0 : slot + 1;
        }
    }
    function put(low, high) {
        const at = find(low, high);
        if (halves[at] === low && halves[at + 1] === high)
            return false;
        halves[at] = low;
        halves[at + 1] = high;
        size += 1;
        return true;
    }
    function grow() {
        const old = halves;
        slots *= 2;
        size = 0;
        halves = new Uint32Array(slots * 2);
        for (let at = 0; at < old.length; at += 2) {
            const [low = 0, high = 0] = [old[at], old[at + 1]];
            if (low !== 0 || high !== 0)
                put(low, high);
        }
    }
    return {
        add(low, high) {
            if (size >= slots * MOST_FILLED)
                grow();
            // Two zeros stand for an empty slot.
            return put(low, low === 0 && high === 0 ? 1 : high);
        },
        has(low, high) {
            const at = find(low, low === 0 && high === 0 ? 1 : high);
            return halves[at] !== 0 || halves[at + 1] !== 0;
        },
    };
}
function slotsFor(wanted) {
    return Math.max(LEAST_SLOTS, wanted);
}

;// CONCATENATED MODULE: ./src/verify/read-identity.ts

const read_identity_QUOTE = 0x22;
const read_identity_BACKSLASH = 0x5c;
const COLON = 0x3a;
const read_identity_COMMA = 0x2c;
const ZERO = 0x30;
const read_identity_OPEN_ARRAY = 0x5b;
const read_identity_CLOSE_ARRAY = 0x5d;
const read_identity_OPEN_OBJECT = 0x7b;
const read_identity_CLOSE_OBJECT = 0x7d;
const ID = Buffer.from('_document_id');
const TIME = Buffer.from('@timestamp');
const ACTION = Buffer.from('action');
/** A whole number of so many digits is exact in JavaScript, and no time before the year 33,000 is longer. */
const TIME_MAX_DIGITS = 15;
/** The end of the year 9999, as in page.ts: a later time is none. */
const read_identity_LAST_TIME = 253_402_300_799_999;
/**
 * Finds id, time and action in the bytes of a line, and leaves the rest of it alone: GitHub writes them first. Whatever
 * isn't as GitHub writes it is parsed. Throws a `BrokenPageError` for a line that is no JSON object.
 */
function read_identity_readIdentity(bytes, start, end, into) {
    if (bytes[end - 1] === read_identity_CLOSE_OBJECT && readQuickly(bytes, start, end, into))
        return;
    const { id, time, action } = page_parseLine(bytes.subarray(start, end));
    into.hasId = id !== undefined;
    into.time = time ?? NaN;
    if (id === undefined)
        return;
    const [idBytes, actionBytes] = [Buffer.from(id), Buffer.from(action)];
    begin(into);
    mix(into, idBytes, 0, idBytes.length);
    mix(into, actionBytes, 0, actionBytes.length);
    finish(into);
}
/** False if something is not as GitHub writes it; then what `into` says means nothing. */
function readQuickly(bytes, start, end, into) {
    if (bytes[start] !== read_identity_OPEN_OBJECT)
        return false;
    let [idStart, idEnd, actionStart, actionEnd, time] = [-1, -1, -1, -1, -1];
    for (let at = start + 1;;) {
        if (bytes[at] !== read_identity_QUOTE)
            return false;
        const key = at + 1;
        const keyEnd = endOfPlainString(bytes, key, end);
        if (keyEnd === -1 || bytes[keyEnd + 1] !== COLON)
            return false;
        const value = keyEnd + 2;
        if (isKey(bytes, key, keyEnd, ID)) {
            if (bytes[value] !== read_identity_QUOTE)
                return false;
            idStart = value + 1;
            idEnd = endOfPlainString(bytes, idStart, end);
            if (idEnd <= idStart)
                return false;
            at = idEnd + 1;
        }
        else if (isKey(bytes, key, keyEnd, ACTION)) {
            if (bytes[value] !== read_identity_QUOTE)
                return false;
            actionStart = value + 1;
            actionEnd = endOfPlainString(bytes, actionStart, end);
            if (actionEnd === -1)
                return false;
            at = actionEnd + 1;
        }
        else if (isKey(bytes, key, keyEnd, TIME)) {
            at = endOfDigits(bytes, value, end);
            if (at === -1)
                return false;
            time = toNumber(bytes, value, at);
        }
        else {
            at = read_identity_endOfValue(bytes, value, end);
            if (at === -1)
                return false;
        }
        const isAllThere = idStart !== -1 && actionStart !== -1 && time !== -1;
        if (isAllThere)
            break;
        if (bytes[at] === read_identity_COMMA)
            at += 1;
        else if (bytes[at] === read_identity_CLOSE_OBJECT && at === end - 1)
            break;
        else
            return false;
    }
    // Without one of these two it may be in another field, which is rare enough to parse.
    if (actionStart === -1 || time === -1 || time > read_identity_LAST_TIME)
        return false;
    into.time = time;
    into.hasId = idStart !== -1;
    if (!into.hasId)
        return true;
    begin(into);
    mix(into, bytes, idStart, idEnd);
    mix(into, bytes, actionStart, actionEnd);
    finish(into);
    return true;
}
function isKey(bytes, start, end, key) {
    if (end - start !== key.length)
        return false;
    for (let at = 0; at < key.length; at++)
        if (bytes[start + at] !== key[at])
            return false;
    return true;
}
/** The index of the closing quote of a string without escapes; -1 if it has one, or no end. */
function endOfPlainString(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte === read_identity_QUOTE)
            return at;
        if (byte === read_identity_BACKSLASH)
            return -1;
    }
    return -1;
}
function endOfDigits(bytes, start, end) {
    let at = start;
    while (at < end && isDigit(bytes[at]))
        at++;
    const isPlain = at > start && at - start <= TIME_MAX_DIGITS && bytes[start] !== ZERO;
    return isPlain && (bytes[at] === read_identity_COMMA || bytes[at] === read_identity_CLOSE_OBJECT) ? at : -1;
}
function toNumber(bytes, start, end) {
    let number = 0;
    for (let at = start; at < end; at++)
        number = number * 10 + (bytes[at] ?? ZERO) - ZERO;
    return number;
}
/** The index after a value of any kind; -1 if it has no end. */
function read_identity_endOfValue(bytes, start, end) {
    if (bytes[start] === read_identity_QUOTE) {
        const last = read_identity_endOfString(bytes, start + 1, end);
        return last === -1 ? -1 : last + 1;
    }
    let depth = 0;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte === read_identity_QUOTE) {
            at = read_identity_endOfString(bytes, at + 1, end);
            if (at === -1)
                return -1;
        }
        else if (byte === read_identity_OPEN_OBJECT || byte === read_identity_OPEN_ARRAY)
            depth++;
        else if (byte === read_identity_CLOSE_OBJECT || byte === read_identity_CLOSE_ARRAY) {
            if (depth === 0)
                return at;
            depth--;
        }
        else if (byte === read_identity_COMMA && depth === 0)
            return at;
    }
    return -1;
}
function read_identity_endOfString(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte === read_identity_BACKSLASH)
            at++;
        else if (byte === read_identity_QUOTE)
            return at;
    }
    return -1;
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
function begin(into) {
    into.low = 0x2545f491;
    into.high = 0x6a09e667;
    // The event's time, in whole seconds and the rest; one that has none is unlike all that have one.
    const time = Number.isNaN(into.time) ? -1 : into.time;
    step(into, Math.floor(time / 1000));
    step(into, time % 1000);
}
function mix(into, bytes, start, end) {
    let { low, high } = into;
    for (let at = start; at < end; at++) {
        const byte = bytes[at] ?? 0;
        low = Math.imul((low << 5) ^ (low >>> 27) ^ byte, 0x9e3779b1);
        high = Math.imul((high << 7) ^ (high >>> 25) ^ byte, 0x85ebca6b);
    }
    into.low = low;
    into.high = high;
    // The border between id and action counts, too.
    step(into, end - start);
}
function step(into, number) {
    into.low = Math.imul(((into.low << 5) ^ (into.low >>> 27) ^ number) | 0, 0x9e3779b1);
    into.high = Math.imul(((into.high << 7) ^ (into.high >>> 25) ^ number) | 0, 0x85ebca6b);
}
/** Murmur3's finalizer, with each half stirred into the other. */
function finish(into) {
    const low = scramble(into.low ^ (into.high >>> 3));
    into.high = scramble(into.high + low);
    into.low = low;
}
function scramble(n) {
    n = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
    n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35);
    return (n ^ (n >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./src/streams/reconcile/known-events.ts




/** A key to read into, over and over. */
function blankKey() {
    return { low: 0, high: 0, hasId: false, time: NaN };
}
/**
 * Reads what an event is known by: id, time and action, or the SHA-256 of its sorted JSON. Throws a `BrokenPageError` for
 * what is no JSON object.
 */
function readKey(bytes, start, end, into) {
    read_identity_readIdentity(bytes, start, end, into);
    if (into.hasId)
        return;
    const digest = Buffer.from((0,identity/* identityOf */.cu)(page_parseLine(bytes.subarray(start, end))), 'latin1');
    into.low = digest.readUInt32LE(0);
    into.high = digest.readUInt32LE(4);
}
/** Opens a set with room for so many events; it grows. */
function openKnownEvents(expected) {
    const first = fingerprints_openFingerprints(expected);
    /** Only of those without an id that came again. */
    const again = new Map();
    const nameOf = ({ low, high }) => `${low}/${high}`;
    return {
        add(key) {
            if (first.add(key.low, key.high))
                return 0;
            if (key.hasId)
                return 1;
            const before = (again.get(nameOf(key)) ?? 0) + 1;
            again.set(nameOf(key), before);
            return before;
        },
        has(key, before) {
            if (before === 0)
                return first.has(key.low, key.high);
            return (again.get(nameOf(key)) ?? 0) >= before;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/events/manifest.ts
var events_manifest = __webpack_require__(4916);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/verify/source-states.ts

/** The end of the year 9999, as in page.ts. */
const source_states_LAST_TIME = 253_402_300_799_999;
const time = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(source_states_LAST_TIME));
const span = dist/* object */.Ikc({ from: time, to: time });
const stateSchema = dist/* object */.Ikc({
    scope: dist/* picklist */.KIO(['org', 'enterprise']),
    slug: dist/* string */.YjP(),
    log: dist/* picklist */.KIO(['web', 'git']),
    phrase: dist/* string */.YjP(),
    covered: dist/* array */.YOg(span),
});
const progressSchema = dist/* object */.Ikc({
    ...{ range: span, elsewhere: dist/* array */.YOg(span), lost: dist/* array */.YOg(span) },
    windows: dist/* fallback */.NpB(dist/* array */.YOg(dist/* unknown */.L5J()), []),
});
/** The states in a manifest's checkpoint. What is not of a known shape is left out: nothing is said of it. */
function parseStates(sources) {
    if (!Array.isArray(sources))
        return [];
    return sources.flatMap((source) => {
        const state = dist/* safeParse */.xLC(stateSchema, source, { abortEarly: true });
        if (!state.success)
            return [];
        const progress = dist/* safeParse */.xLC(progressSchema, source, { abortEarly: true });
        return [
            { ...state.output, progress: progress.success ? toProgress(progress.output) : undefined },
        ];
    });
}
function toProgress({ windows, ...rest }) {
    return { ...rest, begun: windows.length };
}

;// CONCATENATED MODULE: ./src/verify/delivery.ts





/** It is part of file names. */
const CHAIN_NAME = /^[A-Za-z0-9][\w.-]*$/;
/** How a text file that Git has converted is said to be so, with the remedy. */
const CONVERTED = 'its line ends were changed to CRLF, as Git does on Windows; with `* -text` in `.gitattributes` and a new clone it is as it was';
/**
 * Reads the manifests of all roots. Equal ones become one delivery with several copies; those of which nothing can be
 * used are problems.
 */
function readDeliveries(roots) {
    const found = new Map();
    const problems = [];
    for (const root of roots) {
        for (const manifest of root.manifests) {
            const tell = (text) => {
                problems.push({ root, finding: { file: root.prefix + manifest, text } });
            };
            const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root.path, manifest));
            const parsed = parseDelivery(bytes);
            if (typeof parsed === 'string') {
                tell(parsed);
                continue;
            }
            const copy = { root, manifest };
            const known = found.get(parsed.hash);
            if (known === undefined)
                found.set(parsed.hash, { ...parsed, copies: [copy] });
            else
                known.copies.push(copy);
            if (bytes.includes('\r\n'))
                tell(CONVERTED);
            if (manifest !== (0,events_manifest/* manifestPath */.ji)(parsed.name))
                tell(`it is the manifest of ${parsed.name} under another name`);
        }
    }
    return { deliveries: [...found.values()], problems };
}
/** The delivery that a manifest describes, or what is wrong with it, in words. */
function parseDelivery(bytes) {
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return 'it is not valid JSON: it is torn or was changed';
    }
    const version = json?.version;
    if (typeof version === 'number' && version > 1)
        return `it has format ${version}, which a newer release wrote: verify it with that release or a newer one`;
    const parsed = dist/* safeParse */.xLC(events_manifest/* manifestSchema */.rc, json, { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return `it is no manifest that this release can read (${dist/* getDotPath */.BuJ(issue) ?? 'it'}: ${issue.message})`;
    }
    const { archive, chain, sequence, previous, run, ...rest } = parsed.output;
    if (!CHAIN_NAME.test(chain))
        return `no chain is named ${chain}`;
    return {
        name: (0,events_manifest/* deliveryName */.og)(chain, sequence),
        ...{ archive, chain, sequence, previous, run, merged: rest.merged },
        ...{ lacking: rest.lacking ?? [], changes: rest.changes ?? [] },
        createdAt: Date.parse(rest.createdAt),
        hash: (0,events_manifest/* hashManifest */.sP)(withoutReturns(bytes)),
        sources: rest.sources.map(({ scope, slug, log, phrase, span, gaps, events, complete }) => ({
            ...{ scope, slug, log, phrase, events, complete },
            span: toSpan(span),
            gaps: gaps.map(toSpan),
        })),
        segments: (0,events_manifest/* listedFiles */.Ho)(rest).map(({ path, sha256, bytes, events, firstTime, lastTime }) => ({
            ...{ path, sha256, bytes, events },
            firstTime: firstTime === undefined ? undefined : Date.parse(firstTime),
            lastTime: lastTime === undefined ? undefined : Date.parse(lastTime),
        })),
        states: parseStates(rest.checkpoint.sources),
    };
}
/** The manifest of a delivery as it is shown, at the first place where it was found. */
function delivery_shownManifest({ copies, name }) {
    const [copy] = copies;
    return copy === undefined ? (0,events_manifest/* manifestPath */.ji)(name) : copy.root.prefix + copy.manifest;
}
/** Manifests are written without carriage returns, so what added them can be undone. */
function withoutReturns(bytes) {
    if (!bytes.includes('\r\n'))
        return bytes;
    return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
function toSpan({ from, to }) {
    return { from: Date.parse(from), to: Date.parse(to) };
}

;// CONCATENATED MODULE: ./src/verify/group-by.ts
/** Sorts what it is given by a key, in order. `Map.groupBy` needs Node 21, and people verify with what they have. */
function groupBy(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const key = keyOf(one);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return groups;
}

;// CONCATENATED MODULE: ./src/verify/chain.ts




/** Follows each chain of each archive from its newest delivery back; sorted by archive, the collecting chain first. */
function linkChains(deliveries, expected) {
    const chains = groupBy(deliveries, ({ archive, chain }) => JSON.stringify([archive, chain]));
    return [...chains.values()]
        .map((members) => linkChain(members, expected))
        .sort((a, b) => compare(a.archive, b.archive) ||
        Number(b.name === events_manifest/* COLLECT */.RS) - Number(a.name === events_manifest/* COLLECT */.RS) ||
        compare(a.name, b.name));
}
/** What `head` asks for is there: problems if it is not, notes on what it says nothing about. */
function checkHead(chains, head) {
    if (head === undefined)
        return { problems: [], notes: [] };
    for (const { links } of chains) {
        const named = links.find(({ delivery }) => delivery.hash === head);
        if (named === undefined)
            continue;
        const after = links.length - 1 - links.indexOf(named);
        const text = `${plural(after, 'delivery', 'deliveries')} came after the head that was asked for, which proves nothing about them`;
        const file = shownManifest(named.delivery);
        return { problems: [], notes: after === 0 ? [] : [{ file, text }] };
    }
    const orphan = chains.flatMap(({ orphans }) => orphans).find(({ hash }) => hash === head);
    if (orphan !== undefined) {
        const text = 'it is the head that was asked for, yet the newest delivery here does not lead to it';
        return { problems: [{ file: shownManifest(orphan), text }], notes: [] };
    }
    const anew = chains
        .flatMap(({ links }) => links)
        .find(({ delivery }) => delivery.merged?.from === head)?.delivery;
    if (anew !== undefined) {
        const text = `the head that was asked for is that of its original, which merging wrote anew without what other chains hold: ask for ${anew.hash}, or verify the original`;
        return { problems: [{ file: shownManifest(anew), text }], notes: [] };
    }
    const newest = chains.find(({ name }) => name === COLLECT) ?? chains[0];
    const text = `the head that was asked for (${head}) is not there: the newest deliveries are missing, or the newest manifest was changed` +
        (newest === undefined ? '' : `; the newest here is ${newest.head.name} (${newest.head.hash})`);
    return {
        problems: [{ file: newest && shownManifest(newest.head), text }],
        notes: [],
    };
}
function linkChain(members, { first, head }) {
    const problems = [];
    const notes = [];
    const left = new Set(members);
    const byHash = new Map(members.map((delivery) => [delivery.hash, delivery]));
    const top = chooseTop(newestOf(members), { head, problems });
    const links = [];
    /** What the manifests so far say that a sink lacks: it may be said some deliveries later. */
    const lacking = [];
    for (let next = top; next !== undefined;) {
        const current = next;
        left.delete(current);
        lacking.push(...current.lacking);
        const before = findBefore(current, { left, byHash, head, lacking });
        problems.push(...before.problems);
        notes.push(...before.notes);
        links.push({ delivery: current, joint: before.joint });
        next = before.delivery;
    }
    links.reverse();
    const [oldest] = links;
    const due = top.chain === events_manifest/* COLLECT */.RS ? first : 1;
    if (oldest !== undefined) {
        const start = judgeStart(oldest.delivery, { due, lacking });
        problems.push(...start.problems);
        notes.push(...start.notes);
    }
    const numbers = new Set(links.map(({ delivery }) => delivery.sequence));
    const orphans = [...left].filter(({ sequence }) => numbers.has(sequence));
    for (const orphan of orphans) {
        const text = `an orphan: it lost the race for its number, and the chain goes on without it (run ${orphan.run.id}, attempt ${orphan.run.attempt})`;
        notes.push({ file: delivery_shownManifest(orphan), text });
    }
    for (const delivery of left) {
        if (numbers.has(delivery.sequence))
            continue;
        const text = 'the chain goes past it: no later manifest leads to it, so it was added, or the chain was written anew';
        problems.push({ file: delivery_shownManifest(delivery), text });
    }
    return {
        archive: top.archive,
        name: top.chain,
        ...{ links, head: top, orphans, problems, notes },
    };
}
/** Of two newest ones nothing in the files says which is the chain's. */
function chooseTop(candidates, { head, problems }) {
    const [top, ...others] = byRun(candidates);
    if (top === undefined)
        throw new Error('A chain has at least one delivery.');
    if (others.length === 0)
        return top;
    const named = candidates.find(({ hash }) => hash === head);
    if (named !== undefined)
        return named;
    for (const delivery of [top, ...others]) {
        const text = `${others.length + 1} different manifests are the newest of the chain, and nothing here says which one counts: ` +
            `name it with \`head\` (this one is ${delivery.hash}; of artifacts the one with the lowest id counts)`;
        problems.push({ file: delivery_shownManifest(delivery), text });
    }
    return top;
}
/** The delivery before this one among those that are left: by hash or, if the chain is broken here, by number. */
function findBefore(current, known) {
    const file = delivery_shownManifest(current);
    const linked = known.byHash.get(current.previous ?? '');
    if (linked !== undefined && linked.sequence < current.sequence) {
        const skipped = sayNumbers(linked.sequence + 1, current.sequence - 1);
        const text = `its number follows ${linked.sequence} and the chain is whole: the numbers between were given to deliveries that expired`;
        return {
            ...{ delivery: linked, joint: 'linked', problems: [] },
            notes: skipped === undefined ? [] : [{ file, text }],
        };
    }
    const earlier = [...known.left].filter(({ sequence }) => sequence < current.sequence);
    const nearest = byRun(newestOf(earlier));
    const before = nearest.find(({ hash }) => hash === known.head) ?? nearest[0];
    // What the oldest one says is judged by where this copy is expected to begin.
    if (before === undefined)
        return { delivery: undefined, joint: 'linked', problems: [], notes: [] };
    if (current.previous === null) {
        const text = `its manifest names none before it, although delivery ${before.sequence} is there: the state of the archive was lost, and the chain begins anew with delivery ${current.sequence}`;
        return { delivery: before, joint: 'anew', problems: [{ file, text }], notes: [] };
    }
    const result = { delivery: before, joint: 'broken' };
    if (before.sequence === current.sequence - 1) {
        const text = `it is not the manifest that delivery ${current.sequence} names (${current.previous}, but it has ${before.hash}): it was changed, or it is an orphan and the right one is missing`;
        return { ...result, problems: [{ file: delivery_shownManifest(before), text }], notes: [] };
    }
    const [from, to] = [before.sequence + 1, current.sequence - 1];
    const numbers = sayNumbers(from, to) ?? '';
    if (isExcused(known.lacking, from, to)) {
        const text = `${numbers} missing, as a manifest here says: the sink that this copy is of never got them`;
        return { ...result, problems: [], notes: [{ file, text }] };
    }
    const text = `${numbers} missing: delivery ${current.sequence} names a manifest with the SHA-256 ${current.previous}, which is not there`;
    return {
        ...result,
        problems: [{ file: (0,events_manifest/* manifestPath */.ji)((0,events_manifest/* deliveryName */.og)(current.chain, to)), text }],
        notes: [],
    };
}
/** What the oldest delivery that is there says of those before it. */
function judgeStart(oldest, { due, lacking }) {
    const file = delivery_shownManifest(oldest);
    const { sequence, previous } = oldest;
    const numbers = sayNumbers(due, sequence - 1);
    if (numbers === undefined) {
        const isOdd = sequence === 1 && previous !== null;
        const text = `it is delivery 1, yet it names one before it (${previous ?? ''})`;
        return { problems: isOdd ? [{ file, text }] : [], notes: [] };
    }
    if (isExcused(lacking, due, sequence - 1)) {
        const text = `this copy begins with delivery ${sequence}, as a manifest here says: the sink that this copy is of joined then`;
        return { problems: [], notes: [{ file, text }] };
    }
    const why = previous === null
        ? `delivery ${sequence} names none before it, so the state of the archive was lost before it`
        : `delivery ${sequence} names a manifest with the SHA-256 ${previous}, which is not there`;
    const text = `${numbers} missing: ${why}. If this copy is to begin there, say so with \`first\``;
    return {
        problems: [{ file: (0,events_manifest/* manifestPath */.ji)((0,events_manifest/* deliveryName */.og)(oldest.chain, sequence - 1)), text }],
        notes: [],
    };
}
function isExcused(lacking, from, to) {
    return lacking.some((one) => one.from <= from && one.to >= to);
}
/** `delivery 4 is`, `deliveries 1 to 41 are`; undefined for no number at all. */
function sayNumbers(from, to) {
    if (from > to)
        return undefined;
    return from === to ? `delivery ${from} is` : `deliveries ${from} to ${to} are`;
}
/** Those of the highest number. */
function newestOf(deliveries) {
    const highest = deliveries.reduce((most, { sequence }) => Math.max(most, sequence), 0);
    return deliveries.filter(({ sequence }) => sequence === highest);
}
/** In an order that is the same wherever the files lie. */
function byRun(deliveries) {
    return [...deliveries].sort((a, b) => Number(a.run.id) - Number(b.run.id) ||
        a.run.attempt - b.run.attempt ||
        compare(a.hash, b.hash));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/events/source.ts
/** The name under which a source is remembered and shown, such as `org/acme/web`. */
function source_sourceName(source) {
    const name = `${source.scope}/${source.slug}/${source.log}`;
    return source.phrase === '' ? name : `${name} (${source.phrase})`;
}
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/**
 * What github.com and GHE.com keep of a source.
 * Source: docs.github.com, "Reviewing the audit log for your organization" (180 days; git events 7 days).
 */
function retentionOf({ log }) {
    return log === 'git'
        ? { ms: 7 * DAY_MS, marginMs: HOUR_MS }
        : { ms: 180 * DAY_MS, marginMs: DAY_MS };
}
/** What a GitHub Enterprise Server keeps of all its sources, undefined for ever: events of Git, too, if they are enabled. */
function serverRetention(keptMs) {
    return { ms: keptMs ?? Infinity, marginMs: DAY_MS };
}
/** No event is older than GitHub itself. */
const FIRST_EVENT = Date.UTC(2008, 0, 1);
/** Where what is kept for so long surely begins: a day more, so that no clock's error loses events. */
function beginOfAll(now, keptMs = Infinity) {
    return Math.max(FIRST_EVENT, now - keptMs - DAY_MS);
}

;// CONCATENATED MODULE: ./src/events/quarantine.ts


/** The folder of the archive for events that tools can't read; below it the same folders as beside it, without days. */
const quarantine_QUARANTINE = 'quarantine';
/** Not that of segments, so that what reads `*.ndjson` reads events only. */
const quarantine_QUARANTINE_ENDING = 'jsonl';
/** Whether a file of the archive is in quarantine. */
function isQuarantined({ path }) {
    return path.startsWith(`${quarantine_QUARANTINE}/`);
}
/** The counts with this event. */
function countOdd(counts, { odd }) {
    return odd === undefined ? counts : { ...counts, [odd]: (counts[odd] ?? 0) + 1 };
}
/** What is in the counts beyond earlier ones. */
function oddSince(counts, earlier) {
    const more = reasonsOf(counts).map(([reason, count]) => [reason, count - (earlier[reason] ?? 0)]);
    return Object.fromEntries(more.filter(([, count]) => count > 0));
}
/** The sum of counts. */
function totalOdd(counts) {
    return reasonsOf(counts).reduce((sum, [, count]) => sum + count, 0);
}
/** Such as `2 are not valid JSON, 1 is too large`. */
function sayOdd(counts) {
    return reasonsOf(counts)
        .map(([reason, count]) => `${count} ${count === 1 ? 'is' : 'are'} ${REASONS[reason]}`)
        .join(', ');
}
const REASONS = {
    'invalid-utf8': 'not valid UTF-8',
    'invalid-json': 'not valid JSON',
    'not-an-object': 'no JSON object',
    'too-deep': 'nested too deeply',
    'too-large': 'too large',
};
function reasonsOf(counts) {
    return Object.entries(counts);
}
/** An id or action beyond this is left out of the line; the event's bytes have it. */
const SHOWN_MAX_LENGTH = 200;
/**
 * An odd event as one line of plain JSON, without its line end: the reason, where it came from, what could be made out of
 * it, and its exact bytes in base64.
 */
function quarantine_toQuarantineLine({ odd, time, id, action, bytes }, { source, delivery }) {
    return Buffer.from(JSON.stringify({
        reason: odd,
        source: sourceName(source),
        delivery,
        time: time === undefined ? undefined : new Date(time).toISOString(),
        id: (id?.length ?? Infinity) > SHOWN_MAX_LENGTH ? undefined : id,
        action: action === '' || action.length > SHOWN_MAX_LENGTH ? undefined : action,
        bytes: bytes.length,
        base64: bytes.toString('base64'),
    }));
}
/** The event of such a line, as a page showed it; throws `BrokenPageError` if it is no such line. */
function parseQuarantineLine(line) {
    let parsed;
    try {
        parsed = JSON.parse(line.toString('utf8'));
    }
    catch {
        throw quarantine_broken();
    }
    const { reason, base64, bytes } = parsed ?? {};
    if (typeof base64 !== 'string' || typeof reason !== 'string' || !Object.hasOwn(REASONS, reason))
        throw quarantine_broken();
    const content = Buffer.from(base64, 'base64');
    if (content.toString('base64') !== base64 || content.length !== bytes)
        throw quarantine_broken();
    // What was odd once is known as such, whatever the limits are now.
    return { ...parseValue(content), odd: reason };
}
function quarantine_broken() {
    return new page_BrokenPageError('The line is no event in quarantine.');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/events/segment.ts





/** Below the 25 MB that one commit may carry, so that every sink can take a segment whole. */
const SEGMENT_MAX_BYTES = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Late events open older days again; beyond this many the least recently written segment is sealed. */
const MAX_OPEN_SEGMENTS = 8;
const BUFFER_BYTES = (/* unused pure expression or super */ null && (256 * 1024));
const segment_DAY_MS = 86_400_000;
/** An unsealed segment ends so: it may be torn and is never part of an archive. */
const PARTIAL_SUFFIX = '.partial';
/**
 * Writes events as NDJSON, one file per source and day (and per 16 MiB), with memory bounded by the open files.
 * A file gets its final name only when it is whole. Throws if a file of that name exists: segments never change.
 */
function openSegments(options) {
    const { files, root } = options;
    const opened = new Map();
    const begunPerDay = new Map();
    const sealed = [];
    let bytes = 0;
    let begun = 0;
    let last;
    /** Events come in the order of time, so the folder is nearly always that of the event before. */
    function folderOf(source, { time, odd }) {
        if (odd !== undefined)
            return quarantineFolder(source).slice(0, -1);
        const day = time === undefined ? undefined : Math.floor(time / segment_DAY_MS);
        if (last?.source !== source || last.day !== day)
            last = { source, day, folder: dayFolder(source, time) };
        return last.folder;
    }
    async function seal(day, segment) {
        opened.delete(day);
        sealed.push(await segment.seal());
    }
    function lineOf(source, event) {
        if (event.odd === undefined)
            return toLine(event);
        return toQuarantineLine(event, { source, delivery: options.delivery });
    }
    function lengthOf(source, event) {
        return (event.odd === undefined ? event.bytes : lineOf(source, event)).length + 1;
    }
    async function nextSegment(day, ending) {
        const current = opened.get(day);
        const [leastRecent] = opened;
        if (current !== undefined)
            await seal(day, current);
        else if (leastRecent !== undefined && opened.size >= MAX_OPEN_SEGMENTS)
            await seal(...leastRecent);
        const number = (begunPerDay.get(day) ?? 0) + 1;
        begunPerDay.set(day, number);
        begun += 1;
        const name = `${options.delivery}-${String(number).padStart(4, '0')}.${ending}`;
        return openSegment({ files, root, path: `${day}/${name}` });
    }
    return {
        async write(source, event) {
            const day = folderOf(source, event);
            const line = lineOf(source, event);
            const current = opened.get(day);
            // The lines in quarantine may be huge, and a segment has to fit into one commit.
            const more = event.odd === undefined ? 0 : line.length;
            const isOpen = current !== undefined && current.size() + more < SEGMENT_MAX_BYTES;
            const ending = event.odd === undefined ? 'ndjson' : QUARANTINE_ENDING;
            const segment = isOpen ? current : await nextSegment(day, ending);
            opened.delete(day);
            opened.set(day, segment);
            bytes += await segment.write(line, event.time);
        },
        sizeWith(source, events) {
            const folders = new Set(events.map((event) => folderOf(source, event)));
            const more = events.reduce((sum, event) => sum + lengthOf(source, event), 0);
            // Of the open ones each may be full, or be sealed to make room for another.
            return { bytes: bytes + more, files: begun + folders.size };
        },
        async seal() {
            for (const [day, segment] of [...opened])
                await seal(day, segment);
            return sealed.sort((a, b) => (a.path < b.path ? -1 : 1));
        },
    };
}
/**
 * Where a source's segments stand, relative to the archive's root. Hive-style keys that are no event fields, so that
 * query engines read the tree as one table. Sources that differ in the phrase alone share it.
 */
function segmentFolder({ scope, slug, log }) {
    return `scope=${scope}/slug=${slug}/log=${log}/`;
}
/** Where a source's events in quarantine stand, relative to the archive's root. */
function quarantineFolder(source) {
    return `${QUARANTINE}/${segmentFolder(source)}`;
}
function dayFolder(source, time) {
    const day = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
    return `${segmentFolder(source)}day=${day}`;
}
async function openSegment(options) {
    const { files, root, path } = options;
    const file = join(root, path);
    if (await exists(files, file))
        throw new Error(`The segment ${file} exists already; segments are never overwritten.`);
    await files.mkdir(dirname(file), { recursive: true });
    const handle = await files.open(file + PARTIAL_SUFFIX, 'w');
    const digest = createHash('sha256');
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let buffered = 0;
    let bytes = 0;
    let events = 0;
    let firstTime;
    let lastTime;
    async function append(chunk) {
        digest.update(chunk);
        await handle.appendFile(chunk);
    }
    async function flush() {
        if (buffered > 0)
            await append(buffer.subarray(0, buffered));
        buffered = 0;
    }
    return {
        size: () => bytes,
        async write(line, time) {
            const length = line.length + 1;
            if (buffered + length > BUFFER_BYTES)
                await flush();
            if (length > BUFFER_BYTES) {
                await append(Buffer.concat([line, LINE_END]));
            }
            else {
                buffered += line.copy(buffer, buffered);
                buffered += LINE_END.copy(buffer, buffered);
            }
            bytes += length;
            events += 1;
            if (time === undefined)
                return length;
            firstTime = Math.min(firstTime ?? time, time);
            lastTime = Math.max(lastTime ?? time, time);
            return length;
        },
        async seal() {
            await flush();
            await handle.close();
            await files.rename(file + PARTIAL_SUFFIX, file);
            return {
                path,
                sha256: digest.digest('hex'),
                bytes,
                events,
                firstTime,
                lastTime,
            };
        },
    };
}
const LINE_END = Buffer.from('\n');

;// CONCATENATED MODULE: ./src/verify/find-roots.ts




const MANIFESTS = 'manifests';
const MANIFEST_NAME = /-\d{6,}\.json$/;
/** What systems leave in folders that a person has looked into. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/**
 * Looks through a folder and all below it, but for `.git`. Symbolic links are not followed. `prefix` is what is shown
 * before the paths in it. Throws if a folder can't be read.
 */
function findRoots(folder, prefix = '') {
    const roots = [];
    const strays = [];
    function visit(path, prefix) {
        const entries = list(path);
        const parts = entries.filter((entry) => isPart(entry, path));
        if (parts.length > 0)
            roots.push(openRoot(path, prefix, parts));
        for (const entry of entries) {
            if (parts.includes(entry) || entry.name === '.git')
                continue;
            if (entry.isDirectory())
                visit((0,external_node_path_.join)(path, entry.name), `${prefix}${entry.name}/`);
            else if (entry.name.endsWith('.ndjson') || isTorn(entry.name))
                strays.push(`${prefix}${entry.name}`);
        }
    }
    visit(folder, prefix);
    return { roots, strays };
}
function openRoot(path, prefix, parts) {
    const manifests = [];
    const segments = new Set();
    const links = new Set();
    const torn = [];
    function visit(folder) {
        for (const entry of list((0,external_node_path_.join)(path, folder))) {
            const file = `${folder}/${entry.name}`;
            if (entry.isDirectory())
                visit(file);
            else if (entry.isSymbolicLink())
                links.add(file);
            else if (isTorn(file))
                torn.push(file);
            else if (LEFT_BY_SYSTEMS.has(entry.name))
                continue;
            else if (folder === MANIFESTS && MANIFEST_NAME.test(file))
                manifests.push(file);
            else
                segments.add(file);
        }
    }
    for (const { name } of parts)
        visit(name);
    return { path, prefix, manifests: manifests.sort(), segments, links, torn };
}
/** Other tools have folders named `manifests`, too. */
function isPart(entry, path) {
    if (!entry.isDirectory())
        return false;
    if (isScope(entry.name))
        return true;
    if (entry.name === quarantine_QUARANTINE)
        return list((0,external_node_path_.join)(path, quarantine_QUARANTINE)).some(({ name }) => isScope(name));
    return (entry.name === MANIFESTS &&
        list((0,external_node_path_.join)(path, MANIFESTS)).some(({ name }) => MANIFEST_NAME.test(name) || name.endsWith(`.json${PARTIAL_SUFFIX}`)));
}
function isScope(name) {
    return name === 'scope=org' || name === 'scope=enterprise';
}
function isTorn(name) {
    return TORN.some((ending) => name.endsWith(ending));
}
const TORN = ['json', 'ndjson', quarantine_QUARANTINE_ENDING].map((ending) => `.${ending}${PARTIAL_SUFFIX}`);
/** In one order on every system. */
function list(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/verify/partitions.ts




const partitions_DAY_MS = 86_400_000;
const SEGMENT = /^((scope=(?:org|enterprise)\/slug=[^/\\]+\/log=(?:web|git))\/day=(\d{4}-\d\d-\d\d|unknown))\/([^/\\]+?)-\d{4,}(?:-merged-[0-9a-f]{12})?\.ndjson$/;
const QUARANTINED = /^quarantine\/(scope=(?:org|enterprise)\/slug=[^/\\]+\/log=(?:web|git))\/([^/\\]+?)-\d{4,}\.jsonl$/;
const MERGED = /-merged-([0-9a-f]{12})(?=\.ndjson$)/;
/**
 * Sorts the segments of chains by partition; files in quarantine, which are of no day, come apart. A path that no segment can
 * have is a problem, and nothing is read from it.
 */
function partition(chains) {
    const partitions = new Map();
    const quarantined = [];
    const problems = [];
    for (const { name, links } of chains) {
        let strand = name;
        /** The strands of sources that were started anew. */
        const anew = new Map();
        for (const { delivery, joint } of links) {
            if (joint === 'anew') {
                strand = `${name} from ${delivery.sequence}`;
                anew.clear();
            }
            const named = new Set();
            for (const change of delivery.changes)
                if (change.kind === 'started-anew')
                    anew.set(source_sourceName(change), `${name} from ${delivery.sequence}`);
            for (const segment of delivery.segments) {
                const place = placeOf(segment, delivery);
                if (place === undefined || named.has(segment.path)) {
                    const text = `it names ${segment.path}, which is not where a segment of this delivery is, or named twice`;
                    problems.push({ file: delivery_shownManifest(delivery), text });
                    continue;
                }
                named.add(segment.path);
                const { folder, source, day } = place;
                const sources = delivery.sources.filter((one) => folderOf(one) === source);
                const phrases = sources.map(({ phrase }) => phrase);
                const since = sources.flatMap((one) => anew.get(source_sourceName(one)) ?? []).at(-1);
                const file = {
                    ...{ ...segment, delivery, phrases: JSON.stringify(phrases) },
                    strand: since ?? strand,
                };
                if (isQuarantined(segment)) {
                    quarantined.push({ ...file, source });
                    continue;
                }
                const known = partitions.get(folder) ?? { day, segments: [] };
                partitions.set(folder, known);
                known.segments.push(file);
            }
        }
    }
    return {
        partitions: [...partitions]
            .map(([folder, rest]) => ({ folder, ...rest }))
            .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
        quarantined,
        problems,
    };
}
function folderOf({ scope, slug, log }) {
    return `scope=${scope}/slug=${slug}/log=${log}`;
}
/** Where a segment is; undefined for a path that no segment of this delivery can have, and that may lead anywhere. */
function placeOf({ path }, { name }) {
    const [inQuarantine, quarantineSource, by] = QUARANTINED.exec(path) ?? [];
    if (inQuarantine !== undefined && quarantineSource !== undefined && by === name)
        return { folder: external_node_path_.posix.dirname(inQuarantine), source: quarantineSource, day: undefined };
    const [, folder, source, day = '', of] = SEGMENT.exec(path) ?? [];
    if (folder === undefined || source === undefined || of !== name)
        return undefined;
    if (day === 'unknown')
        return { folder, source, day: undefined };
    return isDate(day) ? { folder, source, day: Date.parse(day) / partitions_DAY_MS } : undefined;
}
/** The name of what merging leaves of a segment; that of its content, so one name never stands for two contents. */
function mergedPath(path, sha256) {
    return originalPath(path).replace(/\.ndjson$/, `-merged-${sha256.slice(0, 12)}.ndjson`);
}
/** The name that a segment had before merging wrote it anew. */
function originalPath(path) {
    return path.replace(MERGED, '');
}
/** Whether merging wrote this file, and it was not changed since. */
function isOwnWork(path, sha256) {
    return MERGED.exec(path)?.[1] === sha256.slice(0, 12);
}
/** `Date.parse` takes 30 February for 2 March. */
function isDate(day) {
    const time = Date.parse(day);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

;// CONCATENATED MODULE: ./src/events/spans.ts
/** The spans as the fewest that cover the same time, in order; empty ones vanish. */
function joinSpans(spans) {
    const joined = [];
    for (const span of spans.toSorted((a, b) => a.from - b.from)) {
        if (span.from >= span.to)
            continue;
        const last = joined.at(-1);
        if (last === undefined || span.from > last.to)
            joined.push({ from: span.from, to: span.to });
        else if (span.to > last.to)
            joined[joined.length - 1] = { from: last.from, to: span.to };
    }
    return joined;
}
/** What lies in the first spans and in none of the others. */
function spans_lessSpans(spans, others) {
    let left = joinSpans(spans);
    for (const other of joinSpans(others)) {
        left = left.flatMap(({ from, to }) => [
            ...(from < Math.min(to, other.from) ? [{ from, to: Math.min(to, other.from) }] : []),
            ...(Math.max(from, other.to) < to ? [{ from: Math.max(from, other.to), to }] : []),
        ]);
    }
    return left;
}
/** What lies in both. */
function commonSpans(spans, others) {
    return spans_lessSpans(spans, spans_lessSpans(spans, others));
}
/** How much time the spans cover. */
function spans_lengthOf(spans) {
    return joinSpans(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}

;// CONCATENATED MODULE: ./src/verify/backfills.ts





/** Of more spans than these only the number is said. */
const MOST_SPANS = 3;
/** What GitHub filters by is a whole second. */
const SECOND_MS = 1000;
/** Whether a chain of this name reads a past range, beside the collecting one. */
function isBackfill(chain) {
    return chain.startsWith(BACKFILL_PREFIX);
}
/** Judges by the newest manifest of each backfill how much of its range is held, and whether the copy has the rest. */
function checkBackfills(chains) {
    const problems = [];
    const notes = [];
    for (const chain of chains) {
        if (!isBackfill(chain.name))
            continue;
        const others = chains.filter((one) => one !== chain);
        const found = [
            checkMerged(chain, others.length > 0),
            ...chain.head.states.map((state) => checkState(state, chain, others)),
        ];
        problems.push(...found.flatMap((one) => one.problems));
        notes.push(...found.flatMap((one) => one.notes));
    }
    return { problems, notes };
}
function checkState(state, { head }, others) {
    const { progress, covered } = state;
    if (progress === undefined || progress.range.from >= progress.range.to)
        return { problems: [], notes: [] };
    const { range, elsewhere, lost } = progress;
    const file = shownManifest(head);
    const name = sourceName(state);
    const held = heldBy(others, name);
    const left = lessSpans([range], [...covered, ...elsewhere, ...lost]);
    const isSaidComplete = head.sources.some((source) => sourceName(source) === name && source.complete);
    const unread = left.length === 0
        ? { problems: [], notes: [] }
        : isSaidComplete
            ? { problems: [{ file, text: sayHole(name, left) }], notes: [] }
            : { problems: [], notes: [{ file, text: sayUnread(name, progress, { left, held }) }] };
    const missing = lessSpans(elsewhere, held).filter(({ from, to }) => to - from >= SECOND_MS);
    if (missing.length === 0)
        return unread;
    const text = `${name}: ${saySpans(missing)} was skipped because another chain held it, and that chain is not in this copy, or not all of it`;
    return { ...unread, notes: [...unread.notes, { file, text }] };
}
function sayHole(name, left) {
    return `${name} is said to be complete, yet ${saySpans(left)} is neither held, nor skipped, nor recorded as lost`;
}
/** What others hold is not missing, although this chain was not read to its end. */
function sayUnread(name, { range, begun }, { left, held }) {
    const share = Math.floor((100 * (lengthOf([range]) - lengthOf(left))) / lengthOf([range]));
    const done = `${name}: ${share} % of its range, ${saySpan(range)}, is done`;
    const rest = lessSpans(left, held);
    if (rest.length === 0)
        return `${done}; other chains here hold the rest`;
    const part = begun === 0 ? '' : `, some of which is here (${plural(begun, 'window')} begun)`;
    return `${done}; still to be read: ${saySpans(rest)}${part}`;
}
/** What these chains say that they hold of a source. */
function heldBy(chains, name) {
    return chains.flatMap((chain) => {
        const states = chain.head.states.filter((state) => source_sourceName(state) === name);
        const covered = states.flatMap((state) => state.covered);
        if (chain.name !== events_manifest/* COLLECT */.RS)
            return covered;
        const sources = chain.links
            .flatMap(({ delivery }) => delivery.sources)
            .filter((source) => source_sourceName(source) === name);
        const spans = sources.map(({ span }) => span);
        return [
            ...covered,
            ...spans_lessSpans(spans, sources.flatMap(({ gaps }) => gaps)),
        ];
    });
}
/** What merging dropped is elsewhere in the archive; where there is nothing else, it is missing. */
function checkMerged({ name, links, head }, hasOthers) {
    const dropped = links.reduce((sum, { delivery }) => sum + (delivery.merged?.dropped ?? 0), 0);
    const from = head.merged?.from;
    if (from === undefined && dropped === 0)
        return { problems: [], notes: [] };
    const file = shownManifest(head);
    const what = `merging dropped ${plural(dropped, 'event')} from ${name} because another chain of the archive holds ${dropped === 1 ? 'it' : 'them'}`;
    if (dropped > 0 && !hasOthers)
        return { problems: [{ file, text: `${what}, and there is no other chain here` }], notes: [] };
    const original = from === undefined ? '' : `; the head of the original chain is ${from}`;
    return { problems: [], notes: [{ file, text: `${what}${original}` }] };
}
function saySpans(spans) {
    const shown = spans.slice(0, MOST_SPANS).map(saySpan).join(', ');
    const more = spans.length - MOST_SPANS;
    return more > 0 ? `${shown} and ${plural(more, 'more span')}` : shown;
}
function saySpan({ from, to }) {
    return `${sayMinute(from)} to ${sayMinute(to)}`;
}

;// CONCATENATED MODULE: ./src/streams/reconcile/coverage.ts



/** What the chains of one archive hold together, for each source in the order of names. */
function coverageOf(chains) {
    const deliveries = chains.flatMap(({ links }) => links.map(({ delivery }) => delivery));
    const sources = new Map();
    for (const { states, sources: read } of deliveries)
        for (const source of [...states, ...read])
            sources.set(source_sourceName(source), source);
    return [...sources]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { scope, slug, log, phrase }]) => {
        const held = joinSpans(heldBy(chains, name));
        const isIt = (source) => source_sourceName(source) === name;
        const lost = deliveries.flatMap((delivery) => [
            ...delivery.sources.filter(isIt).flatMap(({ gaps }) => gaps),
            ...delivery.states.filter(isIt).flatMap(({ progress }) => progress?.lost ?? []),
        ]);
        return {
            ...{ scope, slug, log, phrase, held },
            gaps: joinSpans(lost),
            from: held[0]?.from,
            to: held.at(-1)?.to,
        };
    });
}

;// CONCATENATED MODULE: ./src/streams/reconcile/open-archive.ts









/** Throws an `ExplainedError` that names the input unless the folder holds an archive. */
function openArchive(folder) {
    requireFolder('archive-dir', folder);
    const { deliveries, problems } = readDeliveries(findRoots(folder).roots);
    if (deliveries.length === 0)
        throw new errors/* ExplainedError */.hM(`\`archive-dir\` (${folder}) holds no archive of the collector: there is no folder \`manifests\` with a manifest in it or below it. Give a clone of the archive's branch, or its artifacts side by side.`);
    const archives = [...groupBy(deliveries, ({ archive }) => archive)].sort(([a], [b]) => a < b ? -1 : 1);
    const chains = archives.map(([, members]) => linkChains(members, { first: firstOf(members), head: undefined }));
    const parts = chains.map((members) => partition(members));
    return {
        names: archives.map(([name]) => name),
        deliveries: chains.flat().reduce((sum, { links }) => sum + links.length, 0),
        partitions: parts.flatMap(({ partitions }) => partitions),
        quarantined: parts.flatMap(({ quarantined }) => quarantined),
        sources: chains.flatMap((members) => coverageOf(members)),
        problems: [
            ...problems.map(({ finding }) => finding),
            ...chains.flat().flatMap((chain) => chain.problems),
            ...parts.flatMap((one) => one.problems),
        ],
    };
}
/** Throws an `ExplainedError` that names the input unless it is a folder. */
function requireFolder(input, folder) {
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new errors/* ExplainedError */.hM(`There is no folder \`${folder}\`, which the input \`${input}\` names. A step before this one has to fetch the files into it.`);
}
/** Artifacts expire, so a copy may begin late: what lies before its first delivery is not missing, but unknown. */
function firstOf(deliveries) {
    const numbers = deliveries
        .filter(({ chain }) => chain === events_manifest/* COLLECT */.RS)
        .map(({ sequence }) => sequence);
    return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

;// CONCATENATED MODULE: ./src/streams/reconcile/output-lists.ts



/** The files of an output folder. */
const LISTS = {
    onlyInArchive: 'only-in-archive.ndjson',
    onlyInStream: 'only-in-stream.ndjson',
};
const BLOCK_BYTES = 1024 * 1024;
const output_lists_LINE_END = Buffer.from('\n');
/**
 * Opens the folder, which need not exist, and begins both lists anew. Throws an `ExplainedError` if it holds anything
 * else.
 */
function openLists(folder) {
    const found = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() === false)
        throw new errors/* ExplainedError */.hM(`\`output-dir\` (${folder}) is a file. Name a folder instead.`);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const ours = Object.values(LISTS);
    const foreign = (0,external_node_fs_.readdirSync)(folder).find((name) => !ours.includes(name));
    if (foreign !== undefined)
        throw new errors/* ExplainedError */.hM(`\`output-dir\` (${folder}) holds \`${foreign}\`, which no reconciliation wrote. Choose an empty folder, so that nothing of yours is mixed up.`);
    return {
        onlyInArchive: openList((0,external_node_path_.join)(folder, LISTS.onlyInArchive)),
        onlyInStream: openList((0,external_node_path_.join)(folder, LISTS.onlyInStream)),
    };
}
/** Throws an `ExplainedError` if one of the folders is another, or lies in it: what is written would be read. */
function requireApart(folders) {
    const all = Object.entries(folders);
    for (const [inner, path] of all)
        for (const [outer, other] of all) {
            if (inner === outer || !isWithin(locate((0,external_node_path_.resolve)(path)), locate((0,external_node_path_.resolve)(other))))
                continue;
            throw new errors/* ExplainedError */.hM(`\`${inner}\` (${path}) is \`${outer}\` (${other}), or lies in it. Give each a folder of its own, so that none is read or written as the other.`);
        }
}
/** Where a folder is behind symbolic links; it need not exist. */
function locate(path) {
    return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : (0,external_node_path_.join)(locate((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
}
function isWithin(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function openList(path) {
    // Not what it may be a link to.
    (0,external_node_fs_.rmSync)(path, { force: true });
    const handle = (0,external_node_fs_.openSync)(path, 'wx');
    // Lines are copied: each may be a small part of a large buffer, which would stay in memory with it.
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    let bytes = 0;
    function write(from, length) {
        for (let at = 0; at < length;)
            at += (0,external_node_fs_.writeSync)(handle, from, at, length - at);
    }
    function flush() {
        write(block, bytes);
        bytes = 0;
    }
    return {
        add(line) {
            if (bytes + line.length + 1 > BLOCK_BYTES)
                flush();
            if (line.length < BLOCK_BYTES) {
                bytes += line.copy(block, bytes);
            }
            else {
                write(line, line.length);
            }
            bytes += output_lists_LINE_END.copy(block, bytes);
        },
        close() {
            flush();
            (0,external_node_fs_.closeSync)(handle);
        },
    };
}

;// CONCATENATED MODULE: ./src/verify/read-lines.ts


const read_lines_BLOCK_BYTES = 1024 * 1024;
/** No event is nearly as long; what is longer is not kept in memory. */
const LINE_MAX_BYTES = 64 * 1024 * 1024;
const read_lines_LINE_FEED = 0x0a;
const read_lines_CARRIAGE_RETURN = 0x0d;
/** All files are read with one buffer, which grows with the longest line. */
let buffer = Buffer.allocUnsafe(read_lines_BLOCK_BYTES);
/** Reads a file once, block by block, from the first line to the last. Throws if it can't be read. */
function read_lines_readLines(file, onLine) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let lines = 0;
    let hasCarriageReturns = false;
    let isOverlong = false;
    // The first bytes of the line whose end is in the next block.
    let held = 0;
    const take = (block, start, end) => {
        lines += 1;
        if (block[end - 1] === read_lines_CARRIAGE_RETURN)
            hasCarriageReturns = true;
        onLine(block, start, end, lines);
    };
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    try {
        for (;;) {
            if (held === LINE_MAX_BYTES) {
                isOverlong = true;
                held = 0;
            }
            if (held === buffer.length)
                buffer = Buffer.concat([buffer], held * 2);
            const read = (0,external_node_fs_.readSync)(handle, buffer, held, buffer.length - held, null);
            if (read === 0)
                break;
            bytes += read;
            const block = buffer.subarray(0, held + read);
            digest.update(block.subarray(held));
            let start = 0;
            for (let end = block.indexOf(read_lines_LINE_FEED, held); end !== -1;) {
                take(block, start, end);
                start = end + 1;
                end = block.indexOf(read_lines_LINE_FEED, start);
            }
            block.copyWithin(0, start);
            held = block.length - start;
        }
        if (held > 0)
            take(buffer, 0, held);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    return {
        sha256: digest.digest('hex'),
        ...{ bytes, lines, isEnded: held === 0, hasCarriageReturns, isOverlong },
    };
}
/** The SHA-256 of a file. Throws if it can't be read. */
function hashFile(file) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    readBlocks(file, (block) => digest.update(block));
    return digest.digest('hex');
}
/** The SHA-256 that a file would have if its CRLF line ends were LF. */
function hashWithoutReturns(file) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    // A carriage return at the end of a block: what follows it is in the next one.
    let held = '';
    readBlocks(file, (block) => {
        const text = held + block.toString('latin1');
        held = text.endsWith('\r') ? '\r' : '';
        const whole = text.slice(0, text.length - held.length);
        digest.update(whole.replaceAll('\r\n', '\n'), 'latin1');
    });
    return digest.update(held).digest('hex');
}
/** For all files: one of its own for each of many small files would keep the garbage collector busy. */
const block = Buffer.allocUnsafe(read_lines_BLOCK_BYTES);
/** Reads a file block by block; each block is only there until the call returns, which may read no other file. */
function readBlocks(file, onBlock) {
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    try {
        for (;;) {
            const read = (0,external_node_fs_.readSync)(handle, block, 0, read_lines_BLOCK_BYTES, null);
            if (read === 0)
                return;
            onBlock(block.subarray(0, read));
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./src/verify/find-twins.ts





/** More different events than these are not looked at twice: an archive that has them twice is found out anyway. */
const MOST_SUSPECTS = 100_000;
/**
 * Looks at the events with these fingerprints once more, and exactly: an identity that comes a second time is a
 * duplicate. One problem for each file.
 */
function find_twins_findTwins(files, suspects) {
    const seen = new Map();
    const line = { low: 0, high: 0, hasId: false, time: NaN };
    const problems = [];
    let count = 0;
    for (const file of files) {
        let here = 0;
        let example = '';
        readLines(file.path, (bytes, start, end, number) => {
            // Lines that are no events were told of at the first look.
            try {
                readIdentity(bytes, start, end, line);
            }
            catch {
                return;
            }
            if (!line.hasId || !suspects.has(line.low, line.high))
                return;
            const event = parseLine(bytes.subarray(start, end));
            const identity = identityOf(event);
            const first = seen.get(identity);
            if (first === undefined) {
                if (seen.size < MOST_SUSPECTS)
                    seen.set(identity, { file, line: number });
                return;
            }
            here += 1;
            const where = first.file === file ? '' : ` of ${first.file.shown}`;
            example ||= `line ${number} is the event of line ${first.line}${where} again (id ${event.id ?? ''})`;
        });
        if (here === 0)
            continue;
        count += here;
        const more = here === 1 ? '' : `, and ${plural(here - 1, 'more duplicate')} in this file`;
        problems.push({ file: file.shown, text: `${example}${more}` });
    }
    return { count, problems };
}

;// CONCATENATED MODULE: ./src/verify/check-segments.ts








const check_segments_DAY_MS = 86_400_000;
/** What was read of a line, over and over. */
const line = { low: 0, high: 0, hasId: false, time: NaN };
/**
 * Reads every segment once (those with duplicates twice) and compares it with its manifest. Memory grows with the
 * number of events that one source had on its busiest day, by about eleven bytes each, and with nothing else.
 */
function checkSegments(partitions) {
    const tally = {
        ...{ segments: 0, events: 0, bytes: 0, duplicates: 0, withoutId: 0 },
        ...{ shared: new Map(), problems: [], notes: [] },
    };
    for (const partition of partitions)
        checkPartition(partition, tally);
    return tally;
}
function checkPartition({ segments, day }, tally) {
    const groups = [];
    for (const segment of segments) {
        const file = chooseCopy(segment, tally);
        if (file === undefined)
            continue;
        const { strand, phrases } = segment;
        let group = groups.find((one) => one.strand === strand && one.phrases === phrases);
        if (group === undefined) {
            const expected = segments
                .filter((one) => one.strand === strand && one.phrases === phrases)
                .reduce((sum, { events }) => sum + events, 0);
            const known = openFingerprints(expected);
            group = {
                chain: segment.delivery.chain,
                strand,
                phrases,
                known,
                files: [],
                again: undefined,
            };
            groups.push(group);
        }
        group.files.push(file);
        const others = groups.filter((one) => one.phrases === phrases && one.strand !== strand);
        checkSegment(segment, file, { day, group, others, tally });
    }
    for (const { files, again } of groups) {
        if (again === undefined)
            continue;
        const twins = findTwins(files, again);
        tally.duplicates += twins.count;
        tally.problems.push(...twins.problems);
    }
}
function checkSegment(segment, { path, shown }, parts) {
    const { day, group, others, tally } = parts;
    const seen = { firstTime: Infinity, lastTime: -Infinity, misplaced: 0, broken: 0, withoutId: 0 };
    const lines = readLines(path, (bytes, start, end, number) => {
        try {
            readIdentity(bytes, start, end, line);
        }
        catch (error) {
            if (!(error instanceof BrokenPageError))
                throw error;
            seen.broken ||= number;
            return;
        }
        const { time, low, high } = line;
        if (time < seen.firstTime)
            seen.firstTime = time;
        if (time > seen.lastTime)
            seen.lastTime = time;
        const isPlaced = day === undefined ? Number.isNaN(time) : time >= day * check_segments_DAY_MS && time < (day + 1) * check_segments_DAY_MS;
        if (!isPlaced)
            seen.misplaced ||= number;
        if (!line.hasId) {
            seen.withoutId += 1;
        }
        else if (!group.known.add(low, high)) {
            group.again ??= openFingerprints(0);
            group.again.add(low, high);
        }
        else {
            for (const { known, strand, chain } of others) {
                if (!known.has(low, high))
                    continue;
                const both = `${strand} and ${group.strand}`;
                const events = (tally.shared.get(both)?.events ?? 0) + 1;
                tally.shared.set(both, { events, chains: [chain, group.chain] });
                break;
            }
        }
    });
    tally.withoutId += seen.withoutId;
    const text = isChanged(segment, lines)
        ? sayChange(segment, lines, path)
        : sayContradictions(segment, lines, seen);
    if (text !== '')
        tally.problems.push({ file: shown, text });
    if (isChanged(segment, lines))
        return;
    tally.segments += 1;
    tally.events += lines.lines;
    tally.bytes += lines.bytes;
}
/** A copy that is whole, if there is any; else one that is there. */
function chooseCopy({ delivery, path, sha256 }, tally) {
    const copies = delivery.copies.map(({ root }) => ({
        path: (0,external_node_path_.join)(root.path, path),
        shown: root.prefix + path,
        isThere: root.segments.has(path),
        isLink: root.links.has(path),
    }));
    const [there, ...more] = copies.filter(({ isThere }) => isThere);
    if (there === undefined) {
        const link = copies.find(({ isLink }) => isLink);
        const text = link === undefined ? 'it is missing' : 'it is a symbolic link, and those are not followed';
        tally.problems.push({ file: (link ?? copies[0])?.shown, text });
        return undefined;
    }
    if (copies.length === 1)
        return there;
    const whole = [there, ...more].filter((copy) => hashFile(copy.path) === sha256);
    const [chosen] = whole;
    if (chosen === undefined)
        return there;
    for (const copy of copies) {
        if (whole.includes(copy))
            continue;
        const text = `this copy ${copy.isThere ? 'was changed' : 'is missing'}; ${chosen.shown} is whole`;
        tally.notes.push({ file: copy.shown, text });
    }
    return chosen;
}
/** Whether a file has another hash than its manifest says. */
function isChanged({ sha256 }, lines) {
    return lines.sha256 !== sha256;
}
/** How a file differs from what its manifest says. */
function sayChange(segment, lines, path) {
    if (lines.hasCarriageReturns && hashWithoutReturns(path) === segment.sha256)
        return CONVERTED;
    const differences = [
        ...(lines.bytes === segment.bytes
            ? []
            : [`${(0,words/* plural */.LS)(lines.bytes, 'byte')}, not ${count(segment.bytes)}`]),
        ...(lines.lines === segment.events
            ? []
            : [`${(0,words/* plural */.LS)(lines.lines, 'line')}, not ${count(segment.events)}`]),
        ...(lines.isEnded ? [] : ['the last line has no end']),
    ];
    const how = differences.length === 0 ? 'its size is the same' : differences.join('; ');
    return `it was changed: its SHA-256 is not what its manifest says (${how})`;
}
/** What a manifest says of a file that has the right hash, and that is not so; empty if all is. */
function sayContradictions(segment, lines, seen) {
    const found = (time) => (Number.isFinite(time) ? time : undefined);
    const isTimely = segment.firstTime === found(seen.firstTime) && segment.lastTime === found(seen.lastTime);
    return [
        ...(lines.lines === segment.events
            ? []
            : [
                `it has ${plural(lines.lines, 'line')}, and its manifest counts ${count(segment.events)}`,
            ]),
        ...(lines.bytes === segment.bytes
            ? []
            : [`it has ${plural(lines.bytes, 'byte')}, and its manifest says ${count(segment.bytes)}`]),
        ...(lines.isEnded ? [] : ['its last line has no end']),
        ...(lines.isOverlong ? ['it has a line that is longer than any event'] : []),
        ...(seen.broken === 0 ? [] : [`line ${seen.broken} is no event`]),
        ...(seen.misplaced === 0 ? [] : [`the event in line ${seen.misplaced} is of another day`]),
        ...(isTimely ? [] : ['its first or last event has another time than its manifest says']),
    ].join('; ');
}
function count(number) {
    return number.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./src/streams/reconcile/read-archive.ts







const FOLDER = /^scope=([^/]+)\/slug=([^/]+)\/log=([^/]+)/;
/** Reads every event of an archive in a fixed order; returns what of the files is missing, changed or no event. */
function readArchive(partitions, onEvent) {
    const damaged = [];
    const key = blankKey();
    for (const { folder, segments } of partitions) {
        const source = folder.replace(FOLDER, '$1/$2/$3').replace(/\/day=.*$/, '');
        // An event is once in each strand of each source, and an event's time is part of it, so days can be told apart.
        const groups = groupBy(segments, ({ strand, phrases }) => JSON.stringify([strand, phrases]));
        for (const members of groups.values()) {
            const known = openKnownEvents(members.reduce((sum, { events }) => sum + events, 0));
            for (const segment of members) {
                const copy = chooseCopy(segment, { problems: damaged, notes: [] });
                if (copy === undefined)
                    continue;
                let broken = 0;
                const lines = read_lines_readLines(copy.path, (bytes, start, end) => {
                    try {
                        readKey(bytes, start, end, key);
                    }
                    catch (error) {
                        if (!(error instanceof page_BrokenPageError))
                            throw error;
                        broken += 1;
                        return;
                    }
                    const before = known.add(key);
                    const copyBytes = () => Buffer.from(bytes.subarray(start, end));
                    onEvent({ key, before, source, bytes: copyBytes });
                });
                const text = isChanged(segment, lines) ? sayChange(segment, lines, copy.path) : '';
                const lost = broken === 0 ? '' : `${(0,words/* plural */.LS)(broken, 'line')} in it cannot be read`;
                if (text !== '' || lost !== '')
                    damaged.push({
                        file: copy.shown,
                        text: [text, lost].filter((one) => one !== '').join('; '),
                    });
            }
        }
    }
    return damaged;
}
/** Reads the events in quarantine. Those that are no JSON objects are left out: nothing of them can be compared. */
function readQuarantine(files, onEvent) {
    const damaged = [];
    const key = blankKey();
    let unreadable = 0;
    for (const file of files) {
        const copy = chooseCopy(file, { problems: damaged, notes: [] });
        if (copy === undefined)
            continue;
        const lines = read_lines_readLines(copy.path, (bytes, start, end) => {
            try {
                const event = parseQuarantineLine(bytes.subarray(start, end));
                readKey(event.bytes, 0, event.bytes.length, key);
            }
            catch (error) {
                if (!(error instanceof page_BrokenPageError))
                    throw error;
                unreadable += 1;
                return;
            }
            onEvent(key);
        });
        if (isChanged(file, lines))
            damaged.push({ file: copy.shown, text: sayChange(file, lines, copy.path) });
    }
    return { damaged, unreadable };
}

;// CONCATENATED MODULE: ./src/streams/reconcile/envelope.ts
const envelope_QUOTE = 0x22;
const envelope_BACKSLASH = 0x5c;
const envelope_COLON = 0x3a;
const envelope_OPEN_ARRAY = 0x5b;
const envelope_CLOSE_ARRAY = 0x5d;
const envelope_OPEN_OBJECT = 0x7b;
const envelope_CLOSE_OBJECT = 0x7d;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);
const EVENT = Buffer.from('event');
/**
 * The bytes of the event in an envelope of Splunk's HTTP Event Collector, `{"time":…,"event":{…}}`; undefined for what is
 * none. An audit event may have a field `event` of its own, such as a workflow run's, so what has an action is none.
 * Source: docs.splunk.com, "Format events for HTTP Event Collector".
 */
function unwrap({ bytes, fields, action }) {
    const inner = fields['event'];
    if (action !== '' || typeof inner !== 'object' || inner === null || Array.isArray(inner))
        return undefined;
    let depth = 0;
    let start = -1;
    let found;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === envelope_QUOTE) {
            const end = envelope_endOfString(bytes, at + 1);
            if (depth === 1 && bytes.subarray(at + 1, end).equals(EVENT)) {
                const value = startOfValue(bytes, end + 1);
                if (bytes[value] === envelope_OPEN_OBJECT)
                    start = value;
            }
            at = end;
        }
        else if (byte === envelope_OPEN_OBJECT || byte === envelope_OPEN_ARRAY)
            depth += 1;
        else if (byte === envelope_CLOSE_OBJECT || byte === envelope_CLOSE_ARRAY) {
            depth -= 1;
            if (depth !== 1 || start === -1)
                continue;
            // Of two fields of one name the last one counts, as in `JSON.parse`.
            found = bytes.subarray(start, at + 1);
            start = -1;
        }
    }
    return found;
}
/** The index of the value after a key; -1 if it was none. */
function startOfValue(bytes, from) {
    let at = from;
    while (SPACES.has(bytes[at]))
        at += 1;
    if (bytes[at] !== envelope_COLON)
        return -1;
    at += 1;
    while (SPACES.has(bytes[at]))
        at += 1;
    return at;
}
function envelope_endOfString(bytes, from) {
    let at = from;
    while (at < bytes.length && bytes[at] !== envelope_QUOTE)
        at += bytes[at] === envelope_BACKSLASH ? 2 : 1;
    return at;
}

;// CONCATENATED MODULE: ./src/streams/reconcile/find-stream-files.ts


/**
 * GitHub's documentation says `.json.gz`; what it writes ends in `.json.log.gz`
 * (https://github.com/github/docs/pull/45787).
 */
const STREAMED = /\.(?:json|ndjson|jsonl)(?:\.log)?(?:\.gz)?$/i;
/** Lists the files of a stream at any depth, but for `.git`; throws if a folder can't be read. */
function findStreamFiles(folder) {
    const files = [];
    const others = [];
    function visit(below) {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, below), { withFileTypes: true })) {
            const path = below + entry.name;
            if (entry.isDirectory()) {
                if (entry.name !== '.git')
                    visit(`${path}/`);
            }
            else if (entry.isFile() && STREAMED.test(entry.name))
                files.push(path);
            else
                others.push(path);
        }
    }
    visit('');
    return { files: files.sort(), others: others.sort() };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/streams/reconcile/split-values.ts
/** No event is nearly as long; what is longer is not kept in memory. */
const VALUE_MAX_BYTES = 64 * 1024 * 1024;
const split_values_QUOTE = 0x22;
const split_values_BACKSLASH = 0x5c;
const split_values_LINE_FEED = 0x0a;
const split_values_OPEN_ARRAY = 0x5b;
const split_values_CLOSE_ARRAY = 0x5d;
const split_values_OPEN_OBJECT = 0x7b;
const split_values_CLOSE_OBJECT = 0x7d;
/** White space, commas, and the byte-order mark that some tools put first. */
const BETWEEN = new Set([0x20, 0x09, 0x0d, 0x0a, 0x2c, 0xef, 0xbb, 0xbf]);
/**
 * Splits NDJSON, one JSON array of objects, or JSON objects one after the other into its objects. After something broken
 * it goes on with the next line: no string holds a raw line end, and no object inside another begins a line in what
 * programs write.
 */
function openSplitter({ onValue, onBreak }, valueMaxBytes = VALUE_MAX_BYTES) {
    /** Of the object that is open, its own bracket included; 0 between objects. */
    let depth = 0;
    let lists = 0;
    let isInString = false;
    let isEscaped = false;
    let isSkipping = false;
    let previous = split_values_LINE_FEED;
    /** Bytes before the current piece. */
    let offset = 0;
    let startedAt = 0;
    /** Where in the current piece the open object goes on. */
    let start = 0;
    let held = [];
    let heldBytes = 0;
    function emit(last) {
        const bytes = held.length === 0 ? last : Buffer.concat([...held, last]);
        drop();
        onValue(bytes);
    }
    function drop() {
        held = [];
        heldBytes = 0;
        depth = 0;
        isInString = false;
        isEscaped = false;
    }
    function open(at) {
        depth = 1;
        start = at;
        startedAt = offset + at;
    }
    /** Outside of objects. */
    function pass(byte, at) {
        if (byte === split_values_OPEN_ARRAY)
            lists += 1;
        else if (byte === split_values_CLOSE_ARRAY && lists > 0)
            lists -= 1;
        else if (!BETWEEN.has(byte)) {
            onBreak('foreign', offset + at);
            isSkipping = true;
        }
    }
    /** Goes on in a string; returns the index after its end, or after the line end that no string can have. */
    function skipString(chunk, from) {
        let isAfterBackslash = isEscaped;
        for (let at = from; at < chunk.length; at++) {
            const byte = chunk[at];
            if (byte === split_values_LINE_FEED || (byte === split_values_QUOTE && !isAfterBackslash)) {
                isInString = false;
                isEscaped = false;
                return at + 1;
            }
            isAfterBackslash = byte === split_values_BACKSLASH && !isAfterBackslash;
        }
        isEscaped = isAfterBackslash;
        return chunk.length;
    }
    /** Goes on in an object; returns the index after it, or after what breaks it. */
    function skipObject(chunk, from) {
        let at = from;
        while (at < chunk.length) {
            if (isInString) {
                at = skipString(chunk, at);
                if (chunk[at - 1] !== split_values_LINE_FEED)
                    continue;
                onBreak('cut-off', startedAt);
                drop();
                return at;
            }
            const byte = chunk[at];
            at += 1;
            if (byte === split_values_QUOTE)
                isInString = true;
            else if (byte === split_values_OPEN_OBJECT || byte === split_values_OPEN_ARRAY) {
                const before = at === 1 ? previous : chunk[at - 2];
                if (byte === split_values_OPEN_OBJECT && before === split_values_LINE_FEED) {
                    onBreak('cut-off', startedAt);
                    drop();
                    return at - 1;
                }
                depth += 1;
            }
            else if (byte === split_values_CLOSE_OBJECT || byte === split_values_CLOSE_ARRAY) {
                depth -= 1;
                if (depth > 0)
                    continue;
                emit(chunk.subarray(start, at));
                return at;
            }
        }
        return at;
    }
    return {
        push(chunk) {
            start = 0;
            for (let at = 0; at < chunk.length;) {
                if (isSkipping) {
                    const end = chunk.indexOf(split_values_LINE_FEED, at);
                    isSkipping = end === -1;
                    at = end === -1 ? chunk.length : end + 1;
                }
                else if (depth > 0) {
                    at = skipObject(chunk, at);
                }
                else {
                    const byte = chunk[at] ?? 0;
                    if (byte === split_values_OPEN_OBJECT)
                        open(at);
                    else
                        pass(byte, at);
                    at += 1;
                }
            }
            previous = chunk.at(-1) ?? previous;
            offset += chunk.length;
            if (depth === 0)
                return;
            // The piece may be overwritten when the next one is read.
            held.push(Buffer.from(chunk.subarray(start)));
            heldBytes += chunk.length - start;
            if (heldBytes <= valueMaxBytes)
                return;
            onBreak('too-long', startedAt);
            drop();
            isSkipping = true;
        },
        end() {
            if (depth > 0)
                onBreak('cut-off', startedAt);
            else if (lists > 0)
                onBreak('cut-off', offset);
            drop();
        },
    };
}

;// CONCATENATED MODULE: ./src/streams/reconcile/read-stream-file.ts




/**
 * Reads a file of a stream, packed or not, and calls `onValue` with the bytes of each JSON object, which are only there
 * until it returns; false says that it is none. What is damaged is passed over and told in words. Rejects if the file can't be read.
 */
async function readStreamFile(path, onValue) {
    // Even nothing at all takes twenty bytes: this one was not fetched.
    if (/\.gz$/i.test(path) && (0,external_node_fs_.statSync)(path).size === 0)
        return ['it is empty, which no packed file is'];
    const breaks = new Map();
    let values = 0;
    const note = (why, at) => {
        const known = breaks.get(why);
        breaks.set(why, known === undefined ? { count: 1, at } : { ...known, count: known.count + 1 });
    };
    const splitter = openSplitter({
        onValue(bytes) {
            values += 1;
            if (!onValue(bytes))
                note('invalid', values);
        },
        onBreak: note,
    });
    const torn = await readChunks(path, (chunk) => splitter.push(chunk));
    splitter.end();
    // What else is broken then follows from that.
    if (torn !== undefined)
        return [`it is packed, and can be unpacked only in part (${torn}): it is cut off or damaged`];
    return [...breaks].map(([why, { count, at }]) => sayBreak(why, count, at));
}
function sayBreak(why, count, at) {
    const where = count === 1 ? `at byte ${at}` : `the first at byte ${at}`;
    if (why === 'cut-off')
        return `${(0,words/* plural */.LS)(count, 'event')} ${count === 1 ? 'is' : 'are'} cut off (${where})`;
    if (why === 'too-long')
        return `${(0,words/* plural */.LS)(count, 'value')} ${count === 1 ? 'is' : 'are'} longer than any event (${where})`;
    if (why === 'foreign')
        return `in ${(0,words/* plural */.LS)(count, 'place')} there is something else than JSON objects (${where})`;
    const which = count === 1 ? `number ${at}` : `the first is number ${at}`;
    return `${(0,words/* plural */.LS)(count, 'object')} ${count === 1 ? 'is' : 'are'} not valid JSON (${which})`;
}
/** Resolves with why unpacking stopped, or with nothing at the end. What was unpacked before was handed over. */
function readChunks(path, onChunk) {
    return new Promise((resolve, reject) => {
        const file = (0,external_node_fs_.createReadStream)(path);
        const unpacker = isPacked(path) ? (0,external_node_zlib_.createGunzip)() : undefined;
        const fail = (error) => {
            file.destroy();
            unpacker?.destroy();
            reject(error instanceof Error ? error : new Error(String(error)));
        };
        file.once('error', fail);
        unpacker?.once('error', (error) => {
            file.destroy();
            resolve(error.message);
        });
        (unpacker === undefined ? file : file.pipe(unpacker))
            .on('data', (chunk) => {
            try {
                onChunk(chunk);
            }
            catch (error) {
                fail(error);
            }
        })
            .once('end', () => resolve(undefined));
    });
}
/** By its first bytes: tools unpack files and leave their names, or the other way round. */
function isPacked(path) {
    const first = Buffer.alloc(2);
    const handle = (0,external_node_fs_.openSync)(path, 'r');
    try {
        return (0,external_node_fs_.readSync)(handle, first, 0, 2, 0) === 2 && first.readUInt16BE() === 0x1f8b;
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./src/streams/reconcile/read-stream.ts








/** Finds the files; throws an `ExplainedError` that names the input if there are none. */
function requireStreamFiles(folder) {
    requireFolder('stream-dir', folder);
    const found = findStreamFiles(folder);
    if (found.files.length > 0)
        return found;
    const [other] = found.others;
    throw new errors/* ExplainedError */.hM(`\`stream-dir\` (${folder}) holds no file of a stream: none ends in \`.json\`, \`.ndjson\` or \`.jsonl\`, with or without \`.gz\`. ` +
        (other === undefined
            ? 'It is empty: the step before this one fetched nothing.'
            : `There is \`${other}\`, for example.`));
}
/**
 * Reads every file in its order, and calls `onEvent` once for each event, however often it was delivered. What `onEvent`
 * throws a `BrokenPageError` for is no event.
 */
async function readStream(folder, files, onEvent) {
    const known = openKnownEvents(0);
    const tally = { events: 0, duplicates: 0, withoutId: 0, foreign: 0 };
    const damaged = [];
    let [first, last] = [Infinity, -Infinity];
    const key = blankKey();
    function take(bytes, isUnwrapped = false) {
        readKey(bytes, 0, bytes.length, key);
        if (!key.hasId) {
            const event = page_parseLine(bytes);
            const inner = isUnwrapped ? undefined : unwrap(event);
            if (inner !== undefined) {
                take(inner, true);
                return;
            }
            if (event.time === undefined && event.action === '') {
                tally.foreign += 1;
                return;
            }
            tally.withoutId += 1;
        }
        if (!key.hasId)
            onEvent({ key, before: known.add(key), bytes });
        else if (known.has(key, 0))
            tally.duplicates += 1;
        else {
            // Throws for what only began like an event: a whole copy of it may follow, and is none that was there before.
            onEvent({ key, before: 0, bytes });
            known.add(key);
        }
        tally.events += 1;
        if (key.time < first)
            first = key.time;
        if (key.time > last)
            last = key.time;
    }
    for (const file of files) {
        const damage = await readStreamFile((0,external_node_path_.join)(folder, file), (bytes) => {
            try {
                take(bytes);
                return true;
            }
            catch (error) {
                if (!(error instanceof page_BrokenPageError))
                    throw error;
                return false;
            }
        });
        damaged.push(...damage.map((text) => ({ file, text })));
    }
    const found = (time) => (Number.isFinite(time) ? time : undefined);
    return { ...tally, first: found(first), last: found(last), known, damaged };
}

;// CONCATENATED MODULE: ./src/streams/reconcile/reasons.ts
/** By name, in the order in which they are shown; docs/reconcile.md has the source of each. */
const reasons_REASONS = {
    'api-request': certain('stream', 'API requests (`api.request`) are only ever streamed'),
    'copilot-usage': certain('stream', 'records of Copilot sessions are only ever streamed'),
    'other-scope': certain('stream', 'of an organization or enterprise that the archive does not collect'),
    'log-not-collected': certain('stream', 'of a log, web or Git, that the archive does not collect there'),
    'before-archive': certain('stream', 'older than what the archive holds of its source'),
    'after-read-through': certain('stream', 'newer than what the archive had read of its source'),
    gap: certain('stream', 'in a gap that the archive records: GitHub had dropped it'),
    'not-read': certain('stream', 'in a span that no delivery in `archive-dir` holds'),
    quarantined: certain('stream', 'in the quarantine of the archive'),
    phrase: possible('stream', 'the archive collects its source under a phrase, which may exclude it'),
    twin: possible('stream', 'without an id and there before: delivered again, or a twin'),
    late: possible('stream', 'from the last hour that was read: it may have been indexed later'),
    'before-stream': certain('archive', 'older than the first event of the stream'),
    'after-stream': possible('archive', 'newer than the last event of the stream: it may not have been fetched, or the stream has stopped'),
    'stream-late': possible('archive', 'from the last hour of the stream: it may not have been delivered yet'),
    'stream-silent': possible('archive', 'from an hour in which the stream has nothing at all: it may have been paused for too long'),
};
/** How late an event may come and be no wonder: what the collector re-reads by default (`lookback`). */
const LATE_MS = 3_600_000;
/** Why the archive lacks an event of the stream; undefined if nothing that is known explains it. */
function explainStreamed(event, sources) {
    const { action, time } = event;
    if (action === 'api.request')
        return 'api-request';
    if (isCopilotUsage(event))
        return 'copilot-usage';
    const owners = ownersOf(event);
    const inScope = sources.filter((source) => isOwned(source, owners));
    if (inScope.length === 0)
        return 'other-scope';
    const log = action.startsWith('git.') ? 'git' : 'web';
    const inLog = inScope.filter((source) => source.log === log);
    if (inLog.length === 0)
        return 'log-not-collected';
    if (time === undefined)
        return undefined;
    const holding = inLog.filter(({ held }) => reasons_isWithin(held, time));
    const whole = holding.filter(({ phrase }) => phrase === '');
    // One source that should have it, and no excuse of its own, is enough.
    if (whole.length > 0)
        return whole.every(({ to }) => time >= (to ?? 0) - LATE_MS) ? 'late' : undefined;
    if (holding.length > 0)
        return 'phrase';
    if (inLog.some(({ gaps }) => reasons_isWithin(gaps, time)))
        return 'gap';
    if (inLog.every(({ to }) => to !== undefined && time >= to))
        return 'after-read-through';
    if (inLog.every(({ from }) => from !== undefined && time < from))
        return 'before-archive';
    return 'not-read';
}
/** Why the stream lacks an event of the archive, by the event's time (NaN for none); undefined if nothing explains it. */
function explainArchived(time, { first, last, isSilentAt }) {
    if (Number.isNaN(time) || first === undefined || last === undefined)
        return undefined;
    if (time < first)
        return 'before-stream';
    if (time > last)
        return 'after-stream';
    if (time > last - LATE_MS)
        return 'stream-late';
    return isSilentAt(time) ? 'stream-silent' : undefined;
}
/** They have fields of their own, and no action. Source: docs.github.com, "Audit log events for agents". */
function isCopilotUsage({ action, fields }) {
    const { type, event_id: id, endpoint } = fields;
    return (action === '' &&
        (type === 'request' || type === 'response') &&
        typeof id === 'string' &&
        typeof endpoint === 'string');
}
function ownersOf({ fields }) {
    const named = namesIn(fields['org']);
    const [owner = '', repository] = namesIn(fields['repo'])[0]?.split('/') ?? [];
    const organizations = named.length > 0 || repository === undefined ? named : [owner];
    const ids = [fields['org_id']].flat();
    return {
        organizations,
        enterprises: namesIn(fields['business']),
        // Seen in a real `user.failed_login`: `business`, no `org`, and `org_id` as a list.
        isOfUnnamed: organizations.length === 0 && ids.some((id) => typeof id === 'number'),
    };
}
function namesIn(field) {
    const all = Array.isArray(field) ? field : [field];
    return all.flatMap((one) => (typeof one === 'string' && one !== '' ? [one.toLowerCase()] : []));
}
/**
 * An event that does not say whose it is may be of any: what is not known excuses nothing. An enterprise's log has the
 * events of its organizations, too (docs.github.com, "Accessing the audit log for your enterprise").
 */
function isOwned({ scope, slug }, owners) {
    const { organizations, enterprises, isOfUnnamed } = owners;
    if (scope === 'enterprise')
        return enterprises.length === 0 || enterprises.includes(slug);
    if (organizations.length > 0)
        return organizations.includes(slug);
    return enterprises.length === 0 || isOfUnnamed;
}
function reasons_isWithin(spans, time) {
    return spans.some(({ from, to }) => time >= from && time < to);
}
function certain(side, text) {
    return { side, isCertain: true, text };
}
function possible(side, text) {
    return { side, isCertain: false, text };
}

;// CONCATENATED MODULE: ./src/streams/reconcile/tally.ts

const tally_HOUR_MS = 3_600_000;
/** Opens counters; times are epoch milliseconds, NaN for none. Memory grows with the number of hours only. */
function openTally() {
    const hours = new Map();
    const counted = {
        archive: new Map(),
        stream: new Map(),
    };
    let both = 0;
    function hourOf(time) {
        const number = Math.floor(time / tally_HOUR_MS);
        let hour = hours.get(number);
        if (hour === undefined) {
            hour = { both: 0, onlyInArchive: 0, onlyInStream: 0, unexplained: 0 };
            hours.set(number, hour);
        }
        return hour;
    }
    return {
        addBoth(time) {
            both += 1;
            hourOf(time).both += 1;
        },
        addSurplus(side, time, reason) {
            const hour = hourOf(time);
            hour[side === 'archive' ? 'onlyInArchive' : 'onlyInStream'] += 1;
            if (reason === undefined)
                hour.unexplained += 1;
            counted[side].set(reason, (counted[side].get(reason) ?? 0) + 1);
        },
        hasStreamed(time) {
            const hour = hours.get(Math.floor(time / tally_HOUR_MS));
            return hour !== undefined && hour.both + hour.onlyInStream > 0;
        },
        surplusOf(side) {
            const counts = counted[side];
            const names = Object.keys(reasons_REASONS);
            return {
                events: [...counts.values()].reduce((sum, count) => sum + count, 0),
                unexplained: counts.get(undefined) ?? 0,
                reasons: names.flatMap((name) => {
                    const events = counts.get(name) ?? 0;
                    return events === 0 ? [] : [{ name, events }];
                }),
            };
        },
        both: () => both,
        hours() {
            return [...hours]
                .filter(([, { onlyInArchive, onlyInStream }]) => onlyInArchive + onlyInStream > 0)
                .map(([number, counts]) => ({
                start: Number.isNaN(number) ? undefined : number * tally_HOUR_MS,
                ...counts,
            }))
                .sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
        },
    };
}

;// CONCATENATED MODULE: ./src/streams/reconcile/reconcile.ts









/**
 * Compares the archives in a folder with the files of a stream, by event identity, and writes a list of what each side
 * lacks. Events are known by 64 bits each, so memory grows by some thirty bytes with each. Throws an `ExplainedError`
 * that names the input if there is nothing to compare, or if a list can't go there.
 */
async function reconcile(options) {
    const { archiveDir, streamDir, outputDir } = options;
    const archive = openArchive(archiveDir);
    const { files, others } = requireStreamFiles(streamDir);
    requireApart({ 'archive-dir': archiveDir, 'stream-dir': streamDir, 'output-dir': outputDir });
    const lists = openLists(outputDir);
    const tally = openTally();
    try {
        const held = readHeld(archive);
        const stream = await readStream(streamDir, files, (event) => {
            const found = compareStreamed(event, { archive, held, tally });
            if (found !== undefined)
                lists.onlyInStream.add(page_toLine(found));
        });
        const { known: _, damaged, ...rest } = stream;
        const compared = compareArchived(archive, { stream, tally, add: lists.onlyInArchive.add });
        return {
            archive: {
                ...{ names: archive.names, deliveries: archive.deliveries },
                ...{ events: held.events, duplicates: held.duplicates, quarantined: held.quarantined },
                sources: compared,
            },
            stream: { files: files.length, ...rest },
            both: tally.both(),
            onlyInArchive: tally.surplusOf('archive'),
            onlyInStream: tally.surplusOf('stream'),
            hours: tally.hours(),
            damaged: [...archive.problems, ...held.damaged, ...damaged],
            notes: notesOn({ held, stream, others, compared }),
        };
    }
    finally {
        lists.onlyInArchive.close();
        lists.onlyInStream.close();
    }
}
function readHeld({ partitions, quarantined: files }) {
    const expected = partitions.flatMap(({ segments }) => segments);
    const known = openKnownEvents(expected.reduce((sum, { events }) => sum + events, 0));
    let [events, duplicates] = [0, 0];
    const damaged = readArchive(partitions, ({ key, before }) => {
        events += 1;
        if (key.hasId && before > 0)
            duplicates += 1;
        if (!known.has(key, before))
            known.add(key);
    });
    const odd = openKnownEvents(0);
    const oddKeys = [];
    const quarantine = readQuarantine(files, (key) => {
        if (odd.add(key) === 0)
            oddKeys.push({ ...key });
    });
    return {
        ...{ known, odd, oddKeys, events, duplicates },
        unreadable: quarantine.unreadable,
        quarantined: oddKeys.length + quarantine.unreadable,
        damaged: [...damaged, ...quarantine.damaged],
    };
}
/** The event, if the archive lacks it. */
function compareStreamed({ key, before, bytes }, { archive, held, tally }) {
    if (held.known.has(key, before)) {
        tally.addBoth(key.time);
        return undefined;
    }
    const event = page_parseLine(bytes);
    const explain = () => {
        if (held.odd.has(key, 0))
            return 'quarantined';
        const isTwin = before > 0 && held.known.has(key, 0);
        return explainStreamed(event, archive.sources) ?? (isTwin ? 'twin' : undefined);
    };
    tally.addSurplus('stream', key.time, explain());
    return event;
}
/** Reads the archive again, now that all of the stream is known; each event counts once, wherever it is. */
function compareArchived({ partitions }, parts) {
    const { stream, tally, add } = parts;
    const { known, first, last } = stream;
    const handled = openKnownEvents(0);
    const sources = new Map();
    const facts = { first, last, isSilentAt: (time) => !tally.hasStreamed(time) };
    readArchive(partitions, ({ key, before, source, bytes }) => {
        if (key.hasId && before > 0)
            return;
        const counts = sources.get(source) ?? { events: 0, inStream: 0, unexplained: 0 };
        sources.set(source, counts);
        counts.events += 1;
        const isStreamed = known.has(key, before);
        const reason = isStreamed ? undefined : explainArchived(key.time, facts);
        if (isStreamed)
            counts.inStream += 1;
        else if (reason === undefined)
            counts.unexplained += 1;
        if (handled.has(key, before))
            return;
        handled.add(key);
        if (isStreamed)
            return;
        add(bytes());
        tally.addSurplus('archive', key.time, reason);
    });
    return [...sources].map(([source, counts]) => ({ source, ...counts }));
}
function notesOn(found) {
    const { held, stream, others, compared } = found;
    const notes = [];
    const say = (text, file) => void notes.push({ file, text });
    for (const { source, events, inStream, unexplained } of compared)
        if (inStream === 0 && unexplained > 0)
            say(`the stream has nothing of ${source} (${(0,words/* plural */.LS)(events, 'event')}), which may belong to another enterprise`);
    const lacking = held.oddKeys.filter((key) => !stream.known.has(key, 0)).length;
    if (lacking > 0)
        say(`the stream lacks ${(0,words/* plural */.LS)(lacking, 'event')} that the archive has in quarantine`);
    if (held.unreadable > 0)
        say(`${(0,words/* plural */.LS)(held.unreadable, 'event')} in quarantine cannot be compared, being no JSON objects`);
    if (stream.foreign > 0)
        say(`${(0,words/* plural */.LS)(stream.foreign, 'JSON object')} in \`stream-dir\` ${stream.foreign === 1 ? 'is no event' : 'are no events'}: without a time and without an action`);
    const [other] = others;
    if (other !== undefined)
        say(`in \`stream-dir\` ${(0,words/* plural */.LS)(others.length, 'file or link', 'files or links')} of other names than a stream's ${others.length === 1 ? 'was' : 'were'} not read, such as this one`, other);
    return notes;
}

// EXTERNAL MODULE: ./src/markdown.ts
var markdown = __webpack_require__(3758);
;// CONCATENATED MODULE: ./src/verify/render-findings.ts

const TEXT_MAX_LENGTH = 400;
/** A Markdown table of findings under its heading, cut at `most` rows; none of no findings. */
function findingsTable(heading, findings, most) {
    if (findings.length === 0)
        return [];
    const rows = findings
        .slice(0, most)
        .map(cutFinding)
        .map(({ file, text }) => [
        file === undefined ? '' : `<code>${(0,markdown/* escape */.ih)(file)}</code>`,
        (0,markdown/* escape */.ih)(text),
    ]);
    const rest = findings.length - rows.length;
    const more = rest > 0 ? `\n\n… and ${rest.toLocaleString('en-US')} more.` : '';
    return [`${heading}\n\n${(0,markdown/* renderTable */.bo)(['File', 'What'], rows, [])}${more}`];
}
/** A finding whose texts are cut to 400 characters. */
function cutFinding({ file, text }) {
    return { file: file === undefined ? undefined : cut(file), text: cut(text) };
}
function cut(text) {
    return text.length > TEXT_MAX_LENGTH ? `${text.slice(0, TEXT_MAX_LENGTH - 1)}…` : text;
}

// EXTERNAL MODULE: ./src/streams/plain-text.ts
var plain_text = __webpack_require__(3129);
;// CONCATENATED MODULE: ./src/streams/reconcile/render.ts






/** Keeps the summary below GitHub's limit of 1 MiB, and the report below that of an output. */
const MAX_ROWS = { hours: 100, findings: 100, report: 500 };
/** The events without a known reason, of both sides. */
function unexplainedOf({ onlyInArchive, onlyInStream }) {
    return onlyInArchive.unexplained + onlyInStream.unexplained;
}
/** The verdict in one sentence. */
function sayVerdict(result) {
    const { onlyInArchive, onlyInStream, both, damaged } = result;
    const different = onlyInArchive.events + onlyInStream.events;
    const unexplained = unexplainedOf(result);
    const possible = possibleIn(onlyInArchive) + possibleIn(onlyInStream);
    const what = different === 0
        ? `Archive and stream have the same ${(0,words/* plural */.LS)(both, 'event')}`
        : unexplained > 0
            ? `${(0,words/* plural */.LS)(unexplained, 'difference')} without a known reason`
            : possible > 0
                ? `${(0,words/* plural */.LS)(different, 'difference')}, of which ${possible.toLocaleString('en-US')} may have a reason and the others have one`
                : `${(0,words/* plural */.LS)(different, 'difference')}, all with a known reason`;
    return damaged.length === 0 ? what : `${what}; ${(0,words/* plural */.LS)(damaged.length, 'finding')} of damage`;
}
/** What the job's log says: no name in it can be taken for a command to the runner. */
function renderLines(result) {
    const { archive, stream, both } = result;
    return [
        `Archive ${archive.names.join(', ')}: ${(0,words/* plural */.LS)(archive.events, 'event')} in ${(0,words/* plural */.LS)(archive.deliveries, 'delivery', 'deliveries')}, ${(0,words/* plural */.LS)(archive.duplicates, 'duplicate')}`,
        `Stream: ${(0,words/* plural */.LS)(stream.events, 'event')} in ${(0,words/* plural */.LS)(stream.files, 'file')}, ${(0,words/* plural */.LS)(stream.duplicates, 'duplicate')} (normal: delivery is at least once)`,
        `In both: ${(0,words/* plural */.LS)(both, 'event')}`,
        ...linesOf('Only in the archive', result.onlyInArchive),
        ...linesOf('Only in the stream', result.onlyInStream),
        ...result.notes.slice(0, MAX_ROWS.findings).map((note) => `Note: ${sayFinding(note)}`),
        `${sayVerdict(result)}.`,
    ].map(plain_text/* plainText */.wh);
}
/** The job summary: Markdown in which no name can break the markup. */
function renderSummary(result) {
    const { archive, stream, both, hours, damaged, notes } = result;
    const unexplained = unexplainedOf(result);
    return `${[
        `## ${sayVerdict(result)}`,
        ...(unexplained === 0
            ? []
            : [
                (0,markdown/* alert */.xE)('WARNING', [
                    `${(0,words/* plural */.LS)(unexplained, 'event')} of one side ${unexplained === 1 ? 'is' : 'are'} missing on the other, and nothing that is known explains it. ${(0,markdown/* name */.UU)(LISTS.onlyInArchive)} and ${(0,markdown/* name */.UU)(LISTS.onlyInStream)} in \`output-dir\` have the events.`,
                ]),
            ]),
        (0,markdown/* renderTable */.bo)(['', 'Archive', 'Stream'], [
            ['Events', render_count(archive.events), render_count(stream.events)],
            ['Duplicates', render_count(archive.duplicates), render_count(stream.duplicates)],
            ['In both', render_count(both), render_count(both)],
            ['Only here', render_count(result.onlyInArchive.events), render_count(result.onlyInStream.events)],
            [
                '**Unexplained**',
                `**${render_count(result.onlyInArchive.unexplained)}**`,
                `**${render_count(result.onlyInStream.unexplained)}**`,
            ],
        ], [1, 2]),
        ...reasonsTable('Only in the archive', result.onlyInArchive),
        ...reasonsTable('Only in the stream', result.onlyInStream),
        ...hoursTable(hours),
        ...sourcesTable(archive.sources),
        ...findingsTable('### Damaged', damaged, MAX_ROWS.findings),
        ...findingsTable('### Notes', notes, MAX_ROWS.findings),
    ].join('\n\n')}\n`;
}
/** The report as JSON; lists are cut at 500, their lengths are not. Times are ISO 8601. */
function toReport(result) {
    const { archive, stream, both, hours, damaged, notes } = result;
    return {
        verdict: sayVerdict(result),
        unexplained: unexplainedOf(result),
        both,
        archive: { ...archive, sources: archive.sources.slice(0, MAX_ROWS.report) },
        stream: { ...stream, first: toIso(stream.first), last: toIso(stream.last) },
        onlyInArchive: reasonsReport(result.onlyInArchive),
        onlyInStream: reasonsReport(result.onlyInStream),
        hoursWithDifferences: hours.length,
        hours: worstHours(hours, MAX_ROWS.report).map(({ start, ...counts }) => ({
            start: toIso(start),
            ...counts,
        })),
        damaged: damaged.length,
        damage: damaged.slice(0, MAX_ROWS.report).map(cutFinding),
        notes: notes.slice(0, MAX_ROWS.report).map(cutFinding),
    };
}
/** A finding as one line of plain text. */
function sayFinding({ file, text }) {
    return (0,plain_text/* plainText */.wh)(file === undefined ? text : `${file}: ${text}`);
}
function possibleIn({ reasons }) {
    return reasons
        .filter(({ name: reason }) => !reasons_REASONS[reason].isCertain)
        .reduce((sum, { events }) => sum + events, 0);
}
function linesOf(title, { events, unexplained, reasons }) {
    return [
        `${title}: ${(0,words/* plural */.LS)(events, 'event')}`,
        ...(unexplained === 0 ? [] : [`- ${render_count(unexplained)} UNEXPLAINED`]),
        ...reasons.map(({ name: reason, events: many }) => `- ${render_count(many)} ${sayReason(reason)}`),
    ];
}
function sayReason(reason) {
    return `${reasons_REASONS[reason].text} (${reason})`;
}
function reasonsTable(title, { events, unexplained, reasons }) {
    if (events === 0)
        return [];
    const rows = reasons.map(({ name: reason, events: many }) => [
        `${(0,markdown/* escape */.ih)(reasons_REASONS[reason].text)} (<code>${reason}</code>)`,
        reasons_REASONS[reason].isCertain ? 'yes' : 'perhaps',
        render_count(many),
    ]);
    if (unexplained > 0)
        rows.unshift(['**unexplained**', '**no**', `**${render_count(unexplained)}**`]);
    return [`### ${title}`, (0,markdown/* renderTable */.bo)(['Reason', 'Known', 'Events'], rows, [2])];
}
function hoursTable(hours) {
    if (hours.length === 0)
        return [];
    const shown = worstHours(hours, MAX_ROWS.hours);
    const rest = hours.length - shown.length;
    const rows = shown.map(({ start, ...counts }) => [
        start === undefined ? 'no time' : (0,words/* sayMinute */.wd)(start),
        ...[counts.both, counts.onlyInArchive, counts.onlyInStream, counts.unexplained].map(render_count),
    ]);
    return [
        '### Hours with differences (UTC)',
        (0,markdown/* renderTable */.bo)(['Hour', 'In both', 'Only in the archive', 'Only in the stream', 'Unexplained'], rows, [1, 2, 3, 4]),
        ...(rest === 0 ? [] : [`… and ${(0,words/* plural */.LS)(rest, 'hour')} with fewer of them.`]),
    ];
}
/** Those with most unexplained, then with most differences; in the order of time. */
function worstHours(hours, most) {
    const differences = (hour) => hour.onlyInArchive + hour.onlyInStream;
    const worst = hours
        .toSorted((a, b) => b.unexplained - a.unexplained || differences(b) - differences(a))
        .slice(0, most);
    return worst.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
}
function sourcesTable(sources) {
    if (sources.length === 0)
        return [];
    const rows = sources
        .slice(0, MAX_ROWS.findings)
        .map(({ source, events, inStream, unexplained }) => [
        (0,markdown/* name */.UU)(source),
        ...[events, inStream, unexplained].map(render_count),
    ]);
    const header = ['Source', 'Events', 'In the stream, too', 'Unexplained'];
    return ['### Sources of the archive', (0,markdown/* renderTable */.bo)(header, rows, [1, 2, 3])];
}
function reasonsReport({ events, unexplained, reasons }) {
    const entries = reasons.map(({ name: reason, events: many }) => [reason, many]);
    return { events, unexplained, reasons: Object.fromEntries(entries) };
}
function render_count(number) {
    return number.toLocaleString('en-US');
}
function toIso(time) {
    return time === undefined ? undefined : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./src/streams/reconcile/reconcile-step.ts



/**
 * Reconciles an archive with a stream. A difference without a known reason is a warning, and no failure. Throws an
 * `ExplainedError` that names the input if there is nothing to compare.
 */
async function reconcileStep(inputs, log) {
    const result = await reconcile(inputs);
    for (const line of renderLines(result))
        log.info(line);
    const unexplained = unexplainedOf(result);
    if (unexplained > 0)
        log.warn(`${sayVerdict(result)}: ${(0,words/* plural */.LS)(result.onlyInArchive.unexplained, 'event')} only in the archive, ${(0,words/* plural */.LS)(result.onlyInStream.unexplained, 'event')} only in the stream. The summary has the hours, and ${inputs.outputDir} the events.`);
    return {
        outputs: {
            'only-in-archive': String(result.onlyInArchive.events),
            'only-in-stream': String(result.onlyInStream.events),
            unexplained: String(unexplained),
            report: JSON.stringify(toReport(result)),
        },
        summary: renderSummary(result),
        failures: result.damaged.map(sayFinding),
    };
}


/***/ })

};
