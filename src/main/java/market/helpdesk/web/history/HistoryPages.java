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
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells histories as pages show them. */
@Component
public class HistoryPages {

	private final Histories histories;

	private final TracedHistories traced;

	private final MarketTimes times;

	private final ListSettings settings;

	HistoryPages(Histories histories, TracedHistories traced, MarketTimes times, ListSettings settings) {
		this.histories = histories;
		this.traced = traced;
		this.times = times;
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
		return switch (entry.matter()) {
			case Conversation talk -> row(entry, "TICKET", "", "", talk.status().name(),
					new Agreed(Optional.empty(), Optional.empty()), talk.messages());
			case Proposal proposal ->
				row(entry, "AGREEMENT", "agreement.kind." + proposal.kind(),
						"?before=%d#agreement-%s".formatted(proposal.position() + settings.threadSize() / 2,
								entry.id()),
						"history.agreement." + proposal.state(),
						new Agreed(Optional.of(proposal), words(viewer, proposal)), 0);
			case AfterSales matter -> row(entry, "CASE", "case.kind." + matter.kind(), "", "case." + standing(matter),
					new Agreed(Optional.empty(), Optional.empty()), 0);
		};
	}

	private record Agreed(Optional<Proposal> proposal, Optional<String> words) {
	}

	/** What people wrote is read for a reason only by those who take no part (R12). */
	private static Optional<String> words(Viewer viewer, Proposal proposal) {
		return (viewer instanceof Inspector) ? Optional.empty() : proposal.terms();
	}

	private static String standing(AfterSales matter) {
		return matter.outcome()
			.map((outcome) -> "outcome." + outcome)
			.or(() -> matter.stage().map((stage) -> "stage." + stage))
			.orElse("step.OPENED");
	}

	private HistoryRow row(HistoryEntry entry, String what, String title, String place, String state, Agreed agreed,
			int messages) {
		return new HistoryRow(what, title, "/tickets/" + entry.ticket() + place, entry.ticket().id(),
				entry.reference().text(), entry.subject(), entry.buyerName(), entry.shopName(),
				entry.order().map(OrderId::id).orElse(null), entry.orderNumber().orElse(null),
				times.at(entry.market(), entry.at()), state, agreed.proposal().flatMap(Proposal::amount).orElse(null),
				agreed.proposal().flatMap(Proposal::day).orElse(null), agreed.words().orElse(null), messages);
	}

}
