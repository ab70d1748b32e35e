// The data of an index, and what the engine makes of it.

/** Start and end in a text, in UTF-16 units. */
type Span = [start: number, end: number];

/** A stretch of a text, and whether it matches the query. */
type Segment = [text: string, isMatch: boolean];

/** What an index has of a record, to be shown. */
type ShownRecord = [
  location: string,
  title: string,
  titleLanguage: string,
  text: string,
  language: string,
  label: string,
  figure: string,
  date: string,
  quote: string,
  quoteLanguage: string,
];

/** Where a text has what a clause of a query asks for, and which clause. */
type Match = [start: number, end: number, of: number];

/** Where the words of a query are in a text, and how they are written there. */
interface Matches {
  matches: Match[];
  forms: string[];
}

/** The characters that words are made of, in `characters.js`. */
interface CharacterTable {
  folds: Record<string, string>;
  apostrophes: number[];
  folded: Span[];
  ignored: Span[];
  separators: Span[];
  alone: Span[];
  signs: { units: string[]; currencies: string[] };
}

/** What an index says of itself, in `manifest.js`; of each shelf, the first key of each part. */
interface Manifest {
  version: string;
  language: string;
  languages: string[];
  /** Words by which a query shows that it is in a language other than the site's. */
  telltales: string[];
  records: number;
  kinds: [kind: string, count: number][];
  /** For each record a character: 1 a key fact, 2 has a figure, 4 has a date. */
  traits: string;
  /** Passages, each with the facts that quote it. */
  supports: [passage: number, ...facts: number[]][];
  interface: SearchWords;
  keys: string[];
  names: string[];
  places: string[];
  words: string[];
  texts: number[];
}

/** What a shelf contains, by the names of its parts. */
type Shelf = "keys" | "names" | "places" | "words";

/** What one language reads at an offset of a query. */
interface Group extends Word {
  glued: string | undefined;
}

/** One part of a query, and after the look-up the records that match it. */
interface Clause {
  typed: string;
  sign: string;
  phrase: string[] | null;
  exact: string[];
  stems: string[];
  acronym: string | null;
  figure: boolean;
  optional: boolean;
  /** What the word asks for: a figure, a date. */
  asks?: string[];
  glued: string | null;
  surface: string;
  start: number;
  end: number;
  alone: boolean;
  hits: Hits;
  /** Records whose own date is wholly in the time that the clause names. */
  whole?: Hits;
  /** The words of a name that are written together. */
  called?: string;
  /** What the index has of the name that the clause is. */
  name?: IndexEntry[] | null;
  parts?: Clause[];
  capitals?: boolean;
  prefix?: string[];
  sequences?: string[][];
  /** What was also searched for it, by a thesaurus. */
  related?: { typed: string; used: string; clauses: Clause[] }[];
}

/** A result, and the passages that it quotes and that match the query as well. */
interface RankedRecord {
  record: number;
  score: number;
  passages: number[];
}

interface Ranked {
  results: RankedRecord[];
  partly: boolean;
}

/** The values after a key, in a part of an index. */
// biome-ignore lint/suspicious/noExplicitAny: each shelf has its own
type IndexEntry = any[];

/** Entries of a shelf by their keys. */
type Found = Map<string, IndexEntry[]>;

/** Loads a part of an index by its name. */
// biome-ignore lint/suspicious/noExplicitAny: each part has its own data
type Loader = (name: string, version?: string) => Promise<any>;

/** Called by each part of an index that is loaded as a script. */
declare var briefingPart: (name: string, data: unknown) => void;
