/**
 * When a shop is away, and who answers for it meanwhile.
 * <p>
 * An absence never stops the clock (R13): it lets a substitute act for the shop and tells
 * buyers, nothing else. {@link market.helpdesk.absence.AbsenceRules} says what a long one
 * needs, {@link market.helpdesk.absence.Announcing} announces and withdraws, and
 * {@link market.helpdesk.absence.AbsenceLists} is how absences are read.
 */
@ApplicationModule(allowedDependencies = { "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
