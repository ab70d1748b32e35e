// @ts-check
// Shows only the entries of one actor, of one kind, or both; what is folded opens then. The choice is in the address, to be shared; without this
// script the timeline is complete.
(() => {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-timeline]");
  const output = form?.querySelector("output");
  /** @type {HTMLButtonElement | null | undefined} */
  const clear = form?.querySelector("[type=reset]");
  const actor = form?.elements.namedItem("actor");
  const kind = form?.elements.namedItem("kind");
  if (!form || !output || !(actor instanceof HTMLSelectElement)) return;
  if (!(kind instanceof HTMLSelectElement)) return;
  const choices = [actor, kind];
  /** @type {NodeListOf<HTMLElement>} */
  const entries = document.querySelectorAll(".timeline .entry");
  /** @type {NodeListOf<HTMLElement>} */
  const groups = document.querySelectorAll(".speech, .moment, .rest, .year");
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folded = document.querySelectorAll(".year > details");
  const { pattern = "" } = output.dataset;

  /** @param {number} value */
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  const show = () => {
    let shown = 0;
    for (const entry of entries) {
      const named = !actor.value || (entry.dataset.actor ?? "").split(" ").includes(actor.value);
      const fits = named && (!kind.value || entry.dataset.kind === kind.value);
      entry.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
    }
    const chosen = choices.some((choice) => choice.value !== "");
    for (const details of folded) details.open = chosen;
    if (clear) clear.hidden = !chosen;
    output.textContent = pattern
      .replace("{shown}", number(shown))
      .replace("{all}", number(entries.length));
  };

  const remember = () => {
    const address = new URL(location.href);
    for (const choice of choices) {
      if (choice.value) address.searchParams.set(choice.name, choice.value);
      else address.searchParams.delete(choice.name);
    }
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

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name);
    if (value && [...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  form.hidden = false;
  show();
})();
