// What the analyser reads and makes: a language's rules, numbers, and words with their keys.

/** The rules of a language, in `rules-….js`. */
interface RulesData {
  language: string;
  exceptions: Record<string, string>;
  families: Record<string, string>;
  hyphened: string[];
  roots: string;
  unknown: string;
  shortest: number;
  elided: { start: string[]; end: string[] };
  optional: string[];
  /** Words that ask for a figure or a date. */
  asks: Record<string, string[]>;
  classes: Record<string, string>;
  steps: {
    at: string;
    take: string;
    rules: [affix: string, rest: string, ...replacements: string[]][];
  }[];
  thesaurus: Record<string, string[]>;
  numbers: NumbersData;
  dates: DatesData;
}

/** The words and signs for the numbers of a language. */
interface NumbersData {
  separators: [point: string, group: string, last: number, before: number];
  currencies: string[];
  links: string[];
  between: [word: string, link: string][];
  change: string[];
  idioms: string[];
  units: Record<string, string | number>;
  tens: Record<string, string | number>;
  rounds: Record<string, string | number>;
  scales: Record<string, string | number>;
  glued: Record<string, string | number>;
  glued_after_currency: Record<string, string | number>;
  fractions: Record<string, string | number>;
  denominators: Record<string, string | number>;
  around: Record<string, string | number>;
  around_rounds: Record<string, string | number>;
  ordinals: Record<string, string | number>;
  points: string[];
  negative: string[];
  teens: string[];
  ones: string[];
  joiners: string[];
  part_of: string[];
  after: string[];
  suffixes: string[];
}

/** The words for the dates of a language. */
interface DatesData {
  months: Record<string, number>;
  doubtful: string[];
  day_after_month: boolean;
  of: string[];
  suffixes: string[];
  quarters: string[];
  parts: string[];
}

/** A date in a text, with the keys of the index that it asks for. */
interface DateAt {
  start: number;
  end: number;
  keys: string[];
  word: boolean;
}

/** A step of stemming, and one of its rules. */
interface Step {
  atEnd: boolean;
  take: string;
  rules: Rule[];
}

interface Rule {
  affix: string;
  /** What may be taken off, of a step that takes parts. */
  taken: RegExp | undefined;
  rest: RegExp;
  replacements: string[];
}

/** A fraction of whole numbers. */
type Ratio = [above: bigint, below: bigint];

/** A number among tokens. */
interface NumberAt {
  first: number;
  end: number;
  reading: InstanceType<typeof briefingNumbers.NumberReading>;
  total?: undefined;
}

/** Tokens that only look like a number. */
interface NoNumber {
  end: number;
  reading?: undefined;
  total?: undefined;
}

/** A number with what a range and a sign need to know. */

interface Counted {
  first: number;
  from: number;
  end: number;
  total: Ratio;
  scales: Ratio[];
  cardinal: boolean;
  meant: Ratio | undefined;
  slash: boolean;
  reading?: undefined;
}

/** An amount that a text states, and the place of its words. */
interface Amount {
  start: number;
  end: number;
  key: string;
  meant: string | null;
  slash: boolean;
}

/** A run of characters that makes one word or one figure. */
interface Piece {
  form: string | undefined;
  written: string;
  start: number;
  end: number;
}

/** A word as it is written, and what it is compared as. */
interface Raw {
  start: number;
  end: number;
  text: string;
  form: string | undefined;
  surface: string;
  digits: boolean;
  currency: boolean;
}

/** The figure that begins with a word. */
interface FigureAt {
  after: number;
  keys: string[];
  whole: boolean;
  meant?: string | null;
}

/** A word with the keys that it is found under. */
interface Word {
  start: number;
  end: number;
  place: number;
  exact: string[];
  stems: string[];
  alone: boolean;
  amount?: string;
  whole?: boolean;
  meant?: string | null;
  several?: boolean;
}
