// @ts-check
// Answers queries from an index: which records match, in which order, and what is shown of each.
//
// Knows nothing of the page that asks. `answer` may be called while another answer is on its way;
// whoever asks keeps only the latest.
var briefingEngine = (() => {
  "use strict";

  const { Analyser } = briefingAnalysis;
  const { Characters } = briefingCharacters;
  const { Lookup } = briefingLookup;
  const { spelt } = briefingNames;
  const { said } = briefingRelated;
  const { Wanted, segments, excerpt } = briefingExcerpt;
  const { parse } = briefingQuery;
  const { Ranking } = briefingRanking;

  class Engine {
    /** @param {Library} library */
    constructor(library) {
      this.library = library;
      /** @type {Promise<void> | null} */
      this.ready = null;
      /** @type {Map<string, Analyser>} */
      this.analysers = new Map();
      /** @type {Analyser[]} */
      this.order = [];
      /** @type {Lookup | null} */
      this.lookup = null;
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
      const [characters, ...rules] = await Promise.all(
        ["characters", ...manifest.languages.map((language) => `rules-${language}`)].map((name) =>
          this.library.part(name),
        ),
      );
      const table = new Characters(characters);
      this.analysers = new Map(rules.map((each) => [each.language, new Analyser(each, table)]));
      const own = this.#analyser(manifest.language);
      this.order = [own, ...[...this.analysers.values()].filter((each) => each !== own)];
      this.lookup = new Lookup(this.library, this.order);
      this.ranking = new Ranking(manifest);
    }

    #tools() {
      const { lookup, ranking } = this;
      if (!lookup || !ranking) throw new Error("the engine is not open");
      return { lookup, ranking };
    }

    /** @param {string} language */
    #analyser(language) {
      return (
        this.analysers.get(language.split("-")[0].toLowerCase()) ?? [...this.analysers.values()][0]
      );
    }

    /**
     * Gives {total, kinds, related, corrections, partly, items, terms, interface}.
     * kind: only that kind, or null; from, count: which of the results to show. `kinds` counts the
     * results of each kind, whatever kind is asked for.
     * @param {SearchQuestion} of
     * @returns {Promise<SearchAnswer>}
     */
    async answer({ query, kind = null, from = 0, count = 10 }) {
      await this.open();
      const { lookup, ranking } = this.#tools();
      const clauses = await lookup.find(parse(query, this.order));
      const { results, partly } = ranking.rank(clauses);
      const shown =
        kind === null ? results : results.filter(({ record }) => ranking.kind(record) === kind);
      const wanted = this.#wanted(clauses);
      const items = await Promise.all(
        shown.slice(from, from + count).map((result) => this.#item(result, wanted, clauses)),
      );
      return {
        total: shown.length,
        kinds: ranking.count(results),
        related: said(clauses),
        corrections: clauses.flatMap(({ typed, used }) => (used ? [{ typed, used }] : [])),
        partly,
        items,
        terms: [...new Set(items.flatMap((item) => item.terms))],
        interface: this.library.known.interface,
      };
    }

    /* Showing --------------------------------------------------------------------------------- */

    /** @param {Clause[]} clauses */
    #wanted(clauses) {
      const wanted = new Wanted();
      const related = clauses.flatMap((clause) => clause.related ?? []);
      for (const clause of [...clauses, ...related.flatMap((each) => each.clauses)]) {
        if (clause.sign === "-") continue;
        if (clause.called) wanted.sequences.push(clause.called.split(" "));
        if (clause.sequences) wanted.sequences.push(...clause.sequences);
        if (clause.phrase) wanted.sequences.push(clause.phrase);
        else if (clause.parts) wanted.sequences.push(spelt(clause.parts));
        else if (clause.capitals && clause.acronym) wanted.exact.add(clause.acronym);
        else if (!clause.optional) this.#wantWords(clause, wanted);
      }
      wanted.sequences.sort((a, b) => b.length - a.length);
      return wanted;
    }

    /**
     * @param {Clause} of
     * @param {Wanted} wanted
     */
    #wantWords({ exact, stems, prefix }, wanted) {
      for (const key of [...exact, ...(prefix ?? [])]) wanted.exact.add(key);
      for (const key of stems) wanted.stems.add(key);
    }

    /**
     * @param {Analyser} analyser
     * @param {string} text
     */
    #form(analyser, text) {
      return analyser.characters
        .forms(text)
        .map(({ form }) => form)
        .join(" ");
    }

    /**
     * @param {RankedRecord} result
     * @param {Wanted} wanted
     * @param {Clause[]} clauses
     */
    async #item({ record, score, passages }, wanted, clauses) {
      const [
        location,
        title,
        titleLanguage,
        text,
        language,
        label,
        figure,
        date,
        quote,
        quoteLanguage,
      ] = await this.library.record(record);
      /** @type {Set<string>} */
      const terms = new Set();
      const mark = (/** @type {string} */ value, /** @type {string} */ tag) => {
        const analyser = this.#analyser(tag);
        const spans = wanted.spans(value, analyser);
        for (const [start, end] of spans) terms.add(this.#form(analyser, value.slice(start, end)));
        return spans;
      };
      const titleSpans = mark(title, titleLanguage);
      const textSpans = mark(text, language);
      const quoteSpans = quote ? mark(quote, quoteLanguage) : [];
      const showQuote = quote && (!text || (quoteSpans.length && !textSpans.length));
      return {
        kind: this.#tools().ranking.kind(record),
        label,
        location,
        score,
        figure,
        date,
        titleLanguage,
        language,
        title: segments(title, titleSpans),
        text: excerpt(text, textSpans),
        quote: showQuote ? excerpt(quote, quoteSpans) : [],
        quoteLanguage,
        terms: [...terms].filter(Boolean),
        missing: missing(clauses, [record, ...passages]),
      };
    }
  }

  /**
   * The words that none of some records has.
   * @param {Clause[]} clauses
   * @param {number[]} records
   */
  function missing(clauses, records) {
    return clauses
      .filter((each) => each.sign !== "-" && !each.optional)
      .filter((each) => !records.some((record) => each.hits.has(record)))
      .map(({ typed }) => typed);
  }

  return { Engine };
})();

/** @typedef {InstanceType<typeof briefingEngine.Engine>} Engine */
