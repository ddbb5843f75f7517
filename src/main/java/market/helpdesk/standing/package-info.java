/**
 * How well a shop answers, as a number from 0 to 100, and how visible that makes it
 * (R21).
 * <p>
 * A standing is a function of what is on record up to the end of a day, and of nothing
 * else: {@link market.helpdesk.standing.StandingFormula} says which. Whatever changes the
 * records of a shop marks it in the same transaction, and
 * {@link market.helpdesk.standing.StandingJob} computes it anew soon after, and every
 * shop once a day, since what is older weighs less.
 * <p>
 * Shops and administrators read {@link market.helpdesk.standing.StandingLists},
 * {@link market.helpdesk.standing.WeighingRows} and
 * {@link market.helpdesk.standing.StandingCourses}, the marketplace's search
 * {@link market.helpdesk.standing.StandingFeed}.
 */
@ApplicationModule(allowedDependencies = { "violation", "quality", "aftersales", "deadline", "ticket", "account",
		"calendar", "paging", "sweep" })
@NullMarked
package market.helpdesk.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
