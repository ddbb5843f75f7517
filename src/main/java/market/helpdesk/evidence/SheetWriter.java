package market.helpdesk.evidence;

import java.util.Locale;

import market.helpdesk.evidence.TranscriptItem.Happened;
import market.helpdesk.evidence.TranscriptItem.Written;
import org.w3c.dom.Element;

import static market.helpdesk.evidence.SheetWords.together;

/** Writes the parts of a transcript on sheets. */
final class SheetWriter {

	private final SheetWords words;

	private final CardWriter cards;

	private final String style;

	SheetWriter(Wording wording, String style) {
		this.words = new SheetWords(wording);
		this.cards = new CardWriter(words);
		this.style = style;
	}

	Sheet sheet() {
		return new Sheet(style);
	}

	void head(Sheet sheet, TranscriptHead head) {
		var body = sheet.body();
		sheet.said(body, "heading", words.say("evidence.pdf.title"));
		sheet.said(body, "title", words.quoted(head.subject()));
		fact(sheet, "evidence.pdf.ticket", head.reference());
		fact(sheet, "evidence.pdf.topic", together(head.topic()));
		fact(sheet, "evidence.pdf.buyer", head.buyerName());
		fact(sheet, "evidence.pdf.shop", head.shopName());
		head.order()
			.ifPresent((order) -> fact(sheet, "evidence.pdf.order",
					"%s · %s · %s %s".formatted(order.number(), order.item(), order.total(), order.currency())));
		head.offer().ifPresent((offer) -> fact(sheet, "evidence.pdf.offer", offer));
		fact(sheet, "evidence.pdf.messages", String.valueOf(head.messages()));
		fact(sheet, "evidence.pdf.prepared", head.preparedAt().text());
		sheet.said(body, "fact", words.say("evidence.pdf.preparedFor." + head.preparedFor()));
		sheet.said(body, "lead", words.say("evidence.pdf.lead", head.zone()));
	}

	private void fact(Sheet sheet, String key, String value) {
		sheet.text(sheet.body(), "fact", words.label(key, value));
	}

	void item(Sheet sheet, TranscriptItem item) {
		switch (item) {
			case Written written -> message(sheet, written);
			case Happened happened -> {
				var event = sheet.block(sheet.body(), "event");
				sheet.said(event, "words", happened.words());
				sheet.text(event, "when", happened.at().text());
				happened.deadline().ifPresent((deadline) -> cards.deadline(sheet, event, deadline));
			}
		}
	}

	private void message(Sheet sheet, Written message) {
		var block = sheet.block(sheet.body(), "message message-" + message.side().name().toLowerCase(Locale.ROOT));
		sheet.text(block, "who", together(words.say("evidence.pdf.message", message.position())) + " · "
				+ words.who(message.side(), message.author()));
		sheet.text(block, "when", words.label("evidence.pdf.received", message.at().text()));
		message.releasedAt()
			.ifPresent((at) -> sheet.text(block, "when", words.label("evidence.pdf.released", at.text())));
		message.body().ifPresent((body) -> sheet.text(block, "body", body));
		message.erased().ifPresent((mark) -> sheet.said(block, "erased", words.erased(mark)));
		if (message.hidden()) {
			sheet.said(block, "when", words.say("evidence.pdf.hidden"));
		}
		message.points()
			.forEach((point) -> sheet.said(block, "point", words.quoted(point.number() + ". " + point.text())));
		if (!message.answers().isEmpty()) {
			var numbers = message.answers().toString().replaceAll("[\\[\\]]", "");
			sheet.text(block, "when", words.label("evidence.pdf.answers", numbers));
		}
		message.attachments().forEach((file) -> file(sheet, block, file));
		message.deadline().ifPresent((deadline) -> cards.deadline(sheet, block, deadline));
	}

	private void file(Sheet sheet, Element block, TranscriptItem.FileItem file) {
		file.path().ifPresent((path) -> sheet.text(block, "file", words.label("evidence.pdf.file", path)));
		file.erased().ifPresent((mark) -> sheet.said(block, "erased", words.erased(mark)));
		sheet.text(block, "file", "SHA-256 " + file.sha256());
	}

	void owed(Sheet sheet, DeadlineItem owed) {
		heading(sheet, "evidence.pdf.owed");
		cards.deadline(sheet, sheet.body(), owed);
	}

	void agreement(Sheet sheet, AgreementItem agreement) {
		cards.agreement(sheet, agreement);
	}

	void one(Sheet sheet, CaseItem one) {
		cards.one(sheet, one);
	}

	void end(Sheet sheet) {
		sheet.said(sheet.body(), "lead", words.say("evidence.pdf.end"));
	}

	void heading(Sheet sheet, String key) {
		sheet.said(sheet.body(), "heading", words.say(key));
	}

}
