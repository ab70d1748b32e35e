// @ts-check
// What a reader sees of the search: how many results, a button for each kind, the results.
// Asks the engine (`questions.js`), and shows only the answer to the latest question. Does nothing
// by itself: `js/search_box.js`, which opens and closes the panel, calls `ask` and `enter`.
var briefingBox = (() => {
  "use strict";

  const AT_ONCE = 10;
  const NEAR = 200; // pixels below what is seen, from which on more results are loaded
  const PAUSE = 200; // milliseconds without typing
  const PATIENCE = 300; // milliseconds before a slow answer is announced

  /** @param {number} value */
  const written = (value) => value.toLocaleString(document.documentElement.lang);

  class Box {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      this.field = root.querySelector("input");
      this.meta = briefingResults.part(root, ".md-search-result__meta");
      this.list = briefingResults.part(root, ".md-search-result__list");
      this.scroll = briefingResults.part(root, ".md-search__scrollwrap");
      this.row = briefingResults.make("div", "search-kinds");
      this.ways = briefingResults.make("div", "search-ways");
      this.index = new URL(root.dataset.searchIndex ?? "", document.baseURI).href;
      this.site = new URL("../../", this.index).href;
      this.questions = new briefingQuestions.Questions(this.index);
      /** @type {string | null} */
      this.kind = null;
      this.latest = 0;
      /** @type {{ query: string, kind: string | null } | null} */
      this.asked = null;
      /** @type {SearchWords | null} */
      this.known = null;
      this.total = 0;
      this.pending = false;
      this.loading = false;
      this.go = false;
      this.#kinds();
      this.#more();
    }

    /**
     * Shows the results of a query; an earlier one whose answer has not come is forgotten.
     * @param {string} query
     * @param {string | null} kind
     */
    async ask(query, kind = this.kind) {
      const asked = { query: query.trim(), kind };
      if (asked.query === this.asked?.query && kind === this.asked.kind) return;
      this.go = false;
      this.asked = asked;
      this.latest += 1;
      const number = this.latest;
      this.pending = asked.query !== "";
      const words = await this.#words(number);
      if (!words || number !== this.latest) return;
      if (asked.query) await this.#answer(asked, number, words);
      else this.#empty(words.prompt, words);
    }

    /**
     * @param {{ query: string, kind: string | null }} asked
     * @param {number} number
     * @param {SearchWords} words
     */
    async #answer(asked, number, words) {
      const slow = setTimeout(() => number === this.latest && this.#say(words.searching), PATIENCE);
      try {
        const answer = await this.#settled({ ...asked, from: 0, count: AT_ONCE }, number);
        if (number === this.latest) this.#show(answer, asked, words);
      } catch (error) {
        console.error(error);
        if (number === this.latest) this.#fail(words.failed);
      } finally {
        clearTimeout(slow);
        if (number === this.latest) this.pending = false;
      }
      if (number === this.latest && this.go) this.#goToFirst();
    }

    /**
     * A word that nothing has is looked into once the reader pauses: it may be still being typed.
     * @param {SearchQuestion} question
     * @param {number} number
     */
    async #settled(question, number) {
      const answer = await this.questions.ask({ ...question, isThorough: false });
      if (!answer.isUnsettled) return answer;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (number !== this.latest) return answer;
      if (this.field?.value.trim() === question.query) return this.questions.ask(question);
      this.asked = null; // more was typed; should it be deleted again, this query is new
      return answer;
    }

    /** @param {number} number */
    async #words(number) {
      try {
        this.known ??= await this.questions.interface();
        return this.known;
      } catch (error) {
        console.error(error);
        if (number === this.latest) this.#fail(this.root.dataset.searchFailed);
        return null;
      }
    }

    /** @param {string} [sentence] */
    #fail(sentence = "") {
      this.asked = null;
      this.#empty(sentence);
    }

    /**
     * @param {string} sentence
     * @param {SearchWords} [words] with them, ways to go on are shown
     */
    #empty(sentence, words) {
      this.#say(sentence);
      this.#offer(words ? briefingResults.ways(words, this.site, words.examples) : []);
      this.root.dataset.searchShown = this.asked?.query ?? "";
      this.list.replaceChildren();
      this.row.replaceChildren();
      this.row.hidden = true;
      this.kind = null;
      this.total = 0;
      this.pending = false;
      this.go = false;
    }

    /** @param {HTMLElement[]} ways */
    #offer(ways) {
      this.ways.replaceChildren(...ways);
      this.ways.hidden = !ways.length;
    }

    /** @param {(string | HTMLElement)[]} lines */
    #say(...lines) {
      this.meta.replaceChildren(...lines.map((line) => briefingResults.make("div", "", line)));
    }

    /**
     * @param {SearchAnswer} answer
     * @param {{ query: string, kind: string | null }} asked
     * @param {SearchWords} words
     */
    #show(answer, asked, words) {
      this.kind = asked.kind;
      this.total = answer.total;
      this.#say(...this.#lines(answer, asked.query, words));
      this.#offer(answer.total ? [] : briefingResults.ways(words, this.site, []));
      this.#buttons(answer.kinds, words);
      this.list.replaceChildren(...briefingResults.rows(answer, words, this.site));
      this.scroll.scrollTop = 0;
      this.root.dataset.searchShown = asked.query;
      this.#fill();
    }

    /**
     * What is said above the results.
     * @param {SearchAnswer} answer
     * @param {string} query
     * @param {SearchWords} words
     */
    #lines(answer, query, words) {
      const { say, offer, without } = briefingResults;
      const plural = new Intl.PluralRules(document.documentElement.lang).select(answer.total);
      const results = words.results[plural] ?? words.results.other;
      return [
        say(answer.total ? results : words.none, { count: written(answer.total), query }),
        ...answer.related.map((each) => say(words.related, { ...each })),
        ...answer.corrections.map((each) => say(words.corrected, { ...each })),
        ...answer.offers.map((each) => offer(words.offered, each.query)),
        ...(answer.partly ? [words.partly] : []),
        ...(answer.unknown.length ? [without(answer.unknown, words)] : []),
        ...(answer.total ? [] : [words.advice]),
      ];
    }

    /* Kinds ----------------------------------------------------------------------------------- */

    #kinds() {
      this.row.setAttribute("role", "group");
      this.row.hidden = true;
      this.meta.after(this.row, this.ways);
      this.row.addEventListener("click", ({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null;
        if (button && this.asked) this.ask(this.asked.query, button.dataset.kind || null);
      });
    }

    /**
     * @param {Record<string, number>} counts
     * @param {SearchWords} words
     */
    #buttons(counts, words) {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const focused = this.#all().find((each) => each === document.activeElement)?.dataset.kind;
      const kinds = Object.entries(counts).filter(([kind, count]) => count || kind === this.kind);
      this.row.replaceChildren(
        this.#button("", words.all, all),
        ...kinds.map(([kind, count]) => this.#button(kind, words.kinds[kind], count)),
      );
      this.row.setAttribute("aria-label", words.filter);
      this.row.hidden = kinds.length < 2 && this.kind === null;
      if (focused === undefined) return;
      const buttons = this.#all();
      (buttons.find((each) => each.dataset.kind === focused) ?? buttons[0]).focus();
    }

    #all() {
      return [...this.row.querySelectorAll("button")];
    }

    /**
     * @param {string} kind
     * @param {string} label
     * @param {number} count
     */
    #button(kind, label, count) {
      const button = briefingResults.make(
        "button",
        "search-kind-button",
        label,
        " ",
        briefingResults.make("span", "", written(count)),
      );
      button.type = "button";
      button.dataset.kind = kind;
      button.setAttribute("aria-pressed", String((this.kind ?? "") === kind));
      return button;
    }

    /* More results and the first one ------------------------------------------------------------ */

    #more() {
      this.scroll.addEventListener("scroll", () => this.#left() < NEAR && this.#load());
      this.list.addEventListener("focusin", ({ target }) => {
        const item = target instanceof Element && target.closest("li");
        if (item && this.list.children.length - [...this.list.children].indexOf(item) <= 3)
          this.#load();
      });
    }

    #left() {
      return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight;
    }

    async #load() {
      const from = this.list.children.length;
      const { asked, known } = this;
      if (this.loading || !asked || !known || !from || from >= this.total) return;
      const number = this.latest;
      this.loading = true;
      try {
        const answer = await this.questions.ask({ ...asked, from, count: AT_ONCE });
        if (number === this.latest)
          this.list.append(...briefingResults.rows(answer, known, this.site));
      } catch (error) {
        console.error(error); // what is shown stays; the next scroll tries again
      } finally {
        this.loading = false;
      }
      if (this.list.children.length > from) this.#fill();
    }

    // Nobody can scroll to what is missing where all results fit into the panel.
    #fill() {
      if (this.list.clientHeight && this.#left() < 1) this.#load();
    }

    /**
     * Follows the first result of a query, once its answer has come.
     * @param {string} query
     */
    enter(query) {
      this.ask(query);
      if (this.pending) this.go = true;
      else this.#goToFirst();
    }

    #goToFirst() {
      this.go = false;
      const first = this.list.querySelector("a") ?? this.meta.querySelector("button");
      first?.click(); // without a result, what may have been meant
    }
  }

  return { Box };
})();

/** @typedef {InstanceType<typeof briefingBox.Box>} SearchBox */
