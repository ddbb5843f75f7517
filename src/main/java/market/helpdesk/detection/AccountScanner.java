package market.helpdesk.detection;

import java.util.Locale;
import java.util.Optional;

import org.apache.commons.validator.routines.IBANValidator;

/** Bank accounts and payment cards, by their check digits and the lengths they have. */
final class AccountScanner implements Scanner {

	private static final IBANValidator IBANS = IBANValidator.getInstance();

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var scan = new Scan(passage, sightings);
		for (var at = 0; at < passage.reading().length(); at++) {
			passage.work().step();
			if (!passage.reading().isWord(at - 1)) {
				scan.at(at);
			}
		}
	}

	private record Scan(Passage passage, Sightings sightings) {

		private static final int CUE_WITHIN = 6;

		void at(int start) {
			if (passage.reading().isLetter(start)) {
				iban(start);
			}
			else if (CardNumber.mayBeginWith(passage.reading().at(start)) && !isBehindCode(start)) {
				card(start);
			}
		}

		private void iban(int start) {
			var head = collect(start, 4);
			if (head.length() < 4 || !Character.isDigit(head.charAt(2)) || !Character.isDigit(head.charAt(3))) {
				return;
			}
			Optional.ofNullable(IBANS.getValidator(head.text())).ifPresent((country) -> {
				var whole = collect(start, country.getIbanLength());
				if (!passage.reading().isWord(whole.end()) && IBANS.isValid(whole.text())) {
					see(DetectionRule.PAYMENT_IBAN, start, whole.end());
				}
			});
		}

		/** So many letters and digits from here, and where they end. */
		private Code collect(int start, int count) {
			var code = new StringBuilder();
			var end = start;
			for (var at = start; code.length() < count && at < passage.reading().length(); at++) {
				passage.work().step();
				if (passage.reading().isWord(at)) {
					code.append(passage.reading().at(at));
					end = at + 1;
				}
				else if (at - end > 1 || !isSeparator(at)) {
					break;
				}
			}
			return new Code(code.toString().toUpperCase(Locale.ROOT), end);
		}

		private boolean isSeparator(int at) {
			return " -.\n/_\u2022".indexOf(passage.reading().at(at)) >= 0;
		}

		/** Whether a number goes on here that began before, or has a plus. */
		private boolean isBehindCode(int start) {
			var before = passage.reading().at(start - 1);
			return before == '+' || before == '#' || before == '-' && passage.reading().isLetter(start - 2);
		}

		private void card(int start) {
			var digits = new StringBuilder();
			var groups = new StringBuilder();
			var group = 0;
			for (var at = start; digits.length() <= CardNumber.LONGEST; at++) {
				passage.work().step();
				if (passage.reading().isDigit(at)) {
					digits.append(passage.reading().at(at));
					group++;
				}
				else {
					groups.append((char) ('0' + Math.min(group, 9 * 5)));
					group = 0;
					if (!passage.reading().isWord(at) && isCard(start, at, digits, groups)) {
						see(DetectionRule.PAYMENT_CARD, start, at);
						return;
					}
					if (!isSeparator(at) || !passage.reading().isDigit(at + 1)) {
						return;
					}
				}
			}
		}

		private boolean isCard(int start, int end, CharSequence digits, CharSequence groups) {
			return CardNumber.isValid(digits) && speaksFor(start, end, groups.toString());
		}

		private boolean speaksFor(int start, int end, String groups) {
			var first = passage.wordAt(start);
			var last = passage.wordAt(end - 1);
			var isCalledCard = passage.isNear(first, last, Meaning.CARD_CUE, CUE_WITHIN);
			var isCalledOther = passage.isNear(first, last, Meaning.OTHER_NUMBER, CUE_WITHIN);
			return isCalledCard || !isCalledOther && (groups.length() == 1 || CardNumber.isGrouped(groups));
		}

		private void see(DetectionRule rule, int start, int end) {
			if (sightings.isFree(start, end)) {
				sightings.take(rule, start, end);
			}
		}

		/** Letters and digits without what parts them. */
		private record Code(String text, int end) {

			int length() {
				return text.length();
			}

			char charAt(int place) {
				return text.charAt(place);
			}

		}

	}

}
