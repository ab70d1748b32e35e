// @ts-check
// Lets `/` reach the search while the page still loads: it moves the focus to the field, where what is
// typed waits for `search_box.js`. In the head without `defer`: a long page takes a while to come.
(() => {
  "use strict";

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {HTMLElement | null} */
    const field = document.querySelector(".md-search:not([data-ready]) input");
    if (!field || event.target === field) return;
    event.preventDefault();
    field.focus();
  });
})();
