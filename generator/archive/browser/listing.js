// @ts-check
// What the pages of an archive say, block by block, as page_words.py lists it in PAGES.json.
var briefingListing = (() => {
  "use strict";

  const [DIGITS, DIGITS_OF_TAGS] = [5, 16];
  const MOST = 60;
  const INLINE = new Set([
    ...["a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "input", "ins"],
    ...["kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"],
  ]);
  const TOKEN =
    /<!--[\s\S]*?-->|<![a-z][^<>]*>|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>/g;
  const SAID = /\s(?:title|aria-label|aria-description|alt|placeholder|label|content)="([^"]*)"/g;

  const sum = (/** @type {string} */ text, /** @type {number} */ digits) =>
    briefingSha256(new TextEncoder().encode(text)).slice(0, digits);
  const trimmed = (/** @type {string} */ text) => text.replace(/^ +| +$/g, "");

  /** @type {Map<string, string>} */
  const meant = new Map();
  const area = document.createElement("textarea");

  /** @param {string} entity */
  function character(entity) {
    if (!meant.has(entity)) {
      area.innerHTML = entity;
      meant.set(entity, area.value);
    }
    return meant.get(entity) ?? entity;
  }

  const level = (/** @type {string} */ text) =>
    briefingTexts.fold(
      text.replace(/&(?:#[xX]?[0-9a-fA-F]+|\w+);/g, character).replaceAll("\u2060", ""),
    );

  /**
   * The pieces of each block of text, the attributes that are read, and all tags.
   * @param {string} page
   */
  function parted(page) {
    /** @type {string[][]} */
    const blocks = [];
    const tags = [];
    /** @type {string[]} */
    let pieces = [];
    let end = 0;
    for (const match of page.matchAll(TOKEN)) {
      if (match.index > end) pieces.push(page.slice(end, match.index));
      end = match.index + match[0].length;
      tags.push(match[0]);
      const [, raw, , tag] = match;
      if (raw || (tag && !INLINE.has(tag))) {
        blocks.push(pieces);
        pieces = [];
      }
      if (tag && !match[2]) for (const said of match[4].matchAll(SAID)) blocks.push([said[1]]);
    }
    return { blocks: [...blocks, [...pieces, page.slice(end)]], tags: tags.join("") };
  }

  /** The list of an archive, and the texts by which it names what pages say. */
  class Listing {
    /**
     * @param {string} list
     * @param {Set<string>} texts those of the YAML, folded
     * @param {InstanceType<typeof briefingTexts.Article>[]} articles
     */
    constructor(list, texts, articles) {
      /** @type {{ texts: string[], pages: Record<string, [string, ...number[]]> }} */
      this.list = JSON.parse(list);
      const passages = articles.flatMap((each) => each.passages);
      const lines = passages.flatMap(({ points }) => points.join("").split("\n"));
      const known = [...texts, ...lines.map((each) => trimmed(briefingTexts.fold(each)))];
      this.known = new Set(known.filter(Boolean));
      /** @type {Map<string, string>} */
      this.read = new Map();
      /** @type {Set<string>} */
      this.pages = new Set();
      /** @type {Set<number>} */
      this.used = new Set();
    }

    /** @param {string} text */
    name(text) {
      const bare = /^".*"$/.test(text) ? text.slice(1, -1) : "";
      const found = [text, bare].find((each) => each && this.known.has(each));
      return found ? `\u25c7${sum(found, DIGITS)}` : "";
    }

    /** @param {string[]} block */
    named(block) {
      const pieces = block.map(level).filter(Boolean);
      let found = "";
      for (let at = 0; at < pieces.length; ) {
        let [end, name, text] = [at + 1, pieces[at], ""];
        for (const [number, piece] of pieces.slice(at, at + MOST).entries()) {
          text += piece;
          const known = this.name(trimmed(text));
          if (known) [end, name] = [at + number + 1, ` ${known} `];
        }
        found += name;
        at = end;
      }
      return trimmed(found.replace(/ +/g, " "));
    }

    /**
     * What a page says otherwise than the list.
     * @param {string} name
     * @param {string} page
     */
    *faults(name, page) {
      const { blocks, tags } = parted(page);
      const [sumOfTags, ...numbers] = this.list.pages[name] ?? [""];
      this.pages.add(name);
      for (const number of numbers) this.used.add(number);
      const listed = numbers.map((number) => this.list.texts[number]);
      const said = blocks.map((block) => this.cached(block)).filter(Boolean);
      const length = Math.max(said.length, listed.length);
      const at = Array.from({ length }, (_, i) => said[i] === listed[i]).indexOf(false);
      if (at >= 0) {
        const [words, there] = [said[at] ?? "", listed[at] ?? ""];
        yield { code: "site", says: "otherwise", words, there };
      } else if (sum(tags, DIGITS_OF_TAGS) !== sumOfTags) yield { code: "site", says: "tags" };
    }

    /** What the list has and no page, once all pages were read. */
    *rest() {
      const isWhole = this.used.size === this.list.texts.length;
      if (!isWhole || Object.keys(this.list.pages).some((name) => !this.pages.has(name)))
        yield { path: "PAGES.json", code: "site", says: "lists" };
    }

    /** @param {string[]} block */
    cached(block) {
      const key = block.join("\0");
      const found = this.read.get(key) ?? this.named(block);
      this.read.set(key, found);
      return found;
    }
  }

  return { Listing };
})();
