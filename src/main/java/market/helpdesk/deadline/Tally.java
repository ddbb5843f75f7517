package market.helpdesk.deadline;

/**
 * By how much the numbers of a shop change.
 *
 * @param waived how many of its deadlines ended because no answer was needed
 * @param waivedAsProposed how many of those after it had asked
 */
record Tally(long running, long overdue, long met, long missed, long waived, long waivedAsProposed, long takenOver) {

	static final Tally STARTED = new Tally(1, 0, 0, 0, 0, 0, 0);

	static final Tally MET = new Tally(-1, 0, 1, 0, 0, 0, 0);

	/** Its time is up and the answer is owed still. */
	static final Tally MISSED = new Tally(-1, 1, 0, 1, 0, 0, 0);

	/** Its time was up and at the same moment it is owed no more. */
	static final Tally MISSED_AND_SETTLED = new Tally(-1, 0, 0, 1, 0, 0, 0);

	/** What was overdue is owed no more. */
	static final Tally SETTLED = new Tally(0, -1, 0, 0, 0, 0, 0);

	static final Tally OVERDUE_AGAIN = SETTLED.times(-1);

	static final Tally WAIVED = new Tally(-1, 0, 0, 0, 1, 0, 0);

	static final Tally WAIVED_AS_PROPOSED = new Tally(-1, 0, 0, 0, 1, 1, 0);

	/** Nobody need have asked: it counts for nothing. */
	static final Tally DISMISSED = new Tally(-1, 0, 0, 0, 0, 0, 0);

	static final Tally TAKEN_OVER = new Tally(-1, 0, 0, 0, 0, 0, 1);

	Tally times(long factor) {
		return new Tally(running * factor, overdue * factor, met * factor, missed * factor, waived * factor,
				waivedAsProposed * factor, takenOver * factor);
	}

}
