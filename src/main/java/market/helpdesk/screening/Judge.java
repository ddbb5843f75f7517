package market.helpdesk.screening;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Detector;
import market.helpdesk.detection.Finding;
import market.helpdesk.ticket.Side;
import org.jspecify.annotations.Nullable;

/**
 * Judges texts by the rules as they are when it first finds something, and all further
 * ones by the same. It is for one thread.
 */
public final class Judge {

	private final Detector detector;

	private final Supplier<RuleSet> newest;

	private @Nullable RuleSet rules;

	Judge(Detector detector, Supplier<RuleSet> newest) {
		this.detector = detector;
		this.newest = newest;
	}

	/**
	 * Judges the texts of one message together: the strictest verdict holds for all.
	 * @param author who wrote them; what the marketplace writes is not looked at
	 */
	public Screening screen(List<Screener.Text> texts, Side author, MarketCode market) {
		return Screening.of(texts.stream().map((text) -> screen(text, author, market)).toList());
	}

	private ScreenedPart screen(Screener.Text text, Side author, MarketCode market) {
		var found = (author == Side.MARKETPLACE) ? List.<Finding>of() : detector.find(text.text(), market.code());
		return new ScreenedPart(text.part(), text.text(), judge(found, author));
	}

	/** Most texts have nothing in them, and cost no question for the rules. */
	private List<JudgedFinding> judge(List<Finding> found, Side author) {
		return found.isEmpty() ? List.of() : rules().judge(found, author);
	}

	/** Returns whether it is looked for at all that the same goes to many. */
	boolean looksForBulk() {
		return rules().mode(DetectionRule.MARKETING_BULK) != Mode.OFF;
	}

	/** Adds to what was found that the bodies went to many buyers. */
	Screening alsoBulk(Screening screening) {
		return Screening.of(screening.parts().stream().map(this::alsoBulk).toList());
	}

	private ScreenedPart alsoBulk(ScreenedPart part) {
		if (part.part() != Part.BODY) {
			return part;
		}
		var bulk = new Finding(DetectionRule.MARKETING_BULK, 0, part.text().length());
		var judged = Stream.concat(judge(List.of(bulk), Side.SELLER).stream(), part.judged().stream()).toList();
		return new ScreenedPart(part.part(), part.text(), judged);
	}

	private RuleSet rules() {
		if (rules == null) {
			rules = newest.get();
		}
		return rules;
	}

}
