package market.helpdesk.aftersales;

/** Who carries parcels. */
public enum Carrier {

	OTHER

}
