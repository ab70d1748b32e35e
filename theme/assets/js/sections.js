// @ts-check
// On a narrow screen the sections scroll sideways: brings the section of the page into view.
(() => {
  "use strict";

  /** @type {HTMLElement | null} */
  const here = document.querySelector(".sections [aria-current]");
  const list = here?.closest("ul");
  if (!here || !list || list.scrollWidth <= list.clientWidth) return;
  list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
})();
