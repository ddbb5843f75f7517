package market.helpdesk.screening;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTests {

	@Test
	void aStretchIsHiddenHoweverLongItIs() {
		assertThat(mask("Chiamami al 347 555 0192, grazie", "347 555 0192")).isEqualTo("Chiamami al •••, grazie");
		assertThat(mask("anna@mail.example", "anna@mail.example")).isEqualTo("•••");
	}

	@Test
	void severalAreHiddenEachByItself() {
		assertThat(mask("347 555 0192 o anna@mail.example", "347 555 0192", "anna@mail.example"))
			.isEqualTo("••• o •••");
	}

	@Test
	void whatOverlapsOrTouchesIsHiddenAsOne() {
		assertThat(Mask.over("Scrivimi su WhatsApp 347", List.of(finding(0, 20), finding(12, 24)))).isEqualTo("•••");
		assertThat(Mask.over("aaaabbbb!", List.of(finding(0, 4), finding(4, 8)))).isEqualTo("•••!");
		assertThat(Mask.over("aaaabbbb!", List.of(finding(2, 4), finding(0, 8)))).isEqualTo("•••!");
	}

	@Test
	void theOrderOfFindingsMakesNoDifference() {
		assertThat(Mask.over("aa bb cc", List.of(finding(6, 8), finding(0, 2)))).isEqualTo("•• bb ••");
	}

	@Test
	void whereNothingWasFoundNothingChanges() {
		assertThat(Mask.over("Quando parte il rimborso?", List.of())).isEqualTo("Quando parte il rimborso?");
	}

	/** So that it fits wherever the text did. */
	@RepeatedTest(20)
	void aTextNeverGetsLongerNorBlankNorBroken() {
		var random = new Random();
		var text = "😀a b-c😀".repeat(1 + random.nextInt(5));
		var places = text.codePoints().map(Character::charCount).toArray();
		var starts = new int[places.length + 1];
		IntStream.range(0, places.length).forEach((at) -> starts[at + 1] = starts[at] + places[at]);
		var findings = IntStream.range(0, random.nextInt(4)).mapToObj((one) -> {
			var from = random.nextInt(places.length);
			return finding(starts[from], starts[from + 1 + random.nextInt(places.length - from)]);
		}).toList();
		var masked = Mask.over(text, findings);
		assertThat(masked.codePointCount(0, masked.length()))
			.isLessThanOrEqualTo(text.codePointCount(0, text.length()));
		assertThat(masked).isNotBlank();
		assertThat(masked.codePoints().filter((point) -> Character.getType(point) == Character.SURROGATE)).isEmpty();
	}

	private static String mask(String text, String... found) {
		return Mask.over(text,
				List.of(found)
					.stream()
					.map((one) -> finding(text.indexOf(one), text.indexOf(one) + one.length()))
					.toList());
	}

	private static Finding finding(int start, int end) {
		return new Finding(DetectionRule.PHONE_NUMBER, start, end);
	}

}
