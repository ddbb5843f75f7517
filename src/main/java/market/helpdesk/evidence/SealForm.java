package market.helpdesk.evidence;

/**
 * That a pack is the one the marketplace made: its manifest names every file by its
 * SHA-256.
 *
 * @param key the id of the key
 * @param publicKey by which the signature is verified: a SubjectPublicKeyInfo, in hex
 * @param signature Ed25519 over the bytes of manifest.json, in hex
 */
record SealForm(int version, String key, String publicKey, String signature) {
}
