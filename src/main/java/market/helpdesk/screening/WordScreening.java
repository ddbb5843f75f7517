package market.helpdesk.screening;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.screening.Screener.Text;
import market.helpdesk.screening.ScreeningBook.Occasion;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at terms, reasons and remarks before they are written. Where somebody is only to
 * be warned nobody asks: it is recorded and said.
 */
@Component
class WordScreening implements WordScreen {

	private final Screener screener;

	private final ScreeningBook book;

	WordScreening(Screener screener, ScreeningBook book) {
		this.screener = screener;
		this.book = book;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = WordsRefused.class)
	public void require(Wording wording) {
		if (wording.author().side() == Side.MARKETPLACE || wording.texts().isEmpty()) {
			return;
		}
		var part = (wording.use() == Wording.Use.TERMS) ? Part.AGREEMENT : Part.OTHER;
		var screening = screener.screen(wording.texts().stream().map((text) -> new Text(part, text)).toList(),
				wording.author().side(), wording.ticket().market());
		if (!screening.isClean()) {
			rule(wording, screening);
		}
	}

	private void rule(Wording wording, Screening screening) {
		var ticket = wording.ticket();
		var found = book.record(
				new Occasion(ticket.shop(), Optional.of(ticket.id()), wording.author(), key(wording), wording.at()),
				screening);
		if (screening.verdict().compareTo(Verdict.MASK) >= 0) {
			throw new WordsRefused(found.id().id());
		}
	}

	/** The same words in the same ticket are on record once for whoever says them. */
	private static SubmissionKey key(Wording wording) {
		var said = "%s\0%s\0%s\0%s".formatted(wording.ticket().id(), wording.author().account().id(), wording.use(),
				String.join("\0", wording.texts()));
		return new SubmissionKey(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
	}

}
