package market.helpdesk.detection;

import java.util.BitSet;
import java.util.List;

import market.helpdesk.detection.Phrases.Found;

/**
 * Invitations, demands and advertising, by phrases. What looks like one and is harmless
 * is listed too, and some phrases count only where no word of their sentence speaks of an
 * app or of a refund by the marketplace.
 */
final class PhraseScanner implements Scanner {

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var phrases = passage.phrases()
			.stream()
			.filter((found) -> found.meaning().rule().isPresent())
			.filter((found) -> counts(passage, found))
			.toList();
		var invitations = new BitSet();
		phrases.stream()
			.filter((found) -> found.meaning() == Meaning.INVITATION)
			.forEach((found) -> invitations.set(found.from(), found.to()));
		var scan = new Scan(passage, sightings, invitations);
		phrases.forEach(scan::look);
	}

	private static boolean counts(Passage passage, Found found) {
		passage.work().step();
		return !passage.has(Meaning.HARMLESS, found.from(), found.to())
				&& !(found.phrase().weak() && isSpokenAgainst(passage, found));
	}

	private static boolean isSpokenAgainst(Passage passage, Found found) {
		var meanings = switch (found.meaning()) {
			case INVITATION, FILE_HOST -> List.of(Meaning.ABOUT_THE_APP);
			case PAYMENT_SERVICE, PAYMENT_DIRECT -> List.of(Meaning.ABOUT_A_REFUND);
			case CONTACT -> List.of(Meaning.ABOUT_A_DELIVERY);
			default -> List.of(Meaning.ABOUT_THE_APP, Meaning.ABOUT_A_REFUND);
		};
		var from = passage.sentenceOf(found.from());
		var to = passage.endOfSentence(found.to() - 1);
		return meanings.stream().anyMatch((meaning) -> passage.has(meaning, from, to));
	}

	private static boolean isIn(BitSet words, int from, int to) {
		var next = words.nextSetBit(from);
		return next >= 0 && next < to;
	}

	private record Scan(Passage passage, Sightings sightings, BitSet invitations) {

		private static final int NEAR = 3;

		private static final int SHORTEST_CODE = 4;

		void look(Found found) {
			var start = passage.words().get(found.from()).start();
			var end = passage.words().get(found.to() - 1).end();
			// What is but a part of a link or an address says nothing by itself.
			if (sightings.isOpen(start, end) && says(found, end)) {
				found.meaning().rule().ifPresent((rule) -> sightings.see(rule, start, endOf(found, end)));
			}
		}

		private boolean says(Found found, int end) {
			return switch (found.meaning()) {
				case CONTACT -> !isIn(invitations, found.from(), found.to());
				case OWN_CONTACT -> !isIn(invitations, found.from(), found.to()) && !isTold(found);
				case COUPON_WORD -> endOf(found, end) > end && isOffer(found);
				case CHAT -> !isIn(invitations, found.from(), found.to()) && hasNumber(found);
				default -> true;
			};
		}

		/**
		 * Whether the address or number that is spoken of was found, behind or before.
		 */
		private boolean isTold(Found found) {
			var from = passage.words().get(Math.max(0, found.from() - 2)).start();
			var last = Math.min(found.to() + NEAR, passage.words().size()) - 1;
			var to = passage.words().get(last).end();
			return sightings.has(FindingKind.EMAIL, from, to) || sightings.has(FindingKind.PHONE, from, to)
					|| sightings.has(FindingKind.SOCIAL, from, to);
		}

		/** Whether a number stands by a messenger's name, which is an invitation then. */
		private boolean hasNumber(Found found) {
			var first = Math.max(passage.sentenceOf(found.from()), found.from() - NEAR);
			var last = Math.min(found.to() + NEAR, passage.endOfSentence(found.to() - 1)) - 1;
			return sightings.has(FindingKind.PHONE, passage.words().get(first).start(),
					passage.words().get(Math.max(last, first)).end());
		}

		private boolean isOffer(Found found) {
			return passage.has(Meaning.OFFER_CUE, passage.sentenceOf(found.from()),
					passage.endOfSentence(found.to() - 1));
		}

		/** A coupon's code belongs to it. */
		private int endOf(Found found, int end) {
			if (found.meaning() != Meaning.COUPON && found.meaning() != Meaning.COUPON_WORD) {
				return end;
			}
			var reach = end;
			for (var word = found.to(); word < Math.min(found.to() + NEAR, passage.words().size()); word++) {
				reach = isCode(word) && !passage.words().get(word).opens() ? passage.words().get(word).end() : reach;
			}
			return reach;
		}

		private boolean isCode(int word) {
			var place = passage.words().get(word);
			var text = passage.reading().text(place.start(), place.end());
			return text.length() >= SHORTEST_CODE && Character.isLetter(text.charAt(0))
					&& text.chars().noneMatch(Character::isLowerCase);
		}

	}

}
