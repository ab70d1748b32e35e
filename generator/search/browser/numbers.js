// @ts-check
// Reads one number at a token, word by word, as generator/text/figures/number_steps.py does.
//
// A step looks at the token it is given and returns the index after what it took, or null.
var briefingNumbers = (() => {
  "use strict";

  const { Sum, ratio, plus, times, less, NONE, ONE, TEN } = briefingSums;
  const { isNumeral } = briefingTokens;

  const LONGEST = 40;

  /** @param {Record<string, string | number>} values */
  const ratios = (values) =>
    new Map(Object.entries(values).map(([word, value]) => [word, ratio(value)]));

  /* The words and signs for the numbers of a language; data: `numbers` of its rules. */
  class NumberWords {
    /** @param {NumbersData} data */
    constructor(data) {
      this.separators = data.separators;
      this.units = ratios(data.units);
      this.tens = ratios(data.tens);
      this.rounds = ratios(data.rounds);
      this.scales = ratios(data.scales);
      this.glued = ratios(data.glued);
      this.glued_after_currency = ratios(data.glued_after_currency);
      this.fractions = ratios(data.fractions);
      this.denominators = ratios(data.denominators);
      this.around = ratios(data.around);
      this.around_rounds = ratios(data.around_rounds);
      this.ordinals = ratios(data.ordinals);
      this.points = new Set(data.points);
      this.negative = new Set(data.negative);
      this.teens = new Set(data.teens);
      this.ones = new Set(data.ones);
      this.joiners = new Set(data.joiners);
      this.part_of = new Set(data.part_of);
      this.after = new Set(data.after);
      this.suffixes = new Set(data.suffixes);
      this.numeral = numeral(data.separators);
    }

    /**
     * Does a word make a number, or begin one?
     * @param {string} word
     */
    spoken(word) {
      const { units, tens, rounds, scales, around_rounds: around, fractions, ordinals } = this;
      return [units, tens, rounds, scales, around, fractions, ordinals].some((words) =>
        words.has(word),
      );
    }

    /**
     * @param {string} word
     * @returns {Ratio | null}
     */
    value(word) {
      const match = word.length > LONGEST ? null : this.numeral.exec(word);
      if (match === null) return null;
      const part = match[2] ?? "";
      return [BigInt(match[1].replace(/[^0-9]/g, "") + part), 10n ** BigInt(part.length)];
    }
  }

  /** @param {[string, string, number, number]} of */
  function numeral([point, sign, last, before]) {
    const group = /\s/.test(sign) ? "\\s" : `[${sign}]`;
    const grouped = `[1-9][0-9]{0,${before - 1}}(?:${group}[0-9]{${before}})*${group}[0-9]{${last}}`;
    return new RegExp(`^(${grouped}|0|[1-9][0-9]*)(?:[${point}]([0-9]+))?$`);
  }

  class NumberReading {
    /**
     * @param {Tokens} tokens
     * @param {NumberWords} words
     * @param {boolean} [afterCurrency]
     */
    constructor(tokens, words, afterCurrency = false) {
      this.tokens = tokens;
      this.words = words;
      this.afterCurrency = afterCurrency;
      this.sum = new Sum();
      this.ordinal = false;
      this.fraction = false;
    }

    /**
     * Takes tokens as long as they make one number; gives the index after the last taken.
     * @param {number} first
     */
    take(first) {
      let at = first;
      for (let end = this.#step(at); end !== null; end = this.#step(at)) at = end;
      return at;
    }

    /** @param {number} at */
    #step(at) {
      return (
        this.#numeral(at) ??
        this.#glued(at) ??
        this.#value(at) ??
        this.#scale(at) ??
        this.#part(at) ??
        this.#joined(at) ??
        this.#hyphened(at) ??
        this.#point(at)
      );
    }

    /** @param {number} at */
    #numeral(at) {
      const word = this.tokens.word(at);
      const value = isNumeral(word) ? this.words.value(word) : null;
      if (value === null) return null;
      if (!this.sum.empty) {
        const scale = this.words.scales.get(this.tokens.word(at + 1)) ?? ONE;
        const { room, scales } = this.sum;
        if (!scales.length || !room || !less(times(value, scale), room)) return null;
      }
      return this.sum.add(value, value[1] === 1n ? ONE : NONE) ? at + 1 : null;
    }

    /**
     * tiga, twenty, seribu
     * @param {number} at
     */
    #value(at) {
      const { units, tens, rounds, around_rounds: around } = this.words;
      const word = this.tokens.word(at);
      const value = [units, tens, rounds, around].map((words) => words.get(word)).find(Boolean);
      if (value === undefined) return null;
      const ten = tens.has(word) ? TEN : value;
      return this.sum.add(value, units.has(word) ? ONE : ten) ? at + 1 : null;
    }

    /** @param {number} at */
    #scale(at) {
      const word = this.tokens.word(at);
      if (this.words.teens.has(word)) return this.sum.addTen() ? at + 1 : null;
      const scale = this.words.scales.get(word) ?? this.words.around.get(word);
      return scale && !this.sum.empty && this.sum.multiply(scale) ? at + 1 : null;
    }

    /**
     * 20rb, $10m
     * @param {number} at
     */
    #glued(at) {
      if (!this.tokens.touches(at) || !isNumeral(this.tokens.word(at - 1))) return null;
      const { glued, glued_after_currency: money } = this.words;
      const word = this.tokens.word(at);
      const scale = glued.get(word) ?? (this.afterCurrency ? money.get(word) : undefined);
      return scale && this.sum.multiply(scale) ? at + 1 : null;
    }

    /**
     * the second word of "two thirds"
     * @param {number} at
     */
    #part(at) {
      const denominator = this.words.denominators.get(this.tokens.word(at));
      if (!denominator || this.sum.empty || !this.sum.divide(denominator)) return this.#half(at);
      this.fraction = true;
      return at + 1;
    }

    /**
     * setengah, and a half
     * @param {number} at
     */
    #half(at) {
      const part = this.words.fractions.get(this.tokens.word(at));
      if (!part) return null;
      const { room, scales } = this.sum;
      const scale = scales.at(-1);
      if (!this.sum.add(scale ? times(part, scale) : part, NONE)) return null;
      this.fraction = room === null;
      return at + 1;
    }

    /**
     * one hundred and five, two and a half, two-and-a-half, half a million
     * @param {number} at
     */
    #joined(at) {
      if (this.sum.empty) return null;
      const { ones, joiners, fractions } = this.words;
      if (ones.has(this.tokens.word(at)) && this.fraction) return this.#scale(at + 1);
      const joiner = this.#past(at);
      if (!joiners.has(this.tokens.word(joiner))) return null;
      const one = this.#past(joiner + 1);
      const part = this.#past(one + 1);
      if (ones.has(this.tokens.word(one)) && fractions.has(this.tokens.word(part)))
        return this.#half(part);
      return this.sum.scales.length ? this.#value(joiner + 1) : null;
    }

    /**
     * The index after a hyphen inside a word.
     * @param {number} at
     */
    #past(at) {
      const hyphen =
        this.tokens.word(at) === "-" && this.tokens.touches(at) && this.tokens.touches(at + 1);
      return hyphen ? at + 1 : at;
    }

    /**
     * twenty-three, half-million, twenty-first
     * @param {number} at
     */
    #hyphened(at) {
      const { tokens } = this;
      if (
        this.sum.empty ||
        tokens.word(at) !== "-" ||
        !tokens.touches(at) ||
        !tokens.touches(at + 1)
      )
        return null;
      return (
        this.#value(at + 1) ?? this.#scale(at + 1) ?? this.#part(at + 1) ?? this.#ordinal(at + 1)
      );
    }

    /** @param {number} at */
    #ordinal(at) {
      const value = this.words.ordinals.get(this.tokens.word(at));
      if (!value || !this.sum.add(value, NONE)) return null;
      this.ordinal = true;
      return at + 1;
    }

    /**
     * dua koma lima, two point five
     * @param {number} at
     */
    #point(at) {
      if (this.sum.room !== ONE || !this.words.points.has(this.tokens.word(at))) return null;
      let part = NONE;
      let end = at + 1;
      for (let place = 10n; end <= at + LONGEST; end += 1, place *= 10n) {
        const digit = this.words.units.get(this.tokens.word(end));
        if (!digit || !less(digit, TEN)) break;
        part = plus(part, [digit[0], place]);
      }
      return end > at + 1 && this.sum.add(part, NONE) ? end : null;
    }
  }

  /**
   * The number that begins at a token: {first, end, reading}; null where none does.
   * @param {Tokens} tokens
   * @param {number} first
   * @param {NumberWords} words
   * @param {boolean} afterCurrency
   */
  function numberAt(tokens, first, words, afterCurrency) {
    if (isNumeral(tokens.word(first)) && words.value(tokens.word(first)) === null) return null;
    const reading = new NumberReading(tokens, words, afterCurrency);
    const end = reading.take(first);
    return end === first ? countedScale(tokens, first, words) : { first, end, reading };
  }

  /**
   * A scale that "a" counts: a million; a third of.
   * @param {Tokens} tokens
   * @param {number} at
   * @param {NumberWords} words
   */
  function countedScale(tokens, at, words) {
    if (!words.ones.has(tokens.word(at - 1))) return null;
    const reading = new NumberReading(tokens, words);
    reading.sum.add(ONE, ONE);
    let end = at;
    const denominator = words.denominators.get(tokens.word(at));
    if (denominator && words.part_of.has(tokens.word(at + 1))) {
      reading.sum.divide(denominator);
      return { first: at - 1, end: at + 1, reading };
    }
    for (
      let scale = words.scales.get(tokens.word(end));
      scale;
      scale = words.scales.get(tokens.word(end))
    ) {
      if (!reading.sum.multiply(scale)) break;
      end += 1;
    }
    return end === at ? null : { first: at - 1, end: reading.take(end), reading };
  }

  return { NumberReading, NumberWords, numberAt };
})();

/** @typedef {InstanceType<typeof briefingNumbers.NumberWords>} NumberWords */
