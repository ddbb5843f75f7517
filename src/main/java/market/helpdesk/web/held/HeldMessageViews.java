package market.helpdesk.web.held;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.attachment.HeldFiles;
import market.helpdesk.attachment.Upload;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.screening.ListedHeldMessage;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.Screening;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecord;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.held.HeldMessageView.Decision;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.screening.ScreeningView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells held messages as pages show them, each with its text: in two statements, and for
 * administrators one more where there are files.
 */
@Component
class HeldMessageViews {

	private final ScreeningRecords screenings;

	private final HeldFiles files;

	private final OwedAnswers owedAnswers;

	private final MarketTimes times;

	private final Clock clock;

	HeldMessageViews(ScreeningRecords screenings, HeldFiles files, OwedAnswers owedAnswers, MarketTimes times,
			Clock clock) {
		this.screenings = screenings;
		this.files = files;
		this.owedAnswers = owedAnswers;
		this.times = times;
		this.clock = clock;
	}

	/** Tells also what is owed in their tickets. */
	List<HeldMessageView> withDeadlines(Viewer viewer, List<ListedHeldMessage> held) {
		var tickets = held.stream().flatMap((one) -> one.ticket().stream()).distinct().toList();
		return of(viewer, held, owedAnswers.in(held.stream().map(ListedHeldMessage::shop).toList(), tickets));
	}

	List<HeldMessageView> of(Viewer viewer, List<ListedHeldMessage> held) {
		return of(viewer, held, Map.of());
	}

	private List<HeldMessageView> of(Viewer viewer, List<ListedHeldMessage> held, Map<TicketId, OwedAnswer> owed) {
		var found = screenings.of(held.stream().map(ListedHeldMessage::screening).distinct().toList());
		var kept = (viewer instanceof Inspector) ? files(held, found) : Map.<HeldMessageId, List<Upload>>of();
		return held.stream()
			.map((one) -> view(viewer, one, Optional.ofNullable(found.get(one.screening())).orElseThrow(),
					kept.getOrDefault(one.id(), List.of()), one.ticket().map(owed::get).orElse(null)))
			.toList();
	}

	/** Whether there are any is known from their names, which were screened. */
	private Map<HeldMessageId, List<Upload>> files(List<ListedHeldMessage> held,
			Map<ScreeningId, ScreeningRecord> found) {
		var with = held.stream()
			.filter((one) -> Optional.ofNullable(found.get(one.screening()))
				.orElseThrow()
				.parts()
				.stream()
				.anyMatch((part) -> part.part() == Part.ATTACHMENT_NAME))
			.toList();
		return files.of(with.stream().map(ListedHeldMessage::shop).toList(),
				with.stream().map(ListedHeldMessage::id).toList());
	}

	private HeldMessageView view(Viewer viewer, ListedHeldMessage held, ScreeningRecord found, List<Upload> kept,
			@Nullable OwedAnswer owed) {
		return new HeldMessageView(held.id().id(), held.state(), held.shopName(), held.market().code(), held.author(),
				held.ticket().map(TicketId::id).orElse(null), held.reference().orElse(null),
				held.orderNumber().orElse(null), found.parts().stream().map(MarkedPart::of).toList(),
				kept.stream().map(HeldMessageView.KeptFile::of).toList(),
				ScreeningView.of(new Screening(found.verdict(), found.parts()), found.side()), held.answers(),
				times.at(held.market(), held.sentAt()), Duration.between(held.sentAt(), clock.instant()),
				(owed != null) ? times.deadline(held.market(), owed) : null, decision(viewer, held));
	}

	/** Who decided is told to administrators only. */
	private @Nullable Decision decision(Viewer viewer, ListedHeldMessage held) {
		var by = (viewer instanceof Inspector) ? held.decidedBy().orElse(null) : null;
		return held.decision()
			.map((made) -> new Decision(made.reason().text(), by, times.at(held.market(), made.at()),
					held.delivery().map((where) -> where.ticket().id()).orElse(null),
					held.delivery().map(ListedHeldMessage.Delivery::position).orElse(0)))
			.orElse(null);
	}

}
