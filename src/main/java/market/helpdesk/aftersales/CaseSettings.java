package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.time.Period;

import jakarta.validation.constraints.AssertTrue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long buyers have their rights, counted from the day of delivery.
 *
 * @param withdrawal to give back what was bought, for no reason
 * @param contractualWarranty to have it repaired or replaced, as the marketplace's shops
 * promise
 * @param legalConformity to have what they were promised, as the law demands
 * @param latestDelivery how far ahead an estimated delivery date may be
 */
@Validated
@ConfigurationProperties("helpdesk.cases")
public record CaseSettings(@DefaultValue("30d") Period withdrawal, @DefaultValue("12m") Period contractualWarranty,
		@DefaultValue("24m") Period legalConformity, @DefaultValue("365d") Period latestDelivery) {

	private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 31);

	/** Returns whether each is a time: what is negative or mixed up stops the start. */
	@AssertTrue(message = "each period must be longer than nothing")
	public boolean isLongerThanNothing() {
		return isAhead(withdrawal) && isAhead(contractualWarranty) && isAhead(legalConformity)
				&& isAhead(latestDelivery);
	}

	/** Returns whether the law's period is at least as long as the contract's. */
	@AssertTrue(message = "legal conformity must not be shorter than the contractual warranty")
	public boolean isLegalAtLeastContractual() {
		return !ANY_DAY.plus(legalConformity).isBefore(ANY_DAY.plus(contractualWarranty));
	}

	private static boolean isAhead(Period period) {
		return !period.isNegative() && ANY_DAY.plus(period).isAfter(ANY_DAY);
	}

}
