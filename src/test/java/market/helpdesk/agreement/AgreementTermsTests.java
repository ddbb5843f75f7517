package market.helpdesk.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.order.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What each kind has to say, and when that makes sense. */
class AgreementTermsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

	private static final Circumstances ABOUT_AN_ORDER = new Circumstances(Optional.of(Deals.euros("412.00")), TODAY);

	/** A letter for each that is said: amount, day, words. */
	@ParameterizedTest
	@CsvSource({ "PRICE_REDUCTION, a aw", "REPLACEMENT, - d w dw", "REFUND, a ad aw adw", "DELIVERY_DATE, d dw",
			"REPAIR_TERM, d dw", "RETURN_SHIPPING, w aw", "OTHER, w aw dw adw" })
	void everyKindSaysWhatItNeedsAndNothingElse(AgreementKind kind, String valid) {
		var right = Set.of(valid.split(" "));
		for (var said : Set.of("-", "a", "d", "w", "ad", "aw", "dw", "adw")) {
			if (right.contains(said)) {
				assertThat(terms(kind, said).kind()).isEqualTo(kind);
			}
			else {
				assertThatIllegalArgumentException().as(kind + " " + said).isThrownBy(() -> terms(kind, said));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "0.00", "1.005", "0.001" })
	void anAmountIsSomethingThatCanBePaid(String amount) {
		assertThatIllegalArgumentException().isThrownBy(() -> Deals.refund(amount));
	}

	@Test
	void anAmountHasTheDigitsOfItsCurrency() {
		var yen = Currency.getInstance("JPY");
		assertThat(AgreementTerms.isAmount(new Money(new BigDecimal("500"), yen))).isTrue();
		assertThat(AgreementTerms.isAmount(new Money(new BigDecimal("500.0"), yen))).isTrue();
		assertThat(AgreementTerms.isAmount(new Money(new BigDecimal("500.5"), yen))).isFalse();
		assertThat(AgreementTerms.isAmount(new Money(new BigDecimal("0.005"), Currency.getInstance("KWD")))).isTrue();
	}

	@Test
	void wordsAreNeitherNothingNorABook() {
		assertThat(Deals.words(AgreementKind.OTHER, "\uD83D\uDE00".repeat(500)).words()).isPresent();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Deals.words(AgreementKind.OTHER, "\uD83D\uDE00".repeat(501)));
		assertThatIllegalArgumentException().isThrownBy(() -> Deals.words(AgreementKind.OTHER, " \u200b "));
		assertThatIllegalArgumentException().isThrownBy(() -> Deals.words(AgreementKind.OTHER, "a\u0000b"));
	}

	@Test
	void nobodyGetsBackMoreThanTheyPaid() {
		assertThat(ABOUT_AN_ORDER.against(Deals.refund("412.00"))).isEmpty();
		assertThat(ABOUT_AN_ORDER.against(Deals.refund("412.01"))).containsExactly(Objection.TOO_MUCH);
		assertThat(ABOUT_AN_ORDER.against(shipping("500"))).isEmpty();
		assertThat(ABOUT_AN_ORDER.against(shipping("100001"))).containsExactly(Objection.TOO_MUCH);
	}

	@Test
	void amountsAreInTheOrdersCurrency() {
		var zlotys = new Money(new BigDecimal("20"), Currency.getInstance("PLN"));
		assertThat(ABOUT_AN_ORDER
			.against(new AgreementTerms(AgreementKind.REFUND, Optional.empty(), Optional.of(zlotys), Optional.empty())))
			.containsExactly(Objection.OTHER_CURRENCY);
		assertThat(new Circumstances(Optional.empty(), TODAY).against(Deals.refund("20")))
			.containsExactly(Objection.NO_ORDER);
	}

	@Test
	void aDayIsToComeAndNotYearsAway() {
		assertThat(ABOUT_AN_ORDER.against(Deals.delivery("2026-01-14"))).isEmpty();
		assertThat(ABOUT_AN_ORDER.against(Deals.delivery("2026-01-13"))).containsExactly(Objection.PAST);
		assertThat(ABOUT_AN_ORDER.against(Deals.delivery("2028-01-14"))).isEmpty();
		assertThat(ABOUT_AN_ORDER.against(Deals.delivery("2028-01-15"))).containsExactly(Objection.TOO_FAR);
	}

	private static AgreementTerms shipping(String euros) {
		return new AgreementTerms(AgreementKind.RETURN_SHIPPING, Optional.of("Corriere"),
				Optional.of(Deals.euros(euros)), Optional.empty());
	}

	private static AgreementTerms terms(AgreementKind kind, String said) {
		return new AgreementTerms(kind, said.contains("w") ? Optional.of("A voce") : Optional.empty(),
				said.contains("a") ? Optional.of(Deals.euros("20.00")) : Optional.empty(),
				said.contains("d") ? Optional.of(TODAY) : Optional.empty());
	}

}
