package market.helpdesk.aftersales;

/** A time that begins with a delivery and within which a buyer has a right. */
public enum RightPeriod {

	WITHDRAWAL, CONTRACTUAL_WARRANTY, LEGAL_CONFORMITY

}
