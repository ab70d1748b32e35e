// @ts-check
// Picks what of a record is shown and which of its words are marked.
var briefingExcerpt = (() => {
  "use strict";

  const { keysOf } = briefingDates;

  const LENGTH = 160;
  const BEFORE = 50;

  /* What the words of a text are compared with: keys of the query's words, and names as sequences. */
  class Wanted {
    constructor() {
      /** @type {Map<string, number>} */
      this.exact = new Map();
      /** @type {Map<string, number>} */
      this.stems = new Map();
      /** @type {{ words: string[], of: number }[]} */
      this.sequences = [];
    }

    /**
     * Gives [start, end, of] of each match, in order and without overlap; `of` is the number of the
     * clause that it matches.
     * @param {string} text
     * @param {Analyser} analyser
     */
    matches(text, analyser) {
      const words = analyser.words(text);
      /** @type {Match[]} */
      const found = [];
      const dates = this.#dates(text, analyser);
      for (let at = 0; at < words.length; ) {
        const { length, of } = this.#match(words, at);
        const date = dates.find(({ start }) => start === words[at].start);
        const ends = words.slice(at, at + length).map((word) => word.end);
        if (date) found.push([date.start, date.end, date.of]);
        else if (length) found.push([words[at].start, Math.max(...ends), of]);
        at += length || 1;
        while (found.length && at < words.length && words[at].start < found[found.length - 1][1])
          at += 1;
      }
      return found;
    }

    /**
     * @param {string} text
     * @param {Analyser} analyser
     */
    #dates(text, analyser) {
      return analyser.dates.read(text).flatMap(({ start, end, keys }) => {
        const of = this.#clause(keys.flatMap(keysOf), this.exact);
        return of === undefined ? [] : [{ start, end, of }];
      });
    }

    /**
     * @param {string[]} keys
     * @param {Map<string, number>} known
     */
    #clause(keys, known) {
      return keys.map((key) => known.get(key)).find((of) => of !== undefined);
    }

    /**
     * @param {Word[]} words
     * @param {number} at
     */
    #match(words, at) {
      for (const { words: sequence, of } of this.sequences) {
        const window = words.slice(at, at + sequence.length);
        if (
          window.length === sequence.length &&
          sequence.every((key, offset) => window[offset].exact.includes(key))
        )
          return { length: sequence.length, of };
      }
      const { exact, stems } = words[at];
      const found = this.#clause(exact, this.exact) ?? this.#clause(stems, this.stems);
      return found === undefined ? { length: 0, of: 0 } : { length: 1, of: found };
    }
  }

  /**
   * Cuts a text into [words, is it a match] pairs.
   * @param {string} text
   * @param {(Span | Match)[]} spans
   * @param {number} [from]
   * @param {number} [to]
   */
  function segments(text, spans, from = 0, to = text.length) {
    /** @type {Segment[]} */
    const found = [];
    let at = from;
    for (const [start, end] of spans) {
      if (start < at || end > to) continue;
      if (start > at) found.push([text.slice(at, start), false]);
      found.push([text.slice(start, end), true]);
      at = end;
    }
    if (at < to) found.push([text.slice(at, to), false]);
    return found;
  }

  /**
   * The stretch of a text with the most matches, cut at words, with … where something is left out.
   * @param {string} text
   * @param {(Span | Match)[]} spans
   */
  function excerpt(text, spans) {
    if (text.length <= LENGTH) return segments(text, spans);
    let best = 0;
    let most = 0;
    spans.forEach(([start], at) => {
      const count = spans.slice(at).filter(([, end]) => end - start <= LENGTH - BEFORE).length;
      if (count > most) [best, most] = [start, count];
    });
    let from = Math.max(0, Math.min(best - BEFORE, text.length - LENGTH));
    let to = Math.min(text.length, from + LENGTH);
    if (from) from = text.indexOf(" ", from) + 1 || from;
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 1);
    if (from > best && spans.length) from = best;
    const found = segments(text, spans, from, to);
    if (from) found.unshift(["… ", false]);
    if (to < text.length) found.push([" …", false]);
    return found;
  }

  return { Wanted, segments, excerpt };
})();

/** @typedef {InstanceType<typeof briefingExcerpt.Wanted>} Wanted */
