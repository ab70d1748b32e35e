// @ts-check
// Results of a search, and what is shown where there are none, as elements of the page.
var briefingResults = (() => {
  "use strict";

  const LIMIT_OF_TERMS = 12;
  let made = 0; // results so far: each needs ids of its own

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {string} className
   * @param {(string | Node)[]} children
   */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== ""));
    return element;
  }

  /**
   * @param {HTMLElement} root
   * @param {string} selector
   */
  function part(root, selector) {
    /** @type {HTMLElement | null} */
    const found = root.querySelector(selector);
    if (!found) throw new Error(`the search has no ${selector}`);
    return found;
  }

  /** @param {Segment[]} segments */
  function marked(segments) {
    return segments.map(([text, hit]) => (hit ? make("mark", "", text) : text));
  }

  /**
   * @param {string} sentence
   * @param {Record<string, string>} values
   */
  function say(sentence, values) {
    return sentence.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  }

  /**
   * @param {SearchAnswer} answer
   * @param {SearchWords} words
   * @param {string} site the address of the site
   */
  function rows({ items, terms }, words, site) {
    return items.map((item) =>
      make("li", "md-search-result__item", link(item, terms, words, site)),
    );
  }

  /* A screen reader reads the kind and the title as a result's name. */
  /**
   * @param {SearchItem} item
   * @param {string[]} terms
   * @param {SearchWords} words
   * @param {string} site the address of the site
   */
  function link(item, terms, words, site) {
    made += 1;
    const label = item.label || words.labels[item.kind];
    const kind = make("span", `search-kind search-kind--${item.kind}`, label);
    const title = make("span", "search-title", ...marked(item.title));
    kind.id = `search-kind-${made}`;
    title.id = `search-title-${made}`;
    title.lang = item.titleLanguage;
    const anchor = make("a", "md-search-result__link", about(item, kind), body(item, title, words));
    anchor.setAttribute("aria-labelledby", `${kind.id} ${title.id}`);
    anchor.dataset.mdScore = item.score.toFixed(2);
    anchor.href = address(item, terms, site);
    return anchor;
  }

  /**
   * @param {SearchItem} item
   * @param {HTMLElement} kind
   */
  function about(item, kind) {
    const more = [item.figure, item.date].filter(Boolean).map((each) => make("span", "", each));
    return make("span", "search-about", kind, ...more);
  }

  /**
   * @param {string[]} typed
   * @param {SearchWords} words
   */
  function without(typed, words) {
    return say(words.missing, { words: typed.map((word) => `“${word}”`).join(", ") });
  }

  /**
   * @param {SearchItem} item
   * @param {HTMLElement} title
   * @param {SearchWords} words
   */
  function body(item, title, words) {
    return make(
      "span",
      "search-body",
      title,
      passage(item.text, "search-text", item.language),
      passage(item.quote, "search-quote", item.quoteLanguage),
      item.missing.length ? make("span", "search-missing", without(item.missing, words)) : "",
    );
  }

  /**
   * @param {Segment[]} segments
   * @param {string} className
   * @param {string} language
   */
  function passage(segments, className, language) {
    if (!segments.length) return "";
    const line = make("span", className, ...marked(segments));
    line.lang = language;
    return line;
  }

  // Where the record stands, with the words to be marked there.
  /**
   * @param {SearchItem} item
   * @param {string[]} terms
   * @param {string} site
   */
  function address(item, terms, site) {
    const url = new URL(item.location, site);
    const forms = [...new Set([...item.terms, ...terms])].slice(0, LIMIT_OF_TERMS);
    if (forms.length) url.searchParams.set("h", forms.join(";"));
    return url.href;
  }

  /* A sentence with a button that asks a query, in the place of %(query)s. */
  /**
   * @param {string} sentence
   * @param {string} query
   */
  function offer(sentence, query) {
    const [before, after] = sentence.split("%(query)s");
    return make("div", "search-offer", before, asking(query), after ?? "");
  }

  /** @param {string} query */
  function asking(query) {
    const button = make("button", "search-ask", query);
    button.type = "button";
    button.dataset.query = query;
    return button;
  }

  /**
   * Queries to try, and the lists of the site.
   * @param {SearchWords} words
   * @param {string} site the address of the site
   * @param {string[]} examples
   */
  function ways(words, site, examples) {
    const lists = words.browse.map(([name, location]) => {
      const anchor = make("a", "search-list", name);
      anchor.href = new URL(location, site).href;
      return anchor;
    });
    return [
      ...group(words.example, "search-examples", examples.map(asking)),
      ...group(words.lists, "search-lists", lists),
    ];
  }

  /**
   * @param {string} name
   * @param {string} className
   * @param {HTMLElement[]} children
   */
  function group(name, className, children) {
    if (!children.length) return [];
    const items = children.map((each) => make("li", "", each));
    const list = make("ul", className, ...items);
    list.setAttribute("aria-label", name);
    const title = make("p", "search-heading", name);
    title.setAttribute("aria-hidden", "true"); // the list has it as its name
    return [title, list];
  }

  return { make, offer, part, rows, say, ways, without };
})();
