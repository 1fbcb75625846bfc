/** What every measurement gives: figures that are kept as JSON, and from them alone what a reader is shown. */

/** One of the report's chapters. `F` is plain JSON. */
export interface Measurement<F> {
  /** Also the key of its figures in the report, and the anchor of its chapter. */
  readonly name: string;
  readonly title: string;
  /** Throws if what is measured doesn't do its work right: the speed of a wrong result is none. */
  measure(how: How): Promise<F>;
  /** Pure, so that the document can be made again from the kept figures. */
  present(figures: F): Section;
}

export interface How {
  /** Small sizes and single runs: shows that everything works, in seconds. */
  readonly quick: boolean;
  /** The folder whose `action.yml` and `dist/` are measured. */
  readonly action: string;
  /** Told of each step as it begins. */
  readonly say: (line: string) => void;
}

/** A chapter; it is shown in this order: ratios first, absolute figures second. */
export interface Section {
  readonly aims: readonly Aim[];
  /** What was measured and how, in Markdown without headings. */
  readonly text: string;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly growth: readonly Growth[];
}

/** What is to be reached, and what was found: `CPU, ÷ naive script`, `at most 0.40 ×`, `0.28 ×`. */
export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly found: string;
  readonly met: boolean;
}

/** The first column to the left, figures to the right. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  /** Of the SVG file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'line' | 'bar';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export interface Axis {
  readonly title: string;
  /** By default linear, from zero. */
  readonly scale?: 'log';
}

/** Points of one colour; a bar's `x` is a name. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number | string; readonly y: number }[];
}

/** How a cost grows with a size, measured at three sizes or more. */
export interface Growth {
  /** `CPU of a collection`. */
  readonly what: string;
  /** `events`. */
  readonly by: string;
  readonly unit: string;
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  /** Why it is worse than linear; one that is and doesn't say why is marked. */
  readonly because?: string;
}
