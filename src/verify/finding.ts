/** What there is to say about an archive, as a problem or as a note. */
export interface Finding {
  /** The file that it is about, as it is shown; undefined if it is about no single one. */
  readonly file: string | undefined;
  readonly text: string;
}
