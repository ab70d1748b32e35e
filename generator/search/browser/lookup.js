// @ts-check
// Looks up the clauses of a query in an index: each comes back with the records that match it.
//
// A last word that nothing has is taken for an unfinished one; other slips are left to corrections.js.
var briefingLookup = (() => {
  "use strict";

  const { Hits } = briefingHits;
  const { longestName, nameKey, nameKeys, spelt } = briefingNames;
  const { relate } = briefingRelated;
  const { postings, places } = briefingParts;

  const HEAVIEST = 63;
  const EXACT = 0.6; /* what the very form typed adds to a match by its stem */
  const OWN_NAME = 12; /* what being the thing named is worth */
  const SHORTEST_PREFIX = 3;
  const PREFIX_PARTS = 6; /* parts that an unfinished word may load */

  class Lookup {
    /** @param {Library} library */
    constructor(library) {
      this.library = library;
      this.records = library.known.records;
    }

    /**
     * Gives the clauses with their hits.
     * @param {Clause[]} parsed
     * @param {Analyser[]} analysers
     */
    async find(parsed, analysers) {
      const clauses = await this.resolve(parsed);
      await relate(this, clauses, analysers);
      const last = clauses[clauses.length - 1];
      if (last && !last.hits.count && !last.sign) await this.#unfinished(last);
      return clauses;
    }

    /**
     * Gives the clauses with the hits of what was typed.
     * @param {Clause[]} parsed
     */
    async resolve(parsed) {
      const clauses = await this.#named(await this.#unglued(parsed));
      await this.#words(clauses);
      return clauses;
    }

    /**
     * "KN-23" is looked up as one word where the index has it as one.
     * @param {Clause[]} parsed
     */
    async #unglued(parsed) {
      const keys = parsed.map((each) => each.glued).filter((key) => key !== null);
      if (!keys.length) return parsed;
      const there = await this.library.entries("keys", 3, keys);
      /** @type {Clause[]} */
      const kept = [];
      for (let at = 0; at < parsed.length; at += 1) {
        const each = parsed[at];
        if (!each.glued || !there.has(each.glued) || at + 1 === parsed.length) {
          kept.push(each);
          continue;
        }
        const typed = `${each.typed}-${parsed[at + 1].typed}`;
        const called = `${each.surface} ${parsed[at + 1].surface}`;
        kept.push({
          ...each,
          typed,
          called,
          exact: [each.glued],
          stems: [],
          acronym: null,
          optional: false,
        });
        at += 1;
      }
      return kept;
    }

    /**
     * Takes words that make up a name together; the longest name wins.
     * @param {Clause[]} clauses
     */
    async #named(clauses) {
      const names = await this.#meant(nameKeys(clauses));
      if (!names.size) return clauses;
      /** @type {Clause[]} */
      const kept = [];
      for (let at = 0; at < clauses.length; ) {
        const length = longestName(clauses, at, names);
        const taken = clauses.slice(at, at + Math.max(1, length));
        const entries = length ? names.get(nameKey(taken)) : null;
        if (length < 2) kept.push({ ...taken[0], name: entries });
        else
          kept.push({
            ...taken[0],
            typed: taken.map((each) => each.typed).join(" "),
            name: entries,
            parts: taken,
            optional: false,
          });
        at += Math.max(1, length);
      }
      return kept;
    }

    /**
     * The entries of names; one that means what another means has the entries of that one.
     * @param {Iterable<string>} keys
     */
    async #meant(keys) {
      const names = await this.library.entries("names", 3, keys);
      const others = [...names].flatMap(([key, [[first]]]) =>
        typeof first === "string" ? [{ key, first }] : [],
      );
      const meant = await this.library.entries(
        "names",
        3,
        new Set(others.map(({ first }) => first)),
      );
      for (const { key, first } of others) names.set(key, meant.get(first) ?? []);
      return names;
    }

    /** @param {Clause[]} clauses */
    async #words(clauses) {
      /** @type {Set<string>} */
      const needed = new Set();
      for (const each of clauses.flatMap((clause) => clause.parts ?? [clause])) {
        for (const key of [...each.exact, ...each.stems]) needed.add(key);
        if (each.acronym) needed.add(each.acronym);
        if (each.phrase?.length === 1) needed.add(each.phrase[0]);
      }
      for (const key of clauses.flatMap(wholeDates)) needed.add(key);
      const found = await this.library.entries("keys", 3, needed);
      for (const clause of clauses) {
        clause.hits = await this.#hits(clause, found);
        clause.whole = this.#exactly(wholeDates(clause), found);
        if (clause.name) this.#addNames(clause, clause.name);
      }
    }

    /**
     * @param {Clause} clause
     * @param {Found} found
     * @returns {Hits | Promise<Hits>}
     */
    #hits(clause, found) {
      if (clause.parts) return this.phrase(spelt(clause.parts), found);
      if (clause.phrase) return this.phrase(clause.phrase, found);
      clause.capitals =
        clause.acronym !== null && (found.has(clause.acronym) || Boolean(clause.name));
      if (clause.capitals && clause.acronym) return this.#exactly([clause.acronym], found);
      if (clause.figure || !clause.stems.length) return this.#exactly(clause.exact, found);
      const hits = new Hits(this.records);
      clause.stems.forEach((key, at) => {
        for (const [exact, stemmed] of found.get(key) ?? [])
          postings(stemmed || exact, (record, weight) =>
            hits.add(record, (at ? 0.5 : 1) * (weight / HEAVIEST)),
          );
      });
      for (const key of clause.exact)
        for (const [exact] of found.get(key) ?? [])
          postings(exact, (record, weight) => hits.raise(record, EXACT * (weight / HEAVIEST)));
      return hits;
    }

    /**
     * @param {Iterable<string>} keys
     * @param {Found} found
     */
    #exactly(keys, found) {
      const hits = new Hits(this.records);
      for (const key of keys)
        for (const [exact] of found.get(key) ?? [])
          postings(exact, (record, weight) => hits.add(record, (1 + EXACT) * (weight / HEAVIEST)));
      return hits;
    }

    /**
     * @param {Clause} clause
     * @param {IndexEntry[]} entries
     */
    #addNames(clause, entries) {
      for (const [, text] of entries)
        postings(text, (record, weight) =>
          clause.hits.add(
            record,
            weight === HEAVIEST ? OWN_NAME : (1 + EXACT) * (weight / HEAVIEST),
          ),
        );
      clause.sequences = entries[0][0];
      clause.hits.isName = true;
    }

    /**
     * The records that have words in this order; `found` has what the index knows of a single one.
     * @param {string[]} words
     * @param {Found} found
     */
    async phrase(words, found) {
      if (words.length === 1) return this.#exactly(words, found);
      const hits = new Hits(this.records);
      const entries = await this.library.entries("places", 2, new Set(words));
      const where = words.map((word) => {
        /** @type {Map<number, number[]>} */
        const at = new Map();
        for (const [text] of entries.get(word) ?? []) places(text, at);
        return at;
      });
      for (const [record, starts] of where[0]) {
        const rest = where.slice(1).map((at) => new Set(at.get(record)));
        const times = starts.filter((start) =>
          rest.every((set, offset) => set.has(start + offset + 1)),
        ).length;
        if (times) hits.add(record, (1 + EXACT) * (times / (times + 1)));
      }
      return hits;
    }

    /* What nothing matches ------------------------------------------------------------------ */

    /**
     * A last word that nothing has may be one still being typed.
     * @param {Clause} clause
     */
    async #unfinished(clause) {
      if (clause.phrase || clause.figure || clause.surface.length < SHORTEST_PREFIX) return;
      const low = clause.surface;
      const numbers = this.library.range("keys", low, `${low}\uffff`).slice(0, PREFIX_PARTS);
      const parts = await Promise.all(numbers.map((number) => this.library.part(`keys-${number}`)));
      clause.prefix = [];
      for (const part of parts)
        for (let at = 0; at < part.length; at += 3)
          if (part[at].startsWith(low) && part[at + 1]) {
            clause.prefix.push(part[at]);
            postings(part[at + 1], (record, weight) => clause.hits.add(record, weight / HEAVIEST));
          }
    }
  }

  /**
   * The keys of records whose own date is wholly in the time that a clause names.
   * @param {Clause} clause
   */
  function wholeDates({ exact }) {
    return exact.filter((key) => key.startsWith("@")).map((key) => `${key}!`);
  }

  return { Lookup, OWN_NAME };
})();

/** @typedef {InstanceType<typeof briefingLookup.Lookup>} Lookup */
