package market.helpdesk.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.aftersales.CaseDesk;
import market.helpdesk.aftersales.CaseId;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.aftersales.StepRefused;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.WaiverLapsed;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import market.helpdesk.violation.DowntimeReview;
import market.helpdesk.violation.ViolationWaiving;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many people do many things in a random order, and after each the standings are what the
 * records say. Every run draws its own; a failure names its seed, and
 * {@code -Dstanding.seed=…} plays it again.
 */
@HelpdeskTest
class RandomStandingTests {

	private static final int ACTIONS = 120;

	private final Stage stage;

	private final CaseDesk desk;

	private final StandingJob job;

	private final Rating rating;

	private final Downtimes downtimes;

	private final DowntimeReview review;

	private final ViolationWaiving waiving;

	private final TransactionTemplate transaction;

	private final StandingRecords records;

	private final StandingDays days;

	private final Shops shops;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final StandingBooks books;

	private final long seed = Long.getLong("standing.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	private final List<Asked> tickets = new ArrayList<>();

	RandomStandingTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			StandingJob job, Rating rating, Downtimes downtimes, DowntimeReview review, ViolationWaiving waiving,
			TransactionTemplate transaction, StandingRecords records, StandingDays days, Shops shops,
			WorkingCalendars calendars, JdbcClient jdbc, AdjustableClock clock) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.job = job;
		this.rating = rating;
		this.downtimes = downtimes;
		this.review = review;
		this.waiving = waiving;
		this.transaction = transaction;
		this.records = records;
		this.days = days;
		this.shops = shops;
		this.jdbc = jdbc;
		this.clock = clock;
		this.books = new StandingBooks(jdbc, shops, calendars);
	}

	private record Asked(TicketId ticket, Optional<CaseId> caseId, Cast buyer, Cast seller, House house) {
	}

	@RepeatedTest(3)
	void standingsAreWhatTheRecordsSayAfterWhateverAnybodyDid() {
		for (var action = 1; action <= ACTIONS; action++) {
			act();
			stage.sweep();
			desk.sweep();
			review.run(clock.instant());
			job.sweep(clock.instant());
			books.agree("-Dstanding.seed=%d after %d actions".formatted(seed, action));
		}
		assertThat(jdbc.sql("select count(*) from standing_marks").query(Long.class).single()).isZero();
		for (var house : House.values()) {
			daysAgree(house);
		}
	}

	/** What was put down at the end of a day can be said of it for ever. */
	private void daysAgree(House house) {
		var shop = shops.get(house.id());
		var snapshots = jdbc.sql("select * from standing_snapshots n where shop_id = :shop order by day")
			.param("shop", house.id().id())
			.query((row, number) -> Map.entry(row.getObject("day", LocalDate.class), StandingRows.standing(row)))
			.list();
		assertThat(snapshots).as("-Dstanding.seed=%d", seed).isNotEmpty().allSatisfy((snapshot) -> {
			var window = days.window(shop.market(), snapshot.getKey());
			var history = records.of(shop, window.from(), clock.instant());
			assertThat(StandardWeights.FORMULA.standing(history.at(window)))
				.as("-Dstanding.seed=%d, %s", seed, snapshot)
				.isEqualTo(snapshot.getValue());
		});
		assertThat(snapshots.stream().map(Map.Entry::getKey).toList())
			.isEqualTo(snapshots.getFirst().getKey().datesUntil(snapshots.getLast().getKey().plusDays(1)).toList());
	}

	private void act() {
		stage.waitFor(Duration.ofMinutes(1 + random.nextInt(8 * 60)));
		switch (random.nextInt(24)) {
			case 0, 1, 2, 3 -> ask();
			case 4, 5 -> stage.waitFor(Duration.ofHours(random.nextInt(100)));
			case 6 -> stage.waitFor(Duration.ofDays(random.nextInt(25)));
			case 7 -> some((one) -> stage.waive(one.buyer(), one.ticket()));
			case 8 -> some((one) -> stage.wantAnswer(one.buyer(), one.ticket()));
			case 9 -> some((one) -> stage.takeOver(Cast.CARLA, one.ticket()));
			case 10 -> some((one) -> stage.handBack(Cast.CARLA, one.ticket()));
			case 11 -> some((one) -> stage.flag(one.buyer(), one.ticket(), lastAnswer(one), anyOf(FlagKind.values())));
			case 12 -> flagged((one, position) -> stage.uphold(Cast.CARLA, one, position));
			case 13 -> flagged((one, position) -> stage.dismiss(Cast.CARLA, one, position));
			case 14, 15 -> some((one) -> rating.rate(one.buyer().buyer(), one.ticket(), String.valueOf(lastAnswer(one)),
					Map.of(anyOf(Aspect.values()), random.nextInt(3) > 0)));
			case 16 -> some((one) -> one.caseId()
				.ifPresent((of) -> desk.reach(one.seller(), of,
						anyOf(CaseKind.WARRANTY.stages().toArray(market.helpdesk.aftersales.CaseStage[]::new)))));
			case 17 -> some(
					(one) -> one.caseId().ifPresent((of) -> desk.close(one.seller(), of, anyOf(CaseOutcome.values()))));
			case 18 -> wasDown();
			case 19 -> anAppealIsUpheld();
			case 20 -> some((one) -> stage.write(one.buyer(), one.ticket(), "E allora?"));
			default -> some((one) -> stage.write(one.seller(), one.ticket(), "Ci siamo quasi."));
		}
	}

	private void ask() {
		var polish = random.nextInt(3) == 0;
		var buyer = polish ? Cast.ZOFIA : Cast.ANNA;
		var seller = polish ? Cast.EWA : random.nextBoolean() ? Cast.GIULIA : Cast.LUCA;
		var ticket = stage.ask(buyer, polish ? Stage.ZOFIAS_ORDER : Stage.ANNAS_ORDER, "Garanzia", "Si è rotto.");
		var caseId = random.nextBoolean() ? Optional.of(desk.open(buyer, ticket, CaseKind.WARRANTY))
				: Optional.<CaseId>empty();
		tickets.add(new Asked(ticket, caseId, buyer, seller, polish ? House.NOWA_KOMORKA : House.RIVA));
	}

	private int lastAnswer(Asked one) {
		return jdbc.sql("select last_seller_position from tickets where id = ?")
			.param(one.ticket().id())
			.query(Integer.class)
			.single();
	}

	private interface Deciding {

		void decide(TicketId ticket, int position);

	}

	private void flagged(Deciding deciding) {
		record Flagged(TicketId ticket, int position) {
		}
		jdbc.sql("""
				select f.ticket_id, m.position from open_flags o
				join flags f on f.shop_id = o.shop_id and f.id = o.flag_id
				join messages m on m.shop_id = f.shop_id and m.id = f.message_id order by f.id limit 1""")
			.query((row, number) -> new Flagged(new TicketId(row.getObject("ticket_id", UUID.class)),
					row.getInt("position")))
			.optional()
			.ifPresent((flag) -> deciding.decide(flag.ticket(), flag.position()));
	}

	/** The platform, for hours, some time ago. */
	private void wasDown() {
		var end = clock.instant().minus(Duration.ofHours(1 + random.nextInt(60)));
		try {
			downtimes.record(Cast.CARLA.id().id(),
					new Downtime(end.minus(Duration.ofHours(1 + random.nextInt(30))), end), "The database was full");
			stage.waitFor(Duration.ofMinutes(5));
		}
		catch (RuntimeException overlapping) {
			assertThat(overlapping).hasMessageContaining("own");
		}
	}

	private void anAppealIsUpheld() {
		record Confirmed(UUID shop, UUID id) {
		}
		jdbc.sql(
				"select shop_id as shop, id from violation_register where state = 'CONFIRMED' order by id desc limit 1")
			.query(Confirmed.class)
			.optional()
			.ifPresent((one) -> transaction.executeWithoutResult((status) -> waiving.waive(new ShopId(one.shop()),
					List.of(one.id()), Cast.CARLA.id(), "It was a mistake", clock.instant())));
	}

	private <T> T anyOf(T[] all) {
		return all[random.nextInt(all.length)];
	}

	/** Not everything can be done at any time. */
	private void some(Consumer<Asked> action) {
		if (!tickets.isEmpty()) {
			try {
				action.accept(tickets.get(random.nextInt(tickets.size())));
			}
			catch (StepRefused | WritingRefused | WaiverLapsed | AnswerNotFound refused) {
				assertThat(refused).isNotNull();
			}
		}
	}

}
