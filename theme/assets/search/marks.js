// @ts-check
// Marks, on the page that a result leads to, the words that it was found by (`?h=one;two words`).
(() => {
  "use strict";

  const content = document.getElementById("content");
  const asked = new URLSearchParams(location.search).get("h");
  /** @type {HTMLElement | null} */
  const root = document.querySelector("[data-search-index]");
  if (!content || !asked || !root) return;

  const UNMARKED = "script, style, svg, select, textarea";
  const index = new URL(root.dataset.searchIndex ?? "", document.baseURI).href;
  const sequences = asked
    .split(";")
    .map((form) => form.split(" ").filter(Boolean))
    .filter((form) => form.length);

  /**
   * @param {string} url
   * @returns {Promise<unknown>}
   */
  const script = (url) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });

  const characters = async () => {
    await script(new URL("../engine.js", index).href);
    const { fetching, scripting } = briefingParts;
    const load = location.protocol === "file:" ? scripting(index, document) : fetching(index);
    return new briefingCharacters.Characters(await load("characters"));
  };

  /**
   * @param {string} text
   * @param {Characters} table
   */
  const spans = (text, table) => {
    const words = table.forms(text);
    /** @type {Span[]} */
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      const length = sequences
        .filter((form) => form.every((each, offset) => words[at + offset]?.form === each))
        .reduce((most, form) => Math.max(most, form.length), 0);
      if (!length) continue;
      found.push([words[at].start, words[at + length - 1].end]);
      at += length - 1;
    }
    return found;
  };

  /**
   * @param {Text} node
   * @param {Characters} table
   */
  const mark = (node, table) => {
    const text = node.data;
    const pieces = briefingExcerpt.segments(text, spans(text, table));
    if (!pieces.some(([, hit]) => hit)) return;
    const made = pieces.map(([piece, hit]) => {
      if (!hit) return piece;
      const element = document.createElement("mark");
      element.dataset.mdHighlight = "";
      element.append(piece);
      return element;
    });
    node.replaceWith(...made);
  };

  // The first word marked here; what is folded cannot be shown.
  const seen = () => {
    const marks = [...content.querySelectorAll("mark[data-md-highlight]")];
    return marks.find((each) => !each.closest("details:not([open]) > :not(summary)"));
  };

  const run = async () => {
    const table = await characters();
    /** @type {Text[]} */
    const nodes = [];
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && !node.parentElement?.closest(UNMARKED)) nodes.push(node);
    for (const node of nodes) mark(node, table);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView();
    else seen()?.scrollIntoView({ block: "center" });
  };

  run().catch((error) => console.error(error));
})();
