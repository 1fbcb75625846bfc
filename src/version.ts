import manifest from '../package.json' with { type: 'json' };

/** Name and version, for the manifest and the `User-Agent` header. */
export const TOOL = `${manifest.name}/${manifest.version}`;
