// Opens and closes the search, and moves among its results by keys. What asks and shows
// (`assets/search/`) is loaded when somebody first reaches for the search; its start has no effects,
// so that it does not matter when it comes.
"use strict";

(() => {
  const root = document.querySelector(".md-search");
  if (!root) return;
  const folder = new URL("../search/", document.currentScript.src);
  const query = root.querySelector("input");
  const status = root.querySelector("[role=status]");
  const button = document.querySelector("[data-search-open]");
  let box = null;
  let origin = null; // what had the focus before the search was opened by a key or a button

  /* Loading ----------------------------------------------------------------------------------- */

  function script(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = new URL(name, folder).href;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${element.src} could not be loaded`));
      document.head.append(element);
    });
  }

  async function start() {
    await Promise.all([script("questions.js"), script("box.js")]);
    return new window.briefingSearchBox.Box(root);
  }

  function tell(action) {
    box ??= start();
    box.then(action, (error) => {
      console.error(error);
      box = null; // the next use tries again
      status.replaceChildren(root.dataset.searchFailed);
    });
  }

  /* Opening and closing ----------------------------------------------------------------------- */

  const isOpen = () => "open" in root.dataset;
  const isShown = (element) => element?.isConnected && element.getClientRects().length > 0;

  function open() {
    root.dataset.open = "";
    tell((loaded) => loaded.ask(query.value));
  }

  function close() {
    delete root.dataset.open;
  }

  function enter() {
    if (!root.contains(document.activeElement)) origin = document.activeElement;
    open();
    query.focus();
  }

  // The focus goes back to where the reader came from; on a wide screen the field itself stays.
  function leave() {
    close();
    const came = origin === document.body ? null : origin;
    origin = null;
    const target = [came, query, button].find(isShown);
    query.removeEventListener("focus", open);
    target?.focus();
    query.addEventListener("focus", open);
  }

  query.addEventListener("focus", open);
  query.addEventListener("click", open);
  query.addEventListener("input", open);
  button?.addEventListener("click", enter);
  root.querySelector("[data-search-close]").addEventListener("click", leave);

  query.form.addEventListener("reset", () => setTimeout(enter));
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
    tell((loaded) => loaded.enter(query.value));
  });

  document.addEventListener("pointerdown", ({ target }) => {
    if (!root.contains(target) && !button?.contains(target)) close();
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!relatedTarget || root.contains(relatedTarget)) return;
    // While a page loads, the browser moves the focus to what the fragment names.
    const isTaken = document.readyState !== "complete" && relatedTarget.matches(":target");
    if (isTaken) setTimeout(() => query.focus());
    else close();
  });

  // A result on this very page loads no other: the panel would stay in front of it.
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const here = location.pathname + location.search;
    if (link && !modified && link.pathname + link.search === here) close();
  });

  /* Keys -------------------------------------------------------------------------------------- */

  const isLetter = (event) => event.key.length === 1 && event.key !== " " && !isCommand(event);
  const isCommand = ({ ctrlKey, metaKey, altKey }) => ctrlKey || metaKey || altKey;
  const links = () => [...root.querySelectorAll(".md-search-result__link")];

  // Up and down lead through the field and all results, in a circle.
  function amongResults(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return null;
    const stops = [query, ...links()];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    return stops[(at + step + stops.length) % stops.length];
  }

  function amongKinds(event, row) {
    const buttons = [...row.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const on = getComputedStyle(row).direction === "rtl" ? -1 : 1;
    const to = { ArrowLeft: at - on, ArrowRight: at + on, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) return buttons[(to + buttons.length) % buttons.length];
    return { ArrowDown: links()[0], ArrowUp: query }[event.key] ?? null;
  }

  root.addEventListener("keydown", (event) => {
    if (event.isComposing || isCommand(event)) return;
    const row = event.target.closest(".search-kinds");
    const target = row ? amongKinds(event, row) : amongResults(event);
    if (target) {
      event.preventDefault();
      if (!isOpen()) open();
      target.focus();
    } else if (isLetter(event) && event.target.closest("a")) {
      query.focus(); // the letter is typed there
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && isOpen()) leave();
    if (event.key !== "/" || isCommand(event)) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    enter();
  });

  /* What the address asks for ----------------------------------------------------------------- */

  const address = new URLSearchParams(location.search);
  if (address.has("q")) {
    query.value = address.get("q");
    enter();
  } else if (document.activeElement === query) {
    open(); // the reader was faster than this script
  }
  if (address.has("h")) script("marks.js").catch((error) => console.error(error));
})();
