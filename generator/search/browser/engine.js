// @ts-check
// Answers queries from an index: which records match, in which order, and what is shown of each.
//
// Knows nothing of the page that asks. `answer` may be called while another answer is on its way;
// whoever asks keeps only the latest.
var briefingEngine = (() => {
  "use strict";

  const { Analyser } = briefingAnalysis;
  const { Characters } = briefingCharacters;
  const { Lookup, OWN_NAME } = briefingLookup;
  const { spelt } = briefingNames;
  const { Wanted, segments, excerpt } = briefingExcerpt;
  const { parse } = briefingQuery;

  /** @type {Record<string, number>} */
  const WORTH = {
    fact: 1.3,
    judgement: 1.1,
    difference: 1.0,
    entity: 1.3,
    vessel: 1.3,
    source: 1.0,
    passage: 0.8,
    page: 0.8,
  };

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
      this.records = 0;
      /** @type {{ kind: string, from: number, to: number }[]} */
      this.kinds = [];
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
      this.records = manifest.records;
      this.kinds = [];
      let from = 0;
      for (const [kind, count] of manifest.kinds) {
        this.kinds.push({ kind, from, to: from + count });
        from += count;
      }
    }

    #lookup() {
      if (!this.lookup) throw new Error("the engine is not open");
      return this.lookup;
    }

    /** @param {string} language */
    #analyser(language) {
      return (
        this.analysers.get(language.split("-")[0].toLowerCase()) ?? [...this.analysers.values()][0]
      );
    }

    /**
     * Gives {total, kinds, corrections, partly, items, terms, interface}.
     * kind: only that kind, or null; from, count: which of the results to show. `kinds` counts the
     * results of each kind, whatever kind is asked for.
     * @param {SearchQuestion} of
     * @returns {Promise<SearchAnswer>}
     */
    async answer({ query, kind = null, from = 0, count = 10 }) {
      await this.open();
      const clauses = await this.#lookup().find(parse(query, this.order));
      const chosen = this.#choose(clauses);
      const ranked = this.#rank(chosen.records, clauses);
      const kinds = this.#count(ranked);
      const shown =
        kind === null ? ranked : ranked.filter(([record]) => this.#kind(record) === kind);
      const wanted = this.#wanted(clauses);
      const items = await Promise.all(
        shown
          .slice(from, from + count)
          .map(([record, score]) => this.#item(record, score, wanted, clauses)),
      );
      return {
        total: shown.length,
        kinds,
        corrections: clauses.flatMap(({ typed, used }) => (used ? [{ typed, used }] : [])),
        partly: chosen.partly,
        items,
        terms: [...new Set(items.flatMap((item) => item.terms))],
        interface: this.library.known.interface,
      };
    }

    /* Choosing and ranking -------------------------------------------------------------------- */

    /** @param {Clause[]} clauses */
    #choose(clauses) {
      const not = clauses.filter((each) => each.sign === "-");
      const asked = clauses.filter((each) => each.sign !== "-");
      const must = asked.filter((each) => each.sign === "+");
      let needed = must.length ? must : asked.filter((each) => !each.optional);
      if (!needed.length) needed = asked;
      const allowed = (/** @type {number} */ record) => !not.some((each) => each.hits.has(record));
      if (!needed.length) return { records: [], partly: false };
      const records = this.#matching(
        (record) => needed.every((each) => each.hits.has(record)) && allowed(record),
      );
      if (records.length || must.length || needed.length === 1) return { records, partly: false };
      return this.#most(needed, allowed);
    }

    /**
     * Where nothing has all the words: what has the most of them.
     * @param {Clause[]} needed
     * @param {(record: number) => boolean} allowed
     */
    #most(needed, allowed) {
      let most = 0;
      const counts = new Uint8Array(this.records);
      for (let record = 0; record < this.records; record += 1) {
        if (allowed(record)) counts[record] = needed.filter((each) => each.hits.has(record)).length;
        most = Math.max(most, counts[record]);
      }
      const records = most ? this.#matching((record) => counts[record] === most) : [];
      return { records, partly: records.length > 0 };
    }

    /** @param {(record: number) => boolean} test */
    #matching(test) {
      /** @type {number[]} */
      const found = [];
      for (let record = 0; record < this.records; record += 1) if (test(record)) found.push(record);
      return found;
    }

    /**
     * @param {number[]} records
     * @param {Clause[]} clauses
     */
    #rank(records, clauses) {
      const asked = clauses.filter((each) => each.sign !== "-" && each.hits.count);
      const rarity = asked.map((each) => Math.log(1 + this.records / each.hits.count));
      return records
        .map((record) => {
          const sum = asked.reduce(
            (total, each, at) => total + rarity[at] * Math.min(each.hits.scores[record], 2),
            0,
          );
          const own = asked.some((each) => each.hits.scores[record] >= OWN_NAME) ? OWN_NAME : 0;
          return /** @type {[number, number]} */ ([record, own + sum * WORTH[this.#kind(record)]]);
        })
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
    }

    /** @param {number} record */
    #kind(record) {
      return this.kinds.find(({ to }) => record < to)?.kind ?? "";
    }

    /** @param {[number, number][]} ranked */
    #count(ranked) {
      const counts = Object.fromEntries(this.kinds.map(({ kind }) => [kind, 0]));
      for (const [record] of ranked) counts[this.#kind(record)] += 1;
      return counts;
    }

    /* Showing --------------------------------------------------------------------------------- */

    /** @param {Clause[]} clauses */
    #wanted(clauses) {
      const wanted = new Wanted();
      for (const clause of clauses) {
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
     * @param {number} record
     * @param {number} score
     * @param {Wanted} wanted
     * @param {Clause[]} clauses
     */
    async #item(record, score, wanted, clauses) {
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
        kind: this.#kind(record),
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
        missing: clauses
          .filter((each) => each.sign !== "-" && !each.optional && !each.hits.has(record))
          .map(({ typed }) => typed),
      };
    }
  }

  return { Engine };
})();

/** @typedef {InstanceType<typeof briefingEngine.Engine>} Engine */
