// @ts-check
// Shows only the entries of one actor. The choice is in the address, to be shared; without this
// script the timeline is complete.
(() => {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-timeline]");
  const output = form?.querySelector("output");
  const actor = form?.elements.namedItem("actor");
  if (!form || !output || !(actor instanceof HTMLSelectElement)) return;
  /** @type {NodeListOf<HTMLElement>} */
  const entries = document.querySelectorAll(".timeline .entry");
  /** @type {NodeListOf<HTMLElement>} */
  const groups = document.querySelectorAll(".moment, .year");
  const { pattern = "" } = output.dataset;

  /** @param {number} value */
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  const show = () => {
    let shown = 0;
    for (const entry of entries) {
      const fits = !actor.value || (entry.dataset.actor ?? "").split(" ").includes(actor.value);
      entry.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
    }
    output.textContent = pattern
      .replace("{shown}", number(shown))
      .replace("{all}", number(entries.length));
  };

  const remember = () => {
    const address = new URL(location.href);
    if (actor.value) address.searchParams.set("actor", actor.value);
    else address.searchParams.delete("actor");
    try {
      history.replaceState(null, "", address);
    } catch {
      // a page opened as a file may not change its address
    }
  };

  form.addEventListener("input", () => {
    show();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(() => {
      show();
      remember();
    });
  });

  const asked = new URLSearchParams(location.search).get("actor");
  if (asked && [...actor.options].some((option) => option.value === asked)) actor.value = asked;
  form.hidden = false;
  show();
})();
