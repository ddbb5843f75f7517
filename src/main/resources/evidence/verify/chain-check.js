/* Does the record say what it said, entry by entry, and every text and file what was written and sent? */
const ChainCheck = (() => {

  const NOTHING_BEFORE = '0'.repeat(64);

  /** The entries that are told, as far as there is a chain. */
  const told = (chain) => chain && Array.isArray(chain.entries) ? chain.entries.filter((link) => link.entry) : [];

  /** The told entries of one kind, by what names their subject. */
  const byWhat = (chain, action, ...particulars) => new Map(told(chain)
    .filter((link) => link.entry.action === action)
    .map((link) => [particulars.map((name) => link.entry.particulars[name]).join(' '), link]));

  const checkEntries = async ({ files, chain, manifest }) => {
    const check = new Check('entries');
    if (!chain || !Array.isArray(chain.entries)) {
      check.fail(files.has('chain.json') ? 'unreadable' : 'missing', 'chain.json');
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
      && entry.shop === chain.shop && entry.subject === chain.subject && await Bytes.hashOf(entry) === link.hash;
  };

  const checkTexts = async ({ chain }) => {
    const check = new Check('texts');
    const count = { ERASED: 0, WITHHELD: 0 };
    for (const link of told(chain)) {
      for (const [name, sum] of Object.entries(link.entry.texts)) {
        const text = (link.texts || {})[name];
        if (text && text.state === 'TOLD') {
          check.counted++;
          if (await Bytes.commitment(text.salt, text.text || '') !== sum) {
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

  const checkAttachments = ({ chain, transcript, sums }) => {
    const check = new Check('attachments');
    const entries = byWhat(chain, 'AttachmentAdded', 'attachment');
    let erased = 0;
    const packed = transcript ? TranscriptCheck.writtenIn(transcript).flatMap((message) => message.attachments || []) : [];
    for (const file of packed) {
      const link = entries.get(file.id);
      const name = link && link.texts && link.texts.name;
      entries.delete(file.id);
      if (file.erased && name && name.state === 'ERASED') {
        erased++;
        continue;
      }
      check.counted++;
      if (!link) {
        check.fail('noEntry', file.path || file.name);
      } else if (sums.get(file.path) !== link.entry.particulars.sha256 || file.sha256 !== link.entry.particulars.sha256) {
        check.fail('otherFile', file.path || file.name);
      }
    }
    entries.forEach((link) => check.fail('missingAttachment', link.number));
    if (erased) {
      check.note('erasedFiles', erased);
    }
    return check;
  };

  return { told, byWhat, checkEntries, checkTexts, checkAttachments };

})();
