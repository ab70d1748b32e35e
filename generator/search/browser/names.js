// @ts-check
// Words of a query that make up a name together.
var briefingNames = (() => {
  "use strict";

  const LONGEST_NAME = 6; /* words of a name */

  /**
   * The words of a name, one by one.
   * @param {Clause[]} clauses
   */
  function spelt(clauses) {
    return nameKey(clauses).trim().split(" ");
  }

  /** @param {Clause[]} clauses */
  function nameKey(clauses) {
    return clauses.map((clause) => `${clause.called ?? clause.surface} `).join("");
  }

  /** @param {Clause[]} clauses */
  function mayName(clauses) {
    return clauses.every(
      (each) => each.surface && !each.phrase && !(each.sign && clauses.length > 1),
    );
  }

  /** @param {Clause[]} clauses */
  function nameKeys(clauses) {
    /** @type {Set<string>} */
    const keys = new Set();
    for (let at = 0; at < clauses.length; at += 1)
      for (let length = 1; length <= LONGEST_NAME && at + length <= clauses.length; length += 1) {
        const taken = clauses.slice(at, at + length);
        if (mayName(taken) && !(length === 1 && taken[0].optional)) keys.add(nameKey(taken));
      }
    return keys;
  }

  /**
   * @param {Clause[]} clauses
   * @param {number} at
   * @param {Map<string, unknown>} names
   */
  function longestName(clauses, at, names) {
    for (let length = Math.min(LONGEST_NAME, clauses.length - at); length > 0; length -= 1) {
      const taken = clauses.slice(at, at + length);
      if (!mayName(taken) || !names.has(nameKey(taken))) continue;
      if (length > 1 || !taken[0].optional) return length;
    }
    return 0;
  }

  return { longestName, nameKey, nameKeys, spelt };
})();
