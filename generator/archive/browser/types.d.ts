// What the page of proof reads: the data beside it, the files of an archive, and the problems found.

/** Start and end in an article, in code points. */
type CodePoints = [start: number, end: number];

/** A passage of an article: the place of its first code point, and its text. */
type Passage = [start: number, text: string];

/** A problem of an archive: `says` names its sentence, the other keys are put into it. */
interface ArchiveProblem {
  path: string | null;
  code: string;
  says: string;
  quote?: string;
  source?: string;
  exact?: string;
  there?: string;
  file?: string;
  number?: number;
  record?: string;
  key?: string;
  words?: string;
}

type QuoteFault = Omit<ArchiveProblem, "path" | "code">;

/** An archive as names and bytes. */
interface Archive {
  problems: ArchiveProblem[];
  names: string[];
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A piece of evidence, as in `data/facts.json`. */
interface QuotedEvidence {
  quote: { exact: string | null };
  source: string;
  spans: CodePoints[];
}

/** One part of what the page of proof comes with. */
interface ProofPart {
  articles: {
    source: string;
    file: string;
    sha256: string;
    whole: boolean;
    passages: Passage[];
  }[];
  quotes: { path: string; quote: string; exact: string; source: string; spans: CodePoints[] }[];
}

/** The page's words; `says` has the sentences of problems. */
interface ProofWords {
  quotes: string;
  files: string;
  holds: string;
  problems: string;
  busy: string;
  failed: string;
  unread: string;
  says: Record<string, string>;
}

/** Set by `proof-….js`, each of which replaces the part before it. */
declare var briefingProof: ProofPart;

/** Set by `words.js`. */
declare var briefingWords: ProofWords;
