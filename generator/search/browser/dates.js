// @ts-check
// Reads the dates of a query, as keys of the index: 2025-05, 30/4/2025, April 30, 2025, Q1 2024, Sept.
//
// The index has the keys of generator/search/dates.py; the words are those of the lexicon.
var briefingDates = (() => {
  "use strict";

  const BEFORE = "(?<![\\p{L}\\p{N}])";
  const AFTER = "(?![\\p{L}\\p{N}])";
  const YEAR = "(?<year>[12][0-9]{3})";
  const SHORT_YEAR = "(?<short>[0-9]{2})";
  const DAY = "(?<day>[0-9]{1,2})";
  const NEVER = "(?!)";
  const ROMAN = ["i", "ii", "iii", "iv"];

  class Dates {
    /** @param {DatesData} data */
    constructor(data) {
      this.months = new Map(Object.entries(data.months));
      this.doubtful = new Set(data.doubtful);
      this.parts = new Set(data.parts);
      this.patterns = patterns(data).map(
        (pattern) => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, "giu"),
      );
    }

    /**
     * Gives {start, end, keys, word} in order; word: a month or a year alone, which is a word as well.
     * @param {string} text
     */
    read(text) {
      /** @type {DateAt[]} */
      const found = [];
      for (const pattern of this.patterns)
        for (const match of text.matchAll(pattern)) {
          const [start, end] = [match.index, match.index + match[0].length];
          if (found.some((date) => start < date.end && date.start < end)) continue;
          const parts = match.groups ?? {};
          const keys = this.#keys(match[0], parts);
          const hasYear = parts.year || parts.short;
          const word = !parts.day && !parts.quarter && !(hasYear && (parts.month || parts.name));
          if (keys.length) found.push({ start, end, keys, word });
        }
      return found.sort((a, b) => a.start - b.start);
    }

    /**
     * @param {string} written
     * @param {Record<string, string>} parts
     */
    #keys(written, { short, year = short ? `20${short}` : "", month, name, day, other, quarter }) {
      if (quarter) return quarterKeys(year, quarter.toLowerCase());
      if (other) return [dayKey(year, month, other), dayKey(year, other, month)].flat();
      const number = name ? this.months.get(name.toLowerCase()) : month;
      if (day) return dayKey(year, `${number}`, day);
      if (!number) return [`@${year}`];
      if (!isMonth(Number(number))) return [];
      const isDoubtful = !year && this.doubtful.has(written.toLowerCase());
      return isDoubtful && !/^\p{Lu}/u.test(written) ? [] : [`@${year}-${two(number)}`];
    }
  }

  /**
   * What a date may look like; where two patterns fit, the first one counts.
   * @param {DatesData} data
   */
  function patterns({ months, of, suffixes, quarters, day_after_month }) {
    const name = `(?<name>${oneOf(Object.keys(months)) || NEVER})\\.?`;
    const day = `${DAY}(?:${oneOf(suffixes)})?`;
    const space = `(?:[\\s-]+(?:(?:${oneOf(of)})\\s+)?)`;
    const quarter = `(?:${oneOf(quarters) || NEVER})[\\s-]*(?<quarter>[1-4]|iv|i{1,3})`;
    return [
      `${YEAR}(?<sign>[-/.])(?<month>[0-9]{1,2})\\k<sign>${DAY}`,
      `(?<month>[0-9]{1,2})(?<sign>[-/.])(?<other>[0-9]{1,2})\\k<sign>${YEAR}`,
      `(?<month>[0-9]{1,2})(?<sign>[-/.])(?<other>[0-9]{1,2})\\k<sign>${SHORT_YEAR}`,
      `${YEAR}[-/](?<month>[0-9]{1,2})`,
      `(?<month>[0-9]{1,2})/${YEAR}`,
      `${name}\\s+${day},?\\s+${YEAR}`,
      `${day}${space}${name}(?:,?[\\s-]+${YEAR})?`,
      `${day}${space}${name},?\\s*['’]${SHORT_YEAR}`,
      `${name}(?:,?\\s*['’]|-)${SHORT_YEAR}`,
      `${name},?${space}${YEAR}`,
      `${YEAR}${space}${name}`,
      ...(day_after_month ? [`${name}\\s+${day}`] : []),
      `${quarter}(?:,|${space})?\\s*${YEAR}`,
      `${YEAR}[\\s-]*${quarter}`,
      name,
      YEAR,
    ];
  }

  /** @param {string[]} words */
  function oneOf(words) {
    const escaped = words.map((word) =>
      word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"),
    );
    return escaped.sort((a, b) => b.length - a.length).join("|");
  }

  /** @param {number} month */
  function isMonth(month) {
    return month >= 1 && month <= 12;
  }

  /** @param {number | string} number */
  function two(number) {
    return `${number}`.padStart(2, "0");
  }

  /**
   * @param {string} year
   * @param {string} month
   * @param {string} day
   */
  function dayKey(year, month, day) {
    const exists = isMonth(Number(month)) && Number(day) >= 1 && Number(day) <= 31;
    return exists ? [`@${year}-${two(month)}-${two(day)}`] : [];
  }

  /**
   * @param {string} year
   * @param {string} quarter
   */
  function quarterKeys(year, quarter) {
    const number = Number(quarter) || ROMAN.indexOf(quarter) + 1;
    const months = [1, 2, 3].map((month) => `@${year}-${two(3 * (number - 1) + month)}`);
    return [`@${year}-q${number}`, ...months];
  }

  /**
   * The keys of the index that a record with such a date has.
   * @param {string} key
   */
  function keysOf(key) {
    const [year, month, day] = key.slice(1).split("-");
    const parts = [`@${year}`];
    if (month) parts.push(`@${year}-${month}`, `@-${month}`);
    if (day) parts.push(key, `@-${month}-${day}`);
    return parts;
  }

  /**
   * The dates that several languages read, by where they begin; of two the longer one.
   * @param {DateAt[][]} readings
   */
  function byStart(readings) {
    /** @type {Map<number, DateAt>} */
    const found = new Map();
    for (const date of readings.flat()) {
      const known = found.get(date.start);
      if (!known || known.end < date.end) found.set(date.start, date);
      else if (known.end === date.end) known.keys = [...new Set([...known.keys, ...date.keys])];
    }
    return found;
  }

  return { Dates, byStart, keysOf };
})();

/** @typedef {InstanceType<typeof briefingDates.Dates>} Dates */
