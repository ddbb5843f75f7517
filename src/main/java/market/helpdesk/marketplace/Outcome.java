package market.helpdesk.marketplace;

/** What became of a line. */
sealed interface Outcome {

	/** It told something new. */
	record Imported() implements Outcome {
	}

	/** It told what was known already. */
	record Unchanged() implements Outcome {
	}

	/** It stayed outside. */
	record Refused(Refusal refusal) implements Outcome {
	}

}
