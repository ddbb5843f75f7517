package market.helpdesk.evidence;

import java.util.Optional;

import market.helpdesk.evidence.AgreementItem.SaidItem;
import market.helpdesk.ticket.ErasedText;
import org.w3c.dom.Element;

import static market.helpdesk.evidence.SheetWords.together;

/** Writes what has more to it than a line: deadlines, agreements, cases. */
final class CardWriter {

	private final SheetWords words;

	CardWriter(SheetWords words) {
		this.words = words;
	}

	void deadline(Sheet sheet, Element parent, DeadlineItem deadline) {
		var block = sheet.block(parent, "deadline");
		sheet.said(block, "words",
				words.say("evidence.pdf.deadline." + deadline.outcome(), deadline.receivedAt().text(),
						deadline.dueAt().text(), deadline.endedAt().map(Moment::text).orElse("")));
		if (!deadline.onTimeUntil().equals(deadline.dueAt())) {
			sheet.said(block, "step", words.say("evidence.pdf.onTimeUntil", deadline.onTimeUntil().text()));
		}
		sheet.said(block, "step", words.say("evidence.pdf.counted", deadline.calendarVersion()));
		deadline.steps().forEach((step) -> step(sheet, block, step));
	}

	private void step(Sheet sheet, Element block, DeadlineItem.StepItem step) {
		var counted = "%d:%02d:%02d".formatted(step.countedSeconds() / 3600, step.countedSeconds() / 60 % 60,
				step.countedSeconds() % 60);
		sheet.text(block, "step",
				"%s – %s · %s · %s".formatted(step.from().text(), step.to().text(), words.reason(step), counted));
	}

	void agreement(Sheet sheet, AgreementItem agreement) {
		var card = sheet.block(sheet.body(), "card");
		sheet.text(card, "who", together(agreement.kind()));
		agreement.terms().ifPresent((terms) -> sheet.said(card, "words", words.quoted(terms)));
		sheet.text(card, "words", said("evidence.pdf.agreement.proposed", agreement.proposed()));
		agreement.answered().ifPresent((answer) -> sheet.text(card, "words", said(answered(agreement), answer)));
		quote(sheet, card, agreement.word());
		if (agreement.state().equals("SUPERSEDED")) {
			sheet.said(card, "words", words.say("evidence.pdf.agreement.superseded"));
		}
	}

	/** What was replaced had been confirmed. */
	private static String answered(AgreementItem agreement) {
		return switch (agreement.state()) {
			case "DECLINED" -> "evidence.pdf.agreement.declined";
			case "WITHDRAWN" -> "evidence.pdf.agreement.withdrawn";
			default -> "evidence.pdf.agreement.confirmed";
		};
	}

	private String said(String what, SaidItem said) {
		return words.label(what, words.who(said.side(), said.by())) + " · " + said.at().text();
	}

	void one(Sheet sheet, CaseItem one) {
		var card = sheet.block(sheet.body(), "card");
		sheet.text(card, "who", together(one.kind()));
		step(sheet, card, one.opened());
		one.stages().forEach((stage) -> step(sheet, card, stage));
		one.closed().ifPresent((closed) -> step(sheet, card, closed));
		one.nextUpdate()
			.ifPresent((update) -> sheet.said(card, "words", words.say("evidence.pdf.nextUpdate", update.since().text(),
					update.dueAt().text(), update.onTimeUntil().text())));
	}

	private void step(Sheet sheet, Element card, CaseItem.StepItem step) {
		sheet.text(card, "words",
				together(step.step()) + " · " + step.at().text() + " · " + words.who(step.side(), step.by()));
		step.shipment().ifPresent((parcel) -> shipment(sheet, card, parcel));
		quote(sheet, card, step.note());
		step.skipReason().ifPresent((reason) -> sheet.said(card, "words", words.say("evidence.pdf.skipped", reason)));
	}

	private void shipment(Sheet sheet, Element card, CaseItem.ShipmentItem parcel) {
		var key = parcel.number().equals(ErasedText.WORD) ? "evidence.pdf.shipment.erased" : "evidence.pdf.shipment";
		sheet.said(card, "words", words.say(key, parcel.carrier(), parcel.number(), parcel.estimatedDelivery()));
	}

	private void quote(Sheet sheet, Element card, Optional<String> text) {
		text.ifPresent((quoted) -> sheet.said(card, "words", words.quotation(quoted)));
	}

}
