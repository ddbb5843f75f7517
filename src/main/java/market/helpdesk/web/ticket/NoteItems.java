package market.helpdesk.web.ticket;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.NoteWord.Amount;
import market.helpdesk.ticket.NoteWord.Day;
import market.helpdesk.ticket.NoteWord.Text;
import market.helpdesk.ticket.NoteWord.Word;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Noted;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.stereotype.Component;

/** Words the notes of a thread in the language of whoever reads it. */
@Component
public class NoteItems {

	private final MarketTimes times;

	private final MessageSource messages;

	private final FormattingConversionService conversion;

	NoteItems(MarketTimes times, MessageSource messages, FormattingConversionService mvcConversionService) {
		this.times = times;
		this.messages = messages;
		this.conversion = mvcConversionService;
	}

	/** Words what a thread tells, and who did it first. */
	public List<String> words(Viewer viewer, @Nullable String by, @Nullable Side side, List<NoteWord> note) {
		var words = new ArrayList<String>();
		words.add(who(viewer, by, side, LocaleContextHolder.getLocale()));
		words.addAll(words(note));
		return words;
	}

	/** Words what is told and doesn't say who did it. */
	public List<String> words(List<NoteWord> note) {
		var locale = LocaleContextHolder.getLocale();
		return note.stream().map((word) -> worded(word, locale)).toList();
	}

	NoteItem item(Viewer viewer, MarketCode market, Noted noted) {
		return new NoteItem(noted.kind(), words(viewer, noted.by(), noted.side(), noted.words()),
				times.at(market, noted.at()));
	}

	/** Who acts for the marketplace is told to administrators only. */
	private String who(Viewer viewer, @Nullable String by, @Nullable Side side, Locale locale) {
		if (by == null) {
			return "";
		}
		if (side != Side.MARKETPLACE) {
			return by;
		}
		return (viewer instanceof Inspector) ? message("marketplace.named", locale, by)
				: message("marketplace.name", locale);
	}

	private String worded(NoteWord word, Locale locale) {
		return switch (word) {
			case Text(var text) -> text;
			case Word(var key) -> message(key, locale);
			case Day(var date) -> formatted(date);
			case Amount(var amount, var currency) -> formatted(new Money(amount, Currency.getInstance(currency)));
		};
	}

	private String formatted(Object value) {
		var text = conversion.convert(value, String.class);
		return (text != null) ? text : "";
	}

	private String message(String key, Locale locale, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

}
