package market.helpdesk.web.standing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.standing.Prospect;
import market.helpdesk.standing.RecordKind;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.web.page.Score;
import org.jspecify.annotations.Nullable;

/**
 * What the standing of a shop is, what it is made of, and what it leads to (R21).
 *
 * @param country the ISO code of its market
 * @param computedAt null where it has not been computed yet
 * @param blank whether nothing is on record of the shop that weighs
 * @param changedAt since when the visibility is what it is, null as above
 * @param course null where there is none yet
 * @param next where the list of what weighs goes on, null at its end
 * @param first whether this is its first page
 */
public record StandingSheet(UUID shopId, String shopName, String country, Score score,
		@Nullable ZonedDateTime computedAt, boolean blank, List<Part> parts, BigDecimal visibility,
		@Nullable ZonedDateTime changedAt, @Nullable Course course, List<Help> help, List<Weighing> weighing,
		@Nullable String next, boolean first, StandingWeights weights) {

	/**
	 * One of the three parts.
	 *
	 * @param most how many points it can make
	 * @param points how many it makes
	 * @param value in per cent
	 */
	public record Part(Kind kind, int most, BigDecimal points, BigDecimal value, List<Fact> facts) {

		/** Which of them. */
		public enum Kind {

			TIMELINESS, REGULARITY, RELIABILITY

		}

	}

	/**
	 * What a part comes from.
	 *
	 * @param good how many of them went well, or were found
	 * @param all of how many; as many where that says nothing
	 * @param recent how many of the last days went well, or were found
	 * @param recentAll of how many
	 * @param time half of them took no longer; null where it isn't about time
	 */
	public record Fact(Kind kind, int good, int all, int recent, int recentAll, @Nullable Duration time) {

		/** What it is about. */
		public enum Kind {

			ANSWERS, NO_ANSWERS, SPEED, UPDATES, NO_UPDATES, STAGES, RATINGS, NO_RATINGS, FLAGS, NO_FLAGS

		}

	}

	/**
	 * What would raise it.
	 *
	 * @param number how many of them are thought of
	 * @param points by how much
	 */
	public record Help(Prospect.Kind kind, int number, BigDecimal points) {
	}

	/**
	 * What lowers it.
	 *
	 * @param number how many there are of it
	 * @param points by how much
	 * @param less from which day on it weighs less, null where it does already
	 * @param until the last day on which it weighs
	 */
	public record Weighing(RecordKind kind, UUID id, ZonedDateTime at, UUID ticketId, String reference, int number,
			BigDecimal points, @Nullable LocalDate less, LocalDate until) {
	}

}
