// @ts-check
// What of a record is shown as a result, and which of its words are marked.
//
// A line below the title is shown only where it says more: a word that matches and is not in the
// title, or what an actor is.
var briefingShowing = (() => {
  "use strict";

  const { segments, excerpt } = briefingExcerpt;
  const DESCRIBED = new Set(["entity", "vessel", "goods"]);
  const MOST = 0.7; /* of a text's words, so that it says what the title does */
  const OWN_WORDS = "passage"; /* its title is that of its source */

  class Showing {
    /**
     * @param {Wanted} wanted
     * @param {(language: string) => Analyser} analyserOf
     */
    constructor(wanted, analyserOf) {
      this.wanted = wanted;
      this.analyserOf = analyserOf;
    }

    /**
     * @param {string} kind
     * @param {ShownRecord} record
     */
    item(kind, record) {
      const [location, title, titleLanguage, text, language, label, figure, date, ...rest] = record;
      const [quote, quoteLanguage] = rest;
      const inTitle = this.#matches(title, titleLanguage);
      const inText = this.#matches(text, language);
      const inQuote = this.#matches(quote, quoteLanguage);
      const known = new Set(inTitle.matches.map(([, , of]) => of));
      const isMore = isNew(inText, known) && !this.#repeats(text, language, title);
      const showsText = DESCRIBED.has(kind) || isMore;
      const showsQuote = kind === OWN_WORDS || (!showsText && isNew(inQuote, known));
      return {
        kind,
        label,
        location,
        figure: this.#hasFigure(title, titleLanguage, figure) ? "" : figure,
        date,
        titleLanguage,
        language,
        title: segments(title, inTitle.matches),
        text: showsText ? excerpt(text, inText.matches) : [],
        quote: showsQuote ? excerpt(quote, inQuote.matches) : [],
        quoteLanguage,
        terms: [...new Set([inTitle, inText, inQuote].flatMap(({ forms }) => forms))],
      };
    }

    /**
     * Are most words of a text in the title, too?
     * @param {string} text
     * @param {string} language
     * @param {string} title
     */
    #repeats(text, language, title) {
      const wordsOf = (/** @type {string} */ of) =>
        this.analyserOf(language)
          .words(of)
          .map(({ exact }) => exact[0]);
      const stated = new Set(wordsOf(title));
      const told = wordsOf(text);
      return told.filter((word) => stated.has(word)).length >= MOST * told.length;
    }

    /**
     * Does a title state a figure, in whichever form?
     * @param {string} title
     * @param {string} language
     * @param {string} figure
     */
    #hasFigure(title, language, figure) {
      const words = this.analyserOf(language).words.bind(this.analyserOf(language));
      const stated = new Set(amounts(words(title)));
      const asked = amounts(words(figure));
      return (
        title.includes(figure) || (asked.length > 0 && asked.every((each) => stated.has(each)))
      );
    }

    /**
     * Where the words of the query are in a text, and how they are written there.
     * @param {string} text
     * @param {string} language
     * @returns {Matches}
     */
    #matches(text, language) {
      const analyser = this.analyserOf(language);
      const matches = text ? this.wanted.matches(text, analyser) : [];
      const forms = matches.map(([start, end]) =>
        analyser.characters
          .forms(text.slice(start, end))
          .map(({ form }) => form)
          .join(" "),
      );
      return { matches, forms: forms.filter(Boolean) };
    }
  }

  /** @param {Word[]} words */
  function amounts(words) {
    return words.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  }

  /**
   * @param {Matches} found
   * @param {Set<number>} known
   */
  function isNew({ matches }, known) {
    return matches.some(([, , of]) => !known.has(of));
  }

  return { Showing };
})();

/** @typedef {InstanceType<typeof briefingShowing.Showing>} Showing */
