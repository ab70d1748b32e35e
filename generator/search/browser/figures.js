// @ts-check
// Finds the amounts that a text states, each with the place of its words.
//
// Reads a query as generator/text/figures reads an article, by the same words; what only the words
// around a number could tell (a year, a time, the number of a resolution) is left out.
var briefingFigures = (() => {
  "use strict";

  const { chunk } = briefingChunks;
  const { mixedAt, part } = briefingFractions;
  const { NumberWords, numberAt } = briefingNumbers;
  const { Tokens, isNumeral, isWord } = briefingTokens;
  const { ONE, decimal, less, times } = briefingSums;
  const { respelt } = briefingDigits;

  const DASHES = ["-", "\u2013"];
  const MINUS = ["-", "\u2212"];

  class Figures {
    /**
     * numbers: of a language's rules; characters: a Characters, with the signs of every language.
     * @param {NumbersData} numbers
     * @param {Characters} characters
     */
    constructor(numbers, characters) {
      this.words = new NumberWords(numbers);
      this.characters = characters;
      this.units = new Set(characters.table.signs.units);
      this.currencies = new Set([...characters.table.signs.currencies, ...numbers.currencies]);
      this.links = new Set(numbers.links);
      this.between = numbers.between;
      this.change = new Set(numbers.change);
      this.idioms = byFirst(numbers.idioms.map((idiom) => idiom.split(" ")));
    }

    /**
     * Gives two lists of {start, end, key}: by any language's signs, and by the own ones alone.
     * @param {string} text
     */
    read(text) {
      const own = this.#amounts(text);
      const spelt = respelt(text, this.characters, this.words.separators);
      return [spelt === text ? own : this.#amounts(spelt), own];
    }

    /** @param {string} text */
    #amounts(text) {
      const tokens = new Tokens(text, this.words.separators[1]);
      const numbers = [...this.#numbers(tokens)];
      for (let at = 1; at < numbers.length; at += 1)
        if (this.#joins(tokens, numbers[at - 1], numbers[at])) {
          numbers[at - 1].total = shared(numbers[at - 1].total, numbers[at]);
          at += 1;
        }
      return numbers.map((number) => stated(tokens, number)).filter((amount) => amount !== null);
    }

    /**
     * @param {Tokens} tokens
     * @returns {Generator<Counted>}
     */
    *#numbers(tokens) {
      for (let at = 0, floor = 0; at < tokens.words.length; at = Math.max(at + 1, floor)) {
        const idiom = this.#idiom(tokens, at);
        const number = idiom ? null : this.#number(tokens, at, floor);
        floor = idiom ? at + idiom : (number?.end ?? floor);
        if (number?.reading && !number.reading.ordinal) yield this.#counted(tokens, number);
        else if (number?.total) yield number;
      }
    }

    /**
     * How many tokens an idiom that counts nothing takes.
     * @param {Tokens} tokens
     * @param {number} at
     */
    #idiom(tokens, at) {
      for (const words of this.idioms.get(tokens.words[at]) ?? [])
        if (words.every((word, step) => tokens.word(at + step) === word))
          return this.words.scales.has(tokens.word(at + words.length)) ? 0 : words.length;
      return 0;
    }

    /**
     * @param {Tokens} tokens
     * @param {number} at
     * @param {number} floor
     * @returns {NumberAt | Counted | NoNumber | null}
     */
    #number(tokens, at, floor) {
      const word = tokens.words[at];
      if (isNumeral(word)) return this.#digits(tokens, at, floor);
      const before = tokens.word(at - 2);
      const joined =
        tokens.touches(at) && ["-", "'"].includes(tokens.word(at - 1)) && isWord(before);
      if (joined && !this.words.spoken(before)) return null;
      return numberAt(tokens, at, this.words, false);
    }

    /**
     * @param {Tokens} tokens
     * @param {number} at
     * @param {number} floor
     * @returns {NumberAt | Counted | NoNumber | null}
     */
    #digits(tokens, at, floor) {
      const [first, last] = chunk(tokens, at, floor);
      if (first === at && last === at + 2 && tokens.word(at + 1) === "/") return part(tokens, at);
      const mixed =
        first === last && /^[1-9][0-9]*$/.test(tokens.word(at)) ? mixedAt(tokens, at) : null;
      if (mixed) return mixed;
      if (first !== last && !this.#isNumber(tokens, first, last)) return { end: last + 1 };
      return numberAt(tokens, at, this.words, this.#currency(tokens, at) < at);
    }

    /**
     * Adds what a range and a sign need to know; "9m" may be meant as nine million.
     * @param {Tokens} tokens
     * @param {NumberAt} of
     * @returns {Counted}
     */
    #counted(tokens, { first, end, reading }) {
      const { total, scales } = reading.sum;
      const scale =
        tokens.touches(end) && isNumeral(tokens.word(end - 1))
          ? this.words.glued_after_currency.get(tokens.word(end))
          : undefined;
      const from = signed(tokens, first, this.words);
      const cardinal = !reading.fraction || scales.length > 0;
      return {
        first,
        from,
        end,
        total,
        scales,
        cardinal,
        meant: scale && times(total, scale),
        slash: false,
      };
    }

    /**
     * Do two numbers make a range? 10-15, antara 10 dan 15
     * @param {Tokens} tokens
     * @param {Counted} low
     * @param {Counted} high
     */
    #joins(tokens, low, high) {
      if (!low.cardinal || !high.cardinal) return false;
      const before = tokens.word(this.#currency(tokens, low.from) - 1);
      const link = tokens.words.slice(low.end, this.#currency(tokens, high.from)).join(" ");
      const opened = this.between.some(([word, other]) => word === before && other === link);
      return !this.change.has(before) && (DASHES.includes(link) || opened || this.links.has(link));
    }

    /**
     * Are the digits among tokens written together a number? 155mm, 10-15 and Rp10 are, KN-23 is not.
     * @param {Tokens} tokens
     * @param {number} first
     * @param {number} last
     */
    #isNumber(tokens, first, last) {
      const words = tokens.words.slice(first, last + 1);
      const shape = words.map(kind).join("");
      if (/^(?:n|n-n|n-n-w(?:-w)*|n-w(?:-w)*)$/.test(shape)) return true;
      if (/^nw?-nw$/.test(shape))
        return words.every((word, step) => !isWord(word) || this.#attached(tokens, first + step));
      if (/^(?:n-)?nw(?:-w)*$/.test(shape))
        return this.#attached(tokens, first + shape.indexOf("w"));
      return /^wn(?:-n)?w?$/.test(shape) && this.currencies.has(words[0]);
    }

    /**
     * May a word be written against its digits?
     * @param {Tokens} tokens
     * @param {number} at
     */
    #attached(tokens, at) {
      const word = tokens.words[at];
      const { scales, glued, glued_after_currency: money, after, suffixes } = this.words;
      if (suffixes.has(word)) return false;
      return (
        [scales, glued, money, after].some((words) => words.has(word)) ||
        this.units.has(tokens.written(at))
      );
    }

    /**
     * Where the currency before a token begins; the token itself where there is none.
     * @param {Tokens} tokens
     * @param {number} at
     */
    #currency(tokens, at) {
      const last = tokens.word(at - 1) === "." && tokens.touches(at - 1) ? at - 2 : at - 1;
      if (/^\p{Sc}$/u.test(tokens.word(last)))
        return /^\p{L}{1,2}$/u.test(tokens.word(last - 1)) && tokens.touches(last)
          ? last - 1
          : last;
      return this.currencies.has(tokens.word(last)) && /^\p{Lu}/u.test(tokens.written(last))
        ? last
        : at;
    }
  }

  /** @param {string[][]} phrases */
  function byFirst(phrases) {
    /** @type {Map<string, string[][]>} */
    const found = new Map();
    for (const words of phrases.sort((a, b) => b.length - a.length))
      found.set(words[0], [...(found.get(words[0]) ?? []), words]);
    return found;
  }

  /** @param {string} word */
  function kind(word) {
    if (isNumeral(word)) return "n";
    return isWord(word) ? "w" : word;
  }

  /**
   * The lower end of a range with the scale of the upper one, as far as it stays below.
   * @param {Ratio} low
   * @param {Counted} of
   */
  function shared(low, { total, scales }) {
    let found = low;
    let scale = ONE;
    for (const next of [...scales].reverse()) {
      scale = times(scale, next);
      const scaled = times(low, scale);
      if (less(found, scaled) && less(scaled, total)) found = scaled;
    }
    return less(found, total) ? found : low;
  }

  /**
   * @param {Tokens} tokens
   * @param {Counted} of
   * @returns {Amount | null}
   */
  function stated(tokens, { first, from, end, total, meant, slash }) {
    const key = decimal(total);
    if (key === null) return null;
    const [start] = tokens.spans[from];
    const to = slash ? start + 1 : tokens.spans[end - 1][1];
    const minus = from < first && total[0] ? "-" : "";
    return { start, end: to, key: minus + key, meant: meant ? decimal(meant) : null, slash };
  }

  /**
   * The index of the minus that belongs to a number, else the number's own.
   * @param {Tokens} tokens
   * @param {number} first
   * @param {NumberWords} words
   */
  function signed(tokens, first, words) {
    const sign = first - 1;
    const left = tokens.word(sign - 1).slice(-1);
    if (words.negative.has(tokens.word(sign))) return /^\p{Nd}/u.test(left) ? first : sign;
    if (
      !isNumeral(tokens.word(first)) ||
      !tokens.touches(first) ||
      !MINUS.includes(tokens.word(sign))
    )
      return first;
    return tokens.touches(sign) && /^[\p{L}\p{N}\-\u2212)\]%]/u.test(left) ? first : sign;
  }

  return { Figures };
})();

/** @typedef {InstanceType<typeof briefingFigures.Figures>} Figures */
