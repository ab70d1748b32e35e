// @ts-check
// What is set in the form over the facts: a chip for each choice, that removes it; the words for
// it; and the address, in which it is shared.
var briefingExplorerChoices = (() => {
  "use strict";

  const NOT_CHIPS = ["sort"];

  /** @typedef {HTMLInputElement | HTMLSelectElement} Field */

  /**
   * The form's fields: its words, its lists and its tick.
   * @param {HTMLFormElement} form
   */
  const fields = (form) =>
    /** @type {Field[]} */ (Array.from(form.elements).filter((each) => each.getAttribute("name")));

  /** @param {HTMLFormElement} form */
  const chosen = (form) => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return /** @type {Record<string, string>} */ (Object.fromEntries(values));
  };

  /** @param {Field} field */
  const isTick = (field) => field.type === "checkbox";

  /** @param {Field} field */
  const clear = (field) => {
    if (isTick(field) && field instanceof HTMLInputElement) field.checked = false;
    else field.value = "";
  };

  /** @param {Field} field */
  const isSet = (field) =>
    isTick(field) && field instanceof HTMLInputElement ? field.checked : field.value !== "";

  /**
   * A choice in words: "Topic: Soldiers".
   * @param {Field} field
   */
  const nameOf = (field) => {
    const label = field.labels?.[0]?.textContent ?? "";
    if (isTick(field)) return label;
    if (field instanceof HTMLInputElement) return `“${field.value}”`;
    const [option] = field.selectedOptions;
    return `${label}: ${option.dataset.label ?? option.text}`;
  };

  /** @param {HTMLFormElement} form */
  const set = (form) =>
    fields(form).filter((field) => isSet(field) && !NOT_CHIPS.includes(field.name));

  /**
   * @param {HTMLFormElement} form
   * @param {Field} field
   * @param {() => void} after
   */
  const chip = (form, field, after) => {
    const name = nameOf(field);
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.dataset.chip = field.name;
    button.textContent = name;
    button.setAttribute("aria-label", (form.dataset.remove ?? "").replace("{name}", name));
    button.addEventListener("click", () => {
      clear(field);
      after();
      /** @type {HTMLElement | null} */
      const next = form.querySelector("[data-chip]") ?? form.querySelector("[data-choices]");
      next?.focus();
    });
    item.append(button);
    return item;
  };

  /**
   * Shows what is set, and gives it in words.
   * @param {HTMLFormElement} form
   * @param {() => void} after what to do when a chip was removed
   */
  const show = (form, after) => {
    const found = set(form);
    const list = form.querySelector(".explorer__chips");
    if (list instanceof HTMLElement) {
      list.replaceChildren(...found.map((field) => chip(form, field, after)));
      list.hidden = !found.length;
    }
    /** @type {HTMLElement | null} */
    const reset = form.querySelector("[type=reset]");
    if (reset) reset.hidden = !found.length;
    const inside = found.filter((field) => field.name !== "text").length;
    /** @type {HTMLElement | null} */
    const button = form.querySelector("[data-choices]");
    if (button) {
      button.dataset.word ??= button.textContent;
      const { word, choices = "" } = button.dataset;
      button.textContent = inside ? choices.replace("{count}", String(inside)) : word;
    }
    return found.map(nameOf);
  };

  /** @param {HTMLFormElement} form */
  const remember = (form) => {
    const address = new URL(location.href);
    const values = chosen(form);
    for (const { name } of fields(form)) {
      if (values[name]) address.searchParams.set(name, values[name]);
      else address.searchParams.delete(name);
    }
    try {
      history.replaceState(null, "", address);
    } catch {
      // a page opened as a file may not change its address
    }
  };

  // What the address asks for; a choice that is no longer offered is none.
  /** @param {HTMLFormElement} form */
  const recall = (form) => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields(form)) {
      const value = asked.get(field.name);
      if (value === null) continue;
      if (isTick(field) && field instanceof HTMLInputElement) field.checked = value === field.value;
      else field.value = value;
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = "";
    }
  };

  return {
    chosen,
    clear: (/** @type {HTMLFormElement} */ form) => fields(form).forEach(clear),
    show,
    remember,
    recall,
  };
})();
