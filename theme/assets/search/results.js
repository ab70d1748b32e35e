// @ts-check
// Results of a search as elements of the page.
var briefingResults = (() => {
  "use strict";

  const LIMIT_OF_TERMS = 12;

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

  /**
   * @param {SearchItem} item
   * @param {string[]} terms
   * @param {SearchWords} words
   * @param {string} site the address of the site
   */
  function link(item, terms, words, site) {
    const about = [item.label || words.labels[item.kind], item.figure, item.date].filter(Boolean);
    const title = make("h2", "", ...marked(item.title));
    title.lang = item.titleLanguage;
    const article = make(
      "article",
      "md-search-result__article md-typeset",
      make(
        "div",
        "search-about",
        ...about.map((each, at) =>
          make("span", at ? "" : `search-kind search-kind--${item.kind}`, each),
        ),
      ),
      title,
      passage(item.text, "search-text", item.language),
      passage(item.quote, "search-quote", item.quoteLanguage),
      item.missing.length
        ? make(
            "p",
            "md-search-result__terms",
            say(words.missing, { words: item.missing.join(", ") }),
          )
        : "",
    );
    article.dataset.mdScore = item.score.toFixed(2);
    const anchor = make("a", "md-search-result__link", article);
    anchor.href = address(item, terms, site);
    return anchor;
  }

  /**
   * @param {Segment[]} segments
   * @param {string} className
   * @param {string} language
   */
  function passage(segments, className, language) {
    if (!segments.length) return "";
    const line = make("p", className, ...marked(segments));
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

  return { make, rows, say };
})();
