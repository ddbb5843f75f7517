package market.helpdesk.account;

/** What somebody who signs in does here. */
public enum Role {

	BUYER, SELLER,

	/** Looks after the marketplace, and decides. */
	ADMIN,

	/** Sees what an administrator sees, and decides nothing (R12). */
	AUDITOR

}
