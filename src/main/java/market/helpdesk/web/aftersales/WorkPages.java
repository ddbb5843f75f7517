package market.helpdesk.web.aftersales;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.aftersales.Carrier;
import market.helpdesk.aftersales.CaseDetails;
import market.helpdesk.aftersales.CaseId;
import market.helpdesk.aftersales.CaseNotFound;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseRights;
import market.helpdesk.aftersales.CaseSettings;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Puts a case before whoever moves it on: as it stands, and what others did meanwhile.
 */
@Component
class WorkPages {

	private final Cases cases;

	private final Threads threads;

	private final MarketTimes times;

	private final CaseSettings settings;

	private final Clock clock;

	WorkPages(Cases cases, Threads threads, MarketTimes times, CaseSettings settings, Clock clock) {
		this.cases = cases;
		this.threads = threads;
		this.times = times;
		this.settings = settings;
		this.clock = clock;
	}

	/** A case as it is now, with its ticket. */
	record Work(Viewer viewer, CaseDetails one, TicketDetails ticket) {

		boolean isPossible() {
			return one.isOpen() && CaseRights.of(viewer, ticket).move();
		}

		String backToTicket() {
			return "redirect:/tickets/" + ticket.id() + "#case";
		}

	}

	/**
	 * Returns a case to be moved on.
	 * @throws CaseNotFound if it isn't the viewer's
	 * @throws AccessDeniedException if it is their own as its buyer, who moves nothing
	 */
	Work find(Viewer viewer, CaseId id) {
		var one = cases.findVisibleTo(viewer, id).orElseThrow(() -> new CaseNotFound(id));
		if (viewer instanceof Buyer) {
			throw new AccessDeniedException("Buyers move no cases");
		}
		var ticket = threads.findVisibleTo(viewer, one.ticket()).orElseThrow(() -> new CaseNotFound(id));
		return new Work(viewer, one, ticket);
	}

	/** Returns the days on which something can arrive that is sent today. */
	StageForm.Span deliveries(Work work) {
		var today = times.dateOf(work.ticket.market(), clock.instant());
		return new StageForm.Span(today, today.plus(settings.latestDelivery()));
	}

	/** Shows the way to a stage: the wanted one, or else the next. */
	WorkPage stage(Work work, Optional<CaseStage> wanted, Optional<CaseStage> from, @Nullable String odd) {
		var ahead = work.one.kind().after(work.one.stage());
		var chosen = wanted.filter(ahead::contains).or(() -> ahead.stream().findFirst()).or(() -> wanted);
		var skipped = chosen.filter(ahead::contains)
			.map((stage) -> work.one.kind().skipped(work.one.stage(), stage))
			.orElse(List.of());
		return page(work, ahead, chosen.map(Enum::name).orElse(""), skipped, from, odd,
				work.isPossible() && !ahead.isEmpty());
	}

	/** Shows the way to an outcome: the wanted one, or else the first of its kind. */
	WorkPage outcome(Work work, Optional<CaseOutcome> wanted, Optional<CaseStage> from) {
		var outcomes = work.one.kind().outcomes();
		var chosen = wanted.filter(outcomes::contains).orElse(outcomes.getFirst());
		var skipped = (chosen == CaseOutcome.REJECTED) ? List.<CaseStage>of() : work.one.kind().after(work.one.stage());
		return page(work, outcomes, chosen.name(), skipped, from, null, work.isPossible());
	}

	private WorkPage page(Work work, List<? extends Enum<?>> options, String chosen, List<CaseStage> skipped,
			Optional<CaseStage> from, @Nullable String odd, boolean may) {
		var one = work.one;
		return new WorkPage(one.id().id(), work.ticket.id().id(), work.ticket.reference().text(), one.kind(),
				one.stage().orElse(null), options.stream().<String>map(Enum::name).toList(), chosen, skipped,
				chosen.equals(CaseStage.SENT.name()), deliveries(work).first(), List.of(Carrier.values()), odd,
				meanwhile(work, from), may);
	}

	private @Nullable Meanwhile meanwhile(Work work, Optional<CaseStage> from) {
		var one = work.one;
		if (one.closing().isPresent()) {
			var closing = one.closing().get();
			return done(work, closing.side(), closing.by(), "outcome." + closing.outcome(), closing.at());
		}
		if (!one.stage().equals(from) && !one.stages().isEmpty()) {
			var last = one.stages().getLast();
			return done(work, last.side(), last.by(), "stage." + last.stage(), last.at());
		}
		return work.isPossible() ? null : new Meanwhile(null, null, null);
	}

	private Meanwhile done(Work work, Side side, String by, String words, Instant at) {
		var named = side != Side.MARKETPLACE || work.viewer instanceof Inspector;
		return new Meanwhile(named ? by : null, words, times.at(work.ticket.market(), at));
	}

}
