/* Turns a text into words and the keys under which each word is found.
 *
 * Does exactly what generator/search/analysis.py does, for the query and for the words to be
 * marked; a parity test holds the two together. Knows nothing of a page or an index.
 */
"use strict";

(function (scope) {
  const { Figure, Rules, parseFigures, readNumber, LONGEST_FIGURE } = scope.briefingSearch;

  const RUN = 12;
  const HYPHENS = ["-", "\u2010", "\u2011"];
  const NUMBER = /^[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*$/;
  const GAP = /^[ \t\n\r\f\v\u00a0\u2009\u202f-]*$/;

  class Analyser {
    /* rules: the JSON of one language; characters: a Characters. */
    constructor(rules, characters) {
      this.rules = new Rules(rules);
      this.characters = characters;
      this.language = this.rules.language;
    }

    /* Words with offsets in UTF-16 units: {start, end, place, exact, stems, alone}. */
    words(text) {
      const raws = this.#raws(text);
      const found = [];
      for (let at = 0, place = 0; at < raws.length; place += 1) {
        const reading = this.#reading(text, raws, at);
        const taken = reading ? reading.words : 1;
        const word = (raw, number) => this.#word(raw, place, glue(text, raws, at + number));
        const group = raws.slice(at, at + taken).map(word);
        if (reading) group[0] = figure(raws[at], group[0], group[group.length - 1].end, reading.figure.toString());
        found.push(...group);
        at += taken;
      }
      return found;
    }

    keys(text) {
      return [...new Set(this.words(text).flatMap((word) => [...word.exact, ...word.stems]))];
    }

    #raws(text) {
      const raws = [];
      for (const match of text.matchAll(this.characters.pattern)) {
        const form = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
        const start = match.index;
        const raw = { start, end: start + match[0].length, text: match[0], form, figure: null };
        raw.currency = text[raw.end] === "$";
        raw.surface = form === "number" ? raw.text : this.#fold(raw.text);
        if (!raw.surface) continue;
        if (!NUMBER.test(raw.surface)) {
          raws.push(raw);
          continue;
        }
        const figures = parseFigures(raw.surface);
        if (figures.length === 1) {
          raw.figure = figures[0];
          raw.surface = figures[0].toString();
          raws.push(raw);
        } else raws.push(...parts(raw));
      }
      return raws;
    }

    #fold(text) {
      let folded = this.characters.fold(text.replaceAll(".", ""));
      for (const elided of this.rules.elided.end)
        if (folded.endsWith(elided)) folded = folded.slice(0, folded.length - elided.length);
      for (const elided of this.rules.elided.start)
        if (folded.startsWith(elided)) folded = folded.slice(elided.length);
      return folded.replaceAll("'", "");
    }

    #reading(text, raws, at) {
      const names = this.rules.numbers;
      const opening = raws[at];
      if (opening.figure === null && !names.units.has(opening.surface) && !names.ones.has(opening.surface)) return null;
      let end = at + 1;
      while (end < raws.length && end < at + RUN && GAP.test(text.slice(raws[end - 1].end, raws[end].start))) end += 1;
      return readNumber(raws.slice(at, end), names);
    }

    #word(raw, place, glued) {
      const { start, end, surface } = raw;
      const acronym = acronymOf(raw);
      const exact = [surface, ...acronym, ...glued];
      const stems = raw.figure !== null || acronym.length ? [surface] : this.rules.stems(surface);
      return { start, end, place, exact, stems, alone: raw.form === "alone" };
    }
  }

  /* Lets the first word of a figure stand for all of it. */
  function figure(raw, word, end, value) {
    if (raw.figure === null) return { ...word, end, exact: [...word.exact, value] };
    return { ...word, end, exact: [value, ...word.exact.slice(1)], stems: [value] };
  }

  function parts(raw) {
    return [...raw.text.matchAll(/[0-9]+/g)].map((match) => {
      const figure = match[0].length <= LONGEST_FIGURE ? new Figure(match[0]) : null;
      const start = raw.start + match.index;
      const surface = figure ? figure.toString() : match[0];
      return { start, end: start + match[0].length, text: match[0], form: "number", figure, surface };
    });
  }

  function acronymOf(raw) {
    const bare = raw.text.replaceAll(".", "");
    return /^[A-Z]{2,3}$/.test(bare) && !raw.currency ? [`=${bare}`] : [];
  }

  function glue(text, raws, at) {
    if (at + 1 === raws.length) return [];
    const [left, right] = [raws[at], raws[at + 1]];
    if (!HYPHENS.includes(text.slice(left.end, right.start)) || !/^[a-z]+$/.test(left.surface)) return [];
    return /^[0-9]/.test(right.surface) ? [left.surface + right.surface] : [];
  }

  scope.briefingSearch = { ...scope.briefingSearch, Analyser };
})(typeof self === "undefined" ? globalThis : self);
