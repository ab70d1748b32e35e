// Passes questions to the search engine and gives its answers; `box.js` shows them.
"use strict";

(() => {
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
    constructor(index) {
      this.index = index;
      this.program = new URL("../engine.js", index).href;
      this.waiting = new Map();
      this.number = 0;
    }

    ask(question) {
      return location.protocol === "file:" ? this.#here(question) : this.#worker(question);
    }

    // What the interface says, in the language of the index.
    async interface() {
      return (await this.ask({ query: "", count: 0 })).interface;
    }

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
      const { Engine, Library, scripting } = window.briefingSearch;
      return new Engine(new Library(scripting(this.index, document)));
    }

    #worker(question) {
      this.worker ??= this.#start();
      const number = (this.number += 1);
      return new Promise((resolve, reject) => {
        this.waiting.set(number, { resolve, reject });
        this.worker.postMessage({ number, index: this.index, ...question });
      });
    }

    #start() {
      const worker = new Worker(this.program);
      worker.addEventListener("message", ({ data: { number, answer, error } }) => {
        const { resolve, reject } = this.waiting.get(number);
        this.waiting.delete(number);
        if (error) reject(new Error(error));
        else resolve(answer);
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

  window.briefingQuestions = { Questions };
})();
