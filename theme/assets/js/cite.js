// @ts-check
// At a permanent link: its address to copy, and citations as text, BibTeX and CSL-JSON.
// Without this script the link itself is what there is to copy.
(() => {
  "use strict";

  const about = document.getElementById("cite");
  if (!about || !document.querySelector(".permalink")) return;

  /**
   * @typedef {{ "date-parts": number[][], circa?: boolean }} CslDate
   * @typedef {{
   *   id: string, type: string, title: string, publisher?: string, "container-title"?: string, language: string,
   *   version: string, URL: string, accessed: CslDate, issued?: CslDate, archive?: string,
   * }} CslItem
   */

  /** @type {{ title: string, version: string, date: string, dated: string, words: Record<string, string> }} */
  const site = JSON.parse(about.textContent);
  const { words } = site;

  // Without the word joiners that keep marks and signs on a line with their words.
  /** @param {Element | null} element */
  const plain = (element) =>
    (element?.textContent ?? "")
      .replace(/\u2060/g, "")
      .replace(/\s+/g, " ")
      .trim();

  /** @param {HTMLAnchorElement} link */
  const titleOf = (link) => {
    const fact =
      link.closest(".fact__text, [scope=row]") ??
      link.closest(".folded, section.difference")?.querySelector("h3");
    if (!fact) return plain(document.querySelector("h1"));
    const copy = /** @type {Element} */ (fact.cloneNode(true));
    for (const each of copy.querySelectorAll(".permalink, details, .mark")) each.remove();
    return plain(copy);
  };

  // EDTF to what CSL knows: the first and the last date in it, and whether it is certain. Of a
  // season ("2025-21") the year is kept.
  /**
   * @param {string} edtf
   * @returns {CslDate | undefined}
   */
  const dateOf = (edtf) => {
    const found = [...edtf.matchAll(/(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/g)];
    if (!found.length) return;
    const parts = found.map((each) => each.slice(1).filter(Boolean).map(Number));
    const dates = parts.length > 1 ? [parts[0], ...parts.slice(-1)] : parts;
    const isUncertain = /[~?%[{]/.test(edtf);
    return { "date-parts": dates, ...(isUncertain && { circa: true }) };
  };

  // The reader's own day, not that of Greenwich.
  const today = () => {
    const now = new Date();
    return { "date-parts": [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
  };

  // A page's own fragment is the same on every page of its kind: there, the page has the name.
  /** @param {HTMLAnchorElement} link */
  const idOf = (link) => {
    const fragment = link.hash.slice(1);
    if (!["source", "entity"].includes(fragment)) return fragment;
    return (
      link.pathname
        .replace(/(\/|\/index\.html|\.html)$/, "")
        .split("/")
        .at(-1) ?? ""
    );
  };

  /** @param {HTMLAnchorElement} link */
  const item = (link) => {
    // A source's publisher may not be known; what is no source has none.
    const { publisher, issued = "" } = link.dataset;
    const isSource = publisher !== undefined;
    const date = dateOf(isSource ? issued : site.date);
    /** @type {CslItem} */
    const made = {
      id: idOf(link),
      type: isSource ? "document" : "webpage",
      title: titleOf(link),
      language: document.documentElement.lang,
      version: site.version,
      URL: link.href,
      accessed: today(),
    };
    if (date) made.issued = date;
    if (publisher) made.publisher = publisher;
    if (isSource) made.archive = site.title;
    else made["container-title"] = site.title;
    return made;
  };

  // Within quotation marks: its own marks are single ones, and its full stop is the citation's.
  /** @param {string} title */
  const nested = (title) => title.replace(/[“„«]/g, "‘").replace(/[”»]/g, "’").replace(/\.$/, "");

  /** @param {CslDate | undefined} date */
  const written = (date) =>
    date?.["date-parts"]
      .map((part) => part.map((number) => String(number).padStart(2, "0")).join("-"))
      .join("/");

  /**
   * @param {CslItem} cited
   * @param {HTMLAnchorElement} link
   */
  const text = (cited, link) => {
    const issued = cited.archive ? link.dataset.dated : site.dated;
    const home = cited.archive ? `${words.in}: ${cited.archive}` : "";
    return [
      `“${nested(cited.title)}”`,
      [cited.publisher ?? cited["container-title"], issued].filter(Boolean).join(", "),
      home,
      `${words.version} ${cited.version}`,
      `${words.accessed} ${written(cited.accessed)}`,
      cited.URL,
    ]
      .filter(Boolean)
      .map((part) => part.replace(/\.$/, ""))
      .join(". ");
  };

  /** @param {CslItem} cited */
  const bibtex = (cited) => {
    const safe = (/** @type {string} */ value) =>
      value.replace(/[\\{}%&$#_^~]/g, (sign) => `{\\char${sign.charCodeAt(0)}}`);
    const fields = {
      title: `{${safe(cited.title)}}`,
      organization: safe(cited.publisher ?? cited["container-title"] ?? ""),
      date: written(cited.issued),
      version: cited.version,
      url: cited.URL,
      urldate: written(cited.accessed),
      langid: cited.language,
    };
    const lines = Object.entries(fields).filter(([, value]) => value);
    const key = cited.id.replace(/[^\w-]/g, "");
    return `@online{${key},\n${lines.map(([name, value]) => `  ${name} = {${value}},`).join("\n")}\n}`;
  };

  const dialog = document.createElement("dialog");
  dialog.className = "cite";
  dialog.setAttribute("aria-label", words.heading);
  document.body.append(dialog);

  /**
   * @param {HTMLElement} button
   * @param {string} word
   * @param {string} name
   */
  const say = (button, word, name) => {
    button.textContent = word;
    button.setAttribute("aria-label", `${word}: ${name}`);
  };

  /**
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} button
   * @param {string} name
   */
  const copy = async (field, button, name) => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return; // where the clipboard is closed to scripts
    }
    say(button, words.copied, name);
  };

  /**
   * @param {string} name
   * @param {string} value
   */
  const row = (name, value) => {
    const label = document.createElement("label");
    const field = document.createElement("textarea");
    const button = document.createElement("button");
    field.readOnly = true;
    field.value = value;
    field.rows = Math.min(12, value.split("\n").length + Math.floor(value.length / 110));
    label.append(name, field);
    button.type = "button";
    button.className = "button";
    say(button, words.copy, name);
    button.addEventListener("click", () => copy(field, button, name));
    const line = document.createElement("div");
    line.className = "cite__row";
    line.append(label, button);
    return line;
  };

  /** @param {HTMLAnchorElement} link */
  const show = (link) => {
    const cited = item(link);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button cite__close";
    close.textContent = words.close;
    close.addEventListener("click", () => dialog.close());
    const heading = document.createElement("h2");
    heading.textContent = words.heading;
    dialog.replaceChildren(
      heading,
      row(words.link, cited.URL),
      row(words.text, text(cited, link)),
      row("BibTeX", bibtex(cited)),
      row("CSL-JSON", JSON.stringify([cited], null, 2)),
      close,
    );
    dialog.showModal();
  };

  // A click beside the dialog closes it. The dialog is the target of that, and also of a click on
  // its own edge, and of a selection that is drawn out of a field.
  /** @param {MouseEvent} event */
  const isBeside = ({ target, clientX: x, clientY: y }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return target === dialog && (x < left || x > right || y < top || y > bottom);
  };

  let beganBeside = false;
  dialog.addEventListener("pointerdown", (event) => {
    beganBeside = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (beganBeside && isBeside(event)) dialog.close();
  });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    /** @type {HTMLAnchorElement | null} */
    const link = event.target instanceof Element ? event.target.closest("a.permalink") : null;
    if (!link) return;
    event.preventDefault();
    show(link);
  });
})();
