// @ts-check
// Reads what was typed: words, "phrases", +must and -not, as clauses to look up.
//
// Every language of the index has its say on a word, so that a quote is found in its own language.
var briefingQuery = (() => {
  "use strict";

  const { Hits } = briefingHits;
  const { byStart } = briefingDates;

  const PIECES = /([+-]?)["“”„«»]([^"“”„«»]*)["“”„«»]?|([+-])(?=[^\s+-])(\S+)|(\S+)/gu;
  const BETWEEN_DIGITS = /(?<=[0-9])\u200b+(?=[0-9])/g; /* nobody sees it */
  const LONGEST = 400;
  const PLAIN = /^[0-9.]+$/;

  /**
   * Gives clauses {typed, sign, phrase, exact, stems, acronym, figure, optional, glued}.
   * phrase: for a quoted clause, the surfaces of its words in order.
   * @param {string} text
   * @param {Analyser[]} analysers
   */
  function parse(text, analysers) {
    /** @type {Clause[]} */
    const clauses = [];
    let run = "";
    const flush = () => {
      if (run) clauses.push(...plain(run, analysers));
      run = "";
    };
    const shown = text.slice(0, LONGEST).replace(BETWEEN_DIGITS, "");
    for (const match of shown.matchAll(PIECES)) {
      const [, phraseSign, phrase, sign, word, bare] = match;
      if (bare !== undefined) {
        run += `${bare} `;
        continue;
      }
      flush();
      const found = phrase === undefined ? plain(word, analysers) : quoted(phrase, analysers[0]);
      for (const clause of found) clauses.push({ ...clause, sign: (phraseSign || sign) ?? "" });
    }
    flush();
    return clauses;
  }

  /**
   * @param {string} phrase
   * @param {Analyser} analyser
   */
  function quoted(phrase, analyser) {
    const words = analyser.words(phrase);
    if (!words.length) return [];
    return [{ ...empty(phrase.trim()), phrase: surfaces(words) }];
  }

  /**
   * One key for each place: a figure's amount where there is one, otherwise the surface.
   * @param {Word[]} words
   */
  function surfaces(words) {
    /** @type {string[]} */
    const found = [];
    for (const word of words) {
      found[word.place] ??= word.whole && word.amount !== undefined ? word.amount : word.exact[0];
    }
    return found;
  }

  /**
   * @param {string} typed
   * @returns {Clause}
   */
  function empty(typed) {
    return {
      typed,
      sign: "",
      phrase: null,
      exact: [],
      stems: [],
      acronym: null,
      figure: false,
      optional: false,
      glued: null,
      surface: "",
      start: 0,
      end: 0,
      alone: false,
      hits: new Hits(0),
    };
  }

  /**
   * @param {string} text
   * @param {Analyser[]} analysers
   */
  function plain(text, analysers) {
    const clauses = merged(text, analysers);
    return ideographs(clauses, text);
  }

  /**
   * At each offset the language that reads the longest figure decides how far a clause reaches.
   * @param {string} text
   * @param {Analyser[]} analysers
   */
  function merged(text, analysers) {
    const readings = analysers.map((analyser) => groups(analyser, text));
    const dates = byStart(analysers.map((analyser) => analyser.dates.read(text)));
    const starts = [...new Set(readings.flatMap((reading) => [...reading.keys()]))].sort(
      (a, b) => a - b,
    );
    /** @type {Clause[]} */
    const clauses = [];
    let end = 0;
    for (const start of starts) {
      if (start < end) continue;
      const date = dates.get(start);
      if (date && !date.word) {
        clauses.push(dateClause(text, date));
        ({ end } = date);
        continue;
      }
      const here = readings
        .map((reading) => reading.get(start))
        .filter((group) => group !== undefined);
      const last = Math.max(...here.map((group) => group.end));
      const longest = here.filter((group) => group.end === last);
      clauses.push(clauseOf(text, [start, last], longest, analysers));
      if (date?.end === last) clauses[clauses.length - 1].exact.push(...date.keys);
      end = last;
    }
    for (const date of dates.values()) excuse(clauses, date.start, analysers);
    return clauses;
  }

  /**
   * A date is looked up by its keys alone.
   * @param {string} text
   * @param {DateAt} of
   * @returns {Clause}
   */
  function dateClause(text, { start, end, keys }) {
    return { ...empty(text.slice(start, end)), start, end, exact: keys, figure: true, asks: [] };
  }

  /**
   * Words that single out a part of a date, as in "end of May", need not be there.
   * @param {Clause[]} clauses
   * @param {number} start
   * @param {Analyser[]} analysers
   */
  function excuse(clauses, start, analysers) {
    let at = clauses.findIndex((clause) => clause.start === start) - 1;
    const isPart = (/** @type {Clause} */ { surface }) =>
      analysers.some(({ dates }) => dates.parts.has(surface));
    for (; at >= 0 && isPart(clauses[at]); at -= 1) clauses[at].optional = true;
  }

  /**
   * @param {Analyser} analyser
   * @param {string} text
   */
  function groups(analyser, text) {
    /** @type {Map<number, Group>} */
    const found = new Map();
    const words = analyser.words(text);
    words.forEach((word, at) => {
      if (at && words[at - 1].place === word.place) return;
      const next = words[at + 1];
      const glued = next && word.exact.find((key) => key === word.exact[0] + next.exact[0]);
      found.set(word.start, { ...word, glued });
    });
    return found;
  }

  /**
   * @param {string} text
   * @param {Span} of
   * @param {Group[]} here
   * @param {Analyser[]} analysers
   */
  function clauseOf(text, [start, end], here, analysers) {
    const made = { ...empty(text.slice(start, end)), start, end, surface: here[0].exact[0] };
    /** @type {Set<string>} */
    const exact = new Set();
    /** @type {Set<string>} */
    const stems = new Set();
    for (const group of here) {
      const amounts = amountsOf(group);
      for (const key of amounts) exact.add(key);
      made.figure ||= amounts.length > 0;
      if (amounts.length) continue;
      made.acronym ??= group.exact.find((key) => key.startsWith("=")) ?? null;
      made.glued ??= group.glued ?? null;
      for (const key of group.exact)
        if (!key.startsWith("=") && key !== group.glued) exact.add(key);
      for (const key of group.stems) stems.add(key);
    }
    made.exact = [...exact];
    made.stems = made.figure ? [] : [...stems];
    made.alone = here.every((group) => group.alone);
    made.asks = analysers.flatMap(({ rules }) => rules.asks.get(made.surface) ?? []);
    made.optional =
      analysers.some((analyser) => analyser.rules.optional.has(made.surface)) &&
      !made.acronym &&
      !made.figure;
    return made;
  }

  /**
   * The keys of a figure; of words that are none, nothing.
   * @param {Group} group
   */
  function amountsOf(group) {
    const [first] = group.exact;
    if (isFigure(group)) return [group.amount ?? first];
    return group.meant ? [first, group.meant] : [];
  }

  /**
   * A figure in digits or of several words is looked up by its amount alone.
   * @param {Group} of
   */
  function isFigure({ amount, whole, several, exact }) {
    if (amount === undefined) return PLAIN.test(exact[0]);
    return whole && (several || /^[0-9]/.test(exact[0]));
  }

  /**
   * Ideographs that touch are one phrase, as nothing else says where their words end.
   * @param {Clause[]} clauses
   * @param {string} text
   */
  function ideographs(clauses, text) {
    /** @type {Clause[]} */
    const found = [];
    for (const each of clauses) {
      const last = found[found.length - 1];
      if (each.alone && last?.alone && last.end === each.start) {
        last.phrase = [...(last.phrase ?? [last.surface]), each.surface];
        last.end = each.end;
        last.typed = text.slice(last.start, last.end);
      } else found.push({ ...each });
    }
    return found;
  }

  return { parse };
})();
