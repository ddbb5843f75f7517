/* Shows what was found, in plain words and in each language of the pack. */
(() => {

  const words = JSON.parse(document.getElementById('words').textContent);
  const languages = Object.keys(words);

  /** Keys stand as they are where they are asked for, so that their words can be collected. */
  const say = (key) => key;

  const CHECKS = {
    files: say('check.files'), seal: say('check.seal'), entries: say('check.entries'), texts: say('check.texts'),
    attachments: say('check.attachments'), transcript: say('check.transcript'),
    checkpoint: say('check.checkpoint'), signature: say('check.signature')
  };

  const STATES = { INTACT: say('state.INTACT'), BROKEN: say('state.BROKEN'), OPEN: say('state.OPEN'),
    WITHHELD: say('state.WITHHELD') };

  /** What stands where the name of a person was erased. */
  const ERASED_PERSON = '⟦erased person⟧';

  const VERDICTS = {
    INTACT: say('verdict.INTACT'), BROKEN: say('verdict.BROKEN'), UNCOVERED: say('verdict.UNCOVERED'),
    UNSIGNED: say('verdict.UNSIGNED'), UNSEALED: say('verdict.UNSEALED'), UNCHECKED: say('verdict.UNCHECKED'),
    OTHER_KEY: say('verdict.OTHER_KEY'), WORKING: say('verdict.WORKING'), NO_PACK: say('verdict.NO_PACK'),
    OLD_BROWSER: say('verdict.OLD_BROWSER')
  };

  const FINDINGS = {
    missing: say('found.missing'), unreadable: say('found.unreadable'), altered: say('found.altered'),
    unlisted: say('found.unlisted'), twice: say('found.twice'), hidden: say('found.hidden'),
    renamed: say('found.renamed'), damaged: say('found.damaged'), madeAltered: say('found.madeAltered'),
    madeUnreadable: say('found.madeUnreadable'), noSeal: say('found.noSeal'), badSeal: say('found.badSeal'),
    key: say('found.key'), otherKey: say('found.otherKey'), cannotTell: say('found.cannotTell'), gap: say('found.gap'),
    unlinked: say('found.unlinked'), alteredEntry: say('found.alteredEntry'), cut: say('found.cut'),
    otherTicket: say('found.otherTicket'), withheld: say('found.withheld'), alteredText: say('found.alteredText'),
    noText: say('found.noText'), erasedTexts: say('found.erasedTexts'), withheldTexts: say('found.withheldTexts'),
    erasedFiles: say('found.erasedFiles'),
    noEntry: say('found.noEntry'), otherFile: say('found.otherFile'),
    missingAttachment: say('found.missingAttachment'), noMessageEntry: say('found.noMessageEntry'),
    otherMessage: say('found.otherMessage'), otherBody: say('found.otherBody'), leftOut: say('found.leftOut'),
    otherSubject: say('found.otherSubject'), withheldBody: say('found.withheldBody'),
    otherAgreement: say('found.otherAgreement'), leftOutAgreement: say('found.leftOutAgreement'),
    otherCase: say('found.otherCase'), leftOutCase: say('found.leftOutCase'), otherHead: say('found.otherHead'), otherRoot: say('found.otherRoot'),
    covered: say('found.covered'), after: say('found.after'), uncovered: say('found.uncovered'),
    badSignature: say('found.badSignature')
  };

  const fill = (text, about) => text.replace(/\{(\d)\}/g, (place, number) => String(about[number]));

  /** Puts words into an element, in every language that has others. */
  const tell = (element, key, about = []) => {
    element.replaceChildren();
    const said = new Set();
    for (const language of languages) {
      const text = fill(words[language][key], about);
      if (!said.has(text)) {
        said.add(text);
        const line = document.createElement('span');
        line.lang = language;
        line.textContent = text;
        element.append(line);
      }
    }
    return element;
  };

  const add = (parent, name, state) => {
    const element = document.createElement(name);
    if (state) {
      element.dataset.state = state;
    }
    parent.append(element);
    return element;
  };

  const show = (state, about) => {
    const verdict = document.getElementById('verdict');
    verdict.hidden = false;
    verdict.dataset.state = state;
    tell(verdict, VERDICTS[state], about);
  };

  const showCheck = (list, check) => {
    const item = add(list, 'li', check.state);
    item.dataset.check = check.name;
    tell(add(item, 'strong'), CHECKS[check.name], [check.counted]);
    tell(add(item, 'em', check.state), STATES[check.state]);
    const found = add(item, 'ul');
    check.broken.forEach((one) => tell(add(found, 'li', 'BROKEN'), FINDINGS[one.what], one.about));
    check.notes.forEach((one) => tell(add(found, 'li'), FINDINGS[one.what], one.about));
  };

  const showAuthor = (cell, author) => {
    if (author === ERASED_PERSON) {
      tell(cell, say('erasedPerson'));
    } else {
      cell.textContent = author || '–';
    }
  };

  const showRow = (body, row) => {
    const line = add(body, 'tr', row.state);
    add(line, 'td').textContent = row.position;
    add(line, 'td').textContent = row.at.local.replace('T', ' ');
    showAuthor(add(line, 'td'), row.author);
    add(line, 'td').textContent = row.entry || '–';
    tell(add(line, 'td'), STATES[row.state]);
  };

  const verify = async (chosen) => {
    const checks = document.getElementById('checks');
    const rows = document.getElementById('rows');
    checks.replaceChildren();
    rows.replaceChildren();
    document.getElementById('found').hidden = true;
    if (!globalThis.crypto || !crypto.subtle || !globalThis.DecompressionStream) {
      show('OLD_BROWSER');
      return;
    }
    show('WORKING');
    try {
      const result = await Verification.verify(await Files.open(chosen));
      result.checks.forEach((check) => showCheck(checks, check));
      result.rows.forEach((row) => showRow(rows, row));
      document.getElementById('found').hidden = false;
      show(result.verdict, [result.reference, result.key]);
    } catch (failure) {
      console.info(failure);
      show('NO_PACK');
    }
  };

  document.querySelectorAll('[data-say]').forEach((element) => tell(element, element.dataset.say));
  document.title = words[languages[0]][say('title')];
  document.documentElement.lang = languages[0];
  document.querySelectorAll('input[type=file]').forEach((input) =>
    input.addEventListener('change', () => input.files.length && verify([...input.files])));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    verify([...event.dataTransfer.files]);
  });

})();
