// The checks of verify.py, in the browser: every file's sum, and every quote in its article.
// A problem is {path, code, says, ...}: `says` names the sentence, the rest is put into it.
"use strict";

(() => {
  const { sha256, compare } = window.briefingArchive;
  const SUMS = "SHA256SUMS";
  const MANIFEST = "MANIFEST.json";
  const SOURCES = "data/sources.json";
  const QUOTES = ["data/facts.json", "data/entities.json"];
  // White space and marks as verify.py levels them.
  const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const MARKS = [/[“”„‟«»]/g, /[‘’‚‛‹›]/g];
  const ESCAPE = /\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/g;
  const SHOWN = /<(q|blockquote|a)\b[^>]* class="(?:exact|quoted|quote)\b[^>]*>(.*?)<\/\1>/gs;

  const fold = (text) =>
    text.normalize("NFC").replace(SPACES, " ").replace(MARKS[0], '"').replace(MARKS[1], "'");
  const trimmed = (text) => text.replace(/^ +| +$/g, "");
  const parts = (words) => fold(words).split("…").map(trimmed).filter(Boolean);
  const decode = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const isDigits = (text) => /^\p{Nd}+$/u.test(text);

  // The words of an article that the archive holds: [offset of the first code point, text].
  class Article {
    constructor(file, passages) {
      this.file = file;
      this.passages = passages.map(([start, text]) => [start, [...text]]);
      this.folded = passages.map(([, text]) => fold(text));
    }

    at(start, end) {
      for (const [offset, points] of this.passages)
        if (offset <= start && start < end && end <= offset + points.length)
          return points.slice(start - offset, end - offset).join("");
      return "";
    }

    carries(exact, spans) {
      for (const [start, end] of spans)
        if (isDigits(this.at(start - 1, start + 1)) || isDigits(this.at(end - 1, end + 1))) return false;
      const pieces = spans.map(([start, end]) => trimmed(fold(this.at(start, end))));
      const same = (other) => pieces.length === other.length && pieces.every((each, i) => each === other[i]);
      return pieces.length > 0 && pieces.every(Boolean) && (same([trimmed(fold(exact))]) || same(parts(exact)));
    }
  }

  // Folded texts, looked through by the rarest word of what is looked for.
  class Texts {
    constructor(texts) {
      this.texts = texts;
      this.all = [...texts.keys()];
      this.having = new Map();
      for (const [at, text] of texts.entries())
        for (const word of new Set(text.split(" "))) {
          if (!this.having.has(word)) this.having.set(word, []);
          this.having.get(word).push(at);
        }
    }

    hold(wanted) {
      // The first and the last word of a part may be cut.
      const words = wanted.flatMap((part) => part.split(" ").slice(1, -1));
      const rarest = words
        .map((word) => this.having.get(word) ?? [])
        .reduce((least, each) => (each.length < least.length ? each : least), this.all);
      return rarest.some((at) => wanted.every((part) => this.texts[at].includes(part)));
    }
  }

  // A folded text in which things are mostly found in the order in which they are looked for.
  class Sequel {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    has(part) {
      let at = this.text.indexOf(part, this.at);
      if (at < 0) at = this.text.indexOf(part);
      this.at = Math.max(at, 0);
      return at >= 0;
    }
  }

  async function* sums(archive) {
    const listed = new Map();
    const lines = decode(await archive.read(SUMS)).replace(/\n+$/, "").split("\n");
    for (const [at, line] of lines.entries()) {
      const match = /^([0-9a-f]{64})  (.+)$/.exec(line);
      if (!match || listed.has(match[2])) yield { path: SUMS, code: "unreadable", says: "line", number: at + 1 };
      else listed.set(match[2], match[1]);
    }
    const names = new Set(archive.names);
    for (const path of [...listed.keys()].sort(compare))
      if (!names.has(path)) yield { path, code: "missing", says: "missing" };
    for (const path of archive.names) {
      if (path === SUMS) continue;
      if (!listed.has(path)) yield { path, code: "added", says: "added" };
      else if ((await sum(archive, path)) !== listed.get(path)) yield { path, code: "changed", says: "changed" };
    }
  }

  async function sum(archive, name) {
    try {
      return sha256(await archive.read(name));
    } catch {
      return null;
    }
  }

  // The quotes of an archive, and the articles in which they must stand.
  class Quotes {
    constructor(archive) {
      this.archive = archive;
      this.articles = new Map();
      this.count = 0;
      this.reading = SUMS;
      this.texts = new Texts([]);
    }

    async *check() {
      yield* this.readArticles();
      this.texts = new Texts([...this.articles.values()].flatMap((each) => each.folded));
      const seeds = [];
      for (const name of this.archive.names) if (/^seeds\/.*\.yml$/.test(name)) seeds.push(await this.text(name));
      const yaml = new Sequel(fold(unescaped(seeds.join("\n"))));
      for (const path of QUOTES)
        for (const record of JSON.parse(await this.text(path)))
          for (const [at, evidence] of record.evidence.entries()) {
            const fault = this.fault(evidence, yaml);
            if (fault) yield { path, code: "quote", quote: `${record.id}-${at + 1}`, ...fault };
          }
      for (const name of this.archive.names) if (name.endsWith(".html")) yield* this.checkPage(name);
    }

    async *readArticles() {
      const names = new Set(this.archive.names);
      const kept = JSON.parse(await this.text(MANIFEST)).withheld;
      const withheld = new Map(kept.map((each) => [each.source, each]));
      for (const { id, file, sha256: known } of JSON.parse(await this.text(SOURCES))) {
        if (withheld.has(id)) {
          const passages = withheld.get(id).passages.map((each) => [each.start, each.text]);
          this.articles.set(id, new Article(file, passages));
        } else if (!names.has(file)) {
          yield { path: file, code: "missing", says: "no-article", source: id };
        } else {
          this.articles.set(id, new Article(file, [[0, await this.text(file)]]));
          if ((await sum(this.archive, file)) !== known)
            yield { path: file, code: "article", says: "article", source: id };
        }
      }
    }

    fault({ quote: { exact }, source, spans }, yaml) {
      if (exact === null) return null; // rights forbid to give the words
      this.count += 1;
      const article = this.articles.get(source);
      if (!article) return { says: "homeless", source };
      if (!article.carries(exact, spans)) {
        const there = spans.map(([start, end]) => article.at(start, end)).join(" … ");
        return { says: "differs", exact, there, file: article.file };
      }
      return yaml !== null && !parts(exact).every((part) => yaml.has(part)) ? { says: "not-in-yaml", exact } : null;
    }

    async *checkPage(path) {
      for (const match of (await this.text(path)).matchAll(SHOWN)) {
        const page = new DOMParser().parseFromString(match[2], "text/html");
        const words = page.body.textContent;
        if (!this.texts.hold(parts(words))) yield { path, code: "page", says: "page", words: words.trim() };
      }
    }

    async text(name) {
      this.reading = name;
      return decode(await this.archive.read(name));
    }
  }

  function unescaped(yaml) {
    const known = { n: "\n", t: "\t" };
    return yaml
      .replace(ESCAPE, (_, two, four, letter = "") =>
        two || four ? String.fromCharCode(parseInt(two || four, 16)) : (known[letter] ?? letter),
      )
      .replaceAll("''", "'");
  }

  // Everything about an archive: {files, articles, quotes, problems}.
  async function verify(archive) {
    const problems = [...archive.problems];
    const quotes = new Quotes(archive);
    if (archive.names.length || !problems.length)
      for (const check of [sums(archive), quotes.check()])
        try {
          for await (const problem of check) problems.push(problem);
        } catch {
          problems.push({ path: quotes.reading, code: "unreadable", says: "spoilt" });
        }
    return { files: archive.names.length, articles: quotes.articles.size, quotes: quotes.count, problems };
  }

  Object.assign(window.briefingArchive, { Article, Quotes, verify, fold, parts });
})();
