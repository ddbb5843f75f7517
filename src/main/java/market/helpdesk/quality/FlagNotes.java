package market.helpdesk.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.ThreadNote;
import market.helpdesk.ticket.ThreadNotes;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.stereotype.Component;

/**
 * Tells of flags in the threads of their tickets. A flag that waits disturbs no shop: it
 * hears of it if it is upheld.
 */
@Component
class FlagNotes {

	private final ThreadNotes notes;

	private final Markets markets;

	FlagNotes(ThreadNotes notes, Markets markets) {
		this.notes = notes;
		this.markets = markets;
	}

	void flagged(Buyer buyer, TicketDetails ticket, GivenAnswer answer, NewFlag flag, boolean waits, Instant at) {
		var note = ThreadNote.by(Author.of(buyer), kind(flag, waits), day(ticket.market(), answer.receivedAt()),
				as(flag.kind()), new NoteWord.Text(flag.words().text()), points(flag.points()));
		notes.add(ticket.shop(), ticket.id(), waits ? note.withoutNotice() : note, at);
	}

	private static String kind(NewFlag flag, boolean waits) {
		if (waits) {
			return "FLAG_WAITS";
		}
		return flag.points().isEmpty() ? "ANSWER_FLAGGED" : "POINTS_FLAGGED";
	}

	void upheld(Administrator administrator, SubmittedFlag flag, FlagReason reason, Instant at) {
		decided(administrator, "FLAG_UPHELD", flag, reason, at);
	}

	/**
	 * @param released whether the shop owes no answer any more because of it
	 */
	void dismissed(Administrator administrator, SubmittedFlag flag, boolean released, FlagReason reason, Instant at) {
		decided(administrator, released ? "FLAG_DISMISSED_RELEASED" : "FLAG_DISMISSED", flag, reason, at);
	}

	private void decided(Administrator administrator, String kind, SubmittedFlag flag, FlagReason reason, Instant at) {
		notes.add(flag.shop(), flag.ticket(), ThreadNote.by(Author.of(administrator), kind,
				day(flag.market(), flag.answeredAt()), as(flag.flag().kind()), new NoteWord.Text(reason.text())), at);
	}

	private NoteWord day(MarketCode market, Instant at) {
		return new NoteWord.Day(LocalDate.ofInstant(at, markets.get(market).zone()));
	}

	private static NoteWord as(FlagKind kind) {
		return new NoteWord.Word("flag.as." + kind);
	}

	/** As in "2, 3"; nothing where none is named. */
	private static NoteWord points(Collection<Integer> points) {
		return new NoteWord.Text(points.stream().map(String::valueOf).collect(Collectors.joining(", ")));
	}

}
