package market.helpdesk.web.agreement;

import java.math.BigDecimal;
import java.util.Currency;

import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.Objection;
import market.helpdesk.agreement.TermsRefused;
import market.helpdesk.order.Money;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says beside its field what speaks against a proposal. */
@Component
class ProposalErrors {

	private final ConversionService conversions;

	ProposalErrors(@Qualifier("mvcConversionService") ConversionService conversions) {
		this.conversions = conversions;
	}

	void tell(TermsRefused refused, AgreementKind kind, Errors errors) {
		refused.objections().forEach((objection) -> tell(objection, refused, kind, errors));
	}

	private void tell(Objection objection, TermsRefused refused, AgreementKind kind, Errors errors) {
		var circumstances = refused.circumstances();
		switch (objection) {
			case NO_ORDER, OTHER_CURRENCY -> errors.rejectValue("amount", "error.amount.notThere");
			case TOO_MUCH -> errors.rejectValue("amount", "error.amount.tooMuch",
					new Object[] {
							told(circumstances.most(kind), circumstances.paid().map(Money::currency).orElseThrow()) },
					null);
			case PAST -> errors.rejectValue("day", "error.day.past");
			case TOO_FAR -> errors.rejectValue("day", "error.day.tooFar");
		}
	}

	private String told(BigDecimal amount, Currency currency) {
		return String.valueOf(conversions.convert(new Money(amount, currency), String.class));
	}

}
