// @ts-check
// What the pages of an archive run and where they lead, and files that no archive has.
var briefingLinking = (() => {
  "use strict";

  const POLICY = "default-src 'none'; script-src 'self';";
  const ACTIVE = "iframe, object, embed, base, frame, applet, meta[http-equiv=refresh i]";
  const KNOWN = [
    /^(?:MANIFEST\.json|PAGES\.json|SHA256SUMS|README\.txt|verify\.py)$/,
    /^data\/(?:facts|sources|entities|differences|origins|goods|changes|briefing)\.json$/,
    /^data\/(?:dossier|index|entities\.ftm|bundle\.stix|facts\.csv-metadata)\.json$/,
    /^data\/(?:facts\.csv|briefing\.sqlite)$/,
    /^seeds\/schema\/[a-z]+\.json$/,
    /^seeds\/languages\/[\w-]+\/(?:lexicon\.toml|interface\.po|search\.json|search\.[a-z]+\.txt)$/,
    /^seeds\/(?:(?:briefing|redirects|lock)|(?:sources|entities|facts)(?:\/.+)?)\.yml$/,
    /^(?!seeds\/|data\/).+\.(?:html|css|js|woff2|svg|png|jpe?g|gif|webp|avif|ico|pdf|txt|csv|xml)$/,
  ];

  /**
   * The files that are no part of an archive; `articles` are those of its sources.
   * @param {Set<string>} names
   * @param {Set<string>} articles
   */
  const unexplained = (names, articles) =>
    [...names].filter((name) => !articles.has(name) && !KNOWN.some((each) => each.test(name)));

  /**
   * The file that an address on a page leads to; null for one outside the archive.
   * @param {string} page
   * @param {string} address
   */
  function target(page, address) {
    const url = new URL(address, `file:///archive/${page}`);
    if (url.protocol !== "file:" || url.host) return null;
    const path = decodeURIComponent(url.pathname);
    return path.startsWith("/archive/") ? path.slice("/archive/".length) : null;
  }

  /**
   * @param {Document} page
   * @param {string} name
   * @param {Set<string>} names
   */
  function runs(page, name, names) {
    const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]");
    if (!policy?.getAttribute("content")?.startsWith(POLICY) || page.querySelector(ACTIVE))
      return true;
    for (const element of page.querySelectorAll("*"))
      for (const attribute of element.attributes)
        if (/^(?:on|srcdoc|formaction)/.test(attribute.name)) return true;
    return [...page.querySelectorAll("script")].some((script) => {
      const source = script.getAttribute("src");
      if (source !== null)
        return script.textContent.trim() !== "" || !names.has(target(name, source) ?? "");
      return !/^application\/(?:ld\+)?json$/.test(script.type);
    });
  }

  /**
   * What a page runs that is not the site's, and where it leads that is not in the archive.
   * @param {Document} page
   * @param {string} name
   * @param {Set<string>} names
   * @param {string} yaml all texts of the YAML, in which addresses outside must be
   */
  function* faults(page, name, names, yaml) {
    if (runs(page, name, names)) yield { code: "script", says: "runs" };
    const seen = new Set();
    for (const element of page.querySelectorAll("a[href], link[href], img[src], source[src]")) {
      const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      if (seen.has(address)) continue;
      seen.add(address);
      const path = target(name, address);
      const isData = element.localName === "img" && address.startsWith("data:image/");
      const isFine =
        path === null
          ? isData || (/^https?:/.test(address) && yaml.includes(briefingTexts.fold(address)))
          : names.has(path) || path.endsWith(".md");
      if (!isFine) yield { code: "site", says: "leads", key: address };
    }
  }

  return { faults, unexplained };
})();
