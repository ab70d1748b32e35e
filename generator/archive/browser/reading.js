// @ts-check
// An archive as names and bytes, from a zip or from the files of a folder. A zip that could do
// harm is refused by its list of contents, before any of its files is opened.
var briefingReading = (() => {
  "use strict";

  const MAX_EXPANSION = 200;
  const LEFT_BY_SYSTEMS = [".DS_Store", "Thumbs.db", "desktop.ini"];
  const END = 0x06_05_4b_50;
  const ENTRY = 0x02_01_4b_50;
  const LOCAL = 0x04_03_4b_50;
  const DEFLATED = 8;
  const COMMENT = 0xff_ff; // bytes of a zip's comment, at most

  /**
   * @typedef {{
   *   name: string, flags: number, method: number, packed: number, size: number,
   *   kind: number, start: number,
   * }} Entry
   */

  const point = (/** @type {string} */ character) => character.codePointAt(0) ?? 0;

  /**
   * @param {string} one
   * @param {string} other
   */
  const compare = (one, other) => {
    // By code point, not by the halves of surrogate pairs.
    const [first, second] = [[...one], [...other]];
    const at = first.findIndex((each, i) => each !== second[i]);
    if (at < 0) return first.length - second.length;
    return at < second.length ? point(first[at]) - point(second[at]) : 1;
  };

  /**
   * @param {FileList} files
   * @returns {Archive}
   */
  function folder(files) {
    /** @type {Map<string, File>} */
    const inside = new Map();
    for (const file of files) {
      const name = file.webkitRelativePath.replace(/^[^/]*\//, "");
      if (!LEFT_BY_SYSTEMS.includes(file.name)) inside.set(name.normalize("NFC"), file);
    }
    return {
      problems: [],
      names: [...inside.keys()].sort(compare),
      read: async (name) => new Uint8Array(await known(inside, name).arrayBuffer()),
    };
  }

  /**
   * @template Value
   * @param {Map<string, Value>} inside
   * @param {string} name
   */
  function known(inside, name) {
    const value = inside.get(name);
    if (value === undefined) throw new RangeError(`no file ${name}`);
    return value;
  }

  /** @type {Archive["read"]} */
  const none = (name) => Promise.reject(new RangeError(`no file ${name}`));

  /**
   * @param {File} file
   * @returns {Promise<Archive>}
   */
  async function zip(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const seal = new TextDecoder().decode(bytes.subarray(-64));
    /** @type {ArchiveProblem[]} */
    const problems = [];
    if (briefingSha256(bytes.subarray(0, Math.max(bytes.length - 64, 0))) !== seal)
      problems.push({ path: file.name, code: "seal", says: "seal" });
    const entries = readable(bytes);
    if (!entries) {
      const spoilt = { path: file.name, code: "refused", says: "not-a-zip" };
      return { problems: [...problems, spoilt], names: [], read: none };
    }
    const refused = refusals(entries, bytes.length);
    if (refused.length) return { problems: [...problems, ...refused], names: [], read: none };
    if (entries.some((entry) => entry.method === DEFLATED)) unpacking(); // a browser without it says so here
    const inside = new Map(entries.map((entry) => [entry.name, entry]));
    return {
      problems,
      names: [...inside.keys()].sort(compare),
      read: (name) => unpack(bytes, known(inside, name)),
    };
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  function readable(bytes) {
    try {
      return contents(bytes);
    } catch {
      return null;
    }
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  function contents(bytes) {
    const view = new DataView(bytes.buffer);
    let end = bytes.length - 22;
    for (const first = end - COMMENT; view.getUint32(end, true) !== END; end -= 1)
      if (end <= first) throw new RangeError("no end of a zip");
    const count = view.getUint16(end + 10, true);
    if (count === 0xff_ff) throw new RangeError("more files than are counted here");
    /** @type {Entry[]} */
    const entries = [];
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry");
      const name = view.getUint16(at + 28, true);
      const extra = view.getUint16(at + 30, true);
      const comment = view.getUint16(at + 32, true);
      entries.push({
        name: new TextDecoder("utf-8", { fatal: true }).decode(
          bytes.subarray(at + 46, at + 46 + name),
        ),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        kind: (view.getUint32(at + 38, true) >>> 16) & 0o17_0000,
        start: view.getUint32(at + 42, true),
      });
      at += 46 + name + extra + comment;
    }
    return entries;
  }

  /**
   * @param {Entry[]} entries
   * @param {number} size
   */
  function refusals(entries, size) {
    /** @type {ArchiveProblem[]} */
    const found = [];
    const seen = new Set();
    for (const entry of entries) {
      const refuse = (/** @type {string} */ says) =>
        found.push({ path: entry.name, code: "refused", says });
      const parts = entry.name.split("/");
      if (
        /[\x00-\x1f\x7f\\]|^[A-Za-z]:/.test(entry.name) ||
        parts.some((part) => ["", ".", ".."].includes(part))
      )
        refuse("path");
      if (![0, 0o10_0000].includes(entry.kind)) refuse("link");
      if (entry.flags & 0x20_41) refuse("encrypted");
      if (![0, DEFLATED].includes(entry.method)) refuse("method");
      if (entry.size > MAX_EXPANSION * Math.max(entry.packed, 1)) refuse("expansion");
      const folded = entry.name.normalize("NFC").toLowerCase();
      if (seen.has(folded)) refuse("twice");
      seen.add(folded);
    }
    if (entries.reduce((sum, entry) => sum + entry.packed, 0) > size)
      found.push({ path: null, code: "refused", says: "overlap" });
    return found;
  }

  const unpacking = () => new DecompressionStream("deflate-raw");

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {Entry} entry
   */
  async function unpack(bytes, { start, packed, size, method }) {
    const view = new DataView(bytes.buffer);
    if (view.getUint32(start, true) !== LOCAL) throw new RangeError("no file");
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const content = bytes.subarray(from, from + packed);
    if (method === 0) return content;
    const stream = new Blob([content]).stream().pipeThrough(unpacking());
    const whole = new Uint8Array(size);
    let filled = 0;
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return whole.subarray(0, filled);
      whole.set(value, filled); // throws where there is more than was announced
      filled += value.length;
    }
  }

  return { folder, zip, compare };
})();
