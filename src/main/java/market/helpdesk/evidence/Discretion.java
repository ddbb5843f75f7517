package market.helpdesk.evidence;

import java.util.Map;
import java.util.Set;

import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.ticket.Side;

/**
 * What of a ticket's record its parties may be told: what their thread shows. All else,
 * and whatever there will be one day, is withheld from them: that a message is held, that
 * an administrator looks in, what is weighed against a shop. Of what is withheld they get
 * the hash, so that the chain holds together.
 */
final class Discretion {

	private static final Set<String> TOLD = Set.of("TicketOpened", "TicketImported", "MessagePosted", "AttachmentAdded",
			"TicketClosed", "TicketReopened", "WaiverProposed", "AnswerWaived", "WaiverWithdrawn", "WaiverLapsed",
			"AskingDropped", "AnswerAskedAgain", "TicketTakenOver", "TicketHandedBack", "ResponseDeadlineSet",
			"ResponseDeadlineMet", "ResponseDeadlineMissed", "ResponseDeadlineMoved", "LateAnswerGiven",
			"ResponseReleased", "ResponseOverdueAgain", "AgreementProposed", "AgreementConfirmed", "AgreementDeclined",
			"AgreementWithdrawn", "AgreementSuperseded", "CaseOpened", "StageReached", "CaseClosed", "UpdateExpected",
			"UpdateGiven", "UpdateNotNeeded", "UpdateOverdue", "UpdateDeadlineMoved", "AnswerFlagged", "FlagUpheld",
			"FlagDismissed");

	/**
	 * How an answer was rated is shown to the shop, and to its buyer by what they did.
	 */
	private static final Set<String> TOLD_TO_SHOPS = Set.of("AnswerRated");

	/** Why the marketplace took a ticket over is not told to its parties. */
	private static final Map<String, Set<String>> UNTOLD = Map.of("TicketTakenOver", Set.of("reason"));

	private final Reader reader;

	Discretion(Reader reader) {
		this.reader = reader;
	}

	/** Returns whether the reader may know what an entry says, but for its texts. */
	boolean tells(ChainedEntry entry) {
		return reader.knowsAll() || isTold(entry.action()) || isOwn(entry);
	}

	/** Returns whether the reader may know a text that an entry commits to. */
	boolean tells(ChainedEntry entry, String text) {
		return reader.knowsAll() || isOwn(entry)
				|| !UNTOLD.getOrDefault(entry.action(), Set.of()).contains(text) && isTold(entry.action());
	}

	private boolean isTold(String action) {
		return TOLD.contains(action) || reader.side() == Side.SELLER && TOLD_TO_SHOPS.contains(action);
	}

	/** What somebody did and wrote themselves they know. */
	private boolean isOwn(ChainedEntry entry) {
		return entry.actor().equals(reader.viewer().account().id().toString());
	}

}
