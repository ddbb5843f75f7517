package market.helpdesk.web.aftersales;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import market.helpdesk.aftersales.Carrier;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.Remark;
import market.helpdesk.aftersales.Shipment;
import market.helpdesk.aftersales.Step;
import market.helpdesk.aftersales.TrackingNumber;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What a shop says about the stage that a case has reached.
 *
 * @param from where the case stood when the form was shown
 * @param confirmed the carrier and the number that looked odd and are right
 * @param key makes the same form sent twice one step
 */
record StageForm(String stage, String from, String note, String skipReason, String carrier, String carrierName,
		String trackingNumber, String estimatedDelivery, String confirmed, String key) {

	StageForm(@Nullable String stage, @Nullable String from, @Nullable String note, @Nullable String skipReason,
			@Nullable String carrier, @Nullable String carrierName, @Nullable String trackingNumber,
			@Nullable String estimatedDelivery, @Nullable String confirmed, @Nullable String key) {
		this.stage = WrittenText.of(stage);
		this.from = WrittenText.of(from);
		this.note = WrittenText.of(note);
		this.skipReason = WrittenText.of(skipReason);
		this.carrier = WrittenText.of(carrier);
		this.carrierName = WrittenText.of(carrierName);
		this.trackingNumber = WrittenText.of(trackingNumber);
		this.estimatedDelivery = WrittenText.of(estimatedDelivery).strip();
		this.confirmed = WrittenText.of(confirmed);
		this.key = WrittenText.of(key);
	}

	/**
	 * Returns a new form, with what had been written in it before its session expired.
	 */
	static StageForm of(Draft draft) {
		return new StageForm("", "", draft.field("note"), draft.field("skipReason"), draft.field("carrier"),
				draft.field("carrierName"), draft.field("trackingNumber"), draft.field("estimatedDelivery"), "",
				SubmissionKey.next().toString());
	}

	Optional<CaseStage> wanted() {
		return stage(stage);
	}

	Optional<CaseStage> standing() {
		return stage(from);
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

	/** Reads what was written, or says what is wrong with each field. */
	Optional<Step> read(CaseKind kind, Span deliveries, Errors errors) {
		var to = wanted().filter(kind.stages()::contains).orElse(kind.stages().getFirst());
		var ahead = kind.after(standing()).contains(to);
		if (ahead && !kind.skipped(standing(), to).isEmpty()) {
			WrittenText.requireText("skipReason", skipReason.strip(), Remark.MAX_LENGTH, errors);
		}
		WrittenText.requireLength("note", note.strip(), Remark.MAX_LENGTH, errors);
		WrittenText.requireLength("skipReason", skipReason.strip(), Remark.MAX_LENGTH, errors);
		var shipment = (to == CaseStage.SENT) ? readShipment(deliveries, errors) : Optional.<Shipment>empty();
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(new Step(to, Remark.of(note), Remark.of(skipReason), shipment));
	}

	/** The days on which something can arrive that is sent today. */
	record Span(LocalDate first, LocalDate last) {
	}

	private Optional<Shipment> readShipment(Span deliveries, Errors errors) {
		var by = Arrays.stream(Carrier.values()).filter((one) -> one.name().equals(carrier)).findFirst();
		if (by.isEmpty()) {
			errors.rejectValue("carrier", "error.carrier.missing");
		}
		var named = by.filter((one) -> one == Carrier.OTHER).map((other) -> carrierName);
		if (named.isPresent()) {
			WrittenText.requireText("carrierName", carrierName.strip(), Shipment.MAX_CARRIER_NAME, errors);
		}
		if (!TrackingNumber.isValid(trackingNumber)) {
			errors.rejectValue("trackingNumber",
					trackingNumber.isBlank() ? "error.trackingNumber.missing" : "error.trackingNumber.invalid");
		}
		var delivery = readDelivery(deliveries, errors);
		return errors.hasErrors() ? Optional.empty() : Optional
			.of(new Shipment(by.orElseThrow(), named, new TrackingNumber(trackingNumber), delivery.orElseThrow()));
	}

	private Optional<LocalDate> readDelivery(Span deliveries, Errors errors) {
		try {
			var day = LocalDate.parse(estimatedDelivery);
			if (day.isBefore(deliveries.first())) {
				errors.rejectValue("estimatedDelivery", "error.estimatedDelivery.past");
			}
			if (day.isAfter(deliveries.last())) {
				errors.rejectValue("estimatedDelivery", "error.estimatedDelivery.tooFar");
			}
			return Optional.of(day);
		}
		catch (DateTimeParseException noDay) {
			errors.rejectValue("estimatedDelivery", "error.estimatedDelivery.missing");
			return Optional.empty();
		}
	}

	/** Returns what is to be confirmed: a number that is none of its carrier's. */
	Optional<String> odd(Step step) {
		return step.shipment()
			.filter((shipment) -> !shipment.carrier().recognises(shipment.number()))
			.map((shipment) -> shipment.carrier() + " " + shipment.number())
			.filter((odd) -> !odd.equals(confirmed));
	}

	/** Returns the stage of a name, none where there is no such stage. */
	static Optional<CaseStage> stage(String name) {
		return Arrays.stream(CaseStage.values()).filter((one) -> one.name().equals(name)).findFirst();
	}

}
