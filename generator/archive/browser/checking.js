// @ts-check
// The checks of verify.py, in the browser: every file's sum, and every quote in its article.
// A problem is {path, code, says, ...}: `says` names the sentence, the rest is put into it.
var briefingChecking = (() => {
  "use strict";

  const SUMS = "SHA256SUMS";
  const MANIFEST = "MANIFEST.json";
  const SOURCES = "data/sources.json";
  const QUOTES = ["data/facts.json", "data/entities.json"];
  const ESCAPE = /\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/g;
  const SHOWN = /<(q|blockquote|a)\b[^>]* class="(?:exact|quoted|quote)\b[^>]*>(.*?)<\/\1>/gs;

  const decode = (/** @type {Uint8Array} */ bytes) =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

  /**
   * The sums that an archive lists, by path; lines that list none are problems.
   * @param {Archive} archive
   */
  async function listing(archive) {
    /** @type {Map<string, string>} */
    const listed = new Map();
    /** @type {ArchiveProblem[]} */
    const problems = [];
    const lines = decode(await archive.read(SUMS))
      .replace(/\n+$/, "")
      .split("\n");
    for (const [at, line] of lines.entries()) {
      const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
      if (match && !listed.has(match[2])) listed.set(match[2], match[1]);
      else problems.push({ path: SUMS, code: "unreadable", says: "line", number: at + 1 });
    }
    return { listed, problems };
  }

  /**
   * @param {Archive} archive
   * @returns {AsyncGenerator<ArchiveProblem>}
   */
  async function* sums(archive) {
    const { listed, problems } = await listing(archive);
    yield* problems;
    const names = new Set(archive.names);
    for (const path of [...listed.keys()].sort(briefingReading.compare))
      if (!names.has(path)) yield { path, code: "missing", says: "missing" };
    for (const path of archive.names) {
      if (path === SUMS) continue;
      if (!listed.has(path)) yield { path, code: "added", says: "added" };
      else if ((await sum(archive, path)) !== listed.get(path))
        yield { path, code: "changed", says: "changed" };
    }
  }

  /**
   * @param {Archive} archive
   * @param {string} name
   */
  async function sum(archive, name) {
    try {
      return briefingSha256(await archive.read(name));
    } catch {
      return null;
    }
  }

  /** The quotes of an archive, and the articles that must contain them. */
  class Quotes {
    constructor() {
      /** @type {Map<string, InstanceType<typeof briefingTexts.Article>>} */
      this.articles = new Map();
      this.count = 0;
    }

    /**
     * What is wrong with a quote; `yaml` is where it must occur, too.
     * @param {QuotedEvidence} evidence
     * @param {InstanceType<typeof briefingTexts.Sequel> | null} yaml
     * @returns {QuoteFault | null}
     */
    fault({ quote: { exact }, source, spans }, yaml) {
      if (exact === null) return null; // rights forbid to give the words
      this.count += 1;
      const article = this.articles.get(source);
      if (!article) return { says: "homeless", source };
      if (!article.carries(exact, spans)) {
        const there = spans.map(([start, end]) => article.at(start, end)).join(" … ");
        return { says: "differs", exact, there, file: article.file };
      }
      return yaml !== null && !briefingTexts.parts(exact).every((part) => yaml.has(part))
        ? { says: "not-in-yaml", exact }
        : null;
    }
  }

  /** The checks of the articles, quotes and pages in an archive's files. */
  class Contents {
    /**
     * @param {Archive} archive
     * @param {Quotes} quotes
     */
    constructor(archive, quotes) {
      this.archive = archive;
      this.quotes = quotes;
      this.reading = SUMS; // the file that is read, which is named where that fails
    }

    /** @returns {AsyncGenerator<ArchiveProblem>} */
    async *check() {
      yield* this.#articles();
      yield* this.#evidence(await this.#seeds());
      const articles = [...this.quotes.articles.values()];
      const texts = new briefingTexts.Texts(articles.flatMap((each) => each.folded));
      for (const name of this.archive.names)
        if (name.endsWith(".html")) yield* this.#page(name, texts);
    }

    /** @returns {AsyncGenerator<ArchiveProblem>} */
    async *#articles() {
      const names = new Set(this.archive.names);
      /** @type {{ source: string, passages: { start: number, text: string }[] }[]} */
      const left = (await this.#json(MANIFEST)).withheld;
      const withheld = new Map(left.map((each) => [each.source, each.passages]));
      for (const { id, file, sha256: known } of await this.#json(SOURCES)) {
        const passages = withheld.get(id);
        if (passages) {
          const shown = passages.map(({ start, text }) => /** @type {Passage} */ ([start, text]));
          this.quotes.articles.set(id, new briefingTexts.Article(file, shown));
        } else if (names.has(file)) {
          this.quotes.articles.set(
            id,
            new briefingTexts.Article(file, [[0, await this.#text(file)]]),
          );
          if ((await sum(this.archive, file)) !== known)
            yield { path: file, code: "article", says: "article", source: id };
        } else yield { path: file, code: "missing", says: "no-article", source: id };
      }
    }

    async #seeds() {
      const seeds = [];
      for (const name of this.archive.names)
        if (/^seeds\/.*\.yml$/.test(name)) seeds.push(await this.#text(name));
      return new briefingTexts.Sequel(briefingTexts.fold(unescaped(seeds.join("\n"))));
    }

    /**
     * @param {InstanceType<typeof briefingTexts.Sequel>} yaml
     * @returns {AsyncGenerator<ArchiveProblem>}
     */
    async *#evidence(yaml) {
      for (const path of QUOTES)
        for (const { id, evidence } of await this.#json(path))
          for (const [at, each] of evidence.entries()) {
            const fault = this.quotes.fault(each, yaml);
            if (fault) yield { path, code: "quote", quote: `${id}-${at + 1}`, ...fault };
          }
    }

    /**
     * @param {string} path
     * @param {InstanceType<typeof briefingTexts.Texts>} texts
     * @returns {AsyncGenerator<ArchiveProblem>}
     */
    async *#page(path, texts) {
      for (const match of (await this.#text(path)).matchAll(SHOWN)) {
        const page = new DOMParser().parseFromString(match[2], "text/html");
        const words = page.body.textContent;
        if (!texts.hold(briefingTexts.parts(words)))
          yield { path, code: "page", says: "page", words: words.trim() };
      }
    }

    /** @param {string} name */
    async #json(name) {
      return JSON.parse(await this.#text(name));
    }

    /** @param {string} name */
    async #text(name) {
      this.reading = name;
      return decode(await this.archive.read(name));
    }
  }

  /** @param {string} yaml */
  function unescaped(yaml) {
    /** @type {Record<string, string>} */
    const known = { n: "\n", t: "\t" };
    return yaml
      .replace(ESCAPE, (_, two, four, letter = "") =>
        two || four
          ? String.fromCharCode(Number.parseInt(two || four, 16))
          : (known[letter] ?? letter),
      )
      .replaceAll("''", "'");
  }

  /**
   * How much of an archive was checked, and its problems.
   * @param {Archive} archive
   */
  async function verify(archive) {
    const problems = [...archive.problems];
    const quotes = new Quotes();
    const contents = new Contents(archive, quotes);
    if (archive.names.length || !problems.length)
      for (const check of [sums(archive), contents.check()])
        try {
          for await (const problem of check) problems.push(problem);
        } catch {
          problems.push({ path: contents.reading, code: "unreadable", says: "spoilt" });
        }
    return {
      files: archive.names.length,
      articles: quotes.articles.size,
      quotes: quotes.count,
      problems,
    };
  }

  return { Quotes, verify };
})();
