// @ts-check
// Which records answer a query, and in which order.
//
// Works on numbers of records and on what the manifest says of each; knows nothing of texts.
var briefingRanking = (() => {
  "use strict";

  const { OWN_NAME } = briefingLookup;
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  /** @type {Record<string, number>} */
  const TRAITS = { key: 1, figure: 2, date: 4, person: 8 };

  /** @type {Record<string, number>} */
  const WORTH = {
    fact: 1.3,
    judgement: 1.15,
    difference: 1.15,
    entity: 1,
    vessel: 1,
    goods: 0.8,
    source: 0.8,
    passage: 0.8,
    page: 0.8,
  };
  const ANSWERS = new Set(["fact", "judgement", "difference", "entity", "vessel"]);
  const ENOUGH = new Set(["fact", "judgement"]); /* if one has all words; or an actor so named */
  const KEY = 1.15; /* what being a key fact multiplies a score by */
  const ASKED_FOR = 1.5; /* what having the figure or date asked for, or being of that date, multiplies it by */
  const FILLER = 0.25; /* what a word counts that a query may contain without asking for it */
  const LONG = 3; /* words of a query that facts with most of them answer, too */
  const MOST = 0.6; /* of the best match, what a partial match must reach */
  const BESIDE_A_NAME = 0.5; /* how well other words must match the record that is named */
  const NAMED =
    OWN_NAME / 2; /* what a match by a name, or by one that means the same, is worth at least */
  const HIGHEST = 1.6; /* what a word is worth that a record is about */
  const NO_ANSWER = 0.6; /* what an actor counts where a figure, a date or a fact is asked for */
  const ACTORS = new Set(["entity", "vessel"]);

  class Ranking {
    /** @param {Manifest} manifest */
    constructor(manifest) {
      this.records = manifest.records;
      this.traits = manifest.traits;
      /** @type {{ kind: string, from: number, to: number }[]} */
      this.kinds = [];
      let from = 0;
      for (const [kind, count] of manifest.kinds) {
        this.kinds.push({ kind, from, to: from + count });
        from += count;
      }
      this.facts = new Map(manifest.supports.map(([passage, ...facts]) => [passage, facts]));
    }

    /** @param {number} record */
    kind(record) {
      return this.kinds.find(({ to }) => record < to)?.kind ?? "";
    }

    /**
     * @param {number} record
     * @param {string} trait
     */
    #has(record, trait) {
      return (ALPHABET.indexOf(this.traits[record]) & (TRAITS[trait] ?? 0)) !== 0;
    }

    /**
     * Gives the records that answer, best first, and whether none has all the words.
     * @param {Clause[]} clauses
     * @returns {Ranked}
     */
    rank(clauses) {
      const asked = clauses.filter((each) => each.sign !== "-");
      const needed = neededOf(asked);
      const weights = new Map(asked.map((each) => [each, this.#rarity(each)]));
      const chosen = this.#choose(clauses, needed, weights);
      const scored = chosen.records.map((record) => ({
        record,
        score: this.#score(record, asked, needed, weights),
        passages: /** @type {number[]} */ ([]),
      }));
      scored.sort((a, b) => b.score - a.score || a.record - b.record);
      return { results: this.#folded(scored), partly: chosen.partly };
    }

    /* A word that few records have says more. */
    /** @param {Clause} clause */
    #rarity(clause) {
      return Math.log(1 + this.records / Math.max(1, clause.hits.count));
    }

    /**
     * What has all the words; of a long query, or where no fact or the like has them, also facts with
     * most of them.
     * @param {Clause[]} clauses
     * @param {Clause[]} needed
     * @param {Map<Clause, number>} weights
     */
    #choose(clauses, needed, weights) {
      const not = clauses.filter((each) => each.sign === "-");
      const isStrict = needed.length < 2 || needed[0].sign === "+";
      const isFigure = needed.some((each) => each.figure) || clauses.some(asksFigure);
      const isLong = needed.length >= LONG || isFigure;
      const shares = new Float32Array(this.records);
      let best = 0;
      for (let record = 0; record < this.records; record += 1) {
        if (not.some((each) => each.hits.has(record))) continue;
        shares[record] = covered(record, needed, weights);
        if (ANSWERS.has(this.kind(record))) best = Math.max(best, shares[record]);
      }
      const whole = (/** @type {number} */ record) =>
        shares[record] > 0 && needed.every((each) => each.hits.has(record));
      const all = this.#matching(whole);
      const isEnough = (/** @type {number} */ record) =>
        ENOUGH.has(this.kind(record)) || (ACTORS.has(this.kind(record)) && isNamed(record, needed));
      if (isStrict || (!isLong && all.some(isEnough))) return { records: all, partly: false };
      const most = this.#matching(
        (record) =>
          shares[record] > 0 &&
          (shares[record] >= MOST * best || this.#isFigureOf(record, clauses)) &&
          (!all.length || whole(record) || ANSWERS.has(this.kind(record))),
      );
      return { records: most, partly: !all.length && most.length > 0 };
    }

    /**
     * True where a query asks how many there are of something, and a record states it. The other
     * words, such as "sent" or "deployed", then matter less.
     * @param {number} record
     * @param {Clause[]} asked
     */
    #isFigureOf(record, asked) {
      const at = asked.findIndex(asksFigure);
      const counted = asked.slice(at + 1).find((each) => !each.optional);
      return at >= 0 && this.#has(record, "figure") && Boolean(counted?.hits.has(record));
    }

    /** @param {(record: number) => boolean} test */
    #matching(test) {
      /** @type {number[]} */
      const found = [];
      for (let record = 0; record < this.records; record += 1) if (test(record)) found.push(record);
      return found;
    }

    /**
     * @param {number} record
     * @param {Clause[]} asked
     * @param {Clause[]} needed
     * @param {Map<Clause, number>} weights
     */
    #score(record, asked, needed, weights) {
      let sum = 0;
      for (const each of asked) {
        const part = (weights.get(each) ?? 0) * Math.min(each.hits.scores[record], HIGHEST);
        sum += needed.includes(each) ? part : FILLER * part;
      }
      const kind = this.kind(record);
      const traits = [...new Set(asked.flatMap((each) => each.asks ?? []))];
      const isAnswer = !ACTORS.has(kind) || this.#isAsked(record, traits, needed);
      for (const trait of traits) if (this.#has(record, trait)) sum *= ASKED_FOR;
      if (this.#has(record, "key")) sum *= KEY;
      if (asked.some(({ whole }) => whole?.has(record))) sum *= ASKED_FOR;
      const share = covered(record, needed, weights);
      const fit = this.#isFigureOf(record, asked) ? Math.sqrt(share) : share;
      const score = sum * fit * WORTH[kind];
      if (!isAnswer) return score * NO_ANSWER;
      return score + (isNamed(record, needed) ? OWN_NAME : 0);
    }

    /**
     * True for an actor of whom nothing else is asked, and for a person where the query asks who.
     * @param {number} record
     * @param {string[]} traits
     * @param {Clause[]} needed
     */
    #isAsked(record, traits, needed) {
      if (traits.some((trait) => trait !== "person")) return false;
      if (!traits.length) return !isBesideAnother(record, needed);
      const isGiven = needed.some(({ hits }) => hits.isName && hits.scores[record] >= NAMED);
      return isGiven ? isNamed(record, needed) : this.#has(record, "person");
    }

    /**
     * A passage and a fact that quotes it are one result, in the fact's place.
     * @param {RankedRecord[]} scored
     */
    #folded(scored) {
      const places = new Map(scored.map((each) => [each.record, each]));
      return scored.filter(({ record }) => {
        const facts = (this.facts.get(record) ?? []).filter((fact) => places.has(fact));
        for (const fact of facts) places.get(fact)?.passages.push(record);
        return !facts.length;
      });
    }

    /** @param {RankedRecord[]} results */
    count(results) {
      const counts = Object.fromEntries(this.kinds.map(({ kind }) => [kind, 0]));
      for (const { record } of results) counts[this.kind(record)] += 1;
      return counts;
    }
  }

  /**
   * The clauses that a result should match: +words alone, or all but fillers, or all.
   * @param {Clause[]} asked
   */
  function neededOf(asked) {
    const must = asked.filter((each) => each.sign === "+");
    if (must.length) return must;
    const content = asked.filter((each) => !each.optional);
    return content.length ? content : asked;
  }

  /** @param {Clause} clause */
  function asksFigure({ asks }) {
    return asks?.includes("figure") ?? false;
  }

  /**
   * Which share of what is asked for a record has, rare words counting more.
   * @param {number} record
   * @param {Clause[]} needed
   * @param {Map<Clause, number>} weights
   */
  function covered(record, needed, weights) {
    let [has, whole] = [0, 0];
    for (const each of needed) {
      const weight = weights.get(each) ?? 0;
      whole += weight;
      if (each.hits.has(record)) has += weight;
    }
    return whole ? has / whole : 0;
  }

  /**
   * True where the record is the actor named, and the other words only say what it is.
   * @param {number} record
   * @param {Clause[]} needed
   */
  function isNamed(record, needed) {
    const scores = needed.map((each) => each.hits.scores[record]);
    const isActor = scores.some((score) => score >= NAMED);
    return isActor && scores.every((score) => score >= BESIDE_A_NAME);
  }

  /**
   * True where the query also names an actor who is not this record: it asks what both did.
   * @param {number} record
   * @param {Clause[]} needed
   */
  function isBesideAnother(record, needed) {
    return needed.some(({ hits }) => hits.isName && hits.scores[record] < NAMED);
  }

  return { Ranking };
})();

/** @typedef {InstanceType<typeof briefingRanking.Ranking>} Ranking */
