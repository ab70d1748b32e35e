// What a reader sees of the search: how many results, a button for each kind, the results.
// Asks the engine (`questions.js`), and shows only the answer to the latest question. Does nothing
// by itself: `js/search_box.js`, which opens and closes the panel, calls `ask` and `enter`.
"use strict";

(() => {
  const AT_ONCE = 10;
  const PATIENCE = 300; // milliseconds before a slow answer is announced
  const LIMIT_OF_TERMS = 12;

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
      this.meta = root.querySelector(".md-search-result__meta");
      this.list = root.querySelector(".md-search-result__list");
      this.scroll = root.querySelector(".md-search__scrollwrap");
      this.index = new URL(root.dataset.searchIndex, document.baseURI).href;
      this.site = new URL("../../", this.index).href;
      this.questions = new window.briefingQuestions.Questions(this.index);
      this.kind = null;
      this.latest = 0;
      this.asked = null;
      this.#kinds();
      this.#more();
    }

    /* Shows the results of a query; an earlier one whose answer has not come is forgotten. */
    async ask(query, kind = this.kind) {
      if (query.trim() === this.asked?.query && kind === this.asked.kind) return;
      this.go = false;
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

    /* Follows the first result of a query, once its answer has come. */
    enter(query) {
      this.ask(query);
      if (this.pending) this.go = true;
      else this.#goToFirst();
    }

    #goToFirst() {
      this.go = false;
      this.list.querySelector("a")?.click();
    }
  }

  window.briefingSearchBox = { Box };
})();
