// @ts-check
// Splits a text into words, numerals and signs, as generator/lexicon/tokens.py does.
var briefingTokens = (() => {
  "use strict";

  const SPACES = " \u00a0\u2009\u202f";
  const HIDDEN = "\u00ad\u200b-\u200f\u2060\ufeff";
  const MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670";
  /** @type {Record<string, string>} */
  const ALIKE = { "\u2010": "-", "\u2011": "-", "\u2019": "'" };
  const LETTER = "(?:(?!\\p{Nd})[\\p{L}\\p{N}])";

  class Tokens {
    /**
     * group: the sign that groups the digits of the text's language.
     * @param {string} text
     * @param {string} group
     */
    constructor(text, group) {
      this.text = text;
      this.spans = [...text.matchAll(pattern(group))].map(({ 0: { length }, index }) => [
        index,
        index + length,
      ]);
      this.words = this.spans.map(([start, end]) => {
        const word = text.slice(start, end);
        return word[0] === "\n" ? "\n" : (ALIKE[word] ?? word.toLowerCase());
      });
    }

    /** @param {number} at */
    word(at) {
      return this.words[at] ?? "";
    }

    /** @param {number} at */
    written(at) {
      return at in this.spans ? this.text.slice(...this.spans[at]) : "";
    }

    /**
     * Is a token written directly against the one before it?
     * @param {number} at
     */
    touches(at) {
      return at > 0 && at < this.spans.length && this.spans[at - 1][1] === this.spans[at][0];
    }
  }

  /** @type {Map<string, RegExp>} */
  const patterns = new Map();

  /** @param {string} group */
  function pattern(group) {
    const known = patterns.get(group) ?? built(group);
    patterns.set(group, known);
    return known;
  }

  /** @param {string} group */
  function built(group) {
    const inside = [".", ",", group].filter((sign) => !SPACES.includes(sign)).join("");
    const between = `(?:[${inside}][${HIDDEN}]*|[${HIDDEN}]+)`;
    return new RegExp(
      "(?:[Hh][Tt][Tt][Pp][Ss]?:\\/\\/|[Ww]{3}\\.)\\S+" +
        `|[0-9]{1,3}(?:[${SPACES}][0-9]{3})+(?![0-9])(?:${between}[0-9]+)*` +
        `|[0-9]+(?:${between}[0-9]+)*` +
        "|\\p{Nd}+" +
        `|${LETTER}+(?:[${MARKS}]+${LETTER}*)*` +
        "|\\n[^\\S\\n]*\\n\\s*" +
        "|\\S",
      "gu",
    );
  }

  const isNumeral = (/** @type {string} */ word) => /^[0-9]/.test(word);
  const isWord = (/** @type {string} */ word) => /^\p{L}/u.test(word);

  return { Tokens, isNumeral, isWord };
})();

/** @typedef {InstanceType<typeof briefingTokens.Tokens>} Tokens */
