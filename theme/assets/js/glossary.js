// @ts-check
// Filters the names of the glossary by any of their forms, and lists them by kind, from A to Z or
// by the number of facts; without this script the list is complete, by kind.
(() => {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-glossary]");
  const output = form?.querySelector("output");
  const text = form?.elements.namedItem("text");
  const sort = form?.elements.namedItem("sort");
  if (!form || !output || !(text instanceof HTMLInputElement)) return;
  if (!(sort instanceof HTMLSelectElement)) return;
  const { lang } = document.documentElement;
  const sections = [...document.querySelectorAll(".glossary")].map((section) => ({
    section: /** @type {HTMLElement} */ (section),
    heading: /** @type {HTMLElement} */ (section.querySelector("h2")),
    list: /** @type {HTMLElement} */ (section.querySelector(".entries")),
    entries: /** @type {HTMLElement[]} */ ([...section.querySelectorAll(".entry-name")]),
  }));
  const all = sections.flatMap((each) => each.entries);
  const [first] = sections;
  if (!first) return;

  /** @param {HTMLElement} entry */
  const nameOf = (entry) => entry.querySelector("a")?.textContent ?? "";

  /** @type {Record<string, (a: HTMLElement, b: HTMLElement) => number>} */
  const orders = {
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), lang),
    facts: (a, b) =>
      Number(b.dataset.facts) - Number(a.dataset.facts) || nameOf(a).localeCompare(nameOf(b), lang),
  };

  const arrange = () => {
    const order = orders[sort.value];
    for (const each of sections) each.list.append(...each.entries);
    if (order) first.list.append(...[...all].sort(order));
    first.heading.hidden = Boolean(order);
  };

  const show = () => {
    const words = text.value.toLocaleLowerCase(lang).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of all) {
      entry.hidden = !words.every((word) => (entry.dataset.find ?? "").includes(word));
      if (!entry.hidden) shown += 1;
    }
    for (const { section } of sections)
      section.hidden = !section.querySelector(".entry-name:not([hidden])");
    output.textContent = (output.dataset.pattern ?? "")
      .replace("{shown}", shown.toLocaleString(lang))
      .replace("{all}", all.length.toLocaleString(lang));
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    arrange();
    show();
  });
  show();
})();
