package market.helpdesk.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.agreement.AgreementRefused.Why;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answering what the other side proposes, and taking back one's own (R8). Each ends the
 * proposal for good; doing it twice is doing it once.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS, noRollbackFor = WordsRefused.class)
public class Agreeing {

	private final Agreements agreements;

	private final AgreementRecords records;

	private final Threads threads;

	private final WordScreen screen;

	private final Clock clock;

	Agreeing(Agreements agreements, AgreementRecords records, Threads threads, WordScreen screen, Clock clock) {
		this.agreements = agreements;
		this.records = records;
		this.threads = threads;
		this.screen = screen;
		this.clock = clock;
	}

	/**
	 * The other side wants it too: it is in force, and what it replaces no more.
	 * @throws AgreementNotFound if it isn't the viewer's
	 * @throws AgreementRefused if the viewer can't, or can't any more
	 */
	public TicketId confirm(Writer viewer, AgreementId id) {
		return answer(viewer, id, AgreementAnswer.CONFIRMED, Optional.empty());
	}

	/**
	 * The other side does not want it.
	 * @param word why not, 1 to 500 characters
	 * @throws AgreementNotFound if it isn't the viewer's
	 * @throws WordsRefused if the other side must not read the word (R7)
	 * @throws AgreementRefused if the viewer can't, or can't any more
	 */
	public TicketId decline(Writer viewer, AgreementId id, Optional<String> word) {
		return answer(viewer, id, AgreementAnswer.DECLINED, word);
	}

	/**
	 * Its own side does not want it any more.
	 * @throws AgreementNotFound if it isn't the viewer's
	 * @throws AgreementRefused if the viewer can't, or can't any more
	 */
	public TicketId withdraw(Writer viewer, AgreementId id) {
		return answer(viewer, id, AgreementAnswer.WITHDRAWN, Optional.empty());
	}

	private TicketId answer(Writer viewer, AgreementId id, AgreementAnswer answer, Optional<String> word) {
		var agreement = agreements.lockVisibleTo(viewer, id).orElseThrow(() -> new AgreementNotFound(id));
		var author = Author.of(viewer);
		if (agreements.isAnswered(agreement, answer, author.account())) {
			return agreement.ticket();
		}
		var ticket = threads.findVisibleTo(viewer, agreement.ticket());
		var party = ticket.flatMap((one) -> Party.actedForBy(viewer, one))
			.orElseThrow(() -> new AgreementRefused(Why.NOT_YOURS_NOW));
		var answered = agreement.answered(answer, party);
		var now = clock.instant();
		screen.require(new Wording(author, ticket.orElseThrow(), Wording.Use.REMARK, word.stream().toList(), now));
		agreements.answer(agreement, answer, author, word, now);
		agreements.keep(answered);
		records.answered(answered, answer, author, word, now);
		if (answer == AgreementAnswer.CONFIRMED) {
			answered.supersedes().ifPresent((replaced) -> supersede(answered, replaced, author, now));
		}
		return agreement.ticket();
	}

	private void supersede(Agreement successor, AgreementId replaced, Author author, Instant now) {
		var superseded = agreements.find(successor.shop(), successor.ticket(), replaced)
			.orElseThrow(() -> new AgreementNotFound(replaced))
			.superseded();
		agreements.keep(superseded);
		records.superseded(superseded, successor, author, now);
	}

}
