// @ts-check
// Adds up the words of a number exactly, as generator/text/figures/sums.py does.
var briefingSums = (() => {
  "use strict";

  const DECIMALS = 60;

  /* Ratios of whole numbers: [above, below]. */
  /**
   * @param {string | number} value
   * @returns {Ratio}
   */
  const ratio = (value) => {
    const [above, below = 1] = String(value).split("/");
    return [BigInt(above), BigInt(below)];
  };
  const [NONE, ONE, TEN] = [0, 1, 10].map(ratio);
  /** @type {(one: Ratio, other: Ratio) => Ratio} */
  const plus = ([a, b], [c, d]) => (b === d ? [a + c, b] : [a * d + c * b, b * d]);
  /** @type {(one: Ratio, other: Ratio) => Ratio} */
  const times = ([a, b], [c, d]) => [a * c, b * d];
  /** @type {(one: Ratio, other: Ratio) => boolean} */
  const less = ([a, b], [c, d]) => a * d < c * b;

  /**
   * A ratio as a decimal number; null where it has no end.
   * @param {Ratio} of
   */
  function decimal([above, below]) {
    for (let places = 0; places <= DECIMALS; places += 1) {
      const shifted = above * 10n ** BigInt(places);
      if (shifted % below === 0n) return pointed(shifted / below, places);
    }
    return null;
  }

  /**
   * @param {bigint} digits
   * @param {number} places
   */
  function pointed(digits, places) {
    if (!places) return `${digits}`;
    const text = `${digits}`.padStart(places + 1, "0");
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  }

  /* The number read so far, as terms of falling size, each with the room below it. */
  class Sum {
    constructor() {
      /** @type {[term: Ratio, room: Ratio][]} */
      this.terms = [];
      /** @type {Ratio[]} */
      this.scales = [];
    }

    get empty() {
      return !this.terms.length;
    }

    get room() {
      return this.terms.at(-1)?.[1] ?? null;
    }

    get total() {
      return this.terms.reduce((total, [term]) => plus(total, term), NONE);
    }

    /**
     * @param {Ratio} term
     * @param {Ratio} room
     */
    add(term, room) {
      if (this.room && !less(term, this.room)) return false;
      this.terms.push([term, room]);
      this.scales = [];
      return true;
    }

    /** @param {Ratio} scale */
    multiply(scale) {
      let below = this.terms.length;
      while (below && less(this.terms[below - 1][0], scale)) below -= 1;
      if (below === 1 && this.terms.length === 1 && !this.scales.length) below = 0;
      const factor = this.terms.slice(below).reduce((sum, [term]) => plus(sum, term), NONE);
      const product = times(factor, scale);
      if (!factor[0] || (below && !less(product, this.terms[below - 1][1]))) return false;
      if (this.terms.length - below !== 1) this.scales = [];
      this.terms.splice(below, Number.POSITIVE_INFINITY, [product, scale]);
      this.scales.push(scale);
      return true;
    }

    addTen() {
      const last = this.terms.at(-1);
      if (!last) return false;
      const [unit, room] = last;
      const teen = plus(unit, TEN);
      const above = this.terms.at(-2)?.[1];
      if (room !== ONE || !less(ONE, unit) || !less(unit, TEN) || (above && !less(teen, above)))
        return false;
      this.terms[this.terms.length - 1] = [teen, ONE];
      return true;
    }

    /** @param {Ratio} of */
    divide([above, below]) {
      if (this.terms.length !== 1 || this.scales.length) return false;
      this.terms[0] = [times(this.terms[0][0], [below, above]), NONE];
      return true;
    }
  }

  return { Sum, decimal, ratio, plus, times, less, NONE, ONE, TEN };
})();

/** @typedef {InstanceType<typeof briefingSums.Sum>} Sum */
