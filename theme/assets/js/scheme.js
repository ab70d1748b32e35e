// @ts-check
// Light or dark: the reader's own choice before the first paint, else the system's.
// Loaded in the head without `defer`, so that no page flashes in the wrong colours.
(() => {
  "use strict";

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

  /** @param {string} scheme */
  const store = (scheme) => {
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // the choice then lasts for this page
    }
  };

  const isDark = () => (root.dataset.scheme || (dark.matches ? "dark" : "light")) === "dark";

  /** @param {HTMLElement} button */
  const label = (button) => {
    const { light = "", dark: other = "" } = button.dataset;
    button.title = isDark() ? light : other;
    button.setAttribute("aria-label", button.title);
  };

  root.classList.replace("no-js", "js");
  const chosen = stored();
  if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    /** @type {HTMLElement | null} */
    const button = document.querySelector("[data-scheme-toggle]");
    if (!button) return;
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      store(root.dataset.scheme);
      label(button);
    });
    dark.addEventListener("change", () => label(button));
    label(button);
  });
})();
