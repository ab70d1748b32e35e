// @ts-check
// Tokens that are written together round a numeral: 155mm, 10-15, KN-23.
var briefingChunks = (() => {
  "use strict";

  const { isNumeral, isWord } = briefingTokens;

  const JOINERS = new Set("-/:_+");
  const UNSPACED =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

  /**
   * The first and the last of the tokens written together round a numeral.
   * @param {Tokens} tokens
   * @param {number} at
   * @param {number} floor
   */
  function chunk(tokens, at, floor) {
    let [first, last] = [at, at];
    for (
      let step = before(tokens, first);
      step && first - step >= floor;
      step = before(tokens, first)
    )
      first -= step;
    for (let step = after(tokens, last); step; step = after(tokens, last)) last += step;
    return [first, last];
  }

  /**
   * @param {Tokens} tokens
   * @param {number} at
   */
  function before(tokens, at) {
    if (!tokens.touches(at)) return 0;
    if (alike(tokens.word(at - 1))) return 1;
    return joint(tokens, at - 1) ? 2 : 0;
  }

  /**
   * @param {Tokens} tokens
   * @param {number} at
   */
  function after(tokens, at) {
    if (!tokens.touches(at + 1)) return 0;
    if (alike(tokens.word(at + 1))) return 1;
    return joint(tokens, at + 1) ? 2 : 0;
  }

  /**
   * Does a sign join what is written directly before and after it?
   * @param {Tokens} tokens
   * @param {number} sign
   */
  function joint(tokens, sign) {
    const [left, word, right] = [sign - 1, sign, sign + 1].map((at) => tokens.word(at));
    if (!JOINERS.has(word) || !tokens.touches(sign) || !tokens.touches(sign + 1)) return false;
    return word === ":" ? isNumeral(left) && isNumeral(right) : alike(left) && alike(right);
  }

  /** @param {string} word */
  function alike(word) {
    return isNumeral(word) || (isWord(word) && !UNSPACED.test(word));
  }

  return { chunk };
})();
