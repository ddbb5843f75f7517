package market.helpdesk.agreement;

/** What an agreement is about, and what it has to say for that (R8). */
public enum AgreementKind {

	/** Something that was bought costs so much less. */
	PRICE_REDUCTION(Need.REQUIRED, Need.NONE, Need.OPTIONAL),

	/** Another item comes instead, by a day where one is named. */
	REPLACEMENT(Need.NONE, Need.OPTIONAL, Need.OPTIONAL),

	/** So much is paid back, by a day where one is named. */
	REFUND(Need.REQUIRED, Need.OPTIONAL, Need.OPTIONAL),

	DELIVERY_DATE(Need.NONE, Need.REQUIRED, Need.OPTIONAL),

	/** By when a repair is done. */
	REPAIR_TERM(Need.NONE, Need.REQUIRED, Need.OPTIONAL),

	/** Who sends something back how and pays for it: only words can say that. */
	RETURN_SHIPPING(Need.OPTIONAL, Need.NONE, Need.REQUIRED),

	OTHER(Need.OPTIONAL, Need.OPTIONAL, Need.REQUIRED);

	private final Need amount;

	private final Need day;

	private final Need words;

	AgreementKind(Need amount, Need day, Need words) {
		this.amount = amount;
		this.day = day;
		this.words = words;
	}

	public Need amount() {
		return amount;
	}

	public Need day() {
		return day;
	}

	public Need words() {
		return words;
	}

	/**
	 * Returns whether it can be about no order, which alone says in what currency
	 * somebody pays.
	 */
	public boolean fitsWithoutOrder() {
		return amount != Need.REQUIRED;
	}

}
