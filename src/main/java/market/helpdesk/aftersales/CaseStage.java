package market.helpdesk.aftersales;

/** Where a case can stand; {@link CaseKind} says in which order. */
public enum CaseStage {

	/** The buyer's item is on its way, or will be. */
	ANNOUNCED,

	/** The buyer's item has come in. */
	RECEIVED,

	INSPECTED,

	/** Repair or replacement has begun. */
	STARTED,

	/** Repair is completed, and the item is being prepared for shipping. */
	PREPARED,

	/** The item is on its way to the buyer: with a tracking number and a date (R18). */
	SENT

}
