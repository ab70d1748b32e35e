// Speaks the messages of Material for MkDocs' search box (9.8): 0 setup, 1 ready, 2 query, 3 result.
// The box thinks it talks to a worker of its own. Of that search nothing else is used: when another
// box takes its place, only this file is exchanged.
"use strict";

(() => {
  const READY = 1;
  const QUERY = 2;
  const root = document.querySelector("[data-md-component=search]");
  const toggle = document.getElementById("__search");
  const box = new window.briefingSearchBox.Box(root);
  const address = new URL(JSON.parse(document.getElementById("__config").textContent).search, document.baseURI).href;

  class Port extends EventTarget {
    constructor() {
      super();
      // The box listens once this script is through; it needs no index to be set up with.
      setTimeout(() => this.#say({ type: READY }));
    }

    // A result is not sent back: the box would round the count, and cannot show what kind it is.
    postMessage({ type, data }) {
      if (type === QUERY) box.ask(data);
    }

    #say(data) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }

    terminate() {}
  }

  const NativeWorker = window.Worker;
  window.Worker = function Worker(url, options) {
    const absolute = new URL(url, document.baseURI).href;
    return absolute === address ? new Port() : new NativeWorker(url, options);
  };

  /* Keys: the box closes on Tab and takes every letter. The row of kinds needs both. */

  const row = root.querySelector(".search-kinds");
  const links = () => [...root.querySelectorAll(".md-search-result__link")];

  function onRow(event) {
    const buttons = [...row.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const on = getComputedStyle(row).direction === "rtl" ? -1 : 1;
    const to = { ArrowLeft: at - on, ArrowRight: at + on, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length].focus();
    else if (event.key === "ArrowDown") links()[0]?.focus();
    else if (event.key === "ArrowUp") box.input.focus();
    else return;
    event.preventDefault();
  }

  root.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.stopPropagation();
    if (!row.contains(event.target) || event.key === "Escape") return;
    event.stopPropagation();
    onRow(event);
  });

  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget) && toggle.checked) toggle.click();
  });
})();
