// @ts-check
// Filters and sorts the table of facts. The rows are in the page; this keeps only some of
// them in the document at a time, so that thousands stay smooth. The choices are in the
// address, to be shared; without this script the table is complete.
(() => {
  "use strict";

  const AT_ONCE = 60; // rows added to the document at a time
  const MOST = 240; // added at one time when all the rest is asked for
  // Groups of three digits, as the search reads them (search/browser/digits.js).
  const GROUPED = /(?<!\d)[1-9]\d{0,2}([.,\u00a0\u2009\u202f ])\d{3}(?:\1\d{3})*(?!\d)/g;
  const CHOICES = ["weight", "topic", "actor", "source", "origins", "kind", "modality"];

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-explorer]");
  const table = document.getElementById(form?.dataset.explorer ?? "");
  const output = form?.querySelector("output");
  if (!form || !output || !(table instanceof HTMLTableElement)) return;
  const [body] = table.tBodies;
  /** @type {HTMLElement | null} */
  const more = document.querySelector("[data-more]");
  const keyFacts = Number(table.dataset.first ?? 0);
  const FIRST = keyFacts && keyFacts <= MOST ? keyFacts : AT_ONCE;

  /**
   * @typedef {{ row: HTMLTableRowElement, order: number, data: DOMStringMap, text: string }} Fact
   * @typedef {Record<string, string>} Choices
   */

  /** @param {string} text */
  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(GROUPED, (digits) => digits.replace(/\D/g, "")) // 20.000 and 20 000 are 20000
      .toLowerCase();

  /** @type {Fact[]} */
  const facts = [...body.rows].map((row, order) => ({ row, order, data: row.dataset, text: "" }));
  /** @type {Fact[]} */
  let found = facts;
  let shown = 0;

  /** @param {Fact} fact */
  const textOf = (fact) => {
    fact.text ||= fold(fact.row.textContent);
    return fact.text;
  };

  /** @returns {Choices} */
  const chosen = () => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return Object.fromEntries(values);
  };

  /** @param {Choices} values */
  const wordsOf = (values) => fold(values.text).split(/\s+/).filter(Boolean);

  /**
   * Whether a fact has what was chosen, and the words; one choice can be left out of account.
   * @param {Fact} fact
   * @param {Choices} values
   * @param {string[]} words
   * @param {string} [without]
   */
  const fits = (fact, values, words, without) => {
    const { data } = fact;
    for (const name of CHOICES) {
      if (name === without || !values[name]) continue;
      if (!(data[name] ?? "").split(" ").includes(values[name])) return false;
    }
    if (values.from && !(data.to ? data.to.slice(0, 4) >= values.from : data.from)) return false;
    if (values.to && !(data.from ? data.from.slice(0, 4) <= values.to : data.to)) return false;
    return words.every((word) => textOf(fact).includes(word));
  };

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
    if (!order) return list;
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

  /** @param {number} number */
  const written = (number) => number.toLocaleString(document.documentElement.lang);
  /**
   * @param {string | undefined} pattern
   * @param {Record<string, number>} values
   */
  const fill = (pattern = "", values = {}) =>
    pattern.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));

  // Whether the key facts are shown, and all others can be at once.
  const isRestNext = () => found === facts && shown === keyFacts && found.length - shown <= MOST;

  const extend = (upTo = isRestNext() ? found.length : shown + AT_ONCE) => {
    body.append(...found.slice(shown, upTo).map(({ row }) => row));
    shown = Math.min(upTo, found.length);
    if (!more) return;
    const line = more.closest("p");
    if (line) line.hidden = shown === found.length;
    more.textContent = isRestNext()
      ? fill(more.dataset.rest, { count: found.length - shown })
      : fill(more.dataset.more, { count: Math.min(AT_ONCE, found.length - shown) });
  };

  // How many facts each choice would leave, were it chosen beside the others.
  /** @param {Choices} values */
  const count = (values) => {
    const words = wordsOf(values);
    for (const name of CHOICES) {
      const left = new Map();
      for (const fact of facts) {
        if (!fits(fact, values, words, name)) continue;
        for (const value of (fact.data[name] ?? "").split(" ")) {
          left.set(value, (left.get(value) ?? 0) + 1);
        }
      }
      label(name, left);
    }
  };

  /**
   * @param {string} name
   * @param {Map<string, number>} left
   */
  const label = (name, left) => {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) return;
    for (const option of select.options) {
      if (!option.value) continue;
      option.dataset.label ??= option.text;
      const number = left.get(option.value) ?? 0;
      option.text = `${option.dataset.label} (${written(number)})`;
      option.disabled = number === 0 && !option.selected;
    }
  };

  /** The fields with a name: its search field and its lists. */
  const fields = () =>
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (
      Array.from(form.elements).filter((each) => each.getAttribute("name"))
    );

  /** @param {Choices} values */
  const remember = (values) => {
    const address = new URL(location.href);
    for (const { name } of fields()) {
      if (values[name]) address.searchParams.set(name, values[name]);
      else address.searchParams.delete(name);
    }
    try {
      history.replaceState(null, "", address);
    } catch {
      // a page opened as a file may not change its address
    }
  };

  const show = () => {
    const values = chosen();
    const words = wordsOf(values);
    const isAsked = Object.values(values).some(Boolean);
    const fitting = facts.filter((fact) => fits(fact, values, words));
    found = isAsked ? sorted(fitting, values.sort) : facts;
    body.replaceChildren();
    shown = 0;
    extend(isAsked ? AT_ONCE : FIRST);
    tell(values);
    remember(values);
  };

  /** @param {Choices} values */
  const tell = (values) => {
    output.textContent = fill(output.dataset.pattern, { shown: found.length, all: facts.length });
    count(values);
  };

  // At first the table stands as it came, only shorter: nothing is laid out twice.
  const begin = () => {
    for (const { row } of facts.slice(FIRST)) row.remove();
    shown = Math.min(FIRST, facts.length);
    extend(shown);
    (window.requestIdleCallback ?? setTimeout)(() => tell(chosen()));
  };

  // What is linked to is a fact, or within it: its evidence, or the place of a former name.
  const linked = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const place = `#${CSS.escape(id)}`;
    return (
      facts.find(({ row }) => row.id === id) ?? facts.find(({ row }) => row.querySelector(place))
    );
  };

  // A fact that is linked to is shown, whatever was asked for.
  const reach = () => {
    const at = linked();
    if (!at) return;
    if (!found.includes(at)) {
      for (const field of fields()) field.value = "";
      show();
    }
    if (!at.row.isConnected) extend(found.indexOf(at) + 1);
    if (!document.querySelector(":target")) location.replace(location.hash); // it was not there to be marked
    at.row.querySelector("details")?.setAttribute("open", "");
    at.row.scrollIntoView();
  };

  /** @param {Fact} fact */
  const cells = ({ row }) => {
    const [fact, ...rest] = row.cells;
    const text = /** @type {Element | undefined} */ (
      fact.querySelector(".fact__text")?.cloneNode(true)
    );
    text?.querySelector(".permalink")?.remove();
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const places = fact.querySelectorAll(".place");
    const link = new URL(`#${row.id}`, location.href.split(/[?#]/)[0]);
    return [
      row.id,
      text?.textContent ?? "",
      ...rest.map((cell) => cell.textContent),
      fact.querySelector("summary, .fact__support")?.textContent ?? "",
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
    return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };

  /** @param {string} name */
  const download = (name) => {
    const heads = [...(table.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent);
    const rows = [["id", ...heads, "support", "quotes", "permalink"], ...found.map(cells)];
    const text = `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  let waiting = 0;
  form.addEventListener("input", ({ target }) => {
    const isTyping = target instanceof HTMLInputElement && target.type === "search";
    clearTimeout(waiting);
    waiting = setTimeout(show, isTyping ? 120 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.querySelector("[data-csv]")?.addEventListener("click", () => download("facts.csv"));
  more?.addEventListener("click", () => {
    const next = found[shown];
    extend();
    /** @type {HTMLElement | null | undefined} */
    const link = next?.row.querySelector("a, summary");
    link?.focus();
  });
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", () => extend(found.length)); // paper has no button for more

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = value;
    // A choice that is no longer offered.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = "";
  }
  if (Object.values(chosen()).some(Boolean)) show();
  else begin();
  reach();
})();
