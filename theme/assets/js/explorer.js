// Filters and sorts the table of facts. The rows are in the page; this keeps only some of
// them in the document at a time, so that thousands stay smooth. The choices are in the
// address, to be shared; without this script the table is complete.
(() => {
  const AT_ONCE = 60; // rows added to the document at a time
  // Groups of three digits, as the search reads them (search/browser/digits.js).
  const GROUPED = /(?<!\d)[1-9]\d{0,2}([.,\u00a0\u2009\u202f ])\d{3}(?:\1\d{3})*(?!\d)/g;
  const CHOICES = ["topic", "actor", "source", "origins", "kind"];

  const form = document.querySelector("form[data-explorer]");
  const body = document.getElementById(form?.dataset.explorer ?? "")?.tBodies[0];
  if (!body) return;
  const told = form.querySelector("output");
  const more = document.querySelector("[data-more]");

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(GROUPED, (digits) => digits.replace(/\D/g, "")) // 20.000 and 20 000 are 20000
      .toLowerCase();

  const facts = [...body.rows].map((row, order) => ({ row, order, data: row.dataset, text: "" }));
  let found = facts;
  let shown = 0;

  const textOf = (fact) => (fact.text ||= fold(fact.row.textContent));

  const asked = () => {
    const values = Object.fromEntries(new FormData(form));
    values.words = fold(values.text).split(/\s+/).filter(Boolean);
    return values;
  };

  const fits = (fact, values, without) => {
    const { data } = fact;
    for (const name of CHOICES) {
      if (name === without || !values[name]) continue;
      if (!(data[name] ?? "").split(" ").includes(values[name])) return false;
    }
    if (values.from && !(data.to ? data.to.slice(0, 4) >= values.from : data.from)) return false;
    if (values.to && !(data.from ? data.from.slice(0, 4) <= values.to : data.to)) return false;
    return values.words.every((word) => textOf(fact).includes(word));
  };

  const keys = {
    date: ({ data }) => data.from ?? data.to,
    amount: ({ data }) => (data.amount === undefined ? undefined : Number(data.amount)),
    origins: ({ data }) => Number(data.origins),
  };

  const sorted = (list, order) => {
    if (!order) return list;
    const back = order.startsWith("-");
    const key = keys[order.replace("-", "")];
    if (!key) return list;
    return [...list].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === y) return a.order - b.order;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return (x < y ? -1 : 1) * (back ? -1 : 1);
    });
  };

  const written = (number) => number.toLocaleString(document.documentElement.lang);
  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));

  const extend = (upTo = shown + AT_ONCE) => {
    body.append(...found.slice(shown, upTo).map(({ row }) => row));
    shown = Math.min(upTo, found.length);
    if (!more) return;
    more.closest("p").hidden = shown === found.length;
    more.textContent = fill(more.dataset.more, {
      count: Math.min(AT_ONCE, found.length - shown),
    });
  };

  // How many facts each choice would leave, were it chosen beside the others.
  const count = (values) => {
    for (const name of CHOICES) {
      const select = form.elements[name];
      const left = new Map();
      for (const fact of facts) {
        if (!fits(fact, values, name)) continue;
        for (const value of (fact.data[name] ?? "").split(" ")) {
          left.set(value, (left.get(value) ?? 0) + 1);
        }
      }
      for (const option of select.options) {
        if (!option.value) continue;
        option.dataset.label ??= option.text;
        const number = left.get(option.value) ?? 0;
        option.text = `${option.dataset.label} (${written(number)})`;
        option.disabled = number === 0 && !option.selected;
      }
    }
  };

  const remember = (values) => {
    const address = new URL(location);
    for (const { name } of form.elements) {
      if (!name) continue;
      if (values[name]) address.searchParams.set(name, values[name]);
      else address.searchParams.delete(name);
    }
    try {
      history.replaceState(null, "", address);
    } catch {
      // a page opened as a file may not change its address
    }
  };

  const show = () => {
    const values = asked();
    found = sorted(
      facts.filter((fact) => fits(fact, values)),
      values.sort,
    );
    body.replaceChildren();
    shown = 0;
    extend(AT_ONCE);
    tell(values);
    remember(values);
  };

  const tell = (values) => {
    told.textContent = fill(told.dataset.pattern, { shown: found.length, all: facts.length });
    count(values);
  };

  // At first the table stands as it came, only shorter: nothing is laid out twice.
  const begin = () => {
    for (const { row } of facts.slice(AT_ONCE)) row.remove();
    shown = Math.min(AT_ONCE, facts.length);
    extend(shown);
    (window.requestIdleCallback ?? setTimeout)(() => tell(asked()));
  };

  // What is linked to is a fact, or within it: its evidence, or the place of a former name.
  const linked = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return undefined;
    const place = `#${CSS.escape(id)}`;
    return facts.find(({ row }) => row.id === id) ?? facts.find(({ row }) => row.querySelector(place));
  };

  // A fact that is linked to is shown, whatever was asked for.
  const reach = () => {
    const at = linked();
    if (!at) return;
    if (!found.includes(at)) {
      for (const field of form.elements) if (field.name) field.value = "";
      show();
    }
    if (!at.row.isConnected) extend(found.indexOf(at) + 1);
    if (!document.querySelector(":target")) location.replace(location.hash); // it was not there to be marked
    at.row.querySelector("details")?.setAttribute("open", "");
    at.row.scrollIntoView();
  };

  const cells = ({ row }) => {
    const [fact, ...rest] = row.cells;
    const said = fact.querySelector(".fact__text").cloneNode(true);
    said.querySelector(".permalink")?.remove();
    const link = new URL(`#${row.id}`, location.href.split(/[?#]/)[0]);
    return [
      row.id,
      said.textContent,
      ...rest.map((cell) => cell.textContent),
      fact.querySelector("summary, .fact__support")?.textContent ?? "",
      [...new Set([...fact.querySelectorAll(".place")].map((each) => each.href))].join(" "),
      link.href,
    ];
  };

  // A cell that a spreadsheet would read as a formula is kept text; word joiners are for the page.
  const quote = (value) => {
    const text = value.replace(/\u2060/g, "").replace(/\s+/g, " ").trim();
    return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };

  const download = (name) => {
    const heads = [...body.parentElement.tHead.rows[0].cells].map((cell) => cell.textContent);
    const [fact, ...rest] = heads;
    const rows = [["id", fact, ...rest, "support", "quotes", "permalink"], ...found.map(cells)];
    const text = `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  let waiting = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(show, event.target.type === "search" ? 120 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.querySelector("[data-csv]").addEventListener("click", (event) => {
    download(event.currentTarget.dataset.csv);
  });
  more?.addEventListener("click", () => {
    const next = found[shown];
    extend();
    next?.row.querySelector("a, summary")?.focus();
  });
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", () => extend(found.length)); // paper has no button for more

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
    if (field?.selectedIndex === -1) field.value = ""; // a choice that is there no more
  }
  const values = asked();
  if (Object.values(values).some((value) => value.length)) show();
  else begin();
  reach();
})();
