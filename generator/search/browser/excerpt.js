// @ts-check
// Picks what of a record is shown and which of its words are marked.
var briefingExcerpt = (() => {
  "use strict";

  const { keysOf } = briefingDates;

  const LENGTH = 240;
  const BEFORE = 60;

  /* What the words of a text are compared with: keys of the query's words, and names as sequences. */
  class Wanted {
    constructor() {
      /** @type {Set<string>} */
      this.exact = new Set();
      /** @type {Set<string>} */
      this.stems = new Set();
      /** @type {string[][]} */
      this.sequences = [];
    }

    /**
     * Gives [start, end] of each match, in order and without overlap.
     * @param {string} text
     * @param {Analyser} analyser
     */
    spans(text, analyser) {
      const words = analyser.words(text);
      /** @type {Span[]} */
      const found = [];
      const dates = analyser.dates
        .read(text)
        .filter(({ keys }) => keys.flatMap(keysOf).some((key) => this.exact.has(key)));
      for (let at = 0; at < words.length; ) {
        const length = this.#length(words, at);
        const date = dates.find(({ start }) => start === words[at].start);
        if (date) found.push([date.start, date.end]);
        else if (length)
          found.push([
            words[at].start,
            Math.max(...words.slice(at, at + length).map((word) => word.end)),
          ]);
        at += length || 1;
        while (found.length && at < words.length && words[at].start < found[found.length - 1][1])
          at += 1;
      }
      return found;
    }

    /**
     * @param {Word[]} words
     * @param {number} at
     */
    #length(words, at) {
      for (const sequence of this.sequences) {
        const window = words.slice(at, at + sequence.length);
        if (
          window.length === sequence.length &&
          sequence.every((key, offset) => window[offset].exact.includes(key))
        )
          return sequence.length;
      }
      const word = words[at];
      const hit =
        word.exact.some((key) => this.exact.has(key)) ||
        word.stems.some((key) => this.stems.has(key));
      return hit ? 1 : 0;
    }
  }

  /**
   * Cuts a text into [words, is it a match] pairs.
   * @param {string} text
   * @param {Span[]} spans
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
   * @param {Span[]} spans
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
