'use strict';

/*
 * Recomputes what an evidence pack claims, from its files alone (docs/adr/0026).
 * Nothing here knows of the page: files come in, findings go out.
 */
const Verification = (() => {

  const INTACT = 'INTACT';
  const BROKEN = 'BROKEN';
  const OPEN = 'OPEN';
  const NOTHING_BEFORE = '0'.repeat(64);
  const SEALED = 'helpdesk evidence manifest 1 sha256 ';
  const WRITTEN = ['MessagePosted', 'MessageImported'];
  const utf8 = new TextEncoder();

  // Bytes

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

  const unhex = (digits) => Uint8Array.from(digits.match(/../g) || [], (pair) => parseInt(pair, 16));

  const base64 = (text) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));

  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    parts.reduce((at, part) => {
      all.set(part, at);
      return at + part.length;
    }, 0);
    return all;
  };

  const sha256 = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

  /** JSON in the form in which it is hashed: RFC 8785, for whole numbers. */
  const canonical = (value) => {
    if (Array.isArray(value)) {
      return '[' + value.map(canonical).join(',') + ']';
    }
    if (value !== null && typeof value === 'object') {
      return '{' + Object.keys(value).sort()
        .map((name) => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
    }
    return JSON.stringify(value);
  };

  const hashOf = (value) => sha256(utf8.encode(canonical(value)));

  const commitment = (salt, text) => sha256(join(unhex(salt), utf8.encode(text)));

  /** A leaf of the tree over all chains, as RFC 6962 has it. */
  const leaf = (head) => sha256(join(Uint8Array.of(0), utf8.encode(canonical(head))));

  const node = (left, right) => sha256(join(Uint8Array.of(1), unhex(left), unhex(right)));

  const rootOf = async (head, path) => {
    let hash = await leaf(head);
    for (const step of path) {
      hash = step.hand === 'LEFT' ? await node(step.hash, hash) : await node(hash, step.hash);
    }
    return hash;
  };

  /** Tells whether a signature holds: true, false, or null where the browser can't tell. */
  const signed = async (publicKey, signature, bytes) => {
    let key;
    try {
      key = await crypto.subtle.importKey('spki', base64(publicKey), { name: 'Ed25519' }, false, ['verify']);
    } catch (failure) {
      return await knowsEd25519() ? false : null;
    }
    return crypto.subtle.verify({ name: 'Ed25519' }, key, base64(signature), bytes);
  };

  const knowsEd25519 = async () => {
    const header = '302a300506032b6570032100';
    const base = '5866666666666666666666666666666666666666666666666666666666666666';
    try {
      await crypto.subtle.importKey('spki', unhex(header + base), { name: 'Ed25519' }, false, ['verify']);
      return true;
    } catch (unknown) {
      return false;
    }
  };

  // Files

  /** Reads a ZIP bit by bit: its directory, and each file when it is asked for. */
  const unzip = async (blob) => {
    const tail = new DataView(await blob.slice(Math.max(0, blob.size - 65557)).arrayBuffer());
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) {
      end--;
    }
    if (end < 0) {
      throw new Error('No ZIP');
    }
    const from = tail.getUint32(end + 16, true);
    const directory = new DataView(await blob.slice(from, from + tail.getUint32(end + 12, true)).arrayBuffer());
    const files = new Map();
    for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50;) {
      const named = directory.getUint16(at + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, named));
      const entry = {
        method: directory.getUint16(at + 10, true),
        packed: directory.getUint32(at + 20, true),
        at: directory.getUint32(at + 42, true)
      };
      if (!name.endsWith('/')) {
        files.set(name, { bytes: () => inflate(blob, entry) });
      }
      at += 46 + named + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    }
    return files;
  };

  const inflate = async (blob, entry) => {
    const local = new DataView(await blob.slice(entry.at, entry.at + 30).arrayBuffer());
    const from = entry.at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const packed = blob.slice(from, from + entry.packed);
    const plain = entry.method === 0 ? packed
      : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };

  /** The files somebody chose: a ZIP, or what was in it. */
  const open = async (chosen) => {
    if (chosen.length === 1 && /\.zip$/i.test(chosen[0].name)) {
      return unzip(chosen[0]);
    }
    const files = new Map();
    for (const file of chosen) {
      const path = (file.webkitRelativePath || file.name).split('/');
      const inside = path.lastIndexOf('attachments');
      const name = path[path.length - 1];
      const loose = /^\d{2,}-/.test(name) && path.length === 1;
      files.set(inside >= 0 || loose ? 'attachments/' + name : name,
        { bytes: async () => new Uint8Array(await file.arrayBuffer()) });
    }
    return files;
  };

  const bytesOf = async (files, path) => {
    const file = files.get(path);
    if (!file) {
      return null;
    }
    try {
      return await file.bytes();
    } catch (unreadable) {
      return null;
    }
  };

  const json = async (files, path) => {
    const bytes = await bytesOf(files, path);
    try {
      return bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (unreadable) {
      return null;
    }
  };

  // Findings

  /** One thing that was looked at, with everything that is wrong with it. */
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

    get state() {
      return this.broken.length ? BROKEN : this.open ? OPEN : INTACT;
    }

  }

  const HARMLESS = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$|__MACOSX)/;

  /** Are all files there, byte by byte? */
  const checkFiles = async (files, manifest, sums) => {
    const check = new Check('files');
    if (!manifest || !Array.isArray(manifest.files)) {
      check.fail('missing', 'manifest.json');
      return check;
    }
    for (const listed of manifest.files) {
      const bytes = await bytesOf(files, listed.path);
      check.counted++;
      if (!bytes) {
        check.fail(files.has(listed.path) ? 'unreadable' : 'missing', listed.path);
        continue;
      }
      const sum = await sha256(bytes);
      sums.set(listed.path, sum);
      if (sum !== listed.sha256) {
        check.fail('altered', listed.path);
      }
    }
    const listed = new Set(manifest.files.map((file) => file.path).concat('manifest.json', 'seal.json'));
    for (const path of files.keys()) {
      if (!listed.has(path) && !HARMLESS.test(path)) {
        check.fail('unlisted', path);
      }
    }
    for (const problem of manifest.problems || []) {
      check.fail(problem.what === 'ALTERED' ? 'madeAltered' : 'madeUnreadable', problem.path);
    }
    return check;
  };

  /** Is it the pack that the marketplace made? */
  const checkSeal = async (files, seal) => {
    const check = new Check('seal');
    const manifest = await bytesOf(files, 'manifest.json');
    if (!manifest || !seal || !seal.signature) {
      check.open = true;
      check.note('noSeal');
      return check;
    }
    const sealed = utf8.encode(SEALED + await sha256(manifest));
    judge(check, await signed(seal.publicKey, seal.signature, sealed), 'badSeal');
    check.note('key', seal.key, await sha256(base64(seal.publicKey)));
    return check;
  };

  const judge = (check, holds, otherwise) => {
    check.counted++;
    if (holds === null) {
      check.open = true;
      check.note('cannotTell');
    } else if (!holds) {
      check.fail(otherwise);
    }
  };

  /** Does every entry say what it said, and follow the one before it? */
  const checkEntries = async (chain, manifest) => {
    const check = new Check('entries');
    if (!chain || !Array.isArray(chain.entries)) {
      check.fail('missing', 'chain.json');
      return check;
    }
    let previous = NOTHING_BEFORE;
    let number = 0;
    let withheld = 0;
    for (const link of chain.entries) {
      number++;
      check.counted++;
      if (link.number !== number) {
        check.fail('gap', number);
        number = link.number;
      }
      if (link.previous !== previous) {
        check.fail('unlinked', link.number);
      }
      if (link.withheld) {
        withheld++;
      } else if (!await holds(link, chain)) {
        check.fail('alteredEntry', link.number);
      }
      previous = link.hash;
    }
    if (number !== chain.length || previous !== chain.head) {
      check.fail('cut', chain.length);
    }
    if (manifest && manifest.ticket !== chain.subject) {
      check.fail('otherTicket');
    }
    if (withheld) {
      check.note('withheld', withheld);
    }
    return check;
  };

  const holds = async (link, chain) => {
    const entry = link.entry;
    return Boolean(entry) && entry.number === link.number && entry.previous === link.previous
      && entry.shop === chain.shop && entry.subject === chain.subject && await hashOf(entry) === link.hash;
  };

  const told = (chain) => chain && Array.isArray(chain.entries) ? chain.entries.filter((link) => link.entry) : [];

  /** Is every text what was written? */
  const checkTexts = async (chain) => {
    const check = new Check('texts');
    const count = { ERASED: 0, WITHHELD: 0 };
    for (const link of told(chain)) {
      for (const [name, sum] of Object.entries(link.entry.texts)) {
        const text = (link.texts || {})[name];
        if (text && text.state === 'TOLD') {
          check.counted++;
          if (await commitment(text.salt, text.text || '') !== sum) {
            check.fail('alteredText', link.number, name);
          }
        } else if (text && text.state in count) {
          count[text.state]++;
        } else {
          check.fail('noText', link.number, name);
        }
      }
    }
    Object.keys(count).filter((state) => count[state]).forEach((state) =>
      check.note(state === 'ERASED' ? 'erasedTexts' : 'withheldTexts', count[state]));
    return check;
  };

  const entriesOf = (chain, actions, particular) => new Map(told(chain)
    .filter((link) => actions.includes(link.entry.action))
    .map((link) => [link.entry.particulars[particular], link]));

  /** Is every attachment the file that was sent? */
  const checkAttachments = (chain, transcript, sums) => {
    const check = new Check('attachments');
    const entries = entriesOf(chain, ['AttachmentAdded'], 'attachment');
    let erased = 0;
    const packed = transcript ? writtenIn(transcript).flatMap((message) => message.attachments || []) : [];
    for (const file of packed) {
      const link = entries.get(file.id);
      const name = link && link.texts && link.texts.name;
      if (file.erased && name && name.state === 'ERASED') {
        erased++;
        entries.delete(file.id);
        continue;
      }
      check.counted++;
      if (!link) {
        check.fail('noEntry', file.path || file.name);
      } else if (sums.get(file.path) !== link.entry.particulars.sha256 || file.sha256 !== link.entry.particulars.sha256) {
        check.fail('otherFile', file.path || file.name);
      }
      entries.delete(file.id);
    }
    entries.forEach((link) => check.fail('missingAttachment', link.number));
    if (erased) {
      check.note('erasedFiles', erased);
    }
    return check;
  };

  const writtenIn = (transcript) =>
    (transcript.thread || []).filter((item) => item.kind === 'MESSAGE');

  /** Does the transcript tell what is in the chain, and all of it? */
  const checkTranscript = (chain, transcript) => {
    const check = new Check('transcript');
    if (!transcript || !Array.isArray(transcript.thread)) {
      check.fail('missing', 'transcript.json');
      return { check, rows: [] };
    }
    const entries = entriesOf(chain, WRITTEN, 'message');
    const rows = writtenIn(transcript).map((message) => {
      const link = entries.get(message.id);
      entries.delete(message.id);
      check.counted++;
      const wrong = differs(message, link);
      if (wrong) {
        check.fail(wrong, message.position);
      }
      return { position: message.position, at: message.at, author: message.author, side: message.side,
        entry: link && link.number, state: wrong ? BROKEN : INTACT };
    });
    entries.forEach((link) => check.fail('leftOut', link.number));
    const opened = told(chain).find((link) => link.entry.action === 'TicketOpened');
    const subject = opened && opened.texts && opened.texts.subject;
    if (subject && subject.state === 'TOLD' && subject.text !== transcript.about.subject) {
      check.fail('otherSubject');
    }
    return { check, rows };
  };

  const differs = (message, link) => {
    if (!link) {
      return 'noMessageEntry';
    }
    const { entry, texts } = link;
    if (entry.at !== message.at.at || entry.particulars.position !== message.position
      || entry.particulars.side !== message.side) {
      return 'otherMessage';
    }
    const body = texts && texts.body;
    if (body && body.state === 'TOLD' && (body.text || '') !== (message.body || '')) {
      return 'otherBody';
    }
    const point = (message.points || []).some((one) => {
      const text = texts && texts['point.' + one.number];
      return text && text.state === 'TOLD' && text.text !== one.text;
    });
    return point ? 'otherBody' : null;
  };

  /** Is the chain in the tree that the marketplace published? */
  const checkCheckpoint = async (chain) => {
    const check = new Check('checkpoint');
    const proof = chain && chain.checkpoint;
    if (!proof) {
      check.open = true;
      check.note('uncovered');
      return check;
    }
    const head = { head: proof.head, length: proof.length, shop: chain.shop, subject: chain.subject };
    const checkpoint = JSON.parse(proof.checkpoint);
    const covered = (chain.entries || []).find((link) => link.number === proof.length);
    check.counted++;
    if (!covered || covered.hash !== proof.head) {
      check.fail('otherHead', proof.length);
    }
    if (await rootOf(head, proof.path) !== checkpoint.root) {
      check.fail('otherRoot', checkpoint.number);
    }
    check.note('covered', checkpoint.number, checkpoint.madeAt, proof.length);
    if (chain.length > proof.length) {
      check.note('after', chain.length - proof.length);
    }
    return check;
  };

  /** Did the marketplace sign that tree? */
  const checkSignature = async (chain) => {
    const check = new Check('signature');
    const proof = chain && chain.checkpoint;
    if (!proof) {
      check.open = true;
      check.note('uncovered');
      return check;
    }
    judge(check, await signed(proof.publicKey, proof.signature, utf8.encode(proof.checkpoint)), 'badSignature');
    check.note('key', proof.key, await sha256(base64(proof.publicKey)));
    return check;
  };

  const verdict = (checks) => {
    if (checks.some((check) => check.state === BROKEN)) {
      return BROKEN;
    }
    const open = checks.filter((check) => check.state === OPEN);
    if (!open.length) {
      return INTACT;
    }
    if (open.some((check) => check.notes.some((note) => note.what === 'noSeal'))) {
      return 'UNSEALED';
    }
    return open.every((check) => check.notes.some((note) => note.what === 'uncovered')) ? 'UNCOVERED' : 'UNSIGNED';
  };

  /** Verifies a pack; checks and rows may be shown as they are. */
  const verify = async (files) => {
    const manifest = await json(files, 'manifest.json');
    const seal = await json(files, 'seal.json');
    const chain = await json(files, 'chain.json');
    const transcript = await json(files, 'transcript.json');
    if (!manifest && !chain && !transcript) {
      throw new Error('No pack');
    }
    const sums = new Map();
    const checks = [await checkFiles(files, manifest, sums), await checkSeal(files, seal),
      await checkEntries(chain, manifest), await checkTexts(chain), checkAttachments(chain, transcript, sums)];
    const { check, rows } = checkTranscript(chain, transcript);
    checks.push(check, await checkCheckpoint(chain), await checkSignature(chain));
    return { verdict: verdict(checks), checks, rows, reference: manifest && manifest.reference };
  };

  return { canonical, hashOf, commitment, leaf, node, rootOf, signed, sha256, open, unzip, verify };

})();
