package market.helpdesk.web.admin;

/**
 * A particular of an audit entry.
 *
 * @param name worded by {@code particular.*}
 */
public record Particular(String name, String value) {
}
