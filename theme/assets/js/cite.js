// At a permanent link: its address to copy, and citations as text, BibTeX and CSL-JSON.
// Without this script the link itself is what there is to copy.
(() => {
  const about = document.getElementById("cite");
  if (!about || !document.querySelector(".permalink")) return;
  const site = JSON.parse(about.textContent);
  const { words } = site;

  // Without the word joiners that keep marks and signs on a line with their words.
  const plain = (element) => element.textContent.replace(/\u2060/g, "").replace(/\s+/g, " ").trim();

  const titleOf = (link) => {
    const fact =
      link.closest(".fact__text, [scope=row]") ??
      link.closest(".folded, section.difference")?.querySelector("h3");
    if (!fact) return plain(document.querySelector("h1"));
    const copy = fact.cloneNode(true);
    for (const each of copy.querySelectorAll(".permalink, details, .mark")) each.remove();
    return plain(copy);
  };

  // EDTF to what CSL knows: the first and the last date in it, and whether it is certain. Of a
  // season ("2025-21") the year is kept.
  const dateOf = (edtf) => {
    const found = [...(edtf ?? "").matchAll(/(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/g)];
    if (!found.length) return undefined;
    const parts = found.map((each) => each.slice(1).filter(Boolean).map(Number));
    const made = { "date-parts": parts.length > 1 ? [parts[0], parts.at(-1)] : parts };
    if (/[~?%[{]/.test(edtf)) made.circa = true;
    return made;
  };

  // The reader's own day, not that of Greenwich.
  const today = () => {
    const now = new Date();
    return { "date-parts": [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
  };

  // A page's own fragment is the same on every page of its kind: there, the page has the name.
  const idOf = (link) => {
    const fragment = link.hash.slice(1);
    if (!["source", "entity"].includes(fragment)) return fragment;
    return link.pathname.replace(/(\/|\/index\.html|\.html)$/, "").split("/").pop();
  };

  const item = (link) => {
    const { publisher, issued } = link.dataset;
    const date = dateOf(publisher ? issued : site.date);
    const made = {
      id: idOf(link),
      type: publisher ? "article-newspaper" : "webpage",
      title: titleOf(link),
      "container-title": publisher ?? site.title,
      language: document.documentElement.lang,
      version: site.version,
      URL: link.href,
      accessed: today(),
    };
    if (date) made.issued = date;
    if (publisher) made.archive = site.title;
    return made;
  };

  const written = (date) =>
    date?.["date-parts"]
      .map((part) => part.map((number) => String(number).padStart(2, "0")).join("-"))
      .join("/");

  const text = (cited, link) => {
    const issued = cited.archive ? link.dataset.dated : site.dated;
    const home = cited.archive ? `${words.in}: ${cited.archive}` : "";
    return [
      `“${cited.title}”`,
      `${cited["container-title"]}${issued ? `, ${issued}` : ""}`,
      home,
      `${words.version} ${cited.version}`,
      `${words.accessed} ${written(cited.accessed)}`,
      cited.URL,
    ]
      .filter(Boolean)
      .map((part) => part.replace(/\.$/, ""))
      .join(". ");
  };

  const bibtex = (cited) => {
    const safe = (value) => value.replace(/[\\{}%&$#_^~]/g, (sign) => `{\\char${sign.charCodeAt()}}`);
    const fields = {
      title: `{${safe(cited.title)}}`,
      organization: safe(cited["container-title"]),
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

  const say = (button, word, name) => {
    button.textContent = word;
    button.setAttribute("aria-label", `${word}: ${name}`);
  };

  const copy = async (field, button, name) => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return; // where the clipboard is closed to scripts
    }
    say(button, words.copied, name);
  };

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
    const link = event.target.closest?.(".permalink");
    if (!link) return;
    event.preventDefault();
    show(link);
  });
})();
