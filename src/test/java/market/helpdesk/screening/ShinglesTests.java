package market.helpdesk.screening;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import market.helpdesk.account.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShinglesTests {

	static final ShopId SHOP = new ShopId(new UUID(1, 2));

	static final String OFFER = "Buongiorno Anna, grazie per l'ordine IT-204655: solo per lei questa settimana tutte le "
			+ "cover a metà prezzo nel nostro negozio.";

	@ParameterizedTest
	@ValueSource(strings = {
			// Another name, another order, another spelling, a line break, a word more.
			"Buongiorno Marco, grazie per l'ordine IT-204655: solo per lei questa settimana tutte le cover a metà prezzo nel nostro negozio.",
			"Buongiorno Anna, grazie per l'ordine PL-1 4: solo per lei questa settimana tutte le cover a metà prezzo nel nostro negozio.",
			"BUONGIORNO ANNA grazie per l’ordine IT-204655 -- solo per lei questa settimana\ntutte le cover a metà prezzo nel nostro negozio!!!",
			"Buongiorno Zofia, grazie per l'ordine PL-103310: solo per lei questa settimana tutte le nostre cover a metà prezzo nel nostro negozio." })
	void smallEditsMakeNoOtherText(String edited) {
		assertThat(Shingles.of(OFFER).likeness(Shingles.of(edited))).isGreaterThan(0.5);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Buongiorno Anna, il pacco è partito oggi con BRT e dovrebbe arrivare giovedì: le scrivo appena è in consegna.",
			"Buongiorno Anna, grazie per l'ordine IT-204655: purtroppo la cover nera non c'è più, va bene la blu allo stesso prezzo?",
			"" })
	void anotherMatterIsAnotherText(String other) {
		assertThat(Shingles.of(OFFER).likeness(Shingles.of(other))).isLessThan(0.4);
	}

	@Test
	void aTextIsLikeItselfAndOneWithoutWordsLikeNothing() {
		assertThat(Shingles.of(OFFER).likeness(Shingles.of(OFFER))).isEqualTo(1);
		assertThat(Shingles.of("").likeness(Shingles.of(""))).isZero();
		assertThat(Shingles.of("Grazie, buona giornata").words()).isEqualTo(3);
	}

	@Test
	void ofALongTextASampleStandsForAll() {
		var text = words(0, 800);
		assertThat(Shingles.of(text).hashes()).hasSize(Shingles.MOST).isSorted();
		assertThat(Shingles.of(text).likeness(Shingles.of(text + " grazie e a presto"))).isGreaterThan(0.9);
		assertThat(Shingles.of(text).likeness(Shingles.of(words(800, 1_600)))).isZero();
	}

	/** So that what is alike is found without comparing everything. */
	@Test
	void textsThatAreAlikeShareAKeyAndShopsShareNone() {
		var one = Shingles.of(OFFER);
		var edited = Shingles.of(OFFER.replace("Anna", "Marco").replace("cover", "custodie"));
		assertThat(one.keys(SHOP)).containsAnyElementsOf(edited.keys(SHOP));
		assertThat(one.keys(SHOP)).doesNotContainAnyElementsOf(one.keys(new ShopId(new UUID(1, 3))));
		assertThat(List.of(one.keys(SHOP).size(), Shingles.of(words(0, 800)).keys(SHOP).size())).containsOnly(16);
	}

	/** Letters only, so that no two are the same number. */
	private static String words(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((number) -> "parola" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26)
					+ (char) ('a' + number / 676))
			.collect(Collectors.joining(" "));
	}

}
