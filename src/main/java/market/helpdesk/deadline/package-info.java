/**
 * The time within which a shop owes an answer (R13, R14).
 * <p>
 * {@link market.helpdesk.deadline.ResponseClock} starts and stops it with the messages of
 * a ticket, in their transactions, and its sweep does what nobody's message does. What is
 * owed is {@link market.helpdesk.deadline.OwedAnswers}, what became of it
 * {@link market.helpdesk.deadline.AnswerRecords}. Lateness follows from when an answer
 * came and from nothing else: neither from which node swept nor from when.
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "calendar", "audit", "paging", "sweep" })
@NullMarked
package market.helpdesk.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
