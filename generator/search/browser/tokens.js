/* Splits a text into words, numerals and signs, as generator/lexicon/tokens.py does. */
"use strict";

(function (scope) {
  const SPACES = " \u00a0\u2009\u202f";
  const HIDDEN = "\u00ad\u200b-\u200f\u2060\ufeff";
  const MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670";
  const ALIKE = { "\u2010": "-", "\u2011": "-", "\u2019": "'" };
  const LETTER = `(?:(?!\\p{Nd})[\\p{L}\\p{N}])`;

  class Tokens {
    /* group: the sign that groups the digits of the text's language. */
    constructor(text, group) {
      this.text = text;
      this.spans = [...text.matchAll(pattern(group))].map(({ 0: { length }, index }) => [index, index + length]);
      this.words = this.spans.map(([start, end]) => {
        const word = text.slice(start, end);
        return word[0] === "\n" ? "\n" : (ALIKE[word] ?? word.toLowerCase());
      });
    }

    word(at) {
      return this.words[at] ?? "";
    }

    written(at) {
      return at in this.spans ? this.text.slice(...this.spans[at]) : "";
    }

    /* Is a token written directly against the one before it? */
    touches(at) {
      return at > 0 && at < this.spans.length && this.spans[at - 1][1] === this.spans[at][0];
    }
  }

  const patterns = new Map();

  function pattern(group) {
    if (!patterns.has(group)) patterns.set(group, built(group));
    return patterns.get(group);
  }

  function built(group) {
    const inside = [".", ",", group].filter((sign) => !SPACES.includes(sign)).join("");
    const between = `(?:[${inside}][${HIDDEN}]*|[${HIDDEN}]+)`;
    return new RegExp(
      `(?:[Hh][Tt][Tt][Pp][Ss]?:\\/\\/|[Ww]{3}\\.)\\S+` +
        `|[0-9]{1,3}(?:[${SPACES}][0-9]{3})+(?![0-9])(?:${between}[0-9]+)*` +
        `|[0-9]+(?:${between}[0-9]+)*` +
        `|\\p{Nd}+` +
        `|${LETTER}+(?:[${MARKS}]+${LETTER}*)*` +
        `|\\n[^\\S\\n]*\\n\\s*` +
        `|\\S`,
      "gu",
    );
  }

  const isNumeral = (word) => /^[0-9]/.test(word);
  const isWord = (word) => /^\p{L}/u.test(word);

  scope.briefingSearch = { ...scope.briefingSearch, Tokens, isNumeral, isWord };
})(typeof self === "undefined" ? globalThis : self);
