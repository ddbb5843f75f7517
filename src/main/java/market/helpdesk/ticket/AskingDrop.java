package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.AccountId;

/**
 * There was no need to ask again.
 *
 * @param released whether nobody waits for an answer any more because of it
 */
record AskingDrop(Asking asking, boolean released, AccountId by, Instant at) {
}
