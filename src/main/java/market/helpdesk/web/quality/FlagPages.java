package market.helpdesk.web.quality;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.FlagRules;
import market.helpdesk.quality.Flagging;
import market.helpdesk.quality.Judgement;
import market.helpdesk.quality.Judgements;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.GivenAnswers;
import market.helpdesk.ticket.Points;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.quality.FlagPage.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page on which a buyer flags an answer. */
@Component
class FlagPages {

	private final Threads threads;

	private final GivenAnswers answers;

	private final Points points;

	private final Judgements judgements;

	private final Flagging flagging;

	private final FlagRules rules;

	private final MarketTimes times;

	private final Clock clock;

	FlagPages(Threads threads, GivenAnswers answers, Points points, Judgements judgements, Flagging flagging,
			FlagRules rules, MarketTimes times, Clock clock) {
		this.threads = threads;
		this.answers = answers;
		this.points = points;
		this.judgements = judgements;
		this.flagging = flagging;
		this.rules = rules;
		this.times = times;
		this.clock = clock;
	}

	String show(Buyer buyer, TicketId id, String place, Model model) {
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var answer = answers.find(ticket, place).orElseThrow(() -> new AnswerNotFound(id, place));
		var market = ticket.market();
		model.addAttribute("page",
				new FlagPage(id.id(), ticket.reference().text(), answer.position(), answer.author(),
						times.at(market, answer.receivedAt()), answer.body(),
						times.at(market, rules.until(answer.receivedAt())),
						(ticket.pointCount() > 0) ? points.before(answer) : List.of(), flagging.waits(buyer),
						rules.dismissedLimit(), rules.dismissedDays(), refusal(ticket, answer)));
		return "flag/new";
	}

	private @Nullable Refusal refusal(TicketDetails ticket, GivenAnswer answer) {
		var said = judgements.of(ticket, List.of(answer.message())).getOrDefault(answer.message(), Judgement.NONE);
		if (said.flag().isPresent()) {
			return Refusal.FLAGGED_BEFORE;
		}
		return rules.isInTime(answer.receivedAt(), clock.instant()) ? null : Refusal.TOO_LATE;
	}

}
