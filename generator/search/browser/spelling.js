// @ts-check
// The word of an index that comes nearest to one that nothing has.
var briefingSpelling = (() => {
  "use strict";

  /**
   * The commonest word one slip away; one that begins alike before one that does not.
   * @param {string} word
   * @param {string[][]} parts
   */
  function closest(word, parts) {
    /** @type {{ other: string, rank: number } | null} */
    let best = null;
    for (const part of parts)
      for (const entry of part) {
        const other = entry.slice(0, -1);
        if (Math.abs(other.length - word.length) > 1 || !oneSlip(word, other)) continue;
        const rank = (other[0] === word[0] ? 10 : 0) + Number(entry.slice(-1));
        if (!best || rank > best.rank) best = { other, rank };
      }
    return best?.other ?? null;
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

  return { closest };
})();
