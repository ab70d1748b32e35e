// @ts-check
// Shows the words behind a mark, a name or a place in a card beside it. Everything shown
// stands in the page already (`data-card` names the element; a quote's cards are the notes in
// the margin), so nothing is fetched, and without this script the link leads to the same words.
(() => {
  "use strict";

  const OPEN_AFTER = 140; // ms of pointing, so that a passing pointer opens nothing
  const CLOSE_AFTER = 220; // ms to move from the link into the card
  const GAP = 8; // px between link and card
  const MIN = 96; // px of height, however little room there is

  const card = document.createElement("div");
  card.className = "card-popup";
  card.id = "card-popup";
  card.hidden = true;
  card.tabIndex = -1;
  card.setAttribute("role", "group");
  const labels = JSON.parse(document.getElementById("cite")?.textContent ?? "{}").words ?? {};
  const closer = document.createElement("button");
  closer.type = "button";
  closer.className = "card-popup__close";
  closer.setAttribute("aria-label", labels.close ?? "");
  const phone = matchMedia("(max-width: 40rem)");

  /** @type {HTMLElement | null} */
  let link = null; // whose card is open
  let pinned = false; // opened on purpose: stays until closed
  let timer = 0;
  let touched = false;
  let closing = false; // focus that comes back opens nothing

  // In the card itself a link is a link: its own card would take the place of what holds it.
  /** @param {EventTarget | null} target */
  const linkOf = (target) => {
    if (!(target instanceof Element)) return null;
    /** @type {HTMLElement | null} */
    const found = target.closest("a[data-card], a[data-quotes]");
    return card.contains(found) ? null : found;
  };

  /** @param {EventTarget | null} target */
  const isInCard = (target) => target instanceof Node && card.contains(target);

  /** @param {HTMLElement} of */
  const wordsOf = ({ dataset: { card: name, quotes = "" } }) => {
    const names = name ? [name] : quotes.split(" ").map((each) => `margin-${each}`);
    const found = names
      .map((each) => document.getElementById(each))
      .filter((each) => each !== null);
    return found.filter((each) => !each.closest(".is-placed")); // seen beside the text already
  };

  /** @param {HTMLElement} words */
  const copyOf = (words) => {
    const copy = /** @type {HTMLElement} */ (words.cloneNode(true));
    for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
    const part = document.createElement("div");
    part.className = "card-popup__part";
    part.append(...copy.childNodes);
    return part;
  };

  const place = () => {
    if (!link) return;
    const lines = [...link.getClientRects()];
    const line = lines.at(-1);
    if (!line) return;
    if (phone.matches) {
      // A sheet from below: what it is about stays above it.
      const over = line.bottom + GAP - (innerHeight - card.offsetHeight);
      if (over > 0) scrollBy(0, over);
      return;
    }
    const room = document.documentElement.clientWidth;
    const left = Math.max(GAP, Math.min(line.left - 16, room - card.offsetWidth - GAP));
    const [below, above] = [innerHeight - line.bottom - 2 * GAP, lines[0].top - 2 * GAP];
    card.style.maxHeight = "";
    const isBelow = card.offsetHeight <= below || below >= above;
    card.style.maxHeight = `min(28rem, 80vh, ${Math.max(MIN, isBelow ? below : above)}px)`;
    const top = isBelow ? line.bottom + GAP : lines[0].top - GAP - card.offsetHeight;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  };

  const close = ({ focus = false } = {}) => {
    clearTimeout(timer);
    if (!link) return;
    const last = link;
    link.removeAttribute("aria-describedby");
    link.classList.remove("is-open");
    link = null;
    pinned = false;
    card.hidden = true;
    card.replaceChildren();
    closing = true;
    if (focus) last.focus();
    closing = false;
  };

  /**
   * @param {HTMLElement} next
   * @param {boolean} pin
   */
  const open = (next, pin) => {
    clearTimeout(timer);
    const found = wordsOf(next);
    if (!found.length) return false;
    if (link !== next) {
      close();
      link = next;
      card.replaceChildren(...found.map(copyOf), closer);
      card.setAttribute("aria-label", next.getAttribute("aria-label") ?? next.textContent);
      card.hidden = false;
      link.classList.add("is-open");
      link.setAttribute("aria-describedby", card.id);
      place();
    }
    pinned ||= pin;
    return true;
  };

  /**
   * @param {() => void} act
   * @param {number} wait
   */
  const later = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const over = linkOf(event.target);
    if (over && over !== link) later(() => open(over, false), OPEN_AFTER);
    else if (over || isInCard(event.target)) clearTimeout(timer);
    else if (link && !pinned) later(() => close(), CLOSE_AFTER);
    else clearTimeout(timer);
  });

  document.addEventListener("focusin", (event) => {
    if (closing) return;
    const focused = linkOf(event.target);
    if (focused?.matches(":focus-visible")) open(focused, false);
    else if (link && event.target !== link && !isInCard(event.target)) close();
  });

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (link && !isInCard(event.target) && linkOf(event.target) !== link) close();
  });

  // A mark opens its card and hands it the focus. Any other link is followed, except that
  // a finger, which cannot point first, opens the card.
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const clicked = linkOf(event.target);
    if (!clicked) {
      const { target } = event;
      if (link && target instanceof Element && card.contains(target) && target.closest("a"))
        close();
      return;
    }
    const opens = clicked.matches(".mark") || (touched && !(link === clicked && pinned));
    if (!opens || !open(clicked, true)) return;
    event.preventDefault();
    card.focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    touched = false; // a key that follows a link is no finger
    if (event.key !== "Escape" || !link) return;
    close({ focus: card.contains(document.activeElement) });
  });

  // From the last thing in the card a reader goes on where the link is, not at the page's end.
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || document.activeElement !== closer) return;
    close({ focus: true });
  });
  closer.addEventListener("click", () => close({ focus: true }));

  addEventListener("resize", place);
  (document.querySelector("main") ?? document.body).append(card); // within a landmark
})();
