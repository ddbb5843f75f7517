package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text makes detection slow: what is done grows with its length, whatever stands in
 * it. Steps are counted, for a stopwatch tells another story on each machine; how long
 * they take is measured by the benchmarks.
 */
class DetectionEffortTests {

	static final int LENGTH = 5_000;

	/** An honest text takes about ten. */
	static final int STEPS_PER_CHARACTER = 60;

	/** What each scanner has most to do with, and what one could run away with. */
	static List<String> pieces() {
		var pieces = new ArrayList<>(List.of("1 ", "12 ", "1", "347 ", "347 555 0192 ", "3475550192 ", "06 12 34 ",
				"0151 ", "601234567 ", "+39 ", "+", "00393475550192 ", "1a", "12/10/2025 ", "€ 1.299,00 ", "x", "1x",
				"uno ", "zwei und ", "tre quattro sette ", "ventitrequattro", "quatre vingt ", "a.", "a.it ", "-.-",
				"a-", "a_", "gmail.com ", "www.", "t.me/", "://", "a:// ", "https://", "http://@", "http://a.it/", "a@",
				"a@b.c ", "@", "[at]", "gmail ", "gmail punto ", "mario punto ", "chiocciola ", "punto ", "m a r i o ",
				"a b c d ", "IT60", "IT60X0542811101000000123456 ", "4111 1111 1111 1111 ",
				"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa ", "whatsapp ",
				"scrivimi su ", "mi scriva ", "paga con ", "senza passare per la ", "codice sconto ", "ig: ",
				"dammi il tuo ", "((((", "]", "\n", "~", "%", "\u200B", "\u0301", "é", "аa", "а", "3️⃣", "𝐦", "🙂",
				"👩‍👩‍👧", "ﷺ", "\uD800"));
		var random = new Random(204655);
		for (var mix = 0; mix < 20; mix++) {
			var text = new StringBuilder();
			while (text.length() < LENGTH) {
				text.append(pieces.get(random.nextInt(pieces.size())));
			}
			pieces.add(text.toString());
		}
		pieces.add(random.ints(LENGTH, 0, 10).mapToObj((digit) -> digit + " ").reduce("chiamami ", String::concat));
		return pieces;
	}

	@ParameterizedTest
	@MethodSource("pieces")
	void growsWithTheLengthAndNoFaster(String piece) {
		var half = steps(piece, LENGTH / 2);
		var whole = steps(piece, LENGTH);
		assertThat(whole).isLessThanOrEqualTo((long) LENGTH * STEPS_PER_CHARACTER);
		assertThat(whole).isLessThanOrEqualTo(half * 2 + half / 2 + 1_000);
	}

	private static long steps(String piece, int length) {
		var work = new Work();
		DetectionQualityTests.DETECTOR.find(piece.repeat(length / piece.length() + 1).substring(0, length), "IT", work);
		return work.done();
	}

}
