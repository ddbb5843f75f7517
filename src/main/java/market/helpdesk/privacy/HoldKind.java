package market.helpdesk.privacy;

/** What can be held for the law. */
public enum HoldKind {

	TICKET,

	/** A person: as a buyer, and in every ticket they wrote in. */
	ACCOUNT,

	/** A shop, with all of its tickets. */
	SHOP

}
