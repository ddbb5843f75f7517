package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.AccountId;

/** That an administrator let a held message go out, and why. */
public record Clearance(AccountId by, String reason, Instant at) {
}
