// @ts-check
// The page that proves the archive: the quotes at once, from the articles that come with the
// page; the files once the reader names the zip or the folder, as a page may not read those beside it.
(() => {
  "use strict";

  const words = briefingWords;
  /** @type {HTMLElement | null} */
  const root = document.querySelector("[data-archive]");
  if (!root) return;

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  const part = (selector) => {
    /** @type {HTMLElement | null} */
    const found = root.querySelector(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };

  /**
   * @param {string} sentence
   * @param {object} values
   */
  const put = (sentence, values) => {
    const known = new Map(Object.entries(values));
    return sentence.replace(/%\((\w+)\)s/g, (_, name) => String(known.get(name)));
  };

  const number = new Intl.NumberFormat(document.documentElement.lang);

  /**
   * As verify.py writes it: what cannot be seen is written as an escape.
   * @param {ArchiveProblem} problem
   */
  const line = (problem) => {
    const path = problem.path ?? words.says["the zip"];
    const text = `${path}: ${put(words.says[problem.says], problem)} [${problem.code}]`;
    return text.replace(/(?! )[\p{C}\p{Z}]/gu, escaped);
  };

  /** @param {string} character */
  const escaped = (character) => {
    /** @type {Record<string, string>} */
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
    const code = (character.codePointAt(0) ?? 0).toString(16);
    if (short[character]) return short[character];
    if (code.length > 4) return `\\U${code.padStart(8, "0")}`;
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  };

  /**
   * @param {HTMLElement} place
   * @param {string} summary
   * @param {ArchiveProblem[]} problems
   */
  const show = (place, summary, problems) => {
    const head = document.createElement("p");
    head.className = problems.length ? "archive-fails" : "archive-holds";
    head.textContent = summary;
    const list = document.createElement("ul");
    for (const problem of problems) {
      const item = document.createElement("li");
      item.textContent = line(problem);
      list.append(item);
    }
    place.replaceChildren(head, ...(problems.length ? [list] : []));
    place.dataset.done = problems.length ? "problems" : "holds";
  };

  /** @param {ArchiveProblem[]} problems */
  const outcome = (problems) =>
    problems.length ? put(words.problems, { count: number.format(problems.length) }) : words.holds;

  /** @param {Record<string, number>} counts */
  const counted = (counts) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number.format(count)]));

  /* The quotes, from the scripts beside this page ----------------------------------------------- */

  /**
   * @param {string} url
   * @returns {Promise<unknown>}
   */
  const load = (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} cannot be read`));
      document.head.append(script);
    });

  /**
   * @param {ProofPart} proof
   * @param {InstanceType<typeof briefingChecking.Quotes>} checked
   */
  const faults = ({ articles, quotes: quoted }, checked) => {
    /** @type {ArchiveProblem[]} */
    const problems = [];
    for (const { source, file, sha256, passages, whole } of articles) {
      checked.articles.set(source, new briefingTexts.Article(file, passages));
      if (whole && briefingSha256(new TextEncoder().encode(passages[0][1])) !== sha256)
        problems.push({ path: file, code: "article", says: "article", source });
    }
    for (const { path, quote, exact, source, spans } of quoted) {
      const fault = checked.fault({ quote: { exact }, source, spans }, null);
      if (fault) problems.push({ path, code: "quote", quote, ...fault });
    }
    return problems;
  };

  /** @param {HTMLElement} place */
  const checkQuotes = async (place) => {
    const quotes = new briefingChecking.Quotes();
    const problems = [];
    for (let at = 0; at < Number(root.dataset.archiveParts); at += 1) {
      await load(`${root.dataset.archive}proof-${at}.js`);
      problems.push(...faults(briefingProof, quotes));
    }
    const counts = counted({ articles: quotes.articles.size, quotes: quotes.count });
    show(place, `${put(words.quotes, counts)} ${outcome(problems)}`, problems);
  };

  /* The files, once they are named -------------------------------------------------------------- */

  let latest = 0; // a check of what was named before is not told any more

  /**
   * @param {HTMLElement} place
   * @param {Archive | Promise<Archive>} archive
   */
  const checkFiles = async (place, archive) => {
    latest += 1;
    const mine = latest;
    place.textContent = words.busy;
    delete place.dataset.done;
    try {
      const { problems, ...counts } = await briefingChecking.verify(await archive);
      if (mine === latest)
        show(place, `${put(words.files, counted(counts))} ${outcome(problems)}`, problems);
    } catch (error) {
      console.error(error);
      if (mine === latest) place.textContent = words.unread;
    }
  };

  /**
   * @param {string} selector
   * @param {(files: FileList) => Archive | Promise<Archive>} read
   */
  const onChoice = (selector, read) => {
    part(selector).addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.files?.length)
        checkFiles(part("[data-archive-shows=files]"), read(target.files));
    });
  };

  onChoice("[data-archive-zip]", (files) => briefingReading.zip(files[0]));
  onChoice("[data-archive-folder]", briefingReading.folder);
  root.hidden = false;
  const quotes = part("[data-archive-shows=quotes]");
  checkQuotes(quotes).catch((error) => {
    console.error(error);
    quotes.textContent = words.failed;
  });
})();
