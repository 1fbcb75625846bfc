import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 41730:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83916);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49855);


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

/***/ 49855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
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

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
;// CONCATENATED MODULE: ./src/events/source.ts
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./src/events/identity.ts

const IDENTITY_BYTES = 16;
/**
 * What makes an event itself: id, time and action (ids of the request-id form are not known to be unique alone).
 * Without an id it is the whole event with its keys sorted, so twins share an identity and are told apart by count.
 */
function identityOf(event) {
    const text = event.id === undefined
        ? sortedJson(event.fields)
        : `${event.id}\n${event.time}\n${event.action}`;
    return (0,external_node_crypto_.hash)('sha256', text, 'binary').slice(0, IDENTITY_BYTES);
}
function sortedJson(value) {
    if (Array.isArray(value))
        return `[${value.map(sortedJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${sortedJson(field)}`).join(',')}}`;
}

;// CONCATENATED MODULE: ./src/checkpoint/identities.ts

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
            if (at + IDENTITY_BYTES > bytes.length)
                throw new Error('The packed identities are cut short.');
            const identity = bytes.toString('latin1', at, at + IDENTITY_BYTES);
            at += IDENTITY_BYTES;
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

;// CONCATENATED MODULE: ./src/checkpoint/checkpoint.ts




const count = pipe(number(), integer(), minValue(0));
/** Epoch milliseconds, as GitHub's own `@timestamp`. */
const time = count;
/** Stretches of time, as a checkpoint holds them. */
const spans = array(object({ from: time, to: time }));
const query = object({
    /** The whole `phrase` parameter, `created:>=` included. */
    phrase: string(),
    include: picklist(['web', 'git']),
});
/** What `Identities.pack` or `packShown` wrote. */
const packed = pipe(string(), check(isPacked, 'these are no packed identities'));
/**
 * The twins (events without an id) that were shown up to a cursor and may go on behind it, as they stand at its very
 * time: of those, only what comes on top is new.
 */
const twins = packed;
/** How far one page chain of a source was read. */
const sourceState = object({
    scope: picklist(['org', 'enterprise']),
    slug: string(),
    log: picklist(['web', 'git']),
    phrase: string(),
    /** The newest page border before everything unsettled; `heldFrom` is the whole second from which identities are held. */
    resume: object({ query, cursor: nullable(string()), heldFrom: time, twins }),
    /** Where an interrupted read goes on under the same query, and the last time it read; null if it reached the end. */
    front: nullable(object({ cursor: string(), time, twins })),
    /** The last event read. */
    position: nullable(object({ time, id: nullable(string()) })),
    /** The server's time when the end was last reached. */
    readThrough: nullable(time),
    /** Nothing can appear before this any more: it was read when it was at least `lookback` old. */
    settledTo: optional(time, 0),
    /** The end of the last span that a manifest tells of. */
    deliveredTo: time,
    /** What the chain holds of this source; empty in checkpoints of releases that did not note it. */
    covered: optional(spans, []),
    /** The largest difference seen between the times that GitHub may sort by and filter by. */
    skewSeconds: count,
    /** Since when re-reads have lacked events that were shown before. */
    partialSince: nullable(time),
    identities: packed,
});
/** The format that this release writes; it reads that and, by `migrations`, all earlier ones. */
const FORMAT = 3;
/** Makes of a checkpoint of each earlier format one of the next. */
const migrations = {
    1: (old) => ({ artifact: null, workflow: null, ...old, version: 2 }),
    2: (old) => ({ identitiesAt: null, ...old, version: 3 }),
};
const checkpointSchema = object({
    version: literal(FORMAT),
    archive: string(),
    /** Number of the newest delivery; 0 before the first. */
    sequence: count,
    /** Counts the saves since that delivery. */
    revision: count,
    savedAt: time,
    /** SHA-256 of the newest delivery's manifest; null before the first. */
    head: nullable(string()),
    /** Number of the newest delivery whose manifest carries the identities; null if the next one has to. */
    identitiesAt: nullable(count),
    /** Id of the artifact that holds that delivery; null if none does. */
    artifact: nullable(count),
    /** Path and ref of the workflow that collected last, such as `.github/workflows/a.yml@refs/heads/main`; null if not known. */
    workflow: nullable(string()),
    /** Of the shape that the chain says. */
    sources: unknown(),
});
const states = object({ sources: array(sourceState) });
/** As manifests carry it: the identities may be left out. */
const manifestState = object({ ...sourceState.entries, identities: nullable(packed) });
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
        throw new errors/* ExplainedError */.hM('The checkpoint is not valid JSON: it is torn or was changed.');
    }
    const checkpoint = checkpoint_parse(checkpointSchema, migrate(json));
    if (checkpoint.archive !== archive) {
        throw new errors/* ExplainedError */.hM(`The checkpoint belongs to the archive \`${checkpoint.archive}\`, not to \`${archive}\`.`);
    }
    return { ...checkpoint, sources: chain.parseStates(checkpoint.sources) };
}
/** Reads the states of a collecting chain's checkpoint. */
function parseSourceStates(json) {
    return checkpoint_parse(states, { sources: json }).sources;
}
/** The states that a manifest carries; throws an `ExplainedError` if they are none. */
function manifestStates({ version, sources }) {
    refuseNewer(version);
    // The states are the same in all formats so far.
    if (version < 1)
        throw new errors/* ExplainedError */.hM(`There is no format ${version}.`);
    return checkpoint_parse(object({ sources: array(manifestState) }), { sources }).sources;
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
    const name = sourceName(source);
    return checkpoint.sources.find((state) => sourceName(state) === name);
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
    const known = checkpoint.sources.map((state) => `\`${sourceName(state)}\``).join(', ');
    throw new errors/* ExplainedError */.hM(`The archive \`${checkpoint.archive}\` holds ${known}, and none of what this run is to collect ` +
        `(${sources.map((source) => `\`${sourceName(source)}\``).join(', ')}). Give this configuration an \`archive\` name of its own.`);
}
/** The time up to which a source is known to be read, in epoch milliseconds. */
function knownTo({ readThrough, deliveredTo }) {
    return Math.max(readThrough ?? 0, deliveredTo);
}
/** The sources after a run: those it read in their new state, all others as they were. */
function mergeSources(before, read) {
    return [...new Map([...before, ...read].map((state) => [sourceName(state), state])).values()];
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
    throw new errors/* ExplainedError */.hM(`The checkpoint has format ${version}, which a newer release of this action wrote. Use that release or a newer one.`);
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
function checkpoint_parse(schema, json) {
    const parsed = safeParse(schema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const path = getDotPath(issue) ?? 'it';
    throw new errors/* ExplainedError */.hM(`The checkpoint is not valid: ${path}: ${issue.message}.`);
}
function isPacked(text) {
    try {
        openIdentities(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/events/manifest.ts


/** Times are ISO 8601 in every persisted file: people read them too. */
const manifest_isoTime = pipe(string(), isoTimestamp());
const manifest_count = pipe(number(), integer(), minValue(0));
const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const span = object({ from: manifest_isoTime, to: manifest_isoTime });
/** Where deliveries are kept, in the order in which they are published: a branch decides races, so it comes first. */
const SINK_NAMES = ['commit', 'artifact'];
/** A sink that lacks the deliveries of these numbers (both included): it joined later, or they could not be copied to it. */
const lacking = object({ sink: string(), from: manifest_count, to: manifest_count });
const segmentEntry = object({
    path: string(),
    sha256,
    bytes: manifest_count,
    events: manifest_count,
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
    requests: manifest_count,
    events: manifest_count,
    alreadyDelivered: manifest_count,
    /** New events that lay before what the last run had read through, and the longest such delay seen. */
    late: object({ events: manifest_count, longestSeconds: manifest_count }),
    gaps: array(span),
});
/**
 * What merging left out of this delivery, because another chain of the archive holds it: the original's SHA-256 and
 * link, and its segments that were written anew without those events (`withoutId` of them have no id).
 */
const merged = object({
    from: sha256,
    previous: nullable(sha256),
    dropped: manifest_count,
    replaced: array(object({ path: string(), sha256, dropped: manifest_count, withoutId: manifest_count })),
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
    run: object({ id: string(), attempt: manifest_count }),
    createdAt: manifest_isoTime,
    sources: array(sourceEntry),
    segments: array(segmentEntry),
    /** Absent if every sink that took this delivery holds the one before. */
    lacking: optional(array(lacking)),
    /** Absent in what a collector made. */
    merged: optional(merged),
    /**
     * Its format and its sources; the rest of it is in the manifest itself. The sources' identities may be left out
     * (null); then they follow from those in the delivery `identitiesAt` and from the segments since.
     */
    checkpoint: object({
        version: optional(manifest_count, 1),
        identitiesAt: optional(nullable(manifest_count)),
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
/** The files of a delivery, relative to the archive's root. */
function deliveryFiles(delivery, segments) {
    return [manifestPath(delivery), ...segments.map(({ path }) => path)];
}

;// CONCATENATED MODULE: ./src/events/page.ts
/** The answer is not a complete JSON array of objects; nothing of it may be used. */
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
 * Splits a page into its events without re-serialising them, so integers beyond 2^53, key order and escapes stay.
 * Accepts exactly the bodies that `JSON.parse` reads as an array of objects; throws `BrokenPageError` for all others.
 */
function parsePage(body) {
    const events = [];
    let at = skipSpace(body, 0);
    expectByte(body, at, OPEN_ARRAY);
    at = skipSpace(body, at + 1);
    if (body[at] !== CLOSE_ARRAY) {
        for (;;) {
            const end = endOfObject(body, at);
            events.push(parseEvent(body.subarray(at, end)));
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
    if (bytes[0] !== OPEN_OBJECT)
        throw broken(0);
    return parseEvent(bytes);
}
function parseEvent(bytes) {
    let fields;
    try {
        fields = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new BrokenPageError(`An event in the answer is not valid JSON: ${error.message}`);
    }
    const createdAt = toTime(fields['created_at']);
    return {
        bytes,
        fields,
        id: toText(fields['_document_id']),
        time: toTime(fields['@timestamp']) ?? createdAt,
        createdAt,
        action: toText(fields['action']) ?? '',
        actor: toText(fields['actor']),
    };
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
/** The index after the object that begins at `start`; strings are skipped, so brackets inside them do not count. */
function endOfObject(body, start) {
    expectByte(body, start, OPEN_OBJECT);
    let depth = 0;
    for (let at = start; at < body.length; at++) {
        const byte = body[at];
        if (byte === QUOTE)
            at = endOfString(body, at);
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY)
            depth++;
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0)
            return at + 1;
    }
    throw broken(body.length);
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

;// CONCATENATED MODULE: ./src/events/files.ts
/** Whether something exists at the path. */
function exists(files, path) {
    return files.access(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/events/segment.ts




/** Below the 25 MB that one commit may carry, so that every sink can take a segment whole. */
const SEGMENT_MAX_BYTES = 16 * 1024 * 1024;
/** Late events open older days again; beyond this many the least recently written segment is sealed. */
const MAX_OPEN_SEGMENTS = 8;
const BUFFER_BYTES = 256 * 1024;
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
    function folderOf(source, time) {
        const day = time === undefined ? undefined : Math.floor(time / segment_DAY_MS);
        if (last?.source !== source || last.day !== day)
            last = { source, day, folder: dayFolder(source, time) };
        return last.folder;
    }
    async function seal(day, segment) {
        opened.delete(day);
        sealed.push(await segment.seal());
    }
    async function nextSegment(day) {
        const current = opened.get(day);
        const [leastRecent] = opened;
        if (current !== undefined)
            await seal(day, current);
        else if (leastRecent !== undefined && opened.size >= MAX_OPEN_SEGMENTS)
            await seal(...leastRecent);
        const number = (begunPerDay.get(day) ?? 0) + 1;
        begunPerDay.set(day, number);
        begun += 1;
        const name = `${options.delivery}-${String(number).padStart(4, '0')}.ndjson`;
        return openSegment({ files, root, path: `${day}/${name}` });
    }
    return {
        async write(source, event) {
            const day = folderOf(source, event.time);
            const current = opened.get(day);
            const isOpen = current !== undefined && current.size() < SEGMENT_MAX_BYTES;
            const segment = isOpen ? current : await nextSegment(day);
            opened.delete(day);
            opened.set(day, segment);
            bytes += await segment.write(event);
        },
        sizeWith(source, events) {
            const folders = new Set(events.map(({ time }) => folderOf(source, time)));
            const more = events.reduce((sum, event) => sum + event.bytes.length + 1, 0);
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
function dayFolder(source, time) {
    const day = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
    return `${segmentFolder(source)}day=${day}`;
}
async function openSegment(options) {
    const { files, root, path } = options;
    const file = (0,external_node_path_.join)(root, path);
    if (await exists(files, file))
        throw new Error(`The segment ${file} exists already; segments are never overwritten.`);
    await files.mkdir((0,external_node_path_.dirname)(file), { recursive: true });
    const handle = await files.open(file + PARTIAL_SUFFIX, 'w');
    const digest = (0,external_node_crypto_.createHash)('sha256');
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
        async write(event) {
            const line = toLine(event);
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
            if (event.time === undefined)
                return length;
            firstTime = Math.min(firstTime ?? event.time, event.time);
            lastTime = Math.max(lastTime ?? event.time, event.time);
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

;// CONCATENATED MODULE: ./src/checkpoint/reading.ts



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
    const { queryFrom = (time) => querySince(state, time) } = options;
    const identities = openIdentities(state.identities);
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
    const tied = new Set(unpackIdentities(shownTwins));
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
    function note(event) {
        const { time, createdAt } = timesOf(event, reachedTime);
        const skewMs = Math.max(Math.abs(createdAt - time), reachedTime - time);
        skewSeconds = Math.max(skewSeconds, Math.min(MAX_SKEW_SECONDS, Math.ceil(skewMs / 1000)));
        reachedTime = Math.max(reachedTime, time);
        const second = reading_toSecond(time, createdAt);
        const identity = identityOf(event);
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
        start: { query: resume.query, cursor: front?.cursor ?? resume.cursor },
        fallback: () => queryFrom(resume.heldFrom),
        accept(page) {
            if (page.query !== query)
                restart(page.query);
            date = page.date;
            const fresh = page.events.filter(note);
            const twins = identities.packShown(tied);
            isDoubtful ||= page.suspect;
            settling &&=
                !page.suspect &&
                    (page.events.length === 0 || date - reachedTime >= lookbackMs + DATE_STEP_MS);
            if (settling && page.next !== undefined) {
                const heldFrom = Math.floor(reachedTime / 1000 - heldSeconds()) * 1000;
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
            reachedTo: Math.max(state.deliveredTo, ended ? date : reachedTime),
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
    return reading_toSecond(time, createdAt);
}
function reading_toSecond(time, createdAt) {
    return Math.max(0, Math.floor(Math.max(time, createdAt) / 1000));
}
function timesOf(event, reachedTime) {
    const time = event.time ?? reachedTime;
    const createdAt = event.createdAt ?? time;
    const isFar = Math.abs(createdAt - time) > MAX_SKEW_SECONDS * 1000;
    return { time, createdAt: isFar ? time : createdAt };
}

;// CONCATENATED MODULE: ./src/checkpoint/rebuild.ts









/**
 * The sources' states after a delivery. Identities that its manifest leaves out are those of the delivery that carries
 * them and of every event in the segments since. Throws an `ExplainedError` if one of those deliveries is gone.
 */
async function rebuildStates(head, kept) {
    const states = manifestStates(head.manifest.checkpoint);
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
            throw new errors/* ExplainedError */.hM(`Going on after ${deliveryName(head.manifest.chain, head.manifest.sequence)} needs the deliveries since number ` +
                `${carrier}, and the sink \`${kept.sink}\` lacks number ${sequence - 1}. Nothing was read, because events would be ` +
                'delivered twice. If the archive was kept in another sink as well, name that one in `sinks`, too.');
        }
        chain.unshift(before);
        first = before;
    }
    return chain;
}
async function gather(state, chain) {
    const name = sourceName(state);
    const [carrier, ...later] = chain;
    const carried = carrier === undefined
        ? undefined
        : manifestStates(carrier.manifest.checkpoint).find((one) => sourceName(one) === name);
    const identities = openIdentities(carried?.identities ?? '');
    for (const { manifest, readSegment } of later) {
        // Sources with another phrase share the folders.
        const source = manifest.sources.find((one) => sourceName(one) === name);
        if (source === undefined)
            continue;
        const folder = segmentFolder(state);
        const segments = manifest.segments.filter((segment) => segment.path.startsWith(folder) && mayBeShownAgain(segment, state));
        for (const segment of segments) {
            for (const event of eventsOf(await readSegment(segment)))
                identities.keep(identityOf(event), secondOf(event, Date.parse(source.span.to)));
        }
    }
    return identities.pack(state.resume.heldFrom / 1000);
}
/** An event's two times differ by no more than the skew, or only one of them counts. */
function mayBeShownAgain({ lastTime }, state) {
    const latest = lastTime === undefined ? Infinity : Date.parse(lastTime);
    return latest + (state.skewSeconds + 1) * 1000 >= state.resume.heldFrom;
}
function* eventsOf(bytes) {
    for (let start = 0; start < bytes.length;) {
        const found = bytes.indexOf(rebuild_LINE_FEED, start);
        const end = found === -1 ? bytes.length : found;
        yield parseLine(bytes.subarray(start, end));
        start = end + 1;
    }
}
const rebuild_LINE_FEED = 0x0a;

;// CONCATENATED MODULE: ./src/checkpoint/collection.ts




/**
 * The chain of the deliveries that collecting makes. With a sink that keeps every segment, one manifest in 32 carries
 * the identities, and the others stay small: after a lost cache at most as many deliveries have to be read again.
 */
const COLLECTION = {
    name: COLLECT,
    wholeEvery: 32,
    parseStates: parseSourceStates,
    checkStates: (checkpoint) => void manifestStates(checkpoint),
    restore: rebuildStates,
    withoutIdentities: (state) => ({ ...state, identities: null }),
    delivered: (state, { span, gaps }, known) => ({
        ...state,
        deliveredTo: span.to,
        covered: joinSpans([...(known ?? state).covered, ...lessSpans([span], gaps)]),
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

;// CONCATENATED MODULE: ./src/checkpoint/backfill-state.ts




const backfill_state_count = pipe(number(), integer(), minValue(0));
const backfill_state_span = object({ from: backfill_state_count, to: backfill_state_count });
/** How far a backfill has come with one source. Times are epoch milliseconds, whole seconds. */
const backfillState = object({
    ...pick(sourceState, ['scope', 'slug', 'log', 'phrase']).entries,
    range: backfill_state_span,
    /** What GitHub no longer has is a gap from here on; before, it had it no longer when the backfill began. */
    gapsFrom: backfill_state_count,
    /** What the chain holds whole. */
    covered: spans,
    /** What was left out because other chains of the archive hold it. */
    elsewhere: spans,
    /** What GitHub no longer had when it was to be read. */
    lost: spans,
    /** Windows that were begun, each with the state of its page chain. */
    windows: array(object({ ...backfill_state_span.entries, reading: sourceState })),
    /** The identities around each border between what was read and what is still to be read. */
    borders: array(object({ at: backfill_state_count, identities: string() })),
    /** What the last windows showed of the log, by which the next are cut. */
    density: nullable(object({ pagesPerMs: number(), reach: number() })),
    /** Of all runs. */
    events: backfill_state_count,
    requests: backfill_state_count,
});
/** What is neither held nor lost. */
function toDo({ range, covered, elsewhere, lost }) {
    return lessSpans([range], [...covered, ...elsewhere, ...lost]);
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
    const parseStates = (json) => checkpoint_parse(object({ sources: array(backfillState) }), { sources: json }).sources;
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
    return name === COLLECTION.name ? COLLECTION : backfillChain(name);
}

;// CONCATENATED MODULE: ./src/delivery-manifest.ts

/** The manifest of a delivery; `sources` is the checkpoint after it, `identitiesAt` the delivery that has it whole. */
function toManifest(delivery) {
    const { archive, chain, sequence, previous, tool, run, createdAt, reports, segments } = delivery;
    const { sources, identitiesAt, lacking } = delivery;
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
        segments: segments.map(toManifestSegment),
        ...(lacking.length === 0 ? {} : { lacking: [...lacking] }),
        checkpoint: { version: FORMAT, identitiesAt, sources },
    };
}
function toManifestSource(report) {
    const { source, span, complete, requests, events, alreadyDelivered, late, gaps } = report;
    return {
        scope: source.scope,
        slug: source.slug,
        log: source.log,
        phrase: source.phrase,
        span: toIsoSpan(span),
        complete,
        requests,
        events,
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

;// CONCATENATED MODULE: ./src/report.ts


/** What a report says beyond an earlier one of the same source and run. */
function reportSince(report, earlier) {
    if (earlier === undefined)
        return report;
    const isBackfill = report.backfill !== undefined;
    const lateEvents = report.late.events - earlier.late.events;
    return {
        ...report,
        events: report.events - earlier.events,
        alreadyDelivered: report.alreadyDelivered - earlier.alreadyDelivered,
        requests: report.requests - earlier.requests,
        // A backfill's span is its range, and says nothing of what is read of it.
        span: isBackfill ? report.span : { from: earlier.span.to, to: report.span.to },
        gaps: lessSpans(report.gaps, earlier.gaps),
        late: { events: lateEvents, longestMs: lateEvents === 0 ? 0 : report.late.longestMs },
    };
}
const FILES_MAX_LENGTH = 400_000;
/** The values of the action's outputs. */
function toOutputs(report) {
    const { sources } = report;
    const artifact = artifactOf(report);
    const gaps = sources.flatMap(({ name, gaps }) => gaps.map(({ from, to }) => ({ source: name, from: report_toIso(from), to: report_toIso(to) })));
    const outputs = {
        events: String(total(report, 'events')),
        'already-delivered': String(total(report, 'alreadyDelivered')),
        requests: String(total(report, 'requests')),
        complete: String(isComplete(report)),
        gap: gaps.length === 0 ? '' : JSON.stringify(gaps),
        'read-through': report_toIso(earliest(sources.map(({ readThrough }) => readThrough))),
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
        span: { from: report_toIso(rest.span.from), to: report_toIso(rest.span.to) },
        gaps: gaps.filter((gap) => gap.source === name),
        readThrough: report_toIso(rest.readThrough),
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
/** The outputs of `mode: check`. */
function checkOutputs({ sources, failures, sequence }) {
    const lagMs = Math.max(...sources.map(({ lagMs }) => lagMs));
    const outputs = {
        'read-through': report_toIso(earliest(sources.map(({ readThrough }) => readThrough))),
        'lag-seconds': sources.length === 0 ? '' : String(Math.round(lagMs / 1000)),
    };
    const details = sources.map(({ name, readThrough, lagMs }) => ({
        ...{ source: name, readThrough: report_toIso(readThrough), lagMs },
    }));
    return {
        ...outputs,
        report: JSON.stringify({ ...outputs, sequence, failures, sources: details }),
    };
}
/** GitHub takes at most 1 MB an output: a longer list is left out, and the folder can be listed instead. */
function listFiles(files) {
    const list = files.length === 0 ? '' : JSON.stringify(files);
    return list.length > FILES_MAX_LENGTH ? '' : list;
}
/** Whether it is of a backfill: then its sources tell of ranges. */
function isBackfill({ chain }) {
    return chain !== COLLECT;
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
function report_toIso(time) {
    return time === undefined ? '' : new Date(time).toISOString();
}

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
    let sequence = before.sequence + 1;
    let writer = await outputDir.openDelivery(deliveryName(chain.name, sequence));
    /** What the delivery under way holds of each source, and what earlier ones of this run told of it. */
    const noted = new Map();
    const told = new Map();
    function isWorthIt(report) {
        const { source, events, gaps } = report;
        if (events > 0 || gaps.length > 0)
            return true;
        return chain.isNews(report, findState(checkpoint, source), checkpoint.sequence > 0);
    }
    function progress() {
        return options.sources.flatMap((source) => {
            const one = noted.get(source);
            return one === undefined
                ? []
                : [{ ...one, report: reportSince(one.report, told.get(source)) }];
        });
    }
    async function publish() {
        const name = deliveryName(chain.name, sequence);
        const segments = await writer.seal();
        const reports = progress().map(({ report }) => report);
        const states = progress().map(({ report, state }) => chain.delivered(state, report, findState(checkpoint, state)));
        const sources = mergeSources(checkpoint.sources, states);
        const carrier = checkpoint.identitiesAt;
        const carriesIdentities = !sinks.some((sink) => sink.name === 'commit') ||
            carrier === null ||
            sequence - carrier >= chain.wholeEvery ||
            lacking.length > 0;
        const identitiesAt = carriesIdentities ? sequence : carrier;
        const manifest = toManifest({
            ...{ archive, chain: chain.name, sequence, segments, lacking, previous: checkpoint.head },
            ...{ tool: options.tool, run: options.run, createdAt: options.now() },
            sources: carriesIdentities ? sources : sources.map(chain.withoutIdentities),
            ...{ reports, identitiesAt },
        });
        const encoded = encodeManifest(manifest);
        await writer.writeManifest(encoded);
        const paths = deliveryFiles(name, segments);
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
        const head = hashManifest(encoded);
        checkpoint = { ...checkpoint, sequence, head, identitiesAt, artifact, sources };
    }
    return {
        write: (source, event) => writer.write(source, event),
        note(progress) {
            noted.set(progress.report.source, progress);
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
            sequence += 1;
            writer = await outputDir.openDelivery(deliveryName(chain.name, sequence));
        },
        async end() {
            if (lacking.length > 0 || progress().some(({ report }) => isWorthIt(report))) {
                await publish();
                return;
            }
            const states = progress().map(({ state }) => chain.undelivered(state, findState(checkpoint, state)));
            checkpoint = { ...checkpoint, sources: mergeSources(checkpoint.sources, states) };
        },
        delivered: () => ({ checkpoint, sequences, publications, files, bytes }),
    };
}
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
const tally_HOUR_MS = 3_600_000;
function openTally() {
    const actions = new Map();
    const actors = new Map();
    const hours = new Map();
    return {
        actions,
        actors,
        hours,
        add(event) {
            increment(actions, event.action);
            if (event.actor !== undefined)
                increment(actors, event.actor);
            if (event.time !== undefined)
                increment(hours, Math.floor(event.time / tally_HOUR_MS) * tally_HOUR_MS);
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
    return attest?.({ name: deliveryName(chain.name, sequence), sha256: head });
}
/** What stops web mostly stops git, too: one paragraph for both. */
function describeFailures(reports) {
    const failed = reports.filter(({ failure }) => failure !== undefined);
    return [...Map.groupBy(failed, ({ failure = '' }) => failure)].map(([failure, sources]) => `${sources.map(({ name }) => name).join(', ')}: ${failure}`);
}

;// CONCATENATED MODULE: ./src/words.ts
/** `1 page`, `1,234 pages`. */
function plural(count, noun, nouns = `${noun}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;
}
/** A length of time as a person says it, such as `45 s`, `12 min`, `3 h` or `180 days`. */
function sayDuration(ms) {
    const [unit, unitMs] = UNITS.find(([, , limit]) => ms < limit) ?? ['day', words_DAY_MS];
    const count = Math.round(ms / unitMs);
    return unit === 'day' ? plural(count, unit) : `${count} ${unit}`;
}
/** `2026-11-22 02:04`, in UTC. */
function sayMinute(time) {
    return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
const words_DAY_MS = 86_400_000;
/** Unit, its length, and the length from which the next one is clearer. */
const UNITS = [
    ['s', 1_000, 90_000],
    ['min', 60_000, 7_200_000],
    ['h', 3_600_000, words_DAY_MS],
];

;// CONCATENATED MODULE: ./src/github/api-error.ts
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
    return (failure.kind === 'network' ||
        failure.kind === 'server' ||
        failure.kind === 'broken-answer' ||
        failure.kind === 'primary-limit' ||
        failure.kind === 'secondary-limit');
}

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
    const next = link?.split(/,\s*(?=<)/).find((part) => /;\s*rel="?next"?\s*(;|$)/.test(part));
    if (next === undefined)
        return undefined;
    const address = /^\s*<([^>]*)>/.exec(next)?.[1] ?? '';
    const after = URL.parse(address, 'https://api.github.com')?.searchParams.get('after');
    if (after === undefined || after === null || after === '') {
        throw new NoCursorError('The answer names a next page without a cursor.');
    }
    return after;
}

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
        return ConstantBackoff_instance(this.interval);
    }
}
const ConstantBackoff_instance = (interval) => ({
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
const Policy_never = () => false;
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
const handleAll = new Policy({ errorFilter: always, resultFilter: Policy_never });
/**
 * See {@link Policy.orType} for usage.
 */
function handleType(cls, predicate) {
    return new Policy({ errorFilter: typeFilter(cls, predicate), resultFilter: Policy_never });
}
/**
 * See {@link Policy.orWhen} for usage.
 */
function handleWhen(predicate) {
    return new Policy({ errorFilter: predicate, resultFilter: Policy_never });
}
/**
 * See {@link Policy.orResultType} for usage.
 */
function handleResultType(cls, predicate) {
    return new Policy({ errorFilter: Policy_never, resultFilter: typeFilter(cls, predicate) });
}
/**
 * See {@link Policy.orWhenResult} for usage.
 */
function handleWhenResult(predicate) {
    return new Policy({ errorFilter: Policy_never, resultFilter: predicate });
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
function Policy_fallback(policy, valueOrFactory) {
    return new FallbackPolicy(new ExecuteWrapper(policy.options.errorFilter, policy.options.resultFilter), 
    // not technically type-safe, since if they actually want to _return_
    // a function, that gets lost here. We'll just advice in the docs to
    // use a higher-order function if necessary.
    (typeof valueOrFactory === 'function' ? valueOrFactory : () => valueOrFactory));
}
//# sourceMappingURL=Policy.js.map
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
    const policy = retry(handleWhen((error) => error instanceof ApiError && isTransient(error)), 
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
                        if (error instanceof ApiError) {
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
                if (!(error instanceof ApiError) || !isRateLimit(error))
                    throw error;
                throw new ReadingStopped('rate-limit', clock.now() + waitMs(error, failed, clock));
            }
        },
    };
}
function isNetwork(error) {
    return error instanceof ApiError && error.failure.kind === 'network';
}
/** What the user set a limit to. */
const BUDGETS = new Set(['max-requests', 'max-duration']);
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

;// CONCATENATED MODULE: ./src/github/audit-log.ts




const MIN_PER_PAGE = 10;
/** A page this often in a row without trouble is taken as a sign that larger ones work again. */
const CALM_PAGES = 20;
const MAX_REFUSED_CURSORS = 3;
const EMPTY_PAGE_RETRIES = 2;
/** GitHub could not search the time that the query covers within the time that it takes for a request. */
class TooWideError extends Error {
    name = 'TooWideError';
}
function openPageReader(options) {
    const { client, source, limits, quota, patience, clock, log } = options;
    const path = source.scope === 'org'
        ? `/orgs/${source.slug}/audit-log`
        : `/enterprises/${source.slug}/audit-log`;
    const retries = openRetries({ clock, patience, log });
    let requests = 0;
    let nextAt = 0;
    let tooSlowInARow = 0;
    let perPage = limits.perPage;
    let calmPages = 0;
    async function ask(query, cursor, maxRequests = limits.maxRequests) {
        const wait = (limit) => retries.waitAfter(limit, 1);
        if (requests >= maxRequests)
            throw new ReadingStopped('max-requests');
        return quota.ask(() => send(query, cursor, maxRequests), wait);
    }
    /** However many pages are read at once, two requests lie this far apart. */
    async function pause() {
        nextAt = Math.max(clock.now(), nextAt) + limits.pageDelayMs;
        await clock.sleep(nextAt - clock.now());
    }
    async function send(query, cursor, maxRequests) {
        if (requests > 0 && limits.pageDelayMs > 0)
            await pause();
        if (patience.cancelled.aborted)
            throw new ReadingStopped('cancelled');
        const askedAt = clock.now();
        if (askedAt >= patience.deadline)
            throw new ReadingStopped('max-duration');
        if (requests >= maxRequests)
            throw new ReadingStopped('max-requests');
        requests += 1;
        const answer = await client.get(path, {
            phrase: query.phrase,
            include: query.include,
            order: 'asc',
            per_page: String(perPage),
            ...(cursor === null ? {} : { after: cursor }),
        });
        return toPage(answer, query, { askedAt, answeredAt: clock.now() });
    }
    /** The page after the cursor or, if GitHub refuses the cursor, the first page of the fallback query. */
    async function read(query, cursor, { isStored, mayBeTooWide, refusals }, fallback) {
        let serverFailures = 0;
        return retries.execute(async (failures) => {
            try {
                const page = judge(await ask(query, cursor), failures);
                calmPages += 1;
                tooSlowInARow = 0;
                if (calmPages % CALM_PAGES === 0)
                    perPage = Math.min(limits.perPage, perPage * 2);
                return page;
            }
            catch (error) {
                if (!(error instanceof ApiError))
                    throw error;
                calmPages = 0;
                if (mayBeTooWide && isTooSlow(error)) {
                    tooSlowInARow += 1;
                    // It may be an outage, too.
                    if (tooSlowInARow > 2)
                        await retries.waitAfter(error, tooSlowInARow - 2);
                    throw new TooWideError(error.message);
                }
                if (error.failure.kind === 'server')
                    serverFailures += 1;
                const mostTries = Math.min(patience.retries + 1, limits.maxRequests);
                const isSuspect = isStored && serverFailures >= Math.min(2, mostTries);
                if (cursor !== null && mayBeRefusal(error, isSuspect)) {
                    const page = await askFallback(fallback(), error, { failures, refusals });
                    if (page !== undefined)
                        return page;
                }
                if (isTooSlow(error) && failures >= 1 && perPage > MIN_PER_PAGE) {
                    perPage = Math.max(MIN_PER_PAGE, Math.floor(perPage / 2));
                    log(`GitHub is too slow for this page: asking for ${perPage} events at a time`);
                }
                throw error;
            }
        });
    }
    /** An empty page that names a next one lacks events: it is asked for again, and if it stays so it is suspect. */
    function judge(page, failures) {
        if (page.events.length > 0 || page.next === undefined)
            return page;
        if (failures >= Math.min(EMPTY_PAGE_RETRIES, patience.retries))
            return { ...page, suspect: true };
        const detail = 'an empty page that names a next one';
        throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
    }
    async function askFallback(query, refusal, { failures, refusals }) {
        if (refusals.count >= MAX_REFUSED_CURSORS)
            return undefined;
        try {
            // Beyond `max-requests`, or a small one would let every run end at the refusal.
            const page = judge(await ask(query, null, Infinity), failures);
            refusals.count += 1;
            log(`GitHub refused the stored cursor (${refusal.message}): reading again by time, from ${query.phrase}`);
            return page;
        }
        catch (error) {
            if (error instanceof ReadingStopped)
                throw error;
            // A refusal is final, this failure may pass: trying again asks for both once more.
            if (error instanceof ApiError && isTransient(error) && !isTransient(refusal))
                throw error;
            // The API does not answer the fallback either, so the cursor was not the cause.
            return undefined;
        }
    }
    return {
        requests: () => requests,
        limit: () => quota.limit(),
        async *pages(start, fallback, mayBeTooWide = false) {
            let { query, cursor } = start;
            let isFirst = true;
            const refusals = { count: 0 };
            const used = new Set();
            for (;;) {
                const page = await read(query, cursor, { isStored: isFirst, mayBeTooWide: isFirst && mayBeTooWide, refusals }, fallback).catch((error) => {
                    if (error instanceof ReadingStopped && error.reason === 'rate-limit')
                        quota.stop(error);
                    throw error;
                });
                // A cursor that was refused has answered nothing, and its border may come up again.
                if (page.query !== query)
                    used.clear();
                else if (cursor !== null)
                    used.add(cursor);
                if (page.next !== undefined && used.has(page.next)) {
                    throw new ApiError({ kind: 'broken-answer' }, {
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
        },
    };
}
/** A stored cursor is suspected after two 5xx; any cursor after a 4xx that is not about access or limits. */
function mayBeRefusal({ failure }, isSuspect) {
    if (failure.kind === 'refused' || failure.kind === 'not-found')
        return true;
    return isSuspect && failure.kind === 'server';
}
/** GitHub ends requests that take longer than ten seconds; smaller pages may pass. */
function isTooSlow({ failure, status }) {
    return status === 502 || status === 504 || (failure.kind === 'network' && failure.timedOut);
}
function toPage(answer, query, { askedAt, answeredAt }) {
    const { headers } = answer;
    let events;
    try {
        events = parsePage(answer.body);
    }
    catch (error) {
        if (!(error instanceof BrokenPageError))
            throw error;
        throw new ApiError({ kind: 'broken-answer' }, { status: answer.status, detail: error.message });
    }
    return {
        query,
        events,
        next: nextCursor(headers['link']),
        // A slow answer shows the log as it was when GitHub began with it.
        date: (audit_log_toTime(headers['date']) ?? answeredAt) - wholeSeconds(answeredAt - askedAt),
        suspect: false,
        rateLimit: toRateLimit(headers),
        tokenExpiresAt: audit_log_toTime(headers['github-authentication-token-expiration']),
    };
}
function toRateLimit(headers) {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
        const value = headers[`x-ratelimit-${name}`] ?? '';
        return /^\d{1,11}$/.test(value) ? Number(value) : undefined;
    });
    if (limit === undefined || remaining === undefined || reset === undefined)
        return undefined;
    return { limit, remaining, resetAt: reset * 1000 };
}
function wholeSeconds(ms) {
    return Math.floor(ms / 1000) * 1000;
}
function audit_log_toTime(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./src/github/quota.ts

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
                    if (number > halvedAt && clock.now() - sentAt <= QUICK_MS)
                        rise();
                    return answer;
                }
                catch (error) {
                    if (error instanceof ApiError)
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
    return new ApiError({ kind: 'primary-limit', resetAt }, { status: 0, detail: 'The requests of this hour are used up', headers });
}
/** GitHub's ways to say that it has too much to do. */
function isTooMuch({ failure }) {
    if (failure.kind === 'network')
        return failure.timedOut;
    return failure.kind === 'secondary-limit' || failure.kind === 'server';
}
function paused(retryAfterMs) {
    return new ApiError({ kind: 'secondary-limit', retryAfterMs }, { status: 0, detail: 'GitHub asked for a pause' });
}

;// CONCATENATED MODULE: ./src/read-source.ts



const PROGRESS_EVERY_MS = 5_000;
/** Reads one source until its end, a limit or a failure. Whatever was read until then is kept: it never throws for GitHub's sake. */
async function readSource(options) {
    const { source, knownTo, reading, reader, retention, lookbackMs, now, log } = options;
    const gaps = [];
    let retentionUsed = 0;
    let last;
    let pages = 0;
    let stopped;
    let failure;
    let toldAt = now();
    function tell() {
        const { events, alreadyDelivered, reachedTo } = reading.facts();
        const parts = [
            plural(pages, 'page'),
            plural(events, 'new event'),
            `${alreadyDelivered.toLocaleString('en-US')} already delivered`,
            `read up to ${sayMinute(reachedTo)}`,
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
            name: sourceName(source),
            events,
            alreadyDelivered,
            requests: reader.requests(),
            complete,
            stopped: stopped === undefined ? undefined : { reason: stopped.reason, resumeAt: stopped.resumeAt },
            failure,
            span: { from: options.spanFrom, to: Math.max(reachedTo, ...gaps.map(({ to }) => to)) },
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
            if (error instanceof ReadingStopped)
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
        for (const event of reading.accept(page))
            await options.write(event);
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

;// CONCATENATED MODULE: ./src/backfill/borders.ts

/**
 * So far around a border identities are held. An event is shown by two windows only if the time that GitHub filters by
 * lies in the second that they share, and one of the event's own times is that one, or near to it.
 */
const NEAR_MS = 60_000;
function openBorders(packed) {
    const borders = new Map(packed.map(({ at, identities }) => [at, borders_unpack(identities)]));
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
            .map(([at, held]) => ({ at, identities: borders_pack(held) })),
    };
}
function borders_pack(held) {
    const repeated = [...held].map(([identity, times]) => identity.repeat(times));
    return Buffer.from(repeated.join(''), 'latin1').toString('base64');
}
function borders_unpack(packed) {
    const text = Buffer.from(packed, 'base64').toString('latin1');
    const held = new Map();
    for (let at = 0; at < text.length; at += IDENTITY_BYTES) {
        const identity = text.slice(at, at + IDENTITY_BYTES);
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
const windows_SECOND = 1000;
/** `left` is whole seconds; `workers` is how many windows may be read at once. */
function openWindows(options) {
    const { order, workers } = options;
    let left = joinSpans(options.left);
    let { density } = options;
    let quietUntil = 0;
    let isProbing = false;
    /** The narrowest window that GitHub could not search in time. */
    let tooSlowMs = Infinity;
    /** How many pages a window was to have. */
    const aims = new WeakMap();
    function aim() {
        const share = ((density?.pagesPerMs ?? 0) * lengthOf(left)) / (2 * workers);
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
        return Math.ceil((lead + width) / windows_SECOND) * windows_SECOND;
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
                left = joinSpans([...left, rest]);
            aims.set(window, pages);
            return window;
        },
        isTooWide(window, { firstTime, lastTime }) {
            const { from, to } = window;
            const pageMs = Math.max(windows_SECOND, lastTime - firstTime);
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
            left = joinSpans([...left, window]);
        },
        halve(window) {
            isProbing = false;
            quietUntil = 0;
            tooSlowMs = Math.min(tooSlowMs, window.to - window.from);
            const reach = Math.max(LEAST_MS, tooSlowMs / 2);
            density = { pagesPerMs: density?.pagesPerMs ?? 0, reach };
            left = joinSpans([...left, window]);
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
function range_reading_floorToSecond(time) {
    return Math.floor(time / range_reading_SECOND) * range_reading_SECOND;
}
/** What a window has behind it, if GitHub's order is that of time. */
function reachedIn({ span, reading }) {
    return { from: span.from, to: Math.min(span.to, reading.facts().reachedTo) };
}
function openRangeReading(options) {
    const { source, state, retention, lookbackMs, now } = options;
    const { range, elsewhere, gapsFrom } = state;
    const settledTo = range_reading_floorToSecond(now - lookbackMs - range_reading_SECOND);
    const gaps = [];
    // What other chains have got hold of meanwhile is not read on.
    const begun = state.windows.filter((window) => commonSpans([window], toDo(state)).length > 0);
    const expired = lessSpans(toDo(state), [...begun, { from: options.readableFrom, to: Infinity }]);
    let { covered, lost } = state;
    const borders = openBorders(state.borders);
    const resumed = begun.map(({ from, to, reading }) => openWindow({ from, to }, reading, false));
    const underWay = new Set(resumed);
    const windows = openWindows({
        left: lessSpans(toDo(state), [...expired, ...begun, { from: settledTo, to: Infinity }]),
        ...{ order: options.order, workers: options.workers, density: state.density ?? undefined },
    });
    let events = 0;
    let alreadyDelivered = 0;
    let opened = 0;
    let fullestPage = 1;
    let isUnsure = false;
    /** Only once GitHub has answered: a run that may read nothing says nothing of what is left. */
    function noteExpired() {
        for (const span of lessSpans(expired, lost))
            noteGap(span);
        lost = joinSpans([...lost, ...expired]);
    }
    function noteGap({ from, to }) {
        gaps.push({ from: Math.max(from, gapsFrom), to });
    }
    function openWindow(span, first, isFresh) {
        const reading = openReading({
            ...{ state: first, lookbackMs, retentionMs: retention.ms - retention.marginMs, now },
            queryFrom: (from) => queryBetween(source, { from, to: span.to }),
            isLacking: (event, identity, nth) => borders.isLacking(span, event, identity, nth),
        });
        return { span, reading, isFresh, pages: 0, events: 0 };
    }
    /** Whether something beside this time is still to be read. */
    function isOpenBorder(at) {
        const beside = { from: Math.max(range.from, at - 1), to: Math.min(range.to, at + 1) };
        // A window that was begun is read to its end, whatever other chains hold meanwhile.
        const begun = [...underWay].map(({ span }) => span);
        const done = [...covered, ...lessSpans([...elsewhere, ...lost], begun)];
        return lessSpans([beside], done).length > 0;
    }
    /** What was dropped before it could be read is lost, the rest of the window is not. */
    function noteLoss({ span, reading, isFresh }, page) {
        const knownTo = isFresh ? span.from : Math.max(span.from, reading.facts().reachedTo);
        const gap = findGap(page, { knownTo, lookbackMs: 0, retention });
        const to = Math.min(gap?.to ?? 0, span.to);
        if (gap === undefined || gap.from >= to)
            return;
        noteGap({ from: gap.from, to });
        lost = joinSpans([...lost, { from: gap.from, to: range_reading_floorToSecond(to) }]);
    }
    function close(window, pages) {
        underWay.delete(window);
        covered = joinSpans([...covered, ...lessSpans([window.span], lost)]);
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
            const first = firstState(source, span.from);
            const resume = { ...first.resume, query: queryBetween(source, span) };
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
            const left = toDo({ ...state, covered, lost });
            const density = windows.density();
            return {
                ...{ events, alreadyDelivered, left, opened, isUnsure },
                missing: [...underWay].reduce((sum, { reading }) => sum + reading.facts().missing, 0),
                gaps: joinSpans(gaps),
                behindMs: lengthOf(commonSpans(left, [...underWay].map(reachedIn))),
                pagesToGo: density && density.pagesPerMs * lengthOf(windows.left()),
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








const read_range_PROGRESS_EVERY_MS = 5_000;
/**
 * Reads what is left of a source's range, several windows at once, until it is done, a limit or a failure. Pages are
 * taken one at a time, so that what `makeRoom` is told, and what is returned, speaks of exactly the events that were
 * written. It never throws for GitHub's sake; what `makeRoom` or `write` throws ends it at once.
 */
async function readRange(options) {
    const { source, reader, workers, now, log } = options;
    const range = openRangeReading({ ...options, now: now() });
    const running = new Set();
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
            name: sourceName(source),
            ...{ events: facts.events, alreadyDelivered: facts.alreadyDelivered },
            ...{ missing: facts.missing, gaps: facts.gaps, failure },
            requests: reader.requests(),
            complete: facts.left.length === 0,
            stopped: whyNotDone(facts),
            span: options.state.range,
            ...{ retentionUsed: 0, late: { events: 0, longestMs: 0 }, readThrough: undefined, lagMs: 0 },
            ...{ rateLimit, tokenExpiresAt },
            backfill: {
                share: shareDone(facts),
                shareElsewhere: lengthOf(options.state.elsewhere) / lengthOf([options.state.range]) || 0,
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
        const all = lengthOf([options.state.range]);
        return all === 0 ? 1 : (all - lengthOf(left) + behindMs) / all;
    }
    function requestsToGo({ left, behindMs, pagesToGo }) {
        if (left.length === 0)
            return 0;
        const { covered, requests } = state();
        const read = lengthOf(covered) + behindMs;
        const average = read === 0 ? undefined : (requests / read) * (lengthOf(left) - behindMs);
        const estimate = average ?? pagesToGo;
        return estimate === undefined ? undefined : Math.max(1, Math.ceil(estimate));
    }
    /** Whether the window is to be read on. */
    async function take(window, page) {
        if (failure !== undefined || thrown !== undefined)
            return false;
        rateLimit = newerLimit(rateLimit, page.rateLimit);
        tokenExpiresAt = page.tokenExpiresAt;
        if (!range.isWorthIt(window, page))
            return false;
        await options.makeRoom(page.events, () => ({ report: report(), state: state() }));
        for (const event of range.accept(window, page))
            await options.write(event);
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
                if (now() - toldAt >= read_range_PROGRESS_EVERY_MS)
                    tell();
                change.resolve(undefined);
                if (!goesOn)
                    return;
            }
        }
        catch (error) {
            if (error instanceof ReadingStopped) {
                stopped ??= error;
            }
            else if (error instanceof TooWideError) {
                range.halve(window);
                const width = sayDuration(span.to - span.from);
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
            plural(reader.requests(), 'request'),
            plural(events, 'new event'),
            `${alreadyDelivered.toLocaleString('en-US')} already delivered`,
            `${(shareDone(facts) * 100).toFixed(1)} % of the range done`,
            `${plural(running.size, 'window')} at once`,
            ...(left === undefined ? [] : [`${plural(left, 'request')} left this hour`]),
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
const backfill_DAY_MS = 86_400_000;
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
        log.info(`Backfill of ${sayMinute(range.from)} to ${sayMinute(range.to)} UTC, chain \`${chain.name}\`: ${start}.`);
        return loaded;
    };
    return extendChain({ ...parts, loadCheckpoint }, async (into) => {
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
        const state = findState(before, source);
        return state !== undefined && toDo(state).length === 0;
    });
    return isDone ? new Map() : log.group('What the archive holds', findElsewhere);
}
async function readSubject(parts, { source, elsewhere }, { before, deliveries, tally, reports }) {
    const { lookbackMs, range, log } = parts;
    const now = parts.now();
    const retention = parts.retentionOf(source);
    const readableFrom = backfill_floorToSecond(now - retention.ms - backfill_DAY_MS);
    const known = findState(before, source) ??
        backfill_firstState(source, range, { readableFrom, marginMs: retention.marginMs });
    const held = elsewhere.get(sourceName(source)) ?? [];
    const state = {
        ...known,
        elsewhere: joinSpans([...known.elsewhere, ...within(held, known)]),
    };
    const leftOut = lengthOf(state.elsewhere);
    if (leftOut > 0)
        log.info(`${sourceName(source)}: other chains hold ${sayDuration(leftOut)} of the range.`);
    const progress = await log.group(sourceName(source), () => readRange({
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
function backfill_firstState(source, range, { readableFrom, marginMs }) {
    const from = range.isOpenStart ? Math.max(range.from, readableFrom) : range.from;
    const to = Math.max(from, range.to);
    const gapsFrom = range.isOpenStart ? Math.min(to, readableFrom + backfill_DAY_MS + marginMs) : from;
    return firstBackfillState(source, { from, to }, gapsFrom);
}
/** Only whole seconds can be left out. */
function within(spans, { range }) {
    const whole = spans.map(({ from, to }) => ({
        from: Math.ceil(from / 1000) * 1000,
        to: backfill_floorToSecond(to),
    }));
    return commonSpans([range], whole);
}
function backfill_floorToSecond(time) {
    return Math.floor(time / 1000) * 1000;
}
function describeSource({ name, events, requests, complete, backfill, stopped, }) {
    const share = `${((backfill?.share ?? 0) * 100).toFixed(1)} % of the range done`;
    const end = complete ? 'Complete.' : `Not complete: ${stopped?.reason ?? 'it failed'}.`;
    return `${name}: ${plural(events, 'new event')} with ${plural(requests, 'request')}, ${share}. ${end}`;
}

;// CONCATENATED MODULE: ./src/check.ts



/**
 * Says how far the archive is behind, as its last saved position tells (an idle collector saves one every hour), and
 * fails if that is more than `maxLagMs`. Without `sources` it looks at all that the archive has.
 */
function checkLag(options) {
    const { archive, cached, sources, maxLagMs, now } = options;
    if (cached.kind !== 'found') {
        const what = cached.kind === 'missing'
            ? `The cache holds no position of the archive \`${archive}\` on this branch: nothing was collected for a week, or never.`
            : `The position of the archive \`${archive}\` in the cache (key \`${cached.key}\`) can't be read: ${cached.reason}`;
        const failures = cached.kind === 'unreadable' || maxLagMs !== undefined ? [`${what} ${LOOK_AT_IT}`] : [];
        return { archive, sequence: undefined, sources: [], failures };
    }
    const { checkpoint } = cached;
    const failures = [];
    const states = sources.length === 0 ? checkpoint.sources : [];
    for (const source of sources) {
        const state = findState(checkpoint, source);
        if (state !== undefined)
            states.push(state);
        else
            failures.push(`${sourceName(source)} is no part of the archive \`${archive}\`.`);
    }
    const lags = states.map((state) => toLag(state, { now, savedAt: checkpoint.savedAt }));
    failures.push(...describeLags(lags, maxLagMs));
    return { archive, sequence: checkpoint.sequence, sources: lags, failures };
}
/** What was found, for the job's log. */
function describeCheck({ archive, sequence, sources }) {
    if (sequence === undefined)
        return [`No position of the archive \`${archive}\` in the cache.`];
    return [
        `The archive \`${archive}\` has ${plural(sequence, 'delivery', 'deliveries')}.`,
        ...sources.map(({ name, readThrough, lagMs }) => readThrough === undefined
            ? `${name}: its end was not reached yet; last saved ${sayDuration(lagMs)} ago`
            : `${name}: read through ${sayMinute(readThrough)} UTC, lag ${sayDuration(lagMs)}`),
    ];
}
/** A paragraph on the sources whose lag passes the limit; none if there is no such source. */
function describeLags(lags, maxLagMs) {
    const late = lags.filter(({ lagMs }) => lagMs > (maxLagMs ?? Infinity));
    if (late.length === 0)
        return [];
    const list = late.map(({ name, readThrough, lagMs }) => {
        const since = readThrough === undefined ? '' : `, read through ${sayMinute(readThrough)} UTC`;
        return `${name} is ${sayDuration(lagMs)} behind${since}`;
    });
    return [
        `More than \`max-lag\` (${sayDuration(maxLagMs ?? 0)}): ${list.join('; ')}. ${LOOK_AT_IT}`,
    ];
}
const LOOK_AT_IT = "Look at the last runs of the collecting workflow: GitHub may have disabled its schedule, its token may have expired, or a limit may be too tight for the log's size.";
function toLag(state, { now, savedAt }) {
    const readThrough = state.readThrough ?? undefined;
    const lagMs = Math.max(0, now - (readThrough ?? savedAt));
    return { name: sourceName(state), readThrough, lagMs };
}

;// CONCATENATED MODULE: ./src/collect.ts






/** Collects every source once and returns what happened. */
async function collect(parts) {
    const { sources, log } = parts;
    const loadCheckpoint = async () => {
        const loaded = await parts.loadCheckpoint();
        refuseForeign(loaded.checkpoint, sources);
        log.info(describeStart(loaded.checkpoint, loaded.origin));
        return loaded;
    };
    return extendChain({ ...parts, loadCheckpoint }, async (into) => {
        const { before, loaded, deliveries } = into;
        for (const subject of byUrgency(parts, before, loaded.lostSince)) {
            const progress = await collect_readSubject(parts, subject, into);
            log.info(collect_describeSource(progress.report));
            deliveries.note(progress);
        }
    });
}
/** Reads one source; what is in `reports` of it stands for it should publishing fail in between. */
async function collect_readSubject(parts, { source, state, knownTo }, { deliveries, tally, reports }) {
    const { lookbackMs, log } = parts;
    const retention = parts.retentionOf(source);
    const retentionMs = retention.ms - retention.marginMs;
    const reading = openReading({ state, lookbackMs, retentionMs, now: parts.now() });
    const report = await log.group(sourceName(source), () => readSource({
        ...{ source, knownTo, reading, retention, lookbackMs, log },
        spanFrom: Math.min(state.deliveredTo, knownTo ?? Infinity),
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
/**
 * What GitHub would drop first is read first. So a log that takes all the time of one run does not starve the others:
 * in the next they are the urgent ones.
 */
function byUrgency(parts, before, lostSince) {
    const now = parts.now();
    const urgencyOf = ({ source, knownTo }) => knownTo === undefined
        ? Infinity
        : // The clock of the runner may be behind GitHub's.
            Math.max(0, now - knownTo) / parts.retentionOf(source).ms;
    return parts.sources
        .map((source) => {
        const known = findState(before, source);
        const state = known ?? firstState(source, parts.beginOf(source));
        // Nor is anything known of it if all runs so far failed before its first page.
        const isNew = state.position === null && state.readThrough === null;
        return { source, state, knownTo: isNew ? lostSince : knownTo(state) };
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
function collect_describeSource(report) {
    const { name, requests, events, alreadyDelivered, complete, stopped, lagMs } = report;
    const back = stopped?.resumeAt === undefined ? '' : `, worth coming back at ${sayMinute(stopped.resumeAt)}`;
    const end = complete ? '' : ` Not complete: ${stopped?.reason ?? 'it failed'}${back}.`;
    return (`${name}: ${plural(events, 'new event')} with ${plural(requests, 'request')}, ` +
        `${alreadyDelivered.toLocaleString('en-US')} already delivered; lag ${sayDuration(lagMs)}.${end}`);
}

;// CONCATENATED MODULE: ./src/github/archive-artifacts.ts

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
        const named = await repository.artifactsNamed(`${archive}-${deliveryName(chain, sequence)}`);
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

;// CONCATENATED MODULE: ./src/github/access.ts


/** One paragraph on why a source could not be read and what to do; undefined if the error is not the API's. */
function explainAuditLogError(error, source) {
    if (!(error instanceof ApiError))
        return undefined;
    const { failure, detail } = error;
    const entity = `${source.scope === 'org' ? 'organization' : 'enterprise'} \`${source.slug}\``;
    const role = source.scope === 'org' ? 'an owner of the organization' : 'an owner of the enterprise';
    switch (failure.kind) {
        case 'unauthorized':
            return `401 for ${entity}: GitHub does not accept \`audit-log-token\` ("${detail}"). It has expired, was revoked, or was not copied whole. Make a new one and store it as the secret that the workflow uses.`;
        case 'not-found':
            return `404 for ${entity}: its audit log API needs GitHub Enterprise Cloud and a token of ${role} with \`read:audit_log\`; GitHub answers the same if the name is wrong. Check the spelling, the plan, and whose token it is.`;
        case 'forbidden':
            return `403 for ${entity}: ${explainForbidden(error, role, entity)}`;
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
function explainForbidden({ detail, headers }, role, entity) {
    if (/SAML enforcement/i.test(detail) || headers['x-github-sso'] !== undefined) {
        return `the organization enforces SAML single sign-on, and this token is not authorized for it. On github.com, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it for ${entity}.`;
    }
    if (/IP allow list/i.test(detail)) {
        return `${entity} has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`;
    }
    if (/not accessible by integration/i.test(detail)) {
        return `this is the token of a GitHub App, such as the workflow's own \`GITHUB_TOKEN\`, and it may not read audit logs. Use a classic personal access token of ${role} with \`read:audit_log\`.`;
    }
    if (/not accessible by personal access token/i.test(detail)) {
        return `this fine-grained token may not read it. Give it the organization permission "Administration: read" or, for an enterprise, use a classic personal access token of ${role} with \`read:audit_log\`.`;
    }
    const scopes = headers['x-oauth-scopes'];
    if (scopes !== undefined && !/\b(read:audit_log|admin:org|admin:enterprise)\b/.test(scopes)) {
        return `the token lacks the scope \`read:audit_log\` (it has: ${scopes === '' ? 'none' : scopes}). Add the scope to the token, or make a new one with it.`;
    }
    return `GitHub says "${detail}". The token must belong to ${role} and have the scope \`read:audit_log\`.`;
}
/** One paragraph on why the workflow's own repository could not be asked; undefined if the error is not the API's. */
function explainRepositoryError(error, repository) {
    if (error instanceof ReadingStopped && error.reason === 'cancelled')
        return `The job was cancelled before the repository ${repository} had answered. Nothing was read.`;
    if (error instanceof ReadingStopped) {
        return `GitHub's rate limit for \`github-token\` is used up${sayUntil(error.resumeAt)}, so the repository ${repository} could not be asked. Nothing was read; run again then.`;
    }
    if (!(error instanceof ApiError))
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
/** One paragraph on why the branch of the archive could not be used; undefined if the error is not the API's. */
function explainBranchError(error, { repository, name }) {
    const branch = `the branch \`${name}\` of ${repository}`;
    if (error instanceof ReadingStopped) {
        const why = error.reason === 'cancelled'
            ? 'the job was cancelled'
            : `GitHub's rate limit for \`commit-token\` is used up${sayUntil(error.resumeAt)}`;
        return `The archive on ${branch} could not be reached: ${why}. The next run goes on from what it holds.`;
    }
    if (!(error instanceof ApiError))
        return undefined;
    const { failure, message, detail } = error;
    if (/archived so is read-only/i.test(detail))
        return `The repository ${repository} is archived, so nothing can be committed to it. Unarchive it, or choose another \`commit-repository\`.`;
    if (/protected branch|rule violations|pull request|required status check|reference update failed/i.test(detail)) {
        return `Rules protect ${branch}: ${detail.replace(/\s+/g, ' ')} Choose a \`commit-branch\` without rules, or let the owner of \`commit-token\` bypass them.`;
    }
    switch (failure.kind) {
        case 'unauthorized':
            return `GitHub does not accept \`commit-token\` for ${branch} (${message}). Make a new token and store it as the secret that the workflow uses, or leave the input out for the workflow's own repository.`;
        case 'forbidden':
        case 'not-found':
            return `\`commit-token\` may not use ${branch} (${message}). In the workflow's own repository add \`contents: write\` to the \`permissions:\` of this job; for another one give a token that may write its contents, and check the name.`;
        case 'refused':
            return `GitHub refused to commit to ${branch} (${message}). If a delivery is too large for it, lower \`per-page\`.`;
        default:
            return `GitHub did not answer for ${branch} (${message}). An unanswered store is not an empty one; the next run goes on from what the branch holds.`;
    }
}
function sayUntil(time) {
    if (time === undefined)
        return '';
    return ` until ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/github/client.ts

const MAX_REDIRECTS = 3;
/** Asks for JSON unless `accept` says otherwise. The token is sent to the origin of `apiUrl` alone: a redirect elsewhere is refused. */
function openClient(options) {
    const { http, apiUrl, timeoutMs, accept = 'application/vnd.github+json' } = options;
    const headers = {
        accept,
        authorization: `Bearer ${options.token}`,
        'user-agent': options.userAgent,
        'x-github-api-version': '2022-11-28',
    };
    async function follow(url, redirects) {
        let answer;
        try {
            answer = await http(url, { headers, timeoutMs });
        }
        catch (error) {
            throw networkError(error, timeoutMs);
        }
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        if (answer.status >= 300 && answer.status < 400 && redirects < MAX_REDIRECTS) {
            const target = redirectTarget(answer, url);
            if (target?.origin === apiUrl.origin)
                return follow(target, redirects + 1);
        }
        throw answerError(answer);
    }
    return {
        get(path, query) {
            const url = new URL(apiUrl.href.replace(/\/+$/, '') + path);
            for (const [name, value] of Object.entries(query))
                url.searchParams.set(name, value);
            return follow(url, 0);
        },
    };
}
function redirectTarget(answer, base) {
    const location = answer.headers['location'];
    return location === undefined ? undefined : (URL.parse(location, base.href) ?? undefined);
}
/** Any failure of the connection, as an `ApiError`. */
function networkError(error, timeoutMs) {
    // The code of an abort is a number.
    const { name, message, code } = error;
    const timedOut = name === 'TimeoutError' || String(code ?? '').endsWith('TIMEOUT');
    const detail = timedOut
        ? `no answer within ${String(timeoutMs / 1000)} s`
        : (message ?? String(error));
    return new ApiError({ kind: 'network', timedOut }, { detail, status: 0 });
}
/** Any answer that is not a 2xx, as an `ApiError`. */
function answerError(answer) {
    const detail = messageOf(answer);
    return new ApiError(classify(answer, detail), { ...answer, detail });
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

;// CONCATENATED MODULE: ./src/github/octokit.ts


/** Octokit is loaded with the first request. `toError` may know more about a failure than its status says. */
function openAsker(access, retries, toError = () => undefined) {
    const { timeoutMs } = access;
    let opened;
    return (request) => retries.execute(async () => {
        const octokit = await (opened ??= openOctokit(access));
        try {
            const { data } = await request(octokit, { signal: AbortSignal.timeout(timeoutMs) });
            // Of a body that broke off Octokit says nothing.
            if (typeof data === 'object')
                return data;
            const detail = 'the answer is not whole';
            throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
        }
        catch (error) {
            if (error instanceof ApiError)
                throw error;
            throw toError(error) ?? toApiError(error, timeoutMs);
        }
    });
}
async function openOctokit({ token, apiUrl, userAgent }) {
    const { getOctokit: open } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(351)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61351));
    return open(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), userAgent });
}
/** Octokit gives a failed connection the status 500, so only its `response` tells an answer from none. */
function toApiError(error, timeoutMs) {
    const { status, response } = error;
    if (status === undefined || response === undefined)
        return networkError(error, timeoutMs);
    return answerError({
        status,
        headers: response.headers,
        body: Buffer.from(JSON.stringify(response.data ?? null)),
    });
}

;// CONCATENATED MODULE: ./src/github/branch.ts






/** The branch points at another commit than the new one was made for. */
class MovedHeadError extends Error {
    name = 'MovedHeadError';
}
/** Opens the branch, which need not exist. */
function openBranch(access, name) {
    const [owner = '', repo = ''] = access.fullName.split('/');
    const retries = openRetries(access);
    const ask = openAsker(access, retries, toBranchError);
    const raw = openClient({ ...access, accept: 'application/vnd.github.raw+json' });
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
                if (error instanceof ApiError && error.failure.kind === 'not-found')
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
            const text = explainBranchError(error, branch);
            throw text === undefined ? error : new errors/* ExplainedError */.hM(text);
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
    return error instanceof ApiError && text.test(error.detail);
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
/** GraphQL answers 200 whatever went wrong: its own errors, in the terms of the REST API. */
function toBranchError(error) {
    const { name, errors, headers } = error;
    const [first] = errors ?? [];
    if (name !== 'GraphqlResponseError' || first === undefined)
        return undefined;
    const { type, message } = first;
    // Seen in both wordings, and the type is not always there.
    if (type === 'STALE_DATA' || /expected branch to point|is at \w+ but expected/i.test(message))
        return new MovedHeadError(message);
    switch (type) {
        case 'NOT_FOUND':
            return failed({ kind: 'not-found' }, message);
        case 'FORBIDDEN':
            return failed({ kind: 'forbidden' }, message);
        case 'RATE_LIMITED': {
            const reset = Number(headers?.['x-ratelimit-reset']);
            return failed({ kind: 'primary-limit', resetAt: reset * 1000 || undefined }, message, headers);
        }
        default:
            // Whether the commit was made is not known then: trying again finds the branch where it was, or moved.
            return /something went wrong|timed? ?out|internal error/i.test(message)
                ? failed({ kind: 'server' }, message)
                : failed({ kind: 'refused' }, message);
    }
}
function failed(failure, detail, headers = {}) {
    return new ApiError(failure, { detail: detail.slice(0, 500), status: 0, headers });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(44708);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(19783);
;// CONCATENATED MODULE: ./src/github/http.ts




/** A page of 100 events usually fits, so its pieces need not be put together. */
const UNZIP_CHUNK_BYTES = 128 * 1024;
/**
 * HTTP over Node's own client: as little CPU a page as undici, and nothing to load, whereas parsing undici takes longer
 * than all else before the first request. Respects the proxy variables as the toolkit does. Nothing is retried here; `cancelled`
 * ends what is under way.
 */
function openHttp(apiUrl, cancelled) {
    const { Agent, get } = apiUrl.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const direct = new Agent({ keepAlive: true });
    let agent;
    return async (url, { headers, timeoutMs }) => {
        agent ??= (0,proxy/* getProxyUrl */.s)(apiUrl) === undefined ? Promise.resolve(direct) : openProxyAgent(apiUrl);
        const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutMs)]);
        return exchange(get, url, { agent: await agent, headers, signal });
    };
}
/** Loaded only where there is a proxy, because it brings undici along. */
async function openProxyAgent(apiUrl) {
    const { HttpClient } = await __nccwpck_require__.e(/* import() */ 779).then(__nccwpck_require__.bind(__nccwpck_require__, 22779));
    return new HttpClient(undefined, undefined, { keepAlive: true }).getAgent(apiUrl.href);
}
function exchange(get, url, request) {
    const { agent, headers, signal } = request;
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            reject(toError(signal.aborted ? signal.reason : error));
        };
        const options = { agent, signal, headers: { ...headers, 'accept-encoding': 'gzip' } };
        get(url, options, (answer) => {
            const chunks = [];
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
    const error = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
    return error instanceof Error ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./src/github/repository.ts





function openRepository(access) {
    const [owner = '', repo = ''] = access.fullName.split('/');
    const retries = openRetries(access);
    const ask = openAsker(access, retries);
    return {
        async visibility() {
            // A run's first request, so it does not wait until Octokit is loaded.
            const client = openClient(access);
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
                if (error instanceof ApiError && error.failure.kind === 'not-found')
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
        throw new ApiError({ kind: 'broken-answer' }, { status, detail: 'the answer is not JSON' });
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

;// CONCATENATED MODULE: ./src/guard-visibility.ts


/**
 * An audit log is sensitive: throws an `ExplainedError` if one of the places is public, or does not say that it is not.
 * Returns the names of those that a whole enterprise can look into.
 */
async function guardVisibility(places, cancelled) {
    const internal = [];
    for (const { name, repository, token } of places) {
        const visibility = await repository.visibility().catch((error) => {
            if (cancelled.aborted)
                throw new errors/* ExplainedError */.hM('The job was cancelled before anything was read.');
            const why = error instanceof ApiError ? error.message : (0,errors/* explain */.WE)(error);
            throw new errors/* ExplainedError */.hM(`Whether the repository ${name} is public could not be found out (${why}), so nothing was read. ${REMEDIES[token]}`);
        });
        if (visibility === 'public')
            throw new errors/* ExplainedError */.hM(describePublic(name, token));
        if (visibility === 'internal')
            internal.push(name);
    }
    return internal;
}
const REMEDIES = {
    'github-token': "Leave `github-token` out, so that it is the workflow's own token, or run again later.",
    'commit-token': 'Give a `commit-token` that may read and write that repository, check the name, or run again later.',
};
function describePublic(name, token) {
    const what = token === 'commit-token'
        ? 'anyone could read the archive that is committed to it. Choose a private `commit-repository`.'
        : "anyone could download the archive and read this run's log and summary. Run this workflow in a private repository.";
    return `The repository ${name} is public: ${what} Nothing was read. (\`allow-public: true\` overrides this.)`;
}

;// CONCATENATED MODULE: ./src/backfill/range.ts

const range_SECOND = 1000;
const range_DAY_MS = 86_400_000;
/** A day more than GitHub keeps of anything. Source: docs.github.com, "Reviewing the audit log for your organization". */
const RETAINED_MS = 181 * range_DAY_MS;
/**
 * The range that these inputs mean. Whatever depends on the present is rounded down to the beginning of a day in UTC, so
 * that every run of a day means the same range, and goes on with it.
 */
function toRange({ since, until }, now) {
    return {
        from: since === undefined ? floorTo(range_DAY_MS, now - RETAINED_MS) : range_toTime(since, now),
        to: until === undefined ? floorTo(range_DAY_MS, now) : range_toTime(until, now),
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
    return BACKFILL_PREFIX + parts.join('-');
}
function range_toTime(given, now) {
    return 'ago' in given ? floorTo(range_DAY_MS, now - given.ago) : floorTo(range_SECOND, given.at);
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

;// CONCATENATED MODULE: ./src/input-field.ts

const input_field_SECOND = 1000;
const MINUTE = 60 * input_field_SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const input_field_UNITS = new Map([
    ['ms', 1],
    ['s', input_field_SECOND],
    ['m', MINUTE],
    ['h', HOUR],
    ['d', DAY],
]);
/** What a parser returns for a value that is not allowed. */
const REFUSED = Symbol('refused');
/** A field that `parse` understands; `allowed` completes "allowed: …". */
function field(allowed, parse) {
    return pipe(string(), rawTransform(({ dataset, addIssue, NEVER }) => {
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
    const unitMs = input_field_UNITS.get(unit ?? '');
    return unitMs === undefined ? undefined : Number(number) * unitMs;
}
function describeDuration(least, most) {
    return `a duration from \`${least}\` to \`${most}\`, such as \`90s\`, \`15m\` or \`2h\``;
}
function toDurationWithin(value, least, most) {
    const ms = toDuration(value) ?? NaN;
    const [from, to] = [toDuration(least) ?? 0, toDuration(most) ?? 0];
    return ms >= from && ms <= to ? ms : REFUSED;
}
function toWholeNumber(value, least, most) {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= least && number <= most ? number : REFUSED;
}

;// CONCATENATED MODULE: ./src/input-conflicts.ts

/** What can't be used together, or lacks something else; a paragraph for each. */
function findConflicts(given, job) {
    const problems = [];
    const mode = given['mode']?.toLowerCase();
    if (mode === 'check')
        return problems;
    const target = (given['commit-repository'] ?? '').toLowerCase();
    if (target !== '' && target !== job.repository.toLowerCase() && given['commit-token'] === '') {
        problems.push("`commit-token`: nothing was given, and the workflow's own token can write to no other repository than its own; " +
            'allowed: a token that may write to `commit-repository`, from a secret.');
    }
    if (given['attest']?.toLowerCase() === 'true' && !job.offersIdTokens) {
        problems.push('`attest`: `true` was given, but this job may not prove to GitHub who it is; ' +
            'add `id-token: write` and `attestations: write` to the `permissions:` of this job.');
    }
    if (given['org'] === '' && given['enterprise'] === '') {
        problems.push('`org`, `enterprise`: neither was given; allowed: at least one of them.');
    }
    // Planning asks nobody.
    if (mode === 'matrix')
        return problems;
    if (given['audit-log-token'] === '') {
        problems.push('`audit-log-token`: nothing was given; allowed: a token that may read the audit log, from a secret.');
    }
    else if (given['audit-log-token'] === given['github-token']) {
        problems.push("`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given, which can read no audit log whatever its permissions; " +
            'allowed: a classic personal access token of an owner with the scope `read:audit_log`, stored as a secret.');
    }
    return problems;
}
/** What can't be meant by `since` and `until`; a paragraph for each. `now` in epoch milliseconds. */
function findTimeProblems(times, now) {
    const { mode, since, until } = times;
    const problems = ['since', 'until']
        .filter((name) => input_conflicts_toTime(times[name], now) > now)
        .map((name) => `\`${name}\`: a time in the future was given; allowed: a time before now.`);
    if (mode !== 'backfill' && mode !== 'matrix') {
        const text = '`until`: something was given, and collecting has no end; allowed: nothing, or `mode: backfill`.';
        return until === undefined ? problems : [...problems, text];
    }
    const { from, to } = toRange({ since, until }, now);
    const text = '`since`, `until`: the range is empty; `since` has to be before `until`, which is the beginning of today (UTC) if nothing ' +
        'is given. Spans before now go back to the beginning of their day.';
    return from < to || problems.length > 0 ? problems : [text];
}
/** Epoch milliseconds; what is not given lies before all. */
function input_conflicts_toTime(given, now) {
    return given === undefined ? -Infinity : 'ago' in given ? now - given.ago : given.at;
}

;// CONCATENATED MODULE: ./src/input-values.ts


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
/** A whole number of percent, as a share. */
function toShare(value) {
    const [, percent] = /^(\d{1,2}) ?%$/.exec(value) ?? [];
    return percent === undefined ? REFUSED : Number(percent) / 100;
}
function toSinks(value) {
    const names = value.toLowerCase().split(/[\s,]+/);
    if (names.join() === 'none')
        return [];
    const isKnown = (name) => SINK_NAMES.some((known) => known === name);
    return names.every(isKnown) ? SINK_NAMES.filter((name) => names.includes(name)) : REFUSED;
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

;// CONCATENATED MODULE: ./src/job.ts

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
        runUrl: `${server}/${repository}/actions/runs/${read('GITHUB_RUN_ID')}`,
        // As `@actions/artifact` decides it.
        isGhes: !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(host),
        offersIdTokens: read('ACTIONS_ID_TOKEN_REQUEST_URL') !== '' && read('ACTIONS_ID_TOKEN_REQUEST_TOKEN') !== '',
        workspace: read('GITHUB_WORKSPACE'),
        temp: read('RUNNER_TEMP'),
        retentionDays: Number(read('GITHUB_RETENTION_DAYS')) || undefined,
    };
}

;// CONCATENATED MODULE: ./src/inputs.ts








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
    const given = Object.fromEntries(Object.keys(fields).map((name) => [name, (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]));
    const parsed = safeParse(schema, given);
    const job = parseJob(env);
    const problems = (parsed.issues ?? []).map((issue) => {
        const name = getDotPath(issue) ?? '';
        const value = given[name] ?? '';
        const shown = name.endsWith('-token')
            ? 'a value that is not shown'
            : // An address may hold a password.
                `\`${value.replace(/\/\/\S*@/, '//…@')}\``;
        return `\`${name}\`: ${value === '' ? 'nothing was given' : `${shown} was given`}; allowed: ${issue.message}.`;
    });
    problems.push(...findConflicts(given, job));
    if (parsed.success)
        problems.push(...findTimeProblems(parsed.output, now));
    if (!parsed.success || problems.length > 0) {
        throw new errors/* ExplainedError */.hM([
            "These inputs can't be used. Nothing was read.",
            ...problems.map((problem) => `- ${problem}`),
        ].join('\n'));
    }
    const inputs = parsed.output;
    if (job.isGhes) {
        throw new errors/* ExplainedError */.hM('This workflow runs on GitHub Enterprise Server, whose audit log has numbered pages instead of cursors. This release collects from github.com and GHE.com only. Nothing was read.');
    }
    const { org, enterprise, include, phrase, since } = inputs;
    return {
        sources: [...org, ...enterprise].flatMap((entity) => include.map((log) => ({ ...entity, log, phrase }))),
        mode: inputs.mode,
        auditLogToken: inputs['audit-log-token'],
        githubToken: inputs['github-token'],
        apiUrl: inputs['api-url'],
        since: since === undefined ? undefined : input_conflicts_toTime(since, now),
        range: toRange(inputs, now),
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
        outputDir: inputs['output-dir'] === ''
            ? (0,external_node_path_.join)(job.temp, inputs.archive)
            : (0,external_node_path_.resolve)(job.workspace, inputs['output-dir']),
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
function entities(scope, allowed) {
    return field(allowed, (value) => {
        const slugs = value.split(/[\s,]+/).filter((slug) => slug !== '');
        if (!slugs.every((slug) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug)))
            return REFUSED;
        return [...new Set(slugs.map((slug) => slug.toLowerCase()))].map((slug) => ({
            scope,
            slug,
        }));
    });
}
const fields = {
    mode: choice({
        ...{ collect: 'collect', backfill: 'backfill', matrix: 'matrix', check: 'check' },
    }),
    org: entities('org', 'organization logins (letters, digits, `-`), separated by commas or newlines'),
    enterprise: entities('enterprise', 'enterprise slugs (letters, digits, `-`), separated by commas or newlines'),
    'audit-log-token': field('a token that may read the audit log, from a secret', (value) => value === '' ? value : toToken(value)),
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
    lookback: duration('0s', '3d'),
    'max-lag': optionalDuration('10m', '180d'),
    'max-requests': optionalWholeNumber(1, 1_000_000),
    'max-duration': duration('10s', '5d'),
    'max-wait': duration('0s', '2h'),
    'page-delay': duration('0s', '5m'),
    'per-page': wholeNumber(1, 100),
    timeout: duration('1s', '10m'),
    retries: wholeNumber(0, 20),
    archive: field('letters, digits, `.`, `_` and `-`, at most 80, beginning with a letter or digit', (value) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value) ? value : REFUSED)),
    sinks: field('`artifact`, `commit`, both separated by a comma, or `none`', toSinks),
    'output-dir': field('a folder of its own', (value) => /^[/\\]+$|^\.*$/.test(value) && value !== '' ? REFUSED : value),
    'artifact-retention-days': optionalWholeNumber(1, 400),
    'commit-repository': field('the name of a repository, such as `my-org/audit-archive`', (value) => /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)?$/.test(value) ? value : REFUSED),
    'commit-branch': field('the name of a branch, such as `audit-log`', (value) => isBranchName(value) ? value : REFUSED),
    'commit-token': field('a token that may write to `commit-repository`, from a secret', (value) => value === '' ? value : toToken(value)),
    'commit-message-suffix': field('one line of at most 100 characters', (value) => /^[^\p{Cc}]{0,100}$/u.test(value) ? value : REFUSED),
    'allow-public': choice({ true: true, false: false }),
    attest: choice({ true: true, false: false }),
};
const schema = object(fields);

;// CONCATENATED MODULE: ./src/attest-manifest.ts


/**
 * Lets GitHub attest who made the manifest of a delivery, where and when. Through the hashes in it that covers all
 * deliveries before. Undefined if the job is cancelled; throws an `ExplainedError` if it failed.
 */
async function attestManifest(parts, { name, sha256 }) {
    const { cancelled, log } = parts;
    const subject = { name: manifestPath(name), digest: { sha256 } };
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

;// CONCATENATED MODULE: ./src/backfill/find-elsewhere.ts





/** Of any chain's state what it says of the time that it holds. A backfill covers only what is settled. */
const statesSchema = array(object({
    scope: picklist(['org', 'enterprise']),
    slug: string(),
    log: picklist(['web', 'git']),
    phrase: string(),
    covered: optional(array(object({ from: number(), to: number() })), []),
    settledTo: optional(number(), Infinity),
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
        const parsed = safeParse(statesSchema, states);
        for (const state of parsed.success ? parsed.output : []) {
            const settled = lessSpans(state.covered, [{ from: state.settledTo, to: Infinity }]);
            const name = sourceName(state);
            found.set(name, joinSpans([...(found.get(name) ?? []), ...settled]));
        }
    }
    return found;
    async function* statesElsewhere({ archive, cacheKeys, loadCached, branch, }) {
        // GitHub lists a hundred keys, and a collection may have saved more than that.
        const backfills = await cacheKeys(`${archive}/${BACKFILL_PREFIX}`);
        const names = new Set([COLLECT, ...backfills.flatMap((key) => chainOfKey(key, archive) ?? [])]);
        names.delete(own);
        for (const name of names) {
            const cached = await loadCached(chainNamed(name));
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
            yield readStates(await branch.read(head, `${archive}/${manifestPath(delivery)}`));
        }
    }
}
function readStates(bytes) {
    try {
        const manifest = safeParse(manifestSchema, JSON.parse(String(bytes)));
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
    return folder.startsWith(BACKFILL_PREFIX) ? folder : undefined;
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

;// CONCATENATED MODULE: ./src/checkpoint/cache-store.ts




/**
 * Relative to the workspace, because the path string is part of what GitHub matches an entry by: a temporary folder,
 * which differs between runners, would lose it.
 */
const CACHED_FILE = '.audit-log-collector/checkpoint.json';
function openCacheStore(options) {
    const { openCache, files, workspace, archive, chain, run } = options;
    const file = (0,external_node_path_.join)(workspace, CACHED_FILE);
    const prefix = `${archive}/${chain.name === COLLECT ? 'checkpoint' : chain.name}/`;
    /** The workspace is the user's: nothing of ours stays there. */
    async function clean() {
        await files.rm(file, { force: true });
        await files.rmdir((0,external_node_path_.dirname)(file)).catch((error) => {
            const { code } = error;
            if (code !== 'ENOENT' && code !== 'ENOTEMPTY')
                throw error;
        });
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
                    const checkpoint = parseCheckpoint(await files.readFile(file, 'utf8'), archive, chain);
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
                await files.writeFile(file, encodeCheckpoint(checkpoint));
                // The toolkit reports most failures by this number and in its log alone.
                if ((await cache.saveCache([CACHED_FILE], key)) !== -1)
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
    const parsed = safeParse(manifestSchema, json);
    if (!parsed.success)
        throw refuse('its manifest is not one that this release can read');
    const manifest = parsed.output;
    refuseNewer(manifest.checkpoint.version);
    const { archive, chain, sequence } = wanted;
    const isSame = manifest.chain === chain.name && manifest.sequence === sequence;
    if (manifest.archive !== archive || !isSame)
        throw refuse('its manifest is that of another delivery');
    const outside = manifest.segments.find(({ path }) => path.split(/[/\\]/).includes('..'));
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
        ...{ version: FORMAT, archive, sequence, revision: 0, savedAt: Date.parse(createdAt) },
        ...{ head: hashManifest(bytes), identitiesAt: checkpoint.identitiesAt ?? null },
        ...{ artifact, workflow: null, sources },
    };
}

;// CONCATENATED MODULE: ./src/checkpoint/kept-artifacts.ts





/** The deliveries in the artifacts of this chain. One is downloaded to a temporary folder and checked whole when it is opened. */
function openKeptArtifacts(options) {
    const { archive, chain, artifacts, files, warn } = options;
    async function open(artifact) {
        const folder = await files.mkdtemp((0,external_node_path_.join)(options.temp, 'delivery-'));
        const close = () => files.rm(folder, { recursive: true, force: true });
        try {
            await download(options, artifact, folder);
            return { ...(await readFolder(options, artifact, folder)), close };
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
            const delivery = await open(artifact);
            if (hashManifest(delivery.bytes) === hash)
                return delivery;
            await delivery.close();
        }
        return undefined;
    }
    /** The delivery that the cache remembers an artifact of; whether it is still there shows when it is opened. */
    function cachedHead({ sequence, head, artifact }) {
        if (head === null || artifact === null)
            return undefined;
        const label = `the artifact ${archive}-${deliveryName(chain.name, sequence)} (id ${artifact})`;
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
        throw refusal(artifact, `it could not be downloaded whole (${(0,errors/* explain */.WE)(error)})`);
    });
}
async function readFolder({ archive, chain, files }, artifact, folder) {
    const refuse = (reason) => refusal(artifact, reason);
    const { id, sequence } = artifact;
    const read = (path) => files.readFile((0,external_node_path_.join)(folder, path)).catch(() => undefined);
    const bytes = (await read(manifestPath(deliveryName(chain.name, sequence)))) ?? Buffer.of();
    const manifest = readManifest(bytes, { archive, chain, sequence }, refuse);
    for (const segment of manifest.segments)
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
        `holds is in the archive without it. ${ONE_AT_A_TIME}`);
}
function refusal(artifact, reason) {
    return new errors/* ExplainedError */.hM(`${describeArtifact(artifact).replace(/^t/, 'T')} is newer than the cache, but ${reason}. Nothing was read, because going on from ` +
        'older state would deliver events twice. Run again; if it stays so, delete that artifact to go on without it.');
}

;// CONCATENATED MODULE: ./src/checkpoint/kept-branch.ts



/** The deliveries of a chain in the archive's folder of a branch, as the branch stands when `state` is called. */
function openKeptBranch({ archive, chain, branch, }) {
    let head;
    const pathOf = (sequence) => `${archive}/${manifestPath(deliveryName(chain.name, sequence))}`;
    async function read(path) {
        return head === undefined ? undefined : branch.read(head, `${archive}/${path}`);
    }
    async function open(sequence, bytes) {
        const name = deliveryName(chain.name, sequence);
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
        return read(manifestPath(deliveryName(chain.name, sequence)));
    }
    async function hashOf(view, sequence) {
        const text = view.entries.get(pathOf(sequence))?.text;
        const bytes = text === undefined ? await readManifestFile(sequence) : Buffer.from(text);
        return bytes === undefined ? undefined : hashManifest(bytes);
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
        const label = `the delivery ${deliveryName(chain.name, sequence)} on the branch \`${branch.name}\` of ${branch.repository}`;
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
            return bytes !== undefined && hashManifest(bytes) === hash
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
        if (known.workflow !== null && known.workflow !== workflowOf(thisRun))
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
    const isConfirmed = stores.some(({ kept, state }) => kept.sink === SINK_NAMES[0] && state.holdsCached);
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
    const empty = emptyCheckpoint(archive);
    // Every range of a backfill has a first run, in a workflow that ran before.
    if (!ranBefore || chain.name !== COLLECTION.name) {
        const checkpoint = skipExpired(empty, expired, warn);
        return { checkpoint, origin: 'nowhere', lostSince: undefined };
    }
    warn(`No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in a sink, although this ` +
        'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
        'GitHub still has is collected again, beside what earlier deliveries hold.');
    const succeeded = await repository.lastSuccess(thisRun.workflowPath, branchOf(thisRun.ref));
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
        return (`The position comes from a run on ${branchOf(ref)}. What is collected on ${branchOf(thisRun.ref)} becomes an archive ` +
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
    return delivery !== undefined && hashManifest(delivery.bytes) === hash;
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
            log.warn(`The sink \`${sink.name}\` still lacks ${plural(deliveries.length - done, 'delivery', 'deliveries')}: copying goes on in the next run, ` +
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
        log.warn(`The sink \`${sink.name}\` was behind: ${plural(deliveries.length, 'delivery', 'deliveries')} copied to it.`);
    return { isDone: true, artifact };
}
/** Publishes a delivery of one sink to another, through a folder of its own. */
async function copy({ archive, files, temp, log }, sink, { manifest, bytes, readSegment }) {
    const { chain, sequence, segments } = manifest;
    const name = deliveryName(chain, sequence);
    const root = await files.mkdtemp((0,external_node_path_.join)(temp, 'copy-'));
    const write = async (path, content) => {
        await files.mkdir((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
        await files.writeFile((0,external_node_path_.join)(root, path), content);
    };
    try {
        await write(manifestPath(name), bytes);
        for (const segment of segments)
            await write(segment.path, await readSegment(segment));
        const delivery = { name, sequence, archive, root, files: deliveryFiles(name, segments) };
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

;// CONCATENATED MODULE: ./src/output-dir.ts





/** What an archive has at its top. */
const TOP_LEVEL = new Set(['manifests', 'scope=org', 'scope=enterprise']);
/** Opens the folder, which need not exist. Throws an `ExplainedError` if it holds anything but an archive. */
async function openOutputDir(files, path, warn) {
    await files.mkdir(path, { recursive: true });
    const foreign = (await files.readdir(path)).find((name) => !TOP_LEVEL.has(name));
    if (foreign !== undefined) {
        throw new errors/* ExplainedError */.hM(`\`output-dir\` (${path}) holds \`${foreign}\`, which is not part of an archive. Choose an empty folder, so that nothing of yours is uploaded or mixed up.`);
    }
    return {
        path,
        async openDelivery(delivery) {
            const manifest = (0,external_node_path_.join)(path, manifestPath(delivery));
            const isWhole = await exists(files, manifest);
            const left = await filesOf(files, path, delivery);
            if (isWhole)
                await moveAside(files, { path, left, manifest, warn });
            else
                for (const file of left)
                    await files.rm(file);
            const segments = openSegments({ files, root: path, delivery });
            return {
                ...segments,
                async writeManifest(bytes) {
                    await files.mkdir((0,external_node_path_.dirname)(manifest), { recursive: true });
                    await files.writeFile(manifest + PARTIAL_SUFFIX, bytes);
                    await files.rename(manifest + PARTIAL_SUFFIX, manifest);
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
        .filter(({ name }) => name.startsWith(`${delivery}-`) || name === `${delivery}.json${PARTIAL_SUFFIX}`)
        .map(({ parentPath, name }) => (0,external_node_path_.join)(parentPath, name));
}
/**
 * A whole delivery whose position was not saved: this run reads the same again, but it may be the only copy of what
 * GitHub dropped since. The manifest goes last, so that a death in between leaves the rest to the next run.
 */
async function moveAside(files, parts) {
    const { path, left, manifest, warn } = parts;
    const aside = `${path}.unsaved`;
    for (const file of [...left, manifest]) {
        const target = (0,external_node_path_.join)(aside, (0,external_node_path_.relative)(path, file));
        await files.mkdir((0,external_node_path_.dirname)(target), { recursive: true });
        await files.rename(file, target);
    }
    warn(`\`output-dir\` (${path}) held a delivery whose position was not saved, because publishing it or a later step failed. ` +
        `It is read again; the old files are in ${aside}, which may be deleted.`);
}

;// CONCATENATED MODULE: ./src/sinks/artifact.ts



/** NDJSON shrinks to a fifth at every level; level 1 takes two thirds of the time of the default 6. */
const COMPRESSION_LEVEL = 1;
const artifact_DAY_MS = 86_400_000;
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
                    `is the archive's, and this run's (id ${id}) is left aside. Nothing is lost: the next run goes on from the other one's position. ${ONE_AT_A_TIME}`);
            }
            const days = Math.min(retentionDays ?? Infinity, repositoryRetentionDays ?? Infinity);
            const expiresAt = days === Infinity ? undefined : now() + days * artifact_DAY_MS;
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

;// CONCATENATED MODULE: ./src/sinks/commit-message.ts


/** What a person who reads the branch's history wants to know of a delivery. */
function describeDelivery(manifest, { name, runUrl, suffix }) {
    const { archive, segments, sources, tool } = manifest;
    const events = segments.reduce((sum, segment) => sum + segment.events, 0);
    const headline = [`${archive}: ${name}, ${plural(events, 'event')}`, suffix];
    const lines = sources.map((source) => `- ${sourceName(source)}: ${plural(source.events, 'event')}, ${minute(source.span.from)} to ${minute(source.span.to)} UTC`);
    const gaps = sources.flatMap((source) => source.gaps.map(({ from, to }) => `Gap in ${sourceName(source)}: ${minute(from)} to ${minute(to)} UTC`));
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '- …'] : lines;
    return {
        headline: headline.filter((part) => part !== '').join(' '),
        body: [...shown, '', ...gaps, `Made by ${tool} in ${runUrl}`].join('\n').trim(),
    };
}
const MOST_LINES = 100;
function minute(iso) {
    return sayMinute(Date.parse(iso));
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
const commit_COMMIT = { bytes: 25_000_000, files: 102 };
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
                    `Nothing is lost: the next run goes on from the other one's position. ${ONE_AT_A_TIME}`);
            }
            const files = entries.has(attributes.path) ? added : [attributes, ...added];
            try {
                return { sha: await branch.commit({ ...message, onto: head, files }), isThere: false };
            }
            catch (error) {
                if (!(error instanceof MovedHeadError))
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
            if (batch.length > 0 && (bytes > commit_COMMIT.bytes || batch.length + 3 > commit_COMMIT.files)) {
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

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"audit-log-collector","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./src/version.ts

/** Name and version, for the manifest and the `User-Agent` header. */
const TOOL = `${package_namespaceObject.UU}/${package_namespaceObject.rE}`;

;// CONCATENATED MODULE: ./src/parts.ts




















const parts_DAY_MS = 86_400_000;
/** Puts the parts of collecting together. `startedAt` is when the process began, in epoch milliseconds. */
function openCollectParts(inputs, world, startedAt) {
    return {
        ...openChainParts(COLLECTION, { inputs, world, startedAt }),
        lookbackMs: inputs.lookbackMs,
        // A day more than GitHub keeps, so that no clock's error loses events.
        beginOf: (source) => inputs.since ?? startedAt - retentionOf(source).ms - parts_DAY_MS,
        retentionOf: retentionOf,
    };
}
/** The same for a backfill. */
function openBackfillParts(inputs, world, startedAt) {
    const { archive, sources, range, order, concurrency, lookbackMs, job } = inputs;
    const { branch, repository } = world;
    const chain = backfillChain(chainNameOf(range, sources));
    return {
        ...openChainParts(chain, { inputs, world, startedAt }),
        ...{ range, order, concurrency, lookbackMs, retentionOf: retentionOf },
        findElsewhere: () => explained(job, () => findElsewhere({
            ...{ archive, own: chain.name },
            cacheKeys: (prefix) => repository.cacheKeys(prefix, job.ref),
            loadCached: (other) => openJobCache({ archive, chain: other }, job, world).load(),
            branch: inputs.sinks.includes('commit') ? branch : undefined,
        })),
    };
}
/** The parts that every run needs that adds to a chain. */
function openChainParts(chain, { inputs, world, startedAt }) {
    const { archive, job, githubToken } = inputs;
    const { repository, files, clock, log, cancelled } = world;
    const thisRun = { ...job, id: job.runId, attempt: job.runAttempt };
    const cache = openJobCache({ archive, chain }, job, world);
    const artifacts = openArchiveArtifacts({
        ...{ archive, chain: chain.name, repository, thisRun, warn: log.warn },
    });
    const client = openClient({
        http: world.http,
        apiUrl: inputs.apiUrl,
        token: inputs.auditLogToken,
        userAgent: TOOL,
        timeoutMs: inputs.timeoutMs,
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
            const quota = quotas.get(entity) ?? openQuota({ clock, ...share });
            quotas.set(entity, quota);
            return openPageReader({
                ...{ client, source, limits: inputs, quota, patience, clock },
                log: log.info,
            });
        },
        explainFailure: (error, source) => explainAuditLogError(error, source) ?? (0,errors/* explain */.WE)(error),
        openOutputDir: () => openOutputDir(files, inputs.outputDir, log.warn),
        tool: TOOL,
        run: { id: job.runId, attempt: job.runAttempt },
        workflow: workflowOf(job),
        now: clock.now,
        log,
    };
}
/** What `ask` rejects with is in words, if it is about the workflow's own repository. */
async function explained(job, ask) {
    try {
        return await ask();
    }
    catch (error) {
        const text = explainRepositoryError(error, job.repository);
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
    });
}

;// CONCATENATED MODULE: ./src/markdown.ts
const MAX_NOTICE_LINES = 50;
const NAME_MAX_LENGTH = 100;
/** A Markdown table; its cells are Markdown already, the numeric columns stand to the right. */
function renderTable(header, rows, numeric) {
    const rule = header.map((_, column) => (numeric.includes(column) ? '--:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** GitHub's callout of lines that are Markdown already; each is a paragraph of its own, and beyond 50 they are counted. */
function markdown_alert(kind, lines) {
    const shown = lines.slice(0, MAX_NOTICE_LINES);
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

;// CONCATENATED MODULE: ./src/plan-matrix.ts



/** GitHub refuses a workflow run with more. Source: docs.github.com, "Running variations of jobs in a workflow". */
const MOST_JOBS = 256;
/** In place of a beginning. */
const ALL = 'all that GitHub has';
const plan_matrix_SECOND = 1000;
const plan_matrix_DAY_MS = 86_400_000;
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
        since: at === 0 && range.isOpenStart ? '' : plan_matrix_toSecond(from),
        until: plan_matrix_toSecond(to),
    })));
}
/** The value of `strategy.matrix`, as JSON. */
function encodeMatrix(jobs) {
    return JSON.stringify({ include: jobs });
}
/** A line for each job, for the log. */
function describeMatrix(jobs) {
    const lines = jobs.map(({ name, since, until }) => [`${name}: ${since === '' ? ALL : `since ${say(since)}`}`, `until ${say(until)} UTC`].join(', '));
    return [`A matrix of ${plural(jobs.length, 'job')}:`, ...lines];
}
/** What a person may want to do otherwise; undefined if there is nothing. */
function adviseOnMatrix({ sources, range, parts }) {
    if (parts === 1 || !range.isOpenStart || !sources.some(({ log }) => log === 'git'))
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
    return `## A backfill in ${plural(jobs.length, 'job')}\n\n${table}\n`;
}
/** Contiguous, and as long as each other but for what rounding takes. */
function cutRange({ from, to }, parts) {
    const length = to - from;
    const unit = length >= parts * plan_matrix_DAY_MS ? plan_matrix_DAY_MS : plan_matrix_SECOND;
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
        ? `at most ${plural(most, 'part')} of so many organizations and enterprises, or several workflows with some of them each`
        : `at most ${MOST_JOBS} organizations and enterprises; put the others into a workflow of their own`;
    return (`\`org\`, \`enterprise\`, \`parts\`: ${entities.toLocaleString('en-US')} × ${plural(parts, 'part')} was given, which is ` +
        `${plural(entities * parts, 'job')}, and GitHub runs at most ${MOST_JOBS} jobs of a matrix; allowed: ${remedy}. Nothing was planned.`);
}
/** `2026-06-01T00:00:00Z`: the form that `since` and `until` take. */
function plan_matrix_toSecond(time) {
    return new Date(time).toISOString().replace('.000Z', 'Z');
}
/** To the second only where a part begins or ends within a minute. */
function say(time) {
    return time.endsWith(':00Z')
        ? sayMinute(Date.parse(time))
        : time.replace('T', ' ').replace('Z', '');
}

;// CONCATENATED MODULE: ./src/backfill-summary.ts


/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_SOURCES = 500;
const backfill_summary_HOUR_MS = 3_600_000;
/** How far a backfill has come, for the job summary. */
function renderBackfill(sources) {
    const rows = sources
        .slice(0, MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        `${sayMinute(source.span.from)} – ${sayMinute(source.span.to)}`,
        saySource(source),
        backfill_summary_count(source.events),
        backfill_summary_count(source.backfill?.events ?? 0),
        backfill_summary_count(source.requests),
    ]);
    const header = ['Source', 'Range (UTC)', 'Done', 'New events', 'Events so far', 'Requests'];
    const rest = sources.length <= MAX_SOURCES
        ? ''
        : `\n\n… and ${backfill_summary_count(sources.length - MAX_SOURCES)} more sources.`;
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
    const parts = [`about ${plural(requestsToGo, 'request')}`];
    if (requests > 0)
        parts.push(`${plural(Math.ceil(requestsToGo / requests), 'run')} like this one`);
    if (hours !== undefined)
        parts.push(`at least ${sayDuration(Math.max(60_000, hours * backfill_summary_HOUR_MS))}`);
    if (rateLimit !== undefined)
        parts.push(`${plural(rateLimit.remaining, 'request')} left until ${sayMinute(rateLimit.resetAt)}`);
    return parts.join(', ');
}
/** Rounded down, so that it is 100 only when all is done. */
function percent(share) {
    return `${Math.floor(share * 1000) / 10} %`;
}
function backfill_summary_count(number) {
    return number.toLocaleString('en-US');
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
        `### Events over time (UTC, bars of ${sayDuration(stepMs)})`,
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
const EXPIRY_WARNING_MS = 14 * summary_DAY_MS;
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
                    text: `${source.name}: an event appeared ${sayDuration(source.late.longestMs)} late or more, and \`lookback\` is ${sayDuration(options.lookbackMs)}. Raise it, so that no event is missed.`,
                },
            ]
            : []),
    ]);
    const expiresAt = Math.min(...report.sources.map(({ tokenExpiresAt }) => tokenExpiresAt ?? Infinity));
    if (expiresAt - options.now < EXPIRY_WARNING_MS) {
        warnings.push({
            level: 'warn',
            text: `\`audit-log-token\` expires on ${sayMinute(expiresAt)}, in ${sayDuration(Math.max(0, expiresAt - options.now))}. Make a new one in time, or collecting stops.`,
        });
    }
    return warnings;
}
/** A range may well begin before what GitHub keeps; a collection is not to fall behind it. */
function describeGap({ name: source, backfill }, { from, to }) {
    const what = `Gap in ${source}: GitHub no longer shows what happened between ${sayMinute(from)} and ${sayMinute(to)}`;
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
        isBackfill(report) ? renderBackfill(report.sources) : renderSources(report.sources),
        ...(total(report, 'events') === 0
            ? []
            : [renderTimeline(report.tally.hours), renderBusiest(report)]),
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function renderHeadline(report) {
    const events = total(report, 'events');
    const title = events === 0
        ? 'No new audit-log events'
        : `${summary_count(events)} new audit-log ${events === 1 ? 'event' : 'events'}`;
    const facts = [`Archive ${markdown_name(report.archive)}`];
    const { sequences } = report;
    const [first, last] = [sequences.at(0), sequences.at(-1)];
    if (first !== undefined && last !== undefined) {
        const numbers = first === last ? `delivery ${last}` : `deliveries ${first} to ${last}`;
        facts.push(`${numbers}, ${summary_size(report.bytes)}`);
        facts.push(...describePlaces(report, deliveryName(report.chain, last)));
    }
    facts.push(plural(total(report, 'requests'), 'request'));
    return `## ${title}\n\n${facts.join(' · ')}`;
}
/** Where the newest delivery is kept, and who vouches for it. */
function describePlaces(report, delivery) {
    const [artifact, commit] = [artifactOf(report), commitOf(report)];
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
    const gaps = report.sources.flatMap(({ name: source, gaps }) => gaps.map(({ from, to }) => `**Gap** in ${markdown_name(source)}: ${sayMinute(from)} to ${sayMinute(to)} can no longer be read.`));
    const notices = [];
    if (gaps.length > 0)
        notices.push(markdown_alert('CAUTION', gaps));
    if (report.failures.length > 0)
        notices.push(markdown_alert('WARNING', report.failures.map(cutFailure)));
    const stopped = report.sources.flatMap(({ name: source, stopped }) => stopped === undefined ? [] : [{ source, ...stopped }]);
    if (stopped.length > 0) {
        notices.push(markdown_alert('NOTE', [
            'Not complete: the next run goes on where this one stopped.',
            ...stopped.map(({ source, reason, resumeAt }) => {
                const back = resumeAt === undefined ? '' : `; worth coming back at ${sayMinute(resumeAt)}`;
                return `${markdown_name(source)}: ${REASONS[reason]}${back}.`;
            }),
        ]));
    }
    return notices;
}
/** The summary of `mode: check`. */
function renderCheck({ archive, sequence, sources, failures }) {
    const rows = sources
        .slice(0, summary_MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        source.readThrough === undefined ? 'never yet' : sayMinute(source.readThrough),
        sayDuration(source.lagMs),
    ]);
    const facts = sequence === undefined ? 'no position found' : plural(sequence, 'delivery', 'deliveries');
    return [
        `## Archive ${markdown_name(archive)}`,
        facts,
        ...(failures.length > 0 ? [markdown_alert('WARNING', failures.map(cutFailure))] : []),
        ...(rows.length > 0
            ? [renderTable(['Source', 'Read through (UTC)', 'Lag'], rows, []) + renderRest(sources)]
            : []),
    ]
        .join('\n\n')
        .concat('\n');
}
const REASONS = {
    cancelled: 'the job was cancelled',
    'max-requests': '`max-requests` was reached',
    'max-duration': '`max-duration` was reached',
    'rate-limit': 'the rate limit was reached, and waiting for it would take longer than `max-wait`',
    unsettled: 'the end of the range is younger than `lookback`, and late events may still appear',
    unsure: "GitHub's answers may lack events, so that part is read again",
};
function renderSources(sources) {
    const rows = sources
        .slice(0, summary_MAX_SOURCES)
        .map((source) => [
        markdown_name(source.name),
        `${sayMinute(source.span.from)} – ${sayMinute(source.span.to)}`,
        summary_count(source.events),
        summary_count(source.alreadyDelivered),
        summary_count(source.requests),
        sayDuration(source.lagMs),
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
    return renderTable(header, rows, [2, 3, 4]) + renderRest(sources);
}
function renderRest({ length }) {
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
function summary_size(bytes) {
    if (bytes < 1_000_000)
        return `${String(Math.ceil(bytes / 1000))} kB`;
    return bytes < 1_000_000_000
        ? `${(bytes / 1_000_000).toFixed(1)} MB`
        : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

;// CONCATENATED MODULE: ./src/run.ts





















/** What the main step leaves to the post step. */
const STATE = { archive: 'archive', chain: 'chain', checkpoint: 'checkpoint', over: 'over' };
/** How long publishing may go on trying after `max-duration`. */
const PUBLISHING_MS = 5 * 60_000;
/** How long an attestation may take: its library waits without limit for one of the answers that it needs. */
const ATTESTING_MS = 2 * 60_000;
/** How long the end of a run, its summary above all, may take when the attestation was given up. */
const LEAVING_MS = 3_000;
/** A plain line in the job's log, as `core.info` writes it. */
function run_say(line) {
    process.stdout.write(`${line}\n`);
}
function openLog(core) {
    return {
        info: run_say,
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
 * Aborted by the first SIGINT or SIGTERM: a job that is cancelled gets ten seconds, in which what was read so far is
 * published. Source: the runner sends SIGINT, 7.5 s later SIGTERM, and kills after 2.5 s more.
 */
function onCancel() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            if (!controller.signal.aborted)
                run_say(`${signal}: stopping here, with what was read so far.`);
            controller.abort();
        });
    }
    return controller.signal;
}
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
    if (inputs.mode === 'matrix')
        return runMatrix(inputs);
    const cancelled = onCancel();
    const clock = openClock(cancelled);
    const http = openHttp(inputs.apiUrl, cancelled);
    const { apiUrl, timeoutMs, job, commitRepository } = inputs;
    const patience = toPatience(inputs, { startedAt, cancelled });
    const shared = { http, clock, log: run_say, apiUrl, userAgent: TOOL, timeoutMs, patience };
    const own = { ...shared, fullName: job.repository, token: inputs.githubToken };
    const target = { ...shared, fullName: commitRepository, token: inputs.commitToken };
    const repository = openRepository(own);
    // What was read is worth some tries even when the time for reading is over.
    const publishing = { ...patience, deadline: patience.deadline + PUBLISHING_MS };
    const branch = openBranch({ ...target, patience: publishing }, inputs.commitBranch);
    const places = [{ name: job.repository, repository, token: 'github-token' }];
    // A commit's request holds its files several times over, and what is left of one lies on top of the next.
    if (inputs.sinks.includes('commit'))
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--optimize-for-size');
    if (inputs.sinks.includes('commit') && isOther(commitRepository, job.repository)) {
        const other = openRepository(target);
        places.push({ name: commitRepository, repository: other, token: 'commit-token' });
    }
    const internal = inputs.allowPublic ? [] : await guardVisibility(places, cancelled);
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
    const world = {
        ...{ http, repository, branch, files: promises_, clock, log, cancelled, openCache, openArtifactClient },
        openAttestor: () => openAttestor(cancelled),
        leaveToPost: async (chain, checkpoint, over) => {
            const folder = await promises_.mkdtemp((0,external_node_path_.join)(inputs.job.temp, 'checkpoint-'));
            const file = (0,external_node_path_.join)(folder, 'checkpoint.json');
            await promises_.writeFile(file, encodeCheckpoint(checkpoint));
            core.saveState(STATE.archive, inputs.archive);
            core.saveState(STATE.chain, chain);
            core.saveState(STATE.checkpoint, file);
            core.saveState(STATE.over, over ?? '');
        },
    };
    if (inputs.mode === 'check')
        await runCheck(inputs, world, core);
    else if (inputs.mode === 'backfill')
        await runBackfill(inputs, world, { core, startedAt });
    else
        await runCollect(inputs, world, { core, startedAt });
}
/** GitHub ignores the case of names. */
function isOther(name, other) {
    return name.toLowerCase() !== other.toLowerCase();
}
async function runCollect(inputs, world, { core, startedAt }) {
    const { lookbackMs, maxLagMs } = inputs;
    const collected = await collect(openCollectParts(inputs, world, startedAt));
    // A log that is read for the first time may lie far back and be all right.
    const lags = collected.sources.filter(({ readThrough }) => readThrough !== undefined);
    const failures = [...collected.failures, ...describeLags(lags, maxLagMs)];
    await tell({ ...collected, failures }, { lookbackMs, world, core });
}
/** Reads on in a past range, beside the collection. */
async function runBackfill(inputs, world, { core, startedAt }) {
    const report = await backfill(openBackfillParts(inputs, world, startedAt));
    await tell(report, { lookbackMs: inputs.lookbackMs, world, core });
}
/** Only plans: the jobs that it tells of are run by the workflow. */
async function runMatrix(inputs) {
    const jobs = planMatrix(inputs);
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    core.saveState(STARTED, 'true');
    for (const line of describeMatrix(jobs))
        run_say(line);
    const advice = adviseOnMatrix(inputs);
    if (advice !== undefined)
        core.warning(advice);
    core.setOutput('matrix', encodeMatrix(jobs));
    await core.summary.addRaw(renderMatrix(jobs)).write();
}
/** Tells the workflow, the log and the people what happened. Throws an `ExplainedError` if it failed. */
async function tell(report, { lookbackMs, world, core }) {
    for (const [name, value] of Object.entries(toOutputs(report)))
        core.setOutput(name, value);
    for (const { level, text } of warningsOf(report, { lookbackMs, now: world.clock.now() }))
        world.log[level](text);
    await core.summary.addRaw(renderSummary(report)).write();
    throwFailures(report.failures);
}
/** Only looks: nothing is read from the audit log, and nothing is written or moved. */
async function runCheck(inputs, world, core) {
    const { archive, sources, maxLagMs, job } = inputs;
    const cached = await openJobCache({ archive, chain: COLLECTION }, job, world).load();
    const check = checkLag({ archive, cached, sources, maxLagMs, now: world.clock.now() });
    for (const line of describeCheck(check))
        world.log.info(line);
    for (const [name, value] of Object.entries(checkOutputs(check)))
        core.setOutput(name, value);
    await core.summary.addRaw(renderCheck(check)).write();
    throwFailures(check.failures);
}
function throwFailures(failures) {
    if (failures.length > 0)
        throw new errors/* ExplainedError */.hM(failures.join('\n\n'));
}
/** The post step, which GitHub runs only if the job succeeded: saves what the main step left to it. */
async function runPost() {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    const file = core.getState(STATE.checkpoint);
    if (file === '')
        return;
    const archive = core.getState(STATE.archive);
    const chain = chainNamed(core.getState(STATE.chain));
    const cache = openJobCache({ archive, chain }, currentJob(), { openCache, files: promises_ });
    const checkpoint = parseCheckpoint(await promises_.readFile(file, 'utf8'), archive, chain);
    const newest = await cache.newestKey();
    if ((newest ?? '') !== core.getState(STATE.over)) {
        // The toolkit tells a cache that failed from an empty one only in its log.
        if (newest === undefined) {
            throw new errors/* ExplainedError */.hM(`The cache does not show the position of the archive \`${archive}\` that this run began with: it did not answer, or was ` +
                'cleared meanwhile. So the new position is not saved, and the next run hands over the same events again.');
        }
        throw new errors/* ExplainedError */.hM(`Another run saved a position of the archive \`${archive}\` since this one began, so this one's is not saved, ` +
            `or it could go back. What the later steps stored of both runs overlaps. ${ONE_AT_A_TIME}`);
    }
    await cache.save(checkpoint);
    core.info('The later steps succeeded: the position is saved.');
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838), __nccwpck_require__.e(351), __nccwpck_require__.e(830), __nccwpck_require__.e(908), __nccwpck_require__.e(29), __nccwpck_require__.e(683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60683));
    return new DefaultArtifactClient();
}
async function openAttestor(cancelled) {
    const { attestProvenance } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(838), __nccwpck_require__.e(351), __nccwpck_require__.e(830), __nccwpck_require__.e(29), __nccwpck_require__.e(88), __nccwpck_require__.e(476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4476));
    const giveUp = AbortSignal.any([cancelled, AbortSignal.timeout(ATTESTING_MS)]);
    // The library can't be told to stop, and what it waits for would keep the process alive.
    giveUp.addEventListener('abort', () => setTimeout(() => process.exit(), LEAVING_MS).unref());
    return { attestProvenance, giveUp };
}


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
