// Material's search box is 114 kB of script that most readers never use: it is fetched when
// somebody reaches for the search, or follows a link into it.
(() => {
  const box = document.querySelector("[data-md-component=search]");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const query = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  let loaded = false;

  const run = (template) => {
    for (const each of document.querySelector(template).content.querySelectorAll("script")) {
      const script = document.createElement("script");
      for (const { name, value } of each.attributes) script.setAttribute(name, value);
      script.async = false; // in the order given
      script.onerror = () => told.replaceChildren(box.dataset.searchFailed);
      document.head.append(script);
    }
  };

  const load = () => {
    if (!loaded) run("template[data-search-scripts]");
    loaded = true;
  };

  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };

  const open = () => {
    load();
    set(true);
    query.focus();
  };

  query.addEventListener("focus", open);
  document.querySelector("[data-search-open]")?.addEventListener("click", open);
  box.querySelector("[data-search-close]")?.addEventListener("click", () => set(false));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) {
      set(false);
      query.blur();
    }
    if (loaded || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    open();
  });

  document.addEventListener("pointerdown", (event) => {
    if (!box.contains(event.target) && !event.target.closest("[data-search-open]")) set(false);
  });

  const address = new URLSearchParams(location.search);
  if (address.has("q")) open();
  if (address.has("h")) run("template[data-search-marks]");
})();
