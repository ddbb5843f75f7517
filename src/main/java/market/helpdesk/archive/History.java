package market.helpdesk.archive;

/** Of what all that happened stands on one page. */
public enum History {

	BUYER, SHOP, ORDER

}
