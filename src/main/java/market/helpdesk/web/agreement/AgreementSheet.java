package market.helpdesk.web.agreement;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.agreement.AgreementFilter;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.agreement.AgreementSummary.Said;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes agreements as a table of comma-separated values (RFC 4180), read and written a
 * page at a time: however many there are, only those of a page are held. It begins with a
 * byte order mark, without which spreadsheets take it for another character set.
 */
@Component
class AgreementSheet {

	private static final int AT_ONCE = 500;

	private static final List<String> HEADINGS = List.of("ticket.one", "ticket.order", "agreements.with",
			"agreements.kind", "agreement.terms", "agreement.amount", "agreements.currency", "agreement.day",
			"agreements.state", "agreements.proposedBy", "agreements.proposedAt", "agreements.answeredBy",
			"agreements.answeredAt", "agreements.word");

	private final AgreementLists agreements;

	private final MarketTimes times;

	private final MessageSource messages;

	AgreementSheet(AgreementLists agreements, MarketTimes times, MessageSource messages) {
		this.agreements = agreements;
		this.times = times;
		this.messages = messages;
	}

	void write(Participant viewer, AgreementFilter filter, String text, Writer out) throws IOException {
		out.write('\uFEFF');
		out.write(CsvLine.of(HEADINGS.stream().map(this::word)));
		var next = Optional.<Cursor>empty();
		do {
			var page = agreements.page(viewer, filter, text, next, AT_ONCE);
			for (var agreement : page.items()) {
				out.write(line(viewer, agreement));
			}
			next = page.next();
		}
		while (next.isPresent());
	}

	private String line(Participant viewer, AgreementSummary agreement) {
		var about = agreement.about();
		var terms = agreement.terms();
		return CsvLine.of(Stream.of(about.reference().text(), about.orderNumber().orElse(""),
				(viewer instanceof Buyer) ? about.shopName() : about.buyerName(),
				word("agreement.kind." + terms.kind()), terms.words().orElse(""),
				terms.amount().map((amount) -> amount.amount().toPlainString()).orElse(""),
				terms.amount().map((amount) -> amount.currency().getCurrencyCode()).orElse(""),
				terms.day().map(LocalDate::toString).orElse(""), word("agreements.state." + agreement.state()),
				name(viewer, agreement.proposed()), moment(about.market(), agreement.proposed().at()),
				agreement.answered().map((said) -> name(viewer, said)).orElse(""),
				agreement.answered().map((said) -> moment(about.market(), said.at())).orElse(""),
				agreement.word().orElse("")));
	}

	private String name(Participant viewer, Said said) {
		var name = AgreementItems.told(viewer, said);
		return (name != null) ? name : word("marketplace.name");
	}

	/** In the market's zone, and in a form that every spreadsheet reads. */
	private String moment(MarketCode market, Instant at) {
		return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(times.at(market, at));
	}

	private String word(String key) {
		return messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
