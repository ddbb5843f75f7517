package market.helpdesk.web.attachment;

import market.helpdesk.attachment.Refusal;

/**
 * A file that was not received.
 *
 * @param name what it is called, empty where that isn't known any more
 * @param why worded by {@code file.refused.*}
 */
public record RefusedFile(String name, Refusal why) {
}
