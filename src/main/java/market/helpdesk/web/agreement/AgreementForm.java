package market.helpdesk.web.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementTerms;
import market.helpdesk.agreement.Need;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody proposes.
 *
 * @param message the position of the message it stands on
 * @param replaces the id of the agreement it would replace, empty where there is none
 * @param key makes the same form sent twice one proposal
 */
record AgreementForm(String kind, String amount, String day, String terms, String message, String replaces,
		String key) {

	/**
	 * So that a point is never taken for what parts thousands, there are no such signs.
	 */
	private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,3}))?");

	AgreementForm(@Nullable String kind, @Nullable String amount, @Nullable String day, @Nullable String terms,
			@Nullable String message, @Nullable String replaces, @Nullable String key) {
		this.kind = WrittenText.of(kind).strip();
		this.amount = WrittenText.of(amount).strip();
		this.day = WrittenText.of(day).strip();
		this.terms = WrittenText.of(terms).strip();
		this.message = WrittenText.of(message).strip();
		this.replaces = WrittenText.of(replaces).strip();
		this.key = WrittenText.of(key);
	}

	/** A form with what had been written in it before its session expired. */
	static AgreementForm blank(int message, String replaces, Draft draft) {
		return new AgreementForm(draft.field("kind"), draft.field("amount"), draft.field("day"), draft.field("terms"),
				Integer.toString(message), replaces, SubmissionKey.next().toString());
	}

	/** A form with the terms that are to be others. */
	static AgreementForm changing(AgreementTerms terms, int message, AgreementId replaced) {
		return new AgreementForm(terms.kind().name(),
				terms.amount().map((amount) -> amount.amount().toPlainString()).orElse(""),
				terms.day().map(LocalDate::toString).orElse(""), terms.words().orElse(""), Integer.toString(message),
				replaced.toString(), SubmissionKey.next().toString());
	}

	/** Reads the terms, or says what is wrong with each of them. */
	Optional<AgreementTerms> read(Optional<Currency> currency, Errors errors) {
		var wanted = Arrays.stream(AgreementKind.values())
			.filter((one) -> one.name().equals(kind))
			.filter((one) -> currency.isPresent() || one.fitsWithoutOrder())
			.findFirst();
		if (wanted.isEmpty()) {
			errors.rejectValue("kind", "error.kind.missing");
			return Optional.empty();
		}
		var money = readAmount(wanted.get().amount(), currency, errors);
		var date = readDay(wanted.get().day(), errors);
		var words = readTerms(wanted.get().words(), errors);
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(new AgreementTerms(wanted.get(), words, money, date));
	}

	private Optional<Money> readAmount(Need need, Optional<Currency> currency, Errors errors) {
		if (amount.isEmpty()) {
			require(need, "amount", "error.amount.missing", errors);
			return Optional.empty();
		}
		if (need == Need.NONE || currency.isEmpty()) {
			errors.rejectValue(currency.isPresent() ? "amount" : "terms", "error.amount.notThere");
			return Optional.empty();
		}
		var money = parsed(currency.get()).filter(AgreementTerms::isAmount);
		if (money.isEmpty()) {
			errors.rejectValue("amount", "error.amount.unreadable");
		}
		return money;
	}

	private Optional<Money> parsed(Currency currency) {
		var typed = AMOUNT.matcher(amount.replaceAll("[\\s\\u00a0\\u202f]", ""));
		if (!typed.matches()) {
			return Optional.empty();
		}
		var decimals = (typed.group(2) != null) ? typed.group(2) : "";
		var digits = Math.max(0, currency.getDefaultFractionDigits());
		return (decimals.length() > digits) ? Optional.empty() : Optional
			.of(new Money(new BigDecimal(typed.group(1) + "." + decimals + "0").setScale(digits), currency));
	}

	private Optional<LocalDate> readDay(Need need, Errors errors) {
		if (day.isEmpty()) {
			require(need, "day", "error.day.missing", errors);
			return Optional.empty();
		}
		if (need == Need.NONE) {
			errors.rejectValue("day", "error.day.notThere");
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.parse(day));
		}
		catch (DateTimeParseException noDay) {
			errors.rejectValue("day", "error.day.missing");
			return Optional.empty();
		}
	}

	private Optional<String> readTerms(Need need, Errors errors) {
		if (MessageBody.isBlank(terms)) {
			require(need, "terms", "error.terms.blank", errors);
			return Optional.empty();
		}
		return WrittenText.requireLength("terms", terms, AgreementTerms.MAX_LENGTH, errors) ? Optional.of(terms)
				: Optional.empty();
	}

	private static void require(Need need, String field, String code, Errors errors) {
		if (need == Need.REQUIRED) {
			errors.rejectValue(field, code);
		}
	}

	/** The message it stands on; none where nothing sensible was said. */
	int position() {
		return message.matches("\\d{1,9}") ? Integer.parseInt(message) : 0;
	}

	Optional<AgreementId> replaced() {
		return replaced(replaces);
	}

	static Optional<AgreementId> replaced(String id) {
		try {
			return id.isEmpty() ? Optional.empty() : Optional.of(new AgreementId(UUID.fromString(id)));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

}
