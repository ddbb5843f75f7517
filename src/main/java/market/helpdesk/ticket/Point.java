package market.helpdesk.ticket;

/**
 * Something a buyer asked, one of several or alone.
 *
 * @param number counts the points of the ticket, from 1 on
 * @param message in which it was asked
 * @param open whether no answer has been given to it, or none that was one
 */
public record Point(int number, MessageId message, String text, boolean open) {
}
