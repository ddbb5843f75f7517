package market.helpdesk.deadline;

import market.helpdesk.ticket.MessageId;

/**
 * What a buyer waits for an answer to.
 *
 * @param again whether it is an answer itself, instead of which another one is wanted
 */
record Unanswered(MessageId message, boolean again) {
}
