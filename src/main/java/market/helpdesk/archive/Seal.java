package market.helpdesk.archive;

/**
 * That the marketplace stands by a statement.
 *
 * @param key the id of the key it was signed with
 * @param publicKey the key itself as an X.509 {@code SubjectPublicKeyInfo}, in base64
 * @param signature Ed25519 over the statement's UTF-8, in base64
 */
public record Seal(String key, String publicKey, String signature) {
}
