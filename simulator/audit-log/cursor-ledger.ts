/** Remembers which query issued which cursor; only needed to refuse some, as cursors are stateless. */
export class CursorLedger {
  readonly #queries = new Map<string, Set<string>>();
  #onlyIssued = false;

  /** Notes that a cursor was sent out under a query. */
  issue(cursor: string, query: string): void {
    const queries = this.#queries.get(cursor);
    if (queries) queries.add(query);
    else this.#queries.set(cursor, new Set([query]));
  }

  /** From now on every cursor is refused until it is issued again. */
  refuseAll(): void {
    this.#queries.clear();
    this.#onlyIssued = true;
  }

  /** Whether a cursor is refused: revoked, or (if that counts) issued under other queries only. */
  refuses({ cursor, query, anyQuery }: { cursor: string; query: string; anyQuery: boolean }) {
    const queries = this.#queries.get(cursor);
    if (!queries) return this.#onlyIssued;
    return !anyQuery && !queries.has(query);
  }
}
