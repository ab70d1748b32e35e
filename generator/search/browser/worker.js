/* Run as a worker, answers what the page asks: {number, index, ...question} -> {number, answer}.
 *
 * Loaded into a page, where a worker cannot be had (from a folder), it does nothing.
 */
"use strict";

(function (scope) {
  if (typeof scope.document !== "undefined" || typeof scope.postMessage !== "function") return;
  const { Engine, Library, fetching } = scope.briefingSearch;
  const engines = new Map();

  function engine(index) {
    if (!engines.has(index)) engines.set(index, new Engine(new Library(fetching(index))));
    return engines.get(index);
  }

  scope.addEventListener("message", async ({ data: { number, index, ...question } }) => {
    try {
      scope.postMessage({ number, answer: await engine(index).answer(question) });
    } catch (error) {
      scope.postMessage({ number, error: String(error) });
    }
  });
})(typeof self === "undefined" ? globalThis : self);
