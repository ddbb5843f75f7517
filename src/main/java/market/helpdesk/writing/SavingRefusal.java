package market.helpdesk.writing;

/** Why a text was not kept. */
public enum SavingRefusal {

	/** Another of the shop's answers is called so, whatever the case of the letters. */
	NAME_TAKEN,
	/** A colleague has changed it since it was opened. */
	CHANGED_MEANWHILE,
	/** The shop has as many as a list can hold. */
	TOO_MANY

}
