// @ts-check
// Opens and closes the search, and moves among its results by keys. What asks and shows
// (`assets/search/`) is loaded when somebody first reaches for the search; its start has no effects,
// so that it does not matter when it comes.
(() => {
  "use strict";

  /** @type {HTMLElement | null} */
  const root = document.querySelector(".md-search");
  const query = root?.querySelector("input");
  const own = document.currentScript;
  if (!root || !query || !(own instanceof HTMLScriptElement)) return;
  const BETWEEN_KEYS = 300; // milliseconds without typing before the query is searched
  const PAUSE = 400; // milliseconds without typing before the query is put into the address
  const folder = new URL("../search/", own.src);
  const status = root.querySelector("[role=status]");
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-search-open]");
  /** @type {Promise<SearchBox> | null} */
  let box = null;
  let [asking, noting] = [0, 0]; // timers
  let letters = 0; // in the field
  /** @type {Element | null} */
  let origin = null; // what had the focus before the search was opened by a key or a button
  let place = 0; // how far down the page the reader was before the search was opened

  /* Loading ----------------------------------------------------------------------------------- */

  /**
   * @param {string} name
   * @returns {Promise<unknown>}
   */
  const script = (name) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = new URL(name, folder).href;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${element.src} could not be loaded`));
      document.head.append(element);
    });

  const start = async () => {
    await Promise.all(["questions.js", "results.js", "box.js"].map(script));
    return new briefingBox.Box(root);
  };

  /** @param {(box: SearchBox) => void} action */
  const tell = (action) => {
    box ??= start();
    box.then(action, (error) => {
      console.error(error);
      box = null; // the next use tries again
      status?.replaceChildren(root.dataset.searchFailed ?? "");
    });
  };

  /* The query in the address: "back" from a result that was followed leads to the results ------ */

  /** @param {string} text */
  const note = (text) => {
    clearTimeout(noting);
    const url = new URL(location.href);
    if (text.trim()) url.searchParams.set("q", text.trim());
    else url.searchParams.delete("q");
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch (error) {
      console.error(error); // some browsers allow no such change in a folder
    }
  };

  const readAddress = () => {
    const asked = new URLSearchParams(location.search).get("q");
    if (asked === null) return false;
    query.value = asked;
    enter();
    return true;
  };

  /* Opening and closing ----------------------------------------------------------------------- */

  const isOpen = () => "open" in root.dataset;

  /** @param {Element | null} element */
  const isShown = (element) => Boolean(element?.isConnected && element.getClientRects().length);

  /** @param {EventTarget | null} target */
  const isWithin = (target) => target instanceof Node && root.contains(target);

  const stopWaiting = () => {
    clearTimeout(asking);
    asking = 0;
  };

  // A query that is still being typed is searched after a pause: each search may load parts of the index.
  const open = () => {
    stopWaiting();
    if (!isOpen()) place = scrollY;
    root.dataset.open = "";
    tell((loaded) => asking || loaded.ask(query.value));
  };

  const hide = () => {
    stopWaiting();
    delete root.dataset.open;
  };

  const close = () => {
    hide();
    note("");
  };

  const enter = () => {
    if (!root.contains(document.activeElement)) origin = document.activeElement;
    open();
    query.focus();
  };

  // The reader is back where they came from; on a wide screen the query itself stays. The field is at
  // the top of the page, and opening the search may have scrolled there.
  const leave = () => {
    close();
    const came = origin === document.body ? null : origin;
    origin = null;
    const target = [came, query, button].find(isShown);
    query.removeEventListener("focus", open);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    if (scrollY < place) scrollTo({ top: place, behavior: "instant" });
    query.addEventListener("focus", open);
  };

  /** @param {string} text */
  const ask = (text) => {
    query.value = text;
    query.focus();
    open();
    note(text);
  };

  query.addEventListener("focus", open);
  query.addEventListener("click", open);
  query.addEventListener("input", () => {
    if (!isOpen()) place = scrollY;
    root.dataset.open = "";
    clearTimeout(asking);
    const isPasted = Math.abs(query.value.length - letters) > 1; // more does not follow at once
    letters = query.value.length;
    asking = setTimeout(open, isPasted ? 0 : BETWEEN_KEYS);
    clearTimeout(noting);
    noting = setTimeout(() => isOpen() && note(query.value), PAUSE);
  });
  button?.addEventListener("click", enter);
  root.querySelector("[data-search-close]")?.addEventListener("click", leave);

  query.form?.addEventListener("reset", () => setTimeout(enter));
  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
    tell((loaded) => loaded.enter(query.value));
  });

  document.addEventListener("pointerdown", ({ target }) => {
    if (!(isWithin(target) || (target instanceof Node && button?.contains(target)))) close();
  });
  // While a page loads, the browser moves the focus to what the fragment names, or takes it away.
  /** @param {EventTarget | null} target */
  const isTaken = (target) =>
    document.readyState !== "complete" &&
    (target instanceof Element
      ? target.matches(":target")
      : location.hash !== "" && document.activeElement === document.body);

  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (isWithin(relatedTarget)) return;
    // At once: a letter that is typed before the focus is back would be lost.
    if (target === query && isOpen() && isTaken(relatedTarget)) query.focus();
    else if (relatedTarget instanceof Element) close();
  });

  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const offer = event.target.closest("button")?.dataset.query;
    if (offer) ask(offer);
    const link = event.target.closest("a");
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || modified) return;
    // A result on this very page loads no other: the panel would stay in front of it.
    if (link.pathname + link.search === location.pathname + location.search) hide();
    else note(query.value);
  });

  /* Keys -------------------------------------------------------------------------------------- */

  /** @param {KeyboardEvent} event */
  const isCommand = ({ ctrlKey, metaKey, altKey }) => ctrlKey || metaKey || altKey;

  /** @param {KeyboardEvent} event */
  const isLetter = (event) => event.key.length === 1 && event.key !== " " && !isCommand(event);

  const STOPS = ".md-search-result__link, .search-offer button, .search-ways :is(a, button)";

  /** @returns {NodeListOf<HTMLElement>} */
  const links = () => root.querySelectorAll(STOPS);

  /**
   * Where the focus is in a row of elements, or -1.
   * @param {(Element | null)[]} elements
   */
  const focused = (elements) => elements.indexOf(document.activeElement);

  // Up and down lead through the query and all results, in a circle.
  /** @param {string} key */
  const amongResults = (key) => {
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[key];
    if (!step) return null;
    const stops = [query, ...links()];
    const at = Math.max(0, focused(stops));
    return stops[(at + step + stops.length) % stops.length];
  };

  /**
   * @param {string} key
   * @param {Element} row
   */
  const amongKinds = (key, row) => {
    const buttons = [...row.querySelectorAll("button")];
    const at = focused(buttons);
    const on = getComputedStyle(row).direction === "rtl" ? -1 : 1;
    /** @type {Record<string, number>} */
    const places = { ArrowLeft: at - on, ArrowRight: at + on, Home: 0, End: buttons.length - 1 };
    const to = places[key];
    if (to !== undefined) return buttons[(to + buttons.length) % buttons.length];
    if (key === "ArrowUp") return query;
    return key === "ArrowDown" ? links()[0] : null;
  };

  root.addEventListener("keydown", (event) => {
    if (event.isComposing || isCommand(event)) return;
    if (!(event.target instanceof Element)) return;
    const row = event.target.closest(".search-kinds");
    const target = row ? amongKinds(event.key, row) : amongResults(event.key);
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
    const isField = "input, select, textarea, [contenteditable]";
    const isClosed = event.target === query && !isOpen();
    if (!isClosed && event.target instanceof Element && event.target.closest(isField)) return;
    event.preventDefault();
    enter();
    if (isClosed) query.select();
  });

  /* What the address asks for ----------------------------------------------------------------- */

  root.dataset.ready = ""; // from here on `slash.js` leaves the keys to this script
  // The reader may have been faster than this script.
  if (!readAddress() && document.activeElement === query) open();
  addEventListener("popstate", readAddress);
  if (new URLSearchParams(location.search).has("h"))
    script("marks.js").catch((error) => console.error(error));
})();
