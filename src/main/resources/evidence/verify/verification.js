/*
 * Recomputes what an evidence pack claims, from its files alone (docs/adr/0026).
 * Nothing here knows of the page: files come in, findings go out.
 */
const Verification = (() => {

  const CHECKS = [
    ['files', FilesCheck.checkFiles], ['seal', FilesCheck.checkSeal], ['entries', ChainCheck.checkEntries],
    ['texts', ChainCheck.checkTexts], ['attachments', ChainCheck.checkAttachments],
    ['transcript', TranscriptCheck.checkTranscript], ['checkpoint', CheckpointCheck.checkCheckpoint],
    ['signature', CheckpointCheck.checkSignature]
  ];

  /** Verifies a pack; checks and rows may be shown as they are. */
  const verify = async (files) => {
    const pack = { files, manifest: await files.json('manifest.json'), seal: await files.json('seal.json'),
      chain: await files.json('chain.json'), transcript: await files.json('transcript.json'), sums: new Map(), rows: [] };
    if (pack.manifest === undefined && pack.chain === undefined && pack.transcript === undefined) {
      throw new Error('No pack');
    }
    pack.keys = { seal: await keyOf(pack.seal), checkpoint: await keyOf(pack.chain && pack.chain.checkpoint) };
    const checks = [];
    for (const [name, look] of CHECKS) {
      checks.push(await looked(name, look, pack));
    }
    return { verdict: verdict(checks), checks, rows: pack.rows, key: pack.keys.seal || pack.keys.checkpoint,
      reference: pack.manifest && pack.manifest.reference || (pack.transcript && pack.transcript.about || {}).reference };
  };

  const keyOf = async (signed) => signed && signed.publicKey ? Bytes.fingerprint(signed.publicKey) : null;

  /** What is not even of its form was damaged, or altered by somebody who knew no better. */
  const looked = async (name, look, pack) => {
    try {
      return await look(pack);
    } catch (damaged) {
      console.info(damaged);
      const check = new Check(name);
      check.fail('damaged');
      return check;
    }
  };

  const verdict = (checks) => {
    if (checks.some((check) => check.state === Check.BROKEN)) {
      return 'BROKEN';
    }
    const open = checks.filter((check) => check.state === Check.OPEN);
    const some = (what) => open.some((check) => check.has(what));
    if (some('otherKey')) {
      return 'OTHER_KEY';
    }
    if (some('noSeal')) {
      return 'UNSEALED';
    }
    if (some('withheldBody')) {
      return 'UNCHECKED';
    }
    if (some('cannotTell')) {
      return 'UNSIGNED';
    }
    return some('uncovered') ? 'UNCOVERED' : 'INTACT';
  };

  return { verify };

})();
