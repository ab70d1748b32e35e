// @ts-check
// Reads the YAML of an archive as plain_yaml.py does: a small part of the language, in which every
// program agrees. Every scalar is read as text.
var briefingYaml = (() => {
  "use strict";

  /** @typedef {string | Yaml[] | { [key: string]: Yaml }} Yaml */

  const KEY = /([^\s[\]{},#&*!|>'"%@`?:-][^:#\n]*?|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'):(?= |$)/y;
  const BLOCK = /^([|>])([+-]?)$/;
  const STRANGE = /[\x00-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
  const ANCHOR = /^&([A-Za-z0-9_-]+)(?: +|$)/;
  const ALIAS = /^\*([A-Za-z0-9_-]+) *(?: #.*)?$/;
  const DEEPEST = 40;
  const ANCHORED = 200;
  const ALIASES = 20_000;

  const { Flow, QUOTED, PLAIN_START, filled, match, scalar, widthOf, wrong } = briefingFlow;
  const isItem = (/** @type {string} */ rest) => rest === "-" || rest.startsWith("- ");

  /** One text of YAML; throws for what is not in the small part of the language. */
  class Reader {
    /** @param {string} text */
    constructor(text) {
      if (STRANGE.test(text)) throw wrong();
      this.lines = text.split("\n");
      this.at = 0;
      /** @type {Map<string, Yaml>} */
      this.anchors = new Map();
      this.aliases = 0;
    }

    /** @returns {Yaml} */
    value() {
      if (this.lines[0] === "---") this.at = 1;
      const found = this.node(this.indent(), 0);
      if (this.indent() >= 0) throw wrong();
      return found;
    }

    /** How far the next line with content is indented; -1 at the end. */
    indent() {
      for (; this.at < this.lines.length; this.at += 1) {
        const width = widthOf(this.lines[this.at]);
        const rest = this.lines[this.at].slice(width);
        if (rest && !rest.startsWith("#")) return width;
      }
      return -1;
    }

    /**
     * @param {number} indent
     * @param {number} depth
     * @returns {Yaml}
     */
    node(indent, depth) {
      if (indent < 0 || depth > DEEPEST) throw wrong();
      const line = this.lines[this.at].slice(indent);
      if (isItem(line)) return this.list(indent, depth);
      return match(KEY, line) ? this.mapping(indent, depth) : this.inline(indent, -1);
    }

    /**
     * @param {number} indent
     * @param {number} depth
     */
    list(indent, depth) {
      const items = [];
      while (this.indent() === indent) {
        const line = this.lines[this.at];
        if (!isItem(line.slice(indent))) break;
        const rest = line.slice(indent + 1).replace(/^ +/, "");
        if (rest === "" || "#&*|>".includes(rest[0]))
          items.push(this.marked(rest, indent, depth, false));
        else {
          const column = line.length - rest.length;
          this.lines[this.at] = " ".repeat(column) + rest;
          items.push(this.node(column, depth + 1));
        }
      }
      if (this.indent() > indent) throw wrong();
      return items;
    }

    /**
     * @param {number} indent
     * @param {number} depth
     */
    mapping(indent, depth) {
      /** @type {{ [key: string]: Yaml }} */
      const found = Object.create(null);
      while (this.indent() === indent) {
        const line = this.lines[this.at];
        const key = match(KEY, line, indent);
        if (!key) break;
        const name = scalar(key[1]);
        if (name in found) throw wrong();
        const rest = line.slice(indent + key[0].length).replace(/^ +/, "");
        found[name] = this.marked(rest, indent, depth, true);
      }
      if (this.indent() > indent) throw wrong();
      return found;
    }

    /**
     * The value after a key or a dash: an alias, or a value that may have an anchor.
     * @param {string} rest
     * @param {number} indent
     * @param {number} depth
     * @param {boolean} isKey
     * @returns {Yaml}
     */
    marked(rest, indent, depth, isKey) {
      const alias = ALIAS.exec(rest);
      if (alias) {
        this.at += 1;
        this.aliases += 1;
        const known = this.anchors.get(alias[1]);
        if (known === undefined || this.aliases > ALIASES) throw wrong();
        return known;
      }
      const anchor = ANCHOR.exec(rest);
      if (!anchor) return this.after(rest, indent, depth, isKey);
      const [begin, before] = [this.at, this.aliases];
      const found = this.after(rest.slice(anchor[0].length), indent, depth, isKey);
      const isLarge = this.aliases > before || this.at > begin + ANCHORED;
      if (this.anchors.has(anchor[1]) || isLarge) throw wrong();
      this.anchors.set(anchor[1], found);
      return found;
    }

    /**
     * @param {string} rest
     * @param {number} indent
     * @param {number} depth
     * @param {boolean} isKey
     * @returns {Yaml}
     */
    after(rest, indent, depth, isKey) {
      if (rest === "" || rest.startsWith("#")) {
        this.at += 1;
        const inner = this.indent();
        const isList = inner === indent && isItem(this.lines[this.at].slice(indent));
        return inner > indent || (isKey && isList) ? this.node(inner, depth + 1) : "";
      }
      if (BLOCK.test(rest)) return this.text(rest, indent);
      return this.inline(this.lines[this.at].length - rest.length, indent);
    }

    /**
     * A block of text: its lines as they are (|), or joined (>).
     * @param {string} head
     * @param {number} indent
     */
    text(head, indent) {
      this.at += 1;
      const lines = this.block(head, indent);
      const isOpen = this.at === this.lines.length && lines.at(-1);
      let text = lines.join("\n").replace(/\n+$/, "");
      if (isOpen || !text || !lines[0] || head.slice(1) === "+") throw wrong();
      if (head[0] === ">") text = text.replace(/(?<!\n)\n(?!\n)/g, " ").replace(/\n(\n+)/g, "$1");
      return head.slice(1) === "-" ? text : `${text}\n`;
    }

    /**
     * The lines of a block of text, without what they are indented by.
     * @param {string} head
     * @param {number} indent
     */
    block(head, indent) {
      const lines = [];
      let inner = -1;
      for (; this.at < this.lines.length; this.at += 1) {
        const line = this.lines[this.at];
        const width = widthOf(line);
        if (!filled(line)) {
          if (line) throw wrong();
        } else if (width <= indent) break;
        else if (inner < 0) inner = width;
        else if (width < inner || (head[0] === ">" && width > inner)) throw wrong();
        lines.push(line.slice(Math.max(inner, 0)));
      }
      return lines;
    }

    /**
     * A value that begins on this line; only a flow collection may go on below.
     * @param {number} column
     * @param {number} indent
     * @returns {Yaml}
     */
    inline(column, indent) {
      const line = this.lines[this.at];
      /** @type {Yaml} */
      let found;
      let rest;
      if ("[{".includes(line[column])) {
        const flow = new Flow(this.lines, this.at, column, indent);
        found = flow.collection(0);
        this.at = flow.row + 1;
        rest = flow.rest();
      } else if ("\"'".includes(line[column])) {
        const quoted = match(QUOTED, line, column);
        if (!quoted) throw wrong();
        found = scalar(quoted[0]);
        rest = line.slice(column + quoted[0].length);
        this.at += 1;
      } else {
        const plain = line
          .slice(column)
          .replace(/ +#.*$/, "")
          .replace(/ +$/, "");
        if (!match(PLAIN_START, plain) || /:(?: |$)/.test(plain)) throw wrong();
        this.at += 1;
        return plain;
      }
      if (filled(rest) && !/^ +#/.test(rest)) throw wrong();
      return found;
    }
  }

  return { read: (/** @type {string} */ text) => new Reader(text).value() };
})();
