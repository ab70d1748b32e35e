// Marks, on the page that a result leads to, the words that it was found by (`?h=one;two words`).
"use strict";

(() => {
  const content = document.getElementById("content");
  const asked = new URLSearchParams(location.search).get("h");
  const root = document.querySelector("[data-search-index]");
  if (!content || !asked || !root) return;

  const index = new URL(root.dataset.searchIndex, document.baseURI).href;
  const sequences = asked.split(";").map((form) => form.split(" ").filter(Boolean)).filter((form) => form.length);

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  async function characters() {
    await script(new URL("../engine.js", index));
    const { Characters, fetching, scripting } = window.briefingSearch;
    const load = location.protocol === "file:" ? scripting(index, document) : fetching(index);
    return new Characters(await load("characters"));
  }

  function spans(text, table) {
    const words = table.forms(text);
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
  }

  function mark(node, table) {
    const text = node.nodeValue;
    const pieces = window.briefingSearch.segments(text, spans(text, table));
    if (!pieces.some(([, hit]) => hit)) return;
    const made = pieces.map(([piece, hit]) => {
      if (!hit) return piece;
      const element = document.createElement("mark");
      element.dataset.mdHighlight = "";
      element.append(piece);
      return element;
    });
    node.replaceWith(...made);
  }

  // The first word marked here; what is folded cannot be shown.
  function seen() {
    const marks = [...content.querySelectorAll("mark[data-md-highlight]")];
    return marks.find((each) => !each.closest("details:not([open]) > :not(summary)"));
  }

  async function run() {
    const table = await characters();
    const nodes = [];
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest("script, style, svg, select, textarea")) nodes.push(node);
    for (const node of nodes) mark(node, table);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView();
    else seen()?.scrollIntoView({ block: "center" });
  }

  run().catch((error) => console.error(error));
})();
