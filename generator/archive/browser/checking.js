// @ts-check
// The checks of verify.py, in the browser: every file's sum, and every quote in its article.
// A problem is {path, code, says, ...}: `says` names the sentence, the rest is put into it.
var briefingChecking = (() => {
  "use strict";

  const SUMS = "SHA256SUMS";
  const MANIFEST = "MANIFEST.json";
  const DOSSIER = "data/dossier.json";
  const SOURCES = "data/sources.json";
  const QUOTES = ["data/facts.json", "data/entities.json"];
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
      this.names = new Set(archive.names);
      this.yaml = ""; // all texts of the YAML
    }

    /** @returns {AsyncGenerator<ArchiveProblem>} */
    async *check() {
      yield* this.#articles();
      yield* this.#evidence(await this.#seeds());
      const agreeing = await this.#agreement();
      yield* agreeing.faults;
      const articles = [...this.quotes.articles.values()];
      const texts = new briefingTexts.Texts(articles.flatMap((each) => each.folded));
      const list =
        agreeing.facts &&
        new briefingListing.Listing(await this.#text("PAGES.json"), agreeing.texts, articles);
      for (const name of this.archive.names)
        if (name.endsWith(".html")) {
          yield* this.#page(name, texts);
          if (list) yield* this.#shown(name, agreeing, list);
        }
      if (list) yield* list.rest();
    }

    /**
     * The YAML and its texts, and what does not agree with the data; archives of the first format
     * have no dossier.json.
     */
    async #agreement() {
      /** @type {ArchiveProblem[]} */
      const faults = [];
      /** @type {Set<string>} */
      const texts = new Set();
      const { names } = this;
      const manifest = await this.#json(MANIFEST);
      const isFirst = manifest.format === "briefing-archive/1";
      if (isFirst && !names.has("data/dossier.json")) return { faults, texts, facts: null };
      for (const path of briefingAgreeing.REQUIRED)
        if (!names.has(path)) faults.push({ path, code: "release", says: "absent" });
      const yaml = await this.#yaml(faults);
      briefingAgreeing.collect(Object.values(yaml), texts);
      this.yaml = [...texts].join("\n");
      const articles = new Set(yaml.sources.map((/** @type {any} */ each) => `seeds/${each.file}`));
      for (const path of briefingLinking.unexplained(names, articles))
        faults.push({ path, code: "unexplained", says: "unexplained" });
      if (!yaml.facts.length || !yaml.sources.length)
        faults.push({ path: "seeds/facts.yml", code: "empty", says: "empty" });
      const unlike = [
        [MANIFEST, briefingAgreeing.ofManifest(manifest, yaml.briefing)],
        [DOSSIER, briefingAgreeing.unlike(yaml, await this.#json(DOSSIER), "")],
      ];
      for (const [path, key] of unlike)
        if (path && key) faults.push({ path, code: "data", says: "unlike", record: path, key });
      /** @type {Map<string, string>} */
      const rights = new Map(yaml.sources.map((/** @type {any} */ each) => [each.id, each.rights]));
      for (const kind of /** @type {const} */ (["sources", "entities", "facts"])) {
        const path = `data/${kind}.json`;
        const found = await this.#json(path);
        for (const fault of briefingAgreeing.records(kind, yaml[kind], found, rights))
          faults.push({ path, ...fault });
      }
      /** @type {Set<string>} */
      const facts = new Set(yaml.facts.map((/** @type {any} */ each) => each.id));
      return { faults, texts, facts };
    }

    /**
     * The records of the YAML, by kind.
     * @param {ArchiveProblem[]} faults
     */
    async #yaml(faults) {
      /** @type {Record<string, any>} */
      const found = { briefing: {}, sources: [], entities: [], facts: [], redirects: [], lock: [] };
      for (const path of this.archive.names) {
        const kind = /^seeds\/([a-z]+)(?:\/.+)?\.yml$/.exec(path)?.[1] ?? "";
        if (!(kind in found)) continue;
        try {
          const value = briefingYaml.read(await this.#text(path));
          if (kind === "briefing") found.briefing = value;
          else found[kind] = [...found[kind], .../** @type {any[]} */ (value)];
        } catch {
          faults.push({ path, code: "yaml", says: "no-yaml" });
        }
      }
      return found;
    }

    /**
     * @param {string} path
     * @param {{ texts: Set<string>, facts: Set<string> | null }} agreeing
     * @param {InstanceType<typeof briefingListing.Listing>} list
     * @returns {AsyncGenerator<ArchiveProblem>}
     */
    async *#shown(path, { texts, facts }, list) {
      const text = await this.#text(path);
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const fault of list.faults(path, text)) yield { path, ...fault };
      const listed = /^([^/]+\/)?facts\/index\.html$/.test(path) ? facts : null;
      for (const fault of briefingAgreeing.shown(page, texts, listed)) yield { path, ...fault };
      for (const fault of briefingLinking.faults(page, path, this.names, this.yaml))
        yield { path, ...fault };
    }

    /** @returns {AsyncGenerator<ArchiveProblem>} */
    async *#articles() {
      /** @type {{ source: string, passages: { start: number, text: string }[] }[]} */
      const left = (await this.#json(MANIFEST)).withheld;
      const withheld = new Map(left.map((each) => [each.source, each.passages]));
      for (const { id, file, sha256: known } of await this.#json(SOURCES)) {
        const passages = withheld.get(id);
        if (passages) {
          const shown = passages.map(({ start, text }) => /** @type {Passage} */ ([start, text]));
          this.quotes.articles.set(id, new briefingTexts.Article(file, shown));
        } else if (this.names.has(file)) {
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
      const yaml = briefingTexts.unescaped(seeds.join("\n"));
      return new briefingTexts.Sequel(briefingTexts.fold(yaml));
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
