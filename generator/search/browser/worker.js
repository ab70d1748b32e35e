// @ts-check
// Run as a worker, answers what the page asks: {number, index, ...question} -> {number, answer}.
//
// Loaded into a page, where a worker cannot be had (from a folder), it does nothing.
(() => {
  "use strict";

  if (typeof document !== "undefined" || typeof postMessage !== "function") return;
  const { Engine } = briefingEngine;
  const { Library, fetching } = briefingParts;
  /** @type {Map<string, Engine>} */
  const engines = new Map();

  /** @param {string} index */
  function engine(index) {
    const known = engines.get(index) ?? new Engine(new Library(fetching(index)));
    engines.set(index, known);
    return known;
  }

  addEventListener("message", async ({ data }) => {
    const { number, index, ...question } = data;
    try {
      postMessage({ number, answer: await engine(index).answer(question) });
    } catch (error) {
      postMessage({ number, error: String(error) });
    }
  });
})();
