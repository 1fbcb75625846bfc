import type { Random } from '../random.ts';

/**
 * The same JSON text with the keys of its objects, nested ones too, in another order.
 * Works on the text, so numbers and escapes stay as they are written. Expects compact, valid JSON.
 */
export function shuffleKeys(json: string, random: Random): string {
  if (json[0] !== '{' && json[0] !== '[') return json;
  const parts = split(json);
  if (json[0] === '[') return `[${parts.map((value) => shuffleKeys(value, random)).join(',')}]`;

  const members = parts.map((member) => {
    const key = /^"(?:[^"\\]|\\.)*":/.exec(member)?.[0] ?? '';
    return key + shuffleKeys(member.slice(key.length), random);
  });
  for (let at = members.length - 1; at > 0; at--) {
    const other = random.int(0, at);
    [members[at], members[other]] = [members[other] ?? '', members[at] ?? ''];
  }
  return `{${members.join(',')}}`;
}

/** The members of an object, or the elements of an array, as they are written. */
function split(json: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 1;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ',' && depth === 1) {
      parts.push(json.slice(start, index));
      start = index + 1;
    }
  }
  if (json.length > 2) parts.push(json.slice(start, -1));
  return parts;
}
