// On wide screens, sets each margin note of an article level with the words it stands on.
// Without this script, or on a narrow screen, the notes are a list below the article.
(() => {
  const GAP = 6; // px between two notes
  const wide = matchMedia("(min-width: 64rem)");

  const marksOf = (note) => [...document.querySelectorAll(`[data-quotes~="${note.dataset.for}"]`)];

  const set = (margin) => {
    const notes = [...margin.children];
    margin.classList.toggle("is-placed", wide.matches);
    if (!wide.matches) {
      margin.style.minHeight = "";
      for (const note of notes) note.style.top = "";
      return;
    }
    const zero = margin.getBoundingClientRect().top;
    const wanted = notes.map((note) => {
      const [mark] = marksOf(note);
      const line = mark?.getClientRects()[0] ?? mark?.parentElement.getBoundingClientRect();
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

  const link = (margin) => {
    for (const note of margin.children) {
      const marks = marksOf(note);
      const light = (on) => {
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

  for (const margin of document.querySelectorAll(".margin")) {
    link(margin);
    const again = () => set(margin);
    wide.addEventListener("change", again);
    new ResizeObserver(again).observe(margin.parentElement);
    document.fonts.ready.then(again);
  }

  // Coming from a fact, the quote is in view, marked and focused.
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const quote = target?.closest(".quote") ?? target?.nextElementSibling?.closest?.(".quote");
    quote?.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
