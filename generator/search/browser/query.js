/* Reads what was typed: words, "phrases", +must and -not, as clauses to look up.
 *
 * Every language of the index has its say on a word, so that a quote is found in its own language.
 */
"use strict";

(function (scope) {
  const PIECES = /([+-]?)["“”„«»]([^"“”„«»]*)["“”„«»]?|([+-])(?=[^\s+-])(\S+)|(\S+)/gu;
  const LONGEST = 400;
  const PLAIN = /^[0-9.]+$/;

  /* Gives clauses {typed, sign, phrase, exact, stems, acronym, figure, optional, glued}.
   * phrase: for a quoted clause, the surfaces of its words in order. */
  function parse(text, analysers) {
    const clauses = [];
    let run = "";
    const flush = () => {
      if (run) clauses.push(...plain(run, analysers));
      run = "";
    };
    for (const match of text.slice(0, LONGEST).matchAll(PIECES)) {
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

  function quoted(phrase, analyser) {
    const words = analyser.words(phrase);
    if (!words.length) return [];
    return [{ ...empty(phrase.trim()), phrase: surfaces(words) }];
  }

  /* One key for each place: a figure's amount where there is one, otherwise the surface. */
  function surfaces(words) {
    const found = [];
    for (const word of words) {
      found[word.place] ??= word.whole ? word.amount : word.exact[0];
    }
    return found;
  }

  function empty(typed) {
    return {
      typed, sign: "", phrase: null, exact: [], stems: [], acronym: null,
      figure: false, optional: false, glued: null, surface: "",
    };
  }

  function plain(text, analysers) {
    const clauses = merged(text, analysers);
    return ideographs(clauses, text);
  }

  /* At each offset the language that reads the longest figure decides how far a clause reaches. */
  function merged(text, analysers) {
    const readings = analysers.map((analyser) => groups(analyser, text));
    const starts = [...new Set(readings.flatMap((reading) => [...reading.keys()]))].sort((a, b) => a - b);
    const clauses = [];
    let end = 0;
    for (const start of starts) {
      if (start < end) continue;
      const here = readings.map((reading) => reading.get(start)).filter(Boolean);
      end = Math.max(...here.map((group) => group.end));
      clauses.push(clause(text, start, end, here.filter((group) => group.end === end), analysers));
    }
    return clauses;
  }

  function groups(analyser, text) {
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

  function clause(text, start, end, here, analysers) {
    const made = { ...empty(text.slice(start, end)), start, end, surface: here[0].exact[0] };
    const exact = new Set();
    const stems = new Set();
    for (const group of here) {
      if (isFigure(group)) {
        made.figure = true;
        exact.add(group.amount ?? group.exact[0]);
        continue;
      }
      if (group.meant) {
        made.figure = true;
        for (const key of [group.exact[0], group.meant]) exact.add(key);
        continue;
      }
      made.acronym ??= group.exact.find((key) => key.startsWith("=")) ?? null;
      made.glued ??= group.glued ?? null;
      for (const key of group.exact) if (!key.startsWith("=") && key !== group.glued) exact.add(key);
      for (const key of group.stems) stems.add(key);
    }
    made.exact = [...exact];
    made.stems = made.figure ? [] : [...stems];
    made.alone = here.every((group) => group.alone);
    made.optional = analysers.some((analyser) => analyser.rules.optional.has(made.surface)) && !made.acronym;
    return made;
  }

  /* A figure in digits or of several words is looked up by its amount alone. */
  function isFigure({ amount, whole, several, exact }) {
    if (amount === undefined) return PLAIN.test(exact[0]);
    return whole && (several || /^[0-9]/.test(exact[0]));
  }

  /* Ideographs that touch are one phrase, as nothing else says where their words end. */
  function ideographs(clauses, text) {
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

  scope.briefingSearch = { ...scope.briefingSearch, parse };
})(typeof self === "undefined" ? globalThis : self);
