package market.helpdesk.web.violation;

/**
 * A stretch of a text.
 *
 * @param marked whether something was found there
 */
public record Stretch(String text, boolean marked) {
}
