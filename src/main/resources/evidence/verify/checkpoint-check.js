/* Is the record in the tree that the marketplace published, and did the marketplace sign that tree? */
const CheckpointCheck = (() => {

  const checkCheckpoint = async ({ chain }) => {
    const check = new Check('checkpoint');
    const proof = chain && chain.checkpoint;
    if (!proof) {
      return check.leave('uncovered');
    }
    const checkpoint = JSON.parse(proof.checkpoint);
    const head = { head: proof.head, length: proof.length, shop: chain.shop, subject: chain.subject };
    const covered = (chain.entries || []).find((link) => link.number === proof.length);
    check.counted++;
    if (!covered || covered.hash !== proof.head) {
      check.fail('otherHead', proof.length);
    }
    if (await Bytes.rootOf(head, proof.path || []) !== checkpoint.root) {
      check.fail('otherRoot', checkpoint.number);
    }
    check.note('covered', checkpoint.number, checkpoint.madeAt, proof.length);
    if (chain.length > proof.length) {
      check.note('after', chain.length - proof.length);
    }
    return check;
  };

  const checkSignature = async ({ chain, keys }) => {
    const check = new Check('signature');
    const proof = chain && chain.checkpoint;
    if (!proof) {
      return check.leave('uncovered');
    }
    check.judge(await Bytes.signed(proof.publicKey, proof.signature, Bytes.utf8.encode(proof.checkpoint)), 'badSignature');
    check.note('key', keys.checkpoint || '');
    return check;
  };

  return { checkCheckpoint, checkSignature };

})();
