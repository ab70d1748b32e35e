// The page that proves the archive: the quotes at once, from the articles that come with the
// page; the files once the reader names the zip or the folder, as a page may not read those beside it.
"use strict";

(() => {
  const { Article, Quotes, folder, sha256, verify, words, zip } = window.briefingArchive;
  const root = document.querySelector("[data-archive]");
  const shown = (name) => root.querySelector(`[data-archive-shows="${name}"]`);
  const put = (sentence, values) => sentence.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  const number = new Intl.NumberFormat(document.documentElement.lang);

  // As verify.py writes it: what cannot be seen is written as an escape.
  function line(problem) {
    const path = problem.path ?? words.says["the zip"];
    const text = `${path}: ${put(words.says[problem.says], problem)} [${problem.code}]`;
    return text.replace(/(?! )[\p{C}\p{Z}]/gu, (odd) => {
      const code = odd.codePointAt(0).toString(16);
      const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[odd];
      if (code.length > 4) return short ?? `\\U${code.padStart(8, "0")}`;
      return short ?? (code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`);
    });
  }

  function show(place, summary, problems) {
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
  }

  const outcome = (problems) =>
    problems.length ? put(words.problems, { count: number.format(problems.length) }) : words.holds;
  const counted = (counts) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number.format(count)]));

  /* The quotes, from the scripts beside this page ----------------------------------------------- */

  function load(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} cannot be read`));
      document.head.append(script);
    });
  }

  async function checkQuotes(place) {
    const quotes = new Quotes(null);
    const problems = [];
    for (let at = 0; at < Number(root.dataset.archiveParts); at += 1) {
      await load(`${root.dataset.archive}proof-${at}.js`);
      const part = window.briefingArchive.proof;
      for (const { source, file, sha256: known, passages, whole } of part.articles) {
        quotes.articles.set(source, new Article(file, passages));
        if (whole && sha256(new TextEncoder().encode(passages[0][1])) !== known)
          problems.push({ path: file, code: "article", says: "article", source });
      }
      for (const { path, quote, exact, source, spans } of part.quotes) {
        const fault = quotes.fault({ quote: { exact }, source, spans }, null);
        if (fault) problems.push({ path, code: "quote", quote, ...fault });
      }
    }
    const counts = counted({ articles: quotes.articles.size, quotes: quotes.count });
    show(place, `${put(words.quotes, counts)} ${outcome(problems)}`, problems);
  }

  /* The files, once they are named -------------------------------------------------------------- */

  let latest = 0; // a check of what was named before is not told any more

  async function checkFiles(place, archive) {
    const number = (latest += 1);
    place.textContent = words.busy;
    delete place.dataset.done;
    try {
      const { problems, ...counts } = await verify(await archive);
      if (number === latest) show(place, `${put(words.files, counted(counts))} ${outcome(problems)}`, problems);
    } catch (error) {
      console.error(error);
      if (number === latest) place.textContent = words.unread;
    }
  }

  root.querySelector("[data-archive-zip]").addEventListener("change", ({ target }) => {
    if (target.files.length) checkFiles(shown("files"), zip(target.files[0]));
  });
  root.querySelector("[data-archive-folder]").addEventListener("change", ({ target }) => {
    if (target.files.length) checkFiles(shown("files"), folder(target.files));
  });
  root.hidden = false;
  checkQuotes(shown("quotes")).catch((error) => {
    console.error(error);
    shown("quotes").textContent = words.failed;
  });
})();
