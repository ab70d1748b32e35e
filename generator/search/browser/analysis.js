// @ts-check
// Turns a text into words and the keys under which each word is found.
//
// Does exactly what generator/search/analysis.py does, for the query and for the words to be
// marked; a parity test holds the two together. Knows nothing of a page or an index.
var briefingAnalysis = (() => {
  "use strict";

  const { Dates } = briefingDates;
  const { Figures } = briefingFigures;
  const { Rules } = briefingRules;
  const { digitsKey } = briefingDigits;

  const ASCII = /^[\0-\x7f]*$/;
  const HYPHENS = ["-", "\u2010", "\u2011"];
  const NUMBER = /^[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*$/;

  class Analyser {
    /**
     * rules: the JSON of one language; characters: a Characters.
     * @param {RulesData} rules
     * @param {Characters} characters
     */
    constructor(rules, characters) {
      this.rules = new Rules(rules);
      this.characters = characters;
      this.dates = new Dates(rules.dates);
      this.figures = new Figures(rules.numbers, characters);
      this.language = this.rules.language;
    }

    /**
     * Words with offsets in UTF-16 units: {start, end, place, exact, stems, alone}; the first word of
     * a figure has its `amount`, whether it is its `whole` meaning, and what else is `meant` by it.
     * @param {string} text
     */
    words(text) {
      const raws = this.#raws(text);
      const figures = this.#figures(text, raws);
      /** @type {Word[]} */
      const found = [];
      for (let at = 0, place = 0; at < raws.length; place += 1) {
        const figure = figures.get(at);
        const after = figure ? figure.after : at + 1;
        const group = raws
          .slice(at, after)
          .map((raw, step) => this.#word(raw, place, glue(text, raws, at + step)));
        if (figure) group[0] = stated(raws[at], group, figure);
        found.push(...group.filter((_, step) => !step || !raws[at + step].digits));
        at = after;
      }
      return found;
    }

    /** @param {string} text */
    keys(text) {
      return [...new Set(this.words(text).flatMap((word) => [...word.exact, ...word.stems]))];
    }

    /** @param {string} text */
    #raws(text) {
      /** @type {Raw[]} */
      const raws = [];
      for (const { form, written, start, end } of this.#pieces(text)) {
        const surface = form === "number" ? written : this.#fold(written);
        if (!surface) continue;
        const currency = text[end] === "$";
        /** @type {Raw} */
        const raw = { start, end, text: written, form, surface, digits: false, currency };
        if (!NUMBER.test(raw.surface)) {
          raws.push(raw);
          continue;
        }
        const number = digitsKey(raw.surface);
        if (number === null) raws.push(...parts(raw));
        else raws.push({ ...raw, surface: number, digits: true });
      }
      return raws;
    }

    /**
     * Cuts a text, with "co-operate" as one word in languages that write it so.
     * @param {string} text
     */
    #pieces(text) {
      /** @type {Piece[]} */
      const found = [];
      let prefix = false;
      for (const match of text.matchAll(this.characters.pattern)) {
        const form = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined)?.[0];
        const [written] = match;
        const start = match.index;
        const end = start + written.length;
        const last = found[found.length - 1];
        /** @type {boolean} */
        const joined = prefix && form === "word" && HYPHENS.includes(text.slice(last.end, start));
        if (joined) Object.assign(last, { end, written: last.written + written, form });
        else found.push({ form, written, start, end });
        prefix = !joined && this.rules.hyphened.has(written.toLowerCase());
      }
      return found;
    }

    /**
     * The figures of a text by the word that each begins with.
     * @param {string} text
     * @param {Raw[]} raws
     */
    #figures(text, raws) {
      const [amounts, own] = this.figures.read(text);
      /** @type {Map<number, FigureAt>} */
      const found = new Map();
      let free = 0;
      for (const amount of amounts) {
        const [first, after] = overlap(raws, amount);
        const whole = isWhole(raws.slice(first, after), amount);
        if (first < free || whole === null) continue;
        found.set(first, {
          after,
          keys: [amount.key],
          whole: whole && !amount.slash,
          meant: amount.meant,
        });
        free = after;
      }
      for (const amount of own) {
        const [first, after] = overlap(raws, amount);
        if (isWhole(raws.slice(first, after), amount) === null) continue;
        /** @type {FigureAt} */
        const figure = found.get(first) ?? { after: first + 1, keys: [], whole: false };
        const { keys } = figure;
        found.set(first, figure);
        if (!keys.includes(amount.key)) keys.push(amount.key);
      }
      return found;
    }

    /** @param {string} text */
    #fold(text) {
      let folded = this.characters.fold(text.replaceAll(".", ""));
      for (const elided of this.rules.elided.end)
        if (folded.endsWith(elided)) folded = folded.slice(0, folded.length - elided.length);
      for (const elided of this.rules.elided.start)
        if (folded.startsWith(elided)) folded = folded.slice(elided.length);
      return folded.replaceAll("'", "");
    }

    /**
     * @param {Raw} raw
     * @param {number} place
     * @param {string[]} glued
     */
    #word(raw, place, glued) {
      const { start, end, surface } = raw;
      const acronym = acronymOf(raw);
      const exact = [surface, ...acronym, ...glued];
      const stems = raw.digits || acronym.length ? [surface] : this.rules.stems(surface);
      return { start, end, place, exact, stems, alone: raw.form === "alone" };
    }
  }

  /**
   * Lets the first word of a figure be found for all of it.
   * @param {Raw} raw
   * @param {Word[]} group
   * @param {FigureAt} of
   */
  function stated(raw, group, { keys, whole, meant }) {
    const [first] = group;
    const known = {
      ...first,
      end: group[group.length - 1].end,
      amount: keys[0],
      whole,
      meant,
      several: group.length > 1,
    };
    if (raw.digits && group.length > 1)
      return { ...known, exact: [...keys, ...first.exact.slice(1)], stems: [keys[0]] };
    return {
      ...known,
      exact: [...first.exact, ...keys.filter((key) => !first.exact.includes(key))],
    };
  }

  /**
   * The first word that an amount reaches into, and the one after the last.
   * @param {Raw[]} raws
   * @param {{ start: number, end: number }} of
   */
  function overlap(raws, { start, end }) {
    let first = 0;
    while (first < raws.length && raws[first].end <= start) first += 1;
    let after = first;
    while (after < raws.length && raws[after].start < end) after += 1;
    return [first, after];
  }

  /**
   * Is an amount all that its words say? null where it is none: of a word in another script it must
   * be the whole, as which characters are letters differs between versions of browsers.
   * @param {Raw[]} raws
   * @param {{ start: number, end: number }} of
   */
  function isWhole(raws, { start, end }) {
    if (!raws.length) return null;
    const whole = start <= raws[0].start && raws[raws.length - 1].end <= end;
    return whole || raws.length > 1 || ASCII.test(raws[0].surface) ? whole : null;
  }

  /** @param {Raw} raw */
  function parts(raw) {
    return [...raw.text.matchAll(/[0-9]+/g)].map(({ 0: text, index }) => {
      const start = raw.start + index;
      return {
        start,
        end: start + text.length,
        text,
        form: "number",
        surface: digitsKey(text) ?? text,
        digits: true,
        currency: false,
      };
    });
  }

  /** @param {Raw} raw */
  function acronymOf(raw) {
    const bare = raw.text.replaceAll(".", "");
    return /^[A-Z]{2,3}$/.test(bare) && !raw.currency ? [`=${bare}`] : [];
  }

  /**
   * @param {string} text
   * @param {Raw[]} raws
   * @param {number} at
   */
  function glue(text, raws, at) {
    if (at + 1 === raws.length) return [];
    const [left, right] = [raws[at], raws[at + 1]];
    if (!HYPHENS.includes(text.slice(left.end, right.start)) || !/^[a-z]+$/.test(left.surface))
      return [];
    return /^[0-9]/.test(right.surface) ? [left.surface + right.surface] : [];
  }

  return { Analyser };
})();

/** @typedef {InstanceType<typeof briefingAnalysis.Analyser>} Analyser */
