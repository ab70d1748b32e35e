// What passes between a page and the search engine.

interface SearchQuestion {
  query: string;
  /** Only results of this kind. */
  kind?: string | null;
  /** The first result to give, and how many. */
  from?: number;
  count?: number;
  /** False while the reader may still be typing: words that nothing has are left alone. */
  isThorough?: boolean;
}

interface SearchItem {
  kind: string;
  label: string;
  location: string;
  score: number;
  figure: string;
  date: string;
  title: Segment[];
  titleLanguage: string;
  text: Segment[];
  language: string;
  quote: Segment[];
  quoteLanguage: string;
  /** Forms of the words that match. */
  terms: string[];
  /** Words of the query that others match. */
  missing: string[];
}

/** A word of a query, and what stands in for it. */
interface Change {
  typed: string;
  used: string;
}

interface Offer extends Change {
  query: string;
}

/** A query with corrections. */
interface Corrected {
  query: string;
  made: Change[];
  offers: Offer[];
}

/** What a query asks for, as it was looked up. */
interface Understood {
  clauses: Clause[];
  corrections: Change[];
  offers: Offer[];
  isUnsettled: boolean;
}

interface SearchAnswer {
  total: number;
  /** How many results each kind has, whatever kind was asked for. */
  kinds: Record<string, number>;
  related: Change[];
  corrections: Change[];
  /** What may have been meant, with the query that asks for it. */
  offers: Offer[];
  partly: boolean;
  /** Words of the query that nothing matches, where there are partial matches. */
  unknown: string[];
  /** A thorough look may find more: something has none of the words of a clause. */
  isUnsettled: boolean;
  items: SearchItem[];
  terms: string[];
  interface: SearchWords;
}

/** The words of `generator/search/interface.py`. */
interface SearchWords {
  kinds: Record<string, string>;
  labels: Record<string, string>;
  all: string;
  filter: string;
  prompt: string;
  results: Record<string, string>;
  none: string;
  related: string;
  advice: string;
  offered: string;
  example: string;
  lists: string;
  corrected: string;
  partly: string;
  missing: string;
  searching: string;
  failed: string;
  examples: string[];
  browse: [name: string, location: string][];
}
