// @ts-check
// Lights up a quote with the facts beside it. On a narrow screen the facts of a paragraph are
// folded below it; without this script they are open.
(() => {
  "use strict";

  const wide = matchMedia("(min-width: 64rem)");

  /**
   * @param {HTMLElement} note
   * @returns {NodeListOf<HTMLElement>}
   */
  const marksOf = (note) => document.querySelectorAll(`[data-quotes~="${note.dataset.for}"]`);

  /** @type {NodeListOf<HTMLElement>} */
  const notes = document.querySelectorAll(".margin > li");
  for (const note of notes) {
    const marks = marksOf(note);
    const light = (/** @type {boolean} */ on) => {
      note.classList.toggle("is-on", on);
      for (const mark of marks) mark.classList.toggle("is-on", on);
    };
    for (const each of [note, ...marks]) {
      each.addEventListener("pointerenter", () => light(true));
      each.addEventListener("pointerleave", () => light(false));
      each.addEventListener("focusin", () => light(true));
      each.addEventListener("focusout", () => light(false));
    }
  }

  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll(".passage__facts");
  const fold = () => {
    for (const each of folds) {
      each.open = wide.matches;
      each.classList.toggle("is-placed", wide.matches);
    }
  };
  wide.addEventListener("change", fold);
  fold();

  // Coming from a fact, the quote is in view, marked and focused.
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let quote = target?.closest(".quote") ?? target?.nextElementSibling;
    while (quote?.matches("span[id]:empty")) quote = quote.nextElementSibling;
    if (quote instanceof HTMLElement && quote.matches(".quote"))
      quote.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  addEventListener("pageshow", () => setTimeout(arrive)); // the browser goes to the fragment first
  arrive();
})();
