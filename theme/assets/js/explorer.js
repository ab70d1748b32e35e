// @ts-check
// Filters and sorts the table of facts. The rows are in the page; this leaves only some of
// them in the document at a time, so that thousands stay smooth. The choices are in the
// address, to be shared; without this script the table is complete.
(() => {
  "use strict";

  const AT_ONCE = 60; // facts added to the document at a time
  const MOST = 240; // added at one time when all the rest is asked for

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-explorer]");
  const table = document.getElementById(form?.dataset.explorer ?? "");
  const output = form?.querySelector("output");
  if (!form || !output || !(table instanceof HTMLTableElement)) return;
  const { fits, groupOf, sorted, wordsOf } = briefingExplorerFacts;
  const choices = briefingExplorerChoices;
  /** @type {HTMLElement | null} */
  const more = document.querySelector("[data-more]");
  /** @type {HTMLElement | null} */
  const opener = form.querySelector("[data-open]");
  /** @type {HTMLElement | null} */
  const toggle = form.querySelector("[data-choices]");
  const keyFacts = Number(table.dataset.first ?? 0);
  const FIRST = keyFacts && keyFacts <= MOST ? keyFacts : AT_ONCE;

  const facts = briefingExplorerFacts.read(table);
  let found = facts;
  let order = "";
  let shown = 0;

  // The headings of the groups, as they came.
  /** @type {Map<string, HTMLTableRowElement>} */
  const headings = new Map();
  for (const fact of facts) {
    const heading = fact.row.parentElement?.querySelector(".facts__topic");
    if (!(heading instanceof HTMLTableRowElement)) continue;
    headings.set(groupOf(fact, ""), heading);
    if (!headings.has(groupOf(fact, "topic"))) headings.set(groupOf(fact, "topic"), heading);
  }

  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  /** @param {number} number */
  const written = (number) => numbers.format(number);
  /**
   * @param {string | undefined} pattern
   * @param {Record<string, number>} values
   */
  const fill = (pattern = "", values = {}) =>
    pattern.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));

  // Whether the key facts are shown, and all others can be at once.
  const isRestNext = () =>
    found === facts && shown === keyFacts && keyFacts > 0 && found.length - shown <= MOST;

  /**
   * A new group's part of the table, with its heading and how many of its facts were found.
   * @param {string} group
   */
  const begun = (group) => {
    const body = document.createElement("tbody");
    body.dataset.group = group;
    const heading = headings.get(group)?.cloneNode(true);
    if (heading instanceof HTMLTableRowElement) {
      const count = found.filter((each) => groupOf(each, order) === group).length;
      const line = heading.querySelector(".meta");
      const { say, any } = heading.dataset;
      if (line) line.textContent = fill(order ? any : say, { count });
      body.append(heading);
    }
    table.append(body);
    return body;
  };

  /** @param {typeof facts} next */
  const append = (next) => {
    for (const fact of next) {
      const group = groupOf(fact, order);
      const last = [...table.tBodies].at(-1);
      const body = last?.dataset.group === group ? last : begun(group);
      body.append(fact.row, fact.words);
    }
  };

  const extend = (upTo = isRestNext() ? found.length : shown + AT_ONCE) => {
    append(found.slice(shown, upTo));
    shown = Math.min(upTo, found.length);
    count();
    if (!more) return;
    const line = more.closest("p");
    if (line) line.hidden = shown === found.length;
    more.textContent = isRestNext()
      ? fill(more.dataset.rest, { count: found.length - shown })
      : fill(more.dataset.more, { count: Math.min(AT_ONCE, found.length - shown) });
  };

  const count = () => {
    const pattern = shown < found.length ? output.dataset.part : output.dataset.all;
    output.textContent = fill(pattern, { shown, found: found.length, all: facts.length });
  };

  // The numbers that options show: a thousand sources are written again only where it has changed.
  /** @type {Map<HTMLOptionElement, number>} */
  const labelled = new Map();
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
      if (labelled.get(option) !== number) {
        option.text = `${option.dataset.label} (${written(number)})`;
        labelled.set(option, number);
      }
      const isOff = number === 0 && !option.selected;
      if (option.disabled !== isOff) option.disabled = isOff;
    }
  };

  // The table's name follows what is in it.
  /**
   * @param {string[]} names
   * @param {boolean} isAsked
   */
  const caption = (names, isAsked) => {
    const { caption: element } = table;
    if (!element) return;
    element.dataset.whole ??= element.textContent;
    const sort = form.elements.namedItem("sort");
    const by = sort instanceof HTMLSelectElement ? sort.selectedOptions[0].text : "";
    element.textContent = isAsked
      ? [element.dataset.say, by, ...names].join(" · ")
      : (element.dataset.whole ?? "");
  };

  /** @param {Record<string, string>} values */
  const tell = (values) => {
    for (const [name, left] of briefingExplorerFacts.counts(facts, values)) label(name, left);
    const names = choices.show(form, show);
    caption(names, Object.values(values).some(Boolean));
    const isNone = !found.length;
    table.hidden = isNone;
    const none = form.querySelector(".explorer__none");
    if (none instanceof HTMLElement) none.hidden = !isNone;
    if (!opener) return;
    const words = wordsOf(values);
    const withOpen = facts.filter((each) => fits(each, { ...values, open: "1" }, words));
    opener.hidden = withOpen.length === found.length;
    opener.textContent = fill(opener.dataset.open, { count: withOpen.length - found.length });
  };

  const show = () => {
    const values = choices.chosen(form);
    const words = wordsOf(values);
    const isAsked = Object.values(values).some(Boolean);
    order = values.sort;
    found = isAsked
      ? sorted(
          facts.filter((each) => fits(each, values, words)),
          order,
        )
      : facts;
    for (const body of [...table.tBodies]) body.remove();
    shown = 0;
    extend(isAsked ? AT_ONCE : FIRST);
    tell(values);
    choices.remember(form);
  };

  // At first the table stays as it came, only shorter: nothing is laid out twice.
  const begin = () => {
    for (const { row, words } of facts.slice(FIRST)) {
      row.remove();
      words.remove();
    }
    for (const body of [...table.tBodies]) if (!body.querySelector(".fact")) body.remove();
    for (const fact of facts.slice(0, FIRST)) {
      const body = fact.row.parentElement;
      if (body) body.dataset.group = groupOf(fact, "");
    }
    shown = Math.min(FIRST, facts.length);
    extend(shown);
    (window.requestIdleCallback ?? setTimeout)(() => tell(choices.chosen(form)));
  };

  // What is linked to is a fact, or within it: its evidence, or the place of a former name.
  const linked = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const place = `#${CSS.escape(id)}`;
    return (
      facts.find(({ row }) => row.id === id) ??
      facts.find(({ row, words }) => row.querySelector(place) ?? words.querySelector(place))
    );
  };

  // A fact that is linked to is shown, whatever was asked for.
  const reach = () => {
    const at = linked();
    if (!at) return;
    if (!found.includes(at)) {
      choices.clear(form);
      show();
    }
    if (!at.row.isConnected) extend(found.indexOf(at) + 1);
    if (!document.querySelector(":target")) location.replace(location.hash); // it was not there to be marked
    at.words.querySelector("details")?.setAttribute("open", "");
    at.row.scrollIntoView();
  };

  /** @param {string} name */
  const download = (name) => {
    const heads = [...(table.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent);
    const link = document.createElement("a");
    const text = briefingExplorerFacts.csv(found, heads);
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
  toggle?.addEventListener("click", () => {
    const panel = document.getElementById(toggle.getAttribute("aria-controls") ?? "");
    if (!panel) return;
    panel.hidden = !panel.hidden;
    toggle.setAttribute("aria-expanded", String(!panel.hidden));
  });
  opener?.addEventListener("click", () => {
    const tick = form.elements.namedItem("open");
    if (tick instanceof HTMLInputElement) tick.checked = true;
    show();
    toggle?.focus();
  });
  more?.addEventListener("click", () => {
    const next = found[shown];
    extend();
    /** @type {HTMLElement | null | undefined} */
    const link = next?.row.querySelector("a") ?? next?.words.querySelector("summary");
    link?.focus();
  });
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", () => extend(found.length)); // paper has no button for more

  choices.recall(form);
  if (Object.values(choices.chosen(form)).some(Boolean)) show();
  else begin();
  reach();
})();
