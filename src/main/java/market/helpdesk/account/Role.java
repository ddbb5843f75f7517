package market.helpdesk.account;

/** What somebody who signs in does here. */
public enum Role {

	BUYER, SELLER, ADMIN

}
