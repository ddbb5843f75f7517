package market.helpdesk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The canonical form of docs/adr/0023, to the letter: packs of years ago are verified by
 * it.
 */
class ChainedEntryTests {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private static final ChainedEntry FIRST = ChainedEntry.continuing(ChainHead.START,
			new EntryDraft(new UUID(0x0192abcd00007000L, 0x8000000000000001L),
					AuditSubject.ticket(new UUID(1, 2), new UUID(3, 4)), Instant.parse("2026-01-14T09:00:00.5Z"),
					"job:import", "MessagePosted", mapper.valueToTree(Map.of("position", 1, "side", "BUYER")),
					Map.of()),
			new TreeMap<>(Map.of("body", "ab".repeat(32))));

	@Test
	void isWrittenInOneWayOnly() {
		assertThat(FIRST.canonical()).isEqualTo("""
				{"action":"MessagePosted","actor":"job:import","at":"2026-01-14T09:00:00.500000Z",\
				"id":"0192abcd-0000-7000-8000-000000000001","number":1,"particulars":{"position":1,"side":"BUYER"},\
				"previous":"0000000000000000000000000000000000000000000000000000000000000000",\
				"shop":"00000000-0000-0001-0000-000000000002","subject":"00000000-0000-0003-0000-000000000004",\
				"subjectKind":"TICKET",\
				"texts":{"body":"abababababababababababababababababababababababababababababababab"},"version":1}""");
	}

	@Test
	void isHashedAsItIsWritten() {
		assertThat(FIRST.hash()).isEqualTo(Hash.of(FIRST.canonical()));
		assertThat(FIRST.holds()).isTrue();
	}

	@Test
	void isFollowedByWhatNamesItsHash() {
		var draft = new EntryDraft(new UUID(5, 6), AuditSubject.ticket(new UUID(1, 2), new UUID(3, 4)), Instant.EPOCH,
				"stranger", "TicketClosed", mapper.createObjectNode(), Map.of());
		var second = ChainedEntry.continuing(FIRST.head(), draft, new TreeMap<>());
		assertThat(second.number()).isEqualTo(2);
		assertThat(second.previous()).isEqualTo(FIRST.hash());
	}

	@ParameterizedTest
	@MethodSource
	void doesNotHoldOnceAnythingIsChanged(UnaryOperator<ChainedEntry> change) {
		assertThat(change.apply(FIRST).holds()).isFalse();
	}

	static Stream<UnaryOperator<ChainedEntry>> doesNotHoldOnceAnythingIsChanged() {
		var other = new UUID(9, 9);
		return Stream.of(
				(e) -> new ChainedEntry(new ChainKey(other, e.chain().subject()), e.subjectKind(), e.number(),
						e.previous(), e.id(), e.at(), e.actor(), e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), "SHOP", e.number(), e.previous(), e.id(), e.at(), e.actor(),
						e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), 2, e.previous(), e.id(), e.at(), e.actor(),
						e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.hash(), e.id(), e.at(), e.actor(),
						e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), other, e.at(), e.actor(),
						e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), e.id(),
						e.at().plusNanos(1_000), e.actor(), e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), e.id(), e.at(), "job:x",
						e.action(), e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), e.id(), e.at(), e.actor(),
						"X", e.particulars(), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), e.id(), e.at(), e.actor(),
						e.action(), mapper.valueToTree(Map.of("position", 1.5)), e.texts(), e.hash()),
				(e) -> new ChainedEntry(e.chain(), e.subjectKind(), e.number(), e.previous(), e.id(), e.at(), e.actor(),
						e.action(), e.particulars(), new TreeMap<>(), e.hash()));
	}

	@Test
	void commitsToATextThatItDoesNotTell() {
		var commitment = Commitment.to("Where is my parcel?");
		assertThat(Commitment.of(commitment.salt(), "Where is my parcel?")).isEqualTo(commitment.hash());
		assertThat(Commitment.of(commitment.salt(), "Where is my parcel!")).isNotEqualTo(commitment.hash());
		assertThat(Commitment.to("Where is my parcel?").hash()).isNotEqualTo(commitment.hash());
	}

}
