/* One thing that was looked at, with everything that is wrong with it. */
class Check {

  constructor(name) {
    this.name = name;
    this.broken = [];
    this.notes = [];
    this.counted = 0;
    this.open = false;
  }

  fail(what, ...about) {
    this.broken.push({ what, about });
  }

  note(what, ...about) {
    this.notes.push({ what, about });
  }

  has(what) {
    return this.notes.some((note) => note.what === what);
  }

  /** Leaves open what can't be known, and says why. */
  leave(what, ...about) {
    this.open = true;
    this.note(what, ...about);
    return this;
  }

  /** Takes down whether a signature holds; null is that this browser can't tell. */
  judge(holds, otherwise) {
    this.counted++;
    if (holds === null) {
      this.leave('cannotTell');
    } else if (!holds) {
      this.fail(otherwise);
    }
  }

  get state() {
    return this.broken.length ? Check.BROKEN : this.open ? Check.OPEN : Check.INTACT;
  }

}

Check.INTACT = 'INTACT';
Check.BROKEN = 'BROKEN';
Check.OPEN = 'OPEN';
