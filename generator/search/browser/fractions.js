// @ts-check
// Fractions that are written with a slash: 3/4, 2 1/2.
var briefingFractions = (() => {
  "use strict";

  const { ratio } = briefingSums;

  const YEAR = /^(?:1[5-9]|2[01])[0-9]{2}$/;

  /**
   * 3/4, where it is no date and no two years.
   * @param {Tokens} tokens
   * @param {number} at
   * @returns {Counted | NoNumber}
   */
  function part(tokens, at) {
    const [above, below] = [tokens.word(at), tokens.word(at + 2)];
    if (!/^[1-9][0-9]*$/.test(above) || !/^[1-9][0-9]*$/.test(below)) return { end: at + 3 };
    const [one, other] = [Number(above), Number(below)];
    const day = one > 12 && one <= 31 && other <= 12;
    const year = YEAR.test(below) && (one <= 12 || YEAR.test(above));
    if (day || year) return { end: at + 3 };
    const total = ratio(`${above}/${below}`);
    return {
      first: at,
      from: at,
      end: at + 3,
      total,
      scales: [],
      cardinal: false,
      meant: undefined,
      slash: true,
    };
  }

  /**
   * 2 1/2
   * @param {Tokens} tokens
   * @param {number} at
   * @returns {Counted | null}
   */
  function mixedAt(tokens, at) {
    if (tokens.word(at + 2) !== "/" || !tokens.touches(at + 2) || !tokens.touches(at + 3))
      return null;
    if (tokens.touches(at + 4) && /^[\p{L}\p{N}/]/u.test(tokens.word(at + 4))) return null;
    const [whole, above, below] = [at, at + 1, at + 3].map((each) => Number(tokens.word(each)));
    if (!(above > 0 && above < below && below < 100)) return null;
    return {
      first: at,
      from: at,
      end: at + 4,
      total: ratio(`${whole * below + above}/${below}`),
      scales: [],
      cardinal: false,
      meant: undefined,
      slash: true,
    };
  }

  return { mixedAt, part };
})();
