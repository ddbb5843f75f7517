/* Does the transcript tell what is on record, and all of it? */
const TranscriptCheck = (() => {

  /** What erasing leaves where a text stood. */
  const MARK = /^⟦erased .*⟧/;

  const writtenIn = (transcript) => (transcript.thread || []).filter((item) => item.kind === 'MESSAGE');

  /** One text beside the record: it agrees, it doesn't, or nobody here can know. */
  const compare = (text, shown) => {
    if (!text) {
      return shown ? 'DIFFERS' : 'AGREES';
    }
    switch (text.state) {
      case 'TOLD':
        return (text.text || '') === (shown || '') ? 'AGREES' : 'DIFFERS';
      case 'ERASED':
        return !shown || MARK.test(shown) || shown === 'ERASED' ? 'AGREES' : 'DIFFERS';
      default:
        return text.state === 'WITHHELD' ? 'WITHHELD' : 'DIFFERS';
    }
  };

  const all = (...compared) => compared.includes('DIFFERS') ? 'DIFFERS'
    : compared.includes('WITHHELD') ? 'WITHHELD' : 'AGREES';

  const checkTranscript = ({ files, chain, transcript, rows }) => {
    const check = new Check('transcript');
    if (!transcript || !Array.isArray(transcript.thread)) {
      check.fail(files.has('transcript.json') ? 'unreadable' : 'missing', 'transcript.json');
      return check;
    }
    checkMessages(check, chain, transcript, rows);
    checkSubject(check, chain, transcript);
    checkAgreements(check, chain, transcript);
    checkCases(check, chain, transcript);
    return check;
  };

  const checkMessages = (check, chain, transcript, rows) => {
    const entries = ChainCheck.byWhat(chain, 'MessagePosted', 'message');
    for (const message of writtenIn(transcript)) {
      const link = entries.get(message.id);
      entries.delete(message.id);
      check.counted++;
      const wrong = differs(message, link);
      if (wrong === 'withheldBody') {
        check.leave(wrong, message.position);
      } else if (wrong) {
        check.fail(wrong, message.position);
      }
      rows.push({ position: message.position, at: message.at, author: message.author, entry: link && link.number,
        state: !wrong ? Check.INTACT : wrong === 'withheldBody' ? 'WITHHELD' : Check.BROKEN });
    }
    entries.forEach((link) => check.fail('leftOut', link.number));
  };

  const differs = (message, link) => {
    if (!link) {
      return 'noMessageEntry';
    }
    const { entry } = link;
    const texts = link.texts || {};
    if (entry.at !== message.at.at || entry.particulars.position !== message.position
      || entry.particulars.side !== message.side) {
      return 'otherMessage';
    }
    const erased = Boolean(texts.body) && texts.body.state === 'ERASED';
    if (erased !== Boolean(message.erased) || erased && message.body) {
      return 'otherBody';
    }
    const said = all(compare(texts.body, message.body), comparePoints(texts, message.points || []));
    return said === 'AGREES' ? null : said === 'WITHHELD' ? 'withheldBody' : 'otherBody';
  };

  /** Each point on record is there, and no other. */
  const comparePoints = (texts, points) => {
    const shown = new Map(points.map((point) => ['point.' + point.number, point.text]));
    const recorded = Object.keys(texts).filter((name) => name.startsWith('point.'));
    if (shown.size !== points.length || recorded.length !== shown.size) {
      return 'DIFFERS';
    }
    return all(...recorded.map((name) => shown.has(name) ? compare(texts[name], shown.get(name)) : 'DIFFERS'));
  };

  const checkSubject = (check, chain, transcript) => {
    const opened = ChainCheck.told(chain).find((link) => ['TicketOpened', 'TicketImported'].includes(link.entry.action));
    const texts = opened && opened.texts || {};
    if (opened && all(compare(texts.subject, transcript.about.subject),
      compare(texts.offer, transcript.about.offer)) === 'DIFFERS') {
      check.fail('otherSubject');
    }
  };

  const checkAgreements = (check, chain, transcript) => {
    const proposed = ChainCheck.byWhat(chain, 'AgreementProposed', 'agreement');
    const declined = ChainCheck.byWhat(chain, 'AgreementDeclined', 'agreement');
    (transcript.agreements || []).forEach((agreement, place) => {
      const link = proposed.get(agreement.id);
      const answer = declined.get(agreement.id);
      if (!link || link.entry.at !== agreement.proposed.at.at || Boolean(answer) !== (agreement.state === 'DECLINED')
        || all(compare((link.texts || {}).terms, agreement.terms),
          compare(answer && (answer.texts || {}).word, agreement.word)) === 'DIFFERS') {
        check.fail('otherAgreement', place + 1);
      }
      proposed.delete(agreement.id);
    });
    proposed.forEach((link) => check.fail('leftOutAgreement', link.number));
  };

  const checkCases = (check, chain, transcript) => {
    const opened = ChainCheck.byWhat(chain, 'CaseOpened', 'case');
    const reached = ChainCheck.byWhat(chain, 'StageReached', 'case', 'stage');
    const closed = ChainCheck.byWhat(chain, 'CaseClosed', 'case');
    (transcript.cases || []).forEach((one, place) => {
      const steps = (one.stages || []).map((step) => [reached.get(one.id + ' ' + step.code), step])
        .concat(one.closed ? [[closed.get(one.id), one.closed]] : []);
      if (!opened.has(one.id) || steps.some(([link, step]) => otherStep(link, step))) {
        check.fail('otherCase', place + 1);
      }
      opened.delete(one.id);
      closed.delete(one.id);
      (one.stages || []).forEach((step) => reached.delete(one.id + ' ' + step.code));
    });
    [opened, reached, closed].forEach((entries) =>
      entries.forEach((link) => check.fail('leftOutCase', link.number)));
  };

  const otherStep = (link, step) => {
    const texts = link && link.texts || {};
    const parcel = step.shipment || {};
    return !link || link.entry.at !== step.at.at || all(compare(texts.note || texts.reason, step.note),
      compare(texts.skipReason, step.skipReason), compare(texts.trackingNumber, parcel.number),
      texts.carrierName ? compare(texts.carrierName, parcel.carrier) : 'AGREES') === 'DIFFERS';
  };

  return { writtenIn, checkTranscript };

})();
