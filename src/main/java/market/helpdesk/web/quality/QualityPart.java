package market.helpdesk.web.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.FlagRules;
import market.helpdesk.quality.Judgement;
import market.helpdesk.quality.Judgements;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the buyer said of the shop's answers, beside each of them. */
@Component
class QualityPart implements TicketPart {

	private final Judgements judgements;

	private final FlagRules rules;

	private final FlagViews views;

	private final Clock clock;

	QualityPart(Judgements judgements, FlagRules rules, FlagViews views, Clock clock) {
		this.judgements = judgements;
		this.rules = rules;
		this.views = views;
		this.clock = clock;
	}

	@Override
	public void add(Sight sight, Model model) {
		var answers = sight.entries()
			.stream()
			.filter((entry) -> entry instanceof Written written && written.side() == Side.SELLER)
			.map(Written.class::cast)
			.toList();
		var said = judgements.of(sight.ticket(), answers.stream().map(Written::message).toList());
		var now = clock.instant();
		model.addAttribute("quality", new AnswerQualities(answers.stream()
			.collect(Collectors.toMap((answer) -> answer.message().id(),
					(answer) -> quality(sight, answer, said.getOrDefault(answer.message(), Judgement.NONE), now)))));
	}

	private AnswerQuality quality(Sight sight, Written answer, Judgement judgement, Instant now) {
		var ticket = sight.ticket();
		var buyer = sight.viewer() instanceof Buyer && !ticket.isErased();
		return new AnswerQuality(ticket.id().id(), answer.position(),
				judgement.flag().map((flag) -> views.view(sight.viewer(), ticket.market(), flag)).orElse(null),
				judgement.complete().orElse(null), judgement.clear().orElse(null),
				buyer && judgement.flag().isEmpty() && rules.isInTime(answer.at(), now), buyer && !ticket.closed());
	}

}
