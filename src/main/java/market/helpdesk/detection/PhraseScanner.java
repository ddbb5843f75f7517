package market.helpdesk.detection;

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
		var harmless = passage.meanings().get(Meaning.HARMLESS);
		for (var found : passage.phrases()) {
			passage.work().step();
			var next = harmless.nextSetBit(found.from());
			if ((next < 0 || next >= found.to()) && !(found.phrase().weak() && isSpokenAgainst(passage, found))) {
				found.meaning().rule().ifPresent((rule) -> see(passage, sightings, rule, found));
			}
		}
	}

	private static boolean isSpokenAgainst(Passage passage, Found found) {
		var meanings = switch (found.meaning()) {
			case INVITATION, FILE_HOST -> List.of(Meaning.ABOUT_THE_APP);
			case PAYMENT_SERVICE, PAYMENT_DIRECT -> List.of(Meaning.ABOUT_A_REFUND);
			default -> List.of(Meaning.ABOUT_THE_APP, Meaning.ABOUT_A_REFUND);
		};
		var from = passage.sentenceOf(found.from());
		var to = passage.endOfSentence(found.to() - 1);
		return meanings.stream().anyMatch((meaning) -> {
			var next = passage.meanings().get(meaning).nextSetBit(from);
			return next >= 0 && next < to;
		});
	}

	/** A phrase that is but a part of a link or an address says nothing by itself. */
	private static void see(Passage passage, Sightings sightings, DetectionRule rule, Found found) {
		var start = passage.words().get(found.from()).start();
		var end = passage.words().get(found.to() - 1).end();
		if (sightings.isOpen(start, end) && !(found.meaning() == Meaning.CONTACT && isInvitation(passage, found))) {
			sightings.see(rule, start, end);
		}
	}

	/** "Write to me on" a messenger is no second finding besides the invitation. */
	private static boolean isInvitation(Passage passage, Found found) {
		var next = passage.meanings().get(Meaning.INVITATION).nextSetBit(found.from());
		return next >= 0 && next < found.to();
	}

}
