package market.helpdesk.screening;

import java.util.List;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.AllowedHosts;
import market.helpdesk.detection.Detector;
import market.helpdesk.ticket.Side;

import org.springframework.stereotype.Component;

/** Looks at texts and says what is to become of them, by the rules as they are now. */
@Component
public class Screener {

	private final Detector detector = new Detector(AllowedHosts.of(List.of("marketplace.example")));

	/** What may be looked at: a text and which part of the whole it is. */
	public record Text(Part part, String text) {
	}

	/**
	 * Judges the texts of one message together: the strictest verdict holds for all.
	 * @param author who wrote them; what the marketplace writes is not looked at
	 */
	public Screening screen(List<Text> texts, Side author, MarketCode market) {
		var parts = texts.stream()
			.map((text) -> new ScreenedPart(text.part(), text.text(), detector.find(text.text(), market.code())))
			.toList();
		return Screening.of(parts, author);
	}

}
