package market.helpdesk.evidence;

import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.evidence.TranscriptItem.Happened;
import market.helpdesk.evidence.TranscriptItem.Written;

/** About how many characters something takes on a sheet. */
final class Weights {

	/** What there is besides words: lines, names and times. */
	private static final int FRAME = 200;

	private Weights() {
	}

	static int of(TranscriptItem item) {
		return FRAME + item.deadline().map((deadline) -> deadline.steps().size() * FRAME).orElse(0) + switch (item) {
			case Written message -> of(message);
			case Happened event -> event.words().values().stream().mapToInt(String::length).sum();
		};
	}

	private static int of(Written message) {
		return length(message.body()) + message.attachments().size() * FRAME
				+ message.points().stream().mapToInt((point) -> FRAME + point.text().length()).sum();
	}

	static int of(AgreementItem agreement) {
		return 2 * FRAME + length(agreement.terms()) + length(agreement.word());
	}

	static int of(CaseItem one) {
		return FRAME + Stream.concat(one.stages().stream(), one.closed().stream())
			.mapToInt((step) -> 2 * FRAME + length(step.note()) + length(step.skipReason()))
			.sum();
	}

	private static int length(Optional<String> text) {
		return text.map(String::length).orElse(0);
	}

}
