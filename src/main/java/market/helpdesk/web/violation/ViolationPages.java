package market.helpdesk.web.violation;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.paging.Cursor;
import market.helpdesk.violation.Evidence.MissedDeadline;
import market.helpdesk.violation.Violation;
import market.helpdesk.violation.ViolationFilter;
import market.helpdesk.violation.ViolationFilter.Stand;
import market.helpdesk.violation.ViolationNotFound;
import market.helpdesk.violation.Violations;
import market.helpdesk.web.explanation.ExplanationView;
import market.helpdesk.web.explanation.Explanations;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Component;

/** Puts together what administrators see of the register. */
@Component
class ViolationPages {

	private final Violations violations;

	private final ViolationRows rows;

	private final Undecided undecided;

	private final WorkingCalendars calendars;

	private final Explanations explanations;

	private final ListSettings settings;

	ViolationPages(Violations violations, ViolationRows rows, Undecided undecided, WorkingCalendars calendars,
			Explanations explanations, ListSettings settings) {
		this.violations = violations;
		this.rows = rows;
		this.undecided = undecided;
		this.calendars = calendars;
		this.explanations = explanations;
		this.settings = settings;
	}

	/**
	 * Puts a list together. Where no list is asked for it is what is to be decided, and
	 * everything where nothing is or somebody looks for something.
	 */
	ViolationsPage page(Inspector inspector, String view, String shop, String kind, String after) {
		var toDecide = undecided.count();
		var wanted = ViolationsPage.parseKind(kind);
		var searched = !shop.isBlank() || wanted.isPresent();
		var stand = ViolationsPage.parseStand(view).orElse((toDecide > 0 && !searched) ? Stand.TO_DECIDE : Stand.ALL);
		var filter = new ViolationFilter(stand, shop, wanted);
		var cursor = Cursor.parse(after);
		var page = violations.find(inspector, filter, cursor, settings.pageSize())
			.map((violation) -> rows.row(inspector, violation));
		return new ViolationsPage(filter, toDecide, page.items(), cursor.map(Cursor::toString).orElse(""),
				page.nextOrNull());
	}

	/**
	 * @param tooLate whether somebody else decided while the administrator did
	 * @throws ViolationNotFound if there is none
	 */
	ViolationPage get(Inspector inspector, UUID id, boolean tooLate) {
		var violation = violations.find(inspector, id).orElseThrow(() -> new ViolationNotFound(id));
		return new ViolationPage(rows.row(inspector, violation), explanation(violation).orElse(null), tooLate);
	}

	private Optional<ExplanationView> explanation(Violation violation) {
		return (violation.evidence() instanceof MissedDeadline missed) ? Optional
			.of(explanations.explain(calendars.clock(violation.market(), missed.revision()), missed.receivedAt()))
				: Optional.empty();
	}

}
