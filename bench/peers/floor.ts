/**
 * What reading a log takes at least: one connection that is kept, one page after the other, each saved as it came.
 * It looks into none of them.
 */
import { open } from 'node:fs/promises';
import { openHttp } from '../../src/github/http.ts';
import { firstPage, followLinks } from './follow-links.ts';

const { TOKEN = '', API_URL = '', ORG = '', FILE = '' } = process.env;

const http = openHttp(new URL(API_URL), new AbortController().signal);
await using file = await open(FILE, 'w');
for await (const body of followLinks(http, { from: firstPage(API_URL, ORG), token: TOKEN }))
  await file.writeFile(body);
