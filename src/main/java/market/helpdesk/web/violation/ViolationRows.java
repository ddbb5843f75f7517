package market.helpdesk.web.violation;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.Finding;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.Verdict;
import market.helpdesk.violation.Evidence;
import market.helpdesk.violation.Evidence.MissedDeadline;
import market.helpdesk.violation.Evidence.ReportedMessage;
import market.helpdesk.violation.Evidence.ScreenedTexts;
import market.helpdesk.violation.Evidence.UpheldFlag;
import market.helpdesk.violation.Violation;
import market.helpdesk.violation.ViolationDecision;
import market.helpdesk.violation.ViolationWaiver;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.screening.MarkedText;
import market.helpdesk.web.violation.EvidenceView.Flagged;
import market.helpdesk.web.violation.EvidenceView.Missed;
import market.helpdesk.web.violation.EvidenceView.PartView;
import market.helpdesk.web.violation.EvidenceView.Reported;
import market.helpdesk.web.violation.EvidenceView.Screened;
import market.helpdesk.web.violation.ViolationRow.DecisionView;
import market.helpdesk.web.violation.ViolationRow.WaiverView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells violations as pages show them. */
@Component
public class ViolationRows {

	private final MarketTimes times;

	ViolationRows(MarketTimes times) {
		this.times = times;
	}

	/** Which administrator decided is told to administrators only. */
	public ViolationRow row(Viewer viewer, Violation violation) {
		var market = violation.market();
		return new ViolationRow(violation.id(), violation.kind(), violation.kind().rule(), violation.state(),
				violation.shopName(), market.code(), violation.ticket().map((ticket) -> ticket.id().id()).orElse(null),
				violation.ticket().map((ticket) -> ticket.reference().text()).orElse(null),
				times.at(market, violation.occurredAt()), times.at(market, violation.recordedAt()),
				evidence(market, violation.evidence()),
				violation.decision().map((decision) -> decision(viewer, market, decision)).orElse(null),
				violation.waiver().map((waiver) -> waiver(viewer, market, waiver)).orElse(null));
	}

	private EvidenceView evidence(MarketCode market, Evidence evidence) {
		return switch (evidence) {
			case MissedDeadline missed ->
				new Missed(times.due(market, missed.dueAt()), times.at(market, missed.receivedAt()), missed.revision());
			case UpheldFlag flag -> new Flagged(flag.flag().id(), flag.words(), flag.position());
			case ReportedMessage report -> new Reported(report.kind(), report.position(), report.author(),
					report.body(), times.at(market, report.reportedAt()));
			case ScreenedTexts texts -> screened(texts);
		};
	}

	private static Screened screened(ScreenedTexts texts) {
		var found = texts.parts()
			.stream()
			.flatMap((part) -> part.findings().stream())
			.map(Finding::kind)
			.distinct()
			.sorted()
			.toList();
		return new Screened(texts.author(), texts.verdict() == Verdict.HOLD, found,
				texts.parts().stream().filter(ViolationRows::isFoundIn).map(ViolationRows::part).toList(),
				texts.parts().stream().filter((part) -> !isFoundIn(part)).map(ViolationRows::part).toList());
	}

	private static boolean isFoundIn(ScreenedPart part) {
		return !part.findings().isEmpty();
	}

	private static PartView part(ScreenedPart part) {
		return new PartView(part.part(), MarkedText.whole(part.text(), part.findings()).stretches(),
				MarkedText.around(part.text(), part.findings()).stretches());
	}

	private DecisionView decision(Viewer viewer, MarketCode market, ViolationDecision decision) {
		return new DecisionView(decision.outcome(), decision.reason(), told(viewer, Optional.of(decision.by())),
				times.at(market, decision.at()));
	}

	private WaiverView waiver(Viewer viewer, MarketCode market, ViolationWaiver waiver) {
		return new WaiverView(waiver.cause(), waiver.reason(), told(viewer, waiver.by()),
				times.at(market, waiver.waivedAt()));
	}

	private static @Nullable String told(Viewer viewer, Optional<String> inspector) {
		return (viewer instanceof Inspector) ? inspector.orElse(null) : null;
	}

}
