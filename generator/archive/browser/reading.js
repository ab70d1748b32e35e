// @ts-check
// An archive as names and bytes, from a zip or from the files of a folder. A zip that is not as the
// archive writer makes it is refused before any of its files is opened.
var briefingReading = (() => {
  "use strict";

  const LEFT_BY_SYSTEMS = [".DS_Store", "Thumbs.db", "desktop.ini"];
  const DEFLATED = 8;

  /** @typedef {{ name: string, method: number, crc: number, packed: number, size: number, start: number }} Entry */

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
    const { entries, faults } = briefingLayout.walk(bytes);
    for (const { path, says } of faults)
      problems.push({ path: says === "not-a-zip" ? file.name : path, code: "refused", says });
    if (faults.length) return { problems, names: [], read: none };
    if (entries.some((entry) => entry.method === DEFLATED)) unpacking(); // a browser without it says so here
    const inside = new Map(entries.map((entry) => [entry.name, entry]));
    return {
      problems,
      names: [...inside.keys()].sort(compare),
      read: async (name) => {
        const entry = known(inside, name);
        const content = await unpack(bytes, entry);
        if (crc32(content) !== entry.crc) throw new RangeError("not the sum announced");
        return content;
      },
    };
  }

  const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
    return value;
  });

  /** @param {Uint8Array} bytes */
  function crc32(bytes) {
    let crc = 0xff_ff_ff_ff;
    for (const byte of bytes) crc = REMAINDERS[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xff_ff_ff_ff) >>> 0;
  }

  const unpacking = () => new DecompressionStream("deflate-raw");

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {Entry} entry
   */
  async function unpack(bytes, { start, packed, size, method }) {
    const content = bytes.subarray(start, start + packed);
    if (method === 0) return content;
    const stream = new Blob([content]).stream().pipeThrough(unpacking());
    const whole = new Uint8Array(size);
    let filled = 0;
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      whole.set(value, filled); // throws where there is more than was announced
      filled += value.length;
    }
    if (filled !== size) throw new RangeError("less than was announced");
    return whole;
  }

  return { folder, zip, compare };
})();
