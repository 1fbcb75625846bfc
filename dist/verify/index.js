import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   hM: () => (/* binding */ ExplainedError)
/* harmony export */ });
/* unused harmony export LostRaceError */
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
class LostRaceError extends (/* unused pure expression or super */ null && (ExplainedError)) {
}


/***/ }),

/***/ 3536:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ isStep),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fM: () => (/* binding */ parseStepInputs),
/* harmony export */   u_: () => (/* binding */ USAGE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3916);


/** The command line can't be understood; nothing was done. */
class UsageError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplainedError */ .hM {
}
const USAGE = `Verifies copies of archives that audit-log-collector made, or merges them. Nothing in them is changed.

  node dist/verify/index.js FOLDER [options]
  node dist/verify/index.js merge FOLDER... --into FOLDER [options]

  --into FOLDER    where the merged archive is written; deliveries that it has already are kept
  --archive NAME   only the archive of this name
  --first N        number of the delivery that the copy is expected to begin with (1)
  --head SHA256    SHA-256 of the newest manifest that has to be there
  --json           the report as JSON
  --help           this text

Exit code: 0 if all is as the manifests say, 1 if anything is not, 2 for wrong usage.`;
/** Whether this process is a step of a job, rather than started by hand. */
function isStep(args, env = process.env) {
    return args.length === 0 && env['GITHUB_ACTIONS'] === 'true' && env['INPUT_PATH'] !== undefined;
}
/** Reads the inputs of verify/action.yml. Throws one `ExplainedError` that lists every problem. */
function parseStepInputs(env = process.env) {
    const read = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    const path = read('path');
    const given = { archive: read('archive'), head: read('head'), first: read('first') };
    const problems = [
        ...(path === ''
            ? ['`path`: nothing was given; allowed: a folder with a copy of the archive.']
            : []),
        ...problemsOf(given).map(([name, text]) => `\`${name}\`: ${text}`),
    ];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplainedError */ .hM(["These inputs can't be used.", ...problems.map((problem) => `- ${problem}`)].join('\n'));
    return {
        folders: [path],
        mergeInto: read('merge-into') || undefined,
        isJson: false,
        ...toExpectation(given),
    };
}
/** Reads the command line; undefined if it asks for help. Throws a `UsageError` if it can't be understood. */
function parseArguments(args) {
    const { values, positionals } = parse(args);
    if (values.help)
        return undefined;
    const isMerge = positionals[0] === 'merge';
    const folders = isMerge ? positionals.slice(1) : positionals;
    const given = { archive: values.archive, head: values.head, first: values.first };
    const problems = [
        ...(isMerge && values.into === '' ? ['merge needs `--into`, a folder for the archive.'] : []),
        ...(!isMerge && values.into !== '' ? ['`--into` is for `merge` only.'] : []),
        ...(isMerge && folders.length === 0 ? ['merge needs at least one folder.'] : []),
        ...(!isMerge && folders.length !== 1
            ? [`One folder is verified; ${folders.length} were given.`]
            : []),
        ...problemsOf(given).map(([name, text]) => `\`--${name}\`: ${text}`),
    ];
    if (problems.length > 0)
        throw new UsageError([...problems, '', USAGE].join('\n'));
    return {
        folders,
        mergeInto: isMerge ? values.into : undefined,
        isJson: values.json,
        ...toExpectation(given),
    };
}
function parse(args) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                into: { type: 'string', default: '' },
                archive: { type: 'string', default: '' },
                first: { type: 'string', default: '' },
                head: { type: 'string', default: '' },
                json: { type: 'boolean', default: false },
                help: { type: 'boolean', short: 'h', default: false },
            },
        });
    }
    catch (error) {
        throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    }
}
function problemsOf({ head, first }) {
    return [
        ...(/^([0-9a-f]{64})?$/i.test(head)
            ? []
            : [
                ['head', `\`${head}\` was given; allowed: a SHA-256, 64 hex digits.`],
            ]),
        ...(/^([1-9]\d{0,8})?$/.test(first)
            ? []
            : [['first', `\`${first}\` was given; allowed: a number from 1 on.`]]),
    ];
}
function toExpectation({ archive, head, first }) {
    return {
        archive: archive === '' ? undefined : archive,
        head: head === '' ? undefined : head.toLowerCase(),
        first: first === '' ? 1 : Number(first),
    };
}


/***/ }),

/***/ 2768:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3916);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3536);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1395);



