// @ts-check
// Reads the parts of an index, from a server or from a folder, each at most once.
//
// A part is a script with one call, briefingPart(name, data). Over http its text is fetched and the
// data read as JSON, so that nothing is run; from a folder, where fetch is refused, it is a script.
var briefingParts = (() => {
  "use strict";

  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const DIGITS = new Int8Array(128).fill(-1);
  for (let at = 0; at < ALPHABET.length; at += 1) DIGITS[ALPHABET.charCodeAt(at)] = at;
  const MORE = 32;

  class NumberReader {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    get done() {
      return this.at >= this.text.length;
    }

    digit() {
      const digit = DIGITS[this.text.charCodeAt(this.at)];
      this.at += 1;
      return digit;
    }

    number() {
      let value = 0;
      for (let factor = 1; ; factor *= MORE) {
        const digit = this.digit();
        if (digit < MORE) return value + digit * factor;
        value += (digit - MORE) * factor;
      }
    }
  }

  /**
   * Calls found(record, weight) for each posting.
   * @param {string} text
   * @param {(record: number, weight: number) => void} found
   */
  function postings(text, found) {
    const reader = new NumberReader(text);
    for (let record = 0; !reader.done; ) {
      record += reader.number();
      found(record, reader.digit());
    }
  }

  /**
   * Adds the places of each record to a Map of arrays.
   * @param {string} text
   * @param {Map<number, number[]>} into
   */
  function places(text, into) {
    const reader = new NumberReader(text);
    for (let record = 0; !reader.done; ) {
      record += reader.number();
      const count = reader.number();
      const list = into.get(record) ?? [];
      for (let number = 0, place = 0; number < count; number += 1) {
        place += reader.number();
        list.push(place);
      }
      into.set(record, list);
    }
  }

  /* Loaders: a part's name -> a promise of its data ------------------------------------------- */

  /**
   * @param {string} base
   * @returns {Loader}
   */
  function fetching(base) {
    return async (name, version) => {
      const url = new URL(`${name}.js`, base);
      if (version) url.searchParams.set("v", version);
      const answer = await fetch(url, { cache: version ? "default" : "no-cache" });
      if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
      const text = await answer.text();
      return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
    };
  }

  /**
   * @param {string} base
   * @param {Document} page
   * @returns {Loader}
   */
  function scripting(base, page) {
    /** @type {Map<string, (data: unknown) => void>} */
    const waiting = new Map();
    globalThis.briefingPart = (name, data) => waiting.get(name)?.(data);
    return (name) =>
      new Promise((resolve, reject) => {
        const script = page.createElement("script");
        const settle =
          (/** @type {(value: unknown) => void} */ then) => (/** @type {unknown} */ value) => {
            waiting.delete(name);
            script.remove();
            then(value);
          };
        waiting.set(name, settle(resolve));
        script.onerror = settle(() => reject(new Error(`${name}.js cannot be read`)));
        script.src = new URL(`${name}.js`, base).href;
        page.head.append(script);
      });
  }

  /* Shelves ----------------------------------------------------------------------------------- */

  class Library {
    /** @param {Loader} load */
    constructor(load) {
      this.load = load;
      /** @type {Map<string, ReturnType<Loader>>} */
      this.parts = new Map();
      /** @type {Manifest | null} */
      this.manifest = null;
    }

    get known() {
      if (!this.manifest) throw new Error("the index is not open");
      return this.manifest;
    }

    async open() {
      /** @type {Manifest} */
      const manifest = await this.part("manifest");
      this.manifest = manifest;
      return manifest;
    }

    /** @param {string} name */
    part(name) {
      const known = this.parts.get(name);
      if (known) return known;
      const promise = this.load(name, this.manifest?.version);
      promise.catch(() => this.parts.delete(name)); // the next query tries again
      this.parts.set(name, promise);
      return promise;
    }

    /**
     * Numbers of the parts of a sorted shelf that may hold keys from `low` up to `high`.
     * @param {Shelf} shelf
     * @param {string} low
     * @param {string} high
     */
    range(shelf, low, high) {
      const firsts = this.known[shelf];
      let from = firsts.findIndex((key) => key >= low);
      if (from === -1) from = firsts.length;
      if (from > 0) from -= 1;
      let to = firsts.findIndex((key) => key > high);
      if (to === -1) to = firsts.length;
      return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    }

    /**
     * A Map of each key that is there to its entries, each an array of the values after the key.
     * @param {Shelf} shelf
     * @param {number} stride
     * @param {Iterable<string>} keys
     */
    async entries(shelf, stride, keys) {
      /** @type {Map<number, string[]>} */
      const wanted = new Map();
      for (const key of keys)
        for (const number of this.range(shelf, key, key)) {
          wanted.set(number, [...(wanted.get(number) ?? []), key]);
        }
      /** @type {Found} */
      const found = new Map();
      const numbers = [...wanted.keys()].sort((a, b) => a - b);
      const parts = await Promise.all(numbers.map((number) => this.part(`${shelf}-${number}`)));
      parts.forEach((part, at) => {
        for (const key of wanted.get(numbers[at]) ?? []) {
          const entries = lookup(part, stride, key);
          if (entries.length) found.set(key, [...(found.get(key) ?? []), ...entries]);
        }
      });
      return found;
    }

    /**
     * The records from a block of texts.
     * @param {number} number
     */
    async record(number) {
      const firsts = this.known.texts;
      let low = 0;
      for (let high = firsts.length - 1; low < high; ) {
        const middle = (low + high + 1) >> 1;
        if (firsts[middle] <= number) low = middle;
        else high = middle - 1;
      }
      const block = await this.part(`texts-${low}`);
      return block[number - firsts[low]];
    }
  }

  /**
   * @param {any[]} part
   * @param {number} stride
   * @param {string} key
   */
  function lookup(part, stride, key) {
    let low = 0;
    for (let high = part.length / stride; low < high; ) {
      const middle = (low + high) >> 1;
      if (part[middle * stride] < key) low = middle + 1;
      else high = middle;
    }
    /** @type {IndexEntry[]} */
    const found = [];
    for (let at = low * stride; at < part.length && part[at] === key; at += stride)
      found.push(part.slice(at + 1, at + stride));
    return found;
  }

  return { Library, fetching, scripting, postings, places };
})();

/** @typedef {InstanceType<typeof briefingParts.Library>} Library */
