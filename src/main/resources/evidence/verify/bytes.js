'use strict';

/* What is computed with: digits, hashes, signatures. Nothing here knows of packs. */
const Bytes = (() => {

  const utf8 = new TextEncoder();

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

  /** What a key is compared by; nothing where it can't be read. */
  const fingerprint = async (publicKey) => {
    try {
      return await sha256(base64(publicKey));
    } catch (unreadable) {
      return null;
    }
  };

  /** Tells whether a signature holds: true, false, or null where the browser can't tell. */
  const signed = async (publicKey, signature, bytes) => {
    if (!await knowsEd25519()) {
      return null;
    }
    try {
      const key = await importKey(base64(publicKey));
      return await crypto.subtle.verify({ name: 'Ed25519' }, key, base64(signature), bytes);
    } catch (unreadable) {
      return false;
    }
  };

  const importKey = (bytes) => crypto.subtle.importKey('spki', bytes, { name: 'Ed25519' }, false, ['verify']);

  const knowsEd25519 = async () => {
    const header = '302a300506032b6570032100';
    const base = '5866666666666666666666666666666666666666666666666666666666666666';
    try {
      await importKey(unhex(header + base));
      return true;
    } catch (unknown) {
      return false;
    }
  };

  return { utf8, sha256, canonical, hashOf, commitment, leaf, node, rootOf, fingerprint, signed };

})();