const args = process.argv.slice(2);
if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(args)) {
    const core = await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    try {
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runStep */ .e)({
            setOutput: core.setOutput,
            writeSummary: (text) => core.summary.addRaw(text).write(),
        });
    }
    catch (thrown) {
        core.setFailed((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(thrown));
    }
}
else {
    try {
        process.exitCode = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)(args);
    }
    catch (thrown) {
        process.stderr.write(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(thrown)}\n`);
        process.exitCode = thrown instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb ? 2 : 1;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1395:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand),
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
;// CONCATENATED MODULE: ./src/words.ts
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

// EXTERNAL MODULE: ./src/verify/inputs.ts
var verify_inputs = __nccwpck_require__(3536);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./node_modules/valibot/dist/index.mjs
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
function dist_length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: dist_length,
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
function dist_toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: dist_toString,
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
function dist_boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: dist_boolean,
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

;// CONCATENATED MODULE: ./src/events/manifest.ts


/** Times are ISO 8601 in every persisted file: people read them too. */
const manifest_isoTime = pipe(string(), isoTimestamp());
const count = pipe(number(), integer(), minValue(0));
const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const span = object({ from: manifest_isoTime, to: manifest_isoTime });
/** Where deliveries are kept, in the order in which they are published: a branch decides races, so it comes first. */
const SINK_NAMES = (/* unused pure expression or super */ null && (['commit', 'artifact']));
/** A sink that lacks the deliveries of these numbers (both included): it joined later, or they could not be copied to it. */
const lacking = object({ sink: string(), from: count, to: count });
const segmentEntry = object({
    path: string(),
    sha256,
    bytes: count,
    events: count,
    firstTime: optional(manifest_isoTime),
    lastTime: optional(manifest_isoTime),
});
const sourceEntry = object({
    scope: picklist(['org', 'enterprise']),
    slug: string(),
    log: picklist(['web', 'git']),
    phrase: string(),
    /** What the archive holds of this source with this delivery, from the end of the span before. */
    span,
    complete: dist_boolean(),
    requests: count,
    events: count,
    /** How many of them are in quarantine, by the reason; absent if none is. */
    quarantined: optional(record(string(), count)),
    alreadyDelivered: count,
    /** New events that lay before what the last run had read through, and the longest such delay seen. */
    late: object({ events: count, longestSeconds: count }),
    gaps: array(span),
});
/**
 * What merging left out of this delivery, because another chain of the archive holds it: the original's SHA-256 and
 * link, and its segments that were written anew without those events (`withoutId` of them have no id).
 */
const merged = object({
    from: sha256,
    previous: nullable(sha256),
    dropped: count,
    replaced: array(object({ path: string(), sha256, dropped: count, withoutId: count })),
});
/**
 * A position that a person changed: the source is read again from `to` on. Set back, the archive still has each event
 * once; started anew, what it read before is forgotten, and comes again beside what earlier deliveries hold.
 */
const change = object({
    ...pick(sourceEntry, ['scope', 'slug', 'log', 'phrase']).entries,
    kind: picklist(['set-back', 'started-anew']),
    to: manifest_isoTime,
});
/**
 * What one delivery holds. `previous` is the SHA-256 of the manifest before it, so the chain proves that nothing was
 * dropped or changed in between; `checkpoint` is where the next run goes on.
 */
const manifestSchema = object({
    version: literal(1),
    archive: string(),
    chain: string(),
    sequence: pipe(number(), integer(), minValue(1)),
    previous: nullable(sha256),
    tool: string(),
    run: object({ id: string(), attempt: count }),
    createdAt: manifest_isoTime,
    sources: array(sourceEntry),
    segments: array(segmentEntry),
    /** Files like segments, with the events that tools can't read; absent if there are none. */
    quarantine: optional(array(segmentEntry)),
    /** Absent if every sink that took this delivery holds the one before. */
    lacking: optional(array(lacking)),
    /** Absent unless somebody asked for it. Such a delivery has no segments. */
    changes: optional(array(change)),
    /** Absent in what a collector made. */
    merged: optional(merged),
    /**
     * Its format and its sources; the rest of it is in the manifest itself. The sources' identities may be left out
     * (null); then they follow from those in the delivery `identitiesAt` and from the segments since.
     */
    checkpoint: object({
        version: optional(count, 1),
        identitiesAt: optional(nullable(count)),
        sources: unknown(),
    }),
});
/** The bytes of a manifest file. They are hashed as they are, so they are written once and never made again. */
function encodeManifest(manifest) {
    return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
/** The hash by which the next manifest and the checkpoint refer to this one. */
function hashManifest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
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

;// CONCATENATED MODULE: ./src/events/source.ts
/** The name under which a source is remembered and shown, such as `org/acme/web`. */
function source_sourceName(source) {
    const name = `${source.scope}/${source.slug}/${source.log}`;
    return source.phrase === '' ? name : `${name} (${source.phrase})`;
}
const HOUR_MS = 3_600_000;
const source_DAY_MS = 24 * HOUR_MS;
/**
 * What github.com and GHE.com keep of a source.
 * Source: docs.github.com, "Reviewing the audit log for your organization" (180 days; git events 7 days).
 */
function retentionOf({ log }) {
    return log === 'git'
        ? { ms: 7 * source_DAY_MS, marginMs: HOUR_MS }
        : { ms: 180 * source_DAY_MS, marginMs: source_DAY_MS };
}
/** What a GitHub Enterprise Server keeps of all its sources, undefined for ever: events of Git, too, if they are enabled. */
function serverRetention(keptMs) {
    return { ms: keptMs ?? Infinity, marginMs: source_DAY_MS };
}
/** No event is older than GitHub itself. */
const FIRST_EVENT = Date.UTC(2008, 0, 1);
/** Where what is kept for so long surely begins: a day more, so that no clock's error loses events. */
function beginOfAll(now, keptMs = Infinity) {
    return Math.max(FIRST_EVENT, now - keptMs - source_DAY_MS);
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

;// CONCATENATED MODULE: ./src/verify/source-states.ts

/** The end of the year 9999, as in page.ts. */
const LAST_TIME = 253_402_300_799_999;
const time = pipe(number(), integer(), minValue(0), maxValue(LAST_TIME));
const source_states_span = object({ from: time, to: time });
const stateSchema = object({
    scope: picklist(['org', 'enterprise']),
    slug: string(),
    log: picklist(['web', 'git']),
    phrase: string(),
    covered: array(source_states_span),
});
const progressSchema = object({
    ...{ range: source_states_span, elsewhere: array(source_states_span), lost: array(source_states_span) },
    windows: fallback(array(unknown()), []),
});
/** The states in a manifest's checkpoint. What is not of a known shape is left out: nothing is said of it. */
function parseStates(sources) {
    if (!Array.isArray(sources))
        return [];
    return sources.flatMap((source) => {
        const state = safeParse(stateSchema, source, { abortEarly: true });
        if (!state.success)
            return [];
        const progress = safeParse(progressSchema, source, { abortEarly: true });
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
            const bytes = (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(root.path, manifest));
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
            if (manifest !== manifestPath(parsed.name))
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
    const parsed = safeParse(manifestSchema, json, { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return `it is no manifest that this release can read (${getDotPath(issue) ?? 'it'}: ${issue.message})`;
    }
    const { archive, chain, sequence, previous, run, ...rest } = parsed.output;
    if (!CHAIN_NAME.test(chain))
        return `no chain is named ${chain}`;
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
function shownManifest({ copies, name }) {
    const [copy] = copies;
    return copy === undefined ? manifestPath(name) : copy.root.prefix + copy.manifest;
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
    const name = source_sourceName(state);
    const held = heldBy(others, name);
    const left = lessSpans([range], [...covered, ...elsewhere, ...lost]);
    const isSaidComplete = head.sources.some((source) => source_sourceName(source) === name && source.complete);
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
        if (chain.name !== COLLECT)
            return covered;
        const sources = chain.links
            .flatMap(({ delivery }) => delivery.sources)
            .filter((source) => source_sourceName(source) === name);
        const spans = sources.map(({ span }) => span);
        return [
            ...covered,
            ...lessSpans(spans, sources.flatMap(({ gaps }) => gaps)),
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
        Number(b.name === COLLECT) - Number(a.name === COLLECT) ||
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
    const due = top.chain === COLLECT ? first : 1;
    if (oldest !== undefined) {
        const start = judgeStart(oldest.delivery, { due, lacking });
        problems.push(...start.problems);
        notes.push(...start.notes);
    }
    const numbers = new Set(links.map(({ delivery }) => delivery.sequence));
    const orphans = [...left].filter(({ sequence }) => numbers.has(sequence));
    for (const orphan of orphans) {
        const text = `an orphan: it lost the race for its number, and the chain goes on without it (run ${orphan.run.id}, attempt ${orphan.run.attempt})`;
        notes.push({ file: shownManifest(orphan), text });
    }
    for (const delivery of left) {
        if (numbers.has(delivery.sequence))
            continue;
        const text = 'the chain goes past it: no later manifest leads to it, so it was added, or the chain was written anew';
        problems.push({ file: shownManifest(delivery), text });
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
        problems.push({ file: shownManifest(delivery), text });
    }
    return top;
}
/** The delivery before this one among those that are left: by hash or, if the chain is broken here, by number. */
function findBefore(current, known) {
    const file = shownManifest(current);
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
        return { ...result, problems: [{ file: shownManifest(before), text }], notes: [] };
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
        problems: [{ file: manifestPath(deliveryName(current.chain, to)), text }],
        notes: [],
    };
}
/** What the oldest delivery that is there says of those before it. */
function judgeStart(oldest, { due, lacking }) {
    const file = shownManifest(oldest);
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
        problems: [{ file: manifestPath(deliveryName(oldest.chain, sequence - 1)), text }],
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./src/events/page.ts

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
    return toEvent(bytes, { isText: (0,external_node_buffer_.isUtf8)(bytes), isDeep, at: 0 });
}
function toEvent(bytes, { isText, isDeep, at }) {
    const value = page_parseJson(bytes);
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
function page_parseJson(bytes) {
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
const page_LAST_TIME = 253_402_300_799_999;
/** Epoch milliseconds are what GitHub sends today; ISO text is what some exports hold. */
function toTime(value) {
    const time = typeof value === 'string' ? Date.parse(value) : value;
    const isTime = typeof time === 'number' && time >= 0 && time <= page_LAST_TIME;
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
    return new BrokenPageError('The line is no event in quarantine.');
}

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
                visit((0,external_node_path_namespaceObject.join)(path, entry.name), `${prefix}${entry.name}/`);
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
        for (const entry of list((0,external_node_path_namespaceObject.join)(path, folder))) {
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
        return list((0,external_node_path_namespaceObject.join)(path, quarantine_QUARANTINE)).some(({ name }) => isScope(name));
    return (entry.name === MANIFESTS &&
        list((0,external_node_path_namespaceObject.join)(path, MANIFESTS)).some(({ name }) => MANIFEST_NAME.test(name) || name.endsWith(`.json${PARTIAL_SUFFIX}`)));
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
    return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/events/identity.ts

const IDENTITY_BYTES = 16;
/**
 * What makes an event itself: id, time and action (ids of the request-id form are not known to be unique alone).
 * Without an id it is the whole event with its keys sorted (its bytes, if it is odd), so twins share an identity and are
 * told apart by count.
 */
function identityOf(event) {
    return (0,external_node_crypto_.hash)('sha256', identifying(event), 'binary').slice(0, IDENTITY_BYTES);
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

;// CONCATENATED MODULE: ./src/verify/fingerprints.ts
const LEAST_SLOTS = 64;
/** What is announced is not believed beyond this: the set grows when it has to. */
const MOST_SLOTS_AHEAD = 2 ** 24;
const MOST_FILLED = 0.75;
/** Opens a set with room for so many numbers: about eleven bytes for each, in one typed array. */
function openFingerprints(expected) {
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
function readIdentity(bytes, start, end, into) {
    if (bytes[end - 1] === read_identity_CLOSE_OBJECT && readQuickly(bytes, start, end, into))
        return;
    const { id, time, action } = parseLine(bytes.subarray(start, end));
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
            time = read_identity_toNumber(bytes, value, at);
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
function read_identity_toNumber(bytes, start, end) {
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

;// CONCATENATED MODULE: ./src/verify/read-lines.ts


const BLOCK_BYTES = 1024 * 1024;
/** No event is nearly as long; what is longer is not kept in memory. */
const LINE_MAX_BYTES = 64 * 1024 * 1024;
const read_lines_LINE_FEED = 0x0a;
const read_lines_CARRIAGE_RETURN = 0x0d;
/** All files are read with one buffer, which grows with the longest line. */
let buffer = Buffer.allocUnsafe(BLOCK_BYTES);
/** Reads a file once, block by block, from the first line to the last. Throws if it can't be read. */
function readLines(file, onLine) {
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
    const handle = (0,external_node_fs_namespaceObject.openSync)(file, 'r');
    try {
        for (;;) {
            if (held === LINE_MAX_BYTES) {
                isOverlong = true;
                held = 0;
            }
            if (held === buffer.length)
                buffer = Buffer.concat([buffer], held * 2);
            const read = (0,external_node_fs_namespaceObject.readSync)(handle, buffer, held, buffer.length - held, null);
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
        (0,external_node_fs_namespaceObject.closeSync)(handle);
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
const block = Buffer.allocUnsafe(BLOCK_BYTES);
/** Reads a file block by block; each block is only there until the call returns, which may read no other file. */
function readBlocks(file, onBlock) {
    const handle = (0,external_node_fs_namespaceObject.openSync)(file, 'r');
    try {
        for (;;) {
            const read = (0,external_node_fs_namespaceObject.readSync)(handle, block, 0, BLOCK_BYTES, null);
            if (read === 0)
                return;
            onBlock(block.subarray(0, read));
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./src/verify/find-held.ts






const EVENTS_PER_ROUND = 100_000;
/** What was read of a line, over and over. */
const line = { low: 0, high: 0, hasId: false, time: NaN };
/**
 * Finds the events in the files of one chain, source and day that the other chains' files hold, too. Identity alone
 * decides. Of events without an id there may be twins: so many are found as the others hold, which is as many as
 * GitHub has, and none without a time. With `findsTwins` false none of those without an id is found.
 */
function findHeld(own, others, findsTwins) {
    const found = new Map();
    const known = openFingerprints(others.reduce((sum, { events }) => sum + events, 0));
    for (const { path } of others)
        readPrints(path, findsTwins, () => known.add(line.low, line.high));
    const suspects = openFingerprints(0);
    let count = 0;
    for (const { path } of own)
        readPrints(path, findsTwins, () => {
            if (known.has(line.low, line.high) && suspects.add(line.low, line.high))
                count += 1;
        });
    const rounds = Math.ceil(count / EVENTS_PER_ROUND);
    for (let round = 0; round < rounds; round += 1) {
        const isSuspect = (low, high) => high % rounds === round && suspects.has(low, high);
        const held = countHeld(others, isSuspect, findsTwins);
        for (const files of groupBy(own, ({ strand }) => strand).values())
            takeHeld(files, { held, isSuspect, findsTwins, found });
    }
    for (const { lines } of found.values())
        lines.sort((a, b) => a - b);
    return found;
}
/**
 * How often each suspect is in the chains: what each has of it together, where the strands of one chain hold the same
 * ones again.
 */
function countHeld(files, isSuspect, findsTwins) {
    const held = new Map();
    for (const ofChain of groupBy(files, ({ chain }) => chain).values()) {
        const most = new Map();
        for (const ofStrand of groupBy(ofChain, ({ strand }) => strand).values()) {
            const here = new Map();
            for (const { path } of ofStrand)
                readSuspects(path, { isSuspect, findsTwins }, (identity) => add(here, identity, 1));
            for (const [identity, times] of here)
                most.set(identity, Math.max(times, most.get(identity) ?? 0));
        }
        for (const [identity, times] of most)
            add(held, identity, times);
    }
    return held;
}
/** Goes through the files of one strand. */
function takeHeld(files, parts) {
    const taken = new Map();
    for (const file of files) {
        readSuspects(file.path, parts, (identity, number) => {
            const times = parts.held.get(identity) ?? 0;
            if (times === 0)
                return;
            if (!line.hasId) {
                if ((taken.get(identity) ?? 0) >= times)
                    return;
                add(taken, identity, 1);
            }
            const here = parts.found.get(file) ?? { lines: [], withoutId: 0 };
            parts.found.set(file, here);
            here.lines.push(number);
            if (!line.hasId)
                here.withoutId += 1;
        });
    }
}
function readSuspects(path, { isSuspect, findsTwins }, onSuspect) {
    readPrints(path, findsTwins, (identify, number) => {
        if (isSuspect(line.low, line.high))
            onSuspect(identify(), number);
    });
}
/** Calls for each event that can be told from others, with its fingerprint in `line`. */
function readPrints(path, findsTwins, onEvent) {
    readLines(path, (bytes, start, end, number) => {
        const identify = () => identityOf(parseLine(bytes.subarray(start, end)));
        // What is no event stays where it is, and is told of by the verification.
        try {
            readIdentity(bytes, start, end, line);
        }
        catch {
            return;
        }
        if (!line.hasId) {
            if (!findsTwins || Number.isNaN(line.time))
                return;
            const print = Buffer.from(identify(), 'latin1');
            line.low = print.readUInt32LE(0);
            line.high = print.readUInt32LE(4);
        }
        onEvent(identify, number);
    });
}
function add(counts, key, times) {
    counts.set(key, (counts.get(key) ?? 0) + times);
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
                    problems.push({ file: shownManifest(delivery), text });
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
        return { folder: external_node_path_namespaceObject.posix.dirname(inQuarantine), source: quarantineSource, day: undefined };
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

;// CONCATENATED MODULE: ./src/verify/place-files.ts





/**
 * Copies the files of a delivery in their order, each only if it is whole and nothing else is in its place. Returns
 * what kept the delivery from being copied; files that were copied before stay.
 */
function placeFiles(files, into, parts) {
    for (const { path, sha256, from } of files) {
        const target = (0,external_node_path_namespaceObject.join)(into, path);
        if ((0,external_node_fs_namespaceObject.existsSync)(target)) {
            if (hashFile(target) !== sha256) {
                const other = from.find((one) => one.path !== target)?.shown ?? path;
                return { file: target, text: `it is there already, and is not what ${other} is` };
            }
            parts.report.alreadyThere += 1;
            continue;
        }
        const source = from.find((one) => copyFile(one.path, target, sha256));
        if (source === undefined)
            return sayTorn(from[0]?.shown ?? path, parts.delivery);
        parts.report.copied += 1;
    }
    return undefined;
}
/** That a file of a delivery can't be had. */
function sayTorn(file, delivery) {
    const text = `no copy of it is whole, so its delivery was left out (${delivery}.json)`;
    return { file, text };
}
/** Whether the file had that hash; only then it is there afterwards. */
function copyFile(source, target, sha256) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    const torn = writeTorn(target, (write) => {
        readBlocks(source, (block) => {
            digest.update(block);
            write(block);
        });
    });
    const isWhole = digest.digest('hex') === sha256;
    if (isWhole)
        (0,external_node_fs_namespaceObject.renameSync)(torn, target);
    else
        (0,external_node_fs_namespaceObject.rmSync)(torn);
    return isWhole;
}
/** Writes to the place of a file under the name that it has until it is whole, and returns that name. */
function writeTorn(target, fill) {
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
    const torn = target + PARTIAL_SUFFIX;
    const handle = (0,external_node_fs_namespaceObject.openSync)(torn, 'w');
    try {
        fill((bytes) => {
            for (let at = 0; at < bytes.length;)
                at += (0,external_node_fs_namespaceObject.writeSync)(handle, bytes, at);
        });
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(handle);
    }
    return torn;
}
/** Puts a file in its place at once, whatever was there. */
function replaceFile(target, bytes) {
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
    (0,external_node_fs_namespaceObject.writeFileSync)(target + PARTIAL_SUFFIX, bytes);
    (0,external_node_fs_namespaceObject.renameSync)(target + PARTIAL_SUFFIX, target);
}

;// CONCATENATED MODULE: ./src/verify/rewrite-segment.ts







const rewrite_segment_BUFFER_BYTES = 1024 * 1024;
/** For all segments. */
const rewrite_segment_buffer = Buffer.allocUnsafe(rewrite_segment_BUFFER_BYTES);
const rewrite_segment_LINE_END = Buffer.from('\n');
/**
 * Writes a segment anew without some of its lines, all others byte for byte, under the name of its new content.
 * Returns undefined, and writes nothing, if the file is not what its manifest says or could not be cut into lines.
 */
function rewriteSegment(segment, source, drop, { into, report }) {
    const counts = { dropped: drop.lines.length, withoutId: drop.withoutId };
    const place = (0,external_node_path_namespaceObject.join)(into, originalPath(segment.path));
    const digest = (0,external_node_crypto_.createHash)('sha256');
    const kept = { isWhole: false, bytes: 0, events: 0, firstTime: Infinity, lastTime: -Infinity };
    const line = { low: 0, high: 0, hasId: false, time: NaN };
    const torn = writeTorn(place, (write) => {
        const output = openBuffer((bytes) => {
            digest.update(bytes);
            kept.bytes += bytes.length;
            write(bytes);
        });
        let next = 0;
        const lines = readLines(source, (bytes, start, end, number) => {
            if (drop.lines[next] === number) {
                next += 1;
                return;
            }
            output.put(bytes.subarray(start, end));
            output.put(rewrite_segment_LINE_END);
            kept.events += 1;
            const time = timeOf(bytes, start, end, line);
            if (time < kept.firstTime)
                kept.firstTime = time;
            if (time > kept.lastTime)
                kept.lastTime = time;
        });
        output.flush();
        kept.isWhole = lines.sha256 === segment.sha256 && !lines.isOverlong && lines.isEnded;
    });
    if (!kept.isWhole || kept.events === 0) {
        (0,external_node_fs_namespaceObject.rmSync)(torn);
        return kept.isWhole ? { ...counts, segment: undefined } : undefined;
    }
    const sha256 = digest.digest('hex');
    const path = mergedPath(segment.path, sha256);
    const target = (0,external_node_path_namespaceObject.join)(into, path);
    if ((0,external_node_fs_namespaceObject.existsSync)(target)) {
        (0,external_node_fs_namespaceObject.rmSync)(torn);
        if (hashFile(target) !== sha256)
            return { file: target, text: 'it is there already, and is not what its name says' };
        report.alreadyThere += 1;
    }
    else {
        (0,external_node_fs_namespaceObject.renameSync)(torn, target);
        report.copied += 1;
    }
    const [firstTime, lastTime] = [kept.firstTime, kept.lastTime].map((time) => Number.isFinite(time) ? time : undefined);
    const { bytes, events } = kept;
    return { ...counts, segment: { path, sha256, bytes, events, firstTime, lastTime } };
}
/** NaN if it has none, or is no event. */
function timeOf(bytes, start, end, line) {
    try {
        readIdentity(bytes, start, end, line);
    }
    catch {
        return NaN;
    }
    return line.time;
}
/** Gathers what is put in it, and gives it on in large pieces. */
function openBuffer(onBytes) {
    let used = 0;
    const flush = () => {
        if (used > 0)
            onBytes(rewrite_segment_buffer.subarray(0, used));
        used = 0;
    };
    return {
        put(bytes) {
            if (used + bytes.length > rewrite_segment_BUFFER_BYTES)
                flush();
            if (bytes.length > rewrite_segment_BUFFER_BYTES)
                onBytes(bytes);
            else
                used += bytes.copy(rewrite_segment_buffer, used);
        },
        flush,
    };
}

;// CONCATENATED MODULE: ./src/verify/versions.ts








/** SHA-256 of the manifest as the collector made it, by which all versions of a delivery know each other. */
function originOf({ merged, hash }) {
    return merged?.from ?? hash;
}
/** Sorts the versions of deliveries by what they are versions of. */
function gatherSlots(deliveries) {
    const slots = groupBy(deliveries, (one) => JSON.stringify([one.archive, one.name, originOf(one)]));
    return [...slots.values()].flatMap((versions) => versions[0] === undefined ? [] : [{ origin: originOf(versions[0]), versions }]);
}
/** The delivery as it was made, as far as its versions tell: its hash and link are those of the original. */
function toOriginal({ origin, versions }) {
    const [first] = versions;
    const original = versions.find(({ merged }) => merged === undefined) ?? first;
    if (original === undefined)
        throw new Error('A slot has at least one version.');
    const { merged, previous } = original;
    return {
        ...original,
        hash: origin,
        previous: merged === undefined ? previous : merged.previous,
        copies: versions.flatMap(({ copies }) => copies),
    };
}
/**
 * Chooses for each delivery of a chain the version to merge from, if one is whole: the originals if all of them are
 * here, which makes the result independent of earlier merges; else what the target has, in which nothing is missing;
 * else the version from which least was dropped.
 */
function chooseBases(links, slots, into) {
    const all = links.map(({ delivery }) => slots.get(delivery.hash)?.versions ?? []);
    const isMade = ({ merged }) => merged === undefined;
    const isMerged = ({ copies }) => copies.some(({ root }) => root.path === into);
    const hasAllOriginals = all.every((versions) => versions.some(isMade));
    /** The last one is true of all. */
    const ranks = hasAllOriginals ? [isMade, isMerged, Boolean] : [isMerged, isMade, Boolean];
    const rankOf = (version) => ranks.findIndex((is) => is(version));
    return all.map((versions) => {
        const ordered = [...versions].sort((a, b) => rankOf(a) - rankOf(b) ||
            (a.merged?.dropped ?? 0) - (b.merged?.dropped ?? 0) ||
            (a.hash < b.hash ? -1 : 1));
        let failed;
        for (const version of ordered) {
            const base = openBase(version, into);
            if (!('text' in base))
                return base;
            failed ??= base;
        }
        return failed ?? { file: undefined, text: 'it is in no folder' };
    });
}
function openBase(version, into) {
    const { name, segments, copies } = version;
    const foreign = segments.find((segment) => placeOf(segment, version) === undefined);
    if (foreign !== undefined)
        return sayForeign(version, foreign.path);
    const target = (0,external_node_path_namespaceObject.join)(into, manifestPath(name));
    if ((0,external_node_fs_namespaceObject.existsSync)(target) && !isVersion((0,external_node_fs_namespaceObject.readFileSync)(target), version))
        return {
            file: target,
            text: `it is there already, and is not what ${shownManifest(version)} is`,
        };
    const files = new Map();
    for (const { path, sha256 } of segments) {
        const held = copies.filter(({ root }) => root.segments.has(path));
        const whole = held.find(({ root }) => hashFile((0,external_node_path_namespaceObject.join)(root.path, path)) === sha256);
        const shown = (held[0] ?? copies[0])?.root.prefix ?? '';
        if (whole === undefined)
            return sayTorn(shown + path, name);
        files.set(path, (0,external_node_path_namespaceObject.join)(whole.root.path, path));
    }
    const [copy] = copies;
    if (copy === undefined)
        return sayTorn(manifestPath(name), name);
    const bytes = withoutReturns((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(copy.root.path, copy.manifest)));
    return { version, bytes, files, manifest: JSON.parse(bytes.toString('utf8')) };
}
/** That a delivery would have files written elsewhere. */
function sayForeign(delivery, path) {
    const text = `it names ${path}, which is not where a segment of it can be, so it was left out`;
    return { file: shownManifest(delivery), text };
}
function isVersion(bytes, version) {
    const found = parseDelivery(bytes);
    return (typeof found !== 'string' &&
        found.archive === version.archive &&
        found.name === version.name &&
        originOf(found) === originOf(version));
}

;// CONCATENATED MODULE: ./src/verify/merge-backfill.ts











/**
 * Merges a backfill's chain, as it was made, into the target without the events that the holders have there. Every
 * manifest takes its place at once and after its segments, and only then what it replaces is removed: so whenever the
 * process dies, the target lacks no event that it had, and merging again comes out right.
 */
function mergeBackfill(chain, parts) {
    const { slots, into, target, report } = parts;
    const based = chooseBases(chain.links, slots, into).flatMap((base, at) => {
        const link = chain.links[at];
        if (link === undefined)
            return [];
        if (!('text' in base))
            return [{ link, base }];
        report.problems.push(base);
        return [];
    });
    const rewritten = dropHeld(chain, based, parts);
    const links = [];
    for (const { link, base } of based) {
        const before = chain.links[chain.links.indexOf(link) - 1]?.delivery.sequence;
        const last = links.at(-1)?.delivery;
        const isLinked = link.joint === 'linked' && last !== undefined && last.sequence === before;
        const previous = isLinked ? last.hash : link.delivery.previous;
        const bytes = manifestOf(base, previous, rewritten);
        const delivery = parseDelivery(bytes);
        const problem = typeof delivery === 'string'
            ? { file: shownManifest(base.version), text: `it can't be written anew: ${delivery}` }
            : placeUntouched(base, delivery.segments, parts);
        if (typeof delivery === 'string' || problem !== undefined) {
            if (problem !== undefined)
                report.problems.push(problem);
            continue;
        }
        placeManifest((0,external_node_path_namespaceObject.join)(into, manifestPath(delivery.name)), bytes, report);
        if (target !== undefined)
            removeReplaced(target, delivery);
        report.deliveries += 1;
        report.dropped += delivery.merged?.dropped ?? 0;
        links.push({ delivery: { ...delivery, copies: [] }, joint: link.joint });
    }
    return { name: chain.name, links };
}
/** Writes the segments anew that hold what the holders have; by the paths that they had. */
function dropHeld(chain, based, { holders, into, report }) {
    const { name } = chain;
    const rewritten = new Map();
    const isKnown = based.length === chain.links.length && isFromTheStart(chain);
    const files = new Map(based.flatMap(({ base }) => [...base.files]));
    const links = based.map(({ link, base }) => ({ ...link, delivery: base.version }));
    const doubted = doubtedFolders(based.map(({ base }) => base));
    const folders = new Set([...files.keys()].map(merge_backfill_folderOf));
    const beside = holders.map((holder) => within(holder, folders));
    for (const { folder, segments } of partition([...beside, { name, links }]).partitions) {
        const findsTwins = isKnown && !doubted.has(folder);
        for (const [phrases, same] of groupBy(segments, (one) => one.phrases)) {
            // Of several phrases in one folder nothing tells under which one an event was read.
            if (JSON.parse(phrases).length !== 1)
                continue;
            const isOwn = ({ delivery }) => delivery.chain === name;
            const own = same.filter(isOwn).map((one) => toFile(one, files.get(one.path)));
            const others = same
                .filter((one) => !isOwn(one))
                .map((one) => toFile(one, (0,external_node_path_namespaceObject.join)(into, one.path)));
            if (own.length === 0 || others.length === 0)
                continue;
            for (const [{ segment, path }, lines] of findHeld(own, others, findsTwins)) {
                const result = rewriteSegment(segment, path, lines, { into, report });
                if (result === undefined)
                    continue;
                if ('text' in result)
                    report.problems.push(result);
                else
                    rewritten.set(segment.path, result);
            }
        }
    }
    return rewritten;
}
/** Only the segments in these folders: there may be hundreds of chains, each with its days and organizations. */
function within({ name, links }, folders) {
    const only = ({ segments, ...rest }) => ({
        ...rest,
        segments: segments.filter(({ path }) => folders.has(merge_backfill_folderOf(path))),
    });
    return { name, links: links.map((link) => ({ ...link, delivery: only(link.delivery) })) };
}
function merge_backfill_folderOf(path) {
    return path.slice(0, path.lastIndexOf('/'));
}
function toFile(segment, path = '') {
    const { strand, events, delivery } = segment;
    return { segment, path, strand, events, chain: delivery.chain };
}
/** Only then it is known how many events without an id a delivery's are preceded by. */
function isFromTheStart({ links }) {
    return links[0]?.delivery.previous === null && links.every(({ joint }) => joint !== 'broken');
}
/**
 * Where earlier merging dropped events without an id: how many of them this chain had is no longer known there, and
 * so neither how many of them to drop.
 */
