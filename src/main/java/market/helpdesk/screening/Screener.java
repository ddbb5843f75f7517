package market.helpdesk.screening;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.aftersales.Carrier;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.AllowedHosts;
import market.helpdesk.detection.Detector;
import market.helpdesk.ticket.Side;

import org.springframework.stereotype.Component;

/** Looks at texts and says what is to become of them, by the rules as they are now. */
@Component
public class Screener {

	private final Detector detector;

	private final RuleVersions versions;

	Screener(PlatformHosts platform, RuleVersions versions) {
		this.detector = new Detector(AllowedHosts
			.of(Stream.concat(platform.hosts().stream(), Carrier.domains().stream()).distinct().toList()));
		this.versions = versions;
	}

	/** What may be looked at: a text and which part of the whole it is. */
	public record Text(Part part, String text) {
	}

	/**
	 * Judges the texts of one message together: the strictest verdict holds for all. It
	 * asks the database once, and only where something was found.
	 * @param author who wrote them; what the marketplace writes is not looked at
	 */
	public Screening screen(List<Text> texts, Side author, MarketCode market) {
		return judge().screen(texts, author, market);
	}

	/** Returns who judges many texts by the same rules. */
	public Judge judge() {
		return new Judge(detector, versions::newest);
	}

}
