package market.helpdesk.web.history;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.history.Histories;
import market.helpdesk.history.HistoryEntry;
import market.helpdesk.history.HistoryEntry.AfterSales;
import market.helpdesk.history.HistoryEntry.Conversation;
import market.helpdesk.history.HistoryEntry.Proposal;
import market.helpdesk.history.HistoryScope;
import market.helpdesk.order.OrderId;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.history.HistoryRow.AgreementRow;
import market.helpdesk.web.history.HistoryRow.CaseRow;
import market.helpdesk.web.history.HistoryRow.InTicket;
import market.helpdesk.web.history.HistoryRow.TicketRow;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.ThreadLinks;

import org.springframework.stereotype.Component;

/** Tells histories as pages show them. */
@Component
public class HistoryPages {

	private final Histories histories;

	private final TracedHistories traced;

	private final MarketTimes times;

	private final ThreadLinks links;

	private final ListSettings settings;

	HistoryPages(Histories histories, TracedHistories traced, MarketTimes times, ThreadLinks links,
			ListSettings settings) {
		this.histories = histories;
		this.traced = traced;
		this.times = times;
		this.links = links;
		this.settings = settings;
	}

	/**
	 * @param path of the page, for the way on
	 * @param after where it continues, as an address has it
	 */
	public HistoryPage page(Viewer viewer, HistoryScope scope, String path, String after) {
		traced.show(viewer, scope);
		var cursor = Cursor.parse(after);
		var page = histories.page(scope, cursor, settings.pageSize()).map((entry) -> row(viewer, entry));
		return new HistoryPage(path, page.items(), page.nextOrNull(), cursor.isEmpty());
	}

	private HistoryRow row(Viewer viewer, HistoryEntry entry) {
		var in = in(entry);
		return switch (entry.matter()) {
			case Conversation talk -> new TicketRow(in, links.to(entry.ticket()), talk.status(), talk.messages());
			case Proposal proposal -> new AgreementRow(in,
					links.to(entry.ticket(), proposal.position(), "agreement-" + entry.id()),
					"agreement.kind." + proposal.kind(), "history.agreement." + proposal.state(),
					proposal.amount().orElse(null), proposal.day().orElse(null), terms(viewer, proposal).orElse(null));
			case AfterSales matter ->
				new CaseRow(in, links.to(entry.ticket()), "case.kind." + matter.kind(), "case." + standing(matter));
		};
	}

	private InTicket in(HistoryEntry entry) {
		return new InTicket(entry.reference().text(), entry.subject(), entry.buyerName(), entry.shopName(),
				entry.order().map(OrderId::id).orElse(null), entry.orderNumber().orElse(null),
				times.at(entry.market(), entry.at()));
	}

	/** What people wrote is read for a reason only by those who take no part (R12). */
	private static Optional<String> terms(Viewer viewer, Proposal proposal) {
		return (viewer instanceof Inspector) ? Optional.empty() : proposal.terms();
	}

	private static String standing(AfterSales matter) {
		return matter.outcome()
			.map((outcome) -> "outcome." + outcome)
			.or(() -> matter.stage().map((stage) -> "stage." + stage))
			.orElse("step.OPENED");
	}

}
