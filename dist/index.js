import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 68661:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ backfill)
});

// EXTERNAL MODULE: ./src/checkpoint/backfill-state.ts
var backfill_state = __nccwpck_require__(4038);
// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint = __nccwpck_require__(18498);
// EXTERNAL MODULE: ./src/events/source.ts
var events_source = __nccwpck_require__(11332);
// EXTERNAL MODULE: ./src/events/spans.ts
var events_spans = __nccwpck_require__(25816);
// EXTERNAL MODULE: ./src/extend-chain.ts + 3 modules
var extend_chain = __nccwpck_require__(75143);
// EXTERNAL MODULE: ./src/words.ts
var words = __nccwpck_require__(75846);
// EXTERNAL MODULE: ./src/events/quarantine.ts
var quarantine = __nccwpck_require__(64025);
// EXTERNAL MODULE: ./src/github/audit-log.ts + 6 modules
var audit_log = __nccwpck_require__(12731);
// EXTERNAL MODULE: ./src/github/patience.ts + 8 modules
var patience = __nccwpck_require__(67229);
// EXTERNAL MODULE: ./src/github/quota.ts
var quota = __nccwpck_require__(6707);
// EXTERNAL MODULE: ./src/checkpoint/reading.ts
var checkpoint_reading = __nccwpck_require__(22022);
// EXTERNAL MODULE: ./src/read-source.ts
var read_source = __nccwpck_require__(68201);
// EXTERNAL MODULE: ./src/events/identity.ts
var events_identity = __nccwpck_require__(87779);
;// CONCATENATED MODULE: ./src/backfill/borders.ts

/**
 * So far around a border identities are held. An event is shown by two windows only if the time that GitHub filters by
 * lies in the second that they share, and one of the event's own times is that one, or near to it.
 */
const NEAR_MS = 60_000;
function openBorders(packed) {
    const borders = new Map(packed.map(({ at, identities }) => [at, unpack(identities)]));
    return {
        isLacking(window, { time, createdAt }, identity, nth) {
            const isNear = (at) => time === undefined ||
                [time, createdAt ?? time].some((one) => Math.abs(one - at) <= NEAR_MS);
            const near = [window.from, window.to].filter(isNear);
            const isKnown = near.some((at) => nth <= (borders.get(at)?.get(identity) ?? 0));
            if (isKnown)
                return false;
            for (const at of near) {
                const held = borders.get(at) ?? new Map();
                held.set(identity, nth);
                borders.set(at, held);
            }
            return true;
        },
        keep(isOpen) {
            for (const at of [...borders.keys()])
                if (!isOpen(at))
                    borders.delete(at);
        },
        pack: () => [...borders]
            .toSorted(([a], [b]) => a - b)
            .map(([at, held]) => ({ at, identities: pack(held) })),
    };
}
function pack(held) {
    const repeated = [...held].map(([identity, times]) => identity.repeat(times));
    return Buffer.from(repeated.join(''), 'latin1').toString('base64');
}
function unpack(packed) {
    const text = Buffer.from(packed, 'base64').toString('latin1');
    const held = new Map();
    for (let at = 0; at < text.length; at += events_identity/* IDENTITY_BYTES */.Hc) {
        const identity = text.slice(at, at + events_identity/* IDENTITY_BYTES */.Hc);
        held.set(identity, (held.get(identity) ?? 0) + 1);
    }
    return held;
}

;// CONCATENATED MODULE: ./src/backfill/windows.ts

/** Enough that borders cost little, and few enough that no worker is left behind with much. */
const TARGET_PAGES = 20;
/** Towards the end windows get smaller, so that all workers end at about the same time. */
const LEAST_PAGES = 4;
/** A window with so many times the pages that it was to have is cut anew, at the price of its first page. */
const TOO_MANY = 3;
/** The next window is at most so many times as wide as what the density was seen in. */
const GROWTH = 4;
/** After a window that GitHub searched in time, so much wider ones are tried again. */
const RECOVERY = 1.125;
/** Borders repeat a second; in a window as short as this they still repeat little. */
const LEAST_MS = 60_000;
const SECOND = 1000;
/** `left` is whole seconds; `workers` is how many windows may be read at once. */
function openWindows(options) {
    const { order, workers } = options;
    let left = (0,events_spans/* joinSpans */.kU)(options.left);
    let { density } = options;
    let quietUntil = 0;
    let isProbing = false;
    /** The narrowest window that GitHub could not search in time. */
    let tooSlowMs = Infinity;
    /** How many pages a window was to have. */
    const aims = new WeakMap();
    function aim() {
        const share = ((density?.pagesPerMs ?? 0) * (0,events_spans/* lengthOf */.Y5)(left)) / (2 * workers);
        return Math.min(TARGET_PAGES, Math.max(LEAST_PAGES, share));
    }
    function widthOf({ from, to }, pages) {
        if (density === undefined)
            return to - from;
        const width = Math.max(LEAST_MS, Math.min(pages / density.pagesPerMs, density.reach));
        const lead = order === 'asc' && quietUntil < to ? Math.max(0, quietUntil - from) : 0;
        // No crumbs: a window costs a request however little it holds.
        if (lead + width * 1.5 >= to - from)
            return to - from;
        return Math.ceil((lead + width) / SECOND) * SECOND;
    }
    return {
        take() {
            const stretch = order === 'asc' ? left[0] : left.at(-1);
            if (stretch === undefined || (density === undefined && isProbing))
                return undefined;
            isProbing = true;
            const { from, to } = stretch;
            const pages = aim();
            const width = widthOf(stretch, pages);
            const window = order === 'asc' ? { from, to: from + width } : { from: to - width, to };
            const rest = order === 'asc' ? { from: window.to, to } : { from, to: window.from };
            left = order === 'asc' ? left.slice(1) : left.slice(0, -1);
            if (rest.from < rest.to)
                left = (0,events_spans/* joinSpans */.kU)([...left, rest]);
            aims.set(window, pages);
            return window;
        },
        isTooWide(window, { firstTime, lastTime }) {
            const { from, to } = window;
            const pageMs = Math.max(SECOND, lastTime - firstTime);
            const most = TOO_MANY * (aims.get(window) ?? TARGET_PAGES) * pageMs;
            // The next one is narrower than this, or cutting anew would never end.
            const isWide = to - Math.max(from, firstTime) > Math.max(most, 2 * LEAST_MS);
            if (isWide || density === undefined) {
                density = { pagesPerMs: 1 / pageMs, reach: TARGET_PAGES * pageMs };
            }
            return isWide;
        },
        giveBack(window, firstTime = 0) {
            isProbing = false;
            quietUntil = firstTime;
            left = (0,events_spans/* joinSpans */.kU)([...left, window]);
        },
        halve(window) {
            isProbing = false;
            quietUntil = 0;
            tooSlowMs = Math.min(tooSlowMs, window.to - window.from);
            const reach = Math.max(LEAST_MS, tooSlowMs / 2);
            density = { pagesPerMs: density?.pagesPerMs ?? 0, reach };
            left = (0,events_spans/* joinSpans */.kU)([...left, window]);
        },
        done({ from, to }, pages) {
            tooSlowMs *= RECOVERY;
            const reach = Math.min(GROWTH * (to - from), Math.max(LEAST_MS, tooSlowMs / 2));
            density = { pagesPerMs: pages / (to - from), reach };
        },
        left: () => left,
        density: () => density,
    };
}

;// CONCATENATED MODULE: ./src/backfill/range-reading.ts







const range_reading_SECOND = 1000;
function floorToSecond(time) {
    return Math.floor(time / range_reading_SECOND) * range_reading_SECOND;
}
/** What a window has behind it, if GitHub's order is that of time. */
function reachedIn({ span, reading }) {
    return { from: span.from, to: Math.min(span.to, reading.facts().reachedTo) };
}
function openRangeReading(options) {
    const { source, state, retention, lookbackMs, now } = options;
    const { range, elsewhere, gapsFrom } = state;
    const settledTo = floorToSecond(now - lookbackMs - range_reading_SECOND);
    const gaps = [];
    // What other chains have got hold of meanwhile is not read on.
    const begun = state.windows.filter((window) => (0,events_spans/* commonSpans */.$B)([window], (0,backfill_state/* toDo */.Xj)(state)).length > 0);
    const expired = (0,events_spans/* lessSpans */.VE)((0,backfill_state/* toDo */.Xj)(state), [...begun, { from: options.readableFrom, to: Infinity }]);
    let { covered, lost } = state;
    const borders = openBorders(state.borders);
    const resumed = begun.map(({ from, to, reading }) => openWindow({ from, to }, reading, false));
    const underWay = new Set(resumed);
    const windows = openWindows({
        left: (0,events_spans/* lessSpans */.VE)((0,backfill_state/* toDo */.Xj)(state), [...expired, ...begun, { from: settledTo, to: Infinity }]),
        ...{ order: options.order, workers: options.workers, density: state.density ?? undefined },
    });
    let events = 0;
    let alreadyDelivered = 0;
    let opened = 0;
    let fullestPage = 1;
    let isUnsure = false;
    /** Only once GitHub has answered: a run that may read nothing says nothing of what is left. */
    function noteExpired() {
        for (const span of (0,events_spans/* lessSpans */.VE)(expired, lost))
            noteGap(span);
        lost = (0,events_spans/* joinSpans */.kU)([...lost, ...expired]);
    }
    function noteGap({ from, to }) {
        gaps.push({ from: Math.max(from, gapsFrom), to });
    }
    function openWindow(span, first, isFresh) {
        const reading = (0,checkpoint_reading/* openReading */.b)({
            ...{ state: first, lookbackMs, retentionMs: retention.ms - retention.marginMs, now },
            queryFrom: (from) => (0,checkpoint/* queryBetween */.Hb)(source, { from, to: span.to }),
            isLacking: (event, identity, nth) => borders.isLacking(span, event, identity, nth),
        });
        return { span, reading, isFresh, pages: 0, events: 0 };
    }
    /** Whether something beside this time is still to be read. */
    function isOpenBorder(at) {
        const beside = { from: Math.max(range.from, at - 1), to: Math.min(range.to, at + 1) };
        // A window that was begun is read to its end, whatever other chains hold meanwhile.
        const begun = [...underWay].map(({ span }) => span);
        const done = [...covered, ...(0,events_spans/* lessSpans */.VE)([...elsewhere, ...lost], begun)];
        return (0,events_spans/* lessSpans */.VE)([beside], done).length > 0;
    }
    /** What was dropped before it could be read is lost, the rest of the window is not. */
    function noteLoss({ span, reading, isFresh }, page) {
        const knownTo = isFresh ? span.from : Math.max(span.from, reading.facts().reachedTo);
        const gap = (0,read_source/* findGap */.U)(page, { knownTo, lookbackMs: 0, retention });
        const to = Math.min(gap?.to ?? 0, span.to);
        if (gap === undefined || gap.from >= to)
            return;
        noteGap({ from: gap.from, to });
        lost = (0,events_spans/* joinSpans */.kU)([...lost, { from: gap.from, to: floorToSecond(to) }]);
    }
    function close(window, pages) {
        underWay.delete(window);
        covered = (0,events_spans/* joinSpans */.kU)([...covered, ...(0,events_spans/* lessSpans */.VE)([window.span], lost)]);
        borders.keep(isOpenBorder);
        if (window.isFresh)
            windows.done(window.span, pages);
    }
    if (windows.left().length === 0 && resumed.length === 0)
        noteExpired();
    return {
        next() {
            const old = resumed.shift();
            if (old !== undefined)
                return old;
            const span = windows.take();
            if (span === undefined)
                return undefined;
            const first = (0,checkpoint/* firstState */.o0)(source, span.from);
            const resume = { ...first.resume, query: (0,checkpoint/* queryBetween */.Hb)(source, span) };
            const window = openWindow(span, { ...first, resume }, true);
            underWay.add(window);
            opened += 1;
            return window;
        },
        isWorthIt(window, page) {
            const { span, isFresh, pages } = window;
            noteExpired();
            if (pages > 0)
                return true;
            const times = page.events.flatMap(({ time }) => time ?? []);
            if (isFresh && page.next !== undefined && times.length > 0) {
                const firstTime = times.reduce((a, b) => Math.min(a, b));
                const lastTime = times.reduce((a, b) => Math.max(a, b));
                if (windows.isTooWide(span, { firstTime, lastTime })) {
                    underWay.delete(window);
                    windows.giveBack(span, firstTime);
                    return false;
                }
            }
            noteLoss(window, page);
            return true;
        },
        accept(window, page) {
            const fresh = window.reading.accept(page);
            window.pages += 1;
            window.events += fresh.length;
            events += fresh.length;
            alreadyDelivered += page.events.length - fresh.length;
            fullestPage = Math.max(fullestPage, page.events.length);
            // By GitHub's clock: this machine's only chose what to ask for.
            const isSettled = page.date - lookbackMs >= window.span.to;
            if (page.next !== undefined || !isSettled)
                return fresh;
            isUnsure ||= !window.reading.isSure();
            if (window.reading.isSure())
                close(window, window.pages - 1 + page.events.length / fullestPage);
            return fresh;
        },
        halve(window) {
            underWay.delete(window);
            windows.halve(window.span);
        },
        facts() {
            const left = (0,backfill_state/* toDo */.Xj)({ ...state, covered, lost });
            const density = windows.density();
            return {
                ...{ events, alreadyDelivered, left, opened, isUnsure },
                missing: [...underWay].reduce((sum, { reading }) => sum + reading.facts().missing, 0),
                gaps: (0,events_spans/* joinSpans */.kU)(gaps),
                behindMs: (0,events_spans/* lengthOf */.Y5)((0,events_spans/* commonSpans */.$B)(left, [...underWay].map(reachedIn))),
                pagesToGo: density && density.pagesPerMs * (0,events_spans/* lengthOf */.Y5)(windows.left()),
            };
        },
        state: () => ({
            ...state,
            ...{ covered, lost, borders: borders.pack(), density: windows.density() ?? null },
            events: state.events + events,
            windows: [...underWay].flatMap(({ span, reading, isFresh, events }) => {
                const one = { ...span, reading: reading.state() };
                // A window in which nothing was gained is as good as none, and may be cut anew.
                return isFresh && events === 0 && one.reading.resume.cursor === null ? [] : [one];
            }),
        }),
    };
}

;// CONCATENATED MODULE: ./src/backfill/read-range.ts









const PROGRESS_EVERY_MS = 5_000;
/**
 * Reads what is left of a source's range, several windows at once, until it is done, a limit or a failure. Pages are
 * taken one at a time, so that what `makeRoom` is told, and what is returned, speaks of exactly the events that were
 * written. It never throws for GitHub's sake; what `makeRoom` or `write` throws ends it at once.
 */
async function readRange(options) {
    const { source, reader, workers, now, log } = options;
    const range = openRangeReading({ ...options, now: now() });
    const running = new Set();
    let quarantined = {};
    let rateLimit;
    let tokenExpiresAt;
    let stopped;
    let failure;
    let thrown;
    /** Resolves when the page before was taken. */
    let turn = Promise.resolve(true);
    /** Resolves when a page was taken: more windows may be read now. */
    let change = Promise.withResolvers();
    let toldAt = now();
    function state() {
        const { requests } = options.state;
        return { ...range.state(), requests: requests + reader.requests() };
    }
    function report() {
        const facts = range.facts();
        return {
            source,
            name: (0,events_source/* sourceName */.VZ)(source),
            ...{ events: facts.events, quarantined, alreadyDelivered: facts.alreadyDelivered },
            ...{ missing: facts.missing, gaps: facts.gaps, failure },
            requests: reader.requests(),
            complete: facts.left.length === 0,
            stopped: whyNotDone(facts),
            span: options.state.range,
            ...{ retentionUsed: 0, late: { events: 0, longestMs: 0 }, readThrough: undefined, lagMs: 0 },
            ...{ rateLimit, tokenExpiresAt },
            backfill: {
                share: shareDone(facts),
                shareElsewhere: (0,events_spans/* lengthOf */.Y5)(options.state.elsewhere) / (0,events_spans/* lengthOf */.Y5)([options.state.range]) || 0,
                events: options.state.events + facts.events,
                requests: options.state.requests + reader.requests(),
                requestsToGo: requestsToGo(facts),
                windows: facts.opened,
            },
        };
    }
    function whyNotDone({ left, isUnsure }) {
        if (stopped !== undefined)
            return { reason: stopped.reason, resumeAt: stopped.resumeAt };
        if (left.length === 0 || failure !== undefined || running.size > 0)
            return undefined;
        return isUnsure
            ? { reason: 'unsure', resumeAt: undefined }
            : { reason: 'unsettled', resumeAt: options.settledAt };
    }
    function shareDone({ left, behindMs }) {
        const all = (0,events_spans/* lengthOf */.Y5)([options.state.range]);
        return all === 0 ? 1 : (all - (0,events_spans/* lengthOf */.Y5)(left) + behindMs) / all;
    }
    function requestsToGo({ left, behindMs, pagesToGo }) {
        if (left.length === 0)
            return 0;
        const { covered, requests } = state();
        const read = (0,events_spans/* lengthOf */.Y5)(covered) + behindMs;
        const average = read === 0 ? undefined : (requests / read) * ((0,events_spans/* lengthOf */.Y5)(left) - behindMs);
        const estimate = average ?? pagesToGo;
        return estimate === undefined ? undefined : Math.max(1, Math.ceil(estimate));
    }
    /** Whether the window is to be read on. */
    async function take(window, page) {
        if (failure !== undefined || thrown !== undefined)
            return false;
        rateLimit = (0,quota/* newerLimit */.pQ)(rateLimit, page.rateLimit);
        tokenExpiresAt = page.tokenExpiresAt;
        if (!range.isWorthIt(window, page))
            return false;
        await options.makeRoom(page.events, () => ({ report: report(), state: state() }));
        for (const event of range.accept(window, page)) {
            await options.write(event);
            quarantined = (0,quarantine/* countOdd */.tO)(quarantined, event);
        }
        return true;
    }
    async function readWindow(window) {
        const { span, reading, isFresh } = window;
        const mayBeTooWide = isFresh && span.to - span.from >= 2 * LEAST_MS;
        try {
            for await (const page of reader.pages(reading.start, reading.fallback, mayBeTooWide)) {
                turn = turn
                    .then(() => take(window, page))
                    .catch((error) => {
                    thrown ??= { error };
                    return false;
                });
                const goesOn = await turn;
                if (now() - toldAt >= PROGRESS_EVERY_MS)
                    tell();
                change.resolve(undefined);
                if (!goesOn)
                    return;
            }
        }
        catch (error) {
            if (error instanceof patience/* ReadingStopped */.a) {
                stopped ??= error;
            }
            else if (error instanceof audit_log/* TooWideError */.W) {
                range.halve(window);
                const width = (0,words/* sayDuration */.kP)(span.to - span.from);
                log.info(`GitHub is too slow for a window of ${width} (${error.message}): reading halves`);
            }
            else {
                failure ??= options.explainFailure(error);
            }
        }
    }
    function tell() {
        toldAt = now();
        const facts = range.facts();
        const { events, alreadyDelivered } = facts;
        const left = rateLimit?.remaining;
        const parts = [
            (0,words/* plural */.LS)(reader.requests(), 'request'),
            (0,words/* plural */.LS)(events, 'new event'),
            `${alreadyDelivered.toLocaleString('en-US')} already delivered`,
            `${(shareDone(facts) * 100).toFixed(1)} % of the range done`,
            `${(0,words/* plural */.LS)(running.size, 'window')} at once`,
            ...(left === undefined ? [] : [`${(0,words/* plural */.LS)(left, 'request')} left this hour`]),
        ];
        log.info(parts.join(', '));
    }
    const isHalted = () => stopped !== undefined || failure !== undefined || thrown !== undefined;
    for (;;) {
        change = Promise.withResolvers();
        while (!isHalted() && running.size < Math.min(workers, reader.limit())) {
            const window = range.next();
            if (window === undefined)
                break;
            const task = readWindow(window).finally(() => running.delete(task));
            running.add(task);
        }
        if (running.size === 0)
            break;
        await Promise.race([...running, change.promise]);
    }
    if (thrown !== undefined)
        throw thrown.error;
    tell();
    return { report: report(), state: state() };
}

;// CONCATENATED MODULE: ./src/backfill/backfill.ts







/** A day more than GitHub keeps, so that no clock's error loses events. */
const DAY_MS = 86_400_000;
/**
 * Reads on in a past range of every source, on a chain of its own: the collecting chain is only asked what it holds.
 * Ends early like collecting does, and the next run with the same range goes on.
 */
async function backfill(parts) {
    const { chain, range, sources, log } = parts;
    const loadCheckpoint = async () => {
        const loaded = await parts.loadCheckpoint();
        const { sequence } = loaded.checkpoint;
        const start = loaded.origin === 'nowhere' ? 'beginning' : `going on after delivery ${sequence} of it`;
        log.info(`Backfill of ${(0,words/* sayMinute */.wd)(range.from)} to ${(0,words/* sayMinute */.wd)(range.to)} UTC, chain \`${chain.name}\`: ${start}.`);
        return loaded;
    };
    return (0,extend_chain/* extendChain */.G)({ ...parts, loadCheckpoint }, async (into) => {
        const elsewhere = await findWhatIsLeftOut(parts, into.before);
        for (const source of sources) {
            const progress = await readSubject(parts, { source, elsewhere }, into);
            log.info(describeSource(progress.report));
            into.deliveries.note(progress);
        }
    });
}
/** What other chains hold; nothing is asked if all is done. */
async function findWhatIsLeftOut({ sources, findElsewhere, log }, before) {
    const isDone = sources.every((source) => {
        const state = (0,checkpoint/* findState */.B7)(before, source);
        return state !== undefined && (0,backfill_state/* toDo */.Xj)(state).length === 0;
    });
    return isDone ? new Map() : log.group('What the archive holds', findElsewhere);
}
async function readSubject(parts, { source, elsewhere }, { before, deliveries, tally, reports }) {
    const { lookbackMs, range, log } = parts;
    const now = parts.now();
    const retention = parts.retentionOf(source);
    const readableFrom = backfill_floorToSecond(now - retention.ms - DAY_MS);
    const known = (0,checkpoint/* findState */.B7)(before, source) ??
        firstState(source, range, { readableFrom, marginMs: retention.marginMs });
    const held = elsewhere.get((0,events_source/* sourceName */.VZ)(source)) ?? [];
    const state = {
        ...known,
        elsewhere: (0,events_spans/* joinSpans */.kU)([...known.elsewhere, ...within(held, known)]),
    };
    const leftOut = (0,events_spans/* lengthOf */.Y5)(state.elsewhere);
    if (leftOut > 0)
        log.info(`${(0,events_source/* sourceName */.VZ)(source)}: other chains hold ${(0,words/* sayDuration */.kP)(leftOut)} of the range.`);
    const progress = await log.group((0,events_source/* sourceName */.VZ)(source), () => readRange({
        ...{ source, state, retention, readableFrom, log },
        ...{ order: parts.order, workers: parts.concurrency },
        lookbackMs,
        settledAt: state.range.to + lookbackMs,
        reader: parts.openReader(source),
        now: parts.now,
        makeRoom: (events, soFar) => deliveries.makeRoom(source, events, () => {
            const progress = soFar();
            reports.set(source, progress.report);
            return progress;
        }),
        write: async (event) => {
            tally.add(event);
            await deliveries.write(source, event);
        },
        explainFailure: (error) => parts.explainFailure(error, source),
    }));
    reports.set(source, progress.report);
    return progress;
}
/** Git events are kept for a shorter time, so a range that begins with all that GitHub has begins later for them. */
function firstState(source, range, { readableFrom, marginMs }) {
    const from = range.isOpenStart ? Math.max(range.from, readableFrom) : range.from;
    const to = Math.max(from, range.to);
    const surelyFrom = Math.min(to, readableFrom + DAY_MS + marginMs);
    const gapsFrom = range.isOpenStart ? Math.max(from, surelyFrom) : from;
    return (0,backfill_state/* firstBackfillState */.sx)(source, { from, to }, gapsFrom);
}
/** Only whole seconds can be left out. */
function within(spans, { range }) {
    const whole = spans.map(({ from, to }) => ({
        from: Math.ceil(from / 1000) * 1000,
        to: backfill_floorToSecond(to),
    }));
    return (0,events_spans/* commonSpans */.$B)([range], whole);
}
function backfill_floorToSecond(time) {
    return Math.floor(time / 1000) * 1000;
}
function describeSource({ name, events, requests, complete, backfill, stopped, }) {
    const share = `${((backfill?.share ?? 0) * 100).toFixed(1)} % of the range done`;
    const end = complete ? 'Complete.' : `Not complete: ${stopped?.reason ?? 'it failed'}.`;
    return `${name}: ${(0,words/* plural */.LS)(events, 'new event')} with ${(0,words/* plural */.LS)(requests, 'request')}, ${share}. ${end}`;
}


/***/ }),

/***/ 52335:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ toRange),
/* harmony export */   e: () => (/* binding */ chainNameOf)
/* harmony export */ });
/* harmony import */ var _events_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94916);
/* harmony import */ var _events_source_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11332);


const SECOND = 1000;
const DAY_MS = 86_400_000;
/**
 * The range that these inputs mean. Whatever depends on the present is rounded down to the beginning of a day in UTC, so
 * that every run of a day means the same range, and goes on with it. `keptMs` is how long GitHub keeps events; undefined
 * for ever.
 */
function toRange({ since, until }, now, keptMs) {
    return {
        from: since === undefined ? floorTo(DAY_MS, (0,_events_source_js__WEBPACK_IMPORTED_MODULE_1__/* .beginOfAll */ .EO)(now, keptMs)) : toTime(since, now),
        to: until === undefined ? floorTo(DAY_MS, now) : toTime(until, now),
        isOpenStart: since === undefined,
    };
}
/**
 * The name of the chain that reads this range: `backfill-20260601-20260901-acme`. The entity is part of it if there is
 * just one, so that the jobs of a matrix over organizations have a chain each.
 */
function chainNameOf({ from, to }, entities) {
    const slugs = new Set(entities.map(({ scope, slug }) => (scope === 'org' ? slug : `enterprise.${slug}`)));
    const [slug] = slugs;
    const parts = [stamp(from), stamp(to), ...(slugs.size === 1 ? [slug] : [])];
    return _events_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKFILL_PREFIX */ .kN + parts.join('-');
}
function toTime(given, now) {
    return 'ago' in given ? floorTo(DAY_MS, now - given.ago) : floorTo(SECOND, given.at);
}
/** `20260601`, or `20260601T083000Z` if it is not the beginning of a day. */
function stamp(time) {
    const [day = '', rest = ''] = new Date(time)
        .toISOString()
        .replaceAll(/[-:]|\.\d+/g, '')
        .split('T');
    return rest === '000000Z' ? day : `${day}T${rest}`;
}
function floorTo(unit, time) {
    return Math.floor(time / unit) * unit;
}


/***/ }),

/***/ 4038:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ chainNamed),
/* harmony export */   QJ: () => (/* binding */ backfillChain),
/* harmony export */   Xj: () => (/* binding */ toDo),
/* harmony export */   sx: () => (/* binding */ firstBackfillState)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(77934);
/* harmony import */ var _events_spans_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(25816);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18498);
/* harmony import */ var _collection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(41482);




const count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const span = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ from: count, to: count });
/** How far a backfill has come with one source. Times are epoch milliseconds, whole seconds. */
const backfillState = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...valibot__WEBPACK_IMPORTED_MODULE_2__/* .pick */ .UpN(_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceState */ .f7, ['scope', 'slug', 'log', 'phrase']).entries,
    range: span,
    /** What GitHub no longer has is a gap from here on; before, it had it no longer when the backfill began. */
    gapsFrom: count,
    /** What the chain holds whole. */
    covered: _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .spans */ .iV,
    /** What was left out because other chains of the archive hold it. */
    elsewhere: _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .spans */ .iV,
    /** What GitHub no longer had when it was to be read. */
    lost: _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .spans */ .iV,
    /** Windows that were begun, each with the state of its page chain. */
    windows: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...span.entries, reading: _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceState */ .f7 })),
    /** The identities around each border between what was read and what is still to be read. */
    borders: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ at: count, identities: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    /** What the last windows showed of the log, by which the next are cut. */
    density: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ pagesPerMs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), reach: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
    /** Of all runs. */
    events: count,
    requests: count,
});
/** What is neither held nor lost. */
function toDo({ range, covered, elsewhere, lost }) {
    return (0,_events_spans_js__WEBPACK_IMPORTED_MODULE_3__/* .lessSpans */ .VE)([range], [...covered, ...elsewhere, ...lost]);
}
/** The state of a source whose range was never read. */
function firstBackfillState(source, range, gapsFrom) {
    return {
        ...source,
        ...{ range, gapsFrom, covered: [], elsewhere: [], lost: [], windows: [], borders: [] },
        ...{ density: null, events: 0, requests: 0 },
    };
}
/** A chain that a backfill makes. Its manifests always carry the states whole, which are small. */
function backfillChain(name) {
    const parseStates = (json) => (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sources: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(backfillState) }), { sources: json }).sources;
    return {
        name,
        wholeEvery: 1,
        parseStates,
        checkStates: ({ sources }) => void parseStates(sources),
        restore: ({ manifest }) => Promise.resolve(parseStates(manifest.checkpoint.sources)),
        withoutIdentities: (state) => state,
        delivered: (state) => state,
        undelivered: (state) => state,
        // That a range is done stands in the chain, although the last of it brought no event.
        isNews: ({ complete }, known) => complete && (known === undefined || toDo(known).length > 0),
        hasMoved: (before, after) => JSON.stringify(before) !== JSON.stringify(after),
    };
}
/** The chain of this name. */
function chainNamed(name) {
    return name === _collection_js__WEBPACK_IMPORTED_MODULE_1__/* .COLLECTION */ .n.name ? _collection_js__WEBPACK_IMPORTED_MODULE_1__/* .COLLECTION */ .n : backfillChain(name);
}


/***/ }),

/***/ 18498:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ findState),
/* harmony export */   Cf: () => (/* binding */ manifestStates),
/* harmony export */   EJ: () => (/* binding */ emptyCheckpoint),
/* harmony export */   Hb: () => (/* binding */ queryBetween),
/* harmony export */   LV: () => (/* binding */ knownTo),
/* harmony export */   Rf: () => (/* binding */ mergeSources),
/* harmony export */   Rr: () => (/* binding */ parseSourceStates),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   Xn: () => (/* binding */ encodeCheckpoint),
/* harmony export */   _$: () => (/* binding */ refuseNewer),
/* harmony export */   db: () => (/* binding */ querySince),
/* harmony export */   f7: () => (/* binding */ sourceState),
/* harmony export */   iV: () => (/* binding */ spans),
/* harmony export */   o0: () => (/* binding */ firstState),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   re: () => (/* binding */ refuseForeign),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
/* unused harmony export packed */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(83916);
/* harmony import */ var _events_source_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11332);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50558);




const count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
/** Epoch milliseconds, as GitHub's own `@timestamp`. */
const time = count;
/** Stretches of time, as a checkpoint holds them. */
const spans = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ from: time, to: time }));
const query = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** The whole `phrase` parameter, `created:>=` included. */
    phrase: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    include: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['web', 'git']),
});
/** What `Identities.pack` or `packShown` wrote. */
const packed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(isPacked, 'these are no packed identities'));
/**
 * The twins (events without an id) that were shown up to a cursor and may go on behind it, as they stand at its very
 * time: of those, only what comes on top is new.
 */
const twins = packed;
/** How far one page chain of a source was read. */
const sourceState = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    scope: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['org', 'enterprise']),
    slug: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    log: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['web', 'git']),
    phrase: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The newest page border before everything unsettled; `heldFrom` is the whole second from which identities are held. */
    resume: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ query, cursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), heldFrom: time, twins }),
    /** Where an interrupted read goes on under the same query, and the last time it read; null if it reached the end. */
    front: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ cursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), time, twins })),
    /** The last event read. */
    position: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ time, id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
    /** The server's time when the end was last reached. */
    readThrough: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(time),
    /** Nothing can appear before this any more: it was read when it was at least `lookback` old. */
    settledTo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(time, 0),
    /** The end of the last span that a manifest tells of. */
    deliveredTo: time,
    /** What the chain holds of this source; empty in checkpoints of releases that did not note it. */
    covered: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(spans, []),
    /** The largest difference seen between the times that GitHub may sort by and filter by. */
    skewSeconds: count,
    /** Since when re-reads have lacked events that were shown before. */
    partialSince: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(time),
    identities: packed,
});
/** The format that this release writes; it reads that and, by `migrations`, all earlier ones. */
const FORMAT = 3;
/** Makes of a checkpoint of each earlier format one of the next. */
const migrations = {
    1: (old) => ({ artifact: null, workflow: null, ...old, version: 2 }),
    2: (old) => ({ identitiesAt: null, ...old, version: 3 }),
};
const checkpointSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(FORMAT),
    archive: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Number of the newest delivery; 0 before the first. */
    sequence: count,
    /** Counts the saves since that delivery. */
    revision: count,
    savedAt: time,
    /** SHA-256 of the newest delivery's manifest; null before the first. */
    head: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Number of the newest delivery whose manifest carries the identities; null if the next one has to. */
    identitiesAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(count),
    /** Id of the artifact that holds that delivery; null if none does. */
    artifact: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(count),
    /** Path and ref of the workflow that collected last, such as `.github/workflows/a.yml@refs/heads/main`; null if not known. */
    workflow: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Of the shape that the chain says. */
    sources: valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
});
const states = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sources: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(sourceState) });
/** As manifests carry it: the identities may be left out. */
const manifestState = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...sourceState.entries, identities: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(packed) });
/** The checkpoint of an archive that has no delivery yet. */
function emptyCheckpoint(archive) {
    return {
        version: FORMAT,
        archive,
        ...{ sequence: 0, revision: 0, savedAt: 0 },
        ...{ head: null, identitiesAt: null, artifact: null, workflow: null },
        sources: [],
    };
}
/** Reads a persisted checkpoint of this archive, in this or an earlier format; throws an `ExplainedError` for anything else. */
function parseCheckpoint(text, archive, chain) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM('The checkpoint is not valid JSON: it is torn or was changed.');
    }
    const checkpoint = parse(checkpointSchema, migrate(json));
    if (checkpoint.archive !== archive) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM(`The checkpoint belongs to the archive \`${checkpoint.archive}\`, not to \`${archive}\`.`);
    }
    return { ...checkpoint, sources: chain.parseStates(checkpoint.sources) };
}
/** Reads the states of a collecting chain's checkpoint. */
function parseSourceStates(json) {
    return parse(states, { sources: json }).sources;
}
/** The states that a manifest carries; throws an `ExplainedError` if they are none. */
function manifestStates({ version, sources }) {
    refuseNewer(version);
    // The states are the same in all formats so far.
    if (version < 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM(`There is no format ${version}.`);
    return parse(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sources: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(manifestState) }), { sources }).sources;
}
/** The text that `parseCheckpoint` reads. */
function encodeCheckpoint(checkpoint) {
    return `${JSON.stringify(checkpoint, null, 1)}\n`;
}
/** The state of a source that is collected for the first time: everything since `from` (epoch milliseconds). */
function firstState(source, from) {
    const second = floorToSecond(from);
    return {
        ...source,
        resume: { query: querySince(source, second), cursor: null, heldFrom: second, twins: '' },
        front: null,
        position: null,
        readThrough: null,
        settledTo: 0,
        deliveredTo: second,
        covered: [],
        // Not 0: an event's two times may lie in two seconds, and the first that differs must not be lost.
        skewSeconds: 1,
        partialSince: null,
        identities: '',
    };
}
/**
 * The source's events created at or after the whole second of `time`. The term is never left out:
 * without it the API hides what is older than three months.
 */
function querySince(source, time) {
    const created = `created:>=${toSecond(time)}`;
    return { phrase: `${source.phrase} ${created}`.trim(), include: source.log };
}
/** The query for what was created from the second of `from` to the second of `to`, both included. */
function queryBetween(source, { from, to }) {
    const created = `created:${toSecond(from)}..${toSecond(to)}`;
    return { phrase: `${source.phrase} ${created}`.trim(), include: source.log };
}
/** The state of this source, if the checkpoint has one. */
function findState(checkpoint, source) {
    const name = (0,_events_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .VZ)(source);
    return checkpoint.sources.find((state) => (0,_events_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .VZ)(state) === name);
}
/**
 * Throws an `ExplainedError` if the checkpoint knows none of the sources: it is then another configuration's, and
 * going on would mix two archives.
 */
function refuseForeign(checkpoint, sources) {
    if (checkpoint.sources.length === 0)
        return;
    if (sources.some((source) => findState(checkpoint, source) !== undefined))
        return;
    const known = checkpoint.sources.map((state) => `\`${(0,_events_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .VZ)(state)}\``).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM(`The archive \`${checkpoint.archive}\` holds ${known}, and none of what this run is to collect ` +
        `(${sources.map((source) => `\`${(0,_events_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .VZ)(source)}\``).join(', ')}). Give this configuration an \`archive\` name of its own.`);
}
/** The time up to which a source is known to be read, in epoch milliseconds. */
function knownTo({ readThrough, deliveredTo }) {
    return Math.max(readThrough ?? 0, deliveredTo);
}
/** The sources after a run: those it read in their new state, all others as they were. */
function mergeSources(before, read) {
    return [...new Map([...before, ...read].map((state) => [(0,_events_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .VZ)(state), state])).values()];
}
function toSecond(time) {
    return new Date(floorToSecond(time)).toISOString().replace('.000Z', 'Z');
}
function floorToSecond(time) {
    return Math.max(0, Math.floor(time / 1000) * 1000);
}
/** Throws an `ExplainedError` for a format that only a newer release can read. */
function refuseNewer(version) {
    if (version <= FORMAT)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM(`The checkpoint has format ${version}, which a newer release of this action wrote. Use that release or a newer one.`);
}
function migrate(json) {
    const version = json?.version;
    if (typeof version !== 'number')
        return json;
    refuseNewer(version);
    const toNext = migrations[version];
    return toNext === undefined ? json : migrate(toNext(json));
}
/** Throws an `ExplainedError` that names what is wrong. */
function parse(schema, json) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'it';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM(`The checkpoint is not valid: ${path}: ${issue.message}.`);
}
function isPacked(text) {
    try {
        (0,_identities_js__WEBPACK_IMPORTED_MODULE_1__/* .openIdentities */ .J)(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 41482:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ COLLECTION)
});

// EXTERNAL MODULE: ./src/events/manifest.ts
var manifest = __nccwpck_require__(94916);
// EXTERNAL MODULE: ./src/events/spans.ts
var spans = __nccwpck_require__(25816);
// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __nccwpck_require__(18498);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
// EXTERNAL MODULE: ./src/events/source.ts
var source = __nccwpck_require__(11332);
// EXTERNAL MODULE: ./src/checkpoint/held-events.ts
var held_events = __nccwpck_require__(10461);
// EXTERNAL MODULE: ./src/checkpoint/identities.ts
var checkpoint_identities = __nccwpck_require__(50558);
;// CONCATENATED MODULE: ./src/checkpoint/rebuild.ts






/**
 * The sources' states after a delivery. Identities that its manifest leaves out are those of the delivery that carries
 * them and of every event in the segments since. Throws an `ExplainedError` if one of those deliveries is gone.
 */
async function rebuildStates(head, kept) {
    const states = (0,checkpoint_checkpoint/* manifestStates */.Cf)(head.manifest.checkpoint);
    if (states.every(isWhole))
        return states;
    const chain = await walkBack(head, kept);
    try {
        const rebuilt = [];
        for (const state of states)
            rebuilt.push(isWhole(state) ? state : { ...state, identities: await gather(state, chain) });
        return rebuilt;
    }
    finally {
        for (const delivery of chain.slice(0, -1))
            await delivery.close();
    }
}
function isWhole(state) {
    return state.identities !== null;
}
/** From the delivery that carries the identities to the head. */
async function walkBack(head, kept) {
    const carrier = head.manifest.checkpoint.identitiesAt ?? 0;
    const chain = [head];
    for (let first = head; first.manifest.sequence > carrier;) {
        const { sequence, previous } = first.manifest;
        const before = previous === null ? undefined : await kept.find({ sequence: sequence - 1, hash: previous });
        if (before === undefined) {
            for (const delivery of chain.slice(0, -1))
                await delivery.close();
            throw new errors/* ExplainedError */.hM(`Going on after ${(0,manifest/* deliveryName */.og)(head.manifest.chain, head.manifest.sequence)} needs the deliveries since number ` +
                `${carrier}, and the sink \`${kept.sink}\` lacks number ${sequence - 1}. Nothing was read, because events would be ` +
                'delivered twice. If the archive was kept in another sink as well, name that one in `sinks`, too.');
        }
        chain.unshift(before);
        first = before;
    }
    return chain;
}
async function gather(state, chain) {
    const name = (0,source/* sourceName */.VZ)(state);
    const [carrier, ...later] = chain;
    const carried = carrier === undefined
        ? undefined
        : (0,checkpoint_checkpoint/* manifestStates */.Cf)(carrier.manifest.checkpoint).find((one) => (0,source/* sourceName */.VZ)(one) === name);
    const identities = (0,checkpoint_identities/* openIdentities */.J)(carried?.identities ?? '');
    const { skewSeconds, resume } = state;
    for (const delivery of later)
        await (0,held_events/* keepHeld */.r)(delivery, { source: state, identities, from: resume.heldFrom, skewSeconds });
    return identities.pack(resume.heldFrom / 1000);
}

;// CONCATENATED MODULE: ./src/checkpoint/collection.ts




/**
 * The chain of the deliveries that collecting makes. With a sink that keeps every segment, one manifest in 32 carries
 * the identities, and the others stay small: after a lost cache at most as many deliveries have to be read again.
 */
const COLLECTION = {
    name: manifest/* COLLECT */.RS,
    wholeEvery: 32,
    parseStates: checkpoint_checkpoint/* parseSourceStates */.Rr,
    checkStates: (checkpoint) => void (0,checkpoint_checkpoint/* manifestStates */.Cf)(checkpoint),
    restore: rebuildStates,
    withoutIdentities: (state) => ({ ...state, identities: null }),
    delivered: (state, { span, gaps }, known) => ({
        ...state,
        deliveredTo: span.to,
        covered: (0,spans/* joinSpans */.kU)([...(known ?? state).covered, ...(0,spans/* lessSpans */.VE)([span], gaps)]),
    }),
    // Of what this run delivered before, the checkpoint knows more than the state that the run began with.
    undelivered: (state, known) => ({
        ...state,
        deliveredTo: known?.deliveredTo ?? state.deliveredTo,
        covered: known?.covered ?? state.covered,
    }),
    // A source that joins the archive stands in the chain at once, or losing the cache would lose that it was read.
    isNews: ({ complete }, known, isBegun) => complete && isBegun && known === undefined,
    hasMoved: (before, after) => places(before) !== places(after),
};
/** Identities and read-through change with every run; losing them for an hour costs nothing. */
function places(states) {
    return JSON.stringify(states.map(({ resume, front, position, partialSince }) => [
        resume,
        front,
        position,
        partialSince,
    ]));
}


/***/ }),

/***/ 10461:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ keepHeld)
/* harmony export */ });
/* harmony import */ var _events_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87779);
/* harmony import */ var _events_page_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75834);
/* harmony import */ var _events_quarantine_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64025);
/* harmony import */ var _events_segment_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(80048);
/* harmony import */ var _events_source_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(11332);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(22022);






/**
 * Adds the identities of a source's events in a delivery to `identities`. Segments are left out in which no event can have
 * a time, the later of its two, that is not before `from` (epoch milliseconds); the two differ by at most `skewSeconds`.
 */
async function keepHeld({ manifest, readSegment }, wanted) {
    const name = (0,_events_source_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceName */ .VZ)(wanted.source);
    // Sources with another phrase share the folders.
    const source = manifest.sources.find((one) => (0,_events_source_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceName */ .VZ)(one) === name);
    if (source === undefined)
        return;
    const readTo = Date.parse(source.span.to);
    const keep = (events) => {
        for (const event of events)
            wanted.identities.keep((0,_events_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(event), (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .secondOf */ .U)(event, readTo));
    };
    const folder = (0,_events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .segmentFolder */ .sG)(wanted.source);
    for (const segment of manifest.segments) {
        const { path, lastTime } = segment;
        const latest = lastTime === undefined ? Infinity : Date.parse(lastTime);
        const isEarly = latest + (wanted.skewSeconds + 1) * 1000 < wanted.from;
        if (isEarly || !path.startsWith(folder))
            continue;
        keep(eventsOf(await readSegment(segment), _events_page_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A));
    }
    // Few, and some of their times are unknown.
    for (const file of manifest.quarantine ?? [])
        if (file.path.startsWith((0,_events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .quarantineFolder */ .l8)(wanted.source)))
            keep(eventsOf(await readSegment(file), _events_quarantine_js__WEBPACK_IMPORTED_MODULE_2__/* .parseQuarantineLine */ .uf));
}
function* eventsOf(bytes, parse) {
    for (let start = 0; start < bytes.length;) {
        const found = bytes.indexOf(LINE_FEED, start);
        const end = found === -1 ? bytes.length : found;
        yield parse(bytes.subarray(start, end));
        start = end + 1;
    }
}
const LINE_FEED = 0x0a;


/***/ }),

/***/ 50558:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openIdentities),
/* harmony export */   a: () => (/* binding */ unpackIdentities)
/* harmony export */ });
/* harmony import */ var _events_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87779);

/** The identities in what `pack` or `packShown` wrote; throws if it is anything else. */
function unpackIdentities(packed) {
    return [...unpack(packed).keys()];
}
/** Throws if `packed` is not what `pack` wrote. */
function openIdentities(packed = '') {
    let known = unpack(packed);
    let latestStoredSecond = -Infinity;
    for (const { second } of known.values())
        latestStoredSecond = Math.max(latestStoredSecond, second);
    function since(second) {
        return new Map([...known].filter(([, present]) => present.second >= second));
    }
    return {
        get size() {
            return known.size;
        },
        latestStoredSecond,
        add(identity, { second, twins }) {
            const present = known.get(identity);
            if (present === undefined) {
                known.set(identity, { second, count: 1, seen: 1, stored: false });
                return true;
            }
            present.seen += 1;
            if (!twins || present.seen <= present.count)
                return false;
            present.count = present.seen;
            return true;
        },
        shown: (identity) => known.get(identity)?.seen ?? 0,
        keep(identity, second) {
            const present = known.get(identity);
            if (present === undefined)
                known.set(identity, { second, count: 1, seen: 0, stored: true });
            else
                present.count += 1;
        },
        beginRead(shown) {
            for (const present of known.values())
                present.seen = 0;
            for (const [identity, { count }] of unpack(shown)) {
                const present = known.get(identity);
                if (present !== undefined)
                    present.seen = count;
            }
        },
        packShown(identities) {
            const shown = new Map();
            for (const identity of identities) {
                const present = known.get(identity);
                if (present !== undefined)
                    shown.set(identity, { ...present, count: present.seen });
            }
            return pack(shown);
        },
        missing(afterSecond, beforeSecond) {
            let missing = 0;
            for (const { second, seen, stored, count } of known.values()) {
                if (stored && second > afterSecond && second < beforeSecond)
                    missing += Math.max(0, count - seen);
            }
            return missing;
        },
        forgetBefore(second) {
            known = since(second);
        },
        pack: (fromSecond = -Infinity) => pack(since(fromSecond)),
    };
}
function pack(known) {
    const bySecond = new Map();
    for (const [identity, { second, count }] of known) {
        const group = bySecond.get(second) ?? [];
        for (let twin = 0; twin < count; twin++)
            group.push(identity);
        bySecond.set(second, group);
    }
    const chunks = [];
    let last = 0;
    for (const [second, group] of [...bySecond].sort(([a], [b]) => a - b)) {
        chunks.push(varint(second - last), varint(group.length), Buffer.from(group.join(''), 'latin1'));
        last = second;
    }
    return Buffer.concat(chunks).toString('base64');
}
function unpack(packed) {
    const bytes = Buffer.from(packed, 'base64');
    const known = new Map();
    let at = 0;
    let second = 0;
    function readVarint() {
        let value = 0;
        for (let scale = 1;; scale *= 128) {
            const byte = bytes[at++];
            if (byte === undefined || scale > 2 ** 49)
                throw new Error('The packed identities are cut short.');
            value += (byte & 0x7f) * scale;
            if (byte < 0x80)
                return value;
        }
    }
    while (at < bytes.length) {
        second += readVarint();
        for (let left = readVarint(); left > 0; left--) {
            if (at + _events_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTITY_BYTES */ .Hc > bytes.length)
                throw new Error('The packed identities are cut short.');
            const identity = bytes.toString('latin1', at, at + _events_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTITY_BYTES */ .Hc);
            at += _events_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTITY_BYTES */ .Hc;
            const present = known.get(identity);
            if (present !== undefined)
                present.count += 1;
            else
                known.set(identity, { second, count: 1, seen: 0, stored: true });
        }
    }
    return known;
}
/** Seven bits a byte, lowest first; arithmetic instead of shifts, because seconds since 1970 will pass 2^31. */
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128))
        bytes.push((rest % 128) + 128);
    bytes.push(rest);
    return Buffer.from(bytes);
}


/***/ }),

/***/ 22022:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ secondOf),
/* harmony export */   b: () => (/* binding */ openReading)
/* harmony export */ });
/* harmony import */ var _events_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87779);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18498);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(50558);



/** The `Date` header has whole seconds: within one, an event may appear after the page was put together. */
const DATE_STEP_MS = 1000;
/** Beyond this an event's `created_at` says nothing about where GitHub sorts it; it bounds the identities held. */
const MAX_SKEW_SECONDS = 24 * 3600;
/** Identities are held this much longer than the largest difference seen asks for, because a larger one may be the next. */
const HELD_MARGIN_SECONDS = 60;
/** A re-read that lacks events for longer than this is no partial answer any more: GitHub no longer shows them. */
const PARTIAL_MAX_MS = 24 * 3600 * 1000;
/**
 * Reads on from `state`. An event is settled if it was at least `lookbackMs` old when it was read: a late one can no
 * longer appear behind it. `retentionMs` is how long GitHub shows this source's events. By `now`, this machine's clock
 * in epoch milliseconds, it only chooses where to begin. `queryFrom` is the query for everything since a time, and
 * `isLacking` may know of an event that looks new here, the nth of its identity in this read, that the archive has it.
 */
function openReading(options) {
    const { state, lookbackMs, retentionMs, now, isLacking = () => true } = options;
    const { queryFrom = (time) => (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .querySince */ .db)(state, time) } = options;
    const identities = (0,_identities_js__WEBPACK_IMPORTED_MODULE_2__/* .openIdentities */ .J)(state.identities);
    let { resume, position, readThrough, skewSeconds, partialSince } = state;
    /** Known by being the same object: the fallback's text may be that of the query it stands in for. */
    let query = resume.query;
    /** A border that becomes the resume point as soon as the re-read is known to be whole. */
    let candidate = resume;
    // What lies before an old front can be settled by reading it again. Going on at the front for as long as the end is
    // out of reach would settle nothing: late events would be seen too late, and the identities would grow with the log.
    const isStale = state.partialSince === null && now - (state.front?.time ?? now) >= 2 * lookbackMs;
    let front = isStale ? null : state.front;
    /** Only a read that begins at the resume point shows all that the archive has behind it. */
    let isJoined = front === null;
    const shownTwins = front?.twins ?? resume.twins;
    identities.beginRead(shownTwins);
    /** The events without an id at the time of the last one: twins of theirs may follow behind the page's border. */
    const tied = new Set((0,_identities_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackIdentities */ .a)(shownTwins));
    let tiedTime = null;
    /** The read joins the resume point and everything so far was settled. */
    let settling = front === null;
    /** Everything the archive has and this read should have shown was shown. */
    let whole = false;
    /** GitHub's answers may lack events. */
    let isDoubtful = false;
    /** Set by a partial answer: nothing more is settled in this run. */
    let frozen = false;
    let readFrom = front?.time ?? resume.heldFrom;
    let reachedTime = readFrom;
    let ended = false;
    let date = 0;
    let sizeAfterForget = identities.size;
    let events = 0;
    let alreadyDelivered = 0;
    let missing = 0;
    const late = { events: 0, longestMs: 0 };
    const isUnread = state.position === null && state.readThrough === null;
    function note(event, isRepeating) {
        const { time, createdAt } = timesOf(event, reachedTime);
        // What is asked for again may show a late event where others were shown before: that is no disorder.
        const skewMs = Math.max(Math.abs(createdAt - time), isRepeating ? 0 : reachedTime - time);
        skewSeconds = Math.max(skewSeconds, Math.min(MAX_SKEW_SECONDS, Math.ceil(skewMs / 1000)));
        reachedTime = Math.max(reachedTime, time);
        const second = toSecond(time, createdAt);
        const identity = (0,_events_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(event);
        const isNew = identities.add(identity, { second, twins: event.id === undefined }) &&
            isLacking(event, identity, identities.shown(identity));
        if (tiedTime !== null && event.time !== tiedTime)
            tied.clear();
        tiedTime = event.time;
        if (event.id === undefined)
            tied.add(identity);
        if (position === null || time >= position.time)
            position = { time, id: event.id ?? null };
        if (!isNew) {
            alreadyDelivered += 1;
        }
        else {
            events += 1;
            const lateMs = (state.readThrough ?? 0) - time;
            // After a partial answer the read-through says nothing about when an event appeared.
            if (lateMs > 0 && state.partialSince === null) {
                late.events += 1;
                late.longestMs = Math.max(late.longestMs, lateMs);
            }
        }
        return isNew;
    }
    /** A re-read that lacks what it should show is a partial answer: it may lack new events, too. */
    function judge(upTo) {
        const shownFrom = Math.max(readFrom, date - retentionMs + 3_600_000);
        const lacked = identities.missing(
        // An event's latest time lies up to the skew after the border's, and `heldFrom` by what `heldSeconds` says before.
        Math.floor(shownFrom / 1000) + heldSeconds() + skewSeconds, upTo === Infinity ? Infinity : Math.floor(upTo / 1000) - skewSeconds);
        const since = lacked > 0 ? (partialSince ?? date) : isJoined ? null : partialSince;
        const isFrozen = since !== null && date - since <= PARTIAL_MAX_MS;
        return { missing: lacked, partialSince: since, frozen: isFrozen };
    }
    /** How long before a border identities are held for the query that stands in for its cursor. */
    function heldSeconds() {
        return Math.max(HELD_MARGIN_SECONDS, skewSeconds);
    }
    /** Of a read that began at the resume point. */
    function settledTo() {
        const late = date - lookbackMs - DATE_STEP_MS;
        // GitHub may filter by the other of an event's times than it sorts by.
        return Math.max(0, (ended ? late : Math.min(late, reachedTime)) - heldSeconds() * 1000);
    }
    function settle() {
        if (frozen || !whole)
            return;
        resume = candidate;
        if (identities.size <= 2 * sizeAfterForget + 1000)
            return;
        identities.forgetBefore(resume.heldFrom / 1000);
        sizeAfterForget = identities.size;
    }
    function restart(fallbackQuery) {
        // The fallback query covers exactly what the resume point covers, so it takes its place at once.
        query = fallbackQuery;
        resume = { query, cursor: null, heldFrom: resume.heldFrom, twins: '' };
        candidate = resume;
        front = null;
        isJoined = true;
        settling = true;
        whole = false;
        readFrom = reachedTime = resume.heldFrom;
        identities.beginRead('');
    }
    return {
        start: { query: resume.query, cursor: front?.cursor ?? resume.cursor, skewSeconds },
        fallback: () => queryFrom(resume.heldFrom),
        accept(page) {
            if (page.query !== query)
                restart(page.query);
            date = page.date;
            const { repeatsFrom } = page;
            const fresh = page.events.filter((event) => note(event, repeatsFrom !== undefined));
            // Of what is shown again, no twin is shown without the others.
            const twins = repeatsFrom === undefined ? identities.packShown(tied) : '';
            isDoubtful ||= page.suspect;
            settling &&=
                !page.suspect &&
                    (page.events.length === 0 || date - reachedTime >= lookbackMs + DATE_STEP_MS);
            if (settling && page.next !== undefined) {
                const held = Math.floor(reachedTime / 1000 - heldSeconds()) * 1000;
                const heldFrom = Math.min(held, repeatsFrom ?? held);
                candidate = {
                    query: page.query,
                    cursor: page.next,
                    heldFrom: Math.max(resume.heldFrom, heldFrom),
                    twins,
                };
            }
            ended = page.next === undefined;
            front = page.next === undefined ? null : { cursor: page.next, time: reachedTime, twins };
            if (ended)
                readThrough = date;
            if (!whole &&
                (ended || reachedTime / 1000 > identities.latestStoredSecond + skewSeconds + 1)) {
                ({ missing, partialSince, frozen } = judge(ended ? Infinity : reachedTime));
                whole = true;
            }
            settle();
            return fresh;
        },
        facts: () => ({
            events,
            alreadyDelivered,
            late: { ...late },
            missing,
            // Once a source that was started anew is read again, what was delivered before says nothing any more.
            reachedTo: Math.max(isUnread && date > 0 ? 0 : state.deliveredTo, ended ? date : reachedTime),
        }),
        isSure: () => ended && settling && whole && !frozen,
        state() {
            // Of what lies behind the last page nothing is known yet.
            const verdict = whole || date === 0 ? { partialSince, frozen } : judge(reachedTime);
            const at = date > 0 && !verdict.frozen ? candidate : resume;
            const joined = front !== null && front.cursor === at.cursor;
            const isSound = isJoined && date > 0 && !isDoubtful && !verdict.frozen;
            return {
                ...state,
                resume: at,
                front: joined ? null : front,
                position,
                readThrough,
                settledTo: isSound ? Math.max(state.settledTo, settledTo()) : state.settledTo,
                skewSeconds,
                partialSince: verdict.partialSince,
                identities: identities.pack(at.heldFrom / 1000),
            };
        },
    };
}
/** The whole epoch second of an event's latest time, by which its identity is held. `reachedTime` stands in for none. */
function secondOf(event, reachedTime) {
    const { time, createdAt } = timesOf(event, reachedTime);
    return toSecond(time, createdAt);
}
function toSecond(time, createdAt) {
    return Math.max(0, Math.floor(Math.max(time, createdAt) / 1000));
}
function timesOf(event, reachedTime) {
    const time = event.time ?? reachedTime;
    const createdAt = event.createdAt ?? time;
    const isFar = Math.abs(createdAt - time) > MAX_SKEW_SECONDS * 1000;
    return { time, createdAt: isFar ? time : createdAt };
}


/***/ }),

/***/ 11973:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _checkpoint_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18498);
/* harmony import */ var _checkpoint_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22022);
/* harmony import */ var _events_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(11332);
/* harmony import */ var _extend_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75143);
/* harmony import */ var _read_source_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(68201);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(75846);






/** What a server keeps for ever is read in turns, too. */
const A_YEAR_MS = 365 * 86_400_000;
/** Collects every source once and returns what happened. */
async function collect(parts) {
    const { sources, log } = parts;
    const loadCheckpoint = async () => {
        const loaded = await parts.loadCheckpoint();
        (0,_checkpoint_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseForeign */ .re)(loaded.checkpoint, sources);
        log.info(describeStart(loaded.checkpoint, loaded.origin));
        return loaded;
    };
    return (0,_extend_chain_js__WEBPACK_IMPORTED_MODULE_3__/* .extendChain */ .G)({ ...parts, loadCheckpoint }, async (into) => {
        const { before, loaded, deliveries } = into;
        for (const subject of byUrgency(parts, before, loaded.lostSince)) {
            const progress = await readSubject(parts, subject, into);
            log.info(describeSource(progress.report));
            deliveries.note(progress);
        }
    });
}
/** Reads one source; what is in `reports` of it stands for it should publishing fail in between. */
async function readSubject(parts, { source, state, knownTo }, { deliveries, tally, reports }) {
    const { lookbackMs, log } = parts;
    const retention = parts.retentionOf(source);
    const retentionMs = retention.ms - retention.marginMs;
    const reading = (0,_checkpoint_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .openReading */ .b)({ state, lookbackMs, retentionMs, now: parts.now() });
    const report = await log.group((0,_events_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceName */ .VZ)(source), () => (0,_read_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o)({
        ...{ source, knownTo, reading, retention, lookbackMs, log },
        spanFrom: Math.min(beginOfSpan(state), knownTo ?? Infinity),
        readThrough: state.readThrough ?? undefined,
        reader: parts.openReader(source),
        now: parts.now,
        makeRoom: (events, soFar) => deliveries.makeRoom(source, events, () => {
            reports.set(source, soFar());
            return { report: soFar(), state: reading.state() };
        }),
        write: async (event) => {
            tally.add(event);
            await deliveries.write(source, event);
        },
        explainFailure: (error) => parts.explainFailure(error, source),
    }));
    reports.set(source, report);
    return { report, state: reading.state() };
}
function isUnread({ position, readThrough }) {
    return position === null && readThrough === null;
}
/** Where the last span ended or, if the source was started anew, where it begins again. */
function beginOfSpan(state) {
    const { deliveredTo, resume } = state;
    return isUnread(state) ? Math.min(deliveredTo, resume.heldFrom) : deliveredTo;
}
/**
 * What GitHub would drop first is read first. So a log that takes all the time of one run does not starve the others:
 * in the next they are the urgent ones.
 */
function byUrgency(parts, before, lostSince) {
    const now = parts.now();
    const urgencyOf = ({ source, knownTo }) => knownTo === undefined
        ? Infinity
        : // The clock of the runner may be behind GitHub's.
            Math.max(0, now - knownTo) / Math.min(A_YEAR_MS, parts.retentionOf(source).ms);
    return parts.sources
        .map((source) => {
        const known = (0,_checkpoint_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .findState */ .B7)(before, source);
        const state = known ?? (0,_checkpoint_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .firstState */ .o0)(source, parts.beginOf(source));
        // Nor is anything known of it if all runs so far failed before its first page, unless it was started anew.
        const isNew = isUnread(state) && state.deliveredTo === state.resume.heldFrom;
        return { source, state, knownTo: isNew ? lostSince : (0,_checkpoint_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .knownTo */ .LV)(state) };
    })
        .sort((a, b) => {
        const [left, right] = [urgencyOf(a), urgencyOf(b)];
        return left === right ? 0 : right - left;
    });
}
function describeStart(checkpoint, origin) {
    if (origin === 'nowhere')
        return `No position of the archive \`${checkpoint.archive}\` yet: collecting all that GitHub has.`;
    const where = { cache: 'the cache', artifact: 'an artifact', commit: 'the branch' }[origin];
    return `Going on after delivery ${checkpoint.sequence} of the archive \`${checkpoint.archive}\` (checkpoint from ${where}).`;
}
function describeSource(report) {
    const { name, requests, events, alreadyDelivered, complete, stopped, lagMs } = report;
    const back = stopped?.resumeAt === undefined ? '' : `, worth coming back at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .sayMinute */ .wd)(stopped.resumeAt)}`;
    const end = complete ? '' : ` Not complete: ${stopped?.reason ?? 'it failed'}${back}.`;
    return (`${name}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(events, 'new event')} with ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(requests, 'request')}, ` +
        `${alreadyDelivered.toLocaleString('en-US')} already delivered; lag ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .sayDuration */ .kP)(lagMs)}.${end}`);
}


/***/ }),

/***/ 52132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openCredentials),
  a: () => (/* binding */ readBy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
// EXTERNAL MODULE: ./src/github/api-error.ts
var api_error = __nccwpck_require__(73660);
// EXTERNAL MODULE: ./src/github/app-access.ts
var app_access = __nccwpck_require__(87831);
// EXTERNAL MODULE: ./src/github/patience.ts + 8 modules
var patience = __nccwpck_require__(67229);
;// CONCATENATED MODULE: ./src/github/app-credentials.ts




const MINUTE_MS = 60_000;
/** A token is replaced so long before it ends: no request takes longer. */
const MARGIN_MS = 5 * MINUTE_MS;
/** GitHub allows 100 requests at the same time. */
const LANES = 20;
/** How long the end of a run waits for a token that is being made. */
const WAITING_MS = 3_000;
/**
 * Tokens are minted when they are asked for, by all askers together, renewed in time by `clock`, and told to `mask`
 * before anything else. A cancelled job revokes them at once, because it reads nothing any more.
 */
function openAppCredentials(options) {
    const { installations, clock, cancelled, mask, log } = options;
    const credentials = new Map();
    const held = new Set();
    const mintings = new Set();
    const stop = Promise.withResolvers();
    stop.promise.catch(() => undefined);
    let revoking = Promise.resolve();
    const onCancel = () => {
        stop.reject(new patience/* ReadingStopped */.a('cancelled'));
        revoking = revokeAll();
    };
    if (cancelled.aborted)
        onCancel();
    else
        cancelled.addEventListener('abort', onCancel, { once: true });
    async function mint(entity) {
        const askedAt = clock.now();
        const { token, lifetimeMs } = await installations.mint(entity);
        mask(token);
        const expiresAt = askedAt + lifetimeMs;
        const renewAt = Math.max(expiresAt - MARGIN_MS, askedAt + lifetimeMs / 2);
        const made = { token, entity, expiresAt, renewAt };
        held.add(made);
        return made;
    }
    function open(entity) {
        let current;
        let minting;
        let refusal;
        async function renew() {
            try {
                return (current = await mint(entity));
            }
            catch (error) {
                // While the last one is good, there is time to try again.
                if (current !== undefined && clock.now() + MINUTE_MS < current.expiresAt) {
                    current.renewAt = clock.now() + MINUTE_MS;
                    return current;
                }
                if (!(error instanceof api_error/* ApiError */.h))
                    throw error;
                const explained = new errors/* ExplainedError */.hM((0,app_access/* explainAppError */.bY)(error, entity, options));
                if (!(0,api_error/* isTransient */.d)(error))
                    refusal = explained;
                throw explained;
            }
        }
        return {
            async token() {
                if (cancelled.aborted)
                    throw new patience/* ReadingStopped */.a('cancelled');
                if (refusal !== undefined)
                    throw refusal;
                if (current !== undefined && clock.now() < current.renewAt)
                    return current.token;
                if (minting === undefined) {
                    const begun = renew().finally(() => {
                        minting = undefined;
                        mintings.delete(begun);
                    });
                    minting = begun;
                    mintings.add(begun);
                }
                const { token } = await Promise.race([minting, stop.promise]);
                return token;
            },
            giveUp(refused) {
                if (current?.token === refused)
                    current = undefined;
                return true;
            },
        };
    }
    async function revokeAll() {
        const left = [...held].filter(({ expiresAt }) => clock.now() < expiresAt);
        held.clear();
        const revokeNext = async () => {
            for (let one = left.pop(); one !== undefined; one = left.pop())
                await revoke(one);
        };
        await Promise.all(Array.from({ length: Math.min(LANES, left.length) }, revokeNext));
    }
    async function revoke({ token, entity, expiresAt }) {
        try {
            await installations.revoke(token);
        }
        catch (error) {
            const why = error instanceof api_error/* ApiError */.h ? error.message : 'it did not answer';
            const until = new Date(expiresAt).toISOString().slice(11, 16);
            log(`GitHub did not revoke the App's token for ${(0,app_access/* sayEntity */.xh)(entity)} (${why}); it ends by itself at ${until} UTC.`);
        }
    }
    return {
        credentialOf(entity) {
            const name = `${entity.scope}/${entity.slug}`;
            const credential = credentials.get(name) ?? open(entity);
            credentials.set(name, credential);
            return credential;
        },
        async close() {
            cancelled.removeEventListener('abort', onCancel);
            await settled([...mintings]);
            await revoking;
            await revokeAll();
        },
    };
}
/** Waits until all have ended, but not for long. */
async function settled(promises) {
    if (promises.length === 0)
        return;
    const enough = new Promise((resolve) => {
        AbortSignal.timeout(WAITING_MS).addEventListener('abort', resolve);
    });
    await Promise.race([Promise.allSettled(promises), enough]);
}

// EXTERNAL MODULE: ./src/github/credential.ts
var credential = __nccwpck_require__(78038);
// EXTERNAL MODULE: ./src/github/find-organizations.ts
var find_organizations = __nccwpck_require__(24861);
// EXTERNAL MODULE: ./src/github/octokit.ts
var octokit = __nccwpck_require__(6702);
;// CONCATENATED MODULE: ./src/github/installations.ts



/** Source: docs.github.com, "Generating an installation access token for a GitHub App". */
const LIFETIME_MS = 60 * 60_000;
/** A cancelled job has ten seconds for all that it does. */
const REVOKING_MS = 3_000;
/** The least that reading an organization's log takes; what an enterprise's takes is not documented. */
const LEAST = { organization_administration: 'read' };
function openInstallations(app, access) {
    const ids = new Map();
    let opened;
    async function lookUp({ scope, slug }, ask) {
        const { id } = scope === 'org'
            ? await ask(({ rest }, request) => rest.apps.getOrgInstallation({ org: slug, request }))
            : await ask((octokit, request) => octokit.request('GET /enterprises/{enterprise}/installation', {
                ...{ enterprise: slug, request },
            }));
        return id;
    }
    return {
        async mint(entity) {
            // Of its own for each token, so that the failures of one organization leave time for the others.
            const retries = (0,patience/* openRetries */.x)(access);
            const open = () => (opened ??= (0,octokit/* openAppOctokit */.jB)(app, access));
            const ask = (0,octokit/* askWith */.Y0)(open, access.timeoutMs, { retries });
            const name = `${entity.scope}/${entity.slug}`;
            const id = app.installationId ?? ids.get(name) ?? (await lookUp(entity, ask));
            ids.set(name, id);
            const permissions = entity.scope === 'org' ? { permissions: LEAST } : {};
            const { token, expires_at, date } = await ask(async ({ rest }, request) => {
                const { data, headers } = await rest.apps.createInstallationAccessToken({
                    ...{ installation_id: id, ...permissions, request },
                });
                return { data: { ...data, date: headers.date } };
            });
            const lifetimeMs = Date.parse(expires_at) - Date.parse(date ?? '');
            return { token, lifetimeMs: Number.isNaN(lifetimeMs) ? LIFETIME_MS : lifetimeMs };
        },
        async revoke(token) {
            const timeoutMs = Math.min(REVOKING_MS, access.timeoutMs);
            const retries = (0,patience/* openRetries */.x)({ ...access, patience: lastPatience(access.clock) });
            const ask = (0,octokit/* openAsker */.JC)({ ...access, token, timeoutMs }, retries);
            try {
                await ask(async ({ rest }, request) => {
                    await rest.apps.revokeInstallationAccessToken({ request });
                    return { data: {} };
                });
            }
            catch (error) {
                // It is no token (any more).
                if (!(error instanceof api_error/* ApiError */.h) || error.failure.kind !== 'unauthorized')
                    throw error;
            }
        },
    };
}
/** Once more after a fault, even if the job is cancelled. */
function lastPatience(clock) {
    return {
        retries: 1,
        maxWaitMs: 0,
        maxRetryMs: 2 * REVOKING_MS,
        deadline: clock.now() + 2 * REVOKING_MS,
        cancelled: new AbortController().signal,
    };
}

;// CONCATENATED MODULE: ./src/credentials.ts




/** Opens what the inputs name: one token for all, or a GitHub App. Every secret is told to `mask` before it is used. */
function openCredentials(inputs, access, mask) {
    const { app, auditLogToken } = inputs;
    const { credentialOf, close } = app === undefined
        ? { credentialOf: () => (0,credential/* fixedToken */.W)(auditLogToken), close: () => Promise.resolve() }
        : openAppCredentials({
            ...{ ...access, mask, cancelled: access.patience.cancelled },
            installations: openInstallations(app, access),
            installationId: app.installationId,
        });
    for (const secret of secretsOf(app?.privateKey ?? ''))
        mask(secret);
    return {
        credentialOf,
        close,
        organizationsOf: (slug) => (0,find_organizations/* findOrganizations */.e)(slug, {
            ...{ access, by: readBy(inputs) },
            credential: credentialOf({ scope: 'enterprise', slug }),
        }),
    };
}
function readBy({ app }) {
    return app === undefined ? 'token' : 'app';
}
/** A key as a whole, and each of its lines: the runner hides secrets line by line. */
function secretsOf(privateKey) {
    const lines = privateKey.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    return lines.length === 0 ? [] : [privateKey, ...lines];
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   hM: () => (/* binding */ ExplainedError),
/* harmony export */   wV: () => (/* binding */ LostRaceError)
/* harmony export */ });
/** An error written for the person who runs the workflow: it says what happened and what to do about it. */
class ExplainedError extends Error {
    name = 'ExplainedError';
}
/** Text for any thrown value, errors of other code and non-errors included; it is never empty. */
function explain(thrown) {
    if (thrown instanceof ExplainedError)
        return thrown.message;
    if (thrown instanceof Error)
        return `${thrown.name}: ${thrown.message}`;
    return `Unexpected failure: ${String(thrown)}`;
}
/** Another run published the same delivery, and that one counts. */
class LostRaceError extends ExplainedError {
}


/***/ }),

/***/ 23150:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ exists)
/* harmony export */ });
/** Whether something exists at the path. */
function exists(files, path) {
    return files.access(path).then(() => true, () => false);
}


/***/ }),

/***/ 87779:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ IDENTITY_BYTES),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* unused harmony export sortedJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const IDENTITY_BYTES = 16;
/**
 * What makes an event itself: id, time and action (ids of the request-id form are not known to be unique alone).
 * Without an id it is the whole event with its keys sorted (its bytes, if it is odd), so twins share an identity and are
 * told apart by count.
 */
function identityOf(event) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identifying(event), 'binary').slice(0, IDENTITY_BYTES);
}
function identifying(event) {
    if (event.id !== undefined)
        return `${event.id}\n${event.time}\n${event.action}`;
    // What of it can't be parsed counts, too, and sorting takes no depth.
    return event.odd === undefined ? sortedJson(event.fields) : event.bytes;
}
/** JSON with the keys of every object sorted, whatever the order in which they were put together. */
function sortedJson(value) {
    if (Array.isArray(value))
        return `[${value.map(sortedJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${sortedJson(field)}`).join(',')}}`;
}


/***/ }),

/***/ 94916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ SINK_NAMES),
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ho: () => (/* binding */ listedFiles),
/* harmony export */   QP: () => (/* binding */ deliveryFiles),
/* harmony export */   RS: () => (/* binding */ COLLECT),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   kN: () => (/* binding */ BACKFILL_PREFIX),
/* harmony export */   og: () => (/* binding */ deliveryName),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   sP: () => (/* binding */ hashManifest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77934);


/** Times are ISO 8601 in every persisted file: people read them too. */
const isoTime = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX());
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const sha256 = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{64}$/));
const span = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ from: isoTime, to: isoTime });
/** Where deliveries are kept, in the order in which they are published: a branch decides races, so it comes first. */
const SINK_NAMES = ['commit', 'artifact'];
/** A sink that lacks the deliveries of these numbers (both included): it joined later, or they could not be copied to it. */
const lacking = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sink: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), from: count, to: count });
const segmentEntry = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sha256,
    bytes: count,
    events: count,
    firstTime: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(isoTime),
    lastTime: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(isoTime),
});
const sourceEntry = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    scope: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['org', 'enterprise']),
    slug: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    log: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['web', 'git']),
    phrase: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What the archive holds of this source with this delivery, from the end of the span before. */
    span,
    complete: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    requests: count,
    events: count,
    /** How many of them are in quarantine, by the reason; absent if none is. */
    quarantined: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), count)),
    alreadyDelivered: count,
    /** New events that lay before what the last run had read through, and the longest such delay seen. */
    late: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ events: count, longestSeconds: count }),
    gaps: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(span),
});
/**
 * What merging left out of this delivery, because another chain of the archive holds it: the original's SHA-256 and
 * link, and its segments that were written anew without those events (`withoutId` of them have no id).
 */
const merged = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    from: sha256,
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(sha256),
    dropped: count,
    replaced: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256, dropped: count, withoutId: count })),
});
/**
 * A position that a person changed: the source is read again from `to` on. Set back, the archive still has each event
 * once; started anew, what it read before is forgotten, and comes again beside what earlier deliveries hold.
 */
const change = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...valibot__WEBPACK_IMPORTED_MODULE_1__/* .pick */ .UpN(sourceEntry, ['scope', 'slug', 'log', 'phrase']).entries,
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['set-back', 'started-anew']),
    to: isoTime,
});
/**
 * What one delivery holds. `previous` is the SHA-256 of the manifest before it, so the chain proves that nothing was
 * dropped or changed in between; `checkpoint` is where the next run goes on.
 */
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    archive: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    chain: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sequence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1)),
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(sha256),
    tool: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: count }),
    createdAt: isoTime,
    sources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(sourceEntry),
    segments: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(segmentEntry),
    /** Files like segments, with the events that tools can't read; absent if there are none. */
    quarantine: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(segmentEntry)),
    /** Absent if every sink that took this delivery holds the one before. */
    lacking: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(lacking)),
    /** Absent unless somebody asked for it. Such a delivery has no segments. */
    changes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(change)),
    /** Absent in what a collector made. */
    merged: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(merged),
    /**
     * Its format and its sources; the rest of it is in the manifest itself. The sources' identities may be left out
     * (null); then they follow from those in the delivery `identitiesAt` and from the segments since.
     */
    checkpoint: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count, 1),
        identitiesAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count)),
        sources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
    }),
});
/** The bytes of a manifest file. They are hashed as they are, so they are written once and never made again. */
function encodeManifest(manifest) {
    return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
/** The hash by which the next manifest and the checkpoint refer to this one. */
function hashManifest(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** The chain of the deliveries that collecting makes. */
const COLLECT = 'collect';
/** The name of every chain that a backfill makes begins so. */
const BACKFILL_PREFIX = 'backfill-';
/** `collect-000042`: the name shared by a delivery's manifest, segments and artifact. */
function deliveryName(chain, sequence) {
    return `${chain}-${String(sequence).padStart(6, '0')}`;
}
/** Where a delivery's manifest stands, relative to the archive's root. */
function manifestPath(delivery) {
    return `manifests/${delivery}.json`;
}
/** All files with events that a manifest lists, those in quarantine included. */
function listedFiles({ segments, quarantine = [], }) {
    return [...segments, ...quarantine];
}
/** The files of a delivery, relative to the archive's root. */
function deliveryFiles(delivery, segments) {
    return [manifestPath(delivery), ...segments.map(({ path }) => path)];
}


/***/ }),

/***/ 75834:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   NL: () => (/* binding */ parsePage),
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   lL: () => (/* binding */ BrokenPageError)
/* harmony export */ });
/* unused harmony exports EVENT_MAX_BYTES, EVENT_MAX_DEPTH */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** The answer is not a whole JSON array; nothing of it may be used. */
class BrokenPageError extends Error {
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
    const isText = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(body);
    let at = skipSpace(body, 0);
    expectByte(body, at, OPEN_ARRAY);
    at = skipSpace(body, at + 1);
    if (body[at] !== CLOSE_ARRAY) {
        for (;;) {
            const { end, isDeep } = endOfValue(body, at);
            const bytes = body.subarray(at, end);
            events.push(toEvent(bytes, { isText: isText || (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes), isDeep, at }));
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
function toLine(event) {
    const { bytes } = event;
    if (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN))
        return bytes;
    return Buffer.from(bytes.map((byte) => (byte === LINE_FEED || byte === CARRIAGE_RETURN ? SPACE : byte)));
}
/** Reads one line of a segment; throws `BrokenPageError` if it is not a JSON object. */
function parseLine(bytes) {
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
    return toEvent(bytes, { isText: (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes), isDeep, at: 0 });
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
    return new BrokenPageError(`The answer is not a complete JSON array of objects (byte ${at}).`);
}


/***/ }),

/***/ 64025:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ QUARANTINE),
/* harmony export */   S9: () => (/* binding */ toQuarantineLine),
/* harmony export */   bP: () => (/* binding */ sayOdd),
/* harmony export */   fK: () => (/* binding */ isQuarantined),
/* harmony export */   s5: () => (/* binding */ oddSince),
/* harmony export */   tO: () => (/* binding */ countOdd),
/* harmony export */   ty: () => (/* binding */ QUARANTINE_ENDING),
/* harmony export */   uD: () => (/* binding */ totalOdd),
/* harmony export */   uf: () => (/* binding */ parseQuarantineLine)
/* harmony export */ });
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(75834);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11332);


/** The folder of the archive for events that tools can't read; below it the same folders as beside it, without days. */
const QUARANTINE = 'quarantine';
/** Not that of segments, so that what reads `*.ndjson` reads events only. */
const QUARANTINE_ENDING = 'jsonl';
/** Whether a file of the archive is in quarantine. */
function isQuarantined({ path }) {
    return path.startsWith(`${QUARANTINE}/`);
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
function toQuarantineLine({ odd, time, id, action, bytes }, { source, delivery }) {
    return Buffer.from(JSON.stringify({
        reason: odd,
        source: (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceName */ .VZ)(source),
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
        throw broken();
    }
    const { reason, base64, bytes } = parsed ?? {};
    if (typeof base64 !== 'string' || typeof reason !== 'string' || !Object.hasOwn(REASONS, reason))
        throw broken();
    const content = Buffer.from(base64, 'base64');
    if (content.toString('base64') !== base64 || content.length !== bytes)
        throw broken();
    // What was odd once is known as such, whatever the limits are now.
    return { ...(0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(content), odd: reason };
}
function broken() {
    return new _page_js__WEBPACK_IMPORTED_MODULE_0__/* .BrokenPageError */ .lL('The line is no event in quarantine.');
}


/***/ }),

/***/ 80048:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ openSegments),
/* harmony export */   l8: () => (/* binding */ quarantineFolder),
/* harmony export */   oG: () => (/* binding */ PARTIAL_SUFFIX),
/* harmony export */   sG: () => (/* binding */ segmentFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(23150);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(75834);
/* harmony import */ var _quarantine_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(64025);





/** Below the 25 MB that one commit may carry, so that every sink can take a segment whole. */
const SEGMENT_MAX_BYTES = 16 * 1024 * 1024;
/** Late events open older days again; beyond this many the least recently written segment is sealed. */
const MAX_OPEN_SEGMENTS = 8;
const BUFFER_BYTES = 256 * 1024;
const DAY_MS = 86_400_000;
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
        const day = time === undefined ? undefined : Math.floor(time / DAY_MS);
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
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .toLine */ .S5)(event);
        return (0,_quarantine_js__WEBPACK_IMPORTED_MODULE_3__/* .toQuarantineLine */ .S9)(event, { source, delivery: options.delivery });
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
            const ending = event.odd === undefined ? 'ndjson' : _quarantine_js__WEBPACK_IMPORTED_MODULE_3__/* .QUARANTINE_ENDING */ .ty;
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
    return `${_quarantine_js__WEBPACK_IMPORTED_MODULE_3__/* .QUARANTINE */ .DX}/${segmentFolder(source)}`;
}
function dayFolder(source, time) {
    const day = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
    return `${segmentFolder(source)}day=${day}`;
}
async function openSegment(options) {
    const { files, root, path } = options;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if (await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t)(files, file))
        throw new Error(`The segment ${file} exists already; segments are never overwritten.`);
    await files.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const handle = await files.open(file + PARTIAL_SUFFIX, 'w');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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


/***/ }),

/***/ 11332:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ serverRetention),
/* harmony export */   EO: () => (/* binding */ beginOfAll),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   e8: () => (/* binding */ retentionOf)
/* harmony export */ });
/** The name under which a source is remembered and shown, such as `org/acme/web`. */
function sourceName(source) {
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


/***/ }),

/***/ 25816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ commonSpans),
/* harmony export */   VE: () => (/* binding */ lessSpans),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   kU: () => (/* binding */ joinSpans)
/* harmony export */ });
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
function lessSpans(spans, others) {
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
    return lessSpans(spans, lessSpans(spans, others));
}
/** How much time the spans cover. */
function lengthOf(spans) {
    return joinSpans(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}


/***/ }),

/***/ 75143:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ extendChain)
});

// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __nccwpck_require__(18498);
// EXTERNAL MODULE: ./src/events/quarantine.ts
var quarantine = __nccwpck_require__(64025);
;// CONCATENATED MODULE: ./src/delivery-manifest.ts


/** The manifest of a delivery; `sources` is the checkpoint after it, `identitiesAt` the delivery that has it whole. */
function toManifest(delivery) {
    const { archive, chain, sequence, previous, tool, run, createdAt, reports, segments } = delivery;
    const { sources, identitiesAt, lacking, changes } = delivery;
    return {
        version: 1,
        archive,
        chain,
        sequence,
        previous,
        tool,
        run,
        createdAt: toIso(createdAt),
        sources: reports.map(toManifestSource),
        segments: segments.filter((one) => !(0,quarantine/* isQuarantined */.fK)(one)).map(toManifestSegment),
        ...(segments.some(quarantine/* isQuarantined */.fK) && {
            quarantine: segments.filter(quarantine/* isQuarantined */.fK).map(toManifestSegment),
        }),
        ...(lacking.length === 0 ? {} : { lacking: [...lacking] }),
        ...(changes.length === 0 ? {} : { changes: [...changes] }),
        checkpoint: { version: checkpoint_checkpoint/* FORMAT */.uB, identitiesAt, sources },
    };
}
function toManifestSource(report) {
    const { source, span, complete, requests, events, alreadyDelivered, late, gaps } = report;
    const { quarantined } = report;
    return {
        scope: source.scope,
        slug: source.slug,
        log: source.log,
        phrase: source.phrase,
        span: toIsoSpan(span),
        complete,
        requests,
        events,
        ...((0,quarantine/* totalOdd */.uD)(quarantined) === 0 ? {} : { quarantined }),
        alreadyDelivered,
        late: { events: late.events, longestSeconds: Math.ceil(late.longestMs / 1000) },
        gaps: gaps.map(toIsoSpan),
    };
}
function toManifestSegment({ firstTime, lastTime, ...rest }) {
    if (firstTime === undefined || lastTime === undefined)
        return rest;
    return { ...rest, firstTime: toIso(firstTime), lastTime: toIso(lastTime) };
}
function toIsoSpan({ from, to }) {
    return { from: toIso(from), to: toIso(to) };
}
function toIso(time) {
    return new Date(time).toISOString();
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
// EXTERNAL MODULE: ./src/events/manifest.ts
var events_manifest = __nccwpck_require__(94916);
// EXTERNAL MODULE: ./src/report.ts
var report = __nccwpck_require__(70665);
;// CONCATENATED MODULE: ./src/deliveries.ts





/** A sink did not take a delivery. Nothing more can be delivered in this run. */
class Unpublished extends Error {
    name = 'Unpublished';
    failures;
    constructor(failures) {
        super(failures.join('\n'));
        this.failures = failures;
    }
}
/**
 * Opens the deliveries after a checkpoint. A delivery's files are whole on disk before the first sink gets them, and
 * `delivered` speaks of one only when every sink has taken it. `lacking` stands in the first manifest and makes a delivery
 * of its own.
 */
async function openDeliveries(options) {
    const { chain, before, sinks, outputDir, log } = options;
    const { archive } = before;
    const limits = {
        bytes: Math.min(...sinks.map((sink) => sink.limits.bytes)),
        files: Math.min(...sinks.map((sink) => sink.limits.files)),
    };
    const publications = [];
    const sequences = [];
    const files = [];
    let bytes = 0;
    let checkpoint = before;
    let { lacking } = options;
    let changed = NOTHING_CHANGED;
    let sequence = before.sequence + 1;
    let writer = await outputDir.openDelivery((0,events_manifest/* deliveryName */.og)(chain.name, sequence));
    /** What the delivery under way holds of each source, and what earlier ones of this run told of it. */
    const noted = new Map();
    const told = new Map();
    function isWorthIt(report) {
        const { source, events, gaps } = report;
        if (events > 0 || gaps.length > 0)
            return true;
        return chain.isNews(report, (0,checkpoint_checkpoint/* findState */.B7)(checkpoint, source), checkpoint.sequence > 0);
    }
    function progress() {
        return options.sources.flatMap((source) => {
            const one = noted.get(source);
            return one === undefined
                ? []
                : [{ ...one, report: (0,report/* reportSince */.b)(one.report, told.get(source)) }];
        });
    }
    async function publish() {
        const name = (0,events_manifest/* deliveryName */.og)(chain.name, sequence);
        const segments = await writer.seal();
        const reports = progress().map(({ report }) => report);
        const states = progress().map(({ report, state }) => chain.delivered(state, report, (0,checkpoint_checkpoint/* findState */.B7)(checkpoint, state)));
        const sources = (0,checkpoint_checkpoint/* mergeSources */.Rf)(checkpoint.sources, [...changed.states, ...states]);
        const { changes } = changed;
        const carrier = checkpoint.identitiesAt;
        const carriesIdentities = !sinks.some((sink) => sink.name === 'commit') ||
            carrier === null ||
            sequence - carrier >= chain.wholeEvery ||
            // What was forgotten, or is known again, follows from no segment.
            changes.length > 0 ||
            lacking.length > 0;
        const identitiesAt = carriesIdentities ? sequence : carrier;
        const manifest = toManifest({
            ...{ archive, chain: chain.name, sequence, segments, lacking, previous: checkpoint.head },
            changes,
            ...{ tool: options.tool, run: options.run, createdAt: options.now() },
            sources: carriesIdentities ? sources : sources.map(chain.withoutIdentities),
            ...{ reports, identitiesAt },
        });
        const encoded = (0,events_manifest/* encodeManifest */.Gb)(manifest);
        await writer.writeManifest(encoded);
        const paths = (0,events_manifest/* deliveryFiles */.QP)(name, segments);
        files.push(...paths);
        bytes += segments.reduce((sum, segment) => sum + segment.bytes, 0);
        const delivery = { name, manifest, root: outputDir.path, files: paths };
        const failures = [];
        let artifact = null;
        for (const sink of sinks) {
            try {
                const published = await log.group(`Publish ${name} to the sink \`${sink.name}\``, () => sink.publish(delivery));
                publications.push(published);
                log.info(describePublication(name, published));
                artifact = published.artifact?.id ?? artifact;
            }
            catch (error) {
                failures.push(describeUnpublished(error, sink));
                // The other run's delivery counts, so this one must not get into any sink.
                if (error instanceof errors/* LostRaceError */.wV)
                    break;
            }
        }
        if (failures.length > 0)
            throw new Unpublished(failures);
        sequences.push(sequence);
        const head = (0,events_manifest/* hashManifest */.sP)(encoded);
        checkpoint = { ...checkpoint, sequence, head, identitiesAt, artifact, sources };
    }
    return {
        write: (source, event) => writer.write(source, event),
        note(progress) {
            noted.set(progress.report.source, progress);
        },
        change(changes, states) {
            changed = { changes, states };
        },
        async makeRoom(source, events, now) {
            const size = writer.sizeWith(source, events);
            const isEmpty = writer.sizeWith(source, []).bytes === 0;
            if (isEmpty || (size.bytes <= limits.bytes && size.files <= limits.files))
                return;
            noted.set(source, now());
            await publish();
            for (const { report } of noted.values())
                told.set(report.source, report);
            noted.clear();
            lacking = [];
            changed = NOTHING_CHANGED;
            sequence += 1;
            writer = await outputDir.openDelivery((0,events_manifest/* deliveryName */.og)(chain.name, sequence));
        },
        async end() {
            const isTold = lacking.length > 0 || changed.changes.length > 0;
            if (isTold || progress().some(({ report }) => isWorthIt(report))) {
                await publish();
                return;
            }
            const states = progress().map(({ state }) => chain.undelivered(state, (0,checkpoint_checkpoint/* findState */.B7)(checkpoint, state)));
            checkpoint = { ...checkpoint, sources: (0,checkpoint_checkpoint/* mergeSources */.Rf)(checkpoint.sources, states) };
        },
        delivered: () => ({ checkpoint, sequences, publications, files, bytes }),
    };
}
const NOTHING_CHANGED = { changes: [], states: [] };
function describePublication(name, { artifact, commit }) {
    if (commit !== undefined)
        return `${name} is committed: ${commit.url}`;
    return artifact === undefined ? `${name} is published` : `${name} is uploaded: ${artifact.url}`;
}
function describeUnpublished(error, sink) {
    if (error instanceof errors/* ExplainedError */.hM)
        return error.message;
    return `The delivery could not be published to the sink \`${sink.name}\` (${(0,errors/* explain */.WE)(error)}). The position stays where it was, and the next run reads the same again.`;
}

;// CONCATENATED MODULE: ./src/events/tally.ts
const HOUR_MS = 3_600_000;
function openTally() {
    const actions = new Map();
    const actors = new Map();
    const hours = new Map();
    return {
        actions,
        actors,
        hours,
        add(event) {
            if (event.odd !== undefined)
                return;
            increment(actions, event.action);
            if (event.actor !== undefined)
                increment(actors, event.actor);
            if (event.time !== undefined)
                increment(hours, Math.floor(event.time / HOUR_MS) * HOUR_MS);
        },
    };
}
function increment(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/extend-chain.ts




/** An idle run saves its position when the last save is so old: a little less than an hour, for hourly runs. */
const IDLE_SAVE_MS = 50 * 60_000;
/**
 * Adds to a chain what `read` reads, and returns what happened. The order is the promise: events on disk, then the
 * delivery in every sink, then the checkpoint. A death anywhere before the last step makes the next run read the same
 * again; a death after a sink took the delivery is seen by the next run, which finds it there.
 */
async function extendChain(parts, read) {
    const { archive, chain, sources, log } = parts;
    const outputDir = await parts.openOutputDir();
    const loaded = await parts.loadCheckpoint();
    const { origin, key } = loaded;
    const { ready, lacking, artifact, failures: mendFailures } = await parts.mendSinks(loaded);
    if (ready.length === 0 && mendFailures.length > 0)
        throw new errors/* ExplainedError */.hM(mendFailures.join('\n\n'));
    const before = { ...loaded.checkpoint, artifact };
    const deliveries = await openDeliveries({
        ...{ chain, before, sources, sinks: ready, lacking, outputDir },
        ...{ tool: parts.tool, run: parts.run, now: parts.now, log },
    });
    const tally = openTally();
    const reports = new Map();
    const failures = [];
    try {
        await read({ before, loaded, deliveries, tally, reports });
        await deliveries.end();
    }
    catch (error) {
        if (!(error instanceof Unpublished))
            throw error;
        failures.push(...error.failures);
    }
    const inOrder = sources.flatMap((source) => reports.get(source) ?? []);
    const { checkpoint, sequences, publications, files, bytes } = deliveries.delivered();
    const after = { ...checkpoint, workflow: parts.workflow };
    const isDue = sequences.length > 0 ||
        origin !== 'cache' ||
        chain.hasMoved(before.sources, after.sources) ||
        parts.now() - before.savedAt >= IDLE_SAVE_MS;
    if (isDue && (failures.length === 0 || sequences.length > 0)) {
        const revision = sequences.length > 0 ? 0 : before.revision + 1;
        try {
            const saved = { ...after, revision, savedAt: parts.now() };
            await log.group('Save the checkpoint', () => parts.saveCheckpoint(saved, key));
        }
        catch (error) {
            failures.push((0,errors/* explain */.WE)(error));
        }
    }
    const attestation = await attestHead(parts, checkpoint, sequences).catch((error) => {
        failures.push((0,errors/* explain */.WE)(error));
        return undefined;
    });
    return {
        ...{ archive, chain: chain.name, sequences, origin, tally, publications, files, bytes },
        attestation,
        sources: inOrder,
        path: outputDir.path,
        failures: [...describeFailures(inOrder), ...mendFailures, ...failures],
    };
}
/** The newest delivery of this run, whose manifest names the one before by its hash. */
async function attestHead({ attest, chain }, { head }, sequences) {
    const sequence = sequences.at(-1);
    if (sequence === undefined || head === null)
        return undefined;
    return attest?.({ name: (0,events_manifest/* deliveryName */.og)(chain.name, sequence), sha256: head });
}
/** What stops web mostly stops git, too: one paragraph for both. */
function describeFailures(reports) {
    const failed = reports.filter(({ failure }) => failure !== undefined);
    return [...Map.groupBy(failed, ({ failure = '' }) => failure)].map(([failure, sources]) => `${sources.map(({ name }) => name).join(', ')}: ${failure}`);
}


/***/ }),

/***/ 38261:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ explainRepositoryError),
/* harmony export */   Ts: () => (/* binding */ explainAuditLogError),
/* harmony export */   sE: () => (/* binding */ explainBranchError)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);
/* harmony import */ var _app_access_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(87831);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67229);



/** One paragraph on why a source could not be read and what to do; undefined if the error is not the API's. */
function explainAuditLogError(error, source, by = 'token') {
    if (!(error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
        return undefined;
    const { failure, detail } = error;
    const entity = (0,_app_access_js__WEBPACK_IMPORTED_MODULE_2__/* .sayEntity */ .xh)(source);
    const role = source.scope === 'org' ? 'an owner of the organization' : 'an owner of the enterprise';
    switch (failure.kind) {
        case 'unauthorized':
            if (by === 'app') {
                return `401 for ${entity}: GitHub does not accept the tokens that it made for the GitHub App ("${detail}"). Look whether somebody is changing its installation, and at githubstatus.com. What was read is kept and the next run goes on there.`;
            }
            return `401 for ${entity}: GitHub does not accept \`audit-log-token\` ("${detail}"). It has expired, was revoked, or was not copied whole. Make a new one and store it as the secret that the workflow uses.`;
        case 'not-found':
            if (by === 'app') {
                return `404 for ${entity}: its audit log API needs GitHub Enterprise Cloud, and the GitHub App must be installed there; with \`installation-id\` that one must be of this ${source.scope === 'org' ? 'organization' : 'enterprise'}. Check the spelling and the plan.`;
            }
            return `404 for ${entity}: its audit log API needs GitHub Enterprise Cloud and a token of ${role} with \`read:audit_log\`; GitHub answers the same if the name is wrong. Check the spelling, the plan, and whose token it is.`;
        case 'forbidden':
            return `403 for ${entity}: ${explainForbidden(error, { role, entity, by, scope: source.scope })}`;
        case 'primary-limit':
        case 'secondary-limit':
            return `GitHub's rate limit stopped ${entity} ("${detail}") again and again. What was read is kept and the next run goes on there; run less often, or see what else uses this token.`;
        case 'network':
            return `No connection to the API for ${entity} (${detail}). What was read is kept and the next run goes on there. If it stays so, check \`api-url\`, the proxy settings and the firewall of this runner.`;
        case 'server':
            return `GitHub could not answer for ${entity} (${error.message}). What was read is kept and the next run goes on there. If it stays so, lower \`per-page\` and look at githubstatus.com.`;
        case 'broken-answer':
            return `GitHub's answer for ${entity} could not be used: ${detail}. Nothing of it was kept, and the next run reads it again.`;
        case 'refused':
            return `GitHub refused the request for ${entity} (${error.message}). If \`phrase\` is set, check it in the audit log's search field on the web; else check \`api-url\`.`;
    }
}
/** What GitHub says in a 403, from the most to the least telling. Texts: docs.github.com and issue threads. */
function explainForbidden({ detail, headers }, reader) {
    const { role, entity, by } = reader;
    if (/SAML enforcement/i.test(detail) || headers['x-github-sso'] !== undefined) {
        return `the organization enforces SAML single sign-on, and this token is not authorized for it. On github.com, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it for ${entity}.`;
    }
    if (/IP allow list/i.test(detail)) {
        return `${entity} has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`;
    }
    if (/suspended/i.test(detail)) {
        return `the installation of the GitHub App is suspended. Let ${role} open its settings and lift that.`;
    }
    if (/not accessible by integration/i.test(detail)) {
        if (reader.scope === 'enterprise') {
            return `this is the token of a GitHub App, such as the workflow's own \`GITHUB_TOKEN\`, and GitHub does not let it read an enterprise's audit log. Use a classic personal access token of ${role} with \`read:audit_log\` as \`audit-log-token\`, or read the logs of its organizations.`;
        }
        const permission = `the organization permission "Administration: read"`;
        return by === 'app'
            ? `the installation of the GitHub App lacks ${permission}. ${(0,_app_access_js__WEBPACK_IMPORTED_MODULE_2__/* .askForPermission */ .YC)(role)}`
            : `this is the token of a GitHub App without ${permission}, such as the workflow's own \`GITHUB_TOKEN\`, which never has it. Use a classic personal access token of ${role} with \`read:audit_log\`, or give the App that permission and its \`client-id\` and \`private-key\` to this action.`;
    }
    if (/not accessible by personal access token/i.test(detail)) {
        return `this fine-grained token may not read it. Give it the organization permission "Administration: read" or, for an enterprise, use a classic personal access token of ${role} with \`read:audit_log\`.`;
    }
    const [has, accepted] = [headers['x-oauth-scopes'], headers['x-accepted-oauth-scopes']];
    // A GitHub Enterprise Server wants it for its enterprise's log.
    const isMore = /\badmin:enterprise\b/.test(accepted ?? '') && !/\baudit_log\b/.test(accepted ?? '');
    const scope = isMore ? 'admin:enterprise' : 'read:audit_log';
    const enough = isMore ? /\badmin:enterprise\b/ : /\b(audit_log|admin:org|admin:enterprise)\b/;
    if (has !== undefined && !enough.test(has)) {
        return `the token lacks the scope \`${scope}\` (it has: ${has === '' ? 'none' : has}). Add the scope to the token, or make a new one with it.`;
    }
    return `GitHub says "${detail}". The token must belong to ${role} and have the scope \`${scope}\`.`;
}
/** One paragraph on why the workflow's own repository could not be asked; undefined if the error is not the API's. */
function explainRepositoryError(error, repository) {
    if (error instanceof _patience_js__WEBPACK_IMPORTED_MODULE_1__/* .ReadingStopped */ .a && error.reason === 'cancelled')
        return `The job was cancelled before the repository ${repository} had answered. Nothing was read.`;
    if (error instanceof _patience_js__WEBPACK_IMPORTED_MODULE_1__/* .ReadingStopped */ .a) {
        return `GitHub's rate limit for \`github-token\` is used up${sayUntil(error.resumeAt)}, so the repository ${repository} could not be asked. Nothing was read; run again then.`;
    }
    if (!(error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
        return undefined;
    const { failure, message } = error;
    if (failure.kind === 'unauthorized') {
        return `GitHub does not accept \`github-token\` (${message}). Leave the input out, so that it is the workflow's own token.`;
    }
    if (failure.kind === 'forbidden' || failure.kind === 'not-found') {
        return `\`github-token\` may not read the workflow runs, artifacts and cache keys of ${repository} (${message}), so nothing tells a first run from lost state. Add \`actions: read\` to the \`permissions:\` of this job. Nothing was read.`;
    }
    return `The repository ${repository} did not answer (${message}). An unanswered store is not an empty one, so nothing was read; run again later.`;
}
const ARCHIVE_USE = {
    ...{ what: 'The archive', token: 'commit-token', branch: 'commit-branch' },
    remedies: {
        archived: 'Unarchive it, or choose another `commit-repository`.',
        unauthorized: "Make a new token and store it as the secret that the workflow uses, or leave the input out for the workflow's own repository.",
        forbidden: "In the workflow's own repository add `contents: write` to the `permissions:` of this job; for another one give a token that may write its contents, and check the name.",
        refused: 'If a delivery is too large for it, lower `per-page`.',
    },
};
/** One paragraph on why the branch could not be used, by default the archive's; undefined if the error is not the API's. */
function explainBranchError(error, { repository, name }, { what, token, branch: input, remedies } = ARCHIVE_USE) {
    const branch = `the branch \`${name}\` of ${repository}`;
    if (error instanceof _patience_js__WEBPACK_IMPORTED_MODULE_1__/* .ReadingStopped */ .a) {
        const why = error.reason === 'cancelled'
            ? 'the job was cancelled'
            : `GitHub's rate limit for \`${token}\` is used up${sayUntil(error.resumeAt)}`;
        return `${what} on ${branch} could not be reached: ${why}. The next run goes on from what it holds.`;
    }
    if (!(error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
        return undefined;
    const { failure, message, detail } = error;
    if (/\barchived\b.*read-only/i.test(detail))
        return `The repository ${repository} is archived, so nothing can be committed to it. ${remedies.archived}`;
    if (/protected branch|rule violations|pull request|required status check|reference update failed/i.test(detail)) {
        return `Rules protect ${branch}: ${detail.replace(/\s+/g, ' ')} Choose a \`${input}\` without rules, or let the owner of \`${token}\` bypass them.`;
    }
    switch (failure.kind) {
        case 'unauthorized':
            return `GitHub does not accept \`${token}\` for ${branch} (${message}). ${remedies.unauthorized}`;
        case 'forbidden':
        case 'not-found':
            return `\`${token}\` may not use ${branch} (${message}). ${remedies.forbidden}`;
        case 'refused':
            return `GitHub refused to commit to ${branch} (${message}). ${remedies.refused}`;
        default:
            return `GitHub did not answer for ${branch} (${message}). An unanswered store is not an empty one; the next run goes on from what the branch holds.`;
    }
}
function sayUntil(time) {
    if (time === undefined)
        return '';
    return ` until ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 73660:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTransient),
/* harmony export */   h: () => (/* binding */ ApiError)
/* harmony export */ });
/** A request that failed. `detail` is GitHub's own message or the network's; it never holds a token. */
class ApiError extends Error {
    name = 'ApiError';
    failure;
    detail;
    /** 0 when there was no answer. */
    status;
    headers;
    constructor(failure, answer) {
        super(answer.status === 0 ? answer.detail : `${answer.status} ${answer.detail}`);
        this.failure = failure;
        this.detail = answer.detail;
        this.status = answer.status;
        this.headers = answer.headers ?? {};
    }
}
/** Whether the same request may succeed later. A 403 that is a matter of permission never does. */
function isTransient({ failure }) {
    return ((failure.kind === 'network' && failure.isLasting !== true) ||
        failure.kind === 'server' ||
        failure.kind === 'broken-answer' ||
        failure.kind === 'primary-limit' ||
        failure.kind === 'secondary-limit');
}


/***/ }),

/***/ 87831:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ askForPermission),
/* harmony export */   bY: () => (/* binding */ explainAppError),
/* harmony export */   xh: () => (/* binding */ sayEntity)
/* harmony export */ });
/** Such as "organization `acme`". */
function sayEntity({ scope, slug }) {
    return `${scope === 'org' ? 'organization' : 'enterprise'} \`${slug}\``;
}
/** One paragraph on why GitHub gave an App no token for an entity, and what to do. */
function explainAppError(error, entity, { installationId }) {
    const { failure, detail, message } = error;
    const name = sayEntity(entity);
    const owner = `an owner of the ${entity.scope === 'org' ? 'organization' : 'enterprise'}`;
    if (/integration not found/i.test(detail)) {
        return `No token for ${name} (${message}): GitHub knows no App with this \`client-id\`. Copy the client id from the App's settings; an App belongs to the one GitHub where it was made, so check \`api-url\`, too.`;
    }
    if (/suspended/i.test(detail)) {
        return `No token for ${name} (${message}): the installation of the GitHub App is suspended. Let ${owner} open its settings and lift that.`;
    }
    switch (failure.kind) {
        case 'unauthorized':
            return `No token for ${name} (${message}): GitHub does not accept what \`private-key\` signs for \`client-id\`. Check that both are of the same App and that the key was not deleted in its settings, or make a new key there; check this machine's clock, too.`;
        case 'not-found':
            return installationId === undefined
                ? `No token for ${name} (${message}): the GitHub App is not installed there, or the name is wrong. Let ${owner} install it, or ${entity.scope === 'org' ? 'take it out of `org`' : 'give `installation-id`, if this GitHub can not look it up for an enterprise'}.`
                : `No token for ${name} (${message}): the GitHub App has no installation \`${installationId}\`. Leave \`installation-id\` out to have it looked up, or take it from the address of the installation's settings.`;
        case 'refused':
            return /permissions requested are not granted/i.test(detail)
                ? `No token for ${name} (${message}): the installation of the GitHub App lacks the organization permission "Administration: read". ${askForPermission(owner)}`
                : `No token for ${name}: GitHub refused to make one for the GitHub App (${message}). Check \`api-url\`, \`client-id\` and \`installation-id\`.`;
        case 'forbidden':
            return /IP allow list/i.test(detail)
                ? `No token for ${name} (${message}): it has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`
                : `No token for ${name}: GitHub refused to make one for the GitHub App (${message}). Look at its installation in the settings of the ${entity.scope === 'org' ? 'organization' : 'enterprise'}.`;
        default:
            return `No token for ${name}: GitHub did not answer (${message}). What was read is kept and the next run goes on there. If it stays so, check \`api-url\`, the proxy settings and githubstatus.com.`;
    }
}
/** How an App gets a permission; `owner` is who has to agree. */
function askForPermission(owner) {
    return `Add it in the App's settings (Permissions & events), and let ${owner} accept the new permission.`;
}


/***/ }),

/***/ 11199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ workflowOf),
/* harmony export */   OI: () => (/* binding */ openArchiveArtifacts),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   n: () => (/* binding */ ONE_AT_A_TIME)
/* harmony export */ });
/* harmony import */ var _events_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94916);

/**
 * Opens the archive's artifacts. One counts only if this workflow made it, on this ref, in this repository, and not for
 * a pull request: anyone who can open one can make an artifact of any name. `warn` is told of those that do not.
 */
function openArchiveArtifacts(options) {
    const { archive, chain, repository, thisRun, warn } = options;
    const branch = branchOf(thisRun.ref);
    const verdicts = new Map();
    async function judge(artifact) {
        const { runId, isFromFork, headBranch = branch } = artifact;
        if (String(runId) === thisRun.id)
            return true;
        // However many artifacts a pull request makes, it costs no request to see that they are not ours.
        const mayBeOurs = isFromFork !== true && headBranch === branch;
        const run = mayBeOurs ? await repository.run(runId) : undefined;
        const isOurs = run?.path === thisRun.workflowPath &&
            run.headBranch === branch &&
            run.headRepository?.toLowerCase() === thisRun.repository.toLowerCase() &&
            !run.event.startsWith('pull_request');
        if (!isOurs) {
            const maker = run === undefined
                ? describeMaker(artifact)
                : `${run.path} on ${run.headBranch ?? 'an unknown branch'} (${run.event})`;
            warn(`Ignoring the artifact ${artifact.name} (id ${artifact.id}): it was made by ${maker}, not by this workflow on ${branch}.`);
        }
        return isOurs;
    }
    function isTrusted(artifact) {
        const verdict = verdicts.get(artifact.runId) ?? judge(artifact);
        verdicts.set(artifact.runId, verdict);
        return verdict;
    }
    function toDelivery(artifact) {
        const prefix = `${archive}-${chain}-`;
        const digits = artifact.name.startsWith(prefix) ? artifact.name.slice(prefix.length) : '';
        return /^\d{6,12}$/.test(digits) ? [{ ...artifact, sequence: Number(digits) }] : [];
    }
    /** Each look at who made an artifact is a request, so it ends at the first that counts. */
    async function firstTrusted(artifacts) {
        for (const artifact of artifacts.toSorted((a, b) => b.sequence - a.sequence || a.id - b.id)) {
            if (await isTrusted(artifact))
                return artifact;
        }
        return undefined;
    }
    async function ofSequence(sequence) {
        const named = await repository.artifactsNamed(`${archive}-${(0,_events_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryName */ .og)(chain, sequence)}`);
        const trusted = [];
        for (const artifact of named.flatMap(toDelivery).sort((a, b) => a.id - b.id)) {
            if (!artifact.expired && (await isTrusted(artifact)))
                trusted.push(artifact);
        }
        return trusted;
    }
    /**
     * The same for a repository with so many others that the list is long. Expiry goes by age, so while the known one
     * lives, what follows it has the next number. Undefined if it does not live.
     */
    async function findByNumber(known) {
        const same = await ofSequence(known.sequence);
        if (!same.some(({ id }) => id === known.artifact))
            return undefined;
        const later = await ofSequence(known.sequence + 1);
        return [...later, ...same.filter(({ id }) => id < known.artifact)];
    }
    return {
        ofSequence,
        async newestBeside(known) {
            const afterId = known?.artifact ?? 0;
            const expired = [];
            let live;
            let isFirstPage = true;
            for await (const page of repository.artifactPages()) {
                const found = page
                    .flatMap(toDelivery)
                    .filter(({ id, sequence }) => id > afterId || (sequence === known?.sequence && id < afterId));
                expired.push(...found.filter((artifact) => artifact.expired));
                live = await firstTrusted([
                    ...found.filter((artifact) => !artifact.expired),
                    ...(live === undefined ? [] : [live]),
                ]);
                // What was made after an artifact stands before it. Without one to stop at, the first find is new enough.
                const isDone = known === undefined ? live !== undefined : page.some(({ id }) => id <= afterId);
                if (isDone)
                    break;
                const byNumber = isFirstPage && known !== undefined ? await findByNumber(known) : undefined;
                if (byNumber !== undefined) {
                    live = await firstTrusted([...byNumber, ...(live === undefined ? [] : [live])]);
                    break;
                }
                isFirstPage = false;
            }
            return { live, expired: await firstTrusted(expired) };
        },
    };
}
/** The name under which a checkpoint remembers who made it. */
function workflowOf({ workflowPath, ref }) {
    return `${workflowPath}@${ref}`;
}
/** What to do about two runs at once. */
const ONE_AT_A_TIME = 'Let no two runs collect one archive at the same time: give the workflow a `concurrency:` group with ' +
    '`cancel-in-progress: false`.';
function describeMaker({ isFromFork, headBranch, runId }) {
    if (isFromFork === true)
        return 'a fork';
    return headBranch === undefined
        ? `a run that is gone (${runId})`
        : `run ${runId} on ${headBranch}`;
}
/** The branch or tag that a ref names. */
function branchOf(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}


/***/ }),

/***/ 12731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* reexport */ TooWideError),
  b: () => (/* binding */ openPageReader)
});

;// CONCATENATED MODULE: ./src/github/cursor.ts
/** The `next` link has no cursor: the server numbers its pages instead. */
class NoCursorError extends Error {
    name = 'NoCursorError';
}
/**
 * The cursor of the next page from a `Link` header, still opaque; undefined if the header names no next page.
 * Only the cursor is taken from the link: its host and its numeric-id path are never followed.
 */
function nextCursor(link) {
    const next = nextLink(link);
    if (next === undefined)
        return undefined;
    const address = /^\s*<([^>]*)>/.exec(next)?.[1] ?? '';
    const after = URL.parse(address, 'https://api.github.com')?.searchParams.get('after');
    if (after === undefined || after === null || after === '') {
        throw new NoCursorError('The answer names a next page without a cursor.');
    }
    return after;
}
/** The part of a `Link` header that names the next page. */
function nextLink(link) {
    return link?.split(/,\s*(?=<)/).find((part) => /;\s*rel="?next"?\s*(;|$)/.test(part));
}

// EXTERNAL MODULE: ./src/github/api-error.ts
var api_error = __nccwpck_require__(73660);
// EXTERNAL MODULE: ./src/events/identity.ts
var events_identity = __nccwpck_require__(87779);
;// CONCATENATED MODULE: ./src/github/shown-events.ts

function openShownEvents() {
    let shown = new Map();
    return {
        take(events) {
            const seen = new Map();
            return events.filter((event) => {
                const identity = (0,events_identity/* identityOf */.cu)(event);
                const count = (seen.get(identity) ?? 0) + 1;
                seen.set(identity, count);
                if (count <= (shown.get(identity)?.count ?? 0))
                    return false;
                shown.set(identity, { count, latest: Math.max(...timesOf(event)) });
                return true;
            });
        },
        forgetBefore(second) {
            shown = new Map([...shown].filter(([, { latest }]) => latest >= second));
        },
    };
}
/** The times that a server may sort by and filter by; Infinity for an event that has none. */
function timesOf({ time, createdAt }) {
    return [time ?? createdAt ?? Infinity, createdAt ?? time ?? Infinity];
}
/**
 * Whether a later answer shows the same: all of the earlier one, as often, and nothing else but what came behind its end.
 * Had anything shifted within the earlier one, what was shown twice or not at all would be missed or appear in the later.
 */
function isConfirmed(earlier, later) {
    const left = countEvents(earlier);
    let isBehind = false;
    for (const event of later) {
        const identity = (0,events_identity/* identityOf */.cu)(event);
        const count = left.get(identity) ?? 0;
        if (count === 0)
            isBehind = true;
        else if (isBehind)
            return false;
        else
            left.set(identity, count - 1);
    }
    return [...left.values()].every((count) => count === 0);
}
/** Every event that one of these answers shows, as often as the one that shows it least, of those that do. */
function leastOf(answers) {
    const most = new Map();
    for (const counts of answers.map(countEvents)) {
        for (const [identity, count] of counts)
            most.set(identity, Math.min(count, most.get(identity) ?? Infinity));
    }
    return answers.flat().filter((event) => {
        const identity = (0,events_identity/* identityOf */.cu)(event);
        const left = most.get(identity) ?? 0;
        most.set(identity, left - 1);
        return left > 0;
    });
}
/** How many events of each identity an answer shows: twins without an id share one. */
function countEvents(events) {
    const counts = new Map();
    for (const event of events) {
        const identity = (0,events_identity/* identityOf */.cu)(event);
        counts.set(identity, (counts.get(identity) ?? 0) + 1);
    }
    return counts;
}

;// CONCATENATED MODULE: ./src/github/numbered-pages.ts


const SECOND = 1000;
/**
 * How far back from the last event the next query begins, if that repeats no more than a quarter of a page: an event's
 * time and its `created_at` may differ by more than was seen so far. If they differ by more than this, `created_at` is
 * taken to say nothing about where the server sorts the event.
 */
const MARGIN_MS = 60 * SECOND;
const REPEATED_SHARE = 0.25;
/** Pages that shift are read again so often. */
const MAX_PASSES = 5;
/** So many equal pages in a row are no twins: the number is not heeded. */
const MAX_SAME_PAGES = 20;
const CREATED = /created:(?:>=)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;
/** Whether a stored position is one of numbered pages: a second, where others give opaque cursors. */
function isSecond(cursor) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(cursor);
}
/**
 * Reads a log whose pages have numbers, and these shift when old events expire or late ones appear. So it goes on by
 * time: after a full page it asks for everything since about the second of the last event, and drops what was shown
 * already. Only where one page does not get beyond that are several read by number, again and again until nothing has
 * shifted between them; if that never happens, the page is suspect.
 */
function openNumberedPages(requests, log) {
    return async function* (start, fallback, mayBeTooWide = false) {
        const { query, from: begin } = whereToBegin(start, fallback);
        let from = begin;
        let skewMs = Math.min(MARGIN_MS, Math.max(1, start.skewSeconds ?? 0) * SECOND);
        let isFirst = true;
        let isTold = false;
        const shown = openShownEvents();
        function note(events) {
            for (const event of events) {
                const [first, second] = placesOf(event);
                if (first < Infinity)
                    skewMs = Math.max(skewMs, Math.abs(first - second));
            }
        }
        /** Of what is read, no more than half is to be read again. */
        function isBeyond(next) {
            return next >= from + skewMs;
        }
        function tell(line) {
            if (!isTold)
                log(line);
            isTold = true;
        }
        async function ask(page, mostPerPage) {
            const answer = await requests.read({
                query: since(query, from),
                place: { page: String(page) },
                ...(mostPerPage !== undefined && { mostPerPage, isOwed: true }),
            }, { mayBeTooWide: isFirst && mayBeTooWide });
            isFirst = false;
            note(answer.events);
            return answer;
        }
        async function readStretch() {
            const first = await ask(1);
            const { events, date, suspect } = first;
            if (!goesOn(first))
                return { events, last: first, date, next: undefined, suspect };
            const near = furthest(events, skewMs);
            if (isBeyond(near)) {
                const next = Math.max(from + SECOND, Math.min(near, affordable(events)));
                return { events, last: first, date, next, suspect };
            }
            tell(`Many events at ${toText(from)}: reading several pages by their numbers, twice`);
            const passes = [await readPass(first)];
            for (;;) {
                const before = passes.at(-1);
                const pass = await readPass(await ask(1, first.perPage));
                if (before !== undefined && isConfirmed(before.events, pass.events))
                    return before;
                passes.push(pass);
                if (passes.length >= MAX_PASSES)
                    return { ...pass, events: leastOf(passes.map((one) => one.events)), suspect: true };
            }
        }
        /** Goes on by page numbers until it gets beyond the second with which it began. */
        async function readPass(first) {
            const events = [...first.events];
            let last = first;
            let { suspect } = first;
            let same = 0;
            for (let page = 2; goesOn(last); page++) {
                if (last.events.length === 0)
                    throw stuck();
                const before = last;
                last = await ask(page, first.perPage);
                same = isSame(before.events, last.events) ? same + 1 : 0;
                if (same >= MAX_SAME_PAGES)
                    throw unmoved();
                // Smaller pages have other numbers.
                if (last.perPage < first.perPage)
                    return readPass(await ask(1, last.perPage));
                events.push(...last.events);
                suspect ||= last.suspect;
                const next = furthest(events, skewMs);
                if (goesOn(last) && isBeyond(next))
                    return { events, last, date: first.date, next, suspect };
            }
            return { events, last, date: first.date, next: undefined, suspect };
        }
        if (start.cursor !== null && query !== start.query)
            log(`The stored position is none of this server's: reading again by time, ${query.phrase}`);
        for (;;) {
            const { events, last, date, next, suspect } = await readStretch();
            const { rateLimit, tokenExpiresAt } = last;
            const fresh = shown.take(events);
            shown.forgetBefore(next ?? from);
            yield {
                ...{ query, date, suspect, rateLimit, tokenExpiresAt },
                events: fresh,
                next: next === undefined ? undefined : toText(next),
                repeatsFrom: next ?? from,
            };
            if (next === undefined)
                return;
            from = next;
        }
    };
}
function whereToBegin({ query, cursor }, fallback) {
    if (cursor !== null && isSecond(cursor))
        return { query, from: Date.parse(cursor) };
    const begin = cursor === null ? query : fallback();
    return { query: begin, from: Date.parse(CREATED.exec(begin.phrase)?.[1] ?? '') };
}
/** The same query, begun at a later second. */
function since(query, from) {
    const phrase = query.phrase.replace(CREATED, (term, begin) => term.replace(begin, toText(from)));
    return { ...query, phrase };
}
/** A full page without a link is no end: nothing is lost by asking once more. */
function goesOn({ events, next, perPage }) {
    return next !== undefined || events.length >= perPage;
}
/** The last second since which nothing was left out, wherever between an event's times it is sorted and filtered. */
function furthest(events, skewMs) {
    // One whose times lie far apart may stand anywhere, and so tells of nothing behind it.
    const last = events.findLast((event) => !isTorn(event)) ?? events.at(-1);
    const time = last === undefined ? Infinity : Math.min(...placesOf(last));
    return time === Infinity ? -Infinity : floorToSecond(time - skewMs);
}
function isTorn(event) {
    const [time, createdAt] = timesOf(event);
    return time === Infinity || Math.abs(time - createdAt) > MARGIN_MS;
}
function placesOf(event) {
    const [time, createdAt] = timesOf(event);
    return isTorn(event) ? [time, time] : [time, createdAt];
}
function affordable(events) {
    const at = Math.floor((events.length - 1) * (1 - REPEATED_SHARE));
    return Math.max(furthest(events, MARGIN_MS), furthest(events.slice(0, at + 1), 0));
}
function isSame(a, b) {
    return a.length === b.length && a.every(({ bytes }, at) => b[at]?.bytes.equals(bytes) === true);
}
function unmoved() {
    const detail = "the same page under each number, so the rest of the log can't be read";
    return new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status: 200, detail });
}
function stuck() {
    const detail = "an empty page that names a next one, so the rest of the log can't be read";
    return new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status: 200, detail });
}
function floorToSecond(time) {
    return Math.floor(time / SECOND) * SECOND;
}
function toText(time) {
    return new Date(time).toISOString().replace('.000Z', 'Z');
}

// EXTERNAL MODULE: ./src/github/patience.ts + 8 modules
var github_patience = __nccwpck_require__(67229);
;// CONCATENATED MODULE: ./src/github/cursor-pages.ts



const MAX_REFUSED_CURSORS = 3;
/** Follows the cursors that github.com and GHE.com give. */
function openCursorPages(requests, { retries, maxRequests, log }) {
    /** What to try when the page at a cursor fails. */
    function openFallback(options) {
        const { fallback, isStored, refusals } = options;
        let serverFailures = 0;
        return async (error, failures) => {
            if (error.failure.kind === 'server')
                serverFailures += 1;
            const mostTries = Math.min(retries + 1, maxRequests);
            const isSuspect = isStored && serverFailures >= Math.min(2, mostTries);
            if (!mayBeRefusal(error, isSuspect) || refusals.count >= MAX_REFUSED_CURSORS)
                return undefined;
            return askFallback(fallback(), error, { failures, refusals });
        };
    }
    async function askFallback(query, refusal, { failures, refusals }) {
        try {
            // Beyond `max-requests`, or a small one would let every run end at the refusal.
            const page = await requests.ask({ query, place: {}, isOwed: true }, failures);
            refusals.count += 1;
            log(`GitHub refused the stored cursor (${refusal.message}): reading again by time, from ${query.phrase}`);
            return page;
        }
        catch (error) {
            if (error instanceof github_patience/* ReadingStopped */.a)
                throw error;
            // A refusal is final, this failure may pass: trying again asks for both once more.
            if (error instanceof api_error/* ApiError */.h && (0,api_error/* isTransient */.d)(error) && !(0,api_error/* isTransient */.d)(refusal))
                throw error;
            // The API does not answer the fallback either, so the cursor was not the cause.
            return undefined;
        }
    }
    return async function* (start, fallback, mayBeTooWide = false) {
        let { query, cursor } = start;
        if (cursor !== null && isSecond(cursor)) {
            query = fallback();
            cursor = null;
            log(`The stored position is none of this host's: reading again by time, ${query.phrase}`);
        }
        let isFirst = true;
        const refusals = { count: 0 };
        const used = new Set();
        for (;;) {
            const request = { query, place: cursor === null ? {} : { after: cursor } };
            const page = await requests.read(request, {
                mayBeTooWide: isFirst && mayBeTooWide,
                ...(cursor !== null && {
                    instead: openFallback({ fallback, isStored: isFirst, refusals }),
                }),
            });
            // A cursor that was refused has answered nothing, and its border may come up again.
            if (page.query !== query)
                used.clear();
            else if (cursor !== null)
                used.add(cursor);
            if (page.next !== undefined && used.has(page.next)) {
                throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, {
                    status: 200,
                    detail: "GitHub answered with a cursor that does not move, so the rest of the log can't be read",
                });
            }
            yield page;
            if (page.next === undefined)
                return;
            query = page.query;
            cursor = page.next;
            isFirst = false;
        }
    };
}
/** A stored cursor is suspected after two 5xx; any cursor after a 4xx that is not about access or limits. */
function mayBeRefusal({ failure }, isSuspect) {
    if (failure.kind === 'refused' || failure.kind === 'not-found')
        return true;
    return isSuspect && failure.kind === 'server';
}

// EXTERNAL MODULE: ./src/events/page.ts
var page = __nccwpck_require__(75834);
;// CONCATENATED MODULE: ./src/github/page-reader.ts
/** GitHub could not search the time that the query covers within the time that it takes for a request. */
class TooWideError extends Error {
    name = 'TooWideError';
}

// EXTERNAL MODULE: ./src/github/quota.ts
var quota = __nccwpck_require__(6707);
;// CONCATENATED MODULE: ./src/github/page-request.ts





const MIN_PER_PAGE = 10;
/** A page this often in a row without trouble is taken as a sign that larger ones work again. */
const CALM_PAGES = 20;
const EMPTY_PAGE_RETRIES = 2;
/** `nextOf` reads what a `Link` header says of the next page; undefined if it names none. */
function openPageRequests(options) {
    const { client, source, limits, quota, patience, clock, log } = options;
    const path = source.scope === 'org'
        ? `/orgs/${source.slug}/audit-log`
        : `/enterprises/${source.slug}/audit-log`;
    const retries = (0,github_patience/* openRetries */.x)({ clock, patience, log });
    let requests = 0;
    let bytes = 0;
    let nextAt = 0;
    let tooSlowInARow = 0;
    let perPage = limits.perPage;
    let calmPages = 0;
    function refuseBeyondLimits({ isOwed = false }) {
        if (isOwed)
            return;
        if (requests >= limits.maxRequests)
            throw new github_patience/* ReadingStopped */.a('max-requests');
        if (bytes >= limits.maxBytes)
            throw new github_patience/* ReadingStopped */.a('max-bytes');
    }
    async function ask(request, failures) {
        const wait = (limit) => retries.waitAfter(limit, 1);
        refuseBeyondLimits(request);
        return judge(await quota.ask(() => send(request), wait), failures);
    }
    /** However many pages are read at once, two requests lie this far apart. */
    async function pause() {
        nextAt = Math.max(clock.now(), nextAt) + limits.pageDelayMs;
        await clock.sleep(nextAt - clock.now());
    }
    async function send(request) {
        if (requests > 0 && limits.pageDelayMs > 0)
            await pause();
        if (patience.cancelled.aborted)
            throw new github_patience/* ReadingStopped */.a('cancelled');
        const askedAt = clock.now();
        if (askedAt >= patience.deadline)
            throw new github_patience/* ReadingStopped */.a('max-duration');
        refuseBeyondLimits(request);
        requests += 1;
        const { query, place, mostPerPage = Infinity } = request;
        const asked = Math.min(perPage, mostPerPage);
        const answer = await client.get(path, {
            phrase: query.phrase,
            include: query.include,
            order: 'asc',
            per_page: String(asked),
            ...place,
        });
        const answeredAt = clock.now();
        const tookMs = answer.tookMs ?? answeredAt - askedAt;
        const page = toPage(answer, { query, nextOf: options.nextOf, tookMs, answeredAt });
        bytes += answer.body.length;
        return { ...page, perPage: asked, tookMs };
    }
    /** An empty page that names a next one lacks events: it is asked for again, and if it stays so it is suspect. */
    function judge(page, failures) {
        if (page.events.length > 0 || page.next === undefined)
            return page;
        if (failures >= Math.min(EMPTY_PAGE_RETRIES, patience.retries))
            return { ...page, suspect: true };
        const detail = 'an empty page that names a next one';
        throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status: 200, detail });
    }
    return {
        ask,
        limit: () => quota.limit(),
        sent: () => requests,
        async read(request, { mayBeTooWide, instead }) {
            const attempt = async (failures) => {
                try {
                    const page = await ask(request, failures);
                    calmPages += 1;
                    tooSlowInARow = 0;
                    if (calmPages % CALM_PAGES === 0)
                        perPage = Math.min(limits.perPage, perPage * 2);
                    return page;
                }
                catch (error) {
                    if (!(error instanceof api_error/* ApiError */.h))
                        throw error;
                    calmPages = 0;
                    if (mayBeTooWide && isTooSlow(error)) {
                        tooSlowInARow += 1;
                        // It may be an outage, too.
                        if (tooSlowInARow > 2)
                            await retries.waitAfter(error, tooSlowInARow - 2);
                        throw new TooWideError(error.message);
                    }
                    const other = await instead?.(error, failures);
                    if (other !== undefined)
                        return other;
                    if (isTooSlow(error) && failures >= 1 && perPage > MIN_PER_PAGE) {
                        perPage = Math.max(MIN_PER_PAGE, Math.floor(perPage / 2));
                        log(`GitHub is too slow for this page: asking for ${perPage} events at a time`);
                    }
                    throw error;
                }
            };
            try {
                return await retries.execute(attempt);
            }
            catch (error) {
                if (error instanceof github_patience/* ReadingStopped */.a && error.reason === 'rate-limit')
                    quota.stop(error);
                throw error;
            }
        },
    };
}
/** GitHub ends requests that take longer than ten seconds; smaller pages may pass. */
function isTooSlow({ failure, status }) {
    return status === 502 || status === 504 || (failure.kind === 'network' && failure.timedOut);
}
function toPage(answer, request) {
    const { query, nextOf, tookMs, answeredAt } = request;
    const { headers } = answer;
    let events;
    try {
        events = (0,page/* parsePage */.NL)(answer.body);
    }
    catch (error) {
        if (!(error instanceof page/* BrokenPageError */.lL))
            throw error;
        throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status: answer.status, detail: error.message });
    }
    return {
        query,
        events,
        next: nextOf(headers['link']),
        // A slow answer shows the log as it was when GitHub began with it.
        date: (toTime(headers['date']) ?? answeredAt) - wholeSeconds(tookMs),
        suspect: false,
        rateLimit: (0,quota/* toRateLimit */.fx)(headers),
        tokenExpiresAt: toTime(headers['github-authentication-token-expiration']),
    };
}
function wholeSeconds(ms) {
    return Math.floor(ms / 1000) * 1000;
}
function toTime(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./src/github/audit-log.ts





/** Opens a source's audit log. A GitHub Enterprise Server (`isServer`) numbers its pages, all others give cursors. */
function openPageReader(options) {
    const { isServer = false, limits, patience, log } = options;
    const nextOf = isServer ? nextLink : nextCursor;
    const requests = openPageRequests({ ...options, nextOf });
    const { maxRequests } = limits;
    return {
        requests: requests.sent,
        limit: requests.limit,
        pages: isServer
            ? openNumberedPages(requests, log)
            : openCursorPages(requests, { retries: patience.retries, maxRequests, log }),
    };
}


/***/ }),

/***/ 66675:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ openBranch),
/* harmony export */   s: () => (/* binding */ MovedHeadError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(83916);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38261);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73660);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(96584);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(78038);
/* harmony import */ var _graphql_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8297);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6702);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(67229);








/** The branch points at another commit than the new one was made for. */
class MovedHeadError extends Error {
    name = 'MovedHeadError';
}
/** Opens the branch, which need not exist; `use` is what errors say of it, by default that it is the archive's. */
function openBranch(access, name, use) {
    const [owner = '', repo = ''] = access.fullName.split('/');
    const retries = (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .openRetries */ .x)(access);
    const ask = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_4__/* .openAsker */ .JC)(access, retries, toBranchError);
    const raw = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openClient */ .M)({
        ...{ ...access, credential: (0,_credential_js__WEBPACK_IMPORTED_MODULE_6__/* .fixedToken */ .W)(access.token) },
        accept: 'application/vnd.github.raw+json',
    });
    /** Blobs, trees and commits are refused in an empty repository; this makes its default branch. */
    async function createFirstCommit(message, { path, bytes }) {
        await ask(({ rest }, request) => rest.repos.createOrUpdateFileContents({
            ...{ owner, repo, path, message, request },
            content: bytes.toString('base64'),
        }));
    }
    function createTree(files) {
        const tree = files.map(({ path, bytes }) => ({
            ...{ path, mode: '100644', type: 'blob' },
            content: bytes.toString('utf8'),
        }));
        return ask(({ rest }, request) => rest.git.createTree({ owner, repo, tree, request }));
    }
    const branch = {
        repository: access.fullName,
        name,
        async look(paths) {
            const { repository } = await ask(async ({ graphql }, request) => ({
                data: await graphql(lookQuery(paths.length), {
                    ...{ owner, repo, ref: `refs/heads/${name}`, request },
                    ...Object.fromEntries(paths.map((path, index) => [`path${index}`, path])),
                }).catch(withoutMissingFiles),
            }));
            if (repository === null)
                throw failed({ kind: 'not-found' }, 'no such repository');
            if (repository.isArchived)
                throw failed({ kind: 'forbidden' }, ARCHIVED);
            const target = repository.ref?.target;
            const entries = new Map();
            for (const [index, path] of paths.entries()) {
                const file = target?.[`file${index}`];
                if (file === undefined || file === null)
                    continue;
                const { isTruncated = true, text } = file.object ?? {};
                entries.set(path, { oid: file.oid, text: isTruncated ? undefined : (text ?? undefined) });
            }
            return { head: target?.oid, entries };
        },
        async list(treeOid) {
            const { tree, truncated } = await ask(({ rest }, request) => rest.git.getTree({ owner, repo, tree_sha: treeOid, request }));
            if (truncated)
                throw failed({ kind: 'refused' }, 'the folder has too many files to list');
            return tree.map(({ path }) => path);
        },
        async read(commit, path) {
            const encoded = path.split('/').map(encodeURIComponent).join('/');
            try {
                const { body } = await retries.execute(() => raw.get(`/repos/${owner}/${repo}/contents/${encoded}`, { ref: commit }));
                return body;
            }
            catch (error) {
                if (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h && error.failure.kind === 'not-found')
                    return undefined;
                throw error;
            }
        },
        async create({ message, files }) {
            const [first] = files;
            const tree = await createTree(files).catch(async (error) => {
                if (first === undefined || !says(error, /repository is empty/i))
                    throw error;
                await createFirstCommit(message, first);
                return createTree(files);
            });
            const commit = await ask(({ rest }, request) => rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents: [], request }));
            try {
                await ask(({ rest }, request) => rest.git.createRef({ owner, repo, ref: `refs/heads/${name}`, sha: commit.sha, request }));
            }
            catch (error) {
                // Another run was quicker, or the answer to the first try was lost.
                if (!says(error, /already exists/i))
                    throw error;
            }
        },
        async commit({ onto, headline, body, files }) {
            const additions = files.map(({ path, bytes }) => ({
                path,
                contents: bytes.toString('base64'),
            }));
            const { createCommitOnBranch: made } = await ask(async ({ graphql }, request) => ({
                data: await graphql(COMMIT, {
                    input: {
                        branch: { repositoryNameWithOwner: access.fullName, branchName: name },
                        message: { headline, body },
                        fileChanges: { additions },
                        expectedHeadOid: onto,
                    },
                    request,
                }),
            }));
            return made.commit.oid;
        },
    };
    async function explained(work) {
        try {
            return await work;
        }
        catch (error) {
            const text = (0,_access_js__WEBPACK_IMPORTED_MODULE_0__/* .explainBranchError */ .sE)(error, branch, use);
            throw text === undefined ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ExplainedError */ .hM(text);
        }
    }
    return {
        ...branch,
        look: (paths) => explained(branch.look(paths)),
        list: (treeOid) => explained(branch.list(treeOid)),
        read: (commit, path) => explained(branch.read(commit, path)),
        create: (first) => explained(branch.create(first)),
        commit: (commit) => explained(branch.commit(commit)),
    };
}
function says(error, text) {
    return error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h && text.test(error.detail);
}
const ARCHIVED = 'Repository was archived so is read-only.';
/** All paths are looked at in one commit, so what they say belongs together. */
function lookQuery(paths) {
    const indexes = Array.from({ length: paths }, (_, index) => index);
    const variables = indexes.map((index) => `, $path${index}: String!`).join('');
    const files = indexes.map((index) => `file${index}: file(path: $path${index}) { oid object { ...blob } }`);
    const onCommit = paths === 0 ? '' : `... on Commit { ${files.join(' ')} }`;
    const fragment = paths === 0 ? '' : 'fragment blob on Blob { isTruncated text }';
    return `query archiveBranch($owner: String!, $repo: String!, $ref: String!${variables}) {
  repository(owner: $owner, name: $repo) {
    isArchived ref(qualifiedName: $ref) { target { oid ${onCommit} } }
  }
}
${fragment}`;
}
/** Source: docs.github.com, GraphQL API, mutation `createCommitOnBranch`. */
const COMMIT = `mutation publishDelivery($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
 * GitHub tells of paths that it gives no file for by errors beside a whole answer: of those at which nothing stands, and
 * of files over 10 MB, which are there all the same.
 */
function withoutMissingFiles(error) {
    const { errors = [], data } = error;
    const target = data?.repository?.ref?.target;
    const files = errors.map(({ type, message, path }) => {
        const alias = String(path?.at(-1));
        const isLarge = /over 10 ?mb/i.test(message);
        return /^file\d+$/.test(alias) && (isLarge || type === 'NOT_FOUND') ? { alias, isLarge } : null;
    });
    if (data === undefined || target === undefined || files.includes(null))
        throw error;
    for (const file of files) {
        if (file?.isLarge === true)
            Object.assign(target, { [file.alias]: { oid: '', object: null } });
    }
    return data;
}
/** A branch that has moved is told of by an error of its own. */
function toBranchError(error) {
    const first = (0,_graphql_error_js__WEBPACK_IMPORTED_MODULE_3__/* .graphqlErrorOf */ .b)(error);
    // Seen in both wordings, and the type is not always there.
    const isMoved = first?.type === 'STALE_DATA' ||
        /expected branch to point|is at \w+ but expected/i.test(first?.message ?? '');
    // Whether the commit was made is not known after a server's error: trying again finds the branch where it was, or moved.
    return isMoved ? new MovedHeadError(first?.message) : (0,_graphql_error_js__WEBPACK_IMPORTED_MODULE_3__/* .toGraphqlApiError */ .T)(error);
}
function failed(failure, detail) {
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h(failure, { detail, status: 0 });
}


/***/ }),

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openClient),
/* harmony export */   n: () => (/* binding */ answerError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(83916);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24238);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67229);




const MAX_REDIRECTS = 3;
/** Asks for JSON unless `accept` says otherwise. The token is sent to the origin of `apiUrl` alone: a redirect elsewhere is refused. */
function openClient(options) {
    const { http, apiUrl, credential, timeoutMs, accept = 'application/vnd.github+json' } = options;
    const headers = {
        accept,
        'user-agent': options.userAgent,
        'x-github-api-version': '2022-11-28',
    };
    /** A token that GitHub does not accept (any more) is replaced once, if there is another. */
    async function ask(url) {
        const token = await credential.token();
        try {
            return await follow(url, token, 0);
        }
        catch (error) {
            const isRefused = error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h && error.failure.kind === 'unauthorized';
            if (!isRefused || !credential.giveUp(token))
                throw error;
            return follow(url, await credential.token(), 0);
        }
    }
    async function follow(url, token, redirects) {
        let answer;
        try {
            const authorization = `Bearer ${token}`;
            answer = await http(url, { headers: { ...headers, authorization }, timeoutMs });
        }
        catch (error) {
            // A replay says by itself that nothing more was recorded.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExplainedError */ .hM || error instanceof _patience_js__WEBPACK_IMPORTED_MODULE_2__/* .ReadingStopped */ .a)
                throw error;
            throw (0,_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .networkError */ .x6)(error, timeoutMs);
        }
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        if (answer.status >= 300 && answer.status < 400 && redirects < MAX_REDIRECTS) {
            const target = redirectTarget(answer, url);
            if (target?.origin === apiUrl.origin)
                return follow(target, token, redirects + 1);
        }
        throw answerError(answer);
    }
    return {
        get(path, query) {
            const url = new URL(apiUrl.href.replace(/\/+$/, '') + path);
            for (const [name, value] of Object.entries(query))
                url.searchParams.set(name, value);
            return ask(url);
        },
    };
}
function redirectTarget(answer, base) {
    const location = answer.headers['location'];
    return location === undefined ? undefined : (URL.parse(location, base.href) ?? undefined);
}
/** Any answer that is not a 2xx, as an `ApiError`. */
function answerError(answer) {
    const detail = messageOf(answer);
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(classify(answer, detail), { ...answer, detail });
}
/**
 * 403 and 429 are rate limits if the headers or the text say so; any other 403 is a matter of permission.
 * Source: docs.github.com, "Rate limits for the REST API".
 */
function classify({ status, headers }, detail) {
    if (status >= 500)
        return { kind: 'server' };
    if (status === 401)
        return { kind: 'unauthorized' };
    if (status === 404)
        return { kind: 'not-found' };
    if (status !== 403 && status !== 429)
        return { kind: 'refused' };
    if (headers['retry-after'] !== undefined || /secondary rate limit/i.test(detail)) {
        return { kind: 'secondary-limit', retryAfterMs: toMs(headers['retry-after']) };
    }
    if (headers['x-ratelimit-remaining'] === '0') {
        return { kind: 'primary-limit', resetAt: toMs(headers['x-ratelimit-reset']) };
    }
    if (status === 429 || /rate limit/i.test(detail)) {
        return { kind: 'secondary-limit', retryAfterMs: undefined };
    }
    return { kind: 'forbidden' };
}
function toMs(seconds) {
    return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
const DETAIL_MAX_LENGTH = 500;
function messageOf({ status, headers, body }) {
    if (status >= 300 && status < 400) {
        return `redirects to ${URL.parse(headers['location'] ?? '')?.host ?? 'nowhere'}`;
    }
    try {
        const { message } = JSON.parse(body.toString('utf8'));
        if (typeof message === 'string')
            return message.slice(0, DETAIL_MAX_LENGTH);
    }
    catch {
        // Not JSON: a proxy or load balancer answered with a page of its own, which says nothing to a person.
    }
    return 'without a message';
}


/***/ }),

/***/ 78038:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fixedToken)
/* harmony export */ });
/** A token that stays the same. */
function fixedToken(token) {
    return { token: () => Promise.resolve(token), giveUp: () => false };
}


/***/ }),

/***/ 24861:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findOrganizations),
/* harmony export */   v: () => (/* binding */ explainFinding)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(83916);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(96584);
/* harmony import */ var _graphql_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8297);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6702);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(67229);







const PER_PAGE = 100;
/** Source: docs.github.com, GraphQL API, object `Enterprise`. */
const QUERY = `query enterpriseOrganizations($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    viewerIsAdmin
    organizations(first: ${PER_PAGE}, after: $after) {
      totalCount
      nodes { login }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const answer = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    enterprise: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        viewerIsAdmin: valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
        organizations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            totalCount: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
            nodes: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }))),
            pageInfo: valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) }),
        }),
    })),
});
const restPage = valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }));
/**
 * The logins of all organizations of an enterprise, in lower case and alphabetical order: with a person's token by
 * GraphQL, with an App by the list for Apps that are installed on the enterprise. Rejects with an `ApiError` or
 * `ReadingStopped` if the list is not whole: an organization that it lacks would look removed.
 */
async function findOrganizations(enterprise, parts) {
    const find = parts.by === 'app' ? listInstallable : listByGraphql;
    const logins = (await find(enterprise, parts)).map((login) => login.toLowerCase());
    return [...new Set(logins)].sort();
}
async function listByGraphql(slug, { access, credential }) {
    const retries = (0,_patience_js__WEBPACK_IMPORTED_MODULE_4__/* .openRetries */ .x)(access);
    const token = await credential.token();
    const ask = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_3__/* .openAsker */ .JC)({ ...access, token }, retries, _graphql_error_js__WEBPACK_IMPORTED_MODULE_2__/* .toGraphqlApiError */ .T);
    const logins = [];
    for (let after = null;;) {
        const variables = { slug, after };
        const data = await ask(async ({ graphql }, request) => ({
            data: parse(answer, await graphql(QUERY, { ...variables, request })),
        }));
        if (data.enterprise === null)
            throw failed('not-found', 'no such enterprise');
        const { viewerIsAdmin, organizations } = data.enterprise;
        if (!viewerIsAdmin)
            throw failed('forbidden', NOT_ALL);
        const { nodes, pageInfo, totalCount } = organizations;
        for (const node of nodes) {
            if (node === null)
                throw failed('forbidden', NOT_ALL);
            logins.push(node.login);
        }
        if (!pageInfo.hasNextPage) {
            if (logins.length !== totalCount)
                throw failed('broken-answer', CUT_SHORT);
            return logins;
        }
        if (pageInfo.endCursor === null || pageInfo.endCursor === after)
            throw failed('broken-answer', CUT_SHORT);
        after = pageInfo.endCursor;
    }
}
/** Source: docs.github.com, "Get enterprise-owned organizations that can have GitHub Apps installed". */
async function listInstallable(enterprise, { access, credential }) {
    const retries = (0,_patience_js__WEBPACK_IMPORTED_MODULE_4__/* .openRetries */ .x)(access);
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openClient */ .M)({ ...access, credential });
    const known = new Set();
    for (let page = 1;; page++) {
        const organizations = await retries.execute(async () => {
            const path = `/enterprises/${enterprise}/apps/installable_organizations`;
            const { body } = await client.get(path, { per_page: String(PER_PAGE), page: String(page) });
            return parse(restPage, toJson(body.toString()));
        });
        // The answers carry no `Link` (seen at github.com/github/octomirror) and no total: only an empty page is the end.
        if (organizations.length === 0)
            return [...known];
        const before = known.size;
        for (const { login } of organizations)
            known.add(login);
        if (known.size === before)
            throw failed('broken-answer', CUT_SHORT);
    }
}
const NOT_ALL = 'GitHub does not show this token all organizations of the enterprise';
const CUT_SHORT = 'the list of organizations is not whole';
function toJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function parse(schema, value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(schema, value);
    if (!parsed.success)
        throw failed('broken-answer', CUT_SHORT);
    return parsed.output;
}
function failed(kind, detail) {
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind }, { detail, status: 0 });
}
const APP = 'The GitHub App must be installed on the enterprise itself, too, with the enterprise permission "Enterprise organization installations: read": let an owner of the enterprise install it and accept the permission.';
/** One paragraph on why the organizations of an enterprise could not be found; undefined if the error is not the API's. */
function explainFinding(error, enterprise, by) {
    const what = `The organizations of the enterprise \`${enterprise}\` could not be found`;
    const end = 'Nothing was read. Or name the organizations in `org`.';
    if (error instanceof _patience_js__WEBPACK_IMPORTED_MODULE_4__/* .ReadingStopped */ .a) {
        return error.reason === 'cancelled'
            ? 'The job was cancelled before anything was read.'
            : `${what}: GitHub's rate limit is used up. Nothing was read; run again later.`;
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ExplainedError */ .hM && by === 'app') {
        // An outage has nothing to do with what the App may.
        const remedy = error.message.includes('GitHub did not answer') ? '' : ` ${APP}`;
        return `${what}. ${error.message}${remedy} ${end}`;
    }
    if (!(error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
        return undefined;
    const { failure, detail, message } = error;
    if (/SAML enforcement/i.test(detail)) {
        return `${what} (${message}): \`audit-log-token\` is not authorized for single sign-on there. On github.com, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it for the enterprise and each of its organizations. ${end}`;
    }
    if (/IP allow list/i.test(detail)) {
        return `${what} (${message}). Use a self-hosted runner or a larger runner with a static address, and add it to the list. ${end}`;
    }
    switch (failure.kind) {
        case 'unauthorized':
        case 'forbidden':
        case 'not-found':
            return by === 'app'
                ? `${what} (${message}). ${APP} ${end}`
                : `${what} (${message}): \`audit-log-token\` must be a classic personal access token of an owner of the enterprise, with the scopes \`read:audit_log\`, \`read:enterprise\` and \`read:org\`. Check the token, its owner and the spelling of \`enterprise\`. ${end}`;
        default:
            return `${what} (${message}). A list that is not whole would make organizations look removed. Nothing was read; run again later.`;
    }
}


/***/ }),

/***/ 8297:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ toGraphqlApiError),
/* harmony export */   b: () => (/* binding */ graphqlErrorOf)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);

/** What Octokit throws for an answer of the GraphQL API with errors; undefined for anything else. */
function graphqlErrorOf(error) {
    const { name, errors } = error;
    return name === 'GraphqlResponseError' ? errors?.[0] : undefined;
}
/** GraphQL answers 200 whatever went wrong: its own errors, in the terms of the REST API. */
function toGraphqlApiError(error) {
    const first = graphqlErrorOf(error);
    if (first === undefined)
        return undefined;
    const { type, message } = first;
    switch (type) {
        case 'NOT_FOUND':
            return failed({ kind: 'not-found' }, message);
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return failed({ kind: 'forbidden' }, message);
        case 'RATE_LIMITED': {
            const { headers } = error;
            const reset = Number(headers?.['x-ratelimit-reset']);
            return failed({ kind: 'primary-limit', resetAt: reset * 1000 || undefined }, message, headers);
        }
        default:
            return /something went wrong|timed? ?out|internal error/i.test(message)
                ? failed({ kind: 'server' }, message)
                : failed({ kind: 'refused' }, message);
    }
}
function failed(failure, detail, headers = {}) {
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(failure, { detail: detail.slice(0, 500), status: 0, headers });
}


/***/ }),

/***/ 24238:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ HttpTimeout),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   x6: () => (/* binding */ networkError)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);

/** A request took longer than it may; says in which part. */
class HttpTimeout extends Error {
    name = 'HttpTimeout';
    part;
    constructor(part, ms) {
        const seconds = `${String(ms / 1000)} s`;
        super(part === 'connect' ? `no connection within ${seconds}` : `the answer stalled for ${seconds}`);
        this.part = part;
    }
}
/** The way ended at the proxy. The message names the variable and the proxy's host, never its password. */
class ProxyError extends Error {
    name = 'ProxyError';
    /** Trying again does not help. */
    isLasting;
    /** `proxy` is `host:port`, `cause` the status that it answered with or the failure of the connection. */
    constructor(proxy, cause) {
        const named = `the proxy that \`HTTPS_PROXY\` names (${proxy})`;
        super(cause === 407
            ? `${named} asks for a user and a password, or does not accept those in \`HTTPS_PROXY\` (407): give them as \`http://user:password@${proxy}\`, from a secret`
            : typeof cause === 'number'
                ? `${named} refuses to connect to this host (${cause}): allow it there, or add the host to \`NO_PROXY\` if it can be reached without a proxy`
                : `${named} can't be reached: ${cause.message}`);
        // Of other failures a proxy recovers.
        this.isLasting = typeof cause === 'number' && cause < 500;
    }
}
const UNKNOWN_AUTHORITY = 'if a proxy or server here has a certificate of an authority of your own, give its file in the variable `NODE_EXTRA_CA_CERTS`';
/** What to do about a certificate, by Node's error code. Source: nodejs.org/api/tls.html, "X509 certificate error codes". */
const CERTIFICATE_REMEDIES = {
    SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
    DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
    UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
    CERT_HAS_EXPIRED: 'renew it on the server, and look at the clock of this runner',
    CERT_NOT_YET_VALID: 'look at the clock of this runner',
    ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host name: look at `api-url`, or at who answers in its place',
};
/** Any failure of the connection, as an `ApiError`. */
function networkError(error, timeoutMs) {
    const { name, message, code, isLasting } = findCause(error);
    const remedy = CERTIFICATE_REMEDIES[code];
    if (remedy !== undefined) {
        // Node adds advice of its own, which a job can't follow.
        const [problem = ''] = message.split(';');
        const detail = `the certificate of the server is not accepted (${problem}): ${remedy}`;
        return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind: 'network', timedOut: false, isLasting: true }, { detail, status: 0 });
    }
    // `fetch` has limits of its own.
    const timedOut = name === 'TimeoutError' || (code.endsWith('TIMEOUT') && code !== 'UND_ERR_CONNECT_TIMEOUT');
    const detail = timedOut ? `no answer within ${String(timeoutMs / 1000)} s` : message;
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind: 'network', timedOut, isLasting }, { detail, status: 0 });
}
/** The innermost cause that says what it is, since `fetch` wraps what happened; else the error itself. */
function findCause(thrown) {
    const { name, message, code, isLasting, cause } = (thrown ?? {});
    const inner = cause === undefined ? undefined : findCause(cause);
    if (inner !== undefined && (inner.code !== '' || inner.name === 'TimeoutError'))
        return inner;
    return {
        name: typeof name === 'string' ? name : '',
        message: typeof message === 'string' ? message : String(thrown),
        // The code of an abort is a number.
        code: typeof code === 'string' ? code : '',
        isLasting: isLasting === true,
    };
}


/***/ }),

/***/ 6702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ openAsker),
/* harmony export */   Y0: () => (/* binding */ askWith),
/* harmony export */   jB: () => (/* binding */ openAppOctokit)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(96584);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(24238);



/** Octokit is loaded with the first request. `toError` may know more about a failure than its status says. */
function openAsker(access, retries, toError) {
    let opened;
    return askWith(() => (opened ??= openOctokit(access)), access.timeoutMs, { retries, toError });
}
/** The same with an Octokit of one's own. */
function askWith(open, timeoutMs, { retries, toError, }) {
    return (request) => retries.execute(async () => {
        const octokit = await open();
        try {
            const { data } = await request(octokit, { signal: AbortSignal.timeout(timeoutMs) });
            // Of a body that broke off Octokit says nothing.
            if (typeof data === 'object')
                return data;
            const detail = 'the answer is not whole';
            throw new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind: 'broken-answer' }, { status: 200, detail });
        }
        catch (error) {
            if (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h)
                throw error;
            throw toError?.(error) ?? toApiError(error, timeoutMs);
        }
    });
}
async function openOctokit({ token, apiUrl, userAgent, }) {
    const { getOctokit: open } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(561), __nccwpck_require__.e(846), __nccwpck_require__.e(351)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61351));
    return open(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), userAgent });
}
/** Asks as a GitHub App itself: Octokit's own library signs each request, and tells if this machine's clock is wrong. */
async function openAppOctokit({ clientId, privateKey }, { apiUrl, userAgent, log }) {
    const [{ GitHub }, { createAppAuth }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(561), __nccwpck_require__.e(846)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80846)),
        Promise.all(/* import() */[__nccwpck_require__.e(561), __nccwpck_require__.e(479)]).then(__nccwpck_require__.bind(__nccwpck_require__, 76479)),
    ]);
    const silent = () => undefined;
    return new GitHub({
        authStrategy: createAppAuth,
        auth: { appId: clientId, privateKey },
        baseUrl: apiUrl.href.replace(/\/+$/, ''),
        userAgent,
        log: { debug: silent, info: silent, warn: log, error: log },
    });
}
/** Octokit gives a failed connection the status 500, so only its `response` tells an answer from none. */
function toApiError(error, timeoutMs) {
    const { status, response } = error;
    if (status === undefined || response === undefined)
        return (0,_network_error_js__WEBPACK_IMPORTED_MODULE_2__/* .networkError */ .x6)(error, timeoutMs);
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .answerError */ .n)({
        status,
        headers: response.headers,
        body: Buffer.from(JSON.stringify(response.data ?? null)),
    });
}


/***/ }),

/***/ 67229:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ ReadingStopped),
  x: () => (/* binding */ openRetries)
});

;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/backoff/ConstantBackoff.js
class ConstantBackoff {
    interval;
    /**
     * Backoff that returns a constant interval.
     */
    constructor(interval) {
        this.interval = interval;
    }
    /**
     * @inheritdoc
     */
    next() {
        return instance(this.interval);
    }
}
const instance = (interval) => ({
    duration: interval,
    next() {
        return this;
    },
});
//# sourceMappingURL=ConstantBackoff.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/errors/TaskCancelledError.js
class TaskCancelledError extends Error {
    message;
    isTaskCancelledError = true;
    /**
     * Error thrown when a task is cancelled.
     */
    constructor(message = 'Operation cancelled') {
        super(message);
        this.message = message;
    }
}
//# sourceMappingURL=TaskCancelledError.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/common/Event.js

const noopDisposable = { dispose: () => undefined };
var Event;
(function (Event) {
    /**
     * Adds a handler that handles one event on the emitter.
     */
    Event.once = (event, listener) => {
        let syncDispose = false;
        let disposable;
        disposable = event(value => {
            listener(value);
            if (disposable) {
                disposable.dispose();
            }
            else {
                syncDispose = true; // callback can fire before disposable is returned
            }
        });
        if (syncDispose) {
            disposable.dispose();
            return noopDisposable; // no reason to keep the ref around
        }
        return disposable;
    };
    /**
     * Returns a promise that resolves when the event fires, or when cancellation
     * is requested, whichever happens first.
     */
    Event.toPromise = (event, signal) => {
        if (!signal) {
            return new Promise(resolve => Event.once(event, resolve));
        }
        if (signal.aborted) {
            return Promise.reject(new TaskCancelledError());
        }
        const toDispose = [];
        return new Promise((resolve, reject) => {
            const abortEvt = Event_onAbort(signal);
            toDispose.push(abortEvt);
            toDispose.push(abortEvt.event(() => {
                reject(new TaskCancelledError());
            }));
            toDispose.push(Event.once(event, data => {
                resolve(data);
            }));
        }).finally(() => {
            for (const d of toDispose) {
                d.dispose();
            }
        });
    };
})(Event || (Event = {}));
/** Creates an Event that fires when the signal is aborted. */
const Event_onAbort = (signal) => {
    const evt = new OneShotEvent();
    if (signal.aborted) {
        evt.emit(signal.reason);
        return { event: evt.addListener, dispose: () => { } };
    }
    const dispose = () => signal.removeEventListener('abort', l);
    // @types/node is currently missing the event types on AbortSignal
    const l = () => {
        evt.emit(signal.reason);
        dispose();
    };
    signal.addEventListener('abort', l);
    return { event: evt.addListener, dispose };
};
/**
 * Base event emitter. Calls listeners when data is emitted.
 */
class EventEmitter {
    listeners;
    /**
     * Event<T> function.
     */
    addListener = listener => this.addListenerInner(listener);
    /**
     * Gets the number of event listeners.
     */
    get size() {
        if (!this.listeners) {
            return 0;
        }
        else if (typeof this.listeners === 'function') {
            return 1;
        }
        else {
            return this.listeners.length;
        }
    }
    /**
     * Emits event data.
     */
    emit(value) {
        if (!this.listeners) {
            // no-op
        }
        else if (typeof this.listeners === 'function') {
            this.listeners(value);
        }
        else {
            for (const listener of this.listeners) {
                listener(value);
            }
        }
    }
    addListenerInner(listener) {
        if (!this.listeners) {
            this.listeners = listener;
        }
        else if (typeof this.listeners === 'function') {
            this.listeners = [this.listeners, listener];
        }
        else {
            this.listeners.push(listener);
        }
        return { dispose: () => this.removeListener(listener) };
    }
    removeListener(listener) {
        if (!this.listeners) {
            return;
        }
        if (typeof this.listeners === 'function') {
            if (this.listeners === listener) {
                this.listeners = undefined;
            }
            return;
        }
        const index = this.listeners.indexOf(listener);
        if (index === -1) {
            return;
        }
        if (this.listeners.length === 2) {
            this.listeners = index === 0 ? this.listeners[1] : this.listeners[0];
        }
        else {
            this.listeners = this.listeners.slice(0, index).concat(this.listeners.slice(index + 1));
        }
    }
}
/**
 * An event emitter that memorizes and instantly re-emits its last value
 * to attached listeners.
 */
class MemorizingEventEmitter extends (/* unused pure expression or super */ null && (EventEmitter)) {
    /**
     * Last emitted value, wrapped in an object so that we can correctly detect
     * emission of 'undefined' values.
     */
    lastValue;
    /**
     * Gets whether this emitter has yet emitted any event.
     */
    get hasEmitted() {
        return !!this.lastValue;
    }
    /**
     * @inheritdoc
     */
    addListener = listener => {
        const disposable = this.addListenerInner(listener);
        if (this.lastValue) {
            listener(this.lastValue.value);
        }
        return disposable;
    };
    /**
     * @inheritdoc
     */
    emit(value) {
        this.lastValue = { value };
        super.emit(value);
    }
}
/**
 * An event emitter that fires a value once and removes all
 * listeners automatically after doing so.
 */
class OneShotEvent extends EventEmitter {
    /**
     * Last emitted value, wrapped in an object so that we can correctly detect
     * emission of 'undefined' values.
     */
    lastValue;
    /**
     * @inheritdoc
     */
    addListener = listener => {
        if (this.lastValue) {
            listener(this.lastValue.value);
            return noopDisposable;
        }
        else {
            return this.addListenerInner(listener);
        }
    };
    /**
     * @inheritdoc
     */
    emit(value) {
        this.lastValue = { value };
        super.emit(value);
        this.listeners = undefined;
    }
}
//# sourceMappingURL=Event.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/common/Executor.js

const returnOrThrow = (failure) => {
    if ('error' in failure) {
        throw failure.error;
    }
    if ('success' in failure) {
        return failure.success;
    }
    return failure.value;
};
const makeStopwatch = () => {
    if (typeof performance !== 'undefined') {
        const start = performance.now();
        return () => performance.now() - start;
    }
    else {
        const start = process.hrtime.bigint();
        return () => Number(process.hrtime.bigint() - start) / 1000000; // ns->ms
    }
};
class Executor_ExecuteWrapper {
    errorFilter;
    resultFilter;
    successEmitter = new EventEmitter();
    failureEmitter = new EventEmitter();
    onSuccess = this.successEmitter.addListener;
    onFailure = this.failureEmitter.addListener;
    constructor(errorFilter = () => false, resultFilter = () => false) {
        this.errorFilter = errorFilter;
        this.resultFilter = resultFilter;
    }
    clone() {
        return new Executor_ExecuteWrapper(this.errorFilter, this.resultFilter);
    }
    async invoke(fn, ...args) {
        const stopwatch = this.successEmitter.size || this.failureEmitter.size ? makeStopwatch() : null;
        try {
            const value = await fn(...args);
            if (!this.resultFilter(value)) {
                if (stopwatch) {
                    this.successEmitter.emit({ duration: stopwatch() });
                }
                return { success: value };
            }
            if (stopwatch) {
                this.failureEmitter.emit({ duration: stopwatch(), handled: true, reason: { value } });
            }
            return { value };
        }
        catch (error) {
            const handled = this.errorFilter(error);
            if (stopwatch) {
                this.failureEmitter.emit({ duration: stopwatch(), handled, reason: { error } });
            }
            if (!handled) {
                throw error;
            }
            return { error };
        }
    }
}
//# sourceMappingURL=Executor.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/common/abort.js

const neverAbortedSignal = new AbortController().signal;
const cancelledSrc = new AbortController();
cancelledSrc.abort();
const abortedSignal = cancelledSrc.signal;
const noop = () => { };
/**
 * Creates a new AbortController that is aborted when the parent signal aborts.
 * @private
 */
const deriveAbortController = (signal) => {
    const ctrl = new AbortController();
    let dispose = noop;
    if (!signal) {
        return { ctrl, dispose };
    }
    if (signal.aborted) {
        ctrl.abort(signal.reason);
    }
    else {
        const abortEvt = onAbort(signal);
        abortEvt.event((reason) => ctrl.abort(reason));
        dispose = abortEvt.dispose;
    }
    return { ctrl, dispose };
};
//# sourceMappingURL=abort.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/NoopPolicy.js


/**
 * A no-op policy, useful for unit tests and stubs.
 */
class NoopPolicy {
    executor = new Executor_ExecuteWrapper();
    onSuccess = this.executor.onSuccess;
    onFailure = this.executor.onFailure;
    async execute(fn, signal = neverAbortedSignal) {
        return returnOrThrow(await this.executor.invoke(fn, { signal }));
    }
}
//# sourceMappingURL=NoopPolicy.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/RetryPolicy.js



const delay = (duration, unref) => new Promise(resolve => {
    const timer = setTimeout(resolve, duration);
    if (unref) {
        timer.unref();
    }
});
class RetryPolicy {
    options;
    executor;
    onGiveUpEmitter = new EventEmitter();
    onRetryEmitter = new EventEmitter();
    /**
     * @inheritdoc
     */
    get onSuccess() {
        return this.executor.onSuccess;
    }
    /**
     * @inheritdoc
     */
    get onFailure() {
        return this.executor.onFailure;
    }
    /**
     * Emitter that fires when we retry a call, before any backoff.
     *
     */
    onRetry = this.onRetryEmitter.addListener;
    /**
     * Emitter that fires when we're no longer retrying a call and are giving up.
     */
    onGiveUp = this.onGiveUpEmitter.addListener;
    constructor(options, executor) {
        this.options = options;
        this.executor = executor;
    }
    /**
     * When retrying, a referenced timer is created. This means the Node.js event
     * loop is kept active while we're delaying a retried call. Calling this
     * method on the retry builder will unreference the timer, allowing the
     * process to exit even if a retry might still be pending.
     */
    dangerouslyUnref() {
        return new RetryPolicy({ ...this.options, unref: true }, this.executor.clone());
    }
    /**
     * Executes the given function with retries.
     * @param fn Function to run
     * @returns a Promise that resolves or rejects with the function results.
     */
    async execute(fn, signal = neverAbortedSignal) {
        const factory = this.options.backoff || new ConstantBackoff(0);
        let backoff;
        for (let retries = 0;; retries++) {
            const result = await this.executor.invoke(fn, { attempt: retries, signal });
            if ('success' in result) {
                return result.success;
            }
            if (!signal.aborted && retries < this.options.maxAttempts) {
                const context = { attempt: retries + 1, signal, result };
                backoff = backoff ? backoff.next(context) : factory.next(context);
                const delayDuration = backoff.duration;
                const delayPromise = delay(delayDuration, !!this.options.unref);
                // A little sneaky reordering here lets us use Sinon's fake timers
                // when we get an emission in our tests.
                this.onRetryEmitter.emit({ ...result, delay: delayDuration, attempt: retries + 1 });
                await delayPromise;
                continue;
            }
            this.onGiveUpEmitter.emit(result);
            if ('error' in result) {
                throw result.error;
            }
            return result.value;
        }
    }
}
//# sourceMappingURL=RetryPolicy.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/Policy.js








const typeFilter = (cls, predicate) => predicate ? (v) => v instanceof cls && predicate(v) : (v) => v instanceof cls;
const always = () => true;
const never = () => false;
class Policy {
    options;
    /**
     * Factory that builds a base set of filters that can be used in circuit
     * breakers, retries, etc.
     */
    constructor(options) {
        this.options = options;
    }
    /**
     * Allows the policy to additionally handles errors of the given type.
     *
     * @param cls Class constructor to check that the error is an instance of.
     * @param predicate If provided, a function to be called with the error
     * which should return "true" if we want to handle this error.
     * @example
     * ```js
     * // retry both network errors and response errors with a 503 status code
     * new Policy()
     *  .orType(NetworkError)
     *  .orType(ResponseError, err => err.statusCode === 503)
     *  .retry()
     *  .attempts(3)
     *  .execute(() => getJsonFrom('https://example.com'));
     * ```
     */
    orType(cls, predicate) {
        const filter = typeFilter(cls, predicate);
        return new Policy({
            ...this.options,
            errorFilter: e => this.options.errorFilter(e) || filter(e),
        });
    }
    /**
     * Allows the policy to additionally handles errors that pass the given
     * predicate function.
     *
     * @param predicate Takes any thrown error, and returns true if it should
     * be retried by this policy.
     * @example
     * ```js
     * // only retry if the error has a "shouldBeRetried" property set
     * new Policy()
     *  .orWhen(err => err.shouldBeRetried === true)
     *  .retry()
     *  .attempts(3)
     *  .execute(() => getJsonFrom('https://example.com'));
     * ```
     */
    orWhen(predicate) {
        return new Policy({
            ...this.options,
            errorFilter: e => this.options.errorFilter(e) || predicate(e),
        });
    }
    /**
     * Adds handling for return values. The predicate will be called with
     * the return value of the executed function,
     *
     * @param predicate Takes the returned value, and returns true if it
     * should be retried by this policy.
     * @example
     * ```js
     * // retry when the response status code is a 5xx
     * new Policy()
     *  .orResultWhen(res => res.statusCode >= 500)
     *  .retry()
     *  .attempts(3)
     *  .execute(() => getJsonFrom('https://example.com'));
     * ```
     */
    orWhenResult(predicate) {
        return new Policy({
            ...this.options,
            resultFilter: r => this.options.resultFilter(r) || predicate(r),
        });
    }
    /**
     * Adds handling for return values. The predicate will be called with
     * the return value of the executed function,
     *
     * @param predicate Takes the returned value, and returns true if it
     * should be retried by this policy.
     * @example
     * ```js
     * // retry when the response status code is a 5xx
     * new Policy()
     *  .orResultType(res => res.statusCode >= 500)
     *  .retry()
     *  .attempts(3)
     *  .execute(() => getJsonFrom('https://example.com'));
     * ```
     */
    orResultType(cls, predicate) {
        const filter = typeFilter(cls, predicate);
        return new Policy({
            ...this.options,
            resultFilter: r => this.options.resultFilter(r) || filter(r),
        });
    }
}
const Policy_noop = new NoopPolicy();
/**
 * A policy that handles all errors.
 */
const handleAll = new Policy({ errorFilter: always, resultFilter: never });
/**
 * See {@link Policy.orType} for usage.
 */
function handleType(cls, predicate) {
    return new Policy({ errorFilter: typeFilter(cls, predicate), resultFilter: never });
}
/**
 * See {@link Policy.orWhen} for usage.
 */
function handleWhen(predicate) {
    return new Policy({ errorFilter: predicate, resultFilter: never });
}
/**
 * See {@link Policy.orResultType} for usage.
 */
function handleResultType(cls, predicate) {
    return new Policy({ errorFilter: never, resultFilter: typeFilter(cls, predicate) });
}
/**
 * See {@link Policy.orWhenResult} for usage.
 */
function handleWhenResult(predicate) {
    return new Policy({ errorFilter: never, resultFilter: predicate });
}
/**
 * Creates a bulkhead--a policy that limits the number of concurrent calls.
 */
function bulkhead(limit, queue = 0) {
    return new BulkheadPolicy(limit, queue);
}
/**
 * A decorator that can be used to wrap class methods and apply the given
 * policy to them. It also adds the last argument normally given in
 * {@link Policy.execute} as the last argument in the function call.
 * For example:
 *
 * ```ts
 * import { usePolicy, retry, handleAll } from 'cockatiel';
 *
 * const retry = retry(handleAll, { maxAttempts: 3 });
 *
 * class Database {
 *   @usePolicy(retry)
 *   public getUserInfo(userId, context, cancellationToken) {
 *     console.log('Retry attempt number', context.attempt);
 *     // implementation here
 *   }
 * }
 *
 * const db = new Database();
 * db.getUserInfo(3).then(info => console.log('User 3 info:', info))
 * ```
 *
 * Note that it will force the return type to be a Promise, since that's
 * what policies return.
 */
function usePolicy(policy) {
    return (_target, _key, descriptor) => {
        const inner = descriptor.value;
        if (typeof inner !== 'function') {
            throw new Error(`Can only decorate functions with @cockatiel, got ${typeof inner}`);
        }
        descriptor.value = function (...args) {
            const signal = args[args.length - 1] instanceof AbortSignal ? args.pop() : undefined;
            return policy.execute(context => inner.apply(this, [...args, context]), signal);
        };
    };
}
/**
 * Creates a timeout policy.
 * @param duration - How long to wait before timing out execute()'d functions
 * @param strategy - Strategy for timeouts, "Cooperative" or "Aggressive".
 * A {@link CancellationToken} will be pass to any executed function, and in
 * cooperative timeouts we'll simply wait for that function to return or
 * throw. In aggressive timeouts, we'll immediately throw a
 * {@link TaskCancelledError} when the timeout is reached, in addition to
 * marking the passed token as failed.
 */
function timeout(duration, strategyOrOpts) {
    return new TimeoutPolicy(duration, typeof strategyOrOpts === 'string' ? { strategy: strategyOrOpts } : strategyOrOpts);
}
function wrap(...p) {
    return {
        _altReturn: undefined,
        onFailure: p[0].onFailure,
        onSuccess: p[0].onSuccess,
        wrapped: p,
        execute(fn, signal) {
            const run = (context, i) => i === p.length
                ? fn(context)
                : p[i].execute(next => run({ ...context, ...next }, i + 1), context.signal);
            return Promise.resolve(run({ signal }, 0));
        },
    };
}
/**
 * Creates a retry policy. The options should contain the backoff strategy to
 * use. Included strategies are:
 *  - {@link ConstantBackoff}
 *  - {@link ExponentialBackoff}
 *  - {@link IterableBackoff}
 *  - {@link DelegateBackoff} (advanced)
 *
 * For example:
 *
 * ```
 * import { handleAll, retry } from 'cockatiel';
 *
 * const policy = retry(handleAll, { backoff: new ExponentialBackoff() });
 * ```
 *
 * You can optionally pass in the `attempts` to limit the maximum number of
 * retry attempts per call.
 */
function retry(policy, opts) {
    return new RetryPolicy({ backoff: opts.backoff || new ConstantBackoff(0), maxAttempts: opts.maxAttempts ?? Infinity }, new Executor_ExecuteWrapper(policy.options.errorFilter, policy.options.resultFilter));
}
/**
 * Returns a circuit breaker for the policy. **Important**: you should share
 * your circuit breaker between executions of whatever function you're
 * wrapping for it to function!
 *
 * ```ts
 * import { SamplingBreaker, Policy } from 'cockatiel';
 *
 * // Break if more than 20% of requests fail in a 30 second time window:
 * const breaker = Policy
 *  .handleAll()
 *  .circuitBreaker(10_000, new SamplingBreaker(0.2, 30 * 1000));
 *
 * export function handleRequest() {
 *   return breaker.execute(() => getInfoFromDatabase());
 * }
 * ```
 *
 * @param halfOpenAfter Time after failures to try to open the circuit
 * breaker again.
 * @param breaker The circuit breaker to use. This package exports
 * ConsecutiveBreaker and SamplingBreakers for you to use.
 */
function circuitBreaker(policy, opts) {
    return new CircuitBreakerPolicy(opts, new ExecuteWrapper(policy.options.errorFilter, policy.options.resultFilter));
}
/**
 * Falls back to the given value in the event of an error.
 *
 * ```ts
 * import { Policy } from 'cockatiel';
 *
 * const fallback = Policy
 *  .handleType(DatabaseError)
 *  .fallback(() => getStaleData());
 *
 * export function handleRequest() {
 *   return fallback.execute(() => getInfoFromDatabase());
 * }
 * ```
 *
 * @param toValue Value to fall back to, or a function that creates the
 * value to return (any may return a promise)
 */
function fallback(policy, valueOrFactory) {
    return new FallbackPolicy(new ExecuteWrapper(policy.options.errorFilter, policy.options.resultFilter), 
    // not technically type-safe, since if they actually want to _return_
    // a function, that gets lost here. We'll just advice in the docs to
    // use a higher-order function if necessary.
    (typeof valueOrFactory === 'function' ? valueOrFactory : () => valueOrFactory));
}
//# sourceMappingURL=Policy.js.map
// EXTERNAL MODULE: ./src/github/api-error.ts
var api_error = __nccwpck_require__(73660);
;// CONCATENATED MODULE: ./src/github/patience.ts


/** Thrown to end the reading of a source gracefully. */
class ReadingStopped extends Error {
    name = 'ReadingStopped';
    reason;
    /** When it is worth coming back, in epoch milliseconds of this machine. */
    resumeAt;
    constructor(reason, resumeAt) {
        super(reason);
        this.reason = reason;
        this.resumeAt = resumeAt;
    }
}
const SECOND = 1000;
/** docs.github.com, "Best practices for using the REST API": without `Retry-After`, at least a minute, then growing. */
const SECONDARY_LIMIT_WAIT = 60 * SECOND;
const BACKOFF_MAX = 30 * SECOND;
/**
 * Tries a request until it answers: the one retry policy around reading a page. Rejects with the last `ApiError` when
 * the retries are used up or it is not transient, with `ReadingStopped` when a rate limit outlasts them or `maxWaitMs`.
 */
function openRetries(options) {
    const { clock, patience, log } = options;
    const policy = retry(handleWhen((error) => error instanceof api_error/* ApiError */.h && (0,api_error/* isTransient */.d)(error)), 
    // The wait is ours (GitHub often says how long), on a clock that tests can drive.
    { maxAttempts: patience.retries, backoff: new ConstantBackoff(0) });
    let retriedMs = 0;
    async function waitAfter(error, attempt) {
        if (patience.cancelled.aborted)
            throw new ReadingStopped('cancelled');
        const limited = isRateLimit(error);
        const ms = waitMs(error, attempt, clock);
        if (limited && ms > patience.maxWaitMs)
            throw new ReadingStopped('rate-limit', clock.now() + ms);
        if (clock.now() + ms > patience.deadline)
            throw limited ? new ReadingStopped('rate-limit', clock.now() + ms) : error;
        if (!limited && (retriedMs += ms) > patience.maxRetryMs)
            throw error;
        log(`${error.message}: trying again in ${(ms / SECOND).toFixed(1)} s (${attempt} of ${patience.retries})`);
        await clock.sleep(ms);
    }
    return {
        waitAfter,
        /** `attempt` is told how often it failed before, and the last failure. */
        async execute(attempt) {
            let last;
            let failed = 0;
            try {
                return await policy.execute(async ({ attempt: failures }) => {
                    if (last !== undefined)
                        await waitAfter(last, failures);
                    failed = failures + 1;
                    const startedAt = clock.now();
                    try {
                        return await attempt(failures, last);
                    }
                    catch (error) {
                        if (error instanceof api_error/* ApiError */.h) {
                            retriedMs += clock.now() - startedAt;
                            last = error;
                        }
                        throw error;
                    }
                });
            }
            catch (error) {
                // A budget that ends while trying again does not turn the failure into a green run.
                const isBudget = error instanceof ReadingStopped && BUDGETS.has(error.reason);
                if (isBudget && last !== undefined && !isRateLimit(last))
                    throw last;
                // What the cancelling cut off did not fail.
                if (patience.cancelled.aborted && isNetwork(error))
                    throw new ReadingStopped('cancelled');
                // However few the retries: a rate limit is a reason to come back later, not a failure.
                if (!(error instanceof api_error/* ApiError */.h) || !isRateLimit(error))
                    throw error;
                throw new ReadingStopped('rate-limit', clock.now() + waitMs(error, failed, clock));
            }
        },
    };
}
function isNetwork(error) {
    return error instanceof api_error/* ApiError */.h && error.failure.kind === 'network';
}
/** What the user set a limit to. */
const BUDGETS = new Set(['max-requests', 'max-bytes', 'max-duration']);
function isRateLimit({ failure }) {
    return failure.kind === 'primary-limit' || failure.kind === 'secondary-limit';
}
function waitMs({ failure, headers }, attempt, clock) {
    switch (failure.kind) {
        case 'primary-limit': {
            // Against the server's clock: the runner's may differ.
            const serverNow = Date.parse(headers['date'] ?? '') || clock.now();
            return failure.resetAt === undefined
                ? SECONDARY_LIMIT_WAIT
                : Math.max(0, failure.resetAt - serverNow) + SECOND;
        }
        case 'secondary-limit':
            return failure.retryAfterMs ?? SECONDARY_LIMIT_WAIT * 2 ** (attempt - 1);
        default:
            return Math.min(BACKOFF_MAX, SECOND * 2 ** (attempt - 1)) * (0.5 + clock.random() / 2);
    }
}


/***/ }),

/***/ 6707:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ openQuota),
/* harmony export */   fx: () => (/* binding */ toRateLimit),
/* harmony export */   pQ: () => (/* binding */ newerLimit)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73660);

/** Requests begin at this many at once, and go up from there. */
const FIRST_LIMIT = 2;
/** GitHub ends what takes ten seconds; an answer within this is a sign that it has room for more. */
const QUICK_MS = 3000;
/** docs.github.com, "Best practices for using the REST API": without `Retry-After`, at least a minute. */
const PAUSE_MS = 60_000;
/**
 * At most `ceiling` requests are under way at once: two at first, one more for each round of quick answers, half as many
 * when GitHub says that it is too much or fails. `reserve`, a share of the hour's requests, is left to others.
 */
function openQuota(options) {
    const { clock, ceiling, reserve } = options;
    const queue = [];
    let limit = Math.min(ceiling, FIRST_LIMIT);
    let underWay = 0;
    /** Before the first answer nothing is known of what is left, so only one request is sent. */
    let isAnswered = false;
    let stopped;
    let rateLimit;
    /** GitHub's clock less this machine's. */
    let clockError = 0;
    let waiting;
    /** GitHub asked for no requests before this time. */
    let pausedUntil = 0;
    let quickAnswers = 0;
    let sent = 0;
    /** Of requests that were sent before the last halving, neither a failure nor a quick answer says anything new. */
    let halvedAt = 0;
    function hasRoom() {
        return underWay < (isAnswered ? limit : 1);
    }
    async function enter() {
        if (hasRoom()) {
            underWay += 1;
            return;
        }
        await new Promise((resolve) => queue.push(resolve));
    }
    function leave() {
        underWay -= 1;
        while (hasRoom()) {
            const next = queue.shift();
            if (next === undefined)
                return;
            underWay += 1;
            next();
        }
    }
    /** What is left for this run once the requests that are under way are answered. */
    function isSpent() {
        if (rateLimit === undefined)
            return false;
        return rateLimit.remaining - (underWay - 1) <= Math.floor(rateLimit.limit * reserve);
    }
    async function waitForMore(wait) {
        if (waiting === undefined && rateLimit !== undefined) {
            waiting = wait(spent(rateLimit, clock.now() + clockError)).then(() => {
                waiting = undefined;
                rateLimit = undefined;
            });
        }
        await waiting;
    }
    function rise() {
        quickAnswers += 1;
        if (quickAnswers < limit)
            return;
        quickAnswers = 0;
        limit = Math.min(ceiling, limit + 1);
    }
    function noteFailure(error, number) {
        const { failure } = error;
        if (failure.kind === 'secondary-limit')
            pausedUntil = Math.max(pausedUntil, clock.now() + (failure.retryAfterMs ?? PAUSE_MS));
        if (!isTooMuch(error))
            return;
        quickAnswers = 0;
        if (number <= halvedAt)
            return;
        halvedAt = sent;
        limit = Math.max(1, Math.floor(limit / 2));
    }
    return {
        limit: () => limit,
        stop(reason) {
            stopped ??= reason;
        },
        async ask(send, wait) {
            await enter();
            try {
                if (stopped !== undefined)
                    throw stopped;
                if (isSpent())
                    await waitForMore(wait);
                const pauseMs = pausedUntil - clock.now();
                if (pauseMs > 0)
                    throw paused(pauseMs);
                sent += 1;
                const number = sent;
                const sentAt = clock.now();
                try {
                    const answer = await send();
                    rateLimit = newerLimit(rateLimit, answer.rateLimit);
                    clockError = answer.date - sentAt;
                    const tookMs = answer.tookMs ?? clock.now() - sentAt;
                    if (number > halvedAt && tookMs <= QUICK_MS)
                        rise();
                    return answer;
                }
                catch (error) {
                    if (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h)
                        noteFailure(error, number);
                    throw error;
                }
                finally {
                    isAnswered = true;
                }
            }
            finally {
                leave();
            }
        },
    };
}
/** The newer of two. Answers come in another order than their requests; of one hour the lower number is the newer one. */
function newerLimit(known, told) {
    if (known === undefined || told === undefined)
        return told ?? known;
    return told.resetAt === known.resetAt && told.remaining > known.remaining ? known : told;
}
/** The next request would be refused, or is left to others, so it is not sent. */
function spent({ resetAt }, serverNow) {
    const headers = { date: new Date(serverNow).toUTCString() };
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind: 'primary-limit', resetAt }, { status: 0, detail: 'The requests of this hour are used up', headers });
}
/** GitHub's ways to say that it has too much to do. */
function isTooMuch({ failure }) {
    if (failure.kind === 'network')
        return failure.timedOut;
    return failure.kind === 'secondary-limit' || failure.kind === 'server';
}
function paused(retryAfterMs) {
    return new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h({ kind: 'secondary-limit', retryAfterMs }, { status: 0, detail: 'GitHub asked for a pause' });
}
/** What the headers of an answer say; undefined where there is no limit, as on many a GitHub Enterprise Server. */
function toRateLimit(headers) {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
        const value = headers[`x-ratelimit-${name}`] ?? '';
        return /^\d{1,11}$/.test(value) ? Number(value) : undefined;
    });
    if (limit === undefined || remaining === undefined || reset === undefined)
        return undefined;
    return { limit, remaining, resetAt: reset * 1000 };
}


/***/ }),

/***/ 41730:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83916);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(47372);


try {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runStep */ .e)();
}
catch (thrown) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    core.setFailed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(thrown));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 73752:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ STATE_FILE),
/* harmony export */   j: () => (/* binding */ openOutputDir)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(83916);
/* harmony import */ var _events_files_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(23150);
/* harmony import */ var _events_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94916);
/* harmony import */ var _events_quarantine_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64025);
/* harmony import */ var _events_segment_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(80048);






/** The position, where `mode: state` writes it. */
const STATE_FILE = 'checkpoint.json';
/** What an archive has at its top. */
const TOP_LEVEL = new Set([
    ...['manifests', 'scope=org', 'scope=enterprise'],
    ...[_events_quarantine_js__WEBPACK_IMPORTED_MODULE_2__/* .QUARANTINE */ .DX, STATE_FILE],
]);
/** Opens the folder, which need not exist. Throws an `ExplainedError` if it holds anything but an archive. */
async function openOutputDir(files, path, warn) {
    await files.mkdir(path, { recursive: true });
    const foreign = (await files.readdir(path)).find((name) => !TOP_LEVEL.has(name));
    if (foreign !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ExplainedError */ .hM(`\`output-dir\` (${path}) holds \`${foreign}\`, which is not part of an archive. Choose an empty folder, so that nothing of yours is uploaded or mixed up.`);
    }
    return {
        path,
        async openDelivery(delivery) {
            const manifest = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, (0,_events_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestPath */ .ji)(delivery));
            const isWhole = await (0,_events_files_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t)(files, manifest);
            const left = await filesOf(files, path, delivery);
            if (isWhole)
                await moveAside(files, { path, left, manifest, warn });
            else
                for (const file of left)
                    await files.rm(file);
            const segments = (0,_events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .openSegments */ .Dk)({ files, root: path, delivery });
            return {
                ...segments,
                async writeManifest(bytes) {
                    await files.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(manifest), { recursive: true });
                    await files.writeFile(manifest + _events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTIAL_SUFFIX */ .oG, bytes);
                    await files.rename(manifest + _events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTIAL_SUFFIX */ .oG, manifest);
                },
            };
        },
    };
}
/** What there is of a delivery, whole or torn, but for its manifest. */
async function filesOf(files, path, delivery) {
    const entries = await files.readdir(path, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .filter(({ name }) => name.startsWith(`${delivery}-`) || name === `${delivery}.json${_events_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTIAL_SUFFIX */ .oG}`)
        .map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parentPath, name));
}
/**
 * A whole delivery whose position was not saved: this run reads the same again, but it may be the only copy of what
 * GitHub dropped since. The manifest goes last, so that a death in between leaves the rest to the next run.
 */
async function moveAside(files, parts) {
    const { path, left, manifest, warn } = parts;
    const aside = `${path}.unsaved`;
    for (const file of [...left, manifest]) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(aside, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(path, file));
        await files.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), { recursive: true });
        await files.rename(file, target);
    }
    warn(`\`output-dir\` (${path}) held a delivery whose position was not saved, because publishing it or a later step failed. ` +
        `It is read again; the old files are in ${aside}, which may be deleted.`);
}


/***/ }),

/***/ 10429:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ explainFailure),
  Jp: () => (/* binding */ openBackfillParts),
  ZY: () => (/* binding */ openCollectParts),
  yz: () => (/* binding */ openJobCache),
  cz: () => (/* binding */ openStateParts),
  bk: () => (/* binding */ toPatience)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
// EXTERNAL MODULE: ./src/events/manifest.ts
var events_manifest = __nccwpck_require__(94916);
;// CONCATENATED MODULE: ./src/attest-manifest.ts


/**
 * Lets GitHub attest who made the manifest of a delivery, where and when. Through the hashes in it that covers all
 * deliveries before. Undefined if the job is cancelled; throws an `ExplainedError` if it failed.
 */
async function attestManifest(parts, { name, sha256 }) {
    const { cancelled, log } = parts;
    const subject = { name: (0,events_manifest/* manifestPath */.ji)(name), digest: { sha256 } };
    try {
        if (!cancelled.aborted) {
            const url = await log.group(`Attest ${name}`, () => attest(parts, subject));
            log.info(`${name} is attested: ${url}`);
            return { url };
        }
    }
    catch (error) {
        if (!cancelled.aborted)
            throw new errors/* ExplainedError */.hM(describeFailure(name, error, parts));
    }
    log.info(`The job is cancelled, so ${name} is not attested.`);
    return undefined;
}
/** Returns the attestation's address. */
async function attest(parts, subject) {
    const { token, repositoryUrl } = parts;
    const { attestProvenance, giveUp } = await parts.openAttestor();
    // The log of the public instance is open to everyone, with the names of repository and workflow.
    const sigstore = (await isPublic(parts)) ? 'public-good' : 'github';
    const attesting = attestProvenance({ subjects: [subject], token, sigstore });
    const { attestationID } = await orGiveUp(attesting, giveUp);
    const all = `${repositoryUrl}/attestations`;
    return attestationID === undefined ? all : `${all}/${attestationID}`;
}
/** What does not answer is taken for private. */
async function isPublic(parts) {
    return parts.isPublic().catch(() => false);
}
async function orGiveUp(promise, signal) {
    const { promise: givenUp, reject } = Promise.withResolvers();
    const end = () => {
        reject(new errors/* ExplainedError */.hM('it took too long'));
    };
    signal.addEventListener('abort', end);
    if (signal.aborted)
        end();
    try {
        return await Promise.race([promise, givenUp]);
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
function describeFailure(name, error, parts) {
    const position = parts.isPositionSafe
        ? 'Its events are published and the position does not wait for this, so nothing is lost. '
        : 'With `sinks: none` the position is saved only if the job succeeds, so nothing is lost: the next run hands over the same events again. ';
    return (`${name} could not be attested (${describeCause(error)}). ${position}` +
        'The attestation of the next delivery covers this one, too, by the hashes of the manifests. ' +
        'Check that the `permissions:` of this job have `id-token: write` and `attestations: write`. ' +
        'In a private or internal repository attestations need GitHub Enterprise Cloud.');
}
/** The library tells what the network said only as the cause. */
function describeCause(error) {
    const { message, cause } = error instanceof Error ? error : new Error((0,errors/* explain */.WE)(error));
    const why = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
    const text = message.includes(why) ? message : `${message}: ${why}`;
    return hideTokens(text).replaceAll(/\s+/g, ' ').trim();
}
/** One of the library's messages repeats the job's identity token, which the runner was not told to hide. */
function hideTokens(text) {
    return text.replaceAll(/(identity token: )\S+|eyJ[\w-]+\.[\w.-]+/g, '$1***');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(77934);
// EXTERNAL MODULE: ./src/checkpoint/backfill-state.ts
var backfill_state = __nccwpck_require__(4038);
// EXTERNAL MODULE: ./src/events/source.ts
var events_source = __nccwpck_require__(11332);
// EXTERNAL MODULE: ./src/events/spans.ts
var spans = __nccwpck_require__(25816);
;// CONCATENATED MODULE: ./src/backfill/find-elsewhere.ts





/** Of any chain's state what it says of the time that it holds. A backfill covers only what is settled. */
const statesSchema = dist/* array */.YOg(dist/* object */.Ikc({
    scope: dist/* picklist */.KIO(['org', 'enterprise']),
    slug: dist/* string */.YjP(),
    log: dist/* picklist */.KIO(['web', 'git']),
    phrase: dist/* string */.YjP(),
    covered: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ from: dist/* number */.aig(), to: dist/* number */.aig() })), []),
    settledTo: dist/* optional */.lqM(dist/* number */.aig(), Infinity),
}));
/**
 * What the archive's chains other than `own` hold of each source, by its name, as the newest state of each says, in the
 * cache and on the branch. What a collection read last may still lack late events, so only what is settled counts.
 * What is not found is read again, and counts as held twice; so nothing but a failing store makes this reject.
 */
async function findElsewhere(options) {
    const { own } = options;
    const found = new Map();
    for await (const states of statesElsewhere(options)) {
        const parsed = dist/* safeParse */.xLC(statesSchema, states);
        for (const state of parsed.success ? parsed.output : []) {
            const settled = (0,spans/* lessSpans */.VE)(state.covered, [{ from: state.settledTo, to: Infinity }]);
            const name = (0,events_source/* sourceName */.VZ)(state);
            found.set(name, (0,spans/* joinSpans */.kU)([...(found.get(name) ?? []), ...settled]));
        }
    }
    return found;
    async function* statesElsewhere({ archive, cacheKeys, loadCached, branch, }) {
        // GitHub lists a hundred keys, and a collection may have saved more than that.
        const backfills = await cacheKeys(`${archive}/${events_manifest/* BACKFILL_PREFIX */.kN}`);
        const names = new Set([events_manifest/* COLLECT */.RS, ...backfills.flatMap((key) => chainOfKey(key, archive) ?? [])]);
        names.delete(own);
        for (const name of names) {
            const cached = await loadCached((0,backfill_state/* chainNamed */.Jz)(name));
            if (cached.kind === 'found')
                yield cached.checkpoint.sources;
        }
        if (branch === undefined)
            return;
        const folder = `${archive}/manifests`;
        const { head, entries } = await branch.look([folder]);
        const listed = entries.get(folder);
        if (head === undefined || listed === undefined)
            return;
        for (const [chain, { delivery }] of newestOfEach(await branch.list(listed.oid))) {
            if (chain === own)
                continue;
            yield readStates(await branch.read(head, `${archive}/${(0,events_manifest/* manifestPath */.ji)(delivery)}`));
        }
    }
}
function readStates(bytes) {
    try {
        const manifest = dist/* safeParse */.xLC(events_manifest/* manifestSchema */.rc, JSON.parse(String(bytes)));
        return manifest.success ? manifest.output.checkpoint.sources : undefined;
    }
    catch {
        return undefined;
    }
}
/** `audit-log/backfill-20260601-20260901/000003-…` → `backfill-20260601-20260901`. */
function chainOfKey(key, archive) {
    const [folder = '', ...rest] = key.slice(archive.length + 1).split('/');
    if (rest.length !== 1)
        return undefined;
    return folder.startsWith(events_manifest/* BACKFILL_PREFIX */.kN) ? folder : undefined;
}
/** By chain the delivery with the highest number. */
function newestOfEach(manifests) {
    const newest = new Map();
    for (const file of manifests) {
        const [, delivery, chain, digits] = /^((.+)-(\d{6,12}))\.json$/.exec(file) ?? [];
        if (delivery === undefined || chain === undefined)
            continue;
        const sequence = Number(digits);
        if (sequence > (newest.get(chain)?.sequence ?? 0))
            newest.set(chain, { delivery, sequence });
    }
    return newest;
}

// EXTERNAL MODULE: ./src/backfill/range.ts
var backfill_range = __nccwpck_require__(52335);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __nccwpck_require__(18498);
;// CONCATENATED MODULE: ./src/checkpoint/cache-store.ts




/**
 * Relative to the workspace, because the path string is part of what GitHub matches an entry by: a temporary folder,
 * which differs between runners, would lose it.
 */
const CACHED_FILE = '.audit-log-collector/checkpoint.json';
function openCacheStore(options) {
    const { openCache, files, workspace, archive, chain, run, isToBeConfirmed = false } = options;
    const file = (0,external_node_path_.join)(workspace, CACHED_FILE);
    const prefix = `${archive}/${chain.name === events_manifest/* COLLECT */.RS ? 'checkpoint' : chain.name}/`;
    /** The workspace is the user's: nothing of ours stays there. */
    async function clean() {
        await files.rm(file, { force: true });
        await files.rmdir((0,external_node_path_.dirname)(file)).catch((error) => {
            const { code } = error;
            if (code !== 'ENOENT' && code !== 'ENOTEMPTY')
                throw error;
        });
    }
    async function isThere(cache, key) {
        return (await cache.restoreCache([CACHED_FILE], key, [], { lookupOnly: true })) === key;
    }
    return {
        prefix,
        async load() {
            const cache = await openCache();
            await clean();
            try {
                const key = await cache.restoreCache([CACHED_FILE], prefix, [prefix]);
                if (key === undefined)
                    return { kind: 'missing' };
                try {
                    const checkpoint = (0,checkpoint_checkpoint/* parseCheckpoint */.S7)(await files.readFile(file, 'utf8'), archive, chain);
                    return { kind: 'found', checkpoint, key };
                }
                catch (error) {
                    const digits = /^\d{6,12}/.exec(key.slice(prefix.length))?.[0];
                    const sequence = digits === undefined ? undefined : Number(digits);
                    return { kind: 'unreadable', key, sequence, reason: (0,errors/* explain */.WE)(error) };
                }
            }
            finally {
                await clean();
            }
        },
        async newestKey() {
            const cache = await openCache();
            return cache.restoreCache([CACHED_FILE], prefix, [prefix], { lookupOnly: true });
        },
        async save(checkpoint) {
            const cache = await openCache();
            const { sequence, revision } = checkpoint;
            // Keys are immutable, and one whose save died stays taken: run and attempt make each save's key its own.
            const numbers = [pad(sequence, 6), pad(revision, 4), run.id, String(run.attempt)];
            const key = `${prefix}${numbers.join('-')}`;
            await files.mkdir((0,external_node_path_.dirname)(file), { recursive: true });
            try {
                await files.writeFile(file, (0,checkpoint_checkpoint/* encodeCheckpoint */.Xn)(checkpoint));
                // The toolkit reports most failures by this number and in its log alone.
                const isSaved = (await cache.saveCache([CACHED_FILE], key)) !== -1;
                if (isSaved && (!isToBeConfirmed || (await isThere(cache, key))))
                    return;
            }
            finally {
                await clean();
            }
            throw new errors/* ExplainedError */.hM(`The checkpoint could not be saved to the actions cache (key \`${key}\`): the log above says why. ` +
                'Check that the cache of this repository is enabled and that this event may write to it; ' +
                'the next run goes on from the last position that was saved.');
        },
    };
}
function pad(number, digits) {
    return String(number).padStart(digits, '0');
}

// EXTERNAL MODULE: ./src/checkpoint/collection.ts + 1 modules
var collection = __nccwpck_require__(41482);
// EXTERNAL MODULE: ./src/github/archive-artifacts.ts
var archive_artifacts = __nccwpck_require__(11199);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./src/checkpoint/kept.ts





/** Reads a manifest's file as that of this delivery of this archive; throws what `refuse` makes of the reason if it is not. */
function readManifest(bytes, wanted, refuse) {
    if (bytes === undefined || bytes.length === 0)
        throw refuse('it holds no manifest');
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw refuse('its manifest is not valid JSON');
    }
    const parsed = dist/* safeParse */.xLC(events_manifest/* manifestSchema */.rc, json);
    if (!parsed.success)
        throw refuse('its manifest is not one that this release can read');
    const manifest = parsed.output;
    (0,checkpoint_checkpoint/* refuseNewer */._$)(manifest.checkpoint.version);
    const { archive, chain, sequence } = wanted;
    const isSame = manifest.chain === chain.name && manifest.sequence === sequence;
    if (manifest.archive !== archive || !isSame)
        throw refuse('its manifest is that of another delivery');
    const outside = (0,events_manifest/* listedFiles */.Ho)(manifest).find(({ path }) => path.split(/[/\\]/).includes('..'));
    if (outside !== undefined)
        throw refuse(`its manifest names a file outside of the archive (${outside.path})`);
    try {
        chain.checkStates(manifest.checkpoint);
    }
    catch (error) {
        const why = (0,errors/* explain */.WE)(error).replace(/\.$/, '');
        throw refuse(`what it says of its sources can't be used: ${why}`);
    }
    return manifest;
}
/** Returns the bytes of a segment; throws what `refuse` makes of it unless they are what its manifest says. */
function checkSegment(bytes, { path, sha256 }, refuse) {
    if (bytes !== undefined && (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') === sha256)
        return bytes;
    throw refuse(`its file ${path} is missing or not what its manifest says`);
}
/** The checkpoint after a delivery whose manifest stands for these states. */
function toCheckpointAfter({ manifest, bytes, artifact }, sources) {
    const { archive, sequence, createdAt, checkpoint } = manifest;
    return {
        ...{ version: checkpoint_checkpoint/* FORMAT */.uB, archive, sequence, revision: 0, savedAt: Date.parse(createdAt) },
        ...{ head: (0,events_manifest/* hashManifest */.sP)(bytes), identitiesAt: checkpoint.identitiesAt ?? null },
        ...{ artifact, workflow: null, sources },
    };
}

;// CONCATENATED MODULE: ./src/checkpoint/kept-artifacts.ts





/** The deliveries in the artifacts of this chain. One is downloaded to a temporary folder and checked whole when it is opened. */
function openKeptArtifacts(options) {
    const { archive, chain, artifacts, files, warn } = options;
    async function open(artifact, refuse = refuseHead) {
        const folder = await files.mkdtemp((0,external_node_path_.join)(options.temp, 'delivery-'));
        const close = () => files.rm(folder, { recursive: true, force: true });
        try {
            await download({ ...options, refuse }, artifact, folder);
            return { ...(await readFolder({ ...options, refuse }, artifact, folder)), close };
        }
        catch (error) {
            await close();
            throw error;
        }
    }
    function toHead(artifact) {
        return {
            sequence: artifact.sequence,
            label: describeArtifact(artifact),
            open: () => open(artifact),
        };
    }
    async function find({ sequence, hash }) {
        for (const artifact of await artifacts.ofSequence(sequence)) {
            const delivery = await open(artifact, refuseOlder);
            if ((0,events_manifest/* hashManifest */.sP)(delivery.bytes) === hash)
                return delivery;
            await delivery.close();
        }
        return undefined;
    }
    /** The delivery that the cache remembers an artifact of; whether it is still there shows when it is opened. */
    function cachedHead({ sequence, head, artifact }) {
        if (head === null || artifact === null)
            return undefined;
        const label = `the artifact ${archive}-${(0,events_manifest/* deliveryName */.og)(chain.name, sequence)} (id ${artifact})`;
        return { sequence, label, open: () => find({ sequence, hash: head }) };
    }
    return {
        sink: 'artifact',
        find,
        async state(cached, ranBefore) {
            const known = cached.kind === 'found' ? cached.checkpoint : undefined;
            const holdsCached = known?.sequence === 0 || typeof known?.artifact === 'number';
            if (!ranBefore)
                return { head: undefined, isAhead: false, holdsCached };
            // What the cache remembers ends the search; if nothing was published since, there is nothing to recover.
            const { live, expired } = await artifacts.newestBeside(rememberedIn(known));
            const more = expired === undefined ? {} : { expired };
            if (live === undefined) {
                const head = known === undefined ? undefined : cachedHead(known);
                return { head, isAhead: false, holdsCached, ...more };
            }
            if (!holdsMore(live, cached)) {
                if (holdsCached)
                    warn(describeOrphan(live));
                return { head: toHead(live), isAhead: false, holdsCached, ...more };
            }
            const [head = live, ...orphans] = await chainHead(artifacts, live);
            for (const orphan of orphans)
                warn(describeOrphan(orphan));
            return { head: toHead(head), isAhead: true, holdsCached, ...more };
        },
    };
}
async function download(options, artifact, path) {
    const client = await options.openClient();
    const [repositoryOwner = '', repositoryName = ''] = options.repository.split('/');
    const findBy = {
        ...{ token: options.token, workflowRunId: artifact.runId },
        ...{ repositoryOwner, repositoryName },
    };
    await client.downloadArtifact(artifact.id, { path, findBy }).catch((error) => {
        throw options.refuse(artifact, `it could not be downloaded whole (${(0,errors/* explain */.WE)(error)})`);
    });
}
async function readFolder(options, artifact, folder) {
    const { archive, chain, files } = options;
    const refuse = (reason) => options.refuse(artifact, reason);
    const { id, sequence } = artifact;
    const read = (path) => files.readFile((0,external_node_path_.join)(folder, path)).catch(() => undefined);
    const bytes = (await read((0,events_manifest/* manifestPath */.ji)((0,events_manifest/* deliveryName */.og)(chain.name, sequence)))) ?? Buffer.of();
    const manifest = readManifest(bytes, { archive, chain, sequence }, refuse);
    for (const segment of (0,events_manifest/* listedFiles */.Ho)(manifest))
        checkSegment(await read(segment.path), segment, refuse);
    return {
        ...{ manifest, bytes, artifact: id },
        readSegment: async (segment) => checkSegment(await read(segment.path), segment, refuse),
    };
}
/** Whether the artifact is to be preferred to the cache. */
function holdsMore({ sequence, id }, cached) {
    switch (cached.kind) {
        case 'found':
            return (sequence > cached.checkpoint.sequence ||
                // Of two runs whose uploads overlapped, each may have been first in its own eyes.
                (sequence === cached.checkpoint.sequence && id < (cached.checkpoint.artifact ?? 0)));
        case 'unreadable':
            return sequence >= (cached.sequence ?? Infinity);
        case 'missing':
            return true;
    }
}
function rememberedIn(known) {
    const { sequence, artifact } = known ?? { sequence: 0, artifact: null };
    return artifact === null ? undefined : { sequence, artifact };
}
/**
 * The end of the chain and, after it, those that lost the race for its number. An upload may take so long that a later
 * delivery stands behind it in the list, so the numbers after it are asked for, too.
 */
async function chainHead(artifacts, live) {
    for (let newest = await artifacts.ofSequence(live.sequence), next = live.sequence + 1;; next++) {
        const later = await artifacts.ofSequence(next);
        if (later.length === 0)
            return newest;
        newest = later;
    }
}
function describeArtifact({ name, id }) {
    return `the artifact ${name} (id ${id})`;
}
function describeOrphan(artifact) {
    return (`${describeArtifact(artifact).replace(/^t/, 'T')} is no part of the archive: another run published the same delivery, and what it ` +
        `holds is in the archive without it. ${archive_artifacts/* ONE_AT_A_TIME */.n}`);
}
function refuseHead(artifact, reason) {
    return new errors/* ExplainedError */.hM(`${describeArtifact(artifact).replace(/^t/, 'T')} is newer than the cache, but ${reason}. Nothing was read, because going on from ` +
        'older state would deliver events twice. Run again; if it stays so, delete that artifact to go on without it.');
}
/** One that the chain reaches is not to be deleted: nothing else may hold its events. */
function refuseOlder(artifact, reason) {
    return new errors/* ExplainedError */.hM(`${describeArtifact(artifact).replace(/^t/, 'T')} is part of the archive and is needed, but ${reason}. Nothing was changed. Run again; ` +
        'if it stays so, that delivery is damaged: `verify` tells what is lost of it.');
}

;// CONCATENATED MODULE: ./src/checkpoint/kept-branch.ts



/** The deliveries of a chain in the archive's folder of a branch, as the branch stands when `state` is called. */
function openKeptBranch({ archive, chain, branch, }) {
    let head;
    const pathOf = (sequence) => `${archive}/${(0,events_manifest/* manifestPath */.ji)((0,events_manifest/* deliveryName */.og)(chain.name, sequence))}`;
    async function read(path) {
        return head === undefined ? undefined : branch.read(head, `${archive}/${path}`);
    }
    async function open(sequence, bytes) {
        const name = (0,events_manifest/* deliveryName */.og)(chain.name, sequence);
        const refuse = (reason) => new errors/* ExplainedError */.hM(`The delivery ${name} on the branch \`${branch.name}\` of ${branch.repository} can't be used: ${reason}. Nothing was ` +
            'read, because going on from older state would deliver events twice. Run again; if it stays so, restore that file ' +
            "from the branch's history, or choose another `commit-branch`.");
        const manifest = readManifest(bytes, { archive, chain, sequence }, refuse);
        return {
            ...{ manifest, bytes: bytes ?? Buffer.of(), artifact: null },
            readSegment: async (segment) => checkSegment(await read(segment.path), segment, refuse),
            close: () => Promise.resolve(),
        };
    }
    function readManifestFile(sequence) {
        return read((0,events_manifest/* manifestPath */.ji)((0,events_manifest/* deliveryName */.og)(chain.name, sequence)));
    }
    async function hashOf(view, sequence) {
        const text = view.entries.get(pathOf(sequence))?.text;
        const bytes = text === undefined ? await readManifestFile(sequence) : Buffer.from(text);
        return bytes === undefined ? undefined : (0,events_manifest/* hashManifest */.sP)(bytes);
    }
    /** The highest number that the branch holds; undefined if it holds none. */
    async function highest(view) {
        const folder = view.entries.get(`${archive}/manifests`);
        if (folder === undefined)
            return undefined;
        const names = await branch.list(folder.oid);
        const numbers = names.flatMap((name) => numberOf(name, chain.name) ?? []);
        return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.max(a, b));
    }
    function toHead(sequence) {
        const label = `the delivery ${(0,events_manifest/* deliveryName */.og)(chain.name, sequence)} on the branch \`${branch.name}\` of ${branch.repository}`;
        return { sequence, label, open: async () => open(sequence, await readManifestFile(sequence)) };
    }
    return {
        sink: 'commit',
        async state(cached) {
            const known = cached.kind === 'found' ? cached.checkpoint : undefined;
            const at = known?.sequence ?? 0;
            const view = await branch.look([`${archive}/manifests`, pathOf(at), pathOf(at + 1)]);
            head = view.head;
            const isNewest = at > 0 && view.entries.has(pathOf(at)) && !view.entries.has(pathOf(at + 1));
            const sequence = isNewest ? at : await highest(view);
            if (sequence === undefined)
                return { head: undefined, isAhead: false, holdsCached: known?.sequence === 0 };
            const isSame = sequence === known?.sequence && (await hashOf(view, sequence)) === known.head;
            const isAhead = !isSame && isPreferred(sequence, cached);
            return { head: toHead(sequence), isAhead, holdsCached: isSame };
        },
        async find({ sequence, hash }) {
            const bytes = await readManifestFile(sequence);
            return bytes !== undefined && (0,events_manifest/* hashManifest */.sP)(bytes) === hash
                ? open(sequence, bytes)
                : undefined;
        },
    };
}
/** The number in the name of a manifest of this chain. */
function numberOf(name, chain) {
    const rest = name.startsWith(`${chain}-`) ? name.slice(chain.length + 1) : '';
    return /^\d{6,12}\.json$/.test(rest) ? parseInt(rest, 10) : undefined;
}
/** A branch takes one delivery of each number, so of two it holds the one that counts. */
function isPreferred(sequence, cached) {
    switch (cached.kind) {
        case 'found':
            return sequence >= cached.checkpoint.sequence;
        case 'unreadable':
            return sequence >= (cached.sequence ?? Infinity);
        case 'missing':
            return true;
    }
}

;// CONCATENATED MODULE: ./src/checkpoint/recover.ts






/**
 * The checkpoint of the newest delivery among cache and sinks; the empty one only if none of them has any.
 * An unanswered store is not an empty store: throws if one of them can't be asked, or holds state that can't be read.
 */
async function loadCheckpoint(options) {
    const { chain, cache, repository, thisRun, warn } = options;
    const cached = await cache.load();
    const known = cached.kind === 'found' ? cached.checkpoint : undefined;
    const key = cached.kind === 'missing' ? undefined : cached.key;
    const ranBefore = cached.kind !== 'missing' ||
        thisRun.attempt > 1 ||
        (await repository.countRuns(thisRun.workflowPath)) > 1;
    const stores = [];
    for (const kept of options.kept)
        stores.push({ kept, state: await kept.state(cached, ranBefore) });
    const expired = stores.find(({ state }) => state.expired !== undefined)?.state.expired;
    const ahead = findAhead(stores, known);
    if (ahead !== undefined) {
        const { store, head } = ahead;
        const checkpoint = await readHead(chain, store.kept, head);
        const why = known === undefined ? 'has no usable checkpoint' : 'is behind';
        warn(`The cache ${why}: going on from ${head.label}.`);
        const sinks = stores.map((one) => toSink(one, one === store ? true : undefined));
        const ref = headOf(checkpoint);
        return {
            ...{ checkpoint: skipExpired(checkpoint, expired, warn), origin: store.kept.sink, key },
            ...{ lostSince: undefined, head: ref, sinks },
        };
    }
    if (known !== undefined) {
        if (known.workflow !== null && known.workflow !== (0,archive_artifacts/* workflowOf */.B4)(thisRun))
            warn(describeOtherWorkflow(known.workflow, thisRun));
        const sinks = stores.map((one) => toSink(one, one.state.holdsCached ? true : undefined));
        return {
            ...{ checkpoint: skipExpired(known, expired, warn), origin: 'cache', key },
            ...{ lostSince: undefined, head: headOf(known), sinks },
        };
    }
    if (cached.kind === 'unreadable')
        throw unusableCache([cached.key], cached.reason);
    const keys = await repository.cacheKeys(cache.prefix, thisRun.ref);
    if (keys.length > 0)
        throw unusableCache(keys, undefined);
    const sinks = stores.map((one) => toSink(one, true));
    return { ...(await startAnew(options, { ranBefore, expired })), key, head: undefined, sinks };
}
function toSink({ kept, state }, holdsHead) {
    return { kept, head: state.head, holdsHead };
}
function headOf({ sequence, head }) {
    return head === null ? undefined : { sequence, hash: head };
}
/** The highest delivery beyond the cache's; of the same number, that of the sink which decides races. */
function findAhead(stores, known) {
    const isConfirmed = stores.some(({ kept, state }) => kept.sink === events_manifest/* SINK_NAMES */.Bo[0] && state.holdsCached);
    let best;
    for (const store of stores) {
        const { head, isAhead } = store.state;
        if (head === undefined || !isAhead)
            continue;
        if (isConfirmed && head.sequence === known?.sequence)
            continue;
        if (best === undefined || head.sequence > best.head.sequence)
            best = { store, head };
    }
    return best;
}
async function readHead(chain, kept, head) {
    const delivery = await head.open();
    if (delivery === undefined)
        throw new errors/* ExplainedError */.hM(`Just now ${head.label} was there, and it is gone. Run again.`);
    try {
        return toCheckpointAfter(delivery, await chain.restore(delivery, kept));
    }
    finally {
        await delivery.close();
    }
}
/** Nothing is there, neither in the cache nor in an artifact: this is the first collection, or the state is lost. */
async function startAnew(options, { ranBefore, expired }) {
    const { archive, chain, repository, thisRun, warn } = options;
    const empty = (0,checkpoint_checkpoint/* emptyCheckpoint */.EJ)(archive);
    // Every range of a backfill has a first run, in a workflow that ran before.
    if (!ranBefore || chain.name !== collection/* COLLECTION */.n.name) {
        const checkpoint = skipExpired(empty, expired, warn);
        return { checkpoint, origin: 'nowhere', lostSince: undefined };
    }
    warn(`No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in a sink, although this ` +
        'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
        'GitHub still has is collected again, beside what earlier deliveries hold.');
    const succeeded = await repository.lastSuccess(thisRun.workflowPath, (0,archive_artifacts/* branchOf */.W0)(thisRun.ref));
    const lostSince = Math.max(succeeded ?? 0, expired?.createdAt ?? 0) || undefined;
    return { checkpoint: skipExpired(empty, expired, warn), origin: 'nowhere', lostSince };
}
/** The numbers of deliveries that expired are not used again: their files may be kept somewhere. */
function skipExpired(checkpoint, expired, warn) {
    if (expired === undefined || expired.sequence <= checkpoint.sequence)
        return checkpoint;
    warn(`The artifact ${expired.name} has expired, and with it where it left off. What GitHub still has of what it held ` +
        'is collected again. Let artifacts live longer (`artifact-retention-days`) than runs may fail.');
    return { ...checkpoint, sequence: expired.sequence, identitiesAt: null };
}
/** A branch without a position of its own finds that of the default branch, and all workflows of a branch share theirs. */
function describeOtherWorkflow(workflow, thisRun) {
    const [path = '', ref = ''] = workflow.split('@');
    if (path === thisRun.workflowPath) {
        return (`The position comes from a run on ${(0,archive_artifacts/* branchOf */.W0)(ref)}. What is collected on ${(0,archive_artifacts/* branchOf */.W0)(thisRun.ref)} becomes an archive ` +
            'of its own beside that one, and the two share events: let one branch collect.');
    }
    return (`This archive was last collected by the workflow ${path}. If that is the former name of ` +
        `${thisRun.workflowPath}, all is well. If there are two workflows, give each an \`archive\` name of its own.`);
}
function unusableCache(keys, reason) {
    const [key = ''] = keys;
    return new errors/* ExplainedError */.hM(`The cache holds a checkpoint (key \`${key}\`) that could not be ${reason === undefined ? 'restored' : `read: ${reason}`} ` +
        'Nothing was read, because starting anew would deliver everything again. If the cache service failed, run again ' +
        'later. If the runner changed its system or lost `zstd`, go back to one like before. To give this state up: ' +
        keys.map((name) => `\`gh cache delete '${name}'\``).join(', ') +
        '.');
}

// EXTERNAL MODULE: ./src/credentials.ts + 2 modules
var credentials = __nccwpck_require__(52132);
// EXTERNAL MODULE: ./src/github/access.ts
var access = __nccwpck_require__(38261);
// EXTERNAL MODULE: ./src/github/audit-log.ts + 6 modules
var audit_log = __nccwpck_require__(12731);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __nccwpck_require__(96584);
// EXTERNAL MODULE: ./src/github/quota.ts
var github_quota = __nccwpck_require__(6707);
// EXTERNAL MODULE: ./src/github/api-error.ts
var api_error = __nccwpck_require__(73660);
// EXTERNAL MODULE: ./src/github/app-access.ts
var app_access = __nccwpck_require__(87831);
;// CONCATENATED MODULE: ./src/github/server-access.ts


/**
 * What a GitHub Enterprise Server means where it differs from github.com: one paragraph on why a source could not be
 * read and what to do; undefined if it does not differ. Source: docs.github.com, "Using the audit log API for your
 * enterprise" for Enterprise Server.
 */
function explainServerError(error, source) {
    if (!(error instanceof api_error/* ApiError */.h))
        return undefined;
    const { failure, detail, message, headers } = error;
    const entity = (0,app_access/* sayEntity */.xh)(source);
    const isOrg = source.scope === 'org';
    const role = isOrg ? 'an owner of the organization' : 'a site administrator';
    const wanted = isOrg ? /\b(read:audit_log|admin:org)\b/ : /\badmin:enterprise\b/;
    const scope = isOrg ? '`read:audit_log`' : '`admin:enterprise`';
    switch (failure.kind) {
        case 'not-found':
            return isOrg
                ? `404 for ${entity}: there is no such organization on this server, or the token is not of ${role} with ${scope}; the server answers the same for both. Check the spelling, \`api-url\`, and whose token it is.`
                : `404 for ${entity}: the token has to be of ${role} with ${scope}, and the enterprise of a server is nearly always called \`github\`. Check \`enterprise\`, \`api-url\`, and whose token it is.`;
        case 'forbidden': {
            // A single sign-on, an allow list or the kind of the token have the same remedies everywhere.
            if (headers['x-github-sso'] !== undefined)
                return undefined;
            if (/SAML enforcement|IP allow list|not accessible by|suspended/i.test(detail))
                return undefined;
            const scopes = headers['x-oauth-scopes'];
            const isLacking = scopes !== undefined && !wanted.test(scopes);
            return isLacking
                ? `403 for ${entity}: the token lacks the scope ${scope} (it has: ${scopes === '' ? 'none' : scopes}). Add it to the token, or make a new one with it, as ${role}.`
                : `403 for ${entity}: the server says "${detail}". The token must belong to ${role} and have the scope ${scope}.`;
        }
        case 'primary-limit':
        case 'secondary-limit':
            return `The server's rate limit stopped ${entity} ("${detail}") again and again. What was read is kept and the next run goes on there; run less often, or let a site administrator exempt this user.`;
        case 'server':
            return `The server could not answer for ${entity} (${message}). What was read is kept and the next run goes on there. If it stays so, lower \`per-page\`, and let a site administrator look at the server's health and at its search index.`;
        case 'refused':
            return source.log === 'git'
                ? `The server refused the Git events of ${entity} (${message}). If its administrators have not enabled them (Settings > Audit log > Audit Data Retention), set \`include: web\`; else check \`phrase\`.`
                : undefined;
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/words.ts
var words = __nccwpck_require__(75846);
;// CONCATENATED MODULE: ./src/mend-sinks.ts




/**
 * Brings every sink to the head of the archive: one that is behind receives the missing deliveries, in order, from one
 * that has them; what none has is lacking there for good. An empty sink begins at the head. Copying stops at `until`
 * (epoch milliseconds) and goes on in the next run. A sink that fails is left out of this run; the others are not.
 */
async function mendSinks(options) {
    const { loaded, sinks, log } = options;
    const { head } = loaded;
    const ready = [];
    const lacking = [];
    const failures = [];
    let { artifact } = loaded.checkpoint;
    for (const sink of sinks) {
        const one = loaded.sinks.find(({ kept }) => kept.sink === sink.name);
        if (head === undefined || one === undefined || one.holdsHead === true) {
            ready.push(sink);
            continue;
        }
        const others = loaded.sinks.filter((other) => other !== one).map(({ kept }) => kept);
        try {
            const missing = await findMissing(one, head, others);
            const copied = await copyAll(options, sink, { missing, others, kept: one.kept });
            artifact = copied.artifact ?? missing.artifact ?? artifact;
            if (!copied.isDone)
                continue;
            if (missing.lacking !== undefined) {
                lacking.push(missing.lacking);
                log.warn(describeLacking(missing.lacking, one));
            }
            ready.push(sink);
        }
        catch (error) {
            failures.push(`The sink \`${sink.name}\` is behind the archive, and what it lacks could not be copied to it (${(0,errors/* explain */.WE)(error)}). ` +
                'It takes no new deliveries before that; the next run tries again.');
        }
    }
    return { ready, lacking, artifact, failures };
}
/** Walks back from the head to the first delivery that the sink holds, or that nobody has. */
async function findMissing({ kept, head: own }, head, others) {
    const toLacking = (from, to) => ({ sink: kept.sink, from, to });
    const deliveries = [];
    for (let wanted = head;;) {
        const held = await kept.find(wanted);
        await held?.close();
        if (held !== undefined) {
            const artifact = wanted === head ? held.artifact : null;
            return { deliveries, lacking: undefined, artifact };
        }
        // The archive of a sink that joins begins at the head.
        if (own === undefined)
            return { deliveries, lacking: toLacking(1, head.sequence), artifact: null };
        if (kept.sink === 'commit' && wanted.sequence <= own.sequence) {
            throw new errors/* ExplainedError */.hM(`it holds another delivery ${wanted.sequence} than the archive, and files there are never changed: choose another \`commit-branch\``);
        }
        const delivery = await findIn(others, wanted);
        if (delivery === undefined) {
            // A branch holds one delivery of each number; of artifacts the newest may be an orphan, and nothing below it counts.
            const from = kept.sink === 'commit' ? own.sequence + 1 : 1;
            // Numbers jump where deliveries have expired.
            const lacking = (await isHead(own, wanted)) ? undefined : toLacking(from, wanted.sequence);
            return { deliveries, lacking, artifact: null };
        }
        const { previous } = delivery.manifest;
        await delivery.close();
        deliveries.unshift(wanted);
        if (previous === null)
            return { deliveries, lacking: undefined, artifact: null };
        wanted = { sequence: wanted.sequence - 1, hash: previous };
    }
}
async function isHead(head, { hash }) {
    const delivery = await head.open();
    await delivery?.close();
    return delivery !== undefined && (0,events_manifest/* hashManifest */.sP)(delivery.bytes) === hash;
}
async function findIn(stores, delivery) {
    for (const store of stores) {
        const found = await store.find(delivery);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function copyAll(options, sink, { missing, others, kept }) {
    const { log, now, until } = options;
    const { deliveries } = missing;
    let artifact = null;
    for (const [done, ref] of deliveries.entries()) {
        if (now() >= until) {
            log.warn(`The sink \`${sink.name}\` still lacks ${(0,words/* plural */.LS)(deliveries.length - done, 'delivery', 'deliveries')}: copying goes on in the next run, ` +
                'and until then it takes no new ones.');
            return { isDone: false, artifact: null };
        }
        const delivery = await findIn(others, ref);
        if (delivery === undefined)
            throw new Error(`delivery ${ref.sequence} is gone`);
        try {
            artifact = await copy(options, sink, delivery).catch(async (error) => {
                // An artifact of that number may lie there from before, and the copy beside it is as good.
                const copied = error instanceof errors/* LostRaceError */.wV ? await kept.find(ref) : undefined;
                await copied?.close();
                if (copied === undefined)
                    throw error;
                return copied.artifact;
            });
        }
        finally {
            await delivery.close();
        }
    }
    if (deliveries.length > 0)
        log.warn(`The sink \`${sink.name}\` was behind: ${(0,words/* plural */.LS)(deliveries.length, 'delivery', 'deliveries')} copied to it.`);
    return { isDone: true, artifact };
}
/** Publishes a delivery of one sink to another, through a folder of its own. */
async function copy({ archive, files, temp, log }, sink, { manifest, bytes, readSegment }) {
    const { chain, sequence } = manifest;
    const listed = (0,events_manifest/* listedFiles */.Ho)(manifest);
    const name = (0,events_manifest/* deliveryName */.og)(chain, sequence);
    const root = await files.mkdtemp((0,external_node_path_.join)(temp, 'copy-'));
    const write = async (path, content) => {
        await files.mkdir((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
        await files.writeFile((0,external_node_path_.join)(root, path), content);
    };
    try {
        await write((0,events_manifest/* manifestPath */.ji)(name), bytes);
        for (const segment of listed)
            await write(segment.path, await readSegment(segment));
        const delivery = { name, sequence, archive, root, files: (0,events_manifest/* deliveryFiles */.QP)(name, listed) };
        const published = await log.group(`Copy ${name} to the sink \`${sink.name}\``, () => sink.publish({ ...delivery, manifest }));
        return published.artifact?.id ?? null;
    }
    finally {
        await files.rm(root, { recursive: true, force: true });
    }
}
function describeLacking({ sink, from, to }, { head }) {
    const what = head === undefined
        ? `holds nothing of this archive yet. It begins with the next delivery; those up to number ${to} stay where they are`
        : `lacks the deliveries ${from} to ${to}, and no other sink has them any more`;
    return `The sink \`${sink}\` ${what}. The next manifest says so.`;
}

// EXTERNAL MODULE: ./src/output-dir.ts
var output_dir = __nccwpck_require__(73752);
;// CONCATENATED MODULE: ./src/sinks/artifact.ts



/** NDJSON shrinks to a fifth at every level; level 1 takes two thirds of the time of the default 6. */
const COMPRESSION_LEVEL = 1;
const DAY_MS = 86_400_000;
/**
 * Uploads each delivery as one artifact of this workflow run, named `<archive>-<delivery>`. Of two runs that publish the
 * same delivery the lower id is the chain; the other run's `publish` rejects with a `LostRaceError`.
 */
function openArtifactSink(options) {
    const { openClient, artifacts, runUrl, retentionDays, repositoryRetentionDays, now } = options;
    return {
        name: 'artifact',
        limits: { bytes: Infinity, files: Infinity },
        async publish(delivery) {
            const client = await openClient();
            const { archive, sequence } = delivery.manifest;
            const name = `${archive}-${delivery.name}`;
            const { id } = await client
                .uploadArtifact(name, delivery.files.map((file) => (0,external_node_path_.join)(delivery.root, file)), delivery.root, {
                compressionLevel: COMPRESSION_LEVEL,
                ...(retentionDays === undefined ? {} : { retentionDays }),
            })
                .catch((error) => {
                throw /\b409\b|already exists/i.test((0,errors/* explain */.WE)(error)) ? nameTaken(name) : error;
            });
            if (id === undefined)
                throw new Error('The artifact was uploaded, but GitHub gave it no id.');
            const [first] = await artifacts.ofSequence(sequence).catch((error) => {
                throw new errors/* ExplainedError */.hM(`The artifact ${name} (id ${id}) was uploaded, but whether another run published the same delivery before it ` +
                    `could not be found out (${(0,errors/* explain */.WE)(error)}). The position is not saved; the next run goes on from the artifact.`);
            });
            if (first !== undefined && first.id < id) {
                throw new errors/* LostRaceError */.wV(`Another run (${first.runId}) published the delivery ${delivery.name} at the same time: its artifact (id ${first.id}) ` +
                    `is the archive's, and this run's (id ${id}) is left aside. Nothing is lost: the next run goes on from the other one's position. ${archive_artifacts/* ONE_AT_A_TIME */.n}`);
            }
            const days = Math.min(retentionDays ?? Infinity, repositoryRetentionDays ?? Infinity);
            const expiresAt = days === Infinity ? undefined : now() + days * DAY_MS;
            return {
                sink: 'artifact',
                artifact: { id, url: `${runUrl}/artifacts/${id}`, expiresAt },
            };
        },
    };
}
function nameTaken(name) {
    return new errors/* ExplainedError */.hM(`This workflow run has an artifact ${name} already. Either another job of it collects the same archive: give each an ` +
        '`archive` name of its own. Or the answer to the upload was lost on the way. The position is not saved; the next ' +
        'run goes on from what was published.');
}

// EXTERNAL MODULE: ./src/github/branch.ts
var github_branch = __nccwpck_require__(66675);
;// CONCATENATED MODULE: ./src/sinks/commit-message.ts



/** What a person who reads the branch's history wants to know of a delivery. */
function describeDelivery(manifest, { name, runUrl, suffix }) {
    const { archive, sources, tool } = manifest;
    const events = (0,events_manifest/* listedFiles */.Ho)(manifest).reduce((sum, segment) => sum + segment.events, 0);
    const headline = [`${archive}: ${name}, ${(0,words/* plural */.LS)(events, 'event')}`, suffix];
    const lines = sources.map((source) => `- ${(0,events_source/* sourceName */.VZ)(source)}: ${(0,words/* plural */.LS)(source.events, 'event')}, ${minute(source.span.from)} to ${minute(source.span.to)} UTC`);
    const changes = (manifest.changes ?? []).map(({ kind, to, ...source }) => `- ${(0,events_source/* sourceName */.VZ)(source)}: ${kind === 'set-back' ? 'set back to' : 'started anew at'} ${minute(to)} UTC by hand`);
    const gaps = sources.flatMap((source) => source.gaps.map(({ from, to }) => `Gap in ${(0,events_source/* sourceName */.VZ)(source)}: ${minute(from)} to ${minute(to)} UTC`));
    const all = [...changes, ...lines];
    const shown = all.length > MOST_LINES ? [...all.slice(0, MOST_LINES), '- …'] : all;
    return {
        headline: headline.filter((part) => part !== '').join(' '),
        body: [...shown, '', ...gaps, `Made by ${tool} in ${runUrl}`].join('\n').trim(),
    };
}
const MOST_LINES = 100;
function minute(iso) {
    return (0,words/* sayMinute */.wd)(Date.parse(iso));
}

;// CONCATENATED MODULE: ./src/sinks/commit.ts





/**
 * What a delivery may have, so that one commit takes it with its manifest and the attributes, and memory stays flat
 * although the request repeats the files in base64.
 */
const LIMITS = { bytes: 12_000_000, files: 98 };
/**
 * What one commit may have: the 100 events of a page may be of 100 days, and a page is never cut, so that no delivery of
 * this sink's own takes two. Copies of deliveries that were made for another sink may.
 */
const COMMIT = { bytes: 25_000_000, files: 102 };
/** Others may commit to the branch meanwhile; so often in a row that is no coincidence. */
const MOST_TRIES = 10;
/**
 * Commits each delivery to a branch, manifest and segments together, so that data and position can't disagree. The
 * branch is created if it is missing. GitHub takes a commit only on the head that it was made for, so of two runs that
 * publish the same delivery the first one's is the chain; the other run's `publish` rejects with a `LostRaceError`.
 */
function openCommitSink(options) {
    const { branch, files, runUrl, messageSuffix } = options;
    const toPublication = (sha) => ({
        sink: 'commit',
        commit: { sha, url: `${options.serverUrl}/${branch.repository}/commit/${sha}` },
    });
    /** Commits files unless the delivery is there already; returns the commit, and whether it was there. */
    async function commit(added, { manifest, message }) {
        const archive = manifest.path.slice(0, manifest.path.indexOf('/'));
        const attributes = { ...ATTRIBUTES, path: `${archive}/${ATTRIBUTES.path}` };
        for (let tries = 0; tries < MOST_TRIES; tries++) {
            const { head, entries } = await branch.look([manifest.path, attributes.path]);
            if (head === undefined) {
                await branch.create({ message: 'Begin an audit-log archive', files: [README] });
                continue;
            }
            if (entries.has(manifest.path)) {
                // The answer to our own commit was lost, or another run was first.
                const theirs = await branch.read(head, manifest.path);
                if (theirs?.equals(manifest.bytes) === true)
                    return { sha: head, isThere: true };
                throw new errors/* LostRaceError */.wV(`Another run published ${manifest.path} first: its commit on the branch \`${branch.name}\` of ${branch.repository} is the archive's. ` +
                    `Nothing is lost: the next run goes on from the other one's position. ${archive_artifacts/* ONE_AT_A_TIME */.n}`);
            }
            const files = entries.has(attributes.path) ? added : [attributes, ...added];
            try {
                return { sha: await branch.commit({ ...message, onto: head, files }), isThere: false };
            }
            catch (error) {
                if (!(error instanceof github_branch/* MovedHeadError */.s))
                    throw error;
            }
        }
        throw new errors/* ExplainedError */.hM(`The branch \`${branch.name}\` of ${branch.repository} moved ${MOST_TRIES} times while ${manifest.path} was to be committed to it. ` +
            'Give the archive a branch that nothing else commits to.');
    }
    async function publish({ name, manifest, root, files: paths }) {
        const toFile = async (path) => ({
            path: `${manifest.archive}/${path}`,
            bytes: await files.readFile((0,external_node_path_.join)(root, path)),
        });
        const [first = '', ...segments] = paths;
        const last = await toFile(first);
        const message = describeDelivery(manifest, { name, runUrl, suffix: messageSuffix });
        let batch = [];
        let bytes = last.bytes.length;
        for (const path of segments) {
            const file = await toFile(path);
            bytes += file.bytes.length;
            if (batch.length > 0 && (bytes > COMMIT.bytes || batch.length + 3 > COMMIT.files)) {
                // The manifest comes with the last commit: before it the others hold nothing that counts.
                const { sha, isThere } = await commit(batch, { manifest: last, message });
                if (isThere)
                    return sha;
                batch = [];
                bytes = last.bytes.length + file.bytes.length;
            }
            batch.push(file);
        }
        return (await commit([...batch, last], { manifest: last, message })).sha;
    }
    return {
        name: 'commit',
        limits: LIMITS,
        publish: async (delivery) => toPublication(await publish(delivery)),
    };
}
/** Git on Windows would change line ends, and with them every hash. */
const ATTRIBUTES = { path: '.gitattributes', bytes: Buffer.from('* -text\n') };
const README = {
    path: 'README.md',
    bytes: Buffer.from(`# Audit-log archive

This branch holds the audit log of an organization or enterprise on GitHub, collected by the action
\`audit-log-collector\`. It has no history in common with other branches.

- Each commit is one delivery: a manifest in \`manifests/\` and the events it lists, as NDJSON in folders by source and day.
- A line is one event, byte for byte as GitHub's API returned it. Files are added and never changed.
- A manifest names the SHA-256 of each file and of the manifest before it, so anything missing or changed can be found:
  the action's \`verify\` checks a clone of this branch offline.
- The next run goes on from the newest manifest. Don't edit, squash or rebase this branch.

Audit logs are sensitive: mind who can read this repository.
`),
};

;// CONCATENATED MODULE: ./src/sinks/open-sinks.ts


/** The sinks of these names, in this order. */
function openSinks(parts) {
    return parts.names.map((name) => OPENERS[name](parts));
}
const OPENERS = {
    artifact: (parts) => openArtifactSink({
        openClient: parts.openArtifactClient,
        artifacts: parts.artifacts,
        runUrl: parts.runUrl,
        retentionDays: parts.artifactRetentionDays,
        repositoryRetentionDays: parts.repositoryRetentionDays,
        now: parts.now,
    }),
    commit: (parts) => openCommitSink({
        branch: parts.branch,
        files: parts.files,
        messageSuffix: parts.commitMessageSuffix,
        runUrl: parts.runUrl,
        serverUrl: parts.serverUrl,
    }),
};

// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __nccwpck_require__(71013);
;// CONCATENATED MODULE: ./src/parts.ts






















/** Puts the parts of collecting together. `startedAt` is when the process began, in epoch milliseconds. */
function openCollectParts(inputs, world, startedAt) {
    const retentionOf = retentionFor(inputs);
    return {
        ...openChainParts(collection/* COLLECTION */.n, { inputs, world, startedAt }),
        lookbackMs: inputs.lookbackMs,
        beginOf: (source) => inputs.since ?? (0,events_source/* beginOfAll */.EO)(startedAt, retentionOf(source).ms),
        retentionOf,
    };
}
/** The same for showing and changing the position. */
function openStateParts(inputs, world, startedAt) {
    const { sources, allOrganizationsOf, include } = inputs;
    return {
        ...openCollectParts(inputs, world, startedAt),
        choice: { sources, isOfAllOrganizations: allOrganizationsOf.length > 0, include },
    };
}
/** The same for a backfill. */
function openBackfillParts(inputs, world, startedAt) {
    const { archive, sources, range, order, concurrency, lookbackMs, job } = inputs;
    const retentionOf = retentionFor(inputs);
    const { branch, repository } = world;
    const chain = (0,backfill_state/* backfillChain */.QJ)((0,backfill_range/* chainNameOf */.e)(range, sources));
    return {
        ...openChainParts(chain, { inputs, world, startedAt }),
        ...{ range, order, concurrency, lookbackMs, retentionOf },
        findElsewhere: () => explained(job, () => findElsewhere({
            ...{ archive, own: chain.name },
            cacheKeys: (prefix) => repository.cacheKeys(prefix, job.ref),
            loadCached: (other) => openJobCache({ archive, chain: other }, job, world).load(),
            branch: inputs.sinks.includes('commit') ? branch : undefined,
        })),
    };
}
/** What the host keeps of each source. */
function retentionFor({ isServer, retentionMs }) {
    const kept = (0,events_source/* serverRetention */.Cs)(retentionMs);
    return isServer ? () => kept : events_source/* retentionOf */.e8;
}
/** The parts that every run needs that adds to a chain. */
function openChainParts(chain, { inputs, world, startedAt }) {
    const { archive, job, githubToken } = inputs;
    const { repository, files, clock, log, cancelled } = world;
    const thisRun = { ...job, id: job.runId, attempt: job.runAttempt };
    const cache = openJobCache({ archive, chain }, job, world);
    const artifacts = (0,archive_artifacts/* openArchiveArtifacts */.OI)({
        ...{ archive, chain: chain.name, repository, thisRun, warn: log.warn },
    });
    const openEntityClient = (entity) => (0,client/* openClient */.M)({
        ...{ http: world.http, apiUrl: inputs.apiUrl, timeoutMs: inputs.timeoutMs },
        ...{ credential: world.credentialOf(entity), userAgent: version/* TOOL */.j },
    });
    const openKept = {
        commit: () => openKeptBranch({ archive, chain, branch: world.branch }),
        artifact: () => openKeptArtifacts({
            ...{ archive, chain, artifacts, files, token: githubToken, warn: log.warn },
            ...{ repository: job.repository, temp: job.temp },
            openClient: () => world.openArtifactClient('download'),
        }),
    };
    const sinks = openSinks({
        ...{ names: inputs.sinks, files, artifacts, branch: world.branch },
        openArtifactClient: () => world.openArtifactClient('upload'),
        commitMessageSuffix: inputs.commitMessageSuffix,
        ...{ serverUrl: job.serverUrl, runUrl: job.runUrl },
        artifactRetentionDays: inputs.artifactRetentionDays,
        repositoryRetentionDays: job.retentionDays,
        now: clock.now,
    });
    const patience = toPatience(inputs, { startedAt, cancelled });
    const quotas = new Map();
    const share = inputs.mode === 'backfill'
        ? { ceiling: inputs.concurrency, reserve: inputs.rateLimitReserve }
        : { ceiling: 1, reserve: 0 };
    return {
        ...{ archive, chain, sources: inputs.sources },
        loadCheckpoint: () => log.group('Checkpoint', () => explained(job, () => loadCheckpoint({
            ...{ archive, chain, cache, repository, thisRun, warn: log.warn },
            kept: inputs.sinks.map((name) => openKept[name]()),
        }))),
        mendSinks: (loaded) => mendSinks({
            ...{ archive, loaded, sinks, files, log, temp: job.temp },
            ...{ now: clock.now, until: startedAt + inputs.maxDurationMs / 2 },
        }),
        // With `sinks: none` the later steps are the sink: only when all have succeeded may the position move.
        saveCheckpoint: (checkpoint, over) => inputs.sinks.length > 0
            ? cache.save(checkpoint)
            : world.leaveToPost(chain.name, checkpoint, over),
        ...(inputs.attest && {
            attest: (delivery) => attestManifest({
                ...{ openAttestor: world.openAttestor, token: githubToken, cancelled, log },
                repositoryUrl: `${job.serverUrl}/${job.repository}`,
                // Without `allow-public` the run would have ended before it read anything.
                isPublic: async () => inputs.allowPublic && (await repository.visibility()) === 'public',
                isPositionSafe: inputs.sinks.length > 0,
            }, delivery),
        }),
        openReader: (source) => {
            const entity = `${source.scope}/${source.slug}`;
            const quota = quotas.get(entity) ?? (0,github_quota/* openQuota */.$S)({ clock, ...share });
            quotas.set(entity, quota);
            return (0,audit_log/* openPageReader */.b)({
                ...{ client: openEntityClient(source), source, limits: inputs, quota, patience, clock },
                ...{ isServer: inputs.isServer, log: log.info },
            });
        },
        explainFailure: (error, source) => explainFailure(inputs, error, source),
        openOutputDir: () => (0,output_dir/* openOutputDir */.j)(files, inputs.outputDir, log.warn),
        tool: version/* TOOL */.j,
        run: { id: job.runId, attempt: job.runAttempt },
        workflow: (0,archive_artifacts/* workflowOf */.B4)(job),
        now: clock.now,
        log,
    };
}
/** Why a source could not be read and what to do, in words that fit the host and the token. */
function explainFailure(inputs, error, source) {
    const own = inputs.isServer ? explainServerError(error, source) : undefined;
    return own ?? (0,access/* explainAuditLogError */.Ts)(error, source, (0,credentials/* readBy */.a)(inputs)) ?? (0,errors/* explain */.WE)(error);
}
/** What `ask` rejects with is in words, if it is about the workflow's own repository. */
async function explained(job, ask) {
    try {
        return await ask();
    }
    catch (error) {
        const text = (0,access/* explainRepositoryError */.AS)(error, job.repository);
        throw text === undefined ? error : new errors/* ExplainedError */.hM(text);
    }
}
/** How long this run tries; `startedAt` in epoch milliseconds. */
function toPatience(inputs, { startedAt, cancelled }) {
    const { retries, maxWaitMs, maxDurationMs, sources } = inputs;
    return {
        ...{ retries, maxWaitMs, cancelled },
        maxRetryMs: maxDurationMs / Math.max(1, sources.length),
        deadline: startedAt + maxDurationMs,
    };
}
/** The checkpoints of a chain in the job's cache. */
function openJobCache({ archive, chain }, job, { openCache, files }) {
    return openCacheStore({
        ...{ openCache, files, archive, chain },
        workspace: job.workspace,
        run: { id: job.runId, attempt: job.runAttempt },
        isToBeConfirmed: job.isGhes,
    });
}


/***/ }),

/***/ 68201:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findGap),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _events_quarantine_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64025);
/* harmony import */ var _events_source_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11332);
/* harmony import */ var _github_patience_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67229);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75846);




const PROGRESS_EVERY_MS = 5_000;
/** Reads one source until its end, a limit or a failure. Whatever was read until then is kept: it never throws for GitHub's sake. */
async function readSource(options) {
    const { source, knownTo, reading, reader, retention, lookbackMs, now, log } = options;
    const gaps = [];
    let retentionUsed = 0;
    let quarantined = {};
    let last;
    let pages = 0;
    let stopped;
    let failure;
    let toldAt = now();
    function tell() {
        const { events, alreadyDelivered, reachedTo } = reading.facts();
        const parts = [
            (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(pages, 'page'),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(events, 'new event'),
            `${alreadyDelivered.toLocaleString('en-US')} already delivered`,
            `read up to ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .sayMinute */ .wd)(reachedTo)}`,
            ...describeRateLimit(last),
        ];
        log.info(parts.join(', '));
        toldAt = now();
    }
    function report() {
        const { events, alreadyDelivered, late, missing, reachedTo } = reading.facts();
        const end = last?.next === undefined ? last : undefined;
        const complete = end !== undefined && failure === undefined && stopped === undefined;
        const readThrough = complete ? end.date : options.readThrough;
        const serverNow = last?.date ?? now();
        return {
            source,
            name: (0,_events_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceName */ .VZ)(source),
            events,
            quarantined,
            alreadyDelivered,
            requests: reader.requests(),
            complete,
            stopped: stopped === undefined ? undefined : { reason: stopped.reason, resumeAt: stopped.resumeAt },
            failure,
            span: {
                from: last === undefined ? Math.max(options.spanFrom, reachedTo) : options.spanFrom,
                to: Math.max(reachedTo, ...gaps.map(({ to }) => to)),
            },
            gaps: [...gaps],
            retentionUsed,
            late,
            missing,
            readThrough,
            lagMs: Math.max(0, serverNow - (readThrough ?? reachedTo)),
            rateLimit: last?.rateLimit,
            tokenExpiresAt: last?.tokenExpiresAt,
        };
    }
    const iterator = reader.pages(reading.start, () => reading.fallback());
    for (;;) {
        let page;
        try {
            const step = await iterator.next();
            if (step.done === true)
                break;
            page = step.value;
        }
        catch (error) {
            if (error instanceof _github_patience_js__WEBPACK_IMPORTED_MODULE_2__/* .ReadingStopped */ .a)
                stopped = error;
            else
                failure = options.explainFailure(error);
            break;
        }
        if (last === undefined && knownTo !== undefined) {
            const gap = findGap(page, { knownTo, lookbackMs, retention });
            if (gap !== undefined)
                gaps.push(gap);
            retentionUsed = Math.max(0, page.date - knownTo) / retention.ms;
        }
        await options.makeRoom(page.events, report);
        last = page;
        pages += 1;
        for (const event of reading.accept(page)) {
            await options.write(event);
            quarantined = (0,_events_quarantine_js__WEBPACK_IMPORTED_MODULE_0__/* .countOdd */ .tO)(quarantined, event);
        }
        if (now() - toldAt >= PROGRESS_EVERY_MS)
            tell();
    }
    tell();
    return report();
}
/**
 * The span that GitHub may have dropped unread, as the first page tells; undefined if there is none. The oldest events
 * go first: where one is shown that is older than the margin, the margin is not needed, and none was dropped after it.
 */
function findGap({ date, events }, source) {
    const { knownTo, lookbackMs, retention } = source;
    const oldest = Math.min(...events.map(({ time }) => time ?? Infinity));
    const surelyFrom = date - retention.ms + retention.marginMs;
    const to = oldest < surelyFrom ? Math.min(oldest, date - retention.ms) : surelyFrom;
    // What appeared late, after it was read, counts as unread.
    const from = Math.max(0, knownTo - lookbackMs);
    return from < to ? { from, to } : undefined;
}
function describeRateLimit(page) {
    const limit = page?.rateLimit;
    if (limit === undefined)
        return [];
    const [remaining, most] = [limit.remaining, limit.limit].map((count) => count.toLocaleString('en-US'));
    return [`${remaining ?? ''} of ${most ?? ''} requests left this hour`];
}


/***/ }),

/***/ 70665:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   D4: () => (/* binding */ isBackfill),
/* harmony export */   Iu: () => (/* binding */ toOutputs),
/* harmony export */   Qd: () => (/* binding */ earliest),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   b: () => (/* binding */ reportSince),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   tK: () => (/* binding */ toIso)
/* harmony export */ });
/* unused harmony export isComplete */
/* harmony import */ var _events_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94916);
/* harmony import */ var _events_quarantine_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64025);
/* harmony import */ var _events_spans_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(25816);



/** What a report says beyond an earlier one of the same source and run. */
function reportSince(report, earlier) {
    if (earlier === undefined)
        return report;
    const isBackfill = report.backfill !== undefined;
    const lateEvents = report.late.events - earlier.late.events;
    return {
        ...report,
        events: report.events - earlier.events,
        quarantined: (0,_events_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .oddSince */ .s5)(report.quarantined, earlier.quarantined),
        alreadyDelivered: report.alreadyDelivered - earlier.alreadyDelivered,
        requests: report.requests - earlier.requests,
        // A backfill's span is its range, and says nothing of what is read of it.
        span: isBackfill || earlier.span.to > report.span.to
            ? report.span
            : { from: earlier.span.to, to: report.span.to },
        gaps: (0,_events_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .lessSpans */ .VE)(report.gaps, earlier.gaps),
        late: { events: lateEvents, longestMs: lateEvents === 0 ? 0 : report.late.longestMs },
    };
}
const FILES_MAX_LENGTH = 400_000;
/** The values of the action's outputs. */
function toOutputs(report) {
    const { sources } = report;
    const artifact = artifactOf(report);
    const gaps = sources.flatMap(({ name, gaps }) => gaps.map(({ from, to }) => ({ source: name, from: toIso(from), to: toIso(to) })));
    const outputs = {
        events: String(total(report, 'events')),
        'already-delivered': String(total(report, 'alreadyDelivered')),
        requests: String(total(report, 'requests')),
        complete: String(isComplete(report)),
        gap: gaps.length === 0 ? '' : JSON.stringify(gaps),
        'read-through': toIso(earliest(sources.map(({ readThrough }) => readThrough))),
        'lag-seconds': isBackfill(report)
            ? ''
            : String(Math.round(Math.max(0, ...sources.map(({ lagMs }) => lagMs)) / 1000)),
        path: report.path,
        files: listFiles(report.files),
        'artifact-id': artifact === undefined ? '' : String(artifact.id),
        'artifact-url': artifact?.url ?? '',
        'commit-sha': commitOf(report)?.sha ?? '',
        'attestation-url': report.attestation?.url ?? '',
    };
    const details = sources.map(({ source, name, rateLimit, tokenExpiresAt, ...rest }) => ({
        source: name,
        ...rest,
        span: { from: toIso(rest.span.from), to: toIso(rest.span.to) },
        gaps: gaps.filter((gap) => gap.source === name),
        readThrough: toIso(rest.readThrough),
    }));
    return {
        ...outputs,
        report: JSON.stringify({
            ...outputs,
            sequence: report.sequences.at(-1),
            deliveries: report.sequences.length,
            failures: report.failures,
            sources: details,
        }),
    };
}
/** GitHub takes at most 1 MB an output: a longer list is left out, and the folder can be listed instead. */
function listFiles(files) {
    const list = files.length === 0 ? '' : JSON.stringify(files);
    return list.length > FILES_MAX_LENGTH ? '' : list;
}
/** Whether it is of a backfill: then its sources tell of ranges. */
function isBackfill({ chain }) {
    return chain !== _events_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .COLLECT */ .RS;
}
/** Every source was read to its end. */
function isComplete({ sources }) {
    return sources.every(({ complete }) => complete);
}
function total({ sources }, field) {
    return sources.reduce((sum, source) => sum + source[field], 0);
}
/** The artifact of the newest delivery. */
function artifactOf({ publications }) {
    return publications.findLast(({ artifact }) => artifact !== undefined)?.artifact;
}
/** The commit of the newest delivery. */
function commitOf({ publications }) {
    return publications.findLast(({ commit }) => commit !== undefined)?.commit;
}
/** Undefined if one of them is. */
function earliest(times) {
    return times.length === 0 || times.includes(undefined)
        ? undefined
        : Math.min(...times.map((time) => time ?? 0));
}
/** Empty if there is none. */
function toIso(time) {
    return time === undefined ? '' : new Date(time).toISOString();
}


/***/ }),

/***/ 47372:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
// EXTERNAL MODULE: ./src/github/find-organizations.ts
var find_organizations = __nccwpck_require__(24861);
// EXTERNAL MODULE: ./src/words.ts
var words = __nccwpck_require__(75846);
;// CONCATENATED MODULE: ./src/all-organizations.ts



/**
 * The sources of a run: those of the inputs or, with `org: '*'`, one of each event type for every organization of the
 * enterprises. Throws an `ExplainedError` if these can't be found: a run without them would look as if all was well.
 */
async function findSources(inputs, parts) {
    const { allOrganizationsOf, include, phrase } = inputs;
    const canAsk = inputs.app !== undefined || inputs.auditLogToken !== '';
    // Where only the position is looked at or changed, the archive itself says whose it is.
    if (allOrganizationsOf.length === 0 || !canAsk || inputs.mode === 'state')
        return inputs.sources;
    const slugs = new Set();
    for (const enterprise of allOrganizationsOf) {
        const found = await parts.organizationsOf(enterprise).catch((error) => {
            const text = (0,find_organizations/* explainFinding */.v)(error, enterprise, parts.by);
            throw text === undefined ? error : new errors/* ExplainedError */.hM(text);
        });
        if (found.length === 0) {
            throw new errors/* ExplainedError */.hM(`GitHub shows no organization of the enterprise \`${enterprise}\`. Check the spelling of \`enterprise\` and whose token it is, or name the organizations in \`org\`. Nothing was read.`);
        }
        parts.log(`The enterprise \`${enterprise}\` has ${(0,words/* plural */.LS)(found.length, 'organization')}.`);
        for (const slug of found)
            slugs.add(slug);
    }
    return [...slugs].flatMap((slug) => include.map((log) => ({ scope: 'org', slug, log, phrase })));
}
/** Collecting that notes which organizations the archive has and a run with `org: '*'` did not find. */
function noteGone(parts, { allOrganizationsOf }) {
    if (allOrganizationsOf.length === 0)
        return { parts, gone: () => [] };
    const found = new Set(parts.sources.map(({ slug }) => slug));
    let gone = [];
    const loadCheckpoint = async () => {
        const loaded = await parts.loadCheckpoint();
        const known = loaded.checkpoint.sources.filter(({ scope }) => scope === 'org');
        gone = [...new Set(known.map(({ slug }) => slug))].filter((slug) => !found.has(slug)).sort();
        return loaded;
    };
    return { parts: { ...parts, loadCheckpoint }, gone: () => gone };
}

// EXTERNAL MODULE: ./src/backfill/backfill.ts + 4 modules
var backfill = __nccwpck_require__(68661);
// EXTERNAL MODULE: ./src/github/access.ts
var github_access = __nccwpck_require__(38261);
;// CONCATENATED MODULE: ./src/check/sinks.ts


/** How long artifacts last; `days` as `artifact-retention-days` says, `repositoryDays` as the repository does. */
function judgeArtifacts(days, repositoryDays) {
    const topic = 'Artifacts';
    const most = repositoryDays ?? Infinity;
    const kept = Math.min(days ?? Infinity, most);
    if (days !== undefined && days > most) {
        const text = `\`artifact-retention-days\` is ${days}, but this repository keeps artifacts for ${(0,words/* plural */.LS)(most, 'day')} at most. Raise that in Settings > Actions > General, or lower the input.`;
        return { level: 'warning', topic, text };
    }
    const howLong = kept === Infinity ? 'as long as the repository says' : (0,words/* plural */.LS)(kept, 'day');
    return { level: 'ok', topic, text: `Each delivery becomes one, kept for ${howLong}.` };
}
/** Whether commits can be made. `rules` are undefined if the repository can't be written anyway. */
function judgeBranch(target, access, rules) {
    const topic = `Branch ${target.name}`;
    if (access.may === false)
        return [
            { level: 'failure', topic, text: (0,github_access/* explainBranchError */.sE)(access.refusal, target) ?? 'refused' },
        ];
    const where = `the branch \`${target.name}\` of ${target.repository}`;
    const verdicts = rules === undefined ? [] : judgeRules(rules, { topic, where });
    if (access.may === undefined) {
        const text = `Whether \`commit-token\` may write to ${where} is not known until the first commit.`;
        verdicts.push({ level: 'warning', topic, text });
    }
    if (verdicts.length > 0)
        return verdicts;
    const state = rules?.exists === true ? 'it is there' : 'it will be created';
    const way = rules?.refusing.length === 0 ? 'no rule is in the way' : 'its rules let it through';
    const text = `\`commit-token\` may write to ${where}; ${state}, and ${way}.`;
    return [{ level: 'ok', topic, text }];
}
const WAY_OUT = 'Choose a `commit-branch` without rules, or let the owner of `commit-token` bypass them.';
function judgeRules({ refusing, limiting, mayBypass, isProtected }, { topic, where }) {
    const list = (types) => types.map((type) => `\`${type}\``).join(', ');
    const verdicts = [];
    if (refusing.length > 0 && mayBypass === false) {
        const text = `Rules protect ${where}: ${list(refusing)}. ${WAY_OUT}`;
        verdicts.push({ level: 'failure', topic, text });
    }
    if (refusing.length > 0 && mayBypass === undefined) {
        const text = `Rules protect ${where} (${list(refusing)}), and whether they let \`commit-token\` through is not known until the first commit. ${WAY_OUT}`;
        verdicts.push({ level: 'warning', topic, text });
    }
    if (isProtected) {
        const text = `Branch protection is on for ${where}, and whether it lets \`commit-token\` through is not known until the first commit. ${WAY_OUT}`;
        verdicts.push({ level: 'warning', topic, text });
    }
    if (limiting.length > 0) {
        const text = `Rules say what may be committed to ${where}: ${list(limiting)}. If one refuses a commit, its text says why. ${WAY_OUT}`;
        verdicts.push({ level: 'warning', topic, text });
    }
    return verdicts;
}

// EXTERNAL MODULE: ./src/checkpoint/collection.ts + 1 modules
var collection = __nccwpck_require__(41482);
// EXTERNAL MODULE: ./src/github/api-error.ts
var api_error = __nccwpck_require__(73660);
;// CONCATENATED MODULE: ./src/github/branch-rules.ts

/**
 * Rules that no commit by the API meets: it comes without a pull request and without checks.
 * Source: docs.github.com, "Available rules for rulesets".
 */
const REFUSING = new Set([
    ...['update', 'pull_request', 'required_status_checks', 'required_deployments', 'merge_queue'],
    ...['workflows', 'code_scanning', 'code_quality'],
]);
/** Rules that the archive's commits meet: each adds files to the newest commit, and GitHub signs it. */
const HARMLESS = new Set([
    ...['deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures', 'creation'],
    ...['max_ref_updates', 'copilot_code_review'],
]);
/** Asks what rules a branch has; reading them takes no more than seeing the repository. Rejects with an `ApiError`. */
async function readBranchRules(client, repository, branch) {
    const at = `/repos/${repository}`;
    const path = branch.split('/').map(encodeURIComponent).join('/');
    async function ask(what) {
        try {
            const query = what.startsWith('rules/') ? { per_page: '100' } : {};
            const { status, body } = await client.get(`${at}/${what}`, query);
            return parse(body, status);
        }
        catch (error) {
            if (error instanceof api_error/* ApiError */.h && error.failure.kind === 'not-found')
                return undefined;
            throw error;
        }
    }
    const found = await ask(`branches/${path}`);
    // A repository of a plan without rules answers 403 here.
    const rules = (await ask(`rules/branches/${path}`).catch(withoutRules)) ?? [];
    const isRefusing = ({ type }) => REFUSING.has(type) || (type === 'creation' && found === undefined);
    const refusing = rules.filter(isRefusing);
    const verdicts = [];
    for (const id of new Set(refusing.map((rule) => rule.ruleset_id))) {
        const ruleset = await ask(`rulesets/${String(id)}`).catch(withoutRules);
        verdicts.push(ruleset?.current_user_can_bypass);
    }
    const { protected: isProtected = false, protection } = found ?? {};
    return {
        exists: found !== undefined,
        // Rulesets count as protection, too.
        isProtected: isProtected && (protection?.enabled ?? rules.length === 0),
        refusing: typesOf(refusing),
        limiting: typesOf(rules.filter((rule) => !REFUSING.has(rule.type) && !HARMLESS.has(rule.type))),
        mayBypass: verdicts.includes(undefined)
            ? undefined
            : verdicts.every((verdict) => verdict === 'always' || verdict === 'exempt'),
    };
}
function typesOf(rules) {
    return [...new Set(rules.map(({ type }) => type))];
}
function withoutRules(error) {
    if (error instanceof api_error/* ApiError */.h && error.failure.kind === 'forbidden')
        return undefined;
    throw error;
}
function parse(body, status) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status, detail: 'the answer is not JSON' });
    }
}

// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __nccwpck_require__(96584);
// EXTERNAL MODULE: ./src/github/credential.ts
var credential = __nccwpck_require__(78038);
// EXTERNAL MODULE: ./src/events/page.ts
var page = __nccwpck_require__(75834);
// EXTERNAL MODULE: ./src/github/quota.ts
var quota = __nccwpck_require__(6707);
;// CONCATENATED MODULE: ./src/github/log-ends.ts



/**
 * Asks for the oldest event and a page of the newest, with two requests (one for a log that fits into the page). The
 * query has to say `created`: without it GitHub shows nothing that is older than three months. Rejects with an `ApiError`.
 */
async function readLogEnds(options) {
    const { client, source, query, perPage, now } = options;
    const path = `/${source.scope === 'org' ? 'orgs' : 'enterprises'}/${source.slug}/audit-log`;
    async function ask(order, size) {
        const { phrase, include } = query;
        const answer = await client.get(path, { phrase, include, order, per_page: String(size) });
        return { times: timesOf(answer), headers: answer.headers };
    }
    const last = await ask('desc', perPage);
    const isWhole = last.times.length < perPage && !(last.headers['link'] ?? '').includes('rel="next"');
    const first = isWhole ? undefined : await ask('asc', 1);
    const { headers } = first ?? last;
    return {
        oldest: first === undefined ? last.times.at(-1) : first.times[0],
        newest: last.times,
        isWhole,
        rateLimit: (0,quota/* toRateLimit */.fx)(headers),
        date: Date.parse(headers['date'] ?? '') || now(),
    };
}
function timesOf({ status, body }) {
    let events;
    try {
        events = (0,page/* parsePage */.NL)(body);
    }
    catch (error) {
        if (!(error instanceof page/* BrokenPageError */.lL))
            throw error;
        throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status, detail: error.message });
    }
    return events.flatMap(({ time }) => time ?? []).sort((a, b) => b - a);
}

// EXTERNAL MODULE: ./src/github/octokit.ts
var octokit = __nccwpck_require__(6702);
// EXTERNAL MODULE: ./src/github/patience.ts + 8 modules
var github_patience = __nccwpck_require__(67229);
;// CONCATENATED MODULE: ./src/github/push-access.ts



/** No object has this id. */
const NO_COMMIT = '0'.repeat(40);
/**
 * Asks to make the branch out of a commit that can't exist: what GitHub has against the token it says before it looks
 * for the commit, and there is nothing that it could make. Its own `permissions` field is no answer: of an App's token,
 * such as the workflow's own, it always says that it may not push.
 */
async function readPushAccess(access, branch) {
    const [owner = '', repo = ''] = access.fullName.split('/');
    const ask = (0,octokit/* openAsker */.JC)(access, (0,github_patience/* openRetries */.x)(access));
    try {
        await ask(({ rest }, request) => rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: NO_COMMIT, request }));
        return { may: true };
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const { failure, status } = error;
        // 409: the repository is empty.
        if (status === 422 || status === 409)
            return { may: true };
        const isRefused = ['unauthorized', 'forbidden', 'not-found'].includes(failure.kind);
        return isRefused ? { may: false, refusal: error } : { may: undefined };
    }
}

;// CONCATENATED MODULE: ./src/github/token-holder.ts

/**
 * Asks whose the client's token is. Only a person's token may ask for its user; of an App `readAppLogin` tells.
 * Rejects with an `ApiError`.
 * Source: docs.github.com, "Scopes for OAuth apps" (`X-OAuth-Scopes`) and "Managing your personal access tokens".
 */
async function readTokenHolder(client, readAppLogin) {
    let answer;
    try {
        answer = await client.get('/user', {});
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h && /not accessible by integration/i.test(error.detail)))
            throw error;
        // Its name is only for the reader; whether the token reads the log, the log tells.
        const login = await readAppLogin().catch(() => undefined);
        return { login, kind: 'app', scopes: undefined, expiresAt: undefined };
    }
    const { headers } = answer;
    const scopes = headers['x-oauth-scopes']?.split(/[\s,]+/).filter((scope) => scope !== '');
    return {
        login: loginOf(answer),
        kind: scopes === undefined ? 'fine-grained' : 'classic',
        scopes,
        expiresAt: Date.parse(headers['github-authentication-token-expiration'] ?? '') || undefined,
    };
}
function loginOf({ body }) {
    try {
        const { login } = JSON.parse(body.toString('utf8'));
        return typeof login === 'string' ? login : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/guard-visibility.ts


/**
 * An audit log is sensitive: throws an `ExplainedError` if one of the places is public, or does not say that it is not.
 * Returns the names of those that a whole enterprise can look into.
 */
async function guardVisibility(places, cancelled) {
    const internal = [];
    for (const place of places) {
        const { name, repository, token } = place;
        const visibility = await repository.visibility().catch((error) => {
            if (cancelled.aborted)
                throw new errors/* ExplainedError */.hM('The job was cancelled before anything was read.');
            const why = error instanceof api_error/* ApiError */.h ? error.message : (0,errors/* explain */.WE)(error);
            throw new errors/* ExplainedError */.hM(`Whether the repository ${name} is public could not be found out (${why}), so nothing was read. ${isConnected(error) ? REMEDIES[token] : DISCONNECTED}`);
        });
        if (visibility === 'public')
            throw new errors/* ExplainedError */.hM(describePublic(place));
        if (visibility === 'internal')
            internal.push(name);
    }
    return internal;
}
function isConnected(error) {
    return !(error instanceof api_error/* ApiError */.h && error.failure.kind === 'network');
}
const DISCONNECTED = 'Run again; if it stays so, check the address of the API, the proxy settings and the firewall of this runner.';
const REMEDIES = {
    'github-token': "Leave `github-token` out, so that it is the workflow's own token, or run again later.",
    'commit-token': 'Give a `commit-token` that may read and write that repository, check the name, or run again later.',
};
function describePublic({ name, token, danger = DANGERS[token] }) {
    return `The repository ${name} is public: anyone could ${danger} Nothing was read. (\`allow-public: true\` overrides this.)`;
}
const DANGERS = {
    'github-token': "download the archive and read this run's log and summary. Run this workflow in a private repository.",
    'commit-token': 'read the archive that is committed to it. Choose a private `commit-repository`.',
};

// EXTERNAL MODULE: ./src/parts.ts + 13 modules
var src_parts = __nccwpck_require__(10429);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __nccwpck_require__(71013);
;// CONCATENATED MODULE: ./src/check-parts.ts















/** A check tells of a limit instead of waiting for it. */
const MAX_WAIT_MS = 5_000;
/** It is to be read while one waits: what fails this often in a row is told. */
const MAX_RETRIES = 2;
/** What a check looks with, put together. `startedAt` in epoch milliseconds. */
function openCheckParts(inputs, world, { startedAt, places }) {
    const { archive, sources, maxLagMs, job, app, auditLogToken } = inputs;
    const isPreflight = sources.length > 0 && (auditLogToken !== '' || app !== undefined);
    return {
        ...{ archive, sources, maxLagMs, now: world.clock.now },
        judgePlaces: () => judgePlaces(inputs, places, world.cancelled),
        loadCached: () => world.log.group('Checkpoint', () => (0,src_parts/* openJobCache */.yz)({ archive, chain: collection/* COLLECTION */.n }, job, world).load()),
        preflight: isPreflight ? openPreflight(inputs, world, startedAt) : undefined,
    };
}
async function judgePlaces({ allowPublic }, places, cancelled) {
    const topic = 'Repository';
    const names = places.map(({ name }) => name);
    if (allowPublic) {
        const text = `Who can see ${names.join(' and ')} was not asked, because \`allow-public\` is set.`;
        return [{ level: 'note', topic, text }];
    }
    try {
        const internal = await guardVisibility(places, cancelled);
        return names.map((name) => {
            if (!internal.includes(name))
                return { level: 'ok', topic, text: `${name} is private.` };
            const text = `${name} is internal: every member of the enterprise can read the archive.`;
            return { level: 'warning', topic, text };
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ExplainedError */.hM))
            throw error;
        return [{ level: 'failure', topic, text: error.message }];
    }
}
function openPreflight(inputs, world, startedAt) {
    const { sources, perPage, lookbackMs, job, app } = inputs;
    const { repository, clock, cancelled, log } = world;
    const { http, apiUrl, timeoutMs } = { ...world, ...inputs };
    const usual = (0,src_parts/* toPatience */.bk)(inputs, { startedAt, cancelled });
    const patience = {
        ...usual,
        maxWaitMs: Math.min(usual.maxWaitMs, MAX_WAIT_MS),
        retries: Math.min(usual.retries, MAX_RETRIES),
    };
    const access = { http, apiUrl, timeoutMs, userAgent: version/* TOOL */.j, clock, patience, log: log.info };
    const warnings = [];
    const quiet = { ...log, warn: (line) => warnings.push(line) };
    const collecting = (0,src_parts/* openCollectParts */.ZY)(inputs, { ...world, log: quiet }, startedAt);
    let requests = 0;
    /** Counts what it sends. */
    function open(credential, url = apiUrl) {
        const client = (0,github_client/* openClient */.M)({ http, apiUrl: url, timeoutMs, credential, userAgent: version/* TOOL */.j });
        const retries = (0,github_patience/* openRetries */.x)(access);
        return {
            get: (path, query) => retries.execute(() => {
                if (path.endsWith('/audit-log'))
                    requests += 1;
                return client.get(path, query);
            }),
        };
    }
    async function readAppLogin(credential) {
        const asker = (0,octokit/* openAsker */.JC)({ ...access, token: await credential.token() }, (0,github_patience/* openRetries */.x)(access));
        const { viewer } = await asker(async ({ graphql }, request) => ({
            data: await graphql('query tokenHolder { viewer { login } }', {
                request,
            }),
        }));
        return viewer.login;
    }
    async function judgeRuns() {
        const topic = 'Earlier runs';
        try {
            await repository.countRuns(job.workflowPath);
            const text = '`github-token` can find them and their artifacts (`actions: read`).';
            return { level: 'ok', topic, text };
        }
        catch (error) {
            const text = (0,github_access/* explainRepositoryError */.AS)(error, job.repository) ?? (0,errors/* explain */.WE)(error);
            return { level: 'failure', topic, text };
        }
    }
    return {
        ...{ isApp: app !== undefined, perPage, lookbackMs },
        requests: () => requests,
        readHolder: () => {
            const credential = world.credentialOf(firstOf(sources));
            return readTokenHolder(open(credential), () => readAppLogin(credential));
        },
        readEnds: (source, query) => readLogEnds({
            ...{ client: open(world.credentialOf(source)), source, query, perPage, now: clock.now },
        }),
        judgeStores: async () => [
            await judgeRuns(),
            ...(inputs.sinks.length === 0 ? [NO_SINK] : []),
            ...(inputs.sinks.includes('artifact')
                ? [judgeArtifacts(inputs.artifactRetentionDays, job.retentionDays)]
                : []),
            ...(inputs.sinks.includes('commit') ? await judgeTarget(inputs, access, open) : []),
        ],
        loadPosition: async () => ({ ...(await collecting.loadCheckpoint()), warnings }),
        explainFailure: (error, source) => (0,src_parts/* explainFailure */.SP)(inputs, error, source),
        beginOf: collecting.beginOf,
        retentionOf: collecting.retentionOf,
    };
}
const NO_SINK = {
    level: 'note',
    topic: 'Sinks',
    text: 'With `sinks: none` the later steps of the job keep the files, and they were not looked at.',
};
async function judgeTarget(inputs, access, open) {
    const { commitToken: token, commitRepository: repository, commitBranch: name } = inputs;
    const { apiUrl } = inputs.job;
    const target = { repository, name };
    try {
        const push = await readPushAccess({ ...access, apiUrl, fullName: repository, token }, name);
        if (push.may === false)
            return judgeBranch(target, push, undefined);
        const rules = await readBranchRules(open((0,credential/* fixedToken */.W)(token), apiUrl), repository, name);
        return judgeBranch(target, push, rules);
    }
    catch (error) {
        const text = (0,github_access/* explainBranchError */.sE)(error, target) ?? (0,errors/* explain */.WE)(error);
        return [{ level: 'failure', topic: `Branch ${name}`, text }];
    }
}
function firstOf(sources) {
    const [first] = sources;
    if (first === undefined)
        throw new Error('There is no source to read.');
    return first;
}

// EXTERNAL MODULE: ./src/checkpoint/checkpoint.ts
var checkpoint_checkpoint = __nccwpck_require__(18498);
// EXTERNAL MODULE: ./src/events/source.ts
var events_source = __nccwpck_require__(11332);
;// CONCATENATED MODULE: ./src/check/lag.ts


/** The lag of a source as its state tells, in a checkpoint that was saved at `savedAt`. */
function lagOf(state, { now, savedAt }) {
    const readThrough = state.readThrough ?? undefined;
    const lagMs = Math.max(0, now - (readThrough ?? savedAt));
    return { name: (0,events_source/* sourceName */.VZ)(state), readThrough, lagMs };
}
/** A paragraph on the sources whose lag passes the limit; none if there is no such source. */
function describeLags(lags, maxLagMs) {
    const late = lags.filter(({ lagMs }) => lagMs > (maxLagMs ?? Infinity));
    if (late.length === 0)
        return [];
    const list = late.map(({ name, readThrough, lagMs }) => {
        const since = readThrough === undefined ? '' : `, read through ${(0,words/* sayMinute */.wd)(readThrough)} UTC`;
        return `${name} is ${(0,words/* sayDuration */.kP)(lagMs)} behind${since}`;
    });
    return [
        `More than \`max-lag\` (${(0,words/* sayDuration */.kP)(maxLagMs ?? 0)}): ${list.join('; ')}. ${LOOK_AT_IT}`,
    ];
}
/** What to do about an archive that is behind. */
const LOOK_AT_IT = "Look at the last runs of the collecting workflow: GitHub may have disabled its schedule, its token may have expired, or a limit may be too tight for the log's size.";

// EXTERNAL MODULE: ./src/checkpoint/identities.ts
var checkpoint_identities = __nccwpck_require__(50558);
// EXTERNAL MODULE: ./src/checkpoint/reading.ts
var reading = __nccwpck_require__(22022);
;// CONCATENATED MODULE: ./src/check/next-run.ts


/** A page says how dense a log is for a time that is so many times as long as its own: a burst says nothing of a month. */
const MOST_PAGES = 2000;
/** Where the next run would begin with a source in this state, and how many requests it would take, if `ends` tell. */
function planNextRun(options) {
    const { state, ends, lookbackMs, retentionMs, perPage, now } = options;
    const { query, cursor } = (0,reading/* openReading */.b)({ state, lookbackMs, retentionMs, now }).start;
    const { front, resume, readThrough, identities } = state;
    const goesOn = front !== null && front.cursor === cursor;
    const from = goesOn ? front.time : resume.heldFrom;
    // What is read again is known by its identities.
    const again = goesOn
        ? { events: 0, until: from }
        : { events: (0,checkpoint_identities/* openIdentities */.J)(identities).size, until: readThrough ?? from };
    return {
        ...{ phrase: query.phrase, hasCursor: cursor !== null, from },
        requests: ends === undefined ? undefined : estimate(ends, { from, again, perPage }),
    };
}
/**
 * Exact where the newest events reach back to `from`. Else what came after `again.until` is counted or, if they don't
 * reach that far, taken to be as dense as they are; undefined if they don't tell how dense.
 */
function estimate({ oldest, newest, isWhole }, options) {
    const { from, again, perPage } = options;
    const toPages = (events) => Math.max(1, Math.ceil(events / perPage));
    const countSince = (since) => newest.filter((time) => time >= since).length;
    const [last, first] = [newest.at(0), newest.at(-1)];
    if (last === undefined || first === undefined || isWhole || first < from)
        return { count: toPages(countSince(from)), isExact: true };
    const begin = Math.max(again.until, oldest ?? again.until);
    if (first < begin)
        return { count: toPages(again.events + countSince(begin)), isExact: false };
    if ((last - first) * MOST_PAGES < last - begin)
        return undefined;
    const density = (newest.length - 1) / (last - first);
    return { count: toPages(again.events + density * (last - begin)), isExact: false };
}

;// CONCATENATED MODULE: ./src/check/position.ts





const topic = 'Position';
/** The position as the cache alone tells. `isAll` says that there is nothing else to be asked: what it lacks is missing. */
function findInCache(cached, { archive, sources, maxLagMs, now, isAll }) {
    if (cached.kind === 'found') {
        const { checkpoint } = cached;
        const lacking = sources.filter((source) => (0,checkpoint_checkpoint/* findState */.B7)(checkpoint, source) === undefined);
        const missing = (isAll ? lacking : []).map((source) => {
            const text = `${(0,events_source/* sourceName */.VZ)(source)} is no part of the archive \`${archive}\`. Correct \`org\`, \`enterprise\`, \`include\` or \`phrase\`, or collect it first.`;
            return { level: 'failure', topic: (0,events_source/* sourceName */.VZ)(source), text };
        });
        const only = isAll ? '' : ' The sinks were not asked, because of what is said above.';
        const text = describe(archive, { checkpoint, origin: 'cache', now: now() }) + only;
        return { checkpoint, verdicts: [{ level: 'ok', topic, text }, ...missing] };
    }
    const { level, text } = describeNone(cached, { archive, maxLagMs, isAll });
    return { checkpoint: undefined, verdicts: [{ level, topic, text }] };
}
function describeNone(cached, { archive, maxLagMs, isAll }) {
    if (cached.kind === 'unreadable') {
        const text = `The position of the archive \`${archive}\` in the cache (key \`${cached.key}\`) can't be read: ${cached.reason} ${LOOK_AT_IT}`;
        return { level: 'failure', text };
    }
    const text = `The cache holds no position of the archive \`${archive}\` on this branch: nothing was collected for a week, or never.`;
    if (!isAll)
        return { level: 'note', text: `${text} The sinks were not asked.` };
    return maxLagMs === undefined
        ? { level: 'note', text }
        : { level: 'failure', text: `${text} ${LOOK_AT_IT}` };
}
/** Where a collection would go on, found as it finds it. */
async function openPosition(load, { archive, sources, maxLagMs, now }) {
    try {
        const { checkpoint, origin, warnings } = await load();
        (0,checkpoint_checkpoint/* refuseForeign */.re)(checkpoint, sources);
        const verdicts = warnings.map((text) => ({ level: 'warning', topic, text }));
        if (origin !== 'nowhere') {
            const text = describe(archive, { checkpoint, origin, now: now() });
            return { checkpoint, verdicts: [{ level: 'ok', topic, text }, ...verdicts] };
        }
        if (warnings.length === 0) {
            const text = `Nothing was collected into the archive \`${archive}\` yet: the next run begins it.`;
            return { checkpoint: undefined, verdicts: [{ level: 'ok', topic, text }] };
        }
        if (maxLagMs === undefined)
            return { checkpoint: undefined, verdicts };
        const text = `Nothing tells how far the archive \`${archive}\` is behind, so it may be more than \`max-lag\`. If nothing was collected yet, collect once. ${LOOK_AT_IT}`;
        verdicts.push({ level: 'failure', topic, text });
        return { checkpoint: undefined, verdicts };
    }
    catch (error) {
        return {
            checkpoint: undefined,
            verdicts: [{ level: 'failure', topic, text: (0,errors/* explain */.WE)(error) }],
        };
    }
}
const PLACES = {
    cache: 'the cache',
    artifact: 'the newest artifact',
    commit: 'the branch',
};
function describe(archive, { checkpoint, origin, now, }) {
    const { sequence, savedAt } = checkpoint;
    const age = (0,words/* sayDuration */.kP)(Math.max(0, now - savedAt));
    return `The archive \`${archive}\` has ${(0,words/* plural */.LS)(sequence, 'delivery', 'deliveries')}; its position is in ${PLACES[origin]}, saved ${age} ago.`;
}

;// CONCATENATED MODULE: ./src/check/sources.ts



/** What GitHub shows of a source, in words. */
function judgeEnds(source, { oldest, newest, rateLimit, date }, retention) {
    const topic = (0,events_source/* sourceName */.VZ)(source);
    const left = rateLimit === undefined
        ? ''
        : ` ${count(rateLimit.remaining)} of ${count(rateLimit.limit)} requests are left until ${(0,words/* sayMinute */.wd)(rateLimit.resetAt).slice(11)} UTC.`;
    const last = newest[0];
    if (oldest === undefined || last === undefined) {
        const since = Number.isFinite(retention.ms) ? ` of the last ${(0,words/* sayDuration */.kP)(retention.ms)}` : '';
        const text = `It can be read, but GitHub shows no event${since}. ${hintOf(source)}${left}`;
        return { level: 'warning', topic, text };
    }
    const text = `It can be read: events from ${(0,words/* sayMinute */.wd)(oldest)} to ${(0,words/* sayMinute */.wd)(last)} UTC (${(0,words/* sayDuration */.kP)(Math.max(0, date - last))} ago).${left}`;
    return { level: 'ok', topic, text };
}
function hintOf({ log, phrase }) {
    if (phrase !== '')
        return "If that is not what you expect, try `phrase` in the audit log's search field on the web.";
    return log === 'git'
        ? 'That is right if nobody cloned, fetched or pushed with Git; on a GitHub Enterprise Server, Git events have to be turned on.'
        : 'An organization in use always has some, so check whose log this is.';
}
/** Why GitHub was not asked, or what it said instead. */
function judgeFailure(source, error, explainFailure) {
    const topic = (0,events_source/* sourceName */.VZ)(source);
    if (!(error instanceof github_patience/* ReadingStopped */.a))
        return { level: 'failure', topic, text: explainFailure(error) };
    if (error.reason !== 'rate-limit') {
        const text = 'It was not looked at: the check was cancelled, or its time was over.';
        return { level: 'note', topic, text };
    }
    const until = error.resumeAt === undefined ? '' : ` until ${(0,words/* sayMinute */.wd)(error.resumeAt)} UTC`;
    const text = `It could not be looked at: the rate limit is used up${until}. A collection would end green now, and the next run go on. See what else uses this token.`;
    return { level: 'warning', topic, text };
}
function count(number) {
    return number.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./src/check/token.ts

/** The token's expiry is warned about this long ahead. */
const EXPIRY_WARNING_MS = 14 * 86_400_000;
/** Whose token reads the audit log, and how long. `isApp` says that the App is given itself, which makes new tokens. */
function judgeToken(holder, { isApp, now }) {
    const { expiresAt } = holder;
    const parts = [describeHolder(holder)];
    if (isApp)
        return { level: 'ok', topic: 'GitHub App', text: `${parts.join()}.` };
    if (expiresAt === undefined) {
        // An App's token says nothing of it, and neither does GitHub.
        parts.push(holder.kind === 'app' ? 'which is good for an hour at most' : 'which does not expire');
        return { level: 'ok', topic: 'Token', text: `${parts.join(', ')}.` };
    }
    const left = (0,words/* sayDuration */.kP)(Math.max(0, expiresAt - now));
    parts.push(`which expires on ${(0,words/* sayMinute */.wd)(expiresAt)} UTC, in ${left}`);
    const isSoon = expiresAt - now < EXPIRY_WARNING_MS;
    const text = `${parts.join(', ')}.`;
    return isSoon
        ? { level: 'warning', topic: 'Token', text: `${text} Make a new one in time.` }
        : { level: 'ok', topic: 'Token', text };
}
function describeHolder({ login, kind, scopes }) {
    const whose = login === undefined ? '' : ` of \`${login}\``;
    switch (kind) {
        case 'app':
            return login === undefined
                ? 'A token of a GitHub App'
                : `A token of the GitHub App \`${login}\``;
        case 'fine-grained':
            return `A fine-grained token${whose}`;
        case 'classic': {
            const list = (scopes ?? []).map((scope) => `\`${scope}\``).join(', ');
            return `A classic token${whose}, ${list === '' ? 'without any scope' : `with the scope${scopes?.length === 1 ? '' : 's'} ${list}`}`;
        }
    }
}

;// CONCATENATED MODULE: ./src/check/verdict.ts
/** The paragraphs of what failed, each once. */
function failuresOf(verdicts) {
    const failed = verdicts.filter(({ level }) => level === 'failure');
    return [...new Set(failed.map(({ text }) => text))];
}
/** Whether one of them failed. */
function hasFailure(verdicts) {
    return verdicts.some(({ level }) => level === 'failure');
}
/** What an earlier one says in the same words is said once. */
function withoutRepetition(verdicts) {
    const said = new Map();
    return verdicts.map((verdict) => {
        const { level, topic, text } = verdict;
        const earlier = said.get(text);
        if (level !== 'failure' || earlier === undefined) {
            said.set(text, topic);
            return verdict;
        }
        return { level, topic, text: `The same as for ${earlier}.` };
    });
}

;// CONCATENATED MODULE: ./src/check/check.ts











/** Sources that are asked at once. */
const AT_ONCE = 4;
/** Says whether a collection could go ahead and how far the archive is behind. Never throws for GitHub's sake. */
async function check(parts) {
    const { archive, preflight } = parts;
    const verdicts = await parts.judgePlaces();
    if (hasFailure(verdicts)) {
        // This log and summary are as public as the archive would be.
        const nothing = { archive, sequence: undefined, sources: [], requests: 0, holder: undefined };
        return { ...nothing, verdicts, failures: failuresOf(verdicts) };
    }
    const asked = preflight === undefined ? undefined : await ask(preflight, parts);
    const stores = (await preflight?.judgeStores()) ?? [];
    const position = preflight === undefined || hasFailure(stores)
        ? findInCache(await parts.loadCached(), { ...parts, isAll: preflight === undefined })
        : await openPosition(preflight.loadPosition, parts);
    const sources = describeSources(parts, position, asked?.ends);
    verdicts.push(...(asked?.verdicts ?? []), ...stores, ...position.verdicts);
    verdicts.push(...judgeLags(sources, parts.maxLagMs));
    return {
        ...{ archive, sequence: position.checkpoint?.sequence, sources },
        verdicts: withoutRepetition(verdicts),
        requests: preflight?.requests() ?? 0,
        holder: asked?.holder,
        failures: failuresOf(verdicts),
    };
}
async function ask(preflight, { sources, now }) {
    const ends = new Map();
    const { verdict, holder, isRefused } = await askHolder(preflight, { sources, now });
    const verdicts = [verdict];
    for (let from = 0; from < sources.length; from += AT_ONCE) {
        const some = sources.slice(from, from + AT_ONCE).map(async (source) => {
            if (isRefused) {
                const text = 'It was not asked for, because GitHub does not accept the token.';
                return { level: 'note', topic: (0,events_source/* sourceName */.VZ)(source), text };
            }
            try {
                const query = (0,checkpoint_checkpoint/* querySince */.db)(source, preflight.beginOf(source));
                const found = await preflight.readEnds(source, query);
                ends.set(source, found);
                return judgeEnds(source, found, preflight.retentionOf(source));
            }
            catch (error) {
                return judgeFailure(source, error, (why) => preflight.explainFailure(why, source));
            }
        });
        verdicts.push(...(await Promise.all(some)));
    }
    return { verdicts, holder, ends };
}
async function askHolder({ readHolder, isApp, explainFailure }, { sources: [source], now }) {
    const topic = isApp ? 'GitHub App' : 'Token';
    try {
        const holder = await readHolder();
        return { verdict: judgeToken(holder, { isApp, now: now() }), holder, isRefused: false };
    }
    catch (error) {
        const isRefused = error instanceof api_error/* ApiError */.h && error.failure.kind === 'unauthorized';
        if (isRefused && source !== undefined)
            return {
                verdict: { level: 'failure', topic, text: explainFailure(error, source) },
                holder: undefined,
                isRefused,
            };
        const text = `Whose token it is could not be found out (${(0,errors/* explain */.WE)(error)}).`;
        return { verdict: { level: 'warning', topic, text }, holder: undefined, isRefused: false };
    }
}
function describeSources({ sources, preflight, now }, { checkpoint }, ends) {
    if (preflight === undefined && checkpoint === undefined)
        return [];
    const shown = sources.length === 0 ? (checkpoint?.sources ?? []) : sources;
    return shown.flatMap((source) => {
        const name = (0,events_source/* sourceName */.VZ)(source);
        const state = checkpoint === undefined ? undefined : (0,checkpoint_checkpoint/* findState */.B7)(checkpoint, source);
        const savedAt = checkpoint?.savedAt ?? 0;
        const lag = state === undefined ? undefined : lagOf(state, { now: now(), savedAt });
        if (preflight === undefined)
            return lag === undefined ? [] : [lag];
        const { beginOf, retentionOf, lookbackMs, perPage } = preflight;
        const next = planNextRun({
            state: state ?? (0,checkpoint_checkpoint/* firstState */.o0)(source, beginOf(source)),
            ...{ ends: ends?.get(source), lookbackMs, perPage, now: now() },
            retentionMs: retentionOf(source).ms,
        });
        const { readThrough, lagMs } = lag ?? { readThrough: undefined, lagMs: undefined };
        return [{ name, readThrough, lagMs, ends: ends?.get(source), next }];
    });
}
function judgeLags(sources, maxLagMs) {
    const lags = sources.flatMap(({ lagMs, ...rest }) => lagMs === undefined ? [] : [{ ...rest, lagMs }]);
    const topic = 'Lag';
    const failures = describeLags(lags, maxLagMs);
    if (maxLagMs === undefined || lags.length === 0 || failures.length > 0)
        return failures.map((text) => ({ level: 'failure', topic, text }));
    const longest = (0,words/* sayDuration */.kP)(Math.max(...lags.map(({ lagMs }) => lagMs)));
    const text = `At most ${longest}; \`max-lag\` is ${(0,words/* sayDuration */.kP)(maxLagMs)}.`;
    return [{ level: 'ok', topic, text }];
}

// EXTERNAL MODULE: ./src/report.ts
var src_report = __nccwpck_require__(70665);
;// CONCATENATED MODULE: ./src/check/outputs.ts

/** The outputs of `mode: check`. */
function checkOutputs(check) {
    const { sources, failures, sequence, verdicts, holder, requests } = check;
    const lags = sources.flatMap(({ lagMs }) => lagMs ?? []);
    const collected = sources.filter(({ lagMs }) => lagMs !== undefined);
    const outputs = {
        requests: String(requests),
        'read-through': (0,src_report/* toIso */.tK)((0,src_report/* earliest */.Qd)(collected.map(({ readThrough }) => readThrough))),
        'lag-seconds': lags.length === 0 ? '' : String(Math.round(Math.max(...lags) / 1000)),
    };
    const details = { sequence, failures, checks: verdicts, sources: sources.map(toDetails) };
    const token = holder && { ...holder, expiresAt: (0,src_report/* toIso */.tK)(holder.expiresAt) };
    return {
        ...outputs,
        report: JSON.stringify({ ...outputs, ...details, ...(token && { token }) }),
    };
}
function toDetails({ name, readThrough, lagMs, ends, next }) {
    const seen = { source: name, readThrough: (0,src_report/* toIso */.tK)(readThrough), lagMs };
    if (next === undefined)
        return seen;
    return {
        ...seen,
        ...(ends && {
            oldest: (0,src_report/* toIso */.tK)(ends.oldest),
            newest: (0,src_report/* toIso */.tK)(ends.newest[0]),
            rateLimit: ends.rateLimit && {
                ...ends.rateLimit,
                resetAt: (0,src_report/* toIso */.tK)(ends.rateLimit.resetAt),
            },
        }),
        next: { ...next, from: (0,src_report/* toIso */.tK)(next.from) },
    };
}

;// CONCATENATED MODULE: ./src/markdown.ts
const MAX_NOTICE_LINES = 50;
const NAME_MAX_LENGTH = 100;
const PROSE_MAX_LENGTH = 1000;
/** A Markdown table; its cells are Markdown already, the numeric columns stand to the right. */
function renderTable(header, rows, numeric) {
    const rule = header.map((_, column) => (numeric.includes(column) ? '--:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** GitHub's callout of lines that are Markdown already; each is a paragraph of its own, and beyond `max` (50) they are counted. */
function markdown_alert(kind, lines, max = MAX_NOTICE_LINES) {
    const shown = lines.slice(0, Math.min(max, MAX_NOTICE_LINES));
    const rest = lines.length - shown.length;
    if (rest > 0)
        shown.push(`… and ${rest.toLocaleString('en-US')} more.`);
    return `> [!${kind}]\n${shown.map((line) => `> ${line}`).join('\n>\n')}`;
}
/** A name from outside, shown as code: nothing in it is taken for markup, a mention or a link. */
function markdown_name(text) {
    const shown = text.length > NAME_MAX_LENGTH ? `${text.slice(0, NAME_MAX_LENGTH - 1)}…` : text;
    return `<code>${markdown_escape(shown)}</code>`;
}
/** A sentence of ours that may hold text from outside, cut to 1,000 characters; what stands between backticks, as code. */
function prose(text) {
    const cut = text.length > PROSE_MAX_LENGTH ? `${text.slice(0, PROSE_MAX_LENGTH)}…` : text;
    const parts = cut.split('`');
    if (parts.length % 2 === 0)
        return markdown_escape(cut);
    return parts.map((part, index) => (index % 2 === 0 ? markdown_escape(part) : markdown_name(part))).join('');
}
/**
 * Every character that Markdown or HTML may take for its own, as an entity, and the dot of `www.`, which GitHub makes a
 * link of; line ends and controls as spaces.
 */
function markdown_escape(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/[^\p{L}\p{N} .,;/=…-]/gu, (character) => `&#${String(character.codePointAt(0))};`)
        .replace(/(www)\./gi, '$1&#46;');
}

;// CONCATENATED MODULE: ./src/check/render.ts


const SIGNS = {
    ok: '✓',
    warning: '!',
    failure: '✗',
    note: '–',
};
/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_ROWS = 300;
/** What was found, for the job's log. */
function describeCheck(check) {
    const width = Math.min(40, Math.max(0, ...check.verdicts.map(({ topic }) => topic.length)));
    const lines = check.verdicts.map(({ level, topic, text }) => `${SIGNS[level]} ${topic.padEnd(width)}  ${text}`);
    const sources = check.sources.map((source) => `${source.name}: ${describeSource(source)}`);
    const verdict = `${signOf(check)} ${verdictOf(check)}`;
    return [...lines, '', ...sources, ...(sources.length > 0 ? [''] : []), verdict];
}
function describeSource({ readThrough, lagMs, next }) {
    const parts = [];
    if (lagMs === undefined)
        parts.push('not collected yet');
    else if (readThrough === undefined)
        parts.push(`its end was not reached yet; last saved ${(0,words/* sayDuration */.kP)(lagMs)} ago`);
    else
        parts.push(`read through ${(0,words/* sayMinute */.wd)(readThrough)} UTC, lag ${(0,words/* sayDuration */.kP)(lagMs)}`);
    if (next !== undefined)
        parts.push(`the next run ${lagMs === undefined ? 'begins' : 'goes on'} at ${(0,words/* sayMinute */.wd)(next.from)} UTC${sayRequests(next, ', ')}`);
    return parts.join('; ');
}
/** The summary of `mode: check`. */
function renderCheck(check) {
    const { archive, sequence, verdicts, sources, requests } = check;
    const facts = [`Archive ${markdown_name(archive)}`];
    if (sequence !== undefined)
        facts.push((0,words/* plural */.LS)(sequence, 'delivery', 'deliveries'));
    if (requests > 0)
        facts.push((0,words/* plural */.LS)(requests, 'audit-log request'));
    const rows = verdicts.map(({ level, topic, text }) => [SIGNS[level], markdown_escape(topic), prose(text)]);
    return [
        `## ${signOf(check)} ${verdictOf(check)}`,
        facts.join(' · '),
        ...(rows.length > 0 ? [renderRows(['', 'Checked', 'Found'], rows)] : []),
        ...(sources.length > 0 ? [renderSources(sources)] : []),
    ]
        .join('\n\n')
        .concat('\n');
}
function renderSources(sources) {
    const isPlanned = sources.some(({ next }) => next !== undefined);
    const rows = sources.map((source) => [
        markdown_name(source.name),
        source.readThrough === undefined ? 'never yet' : (0,words/* sayMinute */.wd)(source.readThrough),
        source.lagMs === undefined ? '' : (0,words/* sayDuration */.kP)(source.lagMs),
        ...(source.next === undefined
            ? []
            : [
                `${markdown_name(source.next.phrase)}${source.next.hasCursor ? ', at a cursor' : ''}`,
                sayRequests(source.next),
            ]),
    ]);
    const header = ['Source', 'Read through (UTC)', 'Lag'];
    const table = renderRows([...header, ...(isPlanned ? ['The next run asks for', 'which takes'] : [])], rows);
    return isPlanned ? `### Where the next run goes on\n\n${table}` : table;
}
function renderRows(header, rows) {
    const rest = rows.length - MAX_ROWS;
    const more = rest > 0 ? `\n\n… and ${rest.toLocaleString('en-US')} more.` : '';
    return renderTable(header, rows.slice(0, MAX_ROWS), []) + more;
}
function sayRequests({ requests }, before = '') {
    if (requests === undefined)
        return '';
    const count = (0,words/* plural */.LS)(requests.count, 'request');
    return `${before}${requests.isExact ? count : `about ${count}`}`;
}
function countOf({ verdicts }, wanted) {
    return verdicts.filter(({ level }) => level === wanted).length;
}
function signOf(check) {
    if (check.failures.length > 0)
        return SIGNS.failure;
    return countOf(check, 'warning') > 0 ? SIGNS.warning : SIGNS.ok;
}
function verdictOf(check) {
    const warnings = countOf(check, 'warning');
    if (check.failures.length > 0)
        return `${(0,words/* plural */.LS)(check.failures.length, 'problem')} to solve`;
    return warnings > 0 ? `In order, with ${(0,words/* plural */.LS)(warnings, 'warning')}` : 'Everything is in order';
}

// EXTERNAL MODULE: ./src/collect.ts
var collect = __nccwpck_require__(11973);
// EXTERNAL MODULE: ./src/credentials.ts + 2 modules
var src_credentials = __nccwpck_require__(52132);
// EXTERNAL MODULE: ./src/github/branch.ts
var github_branch = __nccwpck_require__(66675);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(44708);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __nccwpck_require__(19783);
// EXTERNAL MODULE: ./src/github/network-error.ts
var network_error = __nccwpck_require__(24238);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(41692);
;// CONCATENATED MODULE: ./src/github/proxy-agent.ts




/**
 * Leads TLS connections through a proxy, and keeps them for later requests, which the toolkit's own agent does not. A
 * request that the proxy refuses fails with a `ProxyError`, and nothing of it is sent there. `cancelled` ends what is
 * under way.
 */
class ProxyAgent extends external_node_https_.Agent {
    #proxy;
    #connectMs;
    #cancelled;
    /** The user and password in `proxy` are decoded already. */
    constructor(proxy, connectMs, cancelled) {
        super({ keepAlive: true });
        this.#proxy = proxy;
        this.#connectMs = connectMs;
        this.#cancelled = cancelled;
    }
    createConnection(options, opened) {
        const { protocol, hostname, port, host: proxyHost, username, password } = this.#proxy;
        const target = `${options.host ?? ''}:${String(options.port ?? 443)}`;
        const basic = Buffer.from(`${username}:${password}`).toString('base64');
        const tooLong = AbortSignal.timeout(this.#connectMs);
        const fail = (cause) => {
            const seen = tooLong.aborted ? new network_error/* HttpTimeout */.Ep('connect', this.#connectMs) : cause;
            // Node takes no stream from a connection that failed.
            opened?.(new network_error/* ProxyError */.T6(proxyHost, seen), undefined);
        };
        const request = (protocol === 'https:' ? external_node_https_ : external_node_http_).request({
            ...{ host: hostname.replace(/^\[|\]$/g, ''), port, method: 'CONNECT', path: target },
            headers: {
                host: target,
                ...(username !== '' && { 'proxy-authorization': `Basic ${basic}` }),
            },
            agent: false,
            signal: AbortSignal.any([this.#cancelled, tooLong]),
        });
        request.once('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                opened?.(null, external_node_tls_.connect({ ...toTls(options), socket }));
                return;
            }
            socket.destroy();
            fail(statusCode);
        });
        request.once('error', fail);
        request.end();
        return undefined;
    }
}
/** The server's name is checked against its certificate, whoever leads there. */
function toTls(options) {
    const { servername } = options;
    const host = options.host ?? '';
    // An address has no `servername`, and without `host` it would be checked as `localhost`.
    return { host, servername: servername ?? host, ALPNProtocols: ['http/1.1'] };
}

;// CONCATENATED MODULE: ./src/github/http.ts






/** A connection stands within a second or not at all; GitHub sends an answer that it has begun without a pause. */
const LIMITS = { connectMs: 10_000, stallMs: 15_000 };
/** A page of 100 events usually fits, so its pieces need not be put together. */
const UNZIP_CHUNK_BYTES = 128 * 1024;
/**
 * HTTP over Node's own client: as little CPU a page as undici, and nothing to load, whereas parsing undici takes longer
 * than all else before the first request. Respects the proxy variables as the toolkit does. Nothing is retried here; `cancelled`
 * ends what is under way.
 */
function openHttp(apiUrl, cancelled, limits = LIMITS) {
    const { Agent, get } = apiUrl.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const direct = new Agent({ keepAlive: true });
    const agents = new Map();
    function agentFor(url) {
        const proxy = (0,lib_proxy/* getProxyUrl */.s)(url);
        return proxy === undefined ? direct : new ProxyAgent(proxy, limits.connectMs, cancelled);
    }
    return (url, { headers, timeoutMs }) => {
        const agent = agents.get(url.host) ?? agentFor(url);
        agents.set(url.host, agent);
        const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutMs)]);
        return exchange(get, url, { agent, headers, signal, limits });
    };
}
function exchange(get, url, sent) {
    const { agent, signal, limits } = sent;
    return new Promise((resolve, reject) => {
        const fail = (thrown) => {
            reject(toError(signal.aborted ? signal.reason : thrown));
        };
        const headers = { ...sent.headers, 'accept-encoding': 'gzip' };
        const request = get(url, { agent, signal, headers }, (answer) => {
            const chunks = [];
            answer.setTimeout(limits.stallMs, () => {
                answer.destroy(new network_error/* HttpTimeout */.Ep('body', limits.stallMs));
            });
            answer.on('data', (chunk) => chunks.push(chunk));
            answer.on('error', fail);
            answer.on('end', () => {
                try {
                    resolve(toAnswer(answer, Buffer.concat(chunks)));
                }
                catch (error) {
                    fail(error);
                }
            });
        }).on('error', fail);
        if (request.reusedSocket)
            return;
        limitConnecting(request, limits.connectMs);
        // While a proxy is asked there is nothing that the request itself could end.
        signal.addEventListener('abort', fail);
    });
}
function limitConnecting(request, connectMs) {
    let isConnected = false;
    const noteConnected = () => void (isConnected = true);
    request.once('socket', (socket) => {
        if ('encrypted' in socket)
            socket.once('secureConnect', noteConnected);
        else if (socket.connecting)
            socket.once('connect', noteConnected);
        else
            noteConnected();
    });
    request.once('response', noteConnected);
    AbortSignal.timeout(connectMs).addEventListener('abort', () => {
        if (!isConnected)
            request.destroy(new network_error/* HttpTimeout */.Ep('connect', connectMs));
    });
}
function toAnswer({ statusCode = 0, headers }, received) {
    const isGzip = headers['content-encoding'] === 'gzip' && received.length > 0;
    return {
        status: statusCode,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        // At once: the thread pool takes half as much CPU again for a page that is unzipped in a third of a millisecond.
        body: isGzip ? (0,external_node_zlib_.gunzipSync)(received, { chunkSize: UNZIP_CHUNK_BYTES }) : received,
    };
}
/** A host with several addresses fails with one error for each, and no message of its own. */
function toError(thrown) {
    const { errors } = thrown;
    return (errors?.[0] ?? thrown);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./src/github/repository.ts






function openRepository(access) {
    const [owner = '', repo = ''] = access.fullName.split('/');
    const retries = (0,github_patience/* openRetries */.x)(access);
    const ask = (0,octokit/* openAsker */.JC)(access, retries);
    return {
        async visibility() {
            // A run's first request, so it does not wait until Octokit is loaded.
            const client = (0,github_client/* openClient */.M)({ ...access, credential: (0,credential/* fixedToken */.W)(access.token) });
            const { visibility, private: isPrivate } = await retries.execute(async () => toRepositoryFields(await client.get(`/repos/${owner}/${repo}`, {})));
            if (visibility === 'public' || visibility === 'internal')
                return visibility;
            return isPrivate ? 'private' : 'public';
        },
        async artifactsNamed(name) {
            const { artifacts } = await ask(({ rest }, request) => rest.actions.listArtifactsForRepo({ owner, repo, name, per_page: 100, request }));
            return artifacts.flatMap(toStoredArtifact);
        },
        async *artifactPages() {
            for (let page = 1;; page++) {
                const { artifacts } = await ask(({ rest }, request) => rest.actions.listArtifactsForRepo({ owner, repo, per_page: 100, page, request }));
                yield artifacts.flatMap(toStoredArtifact);
                if (artifacts.length < 100)
                    return;
            }
        },
        async run(id) {
            const run = await ask(({ rest }, request) => rest.actions.getWorkflowRun({ owner, repo, run_id: id, request })).catch((error) => {
                if (error instanceof api_error/* ApiError */.h && error.failure.kind === 'not-found')
                    return undefined;
                throw error;
            });
            if (run === undefined)
                return undefined;
            return {
                path: run.path.replace(/@.*$/, ''),
                event: run.event,
                headBranch: run.head_branch,
                // GitHub's types say it is always there; for a deleted fork it is null.
                headRepository: run.head_repository?.full_name,
            };
        },
        async countRuns(workflowPath) {
            const runs = await ask(({ rest }, request) => rest.actions.listWorkflowRuns({
                ...{ owner, repo, workflow_id: external_node_path_.posix.basename(workflowPath) },
                ...{ per_page: 1, request },
            }));
            return runs.total_count;
        },
        async lastSuccess(workflowPath, branch) {
            const { workflow_runs: runs } = await ask(({ rest }, request) => rest.actions.listWorkflowRuns({
                ...{ owner, repo, workflow_id: external_node_path_.posix.basename(workflowPath), branch, status: 'success' },
                ...{ per_page: 30, request },
            }));
            // The branch of a fork may have the same name.
            const last = runs.find(({ event, head_repository, repository }) => !event.startsWith('pull_request') && idOf(head_repository) === idOf(repository));
            return last === undefined ? undefined : Date.parse(last.created_at);
        },
        async cacheKeys(prefix, ref) {
            const { actions_caches: caches } = await ask(({ rest }, request) => rest.actions.getActionsCacheList({ owner, repo, key: prefix, ref, per_page: 100, request }));
            return caches.flatMap(({ key }) => key ?? []);
        },
    };
}
/** GitHub's types say it is always there; for a deleted fork it is null. */
function idOf(repository) {
    return repository?.id;
}
function toRepositoryFields({ status, body }) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new api_error/* ApiError */.h({ kind: 'broken-answer' }, { status, detail: 'the answer is not JSON' });
    }
}
/** An artifact of which GitHub no longer knows the run could not be trusted, so it is left out. */
function toStoredArtifact(artifact) {
    const { id, name, expired, created_at: createdAt } = artifact;
    const run = artifact.workflow_run;
    if (run?.id === undefined)
        return [];
    return [
        {
            ...{ id, name, expired, runId: run.id },
            createdAt: Date.parse(createdAt ?? '') || 0,
            headBranch: run.head_branch ?? undefined,
            isFromFork: run.head_repository_id !== run.repository_id,
        },
    ];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(77934);
// EXTERNAL MODULE: ./src/backfill/range.ts
var range = __nccwpck_require__(52335);
;// CONCATENATED MODULE: ./src/inputs/host.ts
/**
 * Whether an API is that of a GitHub Enterprise Server.
 * Source: docs.github.com, "Getting started with the REST API": a server's API is at `https://HOSTNAME/api/v3`.
 */
function isServerApi(apiUrl) {
    return /\/api\/v3\/?$/.test(apiUrl?.pathname ?? '');
}

;// CONCATENATED MODULE: ./src/inputs/app-conflicts.ts
/** What about the credentials, and about `org: '*'`, can't be used together; a paragraph for each. */
function findAppConflicts(given) {
    const has = (name) => (given[name] ?? '') !== '';
    const problems = [];
    const appInputs = ['client-id', 'private-key', 'installation-id'].filter(has);
    if (has('audit-log-token') && appInputs.length > 0) {
        problems.push(`\`audit-log-token\`, ${appInputs.map((name) => `\`${name}\``).join(', ')}: a token and a GitHub App were given; allowed: one of both.`);
    }
    if (has('client-id') && !has('private-key')) {
        problems.push("`private-key`: nothing was given beside `client-id`; allowed: the App's private key (PEM), from a secret.");
    }
    if (has('private-key') && !has('client-id')) {
        problems.push("`client-id`: nothing was given beside `private-key`; allowed: the client id in the App's settings, such as `Iv23liAbCdEf`.");
    }
    if (has('installation-id') && !has('client-id') && !has('private-key')) {
        problems.push('`installation-id`: a number was given without a GitHub App; allowed: nothing, or `client-id` and `private-key`, too.');
    }
    const isAll = given['org'] === '*';
    if (has('installation-id') && (isAll || countEntities(given) > 1)) {
        problems.push('`installation-id`: one installation was given for several organizations or enterprises, each of which has its own; allowed: nothing, then each is looked up.');
    }
    if (isAll && !has('enterprise')) {
        problems.push('`org`: `*` was given without `enterprise`; allowed: `*` with the `enterprise` whose organizations are meant, or their logins.');
    }
    // Other modes need them in any case, or do without.
    if (isAll &&
        given['mode']?.toLowerCase() === 'matrix' &&
        !has('audit-log-token') &&
        appInputs.length === 0) {
        problems.push('`org`: `*` was given, and nothing to find the organizations with; allowed: `audit-log-token` or a GitHub App with it, or the logins of the organizations.');
    }
    return problems;
}
function countEntities(given) {
    const names = ['org', 'enterprise'].flatMap((name) => (given[name] ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((slug) => slug !== '')
        .map((slug) => `${name}/${slug}`));
    return new Set(names).size;
}

;// CONCATENATED MODULE: ./src/inputs/recording-conflicts.ts
const REPLAYABLE = ['collect', 'backfill'];
/** What can't be used together with `record-dir` or `replay-dir`; a paragraph for each. */
function findRecordingConflicts(given) {
    const names = ['record-dir', 'replay-dir'].filter((name) => given[name] !== '');
    const problems = [];
    if (names.length > 1) {
        problems.push('`record-dir`, `replay-dir`: both were given; allowed: one of them, since a replay has nothing new to record.');
    }
    const mode = given['mode']?.toLowerCase() ?? '';
    if (names.length > 0 && !REPLAYABLE.includes(mode)) {
        problems.push(`\`${names.join('`, `')}\`: given together with \`mode: ${mode}\`, which reads no audit log into an archive; allowed: nothing, or \`mode\` \`collect\` or \`backfill\`.`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./src/inputs/conflicts.ts




/** What can't be used together, or lacks something else; a paragraph for each. */
function findConflicts(given, job) {
    const mode = given['mode']?.toLowerCase();
    const problems = [...findRecordingConflicts(given), ...findAppConflicts(given)];
    // The recording says what was read, and nobody is asked.
    if (given['replay-dir'] !== '')
        return problems;
    if (given['reset-to'] !== '' && mode !== 'state') {
        problems.push('`reset-to`: something was given, and only `mode: state` changes the position; allowed: nothing, or that mode.');
    }
    problems.push(...findServerProblems(given, job));
    const isRead = [given['audit-log-token'], given['client-id']].some((value) => value !== '');
    const isNamed = [given['org'], given['enterprise']].some((value) => value !== '');
    if (mode === 'check' && !isRead && isNamed && given['max-lag'] === '') {
        problems.push('`audit-log-token`: nothing was given, so there is nothing to check; allowed: what the collecting workflow has, from ' +
            'a secret, or nothing and a `max-lag`, with which only the position is looked at.');
    }
    // Without both a check only looks at the position.
    if (mode === 'check' && !(isRead && isNamed))
        return problems;
    const target = (given['commit-repository'] ?? '').toLowerCase();
    if (target !== '' && target !== job.repository.toLowerCase() && given['commit-token'] === '') {
        problems.push("`commit-token`: nothing was given, and the workflow's own token can write to no other repository than its own; " +
            'allowed: a token that may write to `commit-repository`, from a secret.');
    }
    if (given['attest']?.toLowerCase() === 'true' && !job.isGhes && !job.offersIdTokens) {
        problems.push('`attest`: `true` was given, but this job may not prove to GitHub who it is; ' +
            'add `id-token: write` and `attestations: write` to the `permissions:` of this job.');
    }
    // The archive itself says whose it is, and the audit log is not read.
    if (mode === 'state')
        return problems;
    if (given['org'] === '' && given['enterprise'] === '') {
        problems.push('`org`, `enterprise`: neither was given; allowed: at least one of them.');
    }
    // Planning asks nobody.
    if (mode === 'matrix')
        return problems;
    const isApp = given['client-id'] !== '' || given['private-key'] !== '';
    if (given['audit-log-token'] === '' && !isApp) {
        problems.push('`audit-log-token`: nothing was given; allowed: a token that may read the audit log, from a secret, or a GitHub App (`client-id` and `private-key`).');
    }
    else if (given['audit-log-token'] === given['github-token']) {
        problems.push("`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given, which can read no audit log whatever its permissions; " +
            'allowed: a classic personal access token of an owner with the scope `read:audit_log`, stored as a secret.');
    }
    return problems;
}
/** What a GitHub Enterprise Server has not, or has alone; of these `check` is to tell, too. */
function findServerProblems(given, job) {
    const problems = [];
    const sinks = (given['sinks'] ?? '').toLowerCase();
    const mode = given['mode']?.toLowerCase() ?? '';
    const isBlank = (...names) => names.every((name) => given[name] === '');
    // Only the position is looked at.
    const isWatching = mode === 'check' &&
        (isBlank('org', 'enterprise') || isBlank('audit-log-token', 'client-id', 'private-key'));
    if (given['retention'] !== '' && !isServerApi(URL.parse(given['api-url'] ?? ''))) {
        problems.push('`retention`: something was given, and `api-url` is that of github.com or GHE.com, which keep events for 180 days, and Git ' +
            'events for 7; allowed: nothing, or the `api-url` of a GitHub Enterprise Server, such as `https://HOSTNAME/api/v3`.');
    }
    if (!job.isGhes)
        return problems;
    if (mode !== 'matrix' && !isWatching && /(^|[\s,])artifact($|[\s,])/.test(sinks)) {
        problems.push('`sinks`: `artifact` was given, or nothing, which means the same, and on GitHub Enterprise Server an action can make no ' +
            'artifacts that it finds again; allowed: `commit` keeps the archive in a branch of a repository (it needs `contents: write` in the ' +
            '`permissions:` of this job), `none` leaves the files to the later steps.');
    }
    if (given['attest']?.toLowerCase() === 'true') {
        problems.push('`attest`: `true` was given, and GitHub Enterprise Server has no attestations; allowed: `false`, or a workflow on github.com or GHE.com.');
    }
    return problems;
}
/** What can't be meant by `since` and `until`; a paragraph for each. `now` in epoch milliseconds; see `toRange`. */
function findTimeProblems(times, now, keptMs) {
    const { mode, since, until } = times;
    const problems = ['since', 'until']
        .filter((name) => toTime(times[name], now) > now)
        .map((name) => `\`${name}\`: a time in the future was given; allowed: a time before now.`);
    if (mode !== 'backfill' && mode !== 'matrix') {
        const text = '`until`: something was given, and collecting has no end; allowed: nothing, or `mode: backfill`.';
        return until === undefined ? problems : [...problems, text];
    }
    const { from, to } = (0,range/* toRange */.X)({ since, until }, now, keptMs);
    const text = '`since`, `until`: the range is empty; `since` has to be before `until`, which is the beginning of today (UTC) if nothing ' +
        'is given. Spans before now go back to the beginning of their day.';
    return from < to || problems.length > 0 ? problems : [text];
}
/** Epoch milliseconds; what is not given lies before all. */
function toTime(given, now) {
    return given === undefined ? -Infinity : 'ago' in given ? now - given.ago : given.at;
}

;// CONCATENATED MODULE: ./src/inputs/field.ts

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = new Map([
    ['ms', 1],
    ['s', SECOND],
    ['m', MINUTE],
    ['h', HOUR],
    ['d', DAY],
]);
/** What a parser returns for a value that is not allowed. */
const REFUSED = Symbol('refused');
/** A field that `parse` understands; `allowed` completes "allowed: …". */
function field(allowed, parse) {
    return dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const value = parse(dataset.value);
        if (value !== REFUSED)
            return value;
        addIssue({ message: allowed });
        return NEVER;
    }));
}
function duration(least, most) {
    return field(describeDuration(least, most), (value) => toDurationWithin(value, least, most));
}
function optionalDuration(least, most) {
    return field(`${describeDuration(least, most)}, or nothing`, (value) => value === '' ? undefined : toDurationWithin(value, least, most));
}
function wholeNumber(least, most) {
    return field(`a whole number from ${least} to ${most}`, (value) => toWholeNumber(value, least, most));
}
function optionalWholeNumber(least, most) {
    return field(`a whole number from ${least} to ${most}, or nothing`, (value) => value === '' ? undefined : toWholeNumber(value, least, most));
}
function toToken(value) {
    return /^[\x21-\x7e]+$/.test(value) ? value : REFUSED;
}
function choice(options) {
    const names = Object.keys(options).map((name) => `\`${name}\``);
    return field(`${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`, (value) => {
        const chosen = Object.entries(options).find(([name]) => name === value.toLowerCase());
        return chosen === undefined ? REFUSED : chosen[1];
    });
}
function toDuration(value) {
    const [, number, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(value) ?? [];
    const unitMs = UNITS.get(unit ?? '');
    return unitMs === undefined ? undefined : Number(number) * unitMs;
}
function describeDuration(least, most) {
    const examples = least.endsWith('d') ? '`30d` or `365d`' : '`90s`, `15m` or `2h`';
    return `a duration from \`${least}\` to \`${most}\`, such as ${examples}`;
}
function toDurationWithin(value, least, most) {
    const ms = toDuration(value) ?? NaN;
    const [from, to] = [toDuration(least) ?? 0, toDuration(most) ?? 0];
    return ms >= from && ms <= to ? ms : REFUSED;
}
function toWholeNumber(value, least, most) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    return number >= least && number <= most ? number : REFUSED;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./src/events/manifest.ts
var manifest = __nccwpck_require__(94916);
;// CONCATENATED MODULE: ./src/inputs/values.ts



/** A time in an unambiguous form: `Date.parse` alone would take many more. */
function toGivenTime(value) {
    if (value === '')
        return undefined;
    const ago = toDuration(value);
    if (ago !== undefined)
        return { ago };
    const isIso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value);
    const at = isIso ? Date.parse(value) : NaN;
    const day = value.slice(0, 10);
    // `Date.parse` takes 30 February for 2 March.
    const isDay = isIso && new Date(Date.parse(day) || 0).toISOString().startsWith(day);
    return Number.isNaN(at) || at < 0 || !isDay ? REFUSED : { at };
}
/** What to set back to. */
function toReset(value) {
    return value.toLowerCase() === 'start' ? 'start' : toGivenTime(value);
}
/** A PEM private key. Secrets often hold it in one line, with its line breaks written as `\n`. */
function toPrivateKey(value) {
    if (value === '')
        return value;
    const key = value.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\r', '').trim();
    const isPem = /^-----BEGIN (RSA )?PRIVATE KEY-----\n[A-Za-z0-9+/=\s]+-----END (RSA )?PRIVATE KEY-----$/;
    return isPem.test(key) && isRsaKey(key) ? `${key}\n` : REFUSED;
}
function isRsaKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === 'rsa';
    }
    catch {
        return false;
    }
}
/** A size in bytes. */
function toSize(value) {
    if (value === '')
        return undefined;
    const [, number = ''] = /^(\d{1,6}) ?MB$/i.exec(value) ?? [];
    return Number(number) > 0 ? Number(number) * 1_000_000 : REFUSED;
}
/** A whole number of percent, as a share. */
function toShare(value) {
    const [, percent] = /^(\d{1,2}) ?%$/.exec(value) ?? [];
    return percent === undefined ? REFUSED : Number(percent) / 100;
}
function toSinks(value) {
    const names = value.toLowerCase().split(/[\s,]+/);
    if (names.join() === 'none')
        return [];
    const isKnown = (name) => manifest/* SINK_NAMES */.Bo.some((known) => known === name);
    return names.every(isKnown) ? manifest/* SINK_NAMES */.Bo.filter((name) => names.includes(name)) : REFUSED;
}
/** Git's rules for branch names. Source: git-check-ref-format(1). */
function isBranchName(name) {
    return (/^[^\s\p{Cc}~^:?*[\\]{1,200}$/u.test(name) &&
        !/\.\.|@\{|\/\/|^[/-]|[/.]$|^@$/.test(name) &&
        !name.startsWith('refs/') &&
        name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock')));
}
function toApiUrl(value) {
    const url = URL.parse(value);
    // Credentials, a query or a fragment would end up in every request.
    if (url?.href !== `${url?.origin}${url?.pathname}`)
        return REFUSED;
    const isLoopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback) ? url : REFUSED;
}

;// CONCATENATED MODULE: ./src/inputs/fields.ts



function toEntities(scope, value) {
    const slugs = value.split(/[\s,]+/).filter((slug) => slug !== '');
    if (!slugs.every((slug) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug)))
        return REFUSED;
    return [...new Set(slugs.map((slug) => slug.toLowerCase()))].map((slug) => ({
        scope,
        slug,
    }));
}
/** How each input is read. */
const fields = {
    mode: choice({
        ...{
            collect: 'collect',
            backfill: 'backfill',
            matrix: 'matrix',
            check: 'check',
            state: 'state',
        },
    }),
    org: field('organization logins (letters, digits, `-`), separated by commas or newlines, or `*` for all of the `enterprise`', (value) => (value === '*' ? 'all' : toEntities('org', value))),
    enterprise: field('enterprise slugs (letters, digits, `-`), separated by commas or newlines', (value) => toEntities('enterprise', value)),
    'audit-log-token': field('a token that may read the audit log, from a secret', (value) => value === '' ? value : toToken(value)),
    'client-id': field('the client id of a GitHub App, such as `Iv23liAbCdEf`', (value) => /^[A-Za-z0-9._-]{0,80}$/.test(value) ? value : REFUSED),
    'private-key': field("a GitHub App's private key (PEM), from a secret", toPrivateKey),
    'installation-id': optionalWholeNumber(1, 999_999_999_999),
    'github-token': field("the workflow's own token, `${{ github.token }}`", toToken),
    'api-url': field('an https address such as `https://api.github.com` (http only for this machine)', toApiUrl),
    // Git first: GitHub keeps it for the shortest time, so it is read first when time is short.
    include: choice({ web: ['web'], git: ['git'], all: ['git', 'web'] }),
    phrase: field('search terms without `created` (`since` says where to begin)', (value) => /(^|[\s(-])created:/i.test(value) ? REFUSED : value.replace(/\s+/g, ' ')),
    since: field('a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`) or a span before now (`30d`)', toGivenTime),
    until: field('a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`) or a span before now (`30d`)', toGivenTime),
    order: choice({ asc: 'asc', desc: 'desc' }),
    concurrency: wholeNumber(1, 16),
    'rate-limit-reserve': field('a share from `0%` to `99%`', toShare),
    parts: wholeNumber(1, 256),
    retention: optionalDuration('1d', '9999d'),
    'reset-to': field('a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`), a span before now (`3d`), `start`, or nothing', toReset),
    lookback: duration('0s', '3d'),
    'max-lag': optionalDuration('10m', '180d'),
    'max-requests': optionalWholeNumber(1, 1_000_000),
    'max-bytes': field('a size from `1MB` to `999999MB`, or nothing', toSize),
    'max-duration': duration('10s', '5d'),
    'max-wait': duration('0s', '2h'),
    'page-delay': duration('0s', '5m'),
    'per-page': wholeNumber(1, 100),
    timeout: duration('1s', '10m'),
    retries: wholeNumber(0, 20),
    archive: field('letters, digits, `.`, `_` and `-`, at most 80, beginning with a letter or digit', (value) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value) ? value : REFUSED)),
    sinks: field('`artifact`, `commit`, both separated by a comma, or `none`', toSinks),
    'output-dir': field('a folder of its own', toFolder),
    'record-dir': field('a folder of its own', toFolder),
    'replay-dir': field('a folder that `record-dir` was', toFolder),
    'artifact-retention-days': optionalWholeNumber(1, 400),
    'commit-repository': field('the name of a repository, such as `my-org/audit-archive`', (value) => /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)?$/.test(value) ? value : REFUSED),
    'commit-branch': field('the name of a branch, such as `audit-log`', (value) => isBranchName(value) ? value : REFUSED),
    'commit-token': field('a token that may write to `commit-repository`, from a secret', (value) => value === '' ? value : toToken(value)),
    'commit-message-suffix': field('one line of at most 100 characters', (value) => /^[^\p{Cc}]{0,100}$/u.test(value) ? value : REFUSED),
    'allow-public': choice({ true: true, false: false }),
    attest: choice({ true: true, false: false }),
};
const schema = dist/* object */.Ikc(fields);
/** Not the root, nor the folder that one is in. */
function toFolder(value) {
    return /^[/\\]+$|^\.*$/.test(value) && value !== '' ? REFUSED : value;
}

;// CONCATENATED MODULE: ./src/inputs/job.ts

/** Reads the runner's variables; throws an `ExplainedError` outside of a job. */
function parseJob(env) {
    const names = [
        'GITHUB_REPOSITORY',
        'GITHUB_WORKFLOW_REF',
        'GITHUB_REF',
        'GITHUB_RUN_ID',
        'GITHUB_WORKSPACE',
        'RUNNER_TEMP',
    ];
    const missing = names.filter((name) => (env[name] ?? '') === '');
    if (missing.length > 0) {
        throw new errors/* ExplainedError */.hM(`This runs as a step of a GitHub Actions job, whose variables are missing: ${missing.join(', ')}. To try it elsewhere: \`npm run demo\`.`);
    }
    const read = (name) => env[name] ?? '';
    const repository = read('GITHUB_REPOSITORY');
    const server = read('GITHUB_SERVER_URL') || 'https://github.com';
    const host = URL.parse(server)?.hostname ?? '';
    return {
        repository,
        // `owner/name/.github/workflows/x.yml@refs/heads/main`
        workflowPath: read('GITHUB_WORKFLOW_REF')
            .replace(/@.*$/, '')
            .replace(/^[^/]*\/[^/]*\//, ''),
        ref: read('GITHUB_REF'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'),
        serverUrl: server,
        apiUrl: new URL(read('GITHUB_API_URL') || 'https://api.github.com'),
        runUrl: `${server}/${repository}/actions/runs/${read('GITHUB_RUN_ID')}`,
        // As `@actions/artifact` decides it.
        isGhes: !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(host),
        offersIdTokens: read('ACTIONS_ID_TOKEN_REQUEST_URL') !== '' && read('ACTIONS_ID_TOKEN_REQUEST_TOKEN') !== '',
        workspace: read('GITHUB_WORKSPACE'),
        temp: read('RUNNER_TEMP'),
        retentionDays: Number(read('GITHUB_RETENTION_DAYS')) || undefined,
    };
}

;// CONCATENATED MODULE: ./src/inputs/given.ts

/** The inputs of these names as the runner hands them over, without surrounding white space; empty if not given. */
function readGiven(names, env) {
    return Object.fromEntries(names.map((name) => [name, (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]));
}
/** One sentence for each input that is not allowed: the input, what was given and what is allowed. Secrets are never repeated. */
function describeIssues(issues, given) {
    return (issues ?? []).map((issue) => {
        const name = dist/* getDotPath */.BuJ(issue) ?? '';
        const value = given[name] ?? '';
        const shown = isSecret(name)
            ? 'a value that is not shown'
            : // An address may hold a password.
                `\`${value.replace(/\/\/\S*@/, '//…@')}\``;
        return `\`${name}\`: ${value === '' ? 'nothing was given' : `${shown} was given`}; allowed: ${issue.message}.`;
    });
}
function isSecret(name) {
    return name.endsWith('-token') || name.endsWith('-key');
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts










/** The state that the main step sets for the post step, by which the same bundle knows which of the two it is. */
const STARTED = 'started';
/** Whether this process is the post step. */
function isPostStep(env = process.env) {
    return env[`STATE_${STARTED}`] === 'true';
}
/** The job that this process is a step of. Throws an `ExplainedError` outside of one. */
function currentJob() {
    return parseJob(process.env);
}
/**
 * Reads the inputs and the runner's variables. Throws one `ExplainedError` that lists every problem: the input, what
 * was given and what is allowed. Secrets are never repeated.
 */
function parseInputs(now, env = process.env) {
    const given = readGiven(Object.keys(fields), env);
    const parsed = dist/* safeParse */.xLC(schema, given);
    const job = parseJob(env);
    const problems = describeIssues(parsed.issues, given);
    problems.push(...findConflicts(given, job));
    if (parsed.success)
        problems.push(...findTimeProblems(parsed.output, now, keptMs(parsed.output)));
    if (!parsed.success || problems.length > 0) {
        throw new errors/* ExplainedError */.hM([
            "These inputs can't be used. Nothing was read.",
            ...problems.map((problem) => `- ${problem}`),
        ].join('\n'));
    }
    const inputs = parsed.output;
    const { org, enterprise, include, phrase, since } = inputs;
    const named = org === 'all' ? [] : [...org, ...enterprise];
    return {
        sources: named.flatMap((entity) => include.map((log) => ({ ...entity, log, phrase }))),
        allOrganizationsOf: org === 'all' ? enterprise.map(({ slug }) => slug) : [],
        ...{ include, phrase, app: toApp(inputs) },
        isServer: isServerApi(inputs['api-url']),
        retentionMs: inputs.retention,
        resetTo: toResetTime(inputs['reset-to'], now),
        recordDir: toPath(inputs['record-dir'], job),
        replayDir: toPath(inputs['replay-dir'], job),
        maxBytes: inputs['max-bytes'] ?? Infinity,
        mode: inputs.mode,
        auditLogToken: inputs['audit-log-token'],
        githubToken: inputs['github-token'],
        apiUrl: inputs['api-url'],
        since: since === undefined ? undefined : toTime(since, now),
        range: (0,range/* toRange */.X)(inputs, now, keptMs(inputs)),
        ...{ order: inputs.order, concurrency: inputs.concurrency, parts: inputs.parts },
        rateLimitReserve: inputs['rate-limit-reserve'],
        lookbackMs: inputs.lookback,
        maxLagMs: inputs['max-lag'],
        maxRequests: inputs['max-requests'] ?? Infinity,
        maxDurationMs: inputs['max-duration'],
        maxWaitMs: inputs['max-wait'],
        pageDelayMs: inputs['page-delay'],
        perPage: inputs['per-page'],
        timeoutMs: inputs.timeout,
        retries: inputs.retries,
        archive: inputs.archive,
        sinks: inputs.sinks,
        outputDir: toPath(inputs['output-dir'], job) ?? (0,external_node_path_.join)(job.temp, inputs.archive),
        artifactRetentionDays: inputs['artifact-retention-days'],
        commitRepository: inputs['commit-repository'] || job.repository,
        commitBranch: inputs['commit-branch'],
        commitToken: inputs['commit-token'] || inputs['github-token'],
        commitMessageSuffix: inputs['commit-message-suffix'],
        allowPublic: inputs['allow-public'],
        attest: inputs.attest,
        job,
    };
}
/** How long the API shows events; undefined for ever. */
function keptMs({ 'api-url': apiUrl, retention }) {
    return isServerApi(apiUrl) ? retention : (0,events_source/* retentionOf */.e8)({ log: 'web' }).ms;
}
function toApp(inputs) {
    const { 'client-id': clientId, 'private-key': privateKey } = inputs;
    if (clientId === '')
        return undefined;
    return { clientId, privateKey, installationId: inputs['installation-id'] };
}
function toResetTime(given, now) {
    return given === undefined || given === 'start' ? given : toTime(given, now);
}
function toPath(folder, { workspace }) {
    return folder === '' ? undefined : (0,external_node_path_.resolve)(workspace, folder);
}

;// CONCATENATED MODULE: ./src/plan-matrix.ts



/** GitHub refuses a workflow run with more. Source: docs.github.com, "Running variations of jobs in a workflow". */
const MOST_JOBS = 256;
/** In place of a beginning. */
const ALL = 'all that GitHub has';
const plan_matrix_SECOND = 1000;
const DAY_MS = 86_400_000;
/**
 * The jobs that together read the range of every entity, each second once: whole days in UTC if there are as many as
 * parts, else whole seconds. Throws an `ExplainedError` if a matrix can't have that many.
 */
function planMatrix({ sources, range, parts }) {
    const spans = cutRange(range, parts);
    const entities = [...new Map(sources.map((source) => [sayEntity(source), source])).values()];
    if (entities.length * spans.length > MOST_JOBS)
        throw new errors/* ExplainedError */.hM(sayTooMany(entities.length, spans.length));
    return entities.flatMap((entity) => spans.map(({ from, to }, at) => ({
        name: [sayEntity(entity), ...(spans.length === 1 ? [] : [`${at + 1}/${spans.length}`])].join(' '),
        org: entity.scope === 'org' ? entity.slug : '',
        enterprise: entity.scope === 'enterprise' ? entity.slug : '',
        // A time would make the job ask for all since then, and what GitHub no longer has of it would be called a gap.
        since: at === 0 && range.isOpenStart ? '' : toSecond(from),
        until: toSecond(to),
    })));
}
/** The value of `strategy.matrix`, as JSON. */
function encodeMatrix(jobs) {
    return JSON.stringify({ include: jobs });
}
/** A line for each job, for the log. */
function describeMatrix(jobs) {
    const lines = jobs.map(({ name, since, until }) => [`${name}: ${since === '' ? ALL : `since ${say(since)}`}`, `until ${say(until)} UTC`].join(', '));
    return [`A matrix of ${(0,words/* plural */.LS)(jobs.length, 'job')}:`, ...lines];
}
/** What a person may want to do otherwise; undefined if there is nothing. */
function adviseOnMatrix(plan) {
    const { sources, range, parts, isServer = false } = plan;
    if (parts === 1 || !range.isOpenStart || isServer)
        return undefined;
    if (!sources.some(({ log }) => log === 'git'))
        return undefined;
    return ('`include`: GitHub keeps Git events for 7 days, so most parts of the range hold none, and their jobs will call that a gap. ' +
        'Plan and read the parts with `include: web`, and the Git events with one backfill of `include: git`.');
}
/** The plan as Markdown, for the job summary. */
function renderMatrix(jobs) {
    const rows = jobs.map((job) => [
        markdown_name(job.name),
        job.since === '' ? ALL : say(job.since),
        say(job.until),
    ]);
    const table = renderTable(['Job', 'Since (UTC)', 'Until (UTC)'], rows, []);
    return `## A backfill in ${(0,words/* plural */.LS)(jobs.length, 'job')}\n\n${table}\n`;
}
/** Contiguous, and as long as each other but for what rounding takes. */
function cutRange({ from, to }, parts) {
    const length = to - from;
    const unit = length >= parts * DAY_MS ? DAY_MS : plan_matrix_SECOND;
    const count = Math.min(parts, length / plan_matrix_SECOND);
    // A part is at least one unit long, so no two cuts are rounded down to the same place.
    const cut = (at) => Math.floor((from + (length * at) / count) / unit) * unit;
    return Array.from({ length: count }, (_, at) => ({
        from: at === 0 ? from : cut(at),
        to: at === count - 1 ? to : cut(at + 1),
    }));
}
function sayEntity({ scope, slug }) {
    return scope === 'org' ? slug : `enterprise/${slug}`;
}
function sayTooMany(entities, parts) {
    const most = Math.floor(MOST_JOBS / entities);
    const remedy = most > 0
        ? `at most ${(0,words/* plural */.LS)(most, 'part')} of so many organizations and enterprises, or several workflows with some of them each`
        : `at most ${MOST_JOBS} organizations and enterprises; put the others into a workflow of their own`;
    return (`\`org\`, \`enterprise\`, \`parts\`: ${entities.toLocaleString('en-US')} × ${(0,words/* plural */.LS)(parts, 'part')} was given, which is ` +
        `${(0,words/* plural */.LS)(entities * parts, 'job')}, and GitHub runs at most ${MOST_JOBS} jobs of a matrix; allowed: ${remedy}. Nothing was planned.`);
}
/** `2026-06-01T00:00:00Z`: the form that `since` and `until` take. */
function toSecond(time) {
    return new Date(time).toISOString().replace('.000Z', 'Z');
}
/** To the second only where a part begins or ends within a minute. */
function say(time) {
    return time.endsWith(':00Z')
        ? (0,words/* sayMinute */.wd)(Date.parse(time))
        : time.replace('T', ' ').replace('Z', '');
}

// EXTERNAL MODULE: ./src/checkpoint/backfill-state.ts
var backfill_state = __nccwpck_require__(4038);
// EXTERNAL MODULE: ./src/github/archive-artifacts.ts
var archive_artifacts = __nccwpck_require__(11199);
;// CONCATENATED MODULE: ./src/post-step.ts






/** What the main step leaves to the post step. */
const STATE = { archive: 'archive', chain: 'chain', checkpoint: 'checkpoint', over: 'over' };
/** Leaves a checkpoint to the post step; `over` is the cache entry that it goes on from. */
async function leavePosition({ archive, job }, { files, saveState }, ...[chain, checkpoint, over]) {
    const folder = await files.mkdtemp((0,external_node_path_.join)(job.temp, 'checkpoint-'));
    const file = (0,external_node_path_.join)(folder, 'checkpoint.json');
    await files.writeFile(file, (0,checkpoint_checkpoint/* encodeCheckpoint */.Xn)(checkpoint));
    saveState(STATE.archive, archive);
    saveState(STATE.chain, chain);
    saveState(STATE.checkpoint, file);
    saveState(STATE.over, over ?? '');
}
/**
 * The post step, which GitHub runs only if the job succeeded: saves the position that the main step left to it. Returns
 * whether there was one; throws an `ExplainedError` if it could go back by that.
 */
async function savePosition(job, world) {
    const { getState, files } = world;
    const file = getState(STATE.checkpoint);
    if (file === '')
        return false;
    const archive = getState(STATE.archive);
    const chain = (0,backfill_state/* chainNamed */.Jz)(getState(STATE.chain));
    const cache = (0,src_parts/* openJobCache */.yz)({ archive, chain }, job, world);
    const checkpoint = (0,checkpoint_checkpoint/* parseCheckpoint */.S7)(await files.readFile(file, 'utf8'), archive, chain);
    const newest = await cache.newestKey();
    if ((newest ?? '') !== getState(STATE.over)) {
        // The toolkit tells a cache that failed from an empty one only in its log.
        if (newest === undefined) {
            throw new errors/* ExplainedError */.hM(`The cache does not show the position of the archive \`${archive}\` that this run began with: it did not answer, or was ` +
                'cleared meanwhile. So the new position is not saved, and the next run hands over the same events again.');
        }
        throw new errors/* ExplainedError */.hM(`Another run saved a position of the archive \`${archive}\` since this one began, so this one's is not saved, ` +
            `or it could go back. What the later steps stored of both runs overlaps. ${archive_artifacts/* ONE_AT_A_TIME */.n}`);
    }
    await cache.save(checkpoint);
    return true;
}

;// CONCATENATED MODULE: ./src/recorded-run.ts
/** A run that is recorded if the inputs say so. What records is loaded only then. */
async function openRun(inputs, world, startedAt) {
    const { recordDir } = inputs;
    if (recordDir === undefined)
        return { world, note: (parts) => parts, end: async () => undefined };
    const { recordRun } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.bind(__nccwpck_require__, 37249));
    return recordRun({ ...inputs, recordDir }, world, startedAt);
}

// EXTERNAL MODULE: ./src/extend-chain.ts + 3 modules
var extend_chain = __nccwpck_require__(75143);
;// CONCATENATED MODULE: ./src/state/choose-states.ts


/**
 * The states that the inputs choose of an archive. A log that was never collected of somebody the archive knows is left
 * out. Throws an `ExplainedError` if the archive knows nothing of somebody who is named, or of all.
 */
function chooseStates({ archive, sources: states }, { sources, isOfAllOrganizations, include }) {
    const known = new Set(states.map(entityName));
    const unknown = sources.map(entityName).filter((name) => !known.has(name));
    if (unknown.length > 0) {
        const names = [...new Set(unknown)].map((name) => `\`${name}\``).join(', ');
        throw new errors/* ExplainedError */.hM(`\`org\`, \`enterprise\`: the archive \`${archive}\` has nothing of ${names}. Nothing was changed. ` +
            `It has ${list(states)}.`);
    }
    const names = new Set(sources.map(events_source/* sourceName */.VZ));
    const isAll = sources.length === 0 && !isOfAllOrganizations;
    const chosen = states.filter((state) => {
        const isNamed = names.has((0,events_source/* sourceName */.VZ)(state));
        const isMeant = isAll || (isOfAllOrganizations && state.scope === 'org');
        return isNamed || (isMeant && include.includes(state.log));
    });
    if (chosen.length === 0) {
        throw new errors/* ExplainedError */.hM(`\`org\`, \`enterprise\`, \`include\`, \`phrase\`: they choose nothing of the archive \`${archive}\`. Nothing was changed. ` +
            `It has ${list(states)}.`);
    }
    return chosen;
}
function entityName({ scope, slug }) {
    return `${scope}/${slug}`;
}
function list(states) {
    return states.length === 0
        ? 'no position yet'
        : states.map((state) => `\`${(0,events_source/* sourceName */.VZ)(state)}\``).join(', ');
}

// EXTERNAL MODULE: ./src/checkpoint/held-events.ts
var held_events = __nccwpck_require__(10461);
;// CONCATENATED MODULE: ./src/checkpoint/held-since.ts





/**
 * How much later than what a delivery speaks of an event's time may be: its two times differ by no more than a day where
 * they both count, and clocks by less.
 */
const MARGIN_SECONDS = 24 * 3600;
/**
 * The identities, packed, of all events that the archive holds of each wanted source since its time. Goes back from the
 * head over what the sinks keep, as far as that can matter, and no further than to where a source was started anew.
 * Throws an `ExplainedError` if a delivery is gone that may hold one.
 */
async function heldSince(head, kept, wanted) {
    const all = wanted.map((one) => ({ ...one, identities: (0,checkpoint_identities/* openIdentities */.J)() }));
    let open = all;
    let newer;
    for (let ref = head; ref !== undefined;) {
        const delivery = await findIn(kept, ref);
        if (delivery === undefined)
            throw lacking(ref, kept, newer);
        const { manifest } = delivery;
        try {
            for (const one of open)
                await (0,held_events/* keepHeld */.r)(delivery, { ...one, skewSeconds: MARGIN_SECONDS });
        }
        finally {
            await delivery.close();
        }
        open = open.filter((one) => mayGoOn(one, manifest));
        const { previous, sequence } = manifest;
        const isLast = open.length === 0 || previous === null;
        newer = manifest;
        ref = isLast ? undefined : { sequence: sequence - 1, hash: previous };
    }
    return all.map(({ identities, from }) => identities.pack(from / 1000));
}
/** Whether a delivery before this one may hold such events. */
function mayGoOn({ source, from }, { createdAt, sources, changes = [] }) {
    const name = (0,events_source/* sourceName */.VZ)(source);
    const isAnew = changes.some((one) => one.kind === 'started-anew' && (0,events_source/* sourceName */.VZ)(one) === name);
    if (isAnew)
        return false;
    // What was delivered before lies before where this delivery goes on.
    const span = sources.find((one) => (0,events_source/* sourceName */.VZ)(one) === name)?.span;
    const end = Math.min(Date.parse(createdAt), Date.parse(span?.from ?? createdAt));
    return end + MARGIN_SECONDS * 1000 >= from;
}
async function findIn(kept, ref) {
    let damage;
    for (const one of kept) {
        try {
            const found = await one.find(ref);
            if (found !== undefined)
                return found;
        }
        catch (error) {
            if (!(error instanceof errors/* ExplainedError */.hM))
                throw error;
            // Another sink may hold it whole.
            damage ??= error;
        }
    }
    if (damage !== undefined)
        throw damage;
    return undefined;
}
function lacking({ sequence }, kept, newer) {
    const sinks = kept.map(({ sink }) => `\`${sink}\``).join(', ');
    const where = kept.length === 0 ? 'with `sinks: none` nothing here keeps them' : `it is not in ${sinks}`;
    const since = newer === undefined ? '' : ` What came after it, until ${newer.createdAt}, is there.`;
    return new errors/* ExplainedError */.hM(`\`reset-to\`: which events the archive has since then can't be known: that takes its deliveries, and of delivery ` +
        `${(0,manifest/* deliveryName */.og)('collect', sequence)} ${where}. Nothing was changed, because events would be delivered twice.${since} ` +
        'Set back less far, name every sink that the archive is kept in, or use `start`, which delivers everything again on purpose.');
}

;// CONCATENATED MODULE: ./src/state/plan-changes.ts





/** An event's two times may lie in two seconds, and GitHub may filter by either: as `HELD_MARGIN_SECONDS` in reading.ts. */
const plan_changes_MARGIN_SECONDS = 60;
/** What a manifest can name: a commit takes 12 MB, and the next collection has them all in memory. */
const MOST_EVENTS = { commit: 500_000, artifact: 4_000_000 };
/** 16 bytes in base64. */
const EVENTS_PER_CHARACTER = 3 / 64;
/**
 * Plans to have everything since `to` (epoch milliseconds) read again, with the identities of what the archive holds since
 * then. Throws an `ExplainedError` if these can't be known, or if nothing would be read again that is not read anyway.
 */
async function planSetBack({ head, sinks }, chosen, when) {
    const notes = [];
    const wanted = chosen.flatMap((state) => {
        const name = (0,events_source/* sourceName */.VZ)(state);
        const kept = oldestOf(state, when);
        // What lies before was never collected: a backfill may hold it, and nothing here knows its events.
        const begun = state.covered[0]?.from ?? 0;
        const oldest = Math.max(kept, begun);
        const asked = when.to - Math.max(plan_changes_MARGIN_SECONDS, state.skewSeconds) * 1000;
        const from = Math.floor(Math.max(asked, oldest) / 1000) * 1000;
        if (from >= state.resume.heldFrom) {
            notes.push(`${name}: the next collection reads everything since ${(0,words/* sayMinute */.wd)(state.resume.heldFrom)} UTC anyway, so its position stays.`);
            return [];
        }
        if (when.to < oldest) {
            notes.push(begun > kept
                ? `${name}: it was collected since ${(0,words/* sayMinute */.wd)(begun)} UTC. What is older takes a backfill.`
                : `${name}: GitHub keeps ${(0,words/* sayDuration */.kP)(when.retentionOf(state).ms)} of it, so nothing older than ${(0,words/* sayMinute */.wd)(kept)} UTC comes again.`);
        }
        return [{ state, source: state, from }];
    });
    if (wanted.length === 0) {
        throw new errors/* ExplainedError */.hM(`\`reset-to\`: ${(0,words/* sayMinute */.wd)(when.to)} UTC is not before where the next collection begins to read, and a position is only set back: ` +
            `forward, events would be left out in silence. Nothing was changed. ${notes.join(' ')}`);
    }
    const kept = sinks.map((one) => one.kept);
    // Before the first delivery nothing is held.
    const identities = head === undefined ? [] : await heldSince(head, kept, wanted);
    const count = identities.reduce((sum, packed) => sum + packed.length * EVENTS_PER_CHARACTER, 0);
    const most = Math.min(...kept.map(({ sink }) => MOST_EVENTS[sink]));
    if (count > most) {
        throw new errors/* ExplainedError */.hM(`\`reset-to\`: the archive has about ${count.toLocaleString('en-US', { maximumFractionDigits: 0 })} events since ${(0,words/* sayMinute */.wd)(when.to)} UTC. The delivery ` +
            `has to name all of them, and takes no more than ${most.toLocaleString('en-US')}. Nothing was changed. Set back less far, or one organization after the other.`);
    }
    return {
        changes: wanted.map(({ state, from }) => toChange(state, 'set-back', from)),
        states: wanted.map(({ state, from }, index) => setBack(state, from, identities[index] ?? '')),
        notes,
    };
}
/** Plans to read the sources as if for the first time, from `beginOf` on, but no later than from where they would go on. */
function planStartAnew(chosen, when) {
    const states = chosen.map((state) => {
        // What lies before is gone, and found to be a gap.
        const unread = Math.max(state.resume.heldFrom, oldestOf(state, when));
        return startAnew(state, Math.min(when.beginOf(state), unread));
    });
    return {
        changes: states.map((state) => toChange(state, 'started-anew', state.resume.heldFrom)),
        states,
        notes: [],
    };
}
function oldestOf(source, { now, retentionOf }) {
    return (0,events_source/* beginOfAll */.EO)(now, retentionOf(source).ms);
}
/** What was read through stays so, and with it what a gap is: all of it is in the archive. */
function setBack(state, from, identities) {
    const { position, settledTo } = state;
    return {
        ...state,
        resume: { query: (0,checkpoint_checkpoint/* querySince */.db)(state, from), cursor: null, heldFrom: from, twins: '' },
        front: null,
        position: (position?.time ?? 0) > from ? { time: from, id: null } : position,
        // Somebody doubts that all that came late was caught.
        settledTo: Math.min(settledTo, from),
        identities,
    };
}
/**
 * Of what was read only `deliveredTo` is kept, by which a gap is found: what GitHub drops before the new beginning. Nothing
 * counts as covered, because what was delivered before may be lost.
 */
function startAnew(state, begin) {
    const { scope, slug, log, phrase, deliveredTo, skewSeconds } = state;
    return { ...(0,checkpoint_checkpoint/* firstState */.o0)({ scope, slug, log, phrase }, begin), deliveredTo, skewSeconds };
}
function toChange(source, kind, to) {
    const { scope, slug, log, phrase } = source;
    return { scope, slug, log, phrase, kind, to: new Date(to).toISOString() };
}

;// CONCATENATED MODULE: ./src/state/change-state.ts




/**
 * Sets the position back to a time (epoch milliseconds), or starts anew, by a delivery of its own that says so. The order
 * is that of every delivery: what is to change is planned before anything is touched, then the delivery is whole on
 * disk, then in every sink, and only then the checkpoint is saved. A death before it is in a sink changes nothing; after
 * that, the next run finds the change there. Two runs at once are two runs that make the same delivery: the first counts.
 */
async function changeState(parts, to) {
    let planned = { changes: [], states: [], notes: [] };
    const loadCheckpoint = async () => {
        const loaded = await parts.loadCheckpoint();
        planned = await parts.log.group('What is to change', () => plan(parts, loaded, to));
        return loaded;
    };
    const report = await (0,extend_chain/* extendChain */.G)({ ...parts, loadCheckpoint }, ({ deliveries }) => {
        deliveries.change(planned.changes, planned.states);
        return Promise.resolve();
    });
    return { ...planned, report };
}
function plan(parts, loaded, to) {
    const now = parts.now();
    const chosen = chooseStates(loaded.checkpoint, parts.choice);
    const { beginOf, retentionOf } = parts;
    if (to === 'start')
        return Promise.resolve(planStartAnew(chosen, { beginOf, now, retentionOf }));
    if (to > now) {
        throw new errors/* ExplainedError */.hM('`reset-to`: a time in the future was given; allowed: a time before now. Nothing was changed.');
    }
    return planSetBack(loaded, chosen, { to, now, retentionOf });
}

// EXTERNAL MODULE: ./src/output-dir.ts
var output_dir = __nccwpck_require__(73752);
;// CONCATENATED MODULE: ./src/state/show-state.ts



/** Tells of a checkpoint what a person wants to know of these sources. */
function showState({ checkpoint, origin }, chosen, now) {
    const { archive, sequence, head, savedAt } = checkpoint;
    return {
        ...{ archive, origin, sequence, head: head ?? undefined, savedAt: savedAt || undefined },
        sources: chosen.map((state) => toShown(state, now)),
    };
}
function toShown(state, now) {
    const { position, readThrough, resume, covered, settledTo, partialSince } = state;
    return {
        name: (0,events_source/* sourceName */.VZ)(state),
        position: position?.time,
        readThrough: readThrough ?? undefined,
        lagMs: readThrough === null ? undefined : Math.max(0, now - readThrough),
        query: resume.query.phrase,
        hasCursor: resume.cursor !== null,
        heldFrom: resume.heldFrom,
        identities: (0,checkpoint_identities/* openIdentities */.J)(state.identities).size,
        ...{ covered, settledTo, partialSince: partialSince ?? undefined },
    };
}
/** The same for the job's log. */
function describeState({ archive, origin, sequence, head, sources }) {
    if (sources.length === 0)
        return [`The archive \`${archive}\` has no position yet.`];
    const where = { cache: 'the cache', artifact: 'an artifact', commit: 'the branch' };
    const found = origin === 'nowhere' ? '' : `, found in ${where[origin]}`;
    const newest = head === undefined ? '' : ` The newest has the head ${head}.`;
    return [
        `The archive \`${archive}\` has ${(0,words/* plural */.LS)(sequence, 'delivery', 'deliveries')}${found}.${newest}`,
        ...sources.map(show_state_describeSource),
    ];
}
function show_state_describeSource(source) {
    const { name, position, readThrough, lagMs = 0, identities, covered, partialSince } = source;
    const cursor = source.hasCursor ? ' from a cursor on' : '';
    return [
        `${name}: ${position === undefined ? 'no event read yet' : `last event ${(0,words/* sayMinute */.wd)(position)}`}`,
        readThrough === undefined
            ? 'end not reached yet'
            : `read through ${(0,words/* sayMinute */.wd)(readThrough)}, lag ${(0,words/* sayDuration */.kP)(lagMs)}`,
        `goes on with \`${source.query}\`${cursor}`,
        `${(0,words/* plural */.LS)(identities, 'identity', 'identities')} held since ${(0,words/* sayMinute */.wd)(source.heldFrom)}`,
        `covers ${saySpans(covered)}`,
        ...(partialSince === undefined ? [] : [`partial answers since ${(0,words/* sayMinute */.wd)(partialSince)}`]),
    ].join('; ');
}
/** How many spans there are, and from when to when. */
function saySpans(spans) {
    const [first, last] = [spans.at(0), spans.at(-1)];
    if (first === undefined || last === undefined)
        return 'nothing';
    const more = spans.length === 1 ? '' : ` in ${spans.length} spans`;
    return `${(0,words/* sayMinute */.wd)(first.from)} to ${(0,words/* sayMinute */.wd)(last.to)}${more}`;
}

;// CONCATENATED MODULE: ./src/state/export-state.ts





/** Shows the position, and writes the whole checkpoint to the output folder; nothing else is written or moved. */
async function exportState(parts, files) {
    const { path } = await parts.openOutputDir();
    const loaded = await parts.loadCheckpoint();
    const { checkpoint } = loaded;
    const isEmpty = checkpoint.sources.length === 0;
    const chosen = isEmpty ? [] : chooseStates(checkpoint, parts.choice);
    const shown = showState(loaded, chosen, parts.now());
    if (isEmpty)
        return { shown, path, files: [] };
    await files.writeFile((0,external_node_path_.join)(path, output_dir/* STATE_FILE */.b), (0,checkpoint_checkpoint/* encodeCheckpoint */.Xn)(checkpoint));
    return { shown, path, files: [output_dir/* STATE_FILE */.b] };
}

;// CONCATENATED MODULE: ./src/state/render-state.ts





/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_SOURCES = 500;
/** The job summary of a position that is only shown: Markdown in which no name can break the markup. */
function renderShown({ shown }) {
    const { archive, sequence, head, origin, sources } = shown;
    const facts = sources.length === 0
        ? 'no position yet'
        : [
            `delivery ${sequence}`,
            ...(head === undefined ? [] : [`head <code>${head}</code>`]),
            `found in ${WHERE[origin]}`,
        ].join(' · ');
    const rows = sources
        .slice(0, MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        source.position === undefined ? '–' : (0,words/* sayMinute */.wd)(source.position),
        source.readThrough === undefined ? 'never yet' : (0,words/* sayMinute */.wd)(source.readThrough),
        source.lagMs === undefined ? '–' : (0,words/* sayDuration */.kP)(source.lagMs),
        markdown_name(source.query) + (source.hasCursor ? ' and a cursor' : ''),
        source.identities.toLocaleString('en-US'),
        saySpans(source.covered),
    ]);
    return [
        `## Position of the archive ${markdown_name(archive)}`,
        facts,
        ...(rows.length === 0 ? [] : [renderTable(HEADER, rows, [5]) + renderRest(sources)]),
    ]
        .join('\n\n')
        .concat('\n');
}
const HEADER = [
    ...['Source', 'Last event (UTC)', 'Read through (UTC)', 'Lag', 'Goes on with', 'Identities held'],
    'Covers (UTC)',
];
const WHERE = {
    ...{ cache: 'the cache', artifact: 'an artifact', commit: 'the branch', nowhere: 'no place' },
};
/** The job summary of a change. */
function renderChanged({ changes, notes, report }) {
    const { archive, sequences, failures } = report;
    const [artifact, commit] = [(0,src_report/* artifactOf */.qB)(report), (0,src_report/* commitOf */.D3)(report)];
    const isDone = sequences.length > 0;
    const facts = [
        `Archive ${markdown_name(archive)}`,
        ...sequences.map((sequence) => `delivery ${sequence} tells of it`),
        ...(commit === undefined ? [] : [`[commit ${commit.sha.slice(0, 7)}](${commit.url})`]),
        ...(artifact === undefined ? [] : [`[artifact](${artifact.url})`]),
    ];
    const rows = changes
        .slice(0, MAX_SOURCES)
        .map((change) => [markdown_name((0,events_source/* sourceName */.VZ)(change)), KINDS[change.kind], minute(change)]);
    return [
        isDone ? '## The position was changed by hand' : '## The position was not changed',
        facts.join(' · '),
        ...(failures.length === 0 ? [] : [markdown_alert('WARNING', failures.map(markdown_escape))]),
        ...(isDone ? [markdown_alert('WARNING', describeChange({ changes }).map(markdown_escape))] : []),
        ...(notes.length === 0 ? [] : [markdown_alert('NOTE', notes.map(markdown_escape))]),
        renderTable(['Source', 'Change', 'Read again since (UTC)'], rows, []) + renderRest(changes),
    ]
        .join('\n\n')
        .concat('\n');
}
const KINDS = { 'set-back': 'set back', 'started-anew': 'started anew' };
/** What was changed and what follows from it, for log, summary and annotation; a paragraph for each kind. */
function describeChange({ changes }) {
    const ofKind = (kind) => changes
        .filter((change) => change.kind === kind)
        .map((change) => `${(0,events_source/* sourceName */.VZ)(change)} to ${minute(change)}`)
        .join(', ');
    const [back, anew] = [ofKind('set-back'), ofKind('started-anew')];
    return [
        ...(back === ''
            ? []
            : [
                `The position was set back by hand (UTC): ${back}. The next collection reads everything since then again, and delivers what the archive lacks.`,
            ]),
        ...(anew === ''
            ? []
            : [
                `The position was forgotten by hand, to begin anew (UTC): ${anew}. The next collection delivers everything since then again, beside what earlier deliveries hold.`,
            ]),
    ];
}
function minute({ to }) {
    return (0,words/* sayMinute */.wd)(Date.parse(to));
}
function renderRest({ length }) {
    const rest = length - MAX_SOURCES;
    return rest <= 0 ? '' : `\n\n… and ${rest.toLocaleString('en-US')} more sources.`;
}

;// CONCATENATED MODULE: ./src/state/state-outputs.ts

/** The outputs of a position that is only shown. */
function shownOutputs({ shown, path, files }) {
    const { sources, head, savedAt, ...rest } = shown;
    const through = sources.map(({ readThrough }) => readThrough);
    const isRead = through.length > 0 && !through.includes(undefined);
    const lags = sources.map(({ lagMs }) => lagMs ?? 0);
    const outputs = {
        path,
        files: files.length === 0 ? '' : JSON.stringify(files),
        'read-through': isRead ? toIso(Math.min(...through.map((time) => time ?? 0))) : '',
        'lag-seconds': isRead ? String(Math.round(Math.max(...lags) / 1000)) : '',
    };
    const report = {
        ...outputs,
        ...rest,
        ...{ head: head ?? '', savedAt: toIso(savedAt) },
        sources: sources.map(({ name, position, readThrough, heldFrom, covered, ...more }) => ({
            ...{ source: name, position: toIso(position), readThrough: toIso(readThrough) },
            ...more,
            ...{ heldFrom: toIso(heldFrom), settledTo: toIso(more.settledTo) },
            partialSince: toIso(more.partialSince),
            covered: covered.map(({ from, to }) => ({ from: toIso(from), to: toIso(to) })),
        })),
    };
    return { ...outputs, report: JSON.stringify(report) };
}
const TOLD = ['path', 'files', 'artifact-id', 'artifact-url', 'commit-sha', 'attestation-url'];
/** The outputs of a change: those that say where its delivery is. */
function changedOutputs({ report, changes, notes }) {
    const { archive, sequences, failures } = report;
    const outputs = Object.fromEntries(Object.entries((0,src_report/* toOutputs */.Iu)(report)).filter(([name]) => TOLD.includes(name)));
    const details = { archive, sequence: sequences.at(-1), changes, notes, failures };
    return { ...outputs, report: JSON.stringify({ ...outputs, ...details }) };
}
function toIso(time) {
    return time === undefined ? '' : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./src/state/state-step.ts





/** Shows and exports the position or, if there is a time to go back to, changes it. The audit log is not read. */
async function stateStep(parts, files, resetTo) {
    const { log } = parts;
    if (resetTo === undefined) {
        const exported = await exportState(parts, files);
        for (const line of describeState(exported.shown))
            log.info(line);
        return { outputs: shownOutputs(exported), summary: renderShown(exported), failures: [] };
    }
    const changed = await changeState(parts, resetTo);
    for (const note of changed.notes)
        log.info(note);
    const { sequences, failures } = changed.report;
    if (sequences.length > 0)
        log.warn(describeChange(changed).join('\n'));
    return { outputs: changedOutputs(changed), summary: renderChanged(changed), failures };
}

;// CONCATENATED MODULE: ./src/step.ts
/** A plain line in the job's log, as `core.info` writes it. */
function step_say(line) {
    process.stdout.write(`${line}\n`);
}
/** What a person reads, by the toolkit's commands. */
function openLog(core) {
    return {
        info: step_say,
        warn: (line) => {
            core.warning(line);
        },
        error: (line) => {
            core.error(line);
        },
        group: core.group,
    };
}
/** A clock whose sleeps end when the job is cancelled. */
function openClock(cancelled) {
    return {
        now: () => Date.now(),
        random: () => Math.random(),
        sleep: (ms) => new Promise((resolve) => {
            const wake = () => {
                clearTimeout(timer);
                cancelled.removeEventListener('abort', wake);
                resolve();
            };
            const timer = setTimeout(wake, ms);
            cancelled.addEventListener('abort', wake);
            if (cancelled.aborted)
                wake();
        }),
    };
}
/**
 * Aborted by the first SIGINT or SIGTERM: a job that is cancelled gets ten seconds, in which what was done so far is
 * published. Source: the runner sends SIGINT, 7.5 s later SIGTERM, and kills after 2.5 s more.
 */
function onCancel() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            if (!controller.signal.aborted)
                step_say(`${signal}: stopping here, with what was done so far.`);
            controller.abort();
        });
    }
    return controller.signal;
}

;// CONCATENATED MODULE: ./src/backfill-summary.ts


/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const backfill_summary_MAX_SOURCES = 500;
const HOUR_MS = 3_600_000;
/** How far a backfill has come, for the job summary. */
function renderBackfill(sources) {
    const rows = sources
        .slice(0, backfill_summary_MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        `${(0,words/* sayMinute */.wd)(source.span.from)} – ${(0,words/* sayMinute */.wd)(source.span.to)}`,
        saySource(source),
        backfill_summary_count(source.events),
        backfill_summary_count(source.backfill?.events ?? 0),
        backfill_summary_count(source.requests),
    ]);
    const header = ['Source', 'Range (UTC)', 'Done', 'New events', 'Events so far', 'Requests'];
    const rest = sources.length <= backfill_summary_MAX_SOURCES
        ? ''
        : `\n\n… and ${backfill_summary_count(sources.length - backfill_summary_MAX_SOURCES)} more sources.`;
    return [renderOutlook(sources), renderTable(header, rows, [3, 4, 5]) + rest]
        .filter((part) => part !== '')
        .join('\n\n');
}
function saySource({ complete, backfill, failure }) {
    const { share = 0, shareElsewhere = 0 } = backfill ?? {};
    const parts = [complete ? 'all' : percent(share)];
    if (shareElsewhere > 0)
        parts.push(`${percent(shareElsewhere)} held by other chains`);
    if (failure !== undefined)
        parts.push('failed');
    return parts.join(', ');
}
/** What is still to come: requests, runs like this one, and hours, because GitHub grants so many requests in each. */
function renderOutlook(sources) {
    const left = sources.filter(({ complete }) => !complete);
    if (left.length === 0)
        return markdown_alert('TIP', ['The range is complete: nothing is left to read.']);
    const facts = left.flatMap(({ name: source, backfill, requests, rateLimit }) => {
        if (backfill?.requestsToGo === undefined)
            return [];
        const hours = rateLimit === undefined ? undefined : backfill.requestsToGo / rateLimit.limit;
        return [`${markdown_name(source)}: ${sayOutlook(backfill, { requests, hours, rateLimit })}.`];
    });
    return facts.length === 0
        ? ''
        : markdown_alert('NOTE', ['Still to come, as far as can be told:', ...facts]);
}
function sayOutlook({ requestsToGo = 0 }, { requests, hours, rateLimit, }) {
    const parts = [`about ${(0,words/* plural */.LS)(requestsToGo, 'request')}`];
    if (requests > 0)
        parts.push(`${(0,words/* plural */.LS)(Math.ceil(requestsToGo / requests), 'run')} like this one`);
    if (hours !== undefined)
        parts.push(`at least ${(0,words/* sayDuration */.kP)(Math.max(60_000, hours * HOUR_MS))}`);
    if (rateLimit !== undefined)
        parts.push(`${(0,words/* plural */.LS)(rateLimit.remaining, 'request')} left until ${(0,words/* sayMinute */.wd)(rateLimit.resetAt)}`);
    return parts.join(', ');
}
/** Rounded down, so that it is 100 only when all is done. */
function percent(share) {
    return `${Math.floor(share * 1000) / 10} %`;
}
function backfill_summary_count(number) {
    return number.toLocaleString('en-US');
}

// EXTERNAL MODULE: ./src/events/quarantine.ts
var quarantine = __nccwpck_require__(64025);
// EXTERNAL MODULE: ./src/events/segment.ts
var segment = __nccwpck_require__(80048);
;// CONCATENATED MODULE: ./src/quarantine-notice.ts



/** For each source with new events in quarantine: how many, why, and where they are. */
function describeQuarantine({ sources, files }) {
    return sources.flatMap((source) => {
        const events = (0,quarantine/* totalOdd */.uD)(source.quarantined);
        if (events === 0)
            return [];
        const folder = (0,segment/* quarantineFolder */.l8)(source.source);
        const [first = folder, ...more] = files.filter((path) => path.startsWith(folder));
        const rest = more.length === 0 ? '' : ` and ${(0,words/* plural */.LS)(more.length, 'more file')}`;
        const text = `${(0,words/* plural */.LS)(events, 'new event')} would stop what reads the archive (${(0,quarantine/* sayOdd */.bP)(source.quarantined)}), ` +
            `so ${events === 1 ? 'it is' : 'they are'} kept in quarantine, byte for byte: ${first}${rest}`;
        return [{ source, text }];
    });
}

;// CONCATENATED MODULE: ./src/timeline.ts

const timeline_HOUR_MS = 3_600_000;
const timeline_DAY_MS = 24 * timeline_HOUR_MS;
/** More bars than this can't be told apart in the width of a summary. */
const MAX_BARS = 31;
/** More labels than this run into each other. */
const MAX_LABELS = 8;
const ZERO_WIDTH_SPACE = '\u200b';
const STEPS_MS = [
    timeline_HOUR_MS,
    3 * timeline_HOUR_MS,
    6 * timeline_HOUR_MS,
    12 * timeline_HOUR_MS,
    timeline_DAY_MS,
    2 * timeline_DAY_MS,
    7 * timeline_DAY_MS,
    14 * timeline_DAY_MS,
    28 * timeline_DAY_MS,
];
/** Events over time as a Mermaid chart, with the same figures as a table to unfold; empty if there are none. */
function renderTimeline(hours) {
    if (hours.size === 0)
        return '';
    const { bars, stepMs } = toBars(hours);
    const every = Math.ceil(bars.length / MAX_LABELS);
    // Bars with equal labels fall together, and Mermaid trims plain spaces.
    const shown = bars.map(({ label }, index) => index % every === 0 ? label : ZERO_WIDTH_SPACE.repeat(index));
    const labels = shown.map((label) => `"${label}"`).join(', ');
    const heights = bars.map(({ events }) => String(events)).join(', ');
    const rows = bars
        .filter(({ events }) => events > 0)
        .map(({ label, events }) => `| ${label} | ${events.toLocaleString('en-US')} |`);
    return [
        `### Events over time (UTC, bars of ${(0,words/* sayDuration */.kP)(stepMs)})`,
        '',
        '```mermaid',
        'xychart-beta',
        `  x-axis [${labels}]`,
        `  y-axis "Events" 0 --> ${String(Math.max(1, ...bars.map(({ events }) => events)))}`,
        `  bar [${heights}]`,
        '```',
        '',
        '<details><summary>As a table</summary>',
        '',
        '| From | Events |',
        '| --- | --: |',
        ...rows,
        '',
        '</details>',
    ].join('\n');
}
function toBars(hours) {
    let [first, last] = [Infinity, -Infinity];
    for (const hour of hours.keys())
        [first, last] = [Math.min(first, hour), Math.max(last, hour)];
    const fits = (stepMs) => Math.floor(last / stepMs) - Math.floor(first / stepMs) < MAX_BARS;
    // A stray event from another century makes the step as long as it must be.
    const stepMs = STEPS_MS.find(fits) ?? Math.ceil((last - first + 1) / (MAX_BARS - 1));
    const from = Math.floor(first / stepMs);
    const bars = Array.from({ length: Math.floor(last / stepMs) - from + 1 }, (_, index) => ({
        label: label((from + index) * stepMs, stepMs),
        events: 0,
    }));
    for (const [hour, events] of hours) {
        const bar = bars[Math.floor(hour / stepMs) - from];
        if (bar !== undefined)
            bar.events += events;
    }
    return { bars, stepMs };
}
function label(time, stepMs) {
    const iso = new Date(time).toISOString();
    if (stepMs < timeline_DAY_MS)
        return `${iso.slice(5, 10)} ${iso.slice(11, 13)}h`;
    return stepMs < 28 * timeline_DAY_MS ? iso.slice(5, 10) : iso.slice(0, 10);
}

;// CONCATENATED MODULE: ./src/summary.ts







const summary_DAY_MS = 86_400_000;
const TOP = 10;
/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const summary_MAX_SOURCES = 500;
const FAILURE_MAX_LENGTH = 2000;
/** The share of GitHub's retention from which a late run is warned about. */
const RETENTION_WARNING = 0.7;
/** The token's expiry is warned about this long ahead. */
const summary_EXPIRY_WARNING_MS = 14 * summary_DAY_MS;
/** Tokens of Apps last an hour and are made anew for each run. */
const SHORT_LIVED_MS = 3_600_000;
const MAX_GONE = 20;
/** What needs a person's attention, for the log and the run's annotations. */
function warningsOf(report, options) {
    const warnings = report.sources.flatMap((source) => [
        ...source.gaps.map((gap) => describeGap(source, gap)),
        ...(source.retentionUsed >= RETENTION_WARNING && source.gaps.length === 0
            ? [
                {
                    level: 'warn',
                    text: `${source.name}: this run went on from ${Math.round(source.retentionUsed * 100)} % of the time that GitHub keeps these events. Beyond 100 % they are lost: run more often or, if runs end before they are complete, allow them more time and requests.`,
                },
            ]
            : []),
        ...(source.missing > 0
            ? [
                {
                    level: 'warn',
                    text: `${source.name}: GitHub did not show ${summary_count(source.missing)} events that the archive has already, so its answer may lack new ones, too. The next run reads this span again.`,
                },
            ]
            : []),
        ...(source.late.longestMs > options.lookbackMs / 2
            ? [
                {
                    level: 'warn',
                    text: `${source.name}: an event appeared ${(0,words/* sayDuration */.kP)(source.late.longestMs)} late or more, and \`lookback\` is ${(0,words/* sayDuration */.kP)(options.lookbackMs)}. Raise it, so that no event is missed.`,
                },
            ]
            : []),
    ]);
    for (const { source, text } of describeQuarantine(report))
        warnings.push({
            level: 'warn',
            text: `${source.name}: ${text}. docs/query.md tells how to look into it.`,
        });
    if (report.gone !== undefined && report.gone.length > 0)
        warnings.push({ level: 'warn', text: describeGone(report.gone, (slug) => `\`${slug}\``) });
    const expiresAt = Math.min(...report.sources.map(({ tokenExpiresAt }) => tokenExpiresAt ?? Infinity));
    const leftMs = expiresAt - options.now;
    const isShortLived = leftMs > 0 && leftMs <= SHORT_LIVED_MS;
    if (leftMs < summary_EXPIRY_WARNING_MS && !isShortLived) {
        warnings.push({
            level: 'warn',
            text: `\`audit-log-token\` expires on ${(0,words/* sayMinute */.wd)(expiresAt)}, in ${(0,words/* sayDuration */.kP)(Math.max(0, expiresAt - options.now))}. Make a new one in time, or collecting stops.`,
        });
    }
    return warnings;
}
function describeGone(gone, show) {
    const some = gone.slice(0, MAX_GONE).map(show).join(', ');
    const rest = gone.length > MAX_GONE ? ` and ${summary_count(gone.length - MAX_GONE)} more` : '';
    return `The archive has events of ${some}${rest}, which the enterprise does not have any more under this name. What the archive has of it stays and is carried along, and nothing new is read. An organization with a new name is read as a new one.`;
}
/** A range may well begin before what GitHub keeps; a collection is not to fall behind it. */
function describeGap({ name: source, backfill }, { from, to }) {
    const what = `Gap in ${source}: GitHub no longer shows what happened between ${(0,words/* sayMinute */.wd)(from)} and ${(0,words/* sayMinute */.wd)(to)}`;
    return backfill === undefined
        ? {
            level: 'error',
            text: `${what}, and it was not read before. Run more often than GitHub's retention.`,
        }
        : { level: 'warn', text: `${what}, so it is not in the backfill.` };
}
/** The job summary: Markdown in which no name can break the markup. */
function renderSummary(report) {
    return [
        renderHeadline(report),
        ...renderNotices(report),
        (0,src_report/* isBackfill */.D4)(report) ? renderBackfill(report.sources) : summary_renderSources(report.sources),
        ...((0,src_report/* total */.X5)(report, 'events') === 0 || report.tally.actions.size === 0
            ? []
            : [renderTimeline(report.tally.hours), renderBusiest(report)]),
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function renderHeadline(report) {
    const events = (0,src_report/* total */.X5)(report, 'events');
    const title = events === 0
        ? 'No new audit-log events'
        : `${summary_count(events)} new audit-log ${events === 1 ? 'event' : 'events'}`;
    const facts = [`Archive ${markdown_name(report.archive)}`];
    const { sequences } = report;
    const [first, last] = [sequences.at(0), sequences.at(-1)];
    if (first !== undefined && last !== undefined) {
        const numbers = first === last ? `delivery ${last}` : `deliveries ${first} to ${last}`;
        facts.push(`${numbers}, ${size(report.bytes)}`);
        facts.push(...describePlaces(report, (0,manifest/* deliveryName */.og)(report.chain, last)));
    }
    facts.push((0,words/* plural */.LS)((0,src_report/* total */.X5)(report, 'requests'), 'request'));
    return `## ${title}\n\n${facts.join(' · ')}`;
}
/** Where the newest delivery is kept, and who vouches for it. */
function describePlaces(report, delivery) {
    const [artifact, commit] = [(0,src_report/* artifactOf */.qB)(report), (0,src_report/* commitOf */.D3)(report)];
    const places = [];
    if (commit !== undefined)
        places.push(`[commit ${commit.sha.slice(0, 7)}](${commit.url})`);
    if (artifact !== undefined) {
        const until = artifact.expiresAt === undefined ? '' : `, kept by GitHub until ${day(artifact.expiresAt)}`;
        places.push(`[${markdown_escape(`${report.archive}-${delivery}`)}](${artifact.url})${until}`);
    }
    if (report.attestation !== undefined)
        places.push(`[attested](${report.attestation.url})`);
    return places;
}
function renderNotices(report) {
    const gaps = report.sources.flatMap(({ name: source, gaps }) => gaps.map(({ from, to }) => `**Gap** in ${markdown_name(source)}: ${(0,words/* sayMinute */.wd)(from)} to ${(0,words/* sayMinute */.wd)(to)} can no longer be read.`));
    const notices = [];
    if (gaps.length > 0)
        notices.push(markdown_alert('CAUTION', gaps));
    if (report.failures.length > 0)
        notices.push(markdown_alert('WARNING', report.failures.map(cutFailure)));
    const odd = describeQuarantine(report);
    if (odd.length > 0)
        notices.push(markdown_alert('WARNING', odd.map(({ source, text }) => `**Quarantine**: ${markdown_name(source.name)}: ${markdown_escape(text)}.`)));
    const { gone = [] } = report;
    if (gone.length > 0)
        notices.push(markdown_alert('WARNING', [describeGone(gone, markdown_name)]));
    const stopped = report.sources.flatMap(({ name: source, stopped }) => stopped === undefined ? [] : [{ source, ...stopped }]);
    if (stopped.length > 0) {
        notices.push(markdown_alert('NOTE', [
            'Not complete: the next run goes on where this one stopped.',
            ...stopped.map(({ source, reason, resumeAt }) => {
                const back = resumeAt === undefined ? '' : `; worth coming back at ${(0,words/* sayMinute */.wd)(resumeAt)}`;
                return `${markdown_name(source)}: ${REASONS[reason]}${back}.`;
            }),
        ]));
    }
    return notices;
}
const REASONS = {
    cancelled: 'the job was cancelled',
    'max-requests': '`max-requests` was reached',
    'max-bytes': '`max-bytes` was reached',
    'max-duration': '`max-duration` was reached',
    'rate-limit': 'the rate limit was reached, and waiting for it would take longer than `max-wait`',
    unsettled: 'the end of the range is younger than `lookback`, and late events may still appear',
    unsure: "GitHub's answers may lack events, so that part is read again",
};
function summary_renderSources(sources) {
    const rows = sources
        .slice(0, summary_MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        `${(0,words/* sayMinute */.wd)(source.span.from)} – ${(0,words/* sayMinute */.wd)(source.span.to)}`,
        summary_count(source.events),
        summary_count(source.alreadyDelivered),
        summary_count(source.requests),
        (0,words/* sayDuration */.kP)(source.lagMs),
        source.complete ? 'yes' : source.failure === undefined ? 'not yet' : 'failed',
    ]);
    const header = [
        'Source',
        'Span (UTC)',
        'New events',
        'Already delivered',
        'Requests',
        'Lag',
        'Complete',
    ];
    return renderTable(header, rows, [2, 3, 4]) + summary_renderRest(sources);
}
function summary_renderRest({ length }) {
    return length <= summary_MAX_SOURCES ? '' : `\n\n… and ${summary_count(length - summary_MAX_SOURCES)} more sources.`;
}
function renderBusiest({ tally }) {
    const actions = busiest(tally.actions);
    const actors = busiest(tally.actors);
    const rows = Array.from({ length: Math.max(actions.length, actors.length) }, (_, index) => [
        ...(actions[index] ?? ['', '']),
        ...(actors[index] ?? ['', '']),
    ]);
    return `### Busiest\n\n${renderTable(['Action', 'Events', 'Actor', 'Events'], rows, [1, 3])}`;
}
function busiest(counts) {
    return [...counts]
        .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
        .slice(0, TOP)
        .map(([key, events]) => [markdown_name(key), summary_count(events)]);
}
function cutFailure(text) {
    return markdown_escape(text.length > FAILURE_MAX_LENGTH ? `${text.slice(0, FAILURE_MAX_LENGTH)}…` : text);
}
function summary_count(number) {
    return number.toLocaleString('en-US');
}
function day(time) {
    return new Date(time).toISOString().slice(0, 10);
}
function size(bytes) {
    if (bytes < 1_000_000)
        return `${String(Math.ceil(bytes / 1000))} kB`;
    return bytes < 1_000_000_000
        ? `${(bytes / 1_000_000).toFixed(1)} MB`
        : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

;// CONCATENATED MODULE: ./src/run.ts


























/** How long publishing may go on trying after `max-duration`. */
const PUBLISHING_MS = 5 * 60_000;
/** How long an attestation may take: its library waits without limit for one of the answers that it needs. */
const ATTESTING_MS = 2 * 60_000;
/** How long a process that has told all may still go on when the attestation was given up. */
const LEAVING_MS = 3_000;
/** Runs the step that this process is: main or post. */
async function runStep() {
    // Pages leave much short-lived garbage. With the space for it kept at its first size, the peak is 50 to 70 MB lower,
    // for about a tenth more CPU (bench/collect).
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    await (isPostStep() ? runPost() : runMain());
}
/** Composes the parts from the inputs, and runs the mode. */
async function runMain() {
    const startedAt = Date.now();
    const inputs = parseInputs(startedAt);
    // Nothing is asked of GitHub, and the plan repeats no more than the workflow says: no visibility matters.
    if (inputs.mode === 'matrix' && inputs.allOrganizationsOf.length === 0)
        return runMatrix(inputs);
    const cancelled = onCancel();
    const { replayDir } = inputs;
    if (replayDir !== undefined)
        return runReplay({ ...inputs, replayDir }, cancelled);
    const clock = openClock(cancelled);
    const http = openHttp(inputs.apiUrl, cancelled);
    const { apiUrl, timeoutMs, job, commitRepository } = inputs;
    const patience = (0,src_parts/* toPatience */.bk)(inputs, { startedAt, cancelled });
    const shared = { http, clock, log: step_say, apiUrl, userAgent: version/* TOOL */.j, timeoutMs, patience };
    // The log may be read from another GitHub than the job's, whose tokens and repositories are no business of that.
    const home = { ...shared, apiUrl: job.apiUrl };
    const own = { ...home, fullName: job.repository, token: inputs.githubToken };
    const target = { ...home, fullName: commitRepository, token: inputs.commitToken };
    const repository = openRepository(own);
    // What was read is worth some tries even when the time for reading is over.
    const publishing = { ...patience, deadline: patience.deadline + PUBLISHING_MS };
    const branch = (0,github_branch/* openBranch */.D)({ ...target, patience: publishing }, inputs.commitBranch);
    const places = [{ name: job.repository, repository, token: 'github-token' }];
    // A commit's request holds its files several times over, and what is left of one lies on top of the next.
    if (inputs.sinks.includes('commit'))
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--optimize-for-size');
    // GitHub ignores the case of names.
    const isOther = commitRepository.toLowerCase() !== job.repository.toLowerCase();
    if (inputs.sinks.includes('commit') && isOther) {
        const other = openRepository(target);
        places.push({ name: commitRepository, repository: other, token: 'commit-token' });
    }
    // A check tells of it among all else, unless organizations are to be found first.
    const isToldLater = inputs.mode === 'check' && inputs.allOrganizationsOf.length === 0;
    const isGuarded = !inputs.allowPublic && !isToldLater;
    const internal = isGuarded ? await guardVisibility(places, cancelled) : [];
    // Loading the toolkit takes longer than all that the first request needs, so it comes after that.
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    core.saveState(STARTED, 'true');
    for (const secret of [inputs.auditLogToken, inputs.githubToken, inputs.commitToken])
        if (secret !== '')
            core.setSecret(secret);
    const log = openLog(core);
    for (const name of internal) {
        log.warn(`The repository ${name} is internal: every member of the enterprise can read the archive.`);
    }
    let attestor;
    const credentials = (0,src_credentials/* openCredentials */.Z)(inputs, shared, core.setSecret);
    const world = {
        credentialOf: credentials.credentialOf,
        ...{ http, repository, branch, files: promises_, clock, log, cancelled, openCache, openArtifactClient },
        openAttestor: async () => (attestor = await openAttestor(cancelled)),
        leaveToPost: (...left) => leavePosition(inputs, { files: promises_, saveState: core.saveState }, ...left),
    };
    try {
        const by = (0,src_credentials/* readBy */.a)(inputs);
        const sources = await findSources(inputs, { ...credentials, by, log: step_say });
        await runMode({ ...inputs, sources }, world, { core, startedAt, places });
    }
    finally {
        await credentials.close();
        // The library can't be told to stop, and what it waits for would keep the process alive.
        if (attestor?.giveUp.aborted === true)
            setTimeout(() => process.exit(), LEAVING_MS).unref();
    }
}
async function runMode(inputs, world, step) {
    if (inputs.mode === 'matrix')
        await runMatrix(inputs);
    else if (inputs.mode === 'check')
        await runCheck(inputs, world, step);
    else if (inputs.mode === 'state')
        await runState(inputs, world, step);
    else if (inputs.mode === 'backfill')
        await runBackfill(inputs, world, step);
    else
        await runCollect(inputs, world, step);
}
async function runCollect(inputs, world, { core, startedAt }) {
    const { lookbackMs, maxLagMs } = inputs;
    const run = await openRun(inputs, world, startedAt);
    const { parts, gone } = noteGone((0,src_parts/* openCollectParts */.ZY)(inputs, run.world, startedAt), inputs);
    const collected = await (0,collect/* collect */.F)(run.note(parts));
    await run.end(collected);
    // A log that is read for the first time may lie far back and be all right.
    const lags = collected.sources.filter(({ readThrough }) => readThrough !== undefined);
    const failures = [...collected.failures, ...describeLags(lags, maxLagMs)];
    await tell({ ...collected, failures, gone: gone() }, { lookbackMs, world, core });
}
/** Shows the position or, if `reset-to` says so, changes it. The audit log is not read. */
async function runState(inputs, world, { core, startedAt }) {
    const parts = (0,src_parts/* openStateParts */.cz)(inputs, world, startedAt);
    const { outputs, summary, failures } = await stateStep(parts, promises_, inputs.resetTo);
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
    await core.summary.addRaw(summary).write();
    throwFailures(failures);
}
/** Reads on in a past range, beside the collection. */
async function runBackfill(inputs, world, { core, startedAt }) {
    const run = await openRun(inputs, world, startedAt);
    const report = await (0,backfill/* backfill */.n)(run.note((0,src_parts/* openBackfillParts */.Jp)(inputs, run.world, startedAt)));
    await run.end(report);
    await tell(report, { lookbackMs: inputs.lookbackMs, world, core });
}
/** Runs from a recording, without any network. */
async function runReplay(inputs, cancelled) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    core.saveState(STARTED, 'true');
    const outside = { files: promises_, log: openLog(core), cancelled };
    const { replayRun } = await __nccwpck_require__.e(/* import() */ 633).then(__nccwpck_require__.bind(__nccwpck_require__, 71633));
    // Only what is done in a turn of its own lets Node ask again.
    const whenIdle = (wake) => void process.once('beforeExit', () => setImmediate(wake));
    const { report, ...told } = await replayRun(inputs, { ...outside, whenIdle });
    await tell(report, { ...told, core });
}
/** Only plans: the jobs that it tells of are run by the workflow. */
async function runMatrix(inputs) {
    const jobs = planMatrix(inputs);
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    core.saveState(STARTED, 'true');
    for (const line of describeMatrix(jobs))
        step_say(line);
    const advice = adviseOnMatrix(inputs);
    if (advice !== undefined)
        core.warning(advice);
    core.setOutput('matrix', encodeMatrix(jobs));
    await core.summary.addRaw(renderMatrix(jobs)).write();
}
/** Tells the workflow, the log and the people what happened. Throws an `ExplainedError` if it failed. */
async function tell(report, { lookbackMs, world, core }) {
    for (const [name, value] of Object.entries((0,src_report/* toOutputs */.Iu)(report)))
        core.setOutput(name, value);
    for (const { level, text } of warningsOf(report, { lookbackMs, now: world.clock.now() }))
        world.log[level](text);
    await core.summary.addRaw(renderSummary(report)).write();
    throwFailures(report.failures);
}
/** Only looks: nothing is written or moved. */
async function runCheck(inputs, world, step) {
    const { core } = step;
    const checked = await check(openCheckParts(inputs, world, step));
    for (const line of describeCheck(checked))
        world.log.info(line);
    for (const [name, value] of Object.entries(checkOutputs(checked)))
        core.setOutput(name, value);
    await core.summary.addRaw(renderCheck(checked)).write();
    throwFailures(checked.failures);
}
function throwFailures(failures) {
    if (failures.length > 0)
        throw new errors/* ExplainedError */.hM(failures.join('\n\n'));
}
async function runPost() {
    const { getState, info } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    const isSaved = await savePosition(currentJob(), { getState, openCache, files: promises_ });
    if (isSaved)
        info('The later steps succeeded: the position is saved.');
}
function openCache() {
    return Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838), __nccwpck_require__.e(830), __nccwpck_require__.e(908), __nccwpck_require__.e(88), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60142));
}
async function openArtifactClient(purpose) {
    // The upload's buffers of 8 MB come and go: collected late, they lie on top of the peak of reading.
    if (purpose === 'upload')
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--optimize-for-size');
    // What it unzips with calls `Buffer()`, and Node's warning about that would stand in the job's log.
    process.noDeprecation = true;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(561), __nccwpck_require__.e(846), __nccwpck_require__.e(838), __nccwpck_require__.e(830), __nccwpck_require__.e(908), __nccwpck_require__.e(995), __nccwpck_require__.e(683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60683));
    return new DefaultArtifactClient();
}
async function openAttestor(cancelled) {
    const { attestProvenance } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(561), __nccwpck_require__.e(846), __nccwpck_require__.e(838), __nccwpck_require__.e(830), __nccwpck_require__.e(995), __nccwpck_require__.e(88), __nccwpck_require__.e(476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4476));
    const giveUp = AbortSignal.any([cancelled, AbortSignal.timeout(ATTESTING_MS)]);
    return { attestProvenance, giveUp };
}


/***/ }),

/***/ 71013:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ TOOL)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"audit-log-collector","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./src/version.ts

/** Name and version, for the manifest and the `User-Agent` header. */
const TOOL = `${package_namespaceObject.UU}/${package_namespaceObject.rE}`;


/***/ }),

/***/ 75846:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   kP: () => (/* binding */ sayDuration),
/* harmony export */   wd: () => (/* binding */ sayMinute)
/* harmony export */ });
/** `1 page`, `1,234 pages`. */
function plural(count, noun, nouns = `${noun}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;
}
/** A length of time as a person says it, such as `45 s`, `12 min`, `3 h` or `180 days`. */
function sayDuration(ms) {
    const [unit, unitMs] = UNITS.find(([, , limit]) => ms < limit) ?? ['day', DAY_MS];
    const count = Math.round(ms / unitMs);
    return unit === 'day' ? plural(count, unit) : `${count} ${unit}`;
}
/** `2026-11-22 02:04`, in UTC. */
function sayMinute(time) {
    return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
const DAY_MS = 86_400_000;
/** Unit, its length, and the length from which the next one is clearer. */
const UNITS = [
    ['s', 1_000, 90_000],
    ['min', 60_000, 7_200_000],
    ['h', 3_600_000, DAY_MS],
];


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 77934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   Ikc: () => (/* binding */ object),
/* harmony export */   KIO: () => (/* binding */ picklist),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   NTK: () => (/* binding */ rawTransform),
/* harmony export */   OZ5: () => (/* binding */ url),
/* harmony export */   UpN: () => (/* binding */ pick),
/* harmony export */   Wwf: () => (/* binding */ minValue),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   euz: () => (/* binding */ literal),
/* harmony export */   g1P: () => (/* binding */ record),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   mee: () => (/* binding */ nullable),
/* harmony export */   ndf: () => (/* binding */ integer),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   yhX: () => (/* binding */ isoTimestamp),
/* harmony export */   z6Y: () => (/* binding */ check),
/* harmony export */   zMY: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, custom, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, intersect, intersectAsync, ip, ipv4, ipv6, is, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObject, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxLength, maxSize, maxValue, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minWords, multipleOf, nan, nanoid, never, nonEmpty, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullableAsync, nullish, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parse, parseAsync, parseBoolean, parseJson, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObject, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transform, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, union, unionAsync, unwrap, uuid, value, values, variant, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(41730);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