function doubtedFolders(bases) {
    return new Set(bases
        .flatMap(({ version }) => version.merged?.replaced ?? [])
        .filter(({ withoutId }) => withoutId > 0)
        .map(({ path }) => merge_backfill_folderOf(path)));
}
/** The bytes that the base has if nothing of it changes. */
function manifestOf({ version, bytes, manifest }, previous, rewritten) {
    const changed = version.segments.filter(({ path }) => rewritten.has(path));
    if (changed.length === 0 && previous === version.previous)
        return bytes;
    const events = new Map();
    let merged = version.merged ?? {
        ...{ from: version.hash, previous: version.previous, dropped: 0, replaced: [] },
    };
    for (const segment of changed) {
        const { dropped = 0, withoutId = 0 } = rewritten.get(segment.path) ?? {};
        const log = segment.path.split('/').slice(0, 3).join('/');
        events.set(log, (events.get(log) ?? 0) + dropped);
        merged = noteReplaced(merged, segment, { dropped, withoutId });
    }
    return encodeManifest({
        ...manifest,
        previous,
        sources: manifest.sources.map((source) => ({
            ...source,
            events: source.events -
                (events.get(`scope=${source.scope}/slug=${source.slug}/log=${source.log}`) ?? 0),
        })),
        segments: manifest.segments
            .flatMap((entry) => {
            const result = rewritten.get(entry.path);
            if (result === undefined)
                return [entry];
            return result.segment === undefined ? [] : [toEntry(result.segment)];
        })
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
        merged,
    });
}
function noteReplaced(merged, { path, sha256 }, { dropped, withoutId }) {
    const original = originalPath(path);
    const known = merged.replaced.find((one) => one.path === original);
    const entry = {
        ...(known ?? { path: original, sha256 }),
        dropped: dropped + (known?.dropped ?? 0),
        withoutId: withoutId + (known?.withoutId ?? 0),
    };
    return {
        ...merged,
        dropped: merged.dropped + dropped,
        replaced: [...merged.replaced.filter((one) => one !== known), entry].sort((a, b) => a.path < b.path ? -1 : 1),
    };
}
function toEntry({ firstTime, lastTime, ...rest }) {
    if (firstTime === undefined || lastTime === undefined)
        return rest;
    const [first, last] = [firstTime, lastTime].map((time) => new Date(time).toISOString());
    return { ...rest, firstTime: first, lastTime: last };
}
/** Those that were written anew are there already. */
function placeUntouched({ version, files }, segments, { into, report }) {
    const wanted = new Set(segments.map(({ path }) => path));
    const untouched = version.segments
        .filter(({ path }) => wanted.has(path))
        .map(({ path, sha256 }) => {
        const file = files.get(path) ?? '';
        return { path, sha256, from: [{ path: file, shown: file }] };
    });
    return placeFiles(untouched, into, { delivery: version.name, report });
}
function placeManifest(target, bytes, report) {
    if ((0,external_node_fs_namespaceObject.existsSync)(target) && (0,external_node_fs_namespaceObject.readFileSync)(target).equals(bytes)) {
        report.alreadyThere += 1;
        return;
    }
    replaceFile(target, bytes);
    report.copied += 1;
}
/**
 * Removes what earlier merging left of this delivery, dead or alive: segments that were replaced, and results that
 * nothing names any more. Whatever else is in their place stays.
 */
