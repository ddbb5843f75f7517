package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.NoteWord.Day;
import market.helpdesk.ticket.NoteWord.Text;
import market.helpdesk.ticket.NoteWord.Word;
import market.helpdesk.ticket.ThreadNote;
import market.helpdesk.ticket.ThreadNotes;

import org.springframework.stereotype.Component;

/**
 * Tells in the thread, and thereby to the other side, how a case goes on (R17, R18). No
 * note answers a message: the response deadline runs on.
 */
@Component
class CaseNotes {

	private final ThreadNotes notes;

	CaseNotes(ThreadNotes notes) {
		this.notes = notes;
	}

	void opened(Case one, Author by, Instant at) {
		add(one, ThreadNote.by(by, "CASE_OPENED", kind(one)), at);
	}

	void reached(Case one, Step step, List<CaseStage> skipped, Author by, Instant at) {
		skipped(one, word("case.stage", step.stage()), skipped, step.skipReason(), by, at);
		var words = new ArrayList<>(List.of(kind(one)));
		step.shipment().ifPresentOrElse((shipment) -> {
			words.add(shipment.carrierName().<NoteWord>map(Text::new).orElse(word("carrier", shipment.carrier())));
			words.add(new Text(shipment.number().text()));
			words.add(new Day(shipment.estimatedDelivery()));
		}, () -> words.add(word("case.stage", step.stage())));
		var kind = (step.stage() == CaseStage.SENT) ? "CASE_SENT" : "CASE_STAGE";
		add(one, remarked(by, kind, words, step.note()), at);
	}

	void closed(Case one, Resolution resolution, List<CaseStage> skipped, Author by, Instant at) {
		var outcome = word("case.outcome", resolution.outcome());
		skipped(one, outcome, skipped, resolution.skipReason(), by, at);
		add(one, remarked(by, "CASE_CLOSED", List.of(kind(one), outcome), resolution.reason()), at);
	}

	private void skipped(Case one, NoteWord to, List<CaseStage> skipped, Optional<Remark> reason, Author by,
			Instant at) {
		if (!skipped.isEmpty() && reason.isPresent()) {
			var note = ThreadNote.by(by, "CASE_SKIPPED", kind(one), to, new Text(reason.get().text()));
			add(one, note.withoutNotice(), at);
		}
	}

	private static ThreadNote remarked(Author by, String kind, List<NoteWord> words, Optional<Remark> remark) {
		if (remark.isEmpty()) {
			return ThreadNote.by(by, kind, words.toArray(NoteWord[]::new));
		}
		var all = new ArrayList<>(words);
		all.add(new Text(remark.get().text()));
		return ThreadNote.by(by, kind + "_REMARK", all.toArray(NoteWord[]::new));
	}

	private void add(Case one, ThreadNote note, Instant at) {
		notes.add(one.shop(), one.ticket(), note, at);
	}

	private static NoteWord kind(Case one) {
		return word("case.kind", one.kind());
	}

	private static NoteWord word(String prefix, Enum<?> value) {
		return new Word(prefix + "." + value.name());
	}

}
