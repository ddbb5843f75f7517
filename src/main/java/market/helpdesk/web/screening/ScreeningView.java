package market.helpdesk.web.screening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.account.Role;
import market.helpdesk.screening.JudgedFinding;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.Screening;
import market.helpdesk.screening.Verdict;
import market.helpdesk.ticket.Side;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told about what was found in what they wrote, before it goes out (R7).
 * What is only recorded is not told.
 *
 * @param verdict the strictest
 * @param author {@link Role#SELLER} or {@link Role#BUYER}
 * @param matters the strictest first
 */
public record ScreeningView(Verdict verdict, Role author, List<Matter> matters) {

	/** The longest quotation, in characters. */
	static final int LONGEST_QUOTE = 60;

	public ScreeningView {
		matters = List.copyOf(matters);
	}

	/**
	 * Findings of which the same follows.
	 *
	 * @param policyRules the rules of the marketplace that speak against them, each once
	 */
	public record Matter(Verdict verdict, List<Item> items, List<String> policyRules) {

		public Matter {
			items = List.copyOf(items);
			policyRules = List.copyOf(policyRules);
		}

	}

	/**
	 * One finding.
	 *
	 * @param rule as programs name it
	 * @param quote what was found as it was written, shortened where it is long; nothing
	 * where it is the whole text
	 */
	public record Item(Saying saying, String rule, @Nullable String quote) {
	}

	/** A finding with the text it was found in. */
	private record Found(JudgedFinding judged, String text) {

		String policyRule() {
			return judged.rule().policyRule();
		}

		Item item() {
			var saying = Saying.of(judged.rule());
			return new Item(saying, judged.rule().id(),
					saying.isQuoted() ? shortened(judged.finding().in(text).strip()) : null);
		}

	}

	public static ScreeningView of(Screening screening, Side author) {
		var matters = Stream.of(Verdict.values())
			.filter((verdict) -> verdict != Verdict.ALLOW)
			.sorted(Comparator.reverseOrder())
			.flatMap((verdict) -> matter(verdict, screening.parts()).stream())
			.toList();
		return new ScreeningView(screening.verdict(), (author == Side.BUYER) ? Role.BUYER : Role.SELLER, matters);
	}

	/** Returns whether there is something to tell. */
	public boolean isTold() {
		return !matters.isEmpty();
	}

	private static List<Matter> matter(Verdict verdict, List<ScreenedPart> parts) {
		var found = parts.stream()
			.flatMap((part) -> part.judged().stream().map((one) -> new Found(one, part.text())))
			.filter((one) -> one.judged().verdict() == verdict)
			.toList();
		return found.isEmpty() ? List.of()
				: List.of(new Matter(verdict, found.stream().map(Found::item).distinct().toList(),
						found.stream().map(Found::policyRule).distinct().toList()));
	}

	private static String shortened(String quote) {
		var length = quote.codePointCount(0, quote.length());
		return (length <= LONGEST_QUOTE) ? quote
				: quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)).strip() + "…";
	}

}
