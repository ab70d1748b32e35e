// @ts-check
// The words of an index that come nearest to one that nothing has.
var briefingSpelling = (() => {
  "use strict";

  /**
   * The words one slip away, the commonest first; those that begin alike before those that do not.
   * @param {string} word
   * @param {string[][]} parts
   */
  function near(word, parts) {
    /** @type {{ other: string, rank: number }[]} */
    const found = [];
    for (const part of parts)
      for (const entry of part) {
        if (entry.endsWith("-")) continue; // a word that nothing has
        const other = entry.slice(0, -1);
        if (Math.abs(other.length - word.length) > 1 || !oneSlip(word, other)) continue;
        found.push({ other, rank: (other[0] === word[0] ? 10 : 0) + Number(entry.slice(-1)) });
      }
    return found.sort((a, b) => b.rank - a.rank).map(({ other }) => other);
  }

  /**
   * One letter too many, too few or wrong, or two neighbours swapped.
   * @param {string} a
   * @param {string} b
   */
  function oneSlip(a, b) {
    if (a === b) return false;
    let from = 0;
    while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
    const [x, y] = [a.slice(from), b.slice(from)];
    if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true;
    return x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  }

  return { near };
})();
