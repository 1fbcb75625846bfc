/** What proves to GitHub who asks. */
export interface Credential {
  /** A token that is good for minutes to come. Rejects with an `ApiError` or `ExplainedError` if there is none. */
  token(): Promise<string>;
  /** GitHub did not accept the token: gives it up. True if the next one is another. */
  giveUp(refused: string): boolean;
}

/** A token that stays the same. */
export function fixedToken(token: string): Credential {
  return { token: () => Promise.resolve(token), giveUp: () => false };
}
