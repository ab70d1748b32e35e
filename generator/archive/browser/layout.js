// @ts-check
// The files of a zip, found by walking from header to header, as the archive writer placed them.
// What the writer would write for these files is made again and compared with the zip, so that no
// two programs can see different files in it. The same as `ZipLayout` in verify.py.
var briefingLayout = (() => {
  "use strict";

  const MAX_EXPANSION = 200;
  const MAX_ENTRY = 512 * 1024 * 1024;
  const MAX_TOTAL = 4 * 1024 * 1024 * 1024 - 1;
  const MAX_NAME = 240;
  const MANY = 0xff_ff;
  const VERSION = 20;
  const DEFLATED = 8;
  const FILE_MODE = 0o10_0644;
  const LOCAL = 0x04_03_4b_50;
  const CENTRAL = 0x02_01_4b_50;
  const END = 0x06_05_4b_50;
  const SEAL = "An archive of a briefing. SHA-256 of all bytes before these 64 digits: ";
  const PLAIN =
    /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9_](?:[a-z0-9._ ()+,=@~-]*[a-z0-9_()+=@~-])?$/i;

  /**
   * @typedef {{
   *   name: string, flags: number, version: number, method: number, time: number, crc: number,
   *   packed: number, size: number, named: number, extra: number, header: number, start: number,
   * }} Entry
   * @typedef {{ path: string | null, says: string }} Fault
   */

  /**
   * The entries of a zip, and what is wrong with it; "not-a-zip" where it cannot be read.
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  function walk(bytes) {
    const view = new DataView(bytes.buffer);
    /** @type {Fault[]} */
    const faults = [];
    const { entries, end } = files(bytes, view, faults);
    if (end < 0) return { entries, faults };
    names(entries, faults);
    contents({ bytes, view }, entries, end, faults);
    return { entries, faults };
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {DataView} view
   * @param {Fault[]} faults
   */
  function files(bytes, view, faults) {
    /** @type {Entry[]} */
    const entries = [];
    let at = 0;
    while (mark(view, at) === LOCAL && at + 30 <= bytes.length) {
      const entry = local(bytes, view, at);
      entries.push(entry);
      for (const says of faultsOf(entry)) faults.push({ path: entry.name, says });
      if (entry.time !== entries[0].time) faults.push({ path: entry.name, says: "header" });
      at = entry.start + entry.packed;
    }
    if (entries.length && mark(view, at) === CENTRAL) return { entries, end: at };
    const isZip = [...bytes.subarray(-66_000)].some((_, i, all) => isEnd(all, i));
    faults.push({ path: null, says: isZip ? "stray" : "not-a-zip" });
    return { entries, end: -1 };
  }

  /**
   * @param {number[]} all
   * @param {number} at
   */
  const isEnd = (all, at) =>
    all[at] === 0x50 && all[at + 1] === 0x4b && all[at + 2] === 5 && all[at + 3] === 6;

  /**
   * @param {DataView} view
   * @param {number} at
   */
  const mark = (view, at) => (at + 4 <= view.byteLength ? view.getUint32(at, true) : 0);

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {DataView} view
   * @param {number} at
   * @returns {Entry}
   */
  function local(bytes, view, at) {
    const two = (/** @type {number} */ offset) => view.getUint16(at + offset, true);
    const four = (/** @type {number} */ offset) => view.getUint32(at + offset, true);
    const [named, extra] = [two(26), two(28)];
    return {
      name: spelled(bytes.subarray(at + 30, at + 30 + named)),
      version: two(4),
      flags: two(6),
      method: two(8),
      time: four(10),
      crc: four(14),
      packed: four(18),
      size: four(22),
      named,
      extra,
      header: at,
      start: at + 30 + named + extra,
    };
  }

  /**
   * A name as text; bytes that are not UTF-8 are spelled out.
   * @param {Uint8Array<ArrayBuffer>} raw
   */
  function spelled(raw) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
    } catch {
      const hex = (/** @type {number} */ byte) => `\\x${byte.toString(16).padStart(2, "0")}`;
      return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : hex(byte))).join("");
    }
  }

  /**
   * @param {Entry} entry
   * @returns {Generator<string>}
   */
  function* faultsOf(entry) {
    yield* nameFaults(entry.name);
    if (entry.flags & 0x20_41) yield "encrypted";
    else if (entry.version !== VERSION || entry.flags) yield "header";
    if (entry.extra) yield "extra";
    if (![0, DEFLATED].includes(entry.method)) yield "method";
    else if (entry.method === 0 && entry.packed !== entry.size) yield "header";
    if (entry.size > MAX_ENTRY) yield "large";
    if (entry.size > MAX_EXPANSION * Math.max(entry.packed, 1)) yield "expansion";
  }

  /**
   * @param {string} name
   * @returns {Generator<string>}
   */
  function* nameFaults(name) {
    const parts = name.split("/");
    const isOdd = /[\x00-\x1f\x7f\\]|^[A-Za-z]:/.test(name);
    if (isOdd || parts.some((part) => ["", ".", ".."].includes(part))) yield "path";
    else if (name.length > MAX_NAME || !parts.every((part) => PLAIN.test(part))) yield "name";
  }

  /**
   * @param {Entry[]} entries
   * @param {Fault[]} faults
   */
  function names(entries, faults) {
    const seen = new Set();
    let total = 0;
    for (const { name, size } of entries) {
      const folded = name.normalize("NFC").toLowerCase();
      if (seen.has(folded)) faults.push({ path: name, says: "twice" });
      seen.add(folded);
      total += size;
    }
    if (total > MAX_TOTAL) faults.push({ path: null, says: "large" });
  }

  /**
   * Compare the list of contents and the end with those that the writer makes.
   * @param {{ bytes: Uint8Array<ArrayBuffer>, view: DataView }} zip
   * @param {Entry[]} entries
   * @param {number} begin
   * @param {Fault[]} faults
   */
  function contents({ bytes, view }, entries, begin, faults) {
    let at = begin;
    for (const entry of entries) {
      const expected = listed({ ...entry, time: entries[0].time }, bytes);
      if (!isAt(bytes, at, expected)) {
        const kind =
          at + 46 < bytes.length ? (view.getUint32(at + 38, true) >>> 16) & 0o17_0000 : 0;
        faults.push({ path: entry.name, says: [0, 0o10_0000].includes(kind) ? "listed" : "link" });
      }
      at += expected.length;
    }
    const end = ending(entries.length, at - begin, begin);
    if (!isAt(bytes, at, end)) faults.push({ path: null, says: "contents" });
    else if (at + end.length + 64 !== bytes.length) faults.push({ path: null, says: "stray" });
    const ordered = entries.every(({ name }, i) => !i || entries[i - 1].name < name);
    if (!faults.length && !ordered) faults.push({ path: null, says: "order" });
  }

  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   * @param {Uint8Array} expected
   */
  const isAt = (bytes, at, expected) => expected.every((byte, i) => bytes[at + i] === byte);

  /**
   * @param {Entry} entry
   * @param {Uint8Array} bytes
   */
  function listed({ method, time, crc, packed, size, named, header }, bytes) {
    const made = new Uint8Array(46 + named);
    const view = new DataView(made.buffer);
    view.setUint32(0, CENTRAL, true);
    view.setUint16(4, VERSION + (3 << 8), true);
    view.setUint16(6, VERSION, true);
    view.setUint16(10, method, true);
    for (const [i, value] of [time, crc, packed, size].entries())
      view.setUint32(12 + 4 * i, value, true);
    view.setUint16(28, named, true);
    view.setUint32(38, FILE_MODE * 0x1_00_00, true);
    view.setUint32(42, header, true);
    made.set(bytes.subarray(header + 30, header + 30 + named), 46);
    return made;
  }

  /**
   * The end of a zip as the writer makes it, up to the digits of the seal.
   * @param {number} count
   * @param {number} length
   * @param {number} begin
   */
  function ending(count, length, begin) {
    const seal = new TextEncoder().encode(SEAL);
    const many = count > MANY ? 76 : 0;
    const made = new Uint8Array(many + 22 + seal.length);
    const view = new DataView(made.buffer);
    if (many) {
      for (const [at, value] of [
        [0, 0x06_06_4b_50],
        [4, 44],
        [12, 45 + (45 << 16)],
        [24, count],
        [32, count],
        [40, length],
        [48, begin],
        [56, 0x07_06_4b_50],
        [64, begin + length],
        [72, 1],
      ])
        view.setUint32(at, value, true);
    }
    view.setUint32(many, END, true);
    view.setUint16(many + 8, Math.min(count, MANY), true);
    view.setUint16(many + 10, Math.min(count, MANY), true);
    view.setUint32(many + 12, length, true);
    view.setUint32(many + 16, begin, true);
    view.setUint16(many + 20, seal.length + 64, true);
    made.set(seal, many + 22);
    return made;
  }

  return { walk };
})();
