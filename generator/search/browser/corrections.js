// @ts-check
// What a reader may have meant by a word that nothing has: a missing space, or one slip.
//
// A correction is made only where the word is long, written small and no real word, or where it becomes a
// name that is as long; any other is for the reader to choose.
var briefingCorrections = (() => {
  "use strict";

  const { near } = briefingSpelling;

  const SHORTEST = 3;
  const LONG = 5; /* letters of a word that may be corrected without asking */
  const SHORTEST_PART = 3;
  const KEYS = "qwertyuiop asdfghjkl zxcvbnm";
  const SOUNDS = ["ckqs", "bfpv", "ijy", "sxz", "dt", "gk", "ou"];
  const CAPITAL = /^\p{Lu}/u;
  const DIGIT = /[0-9]/;

  class Corrector {
    /**
     * @param {Library} library
     * @param {Lookup} lookup
     */
    constructor(library, lookup) {
      this.library = library;
      this.lookup = lookup;
    }

    /**
     * Gives the query with the corrections made, those, and those that are only offered.
     * @param {string} query
     * @param {Clause[]} clauses
     * @returns {Promise<Corrected>}
     */
    async correct(query, clauses) {
      /** @type {Corrected} */
      const corrected = { query, made: [], offers: [] };
      const surfaces = clauses.map((clause) => clause.surface);
      for (const [at, clause] of clauses.entries()) {
        const isAlone = clauses.every(({ hits }) => !hits.count);
        const meant = mayBeWrong(clause) ? await this.#meant(clause, isAlone) : null;
        if (!meant) continue;
        const change = { typed: clause.typed, used: meant.used };
        surfaces[at] = meant.used.toLowerCase();
        if (meant.isSafe || (await this.#isPartOfName(surfaces, at))) {
          corrected.query = replaced(corrected.query, change);
          corrected.made.push(change);
        } else corrected.offers.push({ ...change, query: replaced(query, change) });
      }
      return corrected;
    }

    /**
     * @param {Clause} clause
     * @param {boolean} isAlone
     */
    async #meant({ surface, typed }, isAlone) {
      const isLong = surface.length >= LONG && !(await this.#isReal(surface));
      const parted = await this.#parted(surface);
      if (parted) return { used: parted, isSafe: isLong };
      const words = await this.#respelt(surface, isAlone);
      if (!CAPITAL.test(typed)) return words.length ? { used: words[0], isSafe: isLong } : null;
      for (const word of words)
        if (await this.#isName(word)) return { used: capital(word), isSafe: isLong };
      return words.length ? { used: words[0], isSafe: false } : null;
    }

    /**
     * A word of the language, "policy" where only "police" occurs, is no slip.
     * @param {string} word
     */
    async #isReal(word) {
      const numbers = this.library.range("words", word, word);
      const parts = await Promise.all(
        numbers.map((number) => this.library.part(`words-${number}`)),
      );
      return parts.some((part) => part.includes(`${word}-`));
    }

    /** @param {string} word */
    async #parted(word) {
      /** @type {[string, string][]} */
      const pairs = [];
      for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1)
        pairs.push([word.slice(0, at), word.slice(at)]);
      const found = await this.library.entries("keys", 3, new Set(pairs.flat()));
      for (const pair of pairs) {
        if (!pair.every((each) => found.get(each)?.[0][0])) continue;
        if ((await this.lookup.phrase(pair, found)).count) return pair.join(" ");
      }
      return null;
    }

    /**
     * Words that begin with another letter are in all parts of the index. These are read where nothing else
     * was found; otherwise, those with likely slips alone.
     * @param {string} word
     * @param {boolean} isAlone
     */
    async #respelt(word, isAlone) {
      const first = this.library.range("words", word[0], `${word[0]}\uffff`);
      const others = isAlone
        ? [...this.library.known.words.keys()]
        : otherwiseBegun(word).flatMap((each) => this.library.range("words", each, `${each}9`));
      const rest = [...new Set(others)].filter((each) => !first.includes(each));
      for (const numbers of [first, rest]) {
        const parts = numbers.map((number) => this.library.part(`words-${number}`));
        const words = near(word, await Promise.all(parts));
        if (words.length) return words;
      }
      return [];
    }

    /**
     * Is a word, with the one before or after it, the name of an actor?
     * @param {string[]} surfaces
     * @param {number} at
     */
    async #isPartOfName(surfaces, at) {
      const pairs = [surfaces.slice(at - 1, at + 1), surfaces.slice(at, at + 2)];
      const keys = pairs.filter((pair) => pair.length === 2).map((pair) => `${pair.join(" ")} `);
      return (await this.library.entries("names", 3, new Set(keys))).size > 0;
    }

    /**
     * Does the name of an actor begin with a word?
     * @param {string} word
     */
    async #isName(word) {
      const numbers = this.library.range("names", `${word} `, `${word} \uffff`);
      const parts = await Promise.all(
        numbers.map((number) => this.library.part(`names-${number}`)),
      );
      return parts.some((part) =>
        part.some((/** @type {unknown} */ key) => `${key}`.startsWith(`${word} `)),
      );
    }
  }

  /** @param {Clause} clause */
  function mayBeWrong({ hits, sign, phrase, figure, acronym, optional, surface, parts }) {
    if (hits.count || sign || phrase || figure || acronym || optional || parts) return false;
    return surface.length >= SHORTEST && !DIGIT.test(surface);
  }

  /**
   * What a word may be if its first letter is too many, swapped, or one that is near it or sounds like it.
   * @param {string} word
   */
  function otherwiseBegun(word) {
    const rest = word.slice(1);
    const at = KEYS.indexOf(word[0]);
    const beside = at < 0 ? "" : `${KEYS[at - 1] ?? ""}${KEYS[at + 1] ?? ""}`.trim();
    const alike = SOUNDS.filter((each) => each.includes(word[0])).join("");
    const letters = [...beside, ...alike].filter((letter) => letter !== word[0] && letter !== " ");
    return [rest, word[1] + word[0] + word.slice(2), ...letters.map((letter) => letter + rest)];
  }

  /**
   * @param {string} query
   * @param {{ typed: string, used: string }} change
   */
  function replaced(query, { typed, used }) {
    const written = typed.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, "u");
    return query.replace(whole, () => used);
  }

  /** @param {string} word */
  function capital(word) {
    return word[0].toUpperCase() + word.slice(1);
  }

  return { Corrector };
})();

/** @typedef {InstanceType<typeof briefingCorrections.Corrector>} Corrector */
