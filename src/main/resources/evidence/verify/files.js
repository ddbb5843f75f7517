/* The files somebody chose: a ZIP, or what was in it. Whatever is there twice, or lies hidden, is told. */
const Files = (() => {

  const DIRECTORY_ENTRY = 0x02014b50;
  const LOCAL_ENTRY = 0x04034b50;
  const DIRECTORY_END = 0x06054b50;

  /** Sums behind a file's content, at most: a signature, a sum and two long sizes. */
  const MOST_BEHIND = 24;

  /** What systems leave in folders. */
  const LEFT_BY_SYSTEMS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

  class Chosen {

    constructor() {
      this.files = new Map();
      this.odd = [];
    }

    add(path, read) {
      if (this.files.has(path)) {
        this.odd.push({ what: 'twice', path });
      }
      this.files.set(path, read);
    }

    has(path) {
      return this.files.has(path);
    }

    paths() {
      return [...this.files.keys()];
    }

    /** The bytes of a file; nothing where it is not there or can't be read. */
    async bytes(path) {
      try {
        return this.has(path) ? await this.files.get(path)() : null;
      } catch (unreadable) {
        return null;
      }
    }

    /** What a file says: undefined where it is not there, null where it can't be read. */
    async json(path) {
      if (!this.has(path)) {
        return undefined;
      }
      try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await this.bytes(path)));
      } catch (unreadable) {
        return null;
      }
    }

  }

  const open = (chosen) => chosen.length === 1 && /\.zip$/i.test(chosen[0].name) ? unzip(chosen[0]) : gather(chosen);

  /** Reads a ZIP bit by bit: its directory, and each file when it is asked for. */
  const unzip = async (blob) => {
    const end = await endOf(blob);
    const directory = await viewOf(blob, end.from, end.from + end.size);
    const chosen = new Chosen();
    let place = 0;
    for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === DIRECTORY_ENTRY;) {
      const entry = entryAt(directory, at);
      const from = await contentOf(blob, entry, chosen);
      if (entry.at < place || entry.at > place + (place ? MOST_BEHIND : 0)) {
        chosen.odd.push({ what: 'hidden', path: entry.name });
      }
      place = from + entry.packed;
      if (!entry.name.endsWith('/')) {
        chosen.add(entry.name, () => inflate(blob, entry, from));
      }
      at += entry.length;
    }
    if (end.from > place + MOST_BEHIND || end.rest) {
      chosen.odd.push({ what: 'hidden', path: blob.name || 'ZIP' });
    }
    return chosen;
  };

  const viewOf = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

  const endOf = async (blob) => {
    const tail = await viewOf(blob, Math.max(0, blob.size - 65557), blob.size);
    let at = tail.byteLength - 22;
    while (at >= 0 && tail.getUint32(at, true) !== DIRECTORY_END) {
      at--;
    }
    if (at < 0) {
      throw new Error('No ZIP');
    }
    return { from: tail.getUint32(at + 16, true), size: tail.getUint32(at + 12, true),
      rest: tail.byteLength - at - 22 };
  };

  const nameAt = (view, at, length) => new TextDecoder().decode(new Uint8Array(view.buffer, at, length));

  const entryAt = (directory, at) => {
    const named = directory.getUint16(at + 28, true);
    return {
      name: nameAt(directory, at + 46, named),
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      at: directory.getUint32(at + 42, true),
      length: 46 + named + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
    };
  };

  /** Where a file's content begins; its own header must say what the directory says. */
  const contentOf = async (blob, entry, chosen) => {
    const header = await viewOf(blob, entry.at, entry.at + 30);
    const from = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const named = await viewOf(blob, entry.at + 30, entry.at + 30 + header.getUint16(26, true));
    if (header.getUint32(0, true) !== LOCAL_ENTRY || header.getUint16(8, true) !== entry.method
      || nameAt(named, 0, named.byteLength) !== entry.name) {
      chosen.odd.push({ what: 'renamed', path: entry.name });
    }
    return from;
  };

  const inflate = async (blob, entry, from) => {
    const packed = blob.slice(from, from + entry.packed);
    const plain = entry.method === 0 ? packed
      : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };

  /** Takes the files of a folder by where they lie in it, and loose ones by their names. */
  const gather = (files) => {
    const chosen = new Chosen();
    const root = rootOf(files);
    for (const file of files) {
      const path = file.webkitRelativePath ? file.webkitRelativePath : file.name;
      const inside = path.startsWith(root) ? path.slice(root.length) : path;
      if (!isLeftBySystem(inside)) {
        chosen.add(/^\d{2,}-/.test(inside) ? 'attachments/' + inside : inside,
          async () => new Uint8Array(await file.arrayBuffer()));
      }
    }
    return chosen;
  };

  const rootOf = (files) => {
    const lists = files.map((file) => file.webkitRelativePath || '').filter((path) => /(^|\/)manifest\.json$/.test(path));
    const list = lists.sort((one, other) => one.length - other.length)[0] || '';
    return list.slice(0, list.length - 'manifest.json'.length);
  };

  const isLeftBySystem = (path) =>
    path.startsWith('__MACOSX/') || LEFT_BY_SYSTEMS.includes(path.slice(path.lastIndexOf('/') + 1));

  return { open };

})();
