package market.helpdesk.web.violation;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.violation.MessageReport;
import market.helpdesk.violation.MessageReports;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What buyers report of the shop's messages. The shop is not shown it in the thread: it
 * finds the message among its violations, where it stands what becomes of it.
 */
@Component
class ReportPart implements TicketPart {

	private final MessageReports reports;

	ReportPart(MessageReports reports) {
		this.reports = reports;
	}

	@Override
	public void add(Sight sight, Model model) {
		var views = new HashMap<UUID, ReportView>();
		if (!(sight.viewer() instanceof Member)) {
			var messages = sight.entries()
				.stream()
				.filter((entry) -> entry instanceof Written written && written.side() == Side.SELLER)
				.map(Written.class::cast)
				.toList();
			var reported = reports.of(sight.ticket(), messages.stream().map(Written::message).toList());
			messages.forEach((message) -> view(sight, message, Optional.ofNullable(reported.get(message.message())))
				.ifPresent((view) -> views.put(message.message().id(), view)));
		}
		model.addAttribute("reports", new ReportViews(views));
	}

	/** Buyers are shown what they can report, administrators only what was reported. */
	private static Optional<ReportView> view(Sight sight, Written message, Optional<MessageReport> report) {
		var ticket = sight.ticket().id().id();
		return report
			.map((one) -> new ReportView(ticket, message.position(), one.kind(), one.decided(),
					violation(sight.viewer(), one).orElse(null)))
			.or(() -> (sight.viewer() instanceof Buyer)
					? Optional.of(new ReportView(ticket, message.position(), null, false, null)) : Optional.empty());
	}

	private static Optional<UUID> violation(Viewer viewer, MessageReport report) {
		return (viewer instanceof Inspector) ? Optional.of(report.violation()) : Optional.empty();
	}

}
