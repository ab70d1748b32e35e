// @ts-check
// Articles and other texts that quotes are looked up in, as verify.py compares them.
var briefingTexts = (() => {
  "use strict";

  // White space and marks as verify.py levels them.
  const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const MARKS = [/[“”„‟«»]/g, /[‘’‚‛‹›]/g];

  /** @param {string} text */
  const fold = (text) =>
    text.normalize("NFC").replace(SPACES, " ").replace(MARKS[0], '"').replace(MARKS[1], "'");
  const trimmed = (/** @type {string} */ text) => text.replace(/^ +| +$/g, "");
  const parts = (/** @type {string} */ words) =>
    fold(words).split("…").map(trimmed).filter(Boolean);
  const isDigits = (/** @type {string} */ text) => /^\p{Nd}+$/u.test(text);

  const ESCAPE = /\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/g;

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

  /** The words of an article that the archive contains. */
  class Article {
    /**
     * @param {string} file
     * @param {Passage[]} passages
     */
    constructor(file, passages) {
      this.file = file;
      this.passages = passages.map(([start, text]) => ({ offset: start, points: [...text] }));
      this.folded = passages.map(([, text]) => fold(text));
    }

    /**
     * @param {number} start
     * @param {number} end
     */
    at(start, end) {
      for (const { offset, points } of this.passages)
        if (offset <= start && start < end && end <= offset + points.length)
          return points.slice(start - offset, end - offset).join("");
      return "";
    }

    /**
     * @param {string} exact
     * @param {CodePoints[]} spans
     */
    carries(exact, spans) {
      for (const [start, end] of spans)
        if (isDigits(this.at(start - 1, start + 1)) || isDigits(this.at(end - 1, end + 1)))
          return false;
      const pieces = spans.map(([start, end]) => trimmed(fold(this.at(start, end))));
      const same = (/** @type {string[]} */ other) =>
        pieces.length === other.length && pieces.every((each, i) => each === other[i]);
      return (
        pieces.length > 0 &&
        pieces.every(Boolean) &&
        (same([trimmed(fold(exact))]) || same(parts(exact)))
      );
    }
  }

  /** Folded texts, looked through by the rarest word of what is looked for. */
  class Texts {
    /** @param {string[]} texts */
    constructor(texts) {
      this.texts = texts;
      this.all = [...texts.keys()];
      /** @type {Map<string, number[]>} */
      this.having = new Map();
      for (const [at, text] of texts.entries())
        for (const word of new Set(text.split(" "))) {
          const having = this.having.get(word);
          if (having) having.push(at);
          else this.having.set(word, [at]);
        }
    }

    /** @param {string[]} wanted */
    hold(wanted) {
      // The first and the last word of a part may be cut.
      const words = wanted.flatMap((part) => part.split(" ").slice(1, -1));
      const rarest = words
        .map((word) => this.having.get(word) ?? [])
        .reduce((least, each) => (each.length < least.length ? each : least), this.all);
      return rarest.some((at) => wanted.every((part) => this.texts[at].includes(part)));
    }
  }

  /** A folded text in which things are mostly found in the order in which they are looked for. */
  class Sequel {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    /** @param {string} part */
    has(part) {
      let at = this.text.indexOf(part, this.at);
      if (at < 0) at = this.text.indexOf(part);
      this.at = Math.max(at, 0);
      return at >= 0;
    }
  }

  return { Article, Sequel, Texts, fold, parts, unescaped };
})();
