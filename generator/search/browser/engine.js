// @ts-check
// Answers queries from an index: which records match, in which order, and what is shown of each.
//
// Knows nothing of the page that asks. `answer` may be called while another answer is on its way;
// whoever asks keeps only the latest.
var briefingEngine = (() => {
  "use strict";

  const { Analyser } = briefingAnalysis;
  const { Characters } = briefingCharacters;
  const { Corrector } = briefingCorrections;
  const { Lookup } = briefingLookup;
  const { spelt } = briefingNames;
  const { said } = briefingRelated;
  const { Wanted } = briefingExcerpt;
  const { parse } = briefingQuery;
  const { Ranking } = briefingRanking;
  const { Showing } = briefingShowing;

  class Engine {
    /** @param {Library} library */
    constructor(library) {
      this.library = library;
      /** @type {Promise<void> | null} */
      this.ready = null;
      /** @type {Map<string, Analyser>} */
      this.analysers = new Map();
      /** @type {Characters | null} */
      this.table = null;
      /** @type {Lookup | null} */
      this.lookup = null;
      /** @type {Corrector | null} */
      this.corrector = null;
      /** @type {Ranking | null} */
      this.ranking = null;
    }

    /* Reads what every query needs. */
    open() {
      this.ready ??= this.#open().catch((error) => {
        this.ready = null;
        throw error;
      });
      return this.ready;
    }

    async #open() {
      const manifest = await this.library.open();
      const [characters] = await Promise.all([
        this.library.part("characters"),
        this.library.part(`rules-${manifest.language}`),
      ]);
      this.table = new Characters(characters);
      await this.#learn([manifest.language]);
      this.lookup = new Lookup(this.library);
      this.corrector = new Corrector(this.library, this.lookup);
      this.ranking = new Ranking(manifest);
    }

    /* The site's own language comes first; the others are read when a query needs them. */
    /** @param {string[]} languages */
    async #learn(languages) {
      const { table } = this;
      const rules = await Promise.all(
        languages.map((language) => this.library.part(`rules-${language}`)),
      );
      for (const each of rules)
        if (table && !this.analysers.has(each.language))
          this.analysers.set(each.language, new Analyser(each, table));
    }

    get order() {
      return [...this.analysers.values()];
    }

    #tools() {
      const { lookup, corrector, ranking } = this;
      if (!lookup || !corrector || !ranking) throw new Error("the engine is not open");
      return { lookup, corrector, ranking };
    }

    /** @param {string} language */
    #analyser(language) {
      return this.analysers.get(language.split("-")[0].toLowerCase()) ?? this.order[0];
    }

    /**
     * Gives {total, kinds, related, corrections, partly, items, terms, interface}.
     * kind: only that kind, or null; from, count: which of the results to show. `kinds` counts the
     * results of each kind, whatever kind is asked for.
     * @param {SearchQuestion} of
     * @returns {Promise<SearchAnswer>}
     */
    async answer({ query, kind = null, from = 0, count = 10, isThorough = true }) {
      await this.open();
      const { ranking } = this.#tools();
      const understood = await this.#understand(query, isThorough);
      const { clauses, corrections, offers, isUnsettled } = understood;
      const { results, partly } = ranking.rank(clauses);
      const shown =
        kind === null ? results : results.filter(({ record }) => ranking.kind(record) === kind);
      const showing = new Showing(this.#wanted(clauses), (tag) => this.#analyser(tag));
      const items = await Promise.all(
        shown.slice(from, from + count).map((result) => this.#item(result, showing, clauses)),
      );
      return {
        total: shown.length,
        kinds: ranking.count(results),
        related: said(clauses),
        corrections,
        offers,
        partly,
        unknown: partly ? clauses.filter(isUnknown).map(({ typed }) => typed) : [],
        isUnsettled,
        items,
        terms: [...new Set(items.flatMap((item) => item.terms))],
        interface: this.library.known.interface,
      };
    }

    /* Understanding --------------------------------------------------------------------------- */

    /**
     * Looks a query up: in the site's language, in the others where it shows that it is in one of
     * them or where a word is not known, and at last with corrections.
     * @param {string} query
     * @param {boolean} isThorough
     * @returns {Promise<Understood>}
     */
    async #understand(query, isThorough) {
      const { lookup, corrector } = this.#tools();
      const { languages, telltales } = this.library.known;
      const find = (/** @type {string} */ text) => lookup.find(parse(text, this.order), this.order);
      const isForeign = this.order[0].keys(query).some((key) => telltales.includes(key));
      const isAll = this.analysers.size === languages.length;
      if (isForeign && isThorough) await this.#learn(languages);
      let clauses = await find(query);
      const isUnsettled = !isThorough && (clauses.some(isUnknown) || (isForeign && !isAll));
      if (isUnsettled || !clauses.some(isUnknown))
        return { clauses, corrections: [], offers: [], isUnsettled };
      if (this.analysers.size < languages.length) {
        await this.#learn(languages);
        clauses = await find(query);
      }
      const corrected = await corrector.correct(query, clauses);
      if (corrected.made.length) clauses = await find(corrected.query);
      return { clauses, corrections: corrected.made, offers: corrected.offers, isUnsettled };
    }

    /* Showing --------------------------------------------------------------------------------- */

    /** @param {Clause[]} clauses */
    #wanted(clauses) {
      const wanted = new Wanted();
      clauses.forEach((clause, of) => {
        const related = (clause.related ?? []).flatMap((each) => each.clauses);
        for (const each of [clause, ...related]) want(each, of, wanted);
      });
      wanted.sequences.sort((a, b) => b.words.length - a.words.length);
      return wanted;
    }

    /**
     * @param {RankedRecord} result
     * @param {Showing} showing
     * @param {Clause[]} clauses
     */
    async #item({ record, score, passages }, showing, clauses) {
      const kind = this.#tools().ranking.kind(record);
      return {
        ...showing.item(kind, await this.library.record(record)),
        score,
        missing: missing(clauses, [record, ...passages]),
      };
    }
  }

  /**
   * @param {Clause} clause
   * @param {number} of the number of the clause that is matched by it
   * @param {Wanted} wanted
   */
  function want(clause, of, wanted) {
    if (clause.sign === "-") return;
    const sequences = [...(clause.sequences ?? [])];
    if (clause.called) sequences.push(clause.called.split(" "));
    if (clause.phrase) sequences.push(clause.phrase);
    else if (clause.parts) sequences.push(spelt(clause.parts));
    else if (clause.capitals && clause.acronym) wanted.exact.set(clause.acronym, of);
    else if (!clause.optional) {
      for (const key of [...clause.exact, ...(clause.prefix ?? [])]) wanted.exact.set(key, of);
      for (const key of clause.stems) wanted.stems.set(key, of);
    }
    for (const words of sequences) wanted.sequences.push({ words, of });
  }

  /**
   * A single letter is the beginning of a word: no other language is read for it.
   * @param {Clause} clause
   */
  function isUnknown({ hits, sign, optional, surface }) {
    return !hits.count && !optional && sign !== "-" && !/^[a-z]$/.test(surface);
  }

  /**
   * The words that others have and none of some records.
   * @param {Clause[]} clauses
   * @param {number[]} records
   */
  function missing(clauses, records) {
    return clauses
      .filter((each) => each.sign !== "-" && !each.optional && each.hits.count)
      .filter((each) => !records.some((record) => each.hits.has(record)))
      .map(({ typed }) => typed);
  }

  return { Engine };
})();

/** @typedef {InstanceType<typeof briefingEngine.Engine>} Engine */
