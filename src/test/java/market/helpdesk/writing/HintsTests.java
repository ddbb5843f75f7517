package market.helpdesk.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.ticket.Side;
import market.helpdesk.writing.Hint.Kind;
import market.helpdesk.writing.Manuscript.Reuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What people are told before they send something, and what they aren't. */
class HintsTests {

	static final Hints HINTS = Hints.read();

	/** A false alarm teaches people not to look, so there are to be fewer than misses. */
	static final double PRECISION = 0.95;

	static final double RECALL = 0.9;

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_ANSWER")
	void findsOfEachKindMostAndLittleElse(Kind kind) {
		var missed = new ArrayList<String>();
		var wrong = new ArrayList<String>();
		var right = 0;
		for (var text : LabelledText.all()) {
			var isFound = kinds(text.manuscript()).contains(kind);
			if (isFound && text.expected().contains(kind)) {
				right++;
			}
			else if (isFound) {
				wrong.add(text.manuscript().text());
			}
			else if (text.expected().contains(kind)) {
				missed.add(text.manuscript().text());
			}
		}
		var what = "right %d, wrong %s, missed %s".formatted(right, wrong, missed);
		assertThat(right).as(what).isPositive();
		assertThat(right / (double) (right + wrong.size())).as(what).isGreaterThanOrEqualTo(PRECISION);
		assertThat(right / (double) (right + missed.size())).as(what).isGreaterThanOrEqualTo(RECALL);
	}

	@Test
	void theTextsAreManyAndInEveryLanguage() {
		assertThat(LabelledText.all()).hasSizeGreaterThanOrEqualTo(120);
		assertThat(LabelledText.all().stream().map((text) -> text.manuscript().market().orElseThrow()))
			.contains(Language.IT, Language.PL, Language.DE, Language.FR, Language.ES, Language.CS, Language.SK);
	}

	@Test
	void buyersAreToldOfShoutingAndInsultsOnly() {
		var heard = EnumSet.noneOf(Kind.class);
		LabelledText.all()
			.stream()
			.map(LabelledText::manuscript)
			.map((text) -> new Manuscript(text.text(), Side.BUYER, text.asked(), text.reuse(), text.market()))
			.forEach((text) -> heard.addAll(kinds(text)));
		assertThat(heard).containsExactlyInAnyOrder(Kind.CAPITALS, Kind.INSULT);
	}

	@Test
	void theMarketplaceIsToldWhatShopsAre() {
		assertThat(kinds(new Manuscript("Il rimborso arriva a breve.", Side.MARKETPLACE, Asked.NOTHING,
				Optional.empty(), Optional.of(Language.IT))))
			.containsExactly(Kind.NO_DATE);
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, false", "2, true", "3, true" })
	void theSameSavedAnswerIsToldOfFromTheThirdTimeOn(int before, boolean told) {
		var again = new Manuscript("Il pacco è in viaggio.", Side.SELLER, Asked.NOTHING,
				Optional.of(new Reuse("Spedito", before)), Optional.of(Language.IT));
		assertThat(kinds(again).contains(Kind.SAME_ANSWER)).isEqualTo(told);
	}

	/** "Pronto" is soon in Spain and ready in Italy. */
	@Test
	void theSameWordMeansWhatItMeansInTheLanguageOfTheText() {
		assertThat(kinds(answer("El reembolso de su pedido llega pronto.", Language.ES))).contains(Kind.NO_DATE);
		assertThat(kinds(answer("Il telefono è pronto per la spedizione.", Language.ES))).doesNotContain(Kind.NO_DATE);
		assertThat(kinds(answer("Pronto!", Language.IT))).isEmpty();
	}

	@Test
	void aHintQuotesWhatItIsAbout() {
		var text = "Buongiorno. Il rimborso arriva a breve, idiota!";
		assertThat(HINTS.of(answer(text, Language.IT))).extracting((hint) -> hint.span().of(text))
			.containsExactly("a breve", "idiota");
	}

	@Test
	void shortTextsSayNothingOfTheirLanguage() {
		assertThat(kinds(answer("Thank you!", Language.IT))).isEmpty();
		assertThat(kinds(answer("DHL Express tracking: JD014600003828", Language.PL))).isEmpty();
	}

	@Test
	void aMarketOfAnUnknownLanguageIsToldNothingOfLanguages() {
		var text = "Hello, your refund has been sent today and you should receive it on Friday.";
		assertThat(kinds(new Manuscript(text, Side.SELLER, Asked.NOTHING, Optional.empty(), Optional.empty())))
			.isEmpty();
	}

	@Test
	void isAskedForEachOfManyQuestions() {
		assertThat(Asked.of(List.of("Dov'è? Quando arriva???", "E il rimborso?"))).isEqualTo(new Asked(37, 3));
	}

	/** The same ones each time: spans lie inside the text, whatever it is. */
	@Test
	void everySpanLiesInsideItsText() {
		var random = new Random(204655);
		var pieces = LabelledText.all().stream().map((text) -> text.manuscript().text()).toList();
		for (var number = 0; number < 5_000; number++) {
			var text = randomText(random, pieces);
			var market = Language.values()[random.nextInt(Language.values().length)];
			var manuscript = new Manuscript(text, Side.values()[random.nextInt(3)],
					new Asked(random.nextInt(1_000), random.nextInt(6)), Optional.of(new Reuse("Spedito", 2)),
					Optional.of(market));
			assertThat(HINTS.of(manuscript)).as(text).allSatisfy((hint) -> {
				assertThat(hint.span().from()).isNotNegative();
				assertThat(hint.span().to()).isLessThanOrEqualTo(text.length());
				assertThat(hint.span().of(text)).isNotBlank();
			}).isEqualTo(HINTS.of(manuscript));
		}
	}

	/** The longest message there is, of what each rule has most to do with. */
	@ParameterizedTest
	@ValueSource(strings = { "a", "A ", "{{", "{{buyer}}", "a breve ", "!", "1-", "idiota ", "as soon as ", "\n", "-",
			"12.", "È ", "🦊" })
	void takesNoTimeForTheLongestMessage(String piece) {
		var text = piece.repeat(5_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> HINTS.of(answer(text, Language.IT)));
	}

	private static String randomText(Random random, List<String> pieces) {
		var text = new StringBuilder();
		for (var left = random.nextInt(1, 5); left > 0; left--) {
			var piece = pieces.get(random.nextInt(pieces.size()));
			var from = piece.offsetByCodePoints(0, random.nextInt(piece.codePointCount(0, piece.length())));
			text.append(random.nextBoolean() ? piece : piece.substring(from))
				.append(List.of(" ", "\n", "", "🦊", "!!", "…", "\u0301").get(random.nextInt(7)));
		}
		return text.toString();
	}

	private static Manuscript answer(String text, Language market) {
		return new Manuscript(text, Side.SELLER, Asked.NOTHING, Optional.empty(), Optional.of(market));
	}

	private static Set<Kind> kinds(Manuscript manuscript) {
		return HINTS.of(manuscript).stream().map(Hint::kind).collect(Collectors.toSet());
	}

}
