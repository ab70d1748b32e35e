// On a narrow screen the sections scroll sideways: the one that the page is in is brought in view.
(() => {
  const here = document.querySelector(".sections [aria-current]");
  const list = here?.closest("ul");
  if (!list || list.scrollWidth <= list.clientWidth) return;
  list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
})();
