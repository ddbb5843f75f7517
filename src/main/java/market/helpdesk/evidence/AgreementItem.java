package market.helpdesk.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.agreement.AgreementSummary.Said;
import market.helpdesk.calendar.Market;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.Side;

/**
 * What one side proposed and the other said to it, each with who and when.
 *
 * @param kind what is agreed on, with amount and day, by language
 * @param terms what else was agreed on, as it was written
 * @param word why it was declined, where that was said
 */
record AgreementItem(UUID id, String state, Map<String, String> kind, Optional<String> terms, Optional<UUID> supersedes,
		SaidItem proposed, Optional<SaidItem> answered, Optional<String> word) {

	/** Who said something, and when. */
	record SaidItem(Optional<String> by, Side side, Moment at) {
	}

	static AgreementItem of(AgreementSummary agreement, Reader reader, Market market, Wording wording) {
		return new AgreementItem(agreement.id().id(), agreement.state().name(),
				wording.inEach((locale) -> kind(agreement, wording, locale)), agreement.terms().words(),
				agreement.supersedes().map((one) -> one.id()), said(agreement.proposed(), reader, market),
				agreement.answered().map((answer) -> said(answer, reader, market)), agreement.word());
	}

	private static String kind(AgreementSummary agreement, Wording wording, Locale locale) {
		var terms = agreement.terms();
		var words = new StringBuilder(wording.say(locale, "agreement.kind." + terms.kind()));
		terms.amount()
			.map((amount) -> new NoteWord.Amount(amount.amount(), amount.currency().getCurrencyCode()))
			.ifPresent((amount) -> words.append(" · ").append(wording.say(locale, amount)));
		terms.day().map(NoteWord.Day::new).ifPresent((day) -> words.append(" · ").append(wording.say(locale, day)));
		return words.toString();
	}

	private static SaidItem said(Said said, Reader reader, Market market) {
		return new SaidItem(reader.told(said.side(), said.name()), said.side(), Moment.of(said.at(), market.zone()));
	}

}