function removeReplaced(target, delivery) {
    const named = new Set(delivery.segments.map(({ path }) => path));
    const replaced = new Map(delivery.merged?.replaced.map(({ path, sha256 }) => [path, sha256]));
    for (const path of target.segments) {
        if (named.has(path) || placeOf({ path }, delivery) === undefined)
            continue;
        const file = (0,external_node_path_namespaceObject.join)(target.path, path);
        const sha256 = hashFile(file);
        if (replaced.get(path) === sha256 || isOwnWork(path, sha256))
            (0,external_node_fs_namespaceObject.rmSync)(file);
    }
}

;// CONCATENATED MODULE: ./src/verify/find-twins.ts





/** More different events than these are not looked at twice: an archive that has them twice is found out anyway. */
const MOST_SUSPECTS = 100_000;
/**
 * Looks at the events with these fingerprints once more, and exactly: an identity that comes a second time is a
 * duplicate. One problem for each file.
 */
function findTwins(files, suspects) {
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
const check_segments_line = { low: 0, high: 0, hasId: false, time: NaN };
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
            readIdentity(bytes, start, end, check_segments_line);
        }
        catch (error) {
            if (!(error instanceof BrokenPageError))
                throw error;
            seen.broken ||= number;
            return;
        }
        const { time, low, high } = check_segments_line;
        if (time < seen.firstTime)
            seen.firstTime = time;
        if (time > seen.lastTime)
            seen.lastTime = time;
        const isPlaced = day === undefined ? Number.isNaN(time) : time >= day * check_segments_DAY_MS && time < (day + 1) * check_segments_DAY_MS;
        if (!isPlaced)
            seen.misplaced ||= number;
        if (!check_segments_line.hasId) {
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
        path: (0,external_node_path_namespaceObject.join)(root.path, path),
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
            : [`${plural(lines.bytes, 'byte')}, not ${check_segments_count(segment.bytes)}`]),
        ...(lines.lines === segment.events
            ? []
            : [`${plural(lines.lines, 'line')}, not ${check_segments_count(segment.events)}`]),
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
                `it has ${plural(lines.lines, 'line')}, and its manifest counts ${check_segments_count(segment.events)}`,
            ]),
        ...(lines.bytes === segment.bytes
            ? []
            : [`it has ${plural(lines.bytes, 'byte')}, and its manifest says ${check_segments_count(segment.bytes)}`]),
        ...(lines.isEnded ? [] : ['its last line has no end']),
        ...(lines.isOverlong ? ['it has a line that is longer than any event'] : []),
        ...(seen.broken === 0 ? [] : [`line ${seen.broken} is no event`]),
        ...(seen.misplaced === 0 ? [] : [`the event in line ${seen.misplaced} is of another day`]),
        ...(isTimely ? [] : ['its first or last event has another time than its manifest says']),
    ].join('; ');
}
function check_segments_count(number) {
    return number.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./src/verify/check-quarantine.ts






const check_quarantine_DAY_MS = 86_400_000;
/** Reads every file in quarantine, and the segments of the days of which there are events in it. */
function checkQuarantine(files, partitions) {
    const tally = { segments: 0, events: 0, bytes: 0, duplicates: 0, withoutId: 0 };
    const problems = [];
    const notes = [];
    const bySource = new Map();
    const tell = (file, text) => void problems.push({ file, text });
    for (const file of files) {
        const copy = chooseCopy(file, { problems, notes });
        if (copy === undefined)
            continue;
        const key = keyOf(file, file.source);
        const known = bySource.get(key) ?? new Map();
        bySource.set(key, known);
        const found = readFile(copy, known, tell);
        tally.duplicates += found.duplicates;
        tally.withoutId += found.withoutId;
        const { lines } = found;
        const text = isChanged(file, lines)
            ? sayChange(file, lines, copy.path)
            : sayContradictions(file, lines, { ...found, misplaced: 0 });
        if (text !== '')
            tell(copy.shown, text);
        if (isChanged(file, lines))
            continue;
        tally.segments += 1;
        tally.events += lines.lines;
        tally.bytes += lines.bytes;
        const what = `${plural(lines.lines, 'event')} in quarantine: ${sayOdd(found.counts)}`;
        notes.push({ file: copy.shown, text: what });
    }
    for (const partition of partitions)
        tally.duplicates += findBeside(partition, bySource, tell);
    return { ...tally, problems, notes };
}
function keyOf({ strand, phrases }, source) {
    return JSON.stringify([source, strand, phrases]);
}
function readFile({ path, shown }, known, tell) {
    let counts = {};
    const seen = { firstTime: Infinity, lastTime: -Infinity, broken: 0 };
    const again = { duplicates: 0, withoutId: 0 };
    const lines = readLines(path, (bytes, start, end, number) => {
        try {
            const event = parseQuarantineLine(bytes.subarray(start, end));
            const { time, id } = event;
            counts = countOdd(counts, event);
            if (time !== undefined) {
                seen.firstTime = Math.min(seen.firstTime, time);
                seen.lastTime = Math.max(seen.lastTime, time);
            }
            if (id === undefined) {
                again.withoutId += 1;
                return;
            }
            const identity = identityOf(event);
            const first = known.get(identity);
            if (first === undefined) {
                const day = time === undefined ? undefined : Math.floor(time / check_quarantine_DAY_MS);
                known.set(identity, { day, where: `line ${number} of ${shown}` });
                return;
            }
            again.duplicates += 1;
            tell(shown, `line ${number} is the event of ${first.where} again (id ${id})`);
        }
        catch (error) {
            if (!(error instanceof BrokenPageError))
                throw error;
            seen.broken ||= number;
        }
    });
    return { ...again, ...seen, counts, lines };
}
/** Finds events of a day that are in quarantine as well. */
function findBeside({ folder, day, segments }, bySource, tell) {
    let duplicates = 0;
    for (const segment of segments) {
        const known = bySource.get(keyOf(segment, folder.slice(0, folder.lastIndexOf('/'))));
        if (known === undefined || ![...known.values()].some((one) => one.day === day))
            continue;
        // What is wrong with its copies was told of when the segment itself was checked.
        const copy = chooseCopy(segment, { problems: [], notes: [] });
        if (copy === undefined)
            continue;
        readLines(copy.path, (bytes, start, end, number) => {
            let identity;
            try {
                identity = identityOf(parseLine(bytes.subarray(start, end)));
            }
            catch {
                return;
            }
            const first = known.get(identity);
            if (first === undefined)
                return;
            duplicates += 1;
            tell(copy.shown, `line ${number} is the event of ${first.where}, which is in quarantine`);
        });
    }
    return duplicates;
}

;// CONCATENATED MODULE: ./src/verify/recorded-changes.ts



/** Everything that was changed by hand in a chain, in order. */
function recordedChanges({ links }) {
    return links.flatMap(({ delivery }) => delivery.changes.map((change) => ({
        source: source_sourceName(change),
        kind: change.kind,
        to: Date.parse(change.to),
        at: delivery.createdAt,
        run: delivery.run.id,
        file: shownManifest(delivery),
    })));
}
/** The same in words. */
function sayRecordedChange({ source, kind, to, at, run, file }) {
    const what = kind === 'set-back'
        ? `was set back to ${sayMinute(to)}: what came since then and was not held was delivered then`
        : `was started anew at ${sayMinute(to)}: what was delivered before may come again after it`;
    return { file, text: `${source} ${what} (by hand, ${sayMinute(at)}, run ${run})` };
}

;// CONCATENATED MODULE: ./src/verify/spans.ts




/**
 * Checks that the spans of each source follow one another. One may begin before the last one's end; one that begins
 * after it leaves a hole, unless the gaps of the manifest cover that. Where deliveries are missing, nothing is asked.
 */
function checkSpans({ links }) {
    const gaps = [];
    const problems = [];
    const ends = new Map();
    let from = Infinity;
    let to = -Infinity;
    const cover = (span) => {
        from = Math.min(from, span.from);
        to = Math.max(to, span.to);
    };
    const told = new Set();
    for (const state of links.at(-1)?.delivery.states ?? []) {
        if (state.progress === undefined)
            continue;
        told.add(source_sourceName(state));
        state.covered.forEach(cover);
    }
    for (const { delivery, joint } of links) {
        if (joint === 'broken')
            ends.clear();
        const file = shownManifest(delivery);
        for (const source of delivery.sources) {
            const name = source_sourceName(source);
            for (const gap of source.gaps)
                gaps.push({ ...gap, source: name, file });
            problems.push(...problemsOf(source, ends.get(name)).map((text) => ({ file, text })));
            ends.set(name, Math.max(source.span.to, ends.get(name) ?? 0));
            if (!told.has(name))
                cover(source.span);
        }
        problems.push(...miscounted(delivery).map((text) => ({ file, text })));
    }
    return { gaps, covered: from > to ? undefined : { from, to }, problems };
}
function problemsOf(source, end) {
    const { span, gaps } = source;
    const name = source_sourceName(source);
    if (span.from > span.to)
        return [
            `the span of ${name} runs backwards, from ${sayMinute(span.from)} to ${sayMinute(span.to)}`,
        ];
    if (end === undefined || span.from <= end || isCovered({ from: end, to: span.from }, gaps))
        return [];
    return [
        `a hole in ${name}: the delivery before ends at ${toIso(end)}, this one begins at ${toIso(span.from)}, and no gap is recorded`,
    ];
}
function isCovered({ from, to }, gaps) {
    let covered = from;
    for (const gap of [...gaps].sort((a, b) => a.from - b.from))
        if (gap.from <= covered)
            covered = Math.max(covered, gap.to);
    return covered >= to;
}
const IN_QUARANTINE = new RegExp(`^${quarantine_QUARANTINE}/`);
/** What a manifest says of its sources and of its segments has to agree; phrases share a folder. */
function miscounted({ sources, segments }) {
    const counts = new Map();
    const add = (folder, events) => {
        counts.set(folder, (counts.get(folder) ?? 0) + events);
    };
    for (const { scope, slug, log, events } of sources)
        add(`scope=${scope}/slug=${slug}/log=${log}`, events);
    for (const { path, events } of segments)
        add(path.replace(IN_QUARANTINE, '').split('/').slice(0, 3).join('/'), -events);
    return [...counts]
        .filter(([, difference]) => difference !== 0)
        .map(([folder]) => `the events that it counts for ${folder} are not those of its segments`);
}
function toIso(time) {
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./src/verify/verify.ts














/**
 * Verifies every archive in a folder and below it; changes nothing. Throws an `ExplainedError` if there is no such
 * folder, and an error of the system if a file can't be read.
 */
function verify(folder, expected) {
    requireFolder(folder);
    const { roots, strays } = findRoots(folder);
    const { deliveries, problems } = readDeliveries(roots);
    const { archive: only } = expected;
    const byArchive = groupBy(deliveries, ({ archive }) => archive);
    const chosen = [...byArchive].filter(([archive]) => only === undefined || archive === only);
    const chains = new Map(chosen
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([archive, members]) => [archive, linkChains(members, expected)]));
    const head = checkHead([...chains.values()].flat(), expected.head);
    const held = heldIn(roots, deliveries);
    const odd = roots.flatMap((root) => oddFiles(root, held.get(root) ?? []).map((finding) => ({ root, finding })));
    const owners = new Map(roots.map((root) => [root, ownerOf(held.get(root) ?? [])]));
    const ownedBy = (archive, all) => all.filter(({ root }) => owners.get(root) === archive).map(({ finding }) => finding);
    const isAlone = chains.size === 1;
    const archives = [...chains].map(([archive, members]) => judge(archive, members, {
        manifests: [...(isAlone ? head.problems : []), ...ownedBy(archive, problems)],
        files: ownedBy(archive, odd),
        notes: isAlone ? head.notes : [],
    }));
    const nothing = { file: undefined, text: sayNothing(only, [...byArchive.keys()]) };
    return {
        archives,
        problems: [
            ...ownedBy(undefined, [...problems, ...odd]),
            ...strays.map((file) => ({ file, text: sayStray(file) })),
            ...(isAlone ? [] : head.problems),
            ...(archives.length > 0 ? [] : [nothing]),
        ],
    };
}
/** Throws an `ExplainedError` unless it is a folder. */
function requireFolder(folder) {
    if ((0,external_node_fs_namespaceObject.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new errors/* ExplainedError */.hM(`There is no folder \`${folder}\`.`);
}
function judge(archive, chains, found) {
    const { partitions, quarantined, problems: misplaced } = partition(chains);
    const { shared, ...segments } = checkSegments(partitions);
    const odd = checkQuarantine(quarantined, partitions);
    const spans = chains.map(checkSpans);
    const chainProblems = [...chains.flatMap(({ problems }) => problems), ...found.manifests];
    const covered = spans.flatMap((one) => one.covered ?? []);
    const collecting = chains.find(({ name }) => name === COLLECT) ?? chains[0];
    const backfills = checkBackfills(chains);
    const both = [...shared].map(([strands, one]) => sayShared(strands, one));
    const withoutId = segments.withoutId + odd.withoutId;
    const twins = sayWithoutId(withoutId);
    return {
        segments: segments.segments + odd.segments,
        events: segments.events + odd.events,
        quarantined: odd.events,
        bytes: segments.bytes + odd.bytes,
        duplicates: segments.duplicates + odd.duplicates,
        withoutId,
        archive,
        deliveries: chains.reduce((sum, { links }) => sum + links.length, 0),
        head: collecting?.head.hash ?? '',
        covered: covered.length === 0
            ? undefined
            : {
                from: Math.min(...covered.map(({ from }) => from)),
                to: Math.max(...covered.map(({ to }) => to)),
            },
        gaps: spans.flatMap(({ gaps }) => gaps),
        changes: chains.flatMap(recordedChanges),
        isChainIntact: chainProblems.length === 0,
        problems: [
            ...chainProblems,
            ...spans.flatMap(({ problems }) => problems),
            ...backfills.problems,
            ...misplaced,
            ...found.files,
            ...segments.problems,
            ...odd.problems,
        ],
        notes: [
            ...chains.flatMap(({ notes }) => notes),
            ...found.notes,
            ...backfills.notes,
            ...segments.notes,
            ...odd.notes,
            ...both,
            ...twins,
        ],
    };
}
function heldIn(roots, deliveries) {
    const held = new Map(roots.map((root) => [root, []]));
    for (const delivery of deliveries)
        for (const { root } of delivery.copies)
            held.get(root)?.push(delivery);
    return held;
}
/** The archive that all deliveries of a root belong to; undefined if there are several, or none. */
function ownerOf(deliveries) {
    const archives = new Set(deliveries.map(({ archive }) => archive));
    return archives.size === 1 ? deliveries[0]?.archive : undefined;
}
/** Files of a root that no manifest there names, an orphan's included. */
function oddFiles(root, deliveries) {
    const odd = new Set(root.segments);
    for (const { segments } of deliveries)
        for (const { path } of segments)
            odd.delete(path);
    return [
        ...[...odd].map((file) => ({
            file: root.prefix + file,
            text: 'no manifest names it: it was added, or its manifest is missing',
        })),
        ...root.torn.map((file) => ({ file: root.prefix + file, text: sayStray(file) })),
    ];
}
function sayStray(file) {
    return file.endsWith('.ndjson')
        ? 'no manifest names it: it was added'
        : 'it was never finished, and is no part of an archive';
}
function sayNothing(only, others) {
    if (only === undefined)
        return 'there is no archive here: no folder `manifests` with a manifest';
    const names = others.length === 0 ? 'none' : others.join(', ');
    return `there is no archive \`${only}\` here; there is: ${names}`;
}
function sayShared(strands, { events, chains: [first, second] }) {
    const text = `${plural(events, 'event')} ${events === 1 ? 'is' : 'are'} in both ${strands}`;
    if (first === second || !isBackfill(second))
        return { file: undefined, text };
    const them = events === 1 ? 'it' : 'them';
    return { file: undefined, text: `${text}: \`merge\` drops ${them} from ${second}` };
}
function sayWithoutId(events) {
    if (events === 0)
        return [];
    const text = `${plural(events, 'event')} ${events === 1 ? 'has' : 'have'} no id, so that nothing tells a duplicate from a twin that GitHub made; none is called one`;
    return [{ file: undefined, text }];
}

;// CONCATENATED MODULE: ./src/verify/merge.ts













/**
 * Copies the deliveries of an archive from many folders into one, each file only if it is what its manifest says and
 * none of another content is in its place. From backfills it drops the events that the collecting chain, or a backfill
 * that sorts before, has in the target. The folders stay as they are. Throws an `ExplainedError`, before anything is
 * written, if they hold several archives or overlap with `into`.
 */
function merge(folders, into, expected) {
    for (const folder of folders) {
        requireFolder(folder);
        refuseOverlap(folder, into);
    }
    const isNew = !(0,external_node_fs_namespaceObject.existsSync)(into);
    // What is there already is part of the chain, and decides with the rest which deliveries are orphans.
    const places = isNew ? folders : [...folders, into];
    const roots = places.flatMap((folder) => findRoots(folder, shownPrefix(folder)).roots);
    const { deliveries, problems: unreadable } = readDeliveries(roots);
    const chosen = chooseArchive(deliveries, expected.archive);
    const slots = gatherSlots(chosen.filter(({ chain }) => isBackfill(chain)));
    const asMade = [...chosen.filter(({ chain }) => !isBackfill(chain)), ...slots.map(toOriginal)];
    const chains = linkChains(asMade, expected);
    const report = {
        ...{ into, deliveries: 0, copied: 0, alreadyThere: 0, dropped: 0 },
        problems: unreadable.map(({ finding }) => finding),
        notes: chains.flatMap(({ orphans }) => orphans).map(describeOrphan),
    };
    (0,external_node_fs_namespaceObject.mkdirSync)(into, { recursive: true });
    const parts = {
        ...{ into, report, target: roots.find(({ path }) => path === into) },
        slots: new Map(slots.map((slot) => [slot.origin, slot])),
    };
    const holders = [];
    for (const chain of chains) {
        if (isBackfill(chain.name))
            holders.push(mergeBackfill(chain, { ...parts, holders }));
        else {
            const copied = copyChain(chain, into, report);
            if (chain.name === COLLECT)
                holders.push(copied);
        }
    }
    return report;
}
/** Copies the deliveries that can be had whole, and returns these. */
function copyChain({ name, links }, into, report) {
    const copied = links.filter(({ delivery }) => {
        const foreign = delivery.segments.find((segment) => placeOf(segment, delivery) === undefined);
        const problem = foreign === undefined
            ? placeFiles(planDelivery(delivery), into, { delivery: delivery.name, report })
            : sayForeign(delivery, foreign.path);
        if (problem === undefined)
            report.deliveries += 1;
        else
            report.problems.push(problem);
        return problem === undefined;
    });
    return { name, links: copied };
}
/** Segments first: without its manifest, a delivery that was copied in part is none. */
function planDelivery({ name, hash, segments, copies }) {
    const from = (path) => copies
        .filter(({ root }) => root.segments.has(path))
        .map(({ root }) => ({ path: (0,external_node_path_namespaceObject.join)(root.path, path), shown: root.prefix + path }));
    return [
        ...segments.map(({ path, sha256 }) => ({ path, sha256, from: from(path) })),
        {
            path: manifestPath(name),
            sha256: hash,
            from: copies.map(({ root, manifest }) => ({
                path: (0,external_node_path_namespaceObject.join)(root.path, manifest),
                shown: root.prefix + manifest,
            })),
        },
    ];
}
function chooseArchive(deliveries, archive) {
    const names = [...new Set(deliveries.map((one) => one.archive))].sort();
    if (archive !== undefined)
        return deliveries.filter((one) => one.archive === archive);
    if (names.length > 1)
        throw new errors/* ExplainedError */.hM(`These folders hold several archives (${names.join(', ')}), and one folder can hold only one: name it with \`archive\`. Nothing was copied.`);
    return [...deliveries];
}
/** Merging into one of the folders would change it; the other way round its result would be taken for a copy. */
function refuseOverlap(folder, into) {
    const [source, target] = [(0,external_node_fs_namespaceObject.realpathSync)(folder), realPath(into)].map((path) => path + external_node_path_namespaceObject.sep);
    if (source === undefined || target === undefined)
        return;
    if (source.startsWith(target) || target.startsWith(source))
        throw new errors/* ExplainedError */.hM(`\`${into}\` and \`${folder}\` lie in one another: merge into a folder of its own. Nothing was copied.`);
}
/** The real path of what may not exist yet. */
function realPath(path) {
    const absolute = (0,external_node_path_namespaceObject.resolve)(path);
    if ((0,external_node_fs_namespaceObject.existsSync)(absolute))
        return (0,external_node_fs_namespaceObject.realpathSync)(absolute);
    const parent = (0,external_node_path_namespaceObject.dirname)(absolute);
    return parent === absolute ? absolute : (0,external_node_path_namespaceObject.join)(realPath(parent), (0,external_node_path_namespaceObject.basename)(absolute));
}
function shownPrefix(folder) {
    return folder.endsWith('/') ? folder : `${folder}/`;
}
function describeOrphan(orphan) {
    return { file: shownManifest(orphan), text: 'an orphan: it lost the race for its number' };
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
        file === undefined ? '' : `<code>${markdown_escape(file)}</code>`,
        markdown_escape(text),
    ]);
    const rest = findings.length - rows.length;
    const more = rest > 0 ? `\n\n… and ${rest.toLocaleString('en-US')} more.` : '';
    return [`${heading}\n\n${renderTable(['File', 'What'], rows, [])}${more}`];
}
/** A finding whose texts are cut to 400 characters. */
function cutFinding({ file, text }) {
    return { file: file === undefined ? undefined : cut(file), text: cut(text) };
}
function cut(text) {
    return text.length > TEXT_MAX_LENGTH ? `${text.slice(0, TEXT_MAX_LENGTH - 1)}…` : text;
}

;// CONCATENATED MODULE: ./src/verify/render.ts




/** Keeps the summary below GitHub's limit of 1 MiB, and a report below that of an output, whatever was found. */
const MAX_ROWS = { text: 1_000, markdown: 150, report: 500 };
/** Every problem of the folder and of each archive in it. */
function render_problemsOf({ verdict, merge }) {
    return [
        ...(merge?.problems ?? []),
        ...verdict.problems,
        ...verdict.archives.flatMap(({ problems }) => problems),
    ];
}
/** The verdict on one archive in one line. */
function sayVerdict(verdict) {
    const { covered, gaps, duplicates, problems, head, isChainIntact, quarantined } = verdict;
    const days = covered && [covered.from, covered.to].map((time) => sayMinute(time).slice(0, 10));
    return [
        plural(verdict.deliveries, 'delivery', 'deliveries'),
        plural(verdict.segments, 'segment'),
        plural(verdict.events, 'event'),
        ...(quarantined === 0 ? [] : [`${quarantined.toLocaleString('en-US')} of them in quarantine`]),
        ...(days === undefined ? [] : [days.join(' … ')]),
        gaps.length === 0 ? 'no gap' : plural(gaps.length, 'gap'),
        duplicates === 0 ? 'no duplicate' : plural(duplicates, 'duplicate'),
        `chain ${isChainIntact ? 'intact' : 'broken'} (head ${head.slice(0, 12)}…)`,
        ...(problems.length === 0 ? [] : [plural(problems.length, 'problem')]),
    ].join(', ');
}
/** Plain text for a terminal or a job's log: no name in it can be taken for a command of the runner. */
function renderText(result) {
    const { verdict, merge } = result;
    const lines = [
        ...(merge === undefined ? [] : [sayMerge(merge), ...listFindings('Left out', merge.notes)]),
        ...listFindings('Problems', [...(merge?.problems ?? []), ...verdict.problems]),
        ...verdict.archives.flatMap((one) => [
            `${one.archive}: ${sayVerdict(one)}`,
            `head: ${one.head}`,
            ...listFindings('Recorded gaps', gapsOf(one)),
            ...listFindings('Recorded changes', one.changes.map(sayRecordedChange)),
            ...listFindings('Problems', one.problems),
            ...listFindings('Notes', one.notes),
        ]),
    ];
    return `${lines.map(disarm).join('\n')}\n`;
}
/** The job summary: Markdown in which no name can break the markup. */
function renderSummary(result) {
    const { verdict, merge } = result;
    const problems = render_problemsOf(result);
    const title = problems.length === 0 ? 'The archive is intact' : plural(problems.length, 'problem');
    const parts = [
        `## ${title}`,
        ...(merge === undefined ? [] : [markdown_escape(sayMerge(merge))]),
        ...findingsTable('#### Left out', merge?.notes ?? [], MAX_ROWS.markdown),
        ...findingsTable('#### Problems', [...(merge?.problems ?? []), ...verdict.problems], MAX_ROWS.markdown),
        ...verdict.archives.flatMap((one) => {
            const gaps = gapsOf(one).map(({ file, text }) => markdown_escape(`${text} (${file ?? ''})`));
            return [
                `### ${markdown_escape(one.archive)}\n\n${markdown_escape(sayVerdict(one))}\n\nhead: <code>${markdown_escape(one.head)}</code>`,
                ...(gaps.length === 0 ? [] : [markdown_alert('CAUTION', ['**Recorded gaps**', ...gaps])]),
                ...findingsTable('#### Recorded changes', one.changes.map(sayRecordedChange), MAX_ROWS.markdown),
                ...findingsTable('#### Problems', one.problems, MAX_ROWS.markdown),
                ...findingsTable('#### Notes', one.notes, MAX_ROWS.markdown),
            ];
        }),
    ];
    return `${parts.join('\n\n')}\n`;
}
/** The report as JSON; lists are cut at 500, their lengths are not. */
function toReport(result) {
    const { verdict, merge } = result;
    const problems = render_problemsOf(result);
    return {
        intact: problems.length === 0,
        ...totals(result),
        archives: verdict.archives.map((one) => ({
            archive: one.archive,
            verdict: sayVerdict(one),
            head: one.head,
            ...{ deliveries: one.deliveries, segments: one.segments },
            ...{ events: one.events, quarantined: one.quarantined, bytes: one.bytes },
            from: one.covered && render_toIso(one.covered.from),
            to: one.covered && render_toIso(one.covered.to),
            gaps: one.gaps.slice(0, MAX_ROWS.report).map(({ source, from, to, file }) => ({
                ...{ source, from: render_toIso(from), to: render_toIso(to), file },
            })),
            changes: one.changes.slice(0, MAX_ROWS.report).map(({ to, at, ...rest }) => ({
                ...{ ...rest, to: render_toIso(to), at: render_toIso(at) },
            })),
            duplicates: one.duplicates,
            withoutId: one.withoutId,
            problems: one.problems.length,
            notes: one.notes.slice(0, MAX_ROWS.report).map(cutFinding),
        })),
        list: problems.slice(0, MAX_ROWS.report).map(cutFinding),
        ...(merge === undefined
            ? {}
            : {
                merged: {
                    ...{ into: merge.into, deliveries: merge.deliveries },
                    ...{ copied: merge.copied, alreadyThere: merge.alreadyThere },
                    dropped: merge.dropped,
                    leftOut: merge.notes.slice(0, MAX_ROWS.report).map(cutFinding),
                },
            }),
    };
}
/** The values of the action's outputs. */
function toOutputs(result) {
    const { archives } = result.verdict;
    const report = toReport(result);
    return {
        intact: String(report['intact']),
        ...Object.fromEntries(Object.entries(totals(result)).map(([name, number]) => [name, String(number)])),
        head: archives.length === 1 ? (archives[0]?.head ?? '') : '',
        report: JSON.stringify(report),
    };
}
function totals(result) {
    const { archives } = result.verdict;
    const sum = (field) => archives.reduce((total, one) => total + one[field], 0);
    return {
        deliveries: sum('deliveries'),
        segments: sum('segments'),
        events: sum('events'),
        problems: render_problemsOf(result).length,
    };
}
function sayMerge({ into, deliveries, copied, alreadyThere, dropped }) {
    const text = `Merged ${plural(deliveries, 'delivery', 'deliveries')} into ${into}: ${plural(copied, 'file')} copied, ${alreadyThere.toLocaleString('en-US')} already there.`;
    if (dropped === 0)
        return text;
    return `${text} Backfills without ${plural(dropped, 'event')} that another chain holds.`;
}
function gapsOf({ gaps }) {
    return gaps.map(({ source, from, to, file }) => ({
        file,
        text: `${source}: ${sayMinute(from)} to ${sayMinute(to)} could no longer be read`,
    }));
}
function listFindings(title, findings) {
    if (findings.length === 0)
        return [];
    const rest = findings.length - MAX_ROWS.text;
    return [
        `${title}:`,
        ...findings
            .slice(0, MAX_ROWS.text)
            .map(({ file, text }) => `- ${file === undefined ? '' : `${file}: `}${text}`),
        ...(rest > 0 ? [`- … and ${rest.toLocaleString('en-US')} more`] : []),
    ];
}
/** Names come from outside: a line of them stays one line, and the runner's old mark of a command is broken up. */
function disarm(line) {
    return line
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^(\s*):/, '$1 .:');
}
function render_toIso(time) {
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./src/verify/run.ts






/** A step of a job: reads its inputs, sets its outputs, and throws an `ExplainedError` if there is any problem. */
async function runStep(step) {
    const result = run((0,verify_inputs/* parseStepInputs */.fM)());
    process.stdout.write(renderText(result));
    for (const [name, value] of Object.entries(toOutputs(result)))
        step.setOutput(name, value);
    await step.writeSummary(renderSummary(result));
    const problems = render_problemsOf(result);
    if (problems.length === 0)
        return;
    const [first] = problems;
    const more = problems.length === 1 ? '' : ' The log and the summary list all.';
    throw new errors/* ExplainedError */.hM(`${plural(problems.length, 'problem')}. ${first?.file === undefined ? '' : `${first.file}: `}${first?.text ?? ''}.${more}`);
}
/** By hand: prints what was found, and returns the exit code. */
function runCommand(args) {
    const inputs = (0,verify_inputs/* parseArguments */.We)(args);
    if (inputs === undefined) {
        process.stdout.write(`${verify_inputs/* USAGE */.u_}\n`);
        return 0;
    }
    const result = run(inputs);
    const text = inputs.isJson
        ? `${JSON.stringify(toReport(result), null, 2)}\n`
        : renderText(result);
    process.stdout.write(text);
    return render_problemsOf(result).length === 0 ? 0 : 1;
}
function run(inputs) {
    const { folders, mergeInto } = inputs;
    const merged = mergeInto === undefined ? undefined : merge(folders, mergeInto, inputs);
    return { verdict: verify(mergeInto ?? folders[0] ?? '', inputs), merge: merged };
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

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
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
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
/******/ var __webpack_exports__ = __nccwpck_require__(2768);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
