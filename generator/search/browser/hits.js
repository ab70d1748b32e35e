// @ts-check
// The records that match a clause of a query.
var briefingHits = (() => {
  "use strict";

  /* Records that match, with what each match is worth. */
  class Hits {
    /** @param {number} records */
    constructor(records) {
      this.scores = new Float32Array(records);
      this.count = 0;
      this.isName = false; /* whether the words name an actor */
    }

    /**
     * @param {number} record
     * @param {number} score
     */
    add(record, score) {
      if (!this.scores[record]) this.count += 1;
      if (score > this.scores[record]) this.scores[record] = score;
    }

    /**
     * @param {number} record
     * @param {number} score
     */
    raise(record, score) {
      if (!this.scores[record]) this.count += 1;
      this.scores[record] += score;
    }

    /** @param {number} record */
    has(record) {
      return this.scores[record] > 0;
    }
  }

  return { Hits };
})();

/** @typedef {InstanceType<typeof briefingHits.Hits>} Hits */
