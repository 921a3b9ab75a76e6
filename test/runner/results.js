/** The results of a run: counted while it runs, printed at its end. */
export class Results {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** What failed and why: printed again at the end, where even a truncated log shows it. */
  #failures = [];
  /** How long each file took, in ms, from opening its page to leaving it. */
  #times = new Map();
  /** The result of each engine, a line each. */
  #engines = [];

  pass() {
    this.passed += 1;
  }

  /** A skipped test counts as neither. */
  skip() {
    this.skipped += 1;
  }

  fail(name, why) {
    this.failed += 1;
    this.#failures.push(`${name}\n    ${String(why).trim().split('\n').slice(0, 12).join('\n    ')}`);
  }

  took(file, milliseconds) {
    this.#times.set(file, milliseconds);
  }

  engine(name, summary) {
    this.#engines.push(`${name}: ${summary}`);
  }

  /** Adds the results of a part of the run. */
  add(part) {
    for (const key of ['passed', 'failed', 'skipped']) this[key] += part[key];
    this.#failures.push(...part.#failures);
    for (const [file, time] of part.#times) this.#times.set(file, time);
  }

  /** The last line is "N passed, N failed": what CI reads. */
  print() {
    const block = (title, lines) => {
      if (lines.length) console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    };
    const slowest = [...this.#times].sort(([, a], [, b]) => b - a).slice(0, 10);
    block(
      'Slowest in the browser',
      slowest.map(([file, ms]) => `${(ms / 1000).toFixed(1)} s  ${file}`),
    );
    block('Failed', this.#failures);
    block('In the browser', this.#engines.length > 1 ? this.#engines : []);
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
  }
}
