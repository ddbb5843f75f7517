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
	 * What was found in a message of a shop.
	 *
	 * @param said what of it is compared with what else the shop says; nothing where
	 * nobody looks for that
	 */
	record Outbound(Screening screening, Recipient to, List<Shingles> said) {
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
	 * went to many buyers already (R10). It belongs to the message's transaction, and is
	 * to be {@linkplain #remember remembered} in it if the message is sent or held.
	 * @param to whom it is sent
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Outbound screen(List<Text> texts, MarketCode market, Recipient to) {
		var judge = judge();
		var screened = judge.screen(texts, Side.SELLER, market);
		var compared = bulk.compared(bodies(texts), to);
		var said = (!compared.isEmpty() && judge.looksForBulk()) ? compared : List.<Shingles>of();
		var isBulk = said.stream().anyMatch((one) -> bulk.isBulk(one, to));
		return new Outbound(isBulk ? judge.alsoBulk(screened) : screened, to, said);
	}

	/** Remembers what a shop says to a buyer, for what it says to others. */
	@Transactional(propagation = Propagation.MANDATORY)
	void remember(Outbound outbound) {
		outbound.said().forEach((one) -> bulk.remember(one, outbound.to()));
	}

	private static Stream<String> bodies(List<Text> texts) {
		return texts.stream().filter((text) -> text.part() == Part.BODY).map(Text::text);
	}

	/** Returns who judges many texts by the same rules. */
	public Judge judge() {
		return new Judge(detector, versions::newest);
	}

}
