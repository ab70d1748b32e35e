// @ts-check
// The signs between digits, whichever language wrote them, as generator/search/digits.py does.
var briefingDigits = (() => {
  "use strict";

  const RUN =
    /[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*/g;
  const GROUPED = /^[1-9][0-9]{0,2}(?:([., \u00a0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3})*)?$/;
  const DECIMAL = /^(.*[0-9])([.,])([0-9]+)$/;
  const PLAIN = /^[0-9]+$/;
  const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
  const LONGEST = 30;

  const bare = (/** @type {string} */ digits) => digits.replace(/^0+(?=[0-9])/, "");

  /**
   * A number without signs but a decimal point; null where the digits are no single number.
   * @param {string} text
   */
  function digitsKey(text) {
    if (text.length > LONGEST) return PLAIN.test(text) ? bare(text) : null;
    const shape = shapeOf(text);
    if (shape === null) return null;
    const whole = bare(shape[0].replace(/[^0-9]/g, ""));
    const part = shape[1].replace(/0+$/, "");
    return part ? `${whole}.${part}` : whole;
  }

  /**
   * Writes every number of a text with the signs of its own language, at the same positions.
   * @param {string} text
   * @param {Characters} characters
   * @param {[string, string, ...unknown[]]} of
   */
  function respelt(text, characters, [decimal, group]) {
    return text
      .replace(FOREIGN, (digit) => characters.fold(digit))
      .replace(RUN, (number) => {
        const shape = shapeOf(number);
        if (shape === null || PLAIN.test(number)) return number;
        const [whole, part] = shape;
        return whole.replace(/[^0-9]/g, group) + (part && decimal + part);
      });
  }

  /**
   * The whole and the decimals of a number, as written.
   * @param {string} text
   */
  function shapeOf(text) {
    if (PLAIN.test(text) || GROUPED.test(text)) return [text, ""];
    const match = DECIMAL.exec(text);
    if (match === null) return null;
    const [, whole, sign, part] = match;
    const group = GROUPED.exec(whole)?.[1];
    return PLAIN.test(whole) || (group !== undefined && group !== sign) ? [whole, part] : null;
  }

  return { digitsKey, respelt };
})();
