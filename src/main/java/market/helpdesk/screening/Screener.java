package market.helpdesk.screening;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.aftersales.Carrier;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.AllowedHosts;
import market.helpdesk.detection.Detector;
import market.helpdesk.ticket.Side;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at texts and says what is to become of them, by the rules as they are now. */
@Component
public class Screener {

	private final Detector detector;

	private final RuleVersions versions;

	private final BulkTexts bulk;

	Screener(PlatformHosts platform, RuleVersions versions, BulkTexts bulk) {
		this.detector = new Detector(AllowedHosts
			.of(Stream.concat(platform.hosts().stream(), Carrier.domains().stream()).distinct().toList()));
		this.versions = versions;
		this.bulk = bulk;
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

	/**
	 * Judges the texts of a message that a shop is about to send, and whether its body
	 * went to many buyers already (R10). It belongs to the message's transaction: the
	 * text is remembered with it.
	 * @param to whom it is sent
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Screening screen(List<Text> texts, MarketCode market, Recipient to) {
		var judge = judge();
		var screened = judge.screen(texts, Side.SELLER, market);
		return bodies(texts).anyMatch((body) -> bulk.isBulk(body, to)) ? judge.alsoBulk(screened) : screened;
	}

	private static Stream<String> bodies(List<Text> texts) {
		return texts.stream().filter((text) -> text.part() == Part.BODY).map(Text::text);
	}

	/** Returns who judges many texts by the same rules. */
	public Judge judge() {
		return new Judge(detector, versions::newest);
	}

}
