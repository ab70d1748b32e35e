/* Reads the parts of an index, from a server or from a folder, each at most once.
 *
 * A part is a script with one call, briefingPart(name, data). Over http its text is fetched and the
 * data read as JSON, so that nothing is run; from a folder, where fetch is refused, it is a script.
 */
"use strict";

(function (scope) {
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const DIGITS = new Int8Array(128).fill(-1);
  for (let at = 0; at < ALPHABET.length; at += 1) DIGITS[ALPHABET.charCodeAt(at)] = at;
  const MORE = 32;

  class NumberReader {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    get done() {
      return this.at >= this.text.length;
    }

    digit() {
      return DIGITS[this.text.charCodeAt(this.at++)];
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

  /* Calls found(record, weight) for each posting. */
  function postings(text, found) {
    const reader = new NumberReader(text);
    for (let record = 0; !reader.done; ) {
      record += reader.number();
      found(record, reader.digit());
    }
  }

  /* Adds the places of each record to a Map of arrays. */
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

  function scripting(base, page) {
    const waiting = new Map();
    scope.briefingPart = (name, data) => waiting.get(name)?.(data);
    return (name) =>
      new Promise((resolve, reject) => {
        const script = page.createElement("script");
        const settle = (then) => (value) => {
          waiting.delete(name);
          script.remove();
          then(value);
        };
        waiting.set(name, settle(resolve));
        script.onerror = settle(() => reject(new Error(`${name}.js cannot be read`)));
        script.src = new URL(`${name}.js`, base);
        page.head.append(script);
      });
  }

  /* Shelves ----------------------------------------------------------------------------------- */

  class Library {
    constructor(load) {
      this.load = load;
      this.parts = new Map();
      this.manifest = null;
    }

    async open() {
      this.manifest = await this.part("manifest");
      return this.manifest;
    }

    part(name) {
      if (!this.parts.has(name)) {
        const promise = this.load(name, this.manifest?.version);
        promise.catch(() => this.parts.delete(name)); // the next query tries again
        this.parts.set(name, promise);
      }
      return this.parts.get(name);
    }

    /* Numbers of the parts of a sorted shelf that may hold keys from `low` up to `high`. */
    range(shelf, low, high) {
      const firsts = this.manifest[shelf];
      let from = firsts.findIndex((key) => key >= low);
      if (from === -1) from = firsts.length;
      if (from > 0) from -= 1;
      let to = firsts.findIndex((key) => key > high);
      if (to === -1) to = firsts.length;
      return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    }

    /* A Map of each key that is there to its entries, each an array of the values after the key. */
    async entries(shelf, stride, keys) {
      const wanted = new Map();
      for (const key of keys)
        for (const number of this.range(shelf, key, key)) {
          if (!wanted.has(number)) wanted.set(number, []);
          wanted.get(number).push(key);
        }
      const found = new Map();
      const numbers = [...wanted.keys()].sort((a, b) => a - b);
      const parts = await Promise.all(numbers.map((number) => this.part(`${shelf}-${number}`)));
      parts.forEach((part, at) => {
        for (const key of wanted.get(numbers[at])) {
          const entries = lookup(part, stride, key);
          if (entries.length) found.set(key, [...(found.get(key) ?? []), ...entries]);
        }
      });
      return found;
    }

    /* The records from a block of texts. */
    async record(number) {
      const firsts = this.manifest.texts;
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

  function lookup(part, stride, key) {
    let low = 0;
    for (let high = part.length / stride; low < high; ) {
      const middle = (low + high) >> 1;
      if (part[middle * stride] < key) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let at = low * stride; at < part.length && part[at] === key; at += stride)
      found.push(part.slice(at + 1, at + stride));
    return found;
  }

  scope.briefingSearch = { ...scope.briefingSearch, Library, fetching, scripting, postings, places };
})(typeof self === "undefined" ? globalThis : self);
