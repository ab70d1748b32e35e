// @ts-check
// SHA-256 (FIPS 180-4), for pages opened from a folder or over plain http, where the browser's
// own is not to be had.
var briefingSha256 = (() => {
  "use strict";

  // The first 32 bits of the fractional parts of the roots of the first 64 primes.
  /** @type {number[]} */
  const primes = [];
  for (let each = 2; primes.length < 64; each += 1)
    if (primes.every((prime) => each % prime)) primes.push(each);
  const fraction = (/** @type {number} */ value) => ((value - Math.floor(value)) * 2 ** 32) | 0;
  const CONSTANTS = primes.map((prime) => fraction(Math.cbrt(prime)));
  const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const words = new Int32Array(64);

  /**
   * @param {number} word
   * @param {number} by
   */
  const turn = (word, by) => (word >>> by) | (word << (32 - by));

  /**
   * @param {Uint8Array} bytes
   * @param {number} from
   */
  function fill(bytes, from) {
    for (let i = 0; i < 16; i += 1) {
      const at = from + 4 * i;
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const early = words[i - 15];
      const late = words[i - 2];
      const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[i] = (words[i - 16] + first + words[i - 7] + second) | 0;
    }
  }

  /**
   * @param {Int32Array} state
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  function mix(state, bytes, at) {
    fill(bytes, at);
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const choice = (e & f) ^ (~e & g);
      const more =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + CONSTANTS[i] + words[i]) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const less = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + more) | 0, c, b, a, (more + less) | 0];
    }
    for (const [i, each] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] + each) | 0;
  }

  /**
   * The sum in hex.
   * @param {Uint8Array} bytes
   */
  return (bytes) => {
    const state = Int32Array.from(START);
    const whole = bytes.length - (bytes.length % 64);
    for (let at = 0; at < whole; at += 64) mix(state, bytes, at);
    const left = bytes.length - whole;
    const end = new Uint8Array(left < 56 ? 64 : 128);
    end.set(bytes.subarray(whole));
    end[left] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(end.length - 4, (bytes.length % 2 ** 29) * 8);
    for (let at = 0; at < end.length; at += 64) mix(state, end, at);
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };
})();
