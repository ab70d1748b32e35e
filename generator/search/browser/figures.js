/* Figures in one form, however they are written: 20.000, 20,000 and "20 ribu" are 20000.
 *
 * Does exactly what generator/search/numbers.py does.
 */
"use strict";

(function (scope) {
  const LONGEST_FIGURE = 30;
  const GROUP = 3;

  /* A number as digits × 10^-decimals. */
  class Figure {
    constructor(digits, decimals = 0) {
      this.digits = BigInt(digits);
      this.decimals = decimals;
    }

    timesTen(power) {
      if (power <= this.decimals) return new Figure(this.digits, this.decimals - power);
      return new Figure(this.digits * 10n ** BigInt(power - this.decimals));
    }

    toString() {
      if (!this.decimals) return this.digits.toString();
      const text = this.digits.toString().padStart(this.decimals + 1, "0");
      const fraction = text.slice(-this.decimals).replace(/0+$/, "");
      const whole = text.slice(0, -this.decimals);
      return fraction ? `${whole}.${fraction}` : whole;
    }
  }

  function parseFigures(text) {
    const marks = [...text].filter((each) => each < "0" || each > "9");
    const parts = text.split(/[^0-9]/);
    if (text.length > LONGEST_FIGURE) return [];
    if (!marks.length) return [new Figure(text)];
    const kinds = new Set(marks);
    const last = marks[marks.length - 1];
    if (kinds.size === 1 && grouped(parts)) return [new Figure(parts.join(""))];
    if (kinds.size > 1 && marks.filter((mark) => mark === last).length === 1 && grouped(parts.slice(0, -1)))
      return [decimal(parts.slice(0, -1).join(""), parts[parts.length - 1])];
    if (marks.length === 1 && (last === "." || last === ",")) return [decimal(parts[0], parts[1])];
    return parts.map((part) => new Figure(part));
  }

  function grouped(parts) {
    return (
      parts[0].length <= GROUP &&
      !parts[0].startsWith("0") &&
      parts.slice(1).every((part) => part.length === GROUP)
    );
  }

  function decimal(whole, fraction) {
    return new Figure(whole + fraction, fraction.length);
  }

  /* A number growing word by word; `add` says whether a word still belongs to it. */
  class Sum {
    constructor(words) {
      this.words = words;
      this.total = 0n;
      this.group = 0n;
      this.pending = null;
      this.written = false;
      this.scale = 99;
      this.empty = true;
    }

    add(word, figure) {
      const taken =
        this.#digits(figure) || this.#unit(word) || this.#teen(word) ||
        this.#ten(word) || this.#scale(word) || this.#one(word);
      this.empty = this.empty && !taken;
      return taken;
    }

    #digits(figure) {
      if (figure === null || !this.empty) return false;
      this.pending = figure;
      this.written = true;
      return true;
    }

    #unit(word) {
      const unit = this.words.units.get(word);
      if (unit === undefined) return false;
      if (this.pending !== null && (this.written || !fits(this.pending.digits, unit))) return false;
      if (this.group && !fits(this.group, unit)) return false;
      if (this.pending !== null) this.group += this.pending.digits;
      this.pending = new Figure(unit);
      this.written = false;
      return true;
    }

    #teen(word) {
      if (!this.words.teens.has(word) || this.pending === null || this.pending.decimals) return false;
      if (!(this.pending.digits > 0n && this.pending.digits < 10n)) return false;
      this.pending = new Figure(this.pending.digits + 10n);
      return true;
    }

    #ten(word) {
      const power = this.words.tens.get(word);
      if (power === undefined || this.pending === null || this.pending.decimals) return false;
      if (!(this.pending.digits > 0n && this.pending.digits < 100n)) return false;
      this.group += this.pending.digits * 10n ** BigInt(power);
      this.pending = null;
      return true;
    }

    #scale(word) {
      const power = this.words.scales.get(word);
      if (power === undefined || power >= this.scale) return false;
      if (!this.group && this.pending === null) return false;
      if (this.pending !== null && this.pending.decimals) {
        const scaled = this.pending.timesTen(power);
        if (scaled.decimals || this.total) return false;
        this.total = scaled.digits;
      } else {
        const whole = this.pending === null ? 0n : this.pending.digits;
        this.total += (this.group + whole) * 10n ** BigInt(power);
        this.group = 0n;
      }
      this.pending = null;
      this.scale = power;
      return true;
    }

    #one(word) {
      const power = this.words.ones.get(word);
      if (power === undefined || power >= this.scale || this.group || this.pending !== null) return false;
      this.total += 10n ** BigInt(power);
      this.scale = power;
      return true;
    }

    figure() {
      if (this.pending === null) return new Figure(this.total + this.group);
      if (this.pending.decimals) return this.pending;
      return new Figure(this.total + this.group + this.pending.digits);
    }
  }

  function fits(above, unit) {
    return above >= 20n && BigInt(above) % (unit < 10 ? 10n : 100n) === 0n;
  }

  function readNumber(raws, names) {
    const total = new Sum(names);
    let taken = 0;
    while (taken < raws.length) {
      if (total.add(raws[taken].surface, raws[taken].figure)) taken += 1;
      else if (joins(raws, taken, names) && total.add(raws[taken + 1].surface, null)) taken += 2;
      else break;
    }
    return taken ? { figure: total.figure(), words: taken } : null;
  }

  function joins(raws, at, names) {
    if (!(at > 0 && at < raws.length - 1) || !names.joins.has(raws[at].surface)) return false;
    const before = raws[at - 1].surface;
    return (names.tens.has(before) || names.scales.has(before)) && names.units.has(raws[at + 1].surface);
  }

  scope.briefingSearch = { ...scope.briefingSearch, Figure, parseFigures, readNumber, LONGEST_FIGURE };
})(typeof self === "undefined" ? globalThis : self);
