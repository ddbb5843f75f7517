/* Are all files there, byte by byte, and no others; and is it the pack that the marketplace made? */
const FilesCheck = (() => {

  const SEALED = 'helpdesk evidence manifest 1 sha256 ';

  const checkFiles = async ({ files, manifest, sums }) => {
    const check = new Check('files');
    files.odd.forEach((one) => check.fail(one.what, one.path));
    if (!manifest || !Array.isArray(manifest.files)) {
      check.fail(files.has('manifest.json') ? 'unreadable' : 'missing', 'manifest.json');
      return check;
    }
    for (const listed of manifest.files) {
      check.counted++;
      await checkFile(check, files, listed, sums);
    }
    const listed = new Set(manifest.files.map((file) => file.path).concat('manifest.json', 'seal.json'));
    files.paths().filter((path) => !listed.has(path)).forEach((path) => check.fail('unlisted', path));
    if (listed.size !== manifest.files.length + 2) {
      check.fail('twice', 'manifest.json');
    }
    for (const problem of manifest.problems || []) {
      check.fail(problem.what === 'ALTERED' ? 'madeAltered' : 'madeUnreadable', problem.path);
    }
    return check;
  };

  const checkFile = async (check, files, listed, sums) => {
    const bytes = await files.bytes(listed.path);
    if (!bytes) {
      check.fail(files.has(listed.path) ? 'unreadable' : 'missing', listed.path);
      return;
    }
    const sum = await Bytes.sha256(bytes);
    sums.set(listed.path, sum);
    if (sum !== listed.sha256) {
      check.fail('altered', listed.path);
    }
  };

  const checkSeal = async ({ files, seal, keys }) => {
    const check = new Check('seal');
    const manifest = await files.bytes('manifest.json');
    if (!manifest || seal === undefined) {
      return check.leave('noSeal');
    }
    if (!seal || !seal.signature || !keys.seal) {
      check.fail('unreadable', 'seal.json');
      return check;
    }
    const sealed = Bytes.utf8.encode(SEALED + await Bytes.sha256(manifest));
    check.judge(await Bytes.signed(seal.publicKey, seal.signature, sealed), 'badSeal');
    check.note('key', keys.seal);
    // Whoever has a key of their own can seal whatever they like.
    if (keys.checkpoint && keys.checkpoint !== keys.seal) {
      check.leave('otherKey', keys.checkpoint);
    }
    return check;
  };

  return { checkFiles, checkSeal };

})();
