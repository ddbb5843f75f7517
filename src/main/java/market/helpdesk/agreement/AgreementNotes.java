package market.helpdesk.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.ThreadNote;

/**
 * What threads tell of agreements. The words of each are its kind, then amount, day and
 * words, each behind what divides it from the one before, and nothing where it has none.
 */
final class AgreementNotes {

	private static final NoteWord NOTHING = new NoteWord.Text("");

	private static final NoteWord DIVIDER = new NoteWord.Text(" · ");

	private AgreementNotes() {
	}

	static ThreadNote proposed(Agreement agreement, Author by) {
		return note(by, "AGREEMENT_PROPOSED", terms(agreement.terms()));
	}

	static ThreadNote answered(Agreement agreement, AgreementAnswer answer, Author by, Optional<String> word) {
		var words = terms(agreement.terms());
		if (answer == AgreementAnswer.DECLINED) {
			add(words, word.map((text) -> new NoteWord.Text("“" + text + "”")));
		}
		return note(by, "AGREEMENT_" + answer, words);
	}

	static ThreadNote superseded(Agreement agreement, Author by) {
		return note(by, "AGREEMENT_SUPERSEDED", terms(agreement.terms()));
	}

	private static List<NoteWord> terms(AgreementTerms terms) {
		var words = new ArrayList<NoteWord>();
		words.add(new NoteWord.Word("agreement.kind." + terms.kind()));
		add(words, terms.amount()
			.map((amount) -> new NoteWord.Amount(amount.amount(), amount.currency().getCurrencyCode())));
		add(words, terms.day().map(NoteWord.Day::new));
		add(words, terms.words().map(NoteWord.Text::new));
		return words;
	}

	private static void add(List<NoteWord> words, Optional<? extends NoteWord> word) {
		words.add(word.isPresent() ? DIVIDER : NOTHING);
		words.add(word.isPresent() ? word.get() : NOTHING);
	}

	private static ThreadNote note(Author by, String kind, List<NoteWord> words) {
		return ThreadNote.by(by, kind, words.toArray(NoteWord[]::new));
	}

}
