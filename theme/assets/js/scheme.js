// Light or dark: the reader's own choice before the first paint, else the system's.
// Loaded in the head without `defer`, so that no page flashes in the wrong colours.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const KEY = "briefing.scheme";

  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage can be switched off
    }
  };

  const isDark = () => (root.dataset.scheme || (dark.matches ? "dark" : "light")) === "dark";

  root.classList.replace("no-js", "js");
  const chosen = stored();
  if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-scheme-toggle]");
    if (!button) return;
    const name = () => {
      const label = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute("aria-label", label);
      button.title = label;
    };
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem(KEY, root.dataset.scheme);
      } catch {
        // the choice then holds for this page
      }
      name();
    });
    dark.addEventListener("change", name);
    name();
  });
})();
