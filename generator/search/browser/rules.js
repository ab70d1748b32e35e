// @ts-check
// Runs a language's rules on one word: its stem, or the stems it may have.
//
// Does exactly what generator/search/stems.py does, on the same data.
var briefingRules = (() => {
  "use strict";

  const LONGEST_WORD = 40;

  class Rules {
    /** @param {RulesData} raw */
    constructor(raw) {
      this.language = raw.language;
      this.exceptions = ungrouped(raw.exceptions);
      this.families = ungrouped(raw.families);
      /** @type {Map<string, string[]>} */
      this.thesaurus = new Map(Object.entries(raw.thesaurus));
      this.roots = new Set(rootsOf(raw.roots));
      this.unknown = wholly(raw.unknown);
      this.shortest = raw.shortest;
      this.elided = raw.elided;
      this.hyphened = new Set(raw.hyphened);
      this.optional = new Set(raw.optional);
      /** @type {Map<string, string[]>} */
      this.asks = new Map();
      for (const [trait, words] of Object.entries(raw.asks))
        for (const word of words) this.asks.set(word, [...(this.asks.get(word) ?? []), trait]);
      this.steps = raw.steps.map((step) => ({
        atEnd: step.at === "end",
        take: step.take,
        rules: step.rules.map(([affix, rest, ...replacements]) => ({
          affix,
          taken: step.take === "parts" ? wholly(expand(affix, raw.classes)) : undefined,
          rest: wholly(expand(rest, raw.classes)),
          replacements,
        })),
      }));
      /** @type {Map<string, string[]>} */
      this.cache = new Map();
    }

    /** @param {string} word */
    stems(word) {
      let found = this.cache.get(word);
      if (!found) {
        found = this.#stems(word);
        this.cache.set(word, found);
      }
      return found;
    }

    /** @param {string} word */
    #stems(word) {
      const exception = this.exceptions.get(word);
      if (exception !== undefined) return [exception];
      if (this.roots.has(word) || [...word].length > LONGEST_WORD) return [word];
      const candidates = this.#take(word);
      const all = [...candidates.keys()];
      if (!this.roots.size) return all;
      const known = all.filter((candidate) => this.roots.has(candidate));
      if (known.length) {
        const cost = (/** @type {string} */ candidate) => candidates.get(candidate) ?? 0;
        return [known.reduce((best, next) => (cost(next) < cost(best) ? next : best))];
      }
      return all.filter(
        (candidate) =>
          candidate === word ||
          ([...candidate].length >= this.shortest && this.unknown.test(candidate)),
      );
    }

    /**
     * What a word may come from, each with the number of affixes taken off.
     * @param {string} word
     */
    #take(word) {
      let candidates = new Map([[word, 0]]);
      for (const step of this.steps) {
        if (step.take === "family") {
          const known = [...candidates.keys()].find((candidate) => this.families.has(candidate));
          if (known !== undefined) return new Map([[this.families.get(known) ?? known, 0]]);
        } else if (step.take === "parts") candidates = parts(step, candidates);
        else candidates = step.take === "each" ? each(step, candidates) : first(step, candidates);
      }
      return candidates;
    }
  }

  /**
   * Words written as a capital, for how much each shares with the one before, and the rest of it.
   * @param {string} text
   */
  function rootsOf(text) {
    /** @type {string[]} */
    const found = [];
    for (const [, shared, rest] of text.matchAll(/([A-Z])([^A-Z]*)/g))
      found.push((found.at(-1) ?? "").slice(0, shared.charCodeAt(0) - 65) + rest);
    return found;
  }

  /**
   * The stem of each word that is written under its stem.
   * @param {Record<string, string>} groups
   */
  function ungrouped(groups) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const [stem, words] of Object.entries(groups))
      for (const word of words.split(" ")) found.set(word, stem);
    return found;
  }

  /** @param {string} pattern */
  function wholly(pattern) {
    return new RegExp(`^(?:${pattern || "[^]*"})$`, "u");
  }

  /**
   * @param {string} pattern
   * @param {Record<string, string>} classes
   */
  function expand(pattern, classes) {
    let expanded = pattern;
    for (const [name, meaning] of Object.entries(classes))
      expanded = expanded.replaceAll(`{${name}}`, meaning);
    return expanded;
  }

  /**
   * Adds what is left of every candidate wherever it can be parted.
   * @param {Step} step
   * @param {Map<string, number>} candidates
   */
  function parts(step, candidates) {
    const found = new Map(candidates);
    for (const [word, cost] of candidates) {
      const letters = [...word];
      for (let at = 1; at < letters.length; at++) {
        const sides = [letters.slice(0, at).join(""), letters.slice(at).join("")];
        const [taken, rest] = step.atEnd ? sides.reverse() : sides;
        const parted = step.rules.some((rule) => rule.taken?.test(taken) && rule.rest.test(rest));
        if (parted && !found.has(rest)) found.set(rest, cost + 1);
      }
    }
    return found;
  }

  /**
   * @param {Step} step
   * @param {Map<string, number>} candidates
   */
  function each(step, candidates) {
    const found = new Map(candidates);
    for (const [word, cost] of candidates)
      for (const rule of step.rules) {
        const rest = without(rule, step.atEnd, word);
        if (rest === null || !rule.rest.test(rest)) continue;
        for (const replacement of rule.replacements) {
          const candidate = joined(replacement, step.atEnd, rest);
          if (!found.has(candidate)) found.set(candidate, cost + 1);
        }
      }
    return found;
  }

  /**
   * @param {Step} step
   * @param {Map<string, number>} candidates
   */
  function first(step, candidates) {
    const found = new Map();
    for (const [word, cost] of candidates) found.set(rewritten(step, word), cost);
    return found;
  }

  /**
   * @param {Step} step
   * @param {string} word
   */
  function rewritten(step, word) {
    let affix = null;
    for (const rule of step.rules) {
      const rest = without(rule, step.atEnd, word);
      if (rest === null || (affix !== null && affix !== rule.affix)) continue;
      ({ affix } = rule);
      if (rule.rest.test(rest)) return joined(rule.replacements[0], step.atEnd, rest);
    }
    return word;
  }

  /**
   * @param {Rule} rule
   * @param {boolean} atEnd
   * @param {string} word
   */
  function without(rule, atEnd, word) {
    if (atEnd)
      return word.endsWith(rule.affix) ? word.slice(0, word.length - rule.affix.length) : null;
    return word.startsWith(rule.affix) ? word.slice(rule.affix.length) : null;
  }

  /**
   * @param {string} replacement
   * @param {boolean} atEnd
   * @param {string} rest
   */
  function joined(replacement, atEnd, rest) {
    return atEnd ? rest + replacement : replacement + rest;
  }

  return { Rules };
})();

/** @typedef {InstanceType<typeof briefingRules.Rules>} Rules */
