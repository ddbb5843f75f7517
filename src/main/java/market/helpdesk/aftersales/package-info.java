/**
 * Returns, withdrawals, complaints and warranty matters: cases in tickets about orders,
 * with the stages of their kinds and, always, an outcome (R11, R18).
 * <p>
 * A case is opened by {@link market.helpdesk.aftersales.CaseOpening}, moved and closed by
 * {@link market.helpdesk.aftersales.CaseWork} and read through
 * {@link market.helpdesk.aftersales.Cases}, always as a
 * {@link market.helpdesk.account.Viewer} may see it.
 * {@link market.helpdesk.aftersales.CaseKind} says which stages there are and in which
 * order. A ticket that is closed keeps its case open: the matter goes on until it has an
 * outcome, whoever has something to say about it.
 * <p>
 * Meanwhile the shop owes an update every few working days: the
 * {@link market.helpdesk.aftersales.UpdateClock} sees to it (R17). What is owed is
 * {@link market.helpdesk.aftersales.OwedUpdates}, what was overdue
 * {@link market.helpdesk.aftersales.UpdateMarks}.
 */
@ApplicationModule(allowedDependencies = { "ticket", "order", "account", "calendar", "audit", "paging", "sweep" })
@NullMarked
package market.helpdesk.aftersales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
