// @ts-check
// YAML, data and pages of an archive say the same. verify.py compares more of them.
var briefingAgreeing = (() => {
  "use strict";

  /** @typedef {any} Value what JSON and YAML have: which it is, is what is checked */
  /** @typedef {{ [key: string]: Value }} Fields */
  /** @typedef {Omit<ArchiveProblem, "path">} Fault */

  const AMOUNTS = ["amount", "amount_to", "value"];
  const PLAIN = {
    facts: ["id", "topic"],
    sources: ["id", "sha256", "publisher", "url", "language", "version_of"],
    entities: ["id", "schema", "reliability"],
  };
  const TEXTS = {
    facts: ["text"],
    sources: ["title", "summary"],
    entities: ["name", "description"],
  };
  const DATES = { facts: ["date"], sources: ["published"], entities: [] };
  const OTHERS = [
    ...["origins", "goods", "briefing", "dossier", "index", "differences", "changes"],
    ...["entities.ftm", "facts.csv-metadata"],
  ];
  const REQUIRED = [
    ...["README.txt", "verify.py", "index.html", "verify/index.html", "data/facts.csv"],
    ...["PAGES.json", "data/briefing.sqlite", ...OTHERS.map((name) => `data/${name}.json`)],
  ];

  const trimmed = (/** @type {Value} */ text) => (typeof text === "string" ? text.trim() : text);

  /**
   * Whether two values are the same; what is missing is null.
   * @param {Value} one
   * @param {Value} other
   * @returns {boolean}
   */
  function same(one, other) {
    const [first, second] = [one ?? null, other ?? null];
    if (
      first === null ||
      second === null ||
      typeof first !== "object" ||
      typeof second !== "object"
    )
      return trimmed(first) === trimmed(second);
    const keys = Object.keys(first);
    return (
      Array.isArray(first) === Array.isArray(second) &&
      keys.length === Object.keys(second).length &&
      keys.every((key) => Object.hasOwn(second, key) && same(first[key], second[key]))
    );
  }

  /**
   * @param {Value} written
   * @param {Value} found
   */
  const sameAmount = (written, found) =>
    same(written, found) ||
    (written && found && Number(written.replaceAll("_", "")) === Number(found));

  /**
   * Where a record of the YAML and its data differ.
   * @param {"facts" | "sources" | "entities"} kind
   * @param {Fields} yaml
   * @param {Fields} found
   * @param {Map<string, string>} rights
   */
  function difference(kind, yaml, found, rights) {
    const keys = [...PLAIN[kind], ...TEXTS[kind]].filter((key) => !same(yaml[key], found[key]));
    for (const key of DATES[kind])
      if (!same(yaml[key]?.edtf, found[key]?.edtf) || !same(yaml[key]?.basis, found[key]?.basis))
        keys.push(key);
    if (kind === "facts") keys.push(...ofFact(yaml, found));
    if (kind === "sources" && !same(yaml.rights ?? "full", found.rights)) keys.push("rights");
    if (kind !== "sources" && !sameEvidence(yaml.evidence ?? [], found.evidence, rights))
      keys.push("evidence");
    return keys[0] ?? null;
  }

  /**
   * @param {Fields} yaml
   * @param {Fields} found
   */
  function* ofFact(yaml, found) {
    if (!same(yaml.kind ?? "event", found.kind)) yield "kind";
    if (!same(yaml.entities ?? [], found.entities)) yield "entities";
    if (Boolean(yaml.transfer) !== Boolean(found.transfer)) yield "transfer";
    for (const [key, value] of Object.entries(yaml.transfer ?? {}))
      if (!same(value, found.transfer?.[key])) yield "transfer";
    if (Boolean(yaml.quantity) !== Boolean(found.quantity)) yield "quantity";
    if (yaml.quantity && found.quantity) {
      const [one, other] = [yaml.quantity, found.quantity];
      const bound = same(one.bound ?? "exactly", other.bound);
      const measured = same(one.measure, other.measure) && same(one.magnitude, other.magnitude);
      const amounts = ["amount", "amount_to"].every((key) => sameAmount(one[key], other[key]));
      if (!bound || !measured || !amounts) yield "quantity";
    }
  }

  /**
   * @param {Fields[]} yaml
   * @param {Fields[]} found
   * @param {Map<string, string>} rights
   */
  const sameEvidence = (yaml, found, rights) =>
    yaml.length === found.length && yaml.every((each, at) => samePiece(each, found[at], rights));

  /**
   * @param {Fields} yaml
   * @param {Fields} found
   * @param {Map<string, string>} rights
   */
  function samePiece(yaml, found, rights) {
    const quote = rights.get(yaml.source) === "none" ? {} : yaml.quote;
    const former = yaml.attributed_to ?? [];
    const speakers = yaml.speakers?.length ? yaml.speakers : former.slice(0, 1);
    const relays = yaml.relayed_by?.length ? yaml.relayed_by : former.slice(1);
    return (
      ["source", "origin", "note"].every((key) => same(yaml[key], found[key])) &&
      ["prefix", "suffix", "translation"].every((key) => same(quote[key], found.quote[key])) &&
      (quote.exact ?? null) === found.quote.exact &&
      same([...speakers, ...relays], found.attributed_to) &&
      same(speakers, found.speakers) &&
      same(relays, found.relayed_by) &&
      same(yaml.modality ?? "asserted", found.modality) &&
      same(yaml.credibility ?? "6", found.credibility)
    );
  }

  /**
   * The records of the data that are not those of the YAML, each way.
   * @param {"facts" | "sources" | "entities"} kind
   * @param {Fields[]} yaml
   * @param {Fields[]} found
   * @param {Map<string, string>} rights
   * @returns {Generator<Fault>}
   */
  function* records(kind, yaml, found, rights) {
    const data = new Map(found.map((each) => [each.id, each]));
    const ids = yaml.map(({ id }) => id);
    const known = new Set(ids);
    for (const id of [...ids, ...data.keys()])
      if (!known.has(id) || !data.has(id)) yield { code: "data", says: "one-only", record: id };
    const isOrdered = ids.length === found.length && found.every(({ id }, at) => id === ids[at]);
    if (!isOrdered) yield { code: "data", says: "records" };
    for (const each of yaml) {
      const other = data.get(each.id);
      const key = other && difference(kind, each, other, rights);
      if (key) yield { code: "data", says: "unlike", record: each.id, key };
    }
  }

  /**
   * Where the manifest differs from the YAML.
   * @param {Fields} manifest
   * @param {Fields} about
   */
  function ofManifest(manifest, about) {
    if (manifest.format !== "briefing-archive/2") return "format";
    return ["title", "languages"].find((key) => !same(manifest[key], about[key])) ?? null;
  }

  /**
   * Where a value of the YAML and one of dossier.json differ, but for how a text is written.
   * @param {Value} yaml
   * @param {Value} found
   * @param {string} path
   * @returns {string | null}
   */
  function unlike(yaml, found, path) {
    const isList = Array.isArray(found) && (Array.isArray(yaml) || path.includes(".properties."));
    const listed = isList && !Array.isArray(yaml) ? [yaml] : yaml;
    if (listed && found && typeof listed === "object" && typeof found === "object")
      return inKeys(listed, found, path);
    if (typeof found === "boolean") return yaml === String(found) ? null : path;
    const isAmount = AMOUNTS.includes(path.slice(path.lastIndexOf(".") + 1));
    return same(yaml, found) || (isAmount && sameAmount(yaml, found)) ? null : path;
  }

  /**
   * @param {Fields} yaml
   * @param {Fields} found
   * @param {string} path
   * @returns {string | null}
   */
  function inKeys(yaml, found, path) {
    const keys = Object.keys(yaml);
    const isSameKind = Array.isArray(yaml) === Array.isArray(found);
    if (!isSameKind || keys.length !== Object.keys(found).length) return path || ".";
    for (const key of keys) {
      const inner = `${path}.${key}`;
      const where = Object.hasOwn(found, key) ? unlike(yaml[key], found[key], inner) : inner;
      if (where) return where;
    }
    return null;
  }

  /**
   * What a page shows that the YAML does not say.
   * @param {Document} page
   * @param {Set<string>} texts
   * @param {Set<string> | null} facts those that the page must list
   * @returns {Generator<Fault>}
   */
  function* shown(page, texts, facts) {
    const strict = ".fact__text, .note__fact, .judgement__text, .summary__text, .translation";
    for (const element of page.querySelectorAll(strict)) {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      const apart = ".permalink, .mark, .meta, .unproved, .untranslated";
      for (const each of copy.querySelectorAll(apart)) each.remove();
      const text = briefingTexts.fold(copy.textContent.replaceAll("\u2060", "")).trim();
      const bare = text.replace(/^"(.*)"$/, "$1");
      if (text && !texts.has(text) && !texts.has(bare))
        yield { code: "text", says: "unwritten", words: text };
    }
    if (!facts) return;
    const rows = [...page.querySelectorAll("tr.fact")].map(({ id }) => id);
    if (rows.length !== facts.size || rows.some((id) => !facts.has(id)))
      yield { code: "text", says: "records" };
  }

  /**
   * Every text of a value, folded.
   * @param {Value} value
   * @param {Set<string>} texts
   */
  function collect(value, texts) {
    if (typeof value === "string") texts.add(briefingTexts.fold(value).trim());
    else if (value && typeof value === "object")
      for (const each of Object.values(value)) collect(each, texts);
    return texts;
  }

  return { REQUIRED, collect, ofManifest, records, shown, unlike };
})();
