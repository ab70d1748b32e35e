// @ts-check
// On wide screens, sets each margin note of an article level with the words it stands on.
// Without this script, or on a narrow screen, the notes are a list below the article.
(() => {
  "use strict";

  const GAP = 6; // px between two notes
  const wide = matchMedia("(min-width: 64rem)");

  /**
   * @param {HTMLElement} note
   * @returns {NodeListOf<HTMLElement>}
   */
  const marksOf = (note) => document.querySelectorAll(`[data-quotes~="${note.dataset.for}"]`);

  /** @param {HTMLElement} margin */
  const notesOf = (margin) => /** @type {HTMLElement[]} */ (Array.from(margin.children));

  /** @param {HTMLElement} margin */
  const set = (margin) => {
    const notes = notesOf(margin);
    margin.classList.toggle("is-placed", wide.matches);
    if (!wide.matches) {
      margin.style.minHeight = "";
      for (const note of notes) note.style.top = "";
      return;
    }
    const zero = margin.getBoundingClientRect().top;
    const wanted = notes.map((note) => {
      const [mark] = marksOf(note);
      const line = mark?.getClientRects()[0] ?? mark?.parentElement?.getBoundingClientRect();
      return { note, top: line ? line.top - zero : 0, height: note.offsetHeight };
    });
    wanted.sort((a, b) => a.top - b.top);
    let free = 0;
    for (const each of wanted) {
      const top = Math.max(each.top, free);
      each.note.style.top = `${Math.round(top)}px`;
      free = top + each.height + GAP;
    }
    margin.style.minHeight = `${Math.ceil(free)}px`;
  };

  /** @param {HTMLElement} margin */
  const link = (margin) => {
    for (const note of notesOf(margin)) {
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
  };

  /** @type {NodeListOf<HTMLElement>} */
  const margins = document.querySelectorAll(".margin");
  for (const margin of margins) {
    link(margin);
    const again = () => set(margin);
    wide.addEventListener("change", again);
    if (margin.parentElement) new ResizeObserver(again).observe(margin.parentElement);
    document.fonts.ready.then(again);
  }

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
