// @ts-check
// What the words of a query also ask for, by the thesaurus of each language: UAV, drone.
var briefingRelated = (() => {
  "use strict";

  const { parse } = briefingQuery;

  const LONGEST = 6; /* words of a phrase in a thesaurus */
  const BESIDE = 0.5; /* what a related word counts beside the word typed, where that is found, too */
  const INSTEAD = 0.9; /* and where it is not */
  const NEXT = 0.5; /* what each word in a line of a thesaurus counts beside the one before it */
  const SHORT = 3; /* letters of what may be an abbreviation or another word */

  /**
   * Adds to the hits of clauses what related words find, and to the first clause which words did.
   * @param {Lookup} lookup
   * @param {Clause[]} clauses
   * @param {Analyser[]} analysers
   */
  async function relate(lookup, clauses, analysers) {
    for (let at = 0; at < clauses.length; ) {
      const run = longest(clauses.slice(at, at + LONGEST), analysers);
      if (run) await add(lookup, run);
      at += run?.taken.length ?? 1;
    }
  }

  /**
   * The longest run of clauses, from the first one on, that a thesaurus has.
   * @param {Clause[]} clauses
   * @param {Analyser[]} analysers
   */
  function longest(clauses, analysers) {
    for (let { length } = clauses; length > 0; length -= 1) {
      const taken = clauses.slice(0, length);
      if (taken[0].optional || !taken.every(isPlain)) continue;
      if (length === 1 && isFamiliar(taken[0])) continue;
      const typed = taken.map((clause) => clause.typed).join(" ");
      const others = analysers.flatMap((analyser) =>
        (analyser.rules.thesaurus.get(stemsOf(typed, analyser)) ?? []).map((text) => ({
          text,
          analyser,
        })),
      );
      if (others.length) return { taken, typed, others };
    }
    return null;
  }

  /** @param {Clause} clause */
  function isPlain({ phrase, sign, figure }) {
    return !phrase && !sign && !figure;
  }

  /**
   * True for a few letters that are found as they are: a word, and no abbreviation.
   * @param {Clause} clause
   */
  function isFamiliar({ acronym, surface, hits }) {
    return surface.length <= SHORT && !acronym && hits.count > 0;
  }

  /**
   * @param {string} text
   * @param {Analyser} analyser
   */
  function stemsOf(text, analyser) {
    return analyser
      .words(text)
      .map((word) => word.stems[0])
      .join(" ");
  }

  /**
   * @param {Lookup} lookup
   * @param {NonNullable<ReturnType<typeof longest>>} run
   */
  async function add(lookup, { taken, typed, others }) {
    const weights = taken.map((clause) => (clause.hits.count ? BESIDE : INSTEAD));
    const isFound = taken.length > 1 && common(taken, lookup.records).length > 0;
    for (const [order, { text, analyser }] of others.entries()) {
      if (isFound && typed.toLowerCase().includes(text.toLowerCase())) continue; // it asks for less
      const clauses = await lookup.resolve(parse(text, [analyser]));
      const found = common(clauses, lookup.records);
      const isNew = found.some(([record]) => taken.some((clause) => !clause.hits.has(record)));
      taken.forEach((clause, at) => {
        for (const [record, score] of found)
          clause.hits.add(record, score * weights[at] * NEXT ** order);
      });
      if (isNew) taken[0].related = [...(taken[0].related ?? []), { typed, used: text, clauses }];
    }
  }

  /**
   * The records that all words of a phrase are found in, with what the weakest match is worth.
   * @param {Clause[]} clauses
   * @param {number} records
   */
  function common(clauses, records) {
    /** @type {[number, number][]} */
    const found = [];
    const needed = clauses.filter((clause) => !clause.optional);
    for (let record = 0; needed.length && record < records; record += 1) {
      const score = Math.min(...needed.map(({ hits }) => hits.scores[record]));
      if (score > 0) found.push([record, score]);
    }
    return found;
  }

  /**
   * What was also searched, a line for each word: {typed: "UNSC", used: "Security Council"}.
   * @param {Clause[]} clauses
   */
  function said(clauses) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const { typed, used } of clauses.flatMap((clause) => clause.related ?? []))
      found.set(typed, [...new Set([...(found.get(typed) ?? []), used])]);
    return [...found].map(([typed, used]) => ({ typed, used: used.join(", ") }));
  }

  return { relate, said };
})();
