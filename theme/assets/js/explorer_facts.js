// @ts-check
// The facts of the table as values: which fit a choice, in which order and groups, and as CSV.
var briefingExplorerFacts = (() => {
  "use strict";

  // Groups of three digits, as the search reads them (search/browser/digits.js).
  const GROUPED = /(?<!\d)[1-9]\d{0,2}([.,\u00a0\u2009\u202f ])\d{3}(?:\1\d{3})*(?!\d)/g;
  const CHOICES = ["weight", "topic", "actor", "source", "origins", "kind", "modality"];

  /**
   * A fact has two rows: its sentence, and the words of its sources below.
   * @typedef {{
   *   row: HTMLTableRowElement, words: HTMLTableRowElement, order: number,
   *   data: Record<string, string | undefined>, has: Record<string, string[]>, text: string,
   * }} Fact
   * @typedef {Record<string, string>} Choices
   */

  /** @param {string} text */
  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(GROUPED, (digits) => digits.replace(/\D/g, "")) // 20.000 and 20 000 are 20000
      .toLowerCase();

  // What a row says of its fact is taken out of the document once: asking it takes longer.
  /** @param {HTMLTableElement} table */
  const read = (table) => {
    /** @type {Map<string, string[]>} */
    const lists = new Map();
    /** @param {string} joined */
    const listed = (joined) => {
      const list = lists.get(joined) ?? joined.split(" ");
      lists.set(joined, list);
      return list;
    };
    return [...table.querySelectorAll("tr.fact")].map((each, order) => {
      const row = /** @type {HTMLTableRowElement} */ (each);
      const words = /** @type {HTMLTableRowElement} */ (row.nextElementSibling);
      const data = { ...row.dataset };
      const has = Object.fromEntries(CHOICES.map((name) => [name, listed(data[name] ?? "")]));
      return { row, words, order, data, has, text: "" };
    });
  };

  /** @param {Fact} fact */
  const textOf = (fact) => {
    fact.text ||= fold(`${fact.row.textContent} ${fact.words.textContent}`);
    return fact.text;
  };

  /** @param {Choices} values */
  const wordsOf = (values) => fold(values.text).split(/\s+/).filter(Boolean);

  // A fact is in the years when it overlaps them for certain. One without a date, or whose other
  // end is open and may be in them, counts only where it is asked for.
  /**
   * @param {Fact["data"]} data
   * @param {Choices} values
   */
  const isInYears = (data, { from = "", to = "", open }) => {
    if (!from && !to) return true;
    const [first, last] = [data.from?.slice(0, 4), data.to?.slice(0, 4)];
    const isIn = (/** @type {string | undefined} */ year) =>
      year !== undefined && year >= from && (!to || year <= to);
    if (isIn(first) || isIn(last)) return true;
    if (first && last) return first < from && last >= from;
    return Boolean(open) && (!first || !to || first <= to) && (!last || last >= from);
  };

  /**
   * The choices that a fact does not have; null where it is not in the years, or lacks a word.
   * @param {Fact} fact
   * @param {Choices} values
   * @param {string[]} words
   */
  const missed = (fact, values, words) => {
    if (!isInYears(fact.data, values)) return null;
    if (!words.every((word) => textOf(fact).includes(word))) return null;
    return CHOICES.filter((name) => values[name] && !fact.has[name].includes(values[name]));
  };

  /**
   * Whether a fact has what was chosen, and the words.
   * @param {Fact} fact
   * @param {Choices} values
   * @param {string[]} words
   */
  const fits = (fact, values, words) => missed(fact, values, words)?.length === 0;

  /** @type {Record<string, (fact: Fact) => string | number | undefined>} */
  const keys = {
    topic: ({ data }) => Number(data.place),
    date: ({ data }) => data.from ?? data.to,
    amount: ({ data }) => (data.amount === undefined ? undefined : Number(data.amount)),
    origins: ({ data }) => Number(data.origins),
  };

  /**
   * @param {Fact[]} list
   * @param {string} order
   */
  const sorted = (list, order) => {
    const back = order.startsWith("-");
    const key = keys[order.replace("-", "")];
    if (!key) return list;
    return [...list].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === y) return a.order - b.order;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return (x < y ? -1 : 1) * (back ? -1 : 1);
    });
  };

  /**
   * The group of a fact in an order: its topic, and whether it is a key fact; "" without groups.
   * @param {Fact} fact
   * @param {string} order
   */
  const groupOf = ({ data }, order) => {
    if (order === "topic") return `${data.topic}`;
    return order ? "" : `${data.topic} ${data.weight === "key" ? "key" : "other"}`;
  };

  // How many facts each choice would leave, were it chosen beside the others: those that have all
  // the others. A fact that has them all is left by each, one that lacks one by another of its name.
  /**
   * @param {Fact[]} facts
   * @param {Choices} values
   */
  const counts = (facts, values) => {
    const words = wordsOf(values);
    /** @type {Map<string, Map<string, number>>} */
    const left = new Map(CHOICES.map((name) => [name, new Map()]));
    for (const fact of facts) {
      const lacks = missed(fact, values, words);
      if (!lacks || lacks.length > 1) continue;
      for (const name of lacks.length ? lacks : CHOICES) {
        const counted = /** @type {Map<string, number>} */ (left.get(name));
        for (const value of fact.has[name]) counted.set(value, (counted.get(value) ?? 0) + 1);
      }
    }
    return left;
  };

  /** @param {Fact} fact */
  const cells = ({ row, words }) => {
    const [fact, ...rest] = row.cells;
    const text = /** @type {Element | undefined} */ (
      fact.querySelector(".fact__text")?.cloneNode(true)
    );
    text?.querySelector(".permalink")?.remove();
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const places = words.querySelectorAll(".place");
    const link = new URL(`#${row.id}`, location.href.split(/[?#]/)[0]);
    return [
      row.id,
      text?.textContent ?? "",
      ...rest.map((cell) => cell.textContent),
      words.querySelector("summary, .fact__support")?.textContent ?? "",
      [...new Set([...places].map((each) => each.href))].join(" "),
      link.href,
    ];
  };

  // A cell that a spreadsheet would read as a formula is kept text; word joiners are for the page.
  /** @param {string} value */
  const quote = (value) => {
    const text = value
      .replace(/\u2060/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return `"${(/^[\u200b-\u200f]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };

  /**
   * @param {Fact[]} facts
   * @param {string[]} heads
   */
  const csv = (facts, heads) => {
    const rows = [["id", ...heads, "support", "quotes", "permalink"], ...facts.map(cells)];
    return `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
  };

  return { read, wordsOf, fits, sorted, groupOf, counts, csv };
})();
