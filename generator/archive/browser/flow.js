// @ts-check
// Collections of YAML in brackets or braces, and its scalars, as plain_yaml.py reads them.
var briefingFlow = (() => {
  "use strict";

  /** @typedef {string | Yaml[] | { [key: string]: Yaml }} Yaml */

  const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'/y;
  const PLAIN_START = /[^\s[\]{},#&*!|>'"%@`?:-]|[?:-](?=[^\s,[\]{}])/y;
  const IN_FLOW = /(?:(?! #)[^,[\]{}:]|:(?![ ,[\]{}]|$))+/y;
  const ESCAPED = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gu;
  const LETTERS = '0abtnvfre "/\\N_LP';
  const MEANT = '\0\x07\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029';
  const DEEPEST = 40;

  const wrong = () => new SyntaxError("no YAML of an archive");

  /**
   * @param {RegExp} pattern
   * @param {string} text
   * @param {number} at
   */
  const match = (pattern, text, at = 0) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const widthOf = (/** @type {string} */ line) => line.length - line.replace(/^ +/, "").length;
  const filled = (/** @type {string} */ line) => line.replace(/^ +| +$/g, "") !== "";

  /** @param {string} written */
  function scalar(written) {
    if (written[0] === '"') return written.slice(1, -1).replace(ESCAPED, character);
    return written[0] === "'" ? written.slice(1, -1).replaceAll("''", "'") : written;
  }

  /** @param {(string | undefined)[]} found */
  function character(...[, two, four, eight, letter]) {
    const code = two ?? four ?? eight;
    if (code === undefined) {
      const at = LETTERS.indexOf(letter ?? "");
      if (at < 0) throw wrong();
      return MEANT[at];
    }
    const point = Number.parseInt(code, 16);
    if (point >= 0xd8_00 && point <= 0xdf_ff) throw wrong();
    return String.fromCodePoint(point);
  }

  /** Reads a collection in brackets or braces, over as many lines as it takes. */
  class Flow {
    /**
     * @param {string[]} lines
     * @param {number} row
     * @param {number} column
     * @param {number} indent
     */
    constructor(lines, row, column, indent) {
      this.lines = lines;
      this.row = row;
      this.column = column;
      this.indent = indent;
    }

    rest() {
      return this.lines[this.row].slice(this.column);
    }

    /** The next character that is no blank and not in a comment. */
    next() {
      while (this.row < this.lines.length) {
        const rest = this.rest();
        const inner = rest.replace(/^ +/, "");
        const isComment = inner.startsWith("#") && (this.column === 0 || inner !== rest);
        if (inner && !isComment) {
          this.column += rest.length - inner.length;
          return inner[0];
        }
        this.row += 1;
        this.column = 0;
        const line = this.lines[this.row] ?? "";
        if (filled(line) && widthOf(line) <= this.indent) break;
      }
      throw wrong();
    }

    /**
     * @param {number} depth
     * @returns {Yaml}
     */
    collection(depth) {
      const isList = this.next() === "[";
      this.column += 1;
      /** @type {Yaml[]} */
      const items = [];
      /** @type {{ [key: string]: Yaml }} */
      const found = Object.create(null);
      while (!"]}".includes(this.next())) {
        if (isList) items.push(this.value(depth));
        else {
          const key = this.value(DEEPEST);
          this.expect(":");
          if (typeof key !== "string" || !this.rest().startsWith(" ") || key in found)
            throw wrong();
          found[key] = this.value(depth);
        }
        if (!"]}".includes(this.next())) this.expect(",");
      }
      this.expect(isList ? "]" : "}");
      return isList ? items : found;
    }

    /** @param {string} expected */
    expect(expected) {
      if (this.next() !== expected) throw wrong();
      this.column += 1;
    }

    /**
     * @param {number} depth
     * @returns {Yaml}
     */
    value(depth) {
      const first = this.next();
      const line = this.lines[this.row];
      if ("[{".includes(first)) {
        if (depth >= DEEPEST) throw wrong();
        return this.collection(depth + 1);
      }
      let found = match(QUOTED, line, this.column);
      if (!found) {
        if (!match(PLAIN_START, line, this.column)) throw wrong();
        found = match(IN_FLOW, line, this.column);
      }
      if (!found) throw wrong();
      this.column += found[0].length;
      if (!filled(this.rest()) && !"\"'".includes(found[0][0])) throw wrong();
      return scalar(found[0].replace(/^ +| +$/g, ""));
    }
  }

  return { Flow, QUOTED, PLAIN_START, filled, match, scalar, widthOf, wrong };
})();
