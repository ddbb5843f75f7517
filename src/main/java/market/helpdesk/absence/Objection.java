package market.helpdesk.absence;

import java.time.LocalDate;
import java.time.Year;

/** What stands against an absence, and what it would need. */
public sealed interface Objection {

	/** It begins on a day that is over. */
	record BeginsInThePast(LocalDate today) implements Objection {
	}

	/** It lasts longer than any may. */
	record LastsTooLong(int longestDays) implements Objection {
	}

	/** Nobody knows yet which days of a year are public holidays. */
	record HolidaysUnknown(Year year) implements Objection {
	}

	/**
	 * The shop is away then already.
	 *
	 * @param first the first day for which that is so
	 * @param last the last one
	 */
	record AwayAlready(LocalDate first, LocalDate last) implements Objection {
	}

	/**
	 * It is announced too late for its length.
	 *
	 * @param workingDays how many the shop would be away in a row
	 * @param noticeDays how many days before it is to be announced
	 * @param earliest the first day it can have if it is announced today
	 */
	record NoticeTooShort(int workingDays, int noticeDays, LocalDate earliest) implements Objection {
	}

	/** It is too long for nobody to answer meanwhile. */
	record SubstituteMissing(int workingDays) implements Objection {
	}

	/** No seller signs in with that name. */
	record SubstituteUnknown(String username) implements Objection {
	}

	/** Whoever is away can't answer for themselves. */
	record SubstituteIsAway() implements Objection {
	}

}
