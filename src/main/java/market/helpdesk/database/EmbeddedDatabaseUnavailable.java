package market.helpdesk.database;

/**
 * The embedded database can't be had, and what a person can do about it.
 */
class EmbeddedDatabaseUnavailable extends RuntimeException {

	private final String remedy;

	EmbeddedDatabaseUnavailable(String description, String remedy) {
		super(description);
		this.remedy = remedy;
	}

	EmbeddedDatabaseUnavailable(String description, String remedy, Throwable cause) {
		super(description, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
