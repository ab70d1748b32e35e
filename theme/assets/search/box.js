// What a reader sees of the search: how many results, a button for each kind, the results.
// Asks the engine, and shows only the answer to the latest question. Knows nothing of the
// program that the search box itself belongs to: whoever listens to the box calls `ask`.
"use strict";

(() => {
  const AT_ONCE = 10;
  const PATIENCE = 300; // milliseconds before a slow answer is announced
  const LIMIT_OF_TERMS = 12;

  /* Asking ------------------------------------------------------------------------------------ */

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${url} cannot be read`));
      document.head.append(element);
    });
  }

  // Over http the engine runs in a worker. From a folder no worker can be had: it runs here.
  class Questions {
    constructor(index) {
      this.index = index;
      this.program = new URL("../engine.js", index).href;
      this.waiting = new Map();
      this.number = 0;
    }

    ask(question) {
      return location.protocol === "file:" ? this.#here(question) : this.#worker(question);
    }

    // What the interface says, in the language of the index.
    async interface() {
      return (await this.ask({ query: "", count: 0 })).interface;
    }

    async #here(question) {
      this.engine ??= this.#load();
      return (await this.engine).answer(question);
    }

    async #load() {
      try {
        await script(this.program);
      } catch (error) {
        this.engine = undefined; // the next question tries again
        throw error;
      }
      const { Engine, Library, scripting } = window.briefingSearch;
      return new Engine(new Library(scripting(this.index, document)));
    }

    #worker(question) {
      this.worker ??= this.#start();
      const number = (this.number += 1);
      return new Promise((resolve, reject) => {
        this.waiting.set(number, { resolve, reject });
        this.worker.postMessage({ number, index: this.index, ...question });
      });
    }

    #start() {
      const worker = new Worker(this.program);
      worker.addEventListener("message", ({ data: { number, answer, error } }) => {
        const { resolve, reject } = this.waiting.get(number);
        this.waiting.delete(number);
        if (error) reject(new Error(error));
        else resolve(answer);
      });
      worker.addEventListener("error", (event) => {
        worker.terminate();
        this.worker = undefined; // the next question starts another
        for (const { reject } of this.waiting.values()) reject(new Error(event.message));
        this.waiting.clear();
      });
      return worker;
    }
  }

  /* Showing ----------------------------------------------------------------------------------- */

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }

  function marked(segments) {
    return segments.map(([text, hit]) => (hit ? make("mark", "", text) : text));
  }

  function say(sentence, values) {
    return sentence.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  }

  class Box {
    constructor(root) {
      this.root = root;
      this.input = root.querySelector("input");
      this.meta = root.querySelector(".md-search-result__meta");
      this.list = root.querySelector(".md-search-result__list");
      this.scroll = root.querySelector(".md-search__scrollwrap");
      this.index = new URL(root.dataset.searchIndex, document.baseURI).href;
      this.site = new URL("../../", this.index).href;
      this.questions = new Questions(this.index);
      this.kind = null;
      this.latest = 0;
      this.asked = null;
      this.#kinds();
      this.#more();
      this.input.addEventListener("input", () => this.ask(this.input.value));
      this.input.form.addEventListener("reset", () => setTimeout(() => this.ask("")));
      this.input.addEventListener("keydown", (event) => this.#enter(event));
    }

    /* Shows the results of a query; an earlier one still on its way is forgotten. */
    async ask(query, kind = this.kind) {
      if (query.trim() === this.asked?.query && kind === this.asked.kind) return;
      this.asked = { query: query.trim(), kind };
      const number = (this.latest += 1);
      this.pending = this.asked.query !== "";
      const words = await this.#words(number);
      if (!words || number !== this.latest) return;
      if (!this.asked.query) return this.#empty(words.prompt);
      const slow = setTimeout(() => number === this.latest && this.#say(words.searching), PATIENCE);
      try {
        const answer = await this.questions.ask({ ...this.asked, from: 0, count: AT_ONCE });
        if (number === this.latest) this.#show(answer, words);
      } catch (error) {
        console.error(error);
        if (number === this.latest) this.#fail(words);
      } finally {
        clearTimeout(slow);
        if (number === this.latest) this.pending = false;
      }
      if (number === this.latest && this.go) this.#goToFirst();
    }

    async #words(number) {
      try {
        return (this.known ??= await this.questions.interface());
      } catch (error) {
        console.error(error);
        if (number === this.latest) this.#fail({ failed: this.root.dataset.searchFailed });
        return null;
      }
    }

    #fail(words) {
      this.asked = null;
      this.#empty(words.failed);
    }

    #empty(sentence) {
      this.#say(sentence);
      this.root.dataset.searchShown = this.asked?.query ?? "";
      this.list.replaceChildren();
      this.row.replaceChildren();
      this.row.hidden = true;
      this.kind = null;
      this.total = 0;
      this.pending = false;
      this.go = false;
    }

    #say(...lines) {
      this.meta.replaceChildren(...lines.map((line) => make("div", "", line)));
    }

    #show(answer, words) {
      this.kind = this.asked.kind;
      this.total = answer.total;
      const plural = new Intl.PluralRules(document.documentElement.lang).select(answer.total);
      const count = this.#number(answer.total);
      const lines = [answer.total ? say(words.results[plural] ?? words.results.other, { count }) : words.none];
      for (const each of answer.corrections) lines.push(say(words.corrected, each));
      if (answer.partly) lines.push(words.partly);
      this.#say(...lines);
      this.#buttons(answer.kinds, words);
      this.list.replaceChildren(...this.#rows(answer, words));
      this.scroll.scrollTop = 0;
      this.root.dataset.searchShown = this.asked.query;
    }

    #number(value) {
      return new Intl.NumberFormat(document.documentElement.lang).format(value);
    }

    #rows({ items, terms }, words) {
      return items.map((item) => make("li", "md-search-result__item", this.#link(item, terms, words)));
    }

    #link(item, terms, words) {
      const about = [item.label || words.labels[item.kind], item.figure, item.date].filter(Boolean);
      const title = make("h2", "", ...marked(item.title));
      title.lang = item.titleLanguage;
      const article = make(
        "article",
        "md-search-result__article md-typeset",
        make("div", "search-about", ...about.map((each, at) => make("span", at ? "" : `search-kind search-kind--${item.kind}`, each))),
        title,
        this.#passage(item.text, "search-text", item.language),
        this.#passage(item.quote, "search-quote", item.quoteLanguage),
        item.missing.length ? make("p", "md-search-result__terms", say(words.missing, { words: item.missing.join(", ") })) : "",
      );
      article.dataset.mdScore = item.score.toFixed(2);
      const link = make("a", "md-search-result__link", article);
      link.href = this.#address(item, terms);
      return link;
    }

    #passage(segments, className, language) {
      if (!segments.length) return "";
      const passage = make("p", className, ...marked(segments));
      passage.lang = language;
      return passage;
    }

    // Where the record stands, with the words to be marked there.
    #address(item, terms) {
      const url = new URL(item.location, this.site);
      const forms = [...new Set([...item.terms, ...terms])].slice(0, LIMIT_OF_TERMS);
      if (forms.length) url.searchParams.set("h", forms.join(";"));
      return url.href;
    }

    /* Kinds ----------------------------------------------------------------------------------- */

    #kinds() {
      this.row = make("div", "search-kinds");
      this.row.setAttribute("role", "group");
      this.row.hidden = true;
      this.meta.after(this.row);
      this.row.addEventListener("click", ({ target }) => {
        const button = target.closest("button");
        if (button) this.ask(this.asked.query, button.dataset.kind || null);
      });
    }

    #buttons(counts, words) {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const focused = this.row.contains(document.activeElement) ? document.activeElement.dataset.kind : null;
      const kinds = Object.entries(counts).filter(([kind, count]) => count || kind === this.kind);
      this.row.replaceChildren(
        this.#button("", words.all, all),
        ...kinds.map(([kind, count]) => this.#button(kind, words.kinds[kind], count)),
      );
      this.row.setAttribute("aria-label", words.filter);
      this.row.hidden = kinds.length < 2 && this.kind === null;
      if (focused !== null) this.#buttonOf(focused).focus();
    }

    #buttonOf(kind) {
      return [...this.row.children].find((each) => each.dataset.kind === kind) ?? this.row.firstChild;
    }

    #button(kind, label, count) {
      const button = make("button", "search-kind-button", label, " ", make("span", "", this.#number(count)));
      button.type = "button";
      button.dataset.kind = kind;
      button.setAttribute("aria-pressed", String((this.kind ?? "") === kind));
      return button;
    }

    /* More results and the first one ------------------------------------------------------------ */

    #more() {
      const near = () => this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 200;
      this.scroll.addEventListener("scroll", () => near() && this.#load());
      this.list.addEventListener("focusin", ({ target }) => {
        const item = target.closest("li");
        if (item && this.list.children.length - [...this.list.children].indexOf(item) <= 3) this.#load();
      });
    }

    async #load() {
      const from = this.list.children.length;
      if (this.loading || !from || from >= this.total) return;
      const number = this.latest;
      this.loading = true;
      try {
        const answer = await this.questions.ask({ ...this.asked, from, count: AT_ONCE });
        if (number === this.latest) this.list.append(...this.#rows(answer, this.known));
      } catch (error) {
        console.error(error); // what is shown stays; the next scroll tries again
      } finally {
        this.loading = false;
      }
    }

    // Enter pressed before the answer has come is for the answer, not for what still stands there.
    #enter(event) {
      if (event.key !== "Enter") {
        this.go = false;
        return;
      }
      this.ask(this.input.value);
      if (!this.pending) return;
      event.preventDefault();
      event.stopPropagation();
      this.go = true;
    }

    #goToFirst() {
      this.go = false;
      this.list.querySelector("a")?.click();
    }
  }

  window.briefingSearchBox = { Box };
})();
