package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CasePeriodsTests {

	private static final CaseSettings SETTINGS = settings("P30D", "P12M", "P24M");

	private final CasePeriods periods = new CasePeriods(SETTINGS);

	/** The last day counts to its end, and the day after it no more. */
	@CsvSource({ "RETURN, 2026-01-07, 2026-02-06, WITHDRAWAL, 2026-02-06, false",
			"RETURN, 2026-01-07, 2026-02-07, WITHDRAWAL, 2026-02-06, true",
			"WITHDRAWAL, 2026-01-07, 2026-01-07, WITHDRAWAL, 2026-02-06, false",
			"WITHDRAWAL, 2026-01-31, 2026-03-02, WITHDRAWAL, 2026-03-02, false",
			"WITHDRAWAL, 2026-01-31, 2026-03-03, WITHDRAWAL, 2026-03-02, true",
			"WITHDRAWAL, 2028-01-31, 2028-03-01, WITHDRAWAL, 2028-03-01, false",
			"WARRANTY, 2025-01-31, 2026-01-31, CONTRACTUAL_WARRANTY, 2026-01-31, false",
			"WARRANTY, 2025-01-31, 2026-02-01, LEGAL_CONFORMITY, 2027-01-31, false",
			"WARRANTY, 2025-01-31, 2027-01-31, LEGAL_CONFORMITY, 2027-01-31, false",
			"WARRANTY, 2025-01-31, 2027-02-01, LEGAL_CONFORMITY, 2027-01-31, true",
			"WARRANTY, 2024-02-29, 2025-02-28, CONTRACTUAL_WARRANTY, 2025-02-28, false",
			"WARRANTY, 2024-02-29, 2025-03-01, LEGAL_CONFORMITY, 2026-02-28, false",
			"COMPLAINT, 2024-02-29, 2026-02-28, LEGAL_CONFORMITY, 2026-02-28, false",
			"COMPLAINT, 2024-02-29, 2026-03-01, LEGAL_CONFORMITY, 2026-02-28, true",
			"COMPLAINT, 2025-01-07, 2025-01-06, LEGAL_CONFORMITY, 2027-01-07, false" })
	@ParameterizedTest
	void endWithTheirLastDay(CaseKind kind, LocalDate delivered, LocalDate today, RightPeriod period, LocalDate until,
			boolean over) {
		assertThat(periods.check(kind, Optional.of(delivered), today))
			.isEqualTo(new PeriodCheck(period, Optional.of(until), over));
	}

	/** From the last day of a month to the last one of a shorter month. */
	@Test
	void endOnTheLastDayOfAShorterMonth() {
		var halfAYear = new CasePeriods(settings("P30D", "P6M", "P24M"));
		assertThat(
				halfAYear.check(CaseKind.WARRANTY, Optional.of(LocalDate.of(2025, 8, 31)), LocalDate.of(2026, 2, 28)))
			.isEqualTo(
					new PeriodCheck(RightPeriod.CONTRACTUAL_WARRANTY, Optional.of(LocalDate.of(2026, 2, 28)), false));
	}

	@EnumSource
	@ParameterizedTest
	void haveNotBegunWhereNothingWasDelivered(CaseKind kind) {
		var check = periods.check(kind, Optional.empty(), LocalDate.of(2036, 1, 1));
		assertThat(check.over()).isFalse();
		assertThat(check.until()).isEmpty();
	}

	@CsvSource({ "P0D, P12M, P24M", "P-1D, P12M, P24M", "P30D, P0M, P24M", "P30D, P12M, P11M", "P30D, P12M, P-24M",
			"P1M-40D, P12M, P24M" })
	@ParameterizedTest
	void areNotWhatMakesNoSense(String withdrawal, String contractual, String legal) {
		try (var factory = Validation.buildDefaultValidatorFactory()) {
			assertThat(factory.getValidator().validate(settings(withdrawal, contractual, legal))).isNotEmpty();
			assertThat(factory.getValidator().validate(SETTINGS)).isEmpty();
		}
	}

	private static CaseSettings settings(String withdrawal, String contractual, String legal) {
		return new CaseSettings(Period.parse(withdrawal), Period.parse(contractual), Period.parse(legal),
				Period.ofDays(365));
	}

}
