/**
 * What follows from violations: two tracks of measures that never mix, A for answers
 * (R22), B for dealing outside the platform (R9).
 * <p>
 * The software proposes by thresholds ({@link market.helpdesk.sanction.SanctionRules}),
 * an administrator decides ({@link market.helpdesk.sanction.Imposing}), removal takes a
 * second one ({@link market.helpdesk.sanction.Signing}). A shop appeals once against each
 * ({@link market.helpdesk.sanction.Appealing}), and somebody who had no part in it
 * decides ({@link market.helpdesk.sanction.AppealDeciding}). Every step is a row for
 * ever; where each sanction stands is in a register that the schema lets go step by step.
 */
@ApplicationModule(allowedDependencies = { "violation", "notification", "attachment", "media", "sweep", "ticket",
		"account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
