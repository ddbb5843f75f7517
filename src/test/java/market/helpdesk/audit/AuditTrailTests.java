package market.helpdesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.paging.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HelpdeskTest
class AuditTrailTests {

	private static final AuditSubject TICKET = AuditSubject.ticket(Cast.House.RIVA.id().id(), new UUID(1, 1));

	private static final AuditSubject OTHER_TICKET = AuditSubject.ticket(Cast.House.RIVA.id().id(), new UUID(1, 2));

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	AuditTrailTests(AuditTrail trail, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.trail = trail;
		this.events = events;
		this.transaction = transaction;
	}

	/** Facts of the tests, under names that have words. */
	record SignedOut(Actor actor, AuditSubject subject, Instant occurredAt) implements AuditedEvent {

		@Override
		public Map<String, ?> particulars() {
			return Map.of("dueAt", occurredAt, "messages", 3, "note", "ö \uD83D\uDD14 \"'");
		}

	}

	record SignedIn(Actor actor, AuditSubject subject, Instant occurredAt) implements AuditedEvent {
	}

	record Heard(List<AuditedEvent> events) implements AuditedEvents {
	}

	@Test
	void keepsActorTimeSubjectAndParticulars() {
		publish(new SignedOut(new Actor.Person(Cast.ANNA.id().id()), TICKET, Stage.OPENING));

		assertThat(find(AuditFilter.EVERYTHING)).singleElement().satisfies((entry) -> {
			assertThat(entry.actor()).isEqualTo(Cast.ANNA.id().toString());
			assertThat(entry.action()).isEqualTo("SignedOut");
			assertThat(entry.occurredAt()).isEqualTo(Stage.OPENING);
			assertThat(entry.subject()).isEqualTo(TICKET);
			assertThat(entry.particulars())
				.isEqualTo(Map.of("dueAt", "2026-01-14T09:00:00Z", "messages", 3, "note", "ö \uD83D\uDD14 \"'"));
		});
	}

	@Test
	void keepsEachFactOfABatch() {
		publish(new Heard(List.of(signedOut(1), signedIn(2), signedOut(3))));
		assertThat(find(AuditFilter.EVERYTHING)).extracting(AuditEntry::action)
			.containsExactly("SignedOut", "SignedIn", "SignedOut");
	}

	@Test
	void keepsNothingOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> events.publishEvent(signedOut(1)));
		assertThat(find(AuditFilter.EVERYTHING)).isEmpty();
	}

	@Test
	void isFilteredByWhoWhatWhenAndWhich() {
		publish(signedOut(1), signedIn(2), new SignedIn(new Actor.Stranger(), OTHER_TICKET, at(3)),
				new SignedOut(new Actor.Job("import"), OTHER_TICKET, at(4)));

		assertThat(times(filter("stranger", null, null, null, null))).containsExactly(at(3));
		assertThat(times(filter("job:import", null, null, null, null))).containsExactly(at(4));
		assertThat(times(filter(Cast.ANNA.id().toString(), null, null, null, null))).containsExactly(at(2), at(1));
		assertThat(times(filter(null, "SignedIn", null, null, null))).containsExactly(at(3), at(2));
		assertThat(times(filter(null, null, at(2), at(4), null))).containsExactly(at(3), at(2));
		assertThat(times(AuditFilter.about(OTHER_TICKET.id()))).containsExactly(at(4), at(3));
		assertThat(times(filter("stranger", "SignedIn", at(3), at(4), OTHER_TICKET.id()))).containsExactly(at(3));
		assertThat(times(filter("stranger", "SignedOut", null, null, null))).isEmpty();
	}

	@Test
	void isReadPageByPageWithoutSkippingOrRepeating() {
		for (var second = 0; second < 23; second++) {
			publish(signedOut(second / 4));
		}
		var all = find(AuditFilter.EVERYTHING);
		var read = new ArrayList<AuditEntry>();
		var next = Optional.<Cursor>empty();
		do {
			var page = trail.find(AuditFilter.EVERYTHING, next, 5);
			read.addAll(page.items());
			next = page.next();
			publish(signedOut(100));
		}
		while (next.isPresent());

		assertThat(read).isEqualTo(all).hasSize(23);
	}

	private static AuditFilter filter(@Nullable String actor, @Nullable String action, @Nullable Instant from,
			@Nullable Instant until, @Nullable UUID subject) {
		return new AuditFilter(Optional.ofNullable(actor), Optional.ofNullable(action), Optional.ofNullable(from),
				Optional.ofNullable(until), Optional.ofNullable(subject));
	}

	private static SignedOut signedOut(int second) {
		return new SignedOut(new Actor.Person(Cast.ANNA.id().id()), TICKET, at(second));
	}

	private static SignedIn signedIn(int second) {
		return new SignedIn(new Actor.Person(Cast.ANNA.id().id()), TICKET, at(second));
	}

	private static Instant at(int second) {
		return Stage.OPENING.plus(Duration.ofSeconds(second));
	}

	private void publish(Object... facts) {
		transaction.executeWithoutResult((status) -> List.of(facts).forEach(events::publishEvent));
	}

	private List<Instant> times(AuditFilter filter) {
		return find(filter).stream().map(AuditEntry::occurredAt).toList();
	}

	private List<AuditEntry> find(AuditFilter filter) {
		return trail.find(filter, Optional.empty(), 100).items();
	}

}
