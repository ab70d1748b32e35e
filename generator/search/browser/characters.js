// @ts-check
// Letters without accents and capitals, and a text cut into its words.
//
// Runs on the same table as generator/search/characters.py.
var briefingCharacters = (() => {
  "use strict";

  class Characters {
    /** @param {CharacterTable} table */
    constructor(table) {
      this.table = table;
      this.folds = new Map(Object.entries(table.folds));
      this.apostrophes = new Set(table.apostrophes);
      this.cache = new Map();
      this.pattern = this.#pattern();
    }

    /** @param {string} text */
    fold(text) {
      let folded = "";
      for (const character of text) {
        let known = this.cache.get(character);
        if (known === undefined) {
          known = this.#fold(character);
          this.cache.set(character, known);
        }
        folded += known;
      }
      return folded;
    }

    /**
     * Each word of a text in the form in which it is compared when words are marked on a page:
     * {start, end, form}. A figure stays as it is written.
     * @param {string} text
     */
    forms(text) {
      const found = [];
      for (const match of text.matchAll(this.pattern)) {
        const [word] = match;
        const folded = match.groups?.number
          ? word
          : this.fold(word.replaceAll(".", "")).replaceAll("'", "");
        if (folded)
          found.push({ start: match.index, end: match.index + word.length, form: folded });
      }
      return found;
    }

    /** @param {string} character */
    #fold(character) {
      const code = character.codePointAt(0) ?? 0;
      if (this.apostrophes.has(code)) return "'";
      let folded = character;
      if (this.#within(code, "folded")) {
        let small = "";
        for (const each of character.normalize("NFKD")) small += each.toLowerCase();
        folded = small.normalize("NFKD");
      }
      let kept = "";
      for (const each of folded) if (!this.#dropped(each)) kept += this.folds.get(each) ?? each;
      return kept;
    }

    /** @param {string} character */
    #dropped(character) {
      const code = character.codePointAt(0) ?? 0;
      return this.#within(code, "ignored") || this.#within(code, "separators");
    }

    /**
     * @param {number} code
     * @param {"folded" | "ignored" | "separators"} name
     */
    #within(code, name) {
      return this.table[name].some(([first, last]) => first <= code && code <= last);
    }

    #pattern() {
      const set = (/** @type {Span[]} */ ranges) =>
        ranges
          .map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`)
          .join("");
      const separators = set(this.table.separators);
      const alone = set(this.table.alone);
      const apostrophes = set(
        this.table.apostrophes.map((code) => /** @type {Span} */ ([code, code])),
      );
      const word = `[^${separators}${alone}]`;
      const letter = `(?![0-9])${word}`;
      const gap = "[.,\\u00a0\\u2009\\u202f]";
      return new RegExp(
        `(?<acronym>(?:${letter}\\.){2,}(?:${letter})?(?!${word}))` +
          `|(?<number>[0-9]+(?:${gap}[0-9]+)*(?!${word}))` +
          `|(?<word>${word}+(?:[${apostrophes}]${word}+)*)` +
          `|(?<alone>[${alone}])`,
        "gu",
      );
    }
  }

  return { Characters };
})();

/** @typedef {InstanceType<typeof briefingCharacters.Characters>} Characters */
