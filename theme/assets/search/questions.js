// @ts-check
// Passes questions to the search engine and gives its answers; `box.js` shows them.
var briefingQuestions = (() => {
  "use strict";

  /**
   * @param {string} url
   * @returns {Promise<unknown>}
   */
  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${url} cannot be read`));
      document.head.append(element);
    });
  }

  // Over http the engine runs in a worker. From a folder no worker can be had: it runs here.
  class Questions {
    /** @param {string} index the address of the folder with an index */
    constructor(index) {
      this.index = index;
      this.program = new URL("../engine.js", index).href;
      /** @type {Map<number, { resolve: (answer: SearchAnswer) => void, reject: (error: Error) => void }>} */
      this.waiting = new Map();
      this.number = 0;
      /** @type {Worker | undefined} */
      this.worker = undefined;
      /** @type {Promise<Engine> | undefined} */
      this.engine = undefined;
    }

    /**
     * @param {SearchQuestion} question
     * @returns {Promise<SearchAnswer>}
     */
    ask(question) {
      return location.protocol === "file:" ? this.#here(question) : this.#worker(question);
    }

    // What the interface says, in the language of the index.
    async interface() {
      return (await this.ask({ query: "", count: 0 })).interface;
    }

    /** @param {SearchQuestion} question */
    async #here(question) {
      this.engine ??= this.#load();
      return (await this.engine).answer(question);
    }

    async #load() {
      try {
        await script(this.program);
      } catch (error) {
        this.engine = undefined; // the next question tries again
        throw error;
      }
      const { Library, scripting } = briefingParts;
      return new briefingEngine.Engine(new Library(scripting(this.index, document)));
    }

    /**
     * @param {SearchQuestion} question
     * @returns {Promise<SearchAnswer>}
     */
    #worker(question) {
      this.worker ??= this.#start();
      const { worker } = this;
      this.number += 1;
      const { number } = this;
      return new Promise((resolve, reject) => {
        this.waiting.set(number, { resolve, reject });
        worker.postMessage({ number, index: this.index, ...question });
      });
    }

    #start() {
      const worker = new Worker(this.program);
      worker.addEventListener("message", ({ data: { number, answer, error } }) => {
        const waiting = this.waiting.get(number);
        this.waiting.delete(number);
        if (error) waiting?.reject(new Error(error));
        else waiting?.resolve(answer);
      });
      worker.addEventListener("error", (event) => {
        worker.terminate();
        this.worker = undefined; // the next question starts another
        for (const { reject } of this.waiting.values()) reject(new Error(event.message));
        this.waiting.clear();
      });
      return worker;
    }
  }

  return { Questions };
})();
