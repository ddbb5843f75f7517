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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at terms, reasons and remarks before they are written. Where somebody is only to
 * be warned nobody asks: it is recorded and said, and a shop is suspected of it as of a
 * warning that it confirmed. What is refused stays on record only: nobody has read it,
 * and whoever is told rewrites it.
 */
@Component
class WordScreening implements WordScreen {

	private final Screener screener;

	private final ScreeningBook book;

	private final ApplicationEventPublisher events;

	WordScreening(Screener screener, ScreeningBook book, ApplicationEventPublisher events) {
		this.screener = screener;
		this.book = book;
		this.events = events;
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
		var occasion = new Occasion(ticket.shop(), Optional.of(ticket.id()), wording.author(), key(wording),
				wording.at());
		var found = book.record(occasion, screening);
		if (screening.verdict().compareTo(Verdict.MASK) >= 0) {
			throw new WordsRefused(found.id().id());
		}
		if (screening.verdict() == Verdict.WARN && wording.author().side() == Side.SELLER && found.isNew()) {
			events.publishEvent(FindingsSuspected.of(occasion, screening, found.id()));
		}
	}

	/** The same words in the same ticket are on record once for whoever says them. */
	private static SubmissionKey key(Wording wording) {
		var said = "%s\0%s\0%s\0%s".formatted(wording.ticket().id(), wording.author().account().id(), wording.use(),
				String.join("\0", wording.texts()));
		return new SubmissionKey(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
	}

}
