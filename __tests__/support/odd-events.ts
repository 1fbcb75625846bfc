import { readEvent, type NewEvent } from '../../simulator/audit-log/store.ts';

/** Events whose JSON tempts a careless reader, one millisecond after the other from `time` on. */
export function oddEvents(time: number): NewEvent[] {
  const texts = [
    // Integers that no double holds, exponents, signs and escapes that a re-serialised event would lose.
    `"org_id":9007199254740993,"data":{"n":123456789012345678901234567890,"e":1E2,"z":-0.0,"f":51.50}`,
    String.raw`"title":"\u00c9t\u00e9 \ud83d\ude80 \u2028 \/ \u003cb\u003e","branch":"release\/*"`,
    `"title":"Grüße an alle — 修正しました 🚀 \u2028\u00a0","actor":"octo-ümlaut"`,
    String.raw`"title":"}],[{\"@timestamp\":1,\"_document_id\":\"x\"","path":"C:\\\\"`,
    `"config":{"content_type":"json","url":"https://example.com"}`,
    `"config":[{"url":"https://example.com"}],"config_was":[]`,
    `"config":null,"org":["acme","octo-labs"],"org_id":[1,9007199254740995]`,
    `"config":"text","org":null,"user":"","nested":{"a":[[],{},[{"b":[null]}]]}`,
    `"title":"a\\tb","\\u0061ction_was":"x","":"an empty key","__proto__":{"x":1}`,
    `"action_was":"|<b>*x*_y_\`z\`|","actor":"<img src=x onerror=alert(1)>|@octo"`,
  ];
  return texts.map((fields, at) =>
    readEvent(
      `{"@timestamp":${time + at},"_document_id":"odd-${time + at}","action":"repo.create","created_at":${time + at},${fields}}`,
    ),
  );
}

/** Events that lack what others are told apart by: an id (two of them are twins), or any time. */
export function bareEvents(time: number): NewEvent[] {
  const twin = `{"@timestamp":${time},"action":"team.add_member","created_at":${time},"team":"acme/x"}`;
  return [
    readEvent(twin),
    readEvent(twin),
    readEvent(`{"@timestamp":${time},"action":"git.clone","repo":"acme/x"}`),
    readEvent(
      `{"created_at":${time},"action":"repo.access","_document_id":"created-only-${time}"}`,
    ),
    readEvent(`{"action":"repo.destroy","_document_id":"timeless-${time}"}`, { time }),
    readEvent(`{"action":"repo.destroy","note":"neither id nor time ${time}"}`, { time }),
  ];
}

/** So many web events of one millisecond, with ids in no order. */
export function tiedEvents(time: number, count: number, visibleAt?: number): NewEvent[] {
  return Array.from({ length: count }, (_, at) =>
    readEvent(
      `{"@timestamp":${time},"_document_id":"${((at * 7919) % 10_007).toString(36)}-${visibleAt ?? 0}-${at}","action":"org.add_member","created_at":${time},"user":"octo-${at}"}`,
      visibleAt === undefined ? {} : { visibleAt },
    ),
  );
}
