package market.helpdesk.web.screening;

/**
 * A stretch of a text.
 *
 * @param marked whether something was found there
 */
public record Stretch(String text, boolean marked) {
}
