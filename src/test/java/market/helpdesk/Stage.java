package market.helpdesk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast.House;
import market.helpdesk.account.Role;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseClock;
import market.helpdesk.order.Orders;
import market.helpdesk.quality.Deciding;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.quality.Flagging;
import market.helpdesk.quality.NewFlag;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TakeOverReason;
import market.helpdesk.ticket.TakingOver;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import market.helpdesk.ticket.Waiving;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.postgresql.util.PSQLState;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Where the cast acts: sets scenes in few words, and is cleared before each test. */
public class Stage {

	public static final ZoneId ROME = ZoneId.of("Europe/Rome");

	/** A Wednesday, with two working days behind it and two before it. */
	public static final Instant OPENING = at("2026-01-14T10:00");

	/** An order of Anna's at Riva's. */
	public static final String ANNAS_ORDER = "IT-204655";

	/** An order of Marco's at Riva's. */
	public static final String MARCOS_ORDER = "IT-204981";

	/** An order of Zofia's at Nowa Komórka's. */
	public static final String ZOFIAS_ORDER = "PL-103310";

	private static @Nullable Connection clearing;

	private final Opening opening;

	private final Messaging messaging;

	private final Waiving waiving;

	private final TakingOver takingOver;

	private final Flagging flagging;

	private final Deciding deciding;

	private final Orders orders;

	private final ResponseClock responseClock;

	private final WorkingCalendars calendars;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final AdjustableClock clock;

	private String passwordHash = "";

	Stage(Opening opening, Messaging messaging, Waiving waiving, TakingOver takingOver, Flagging flagging,
			Deciding deciding, Orders orders, ResponseClock responseClock, WorkingCalendars calendars, JdbcClient jdbc,
			PasswordEncoder passwords, AdjustableClock clock) {
		this.opening = opening;
		this.messaging = messaging;
		this.waiving = waiving;
		this.takingOver = takingOver;
		this.flagging = flagging;
		this.deciding = deciding;
		this.orders = orders;
		this.responseClock = responseClock;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.clock = clock;
	}

	/** An instant by the wall clocks of Rome. */
	public static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ROME).toInstant();
	}

	/** Anna asks about her order. */
	public TicketId annaAsks(String subject, String body) {
		return ask(Cast.ANNA, ANNAS_ORDER, subject, body);
	}

	/** A buyer, or the shop, opens a ticket about an order. */
	public TicketId ask(Cast opener, String order, String subject, String body) {
		var participant = participant(opener);
		var matter = Matter.of(orders.findVisibleTo(participant, order).orElseThrow());
		return opening
			.open(participant, matter, Topic.ORDER, new Subject(subject), NewMessage.of(new MessageBody(body)),
					SubmissionKey.next())
			.sent();
	}

	/** A buyer asks about something a shop offers. */
	public TicketId askAboutOffer(Cast buyer, House house, String offer, String body) {
		return opening
			.open(buyer.buyer(), Matter.of(house.id(), buyer.id(), new Offer(offer)), Topic.QUESTION,
					new Subject(offer), NewMessage.of(new MessageBody(body)), SubmissionKey.next())
			.sent();
	}

	/** Somebody writes in a ticket. */
	public int write(Cast author, TicketId ticket, String body) {
		return messaging.post(viewer(author), ticket, NewMessage.of(new MessageBody(body)), SubmissionKey.next())
			.sent();
	}

	/** Anna asks about her order, point by point. */
	public TicketId annaAsksPoints(String subject, String body, String... points) {
		var matter = Matter.of(orders.findVisibleTo(Cast.ANNA.buyer(), ANNAS_ORDER).orElseThrow());
		return opening
			.open(Cast.ANNA.buyer(), matter, Topic.RETURN, new Subject(subject), pointByPoint(body, points),
					SubmissionKey.next())
			.sent();
	}

	/** The buyer of a ticket asks point by point. */
	public int askPoints(Cast buyer, TicketId ticket, String body, String... points) {
		return messaging.post(viewer(buyer), ticket, pointByPoint(body, points), SubmissionKey.next()).sent();
	}

	/** Somebody answers points of a ticket. */
	public int answer(Cast author, TicketId ticket, String body, Integer... points) {
		return messaging
			.post(viewer(author), ticket, NewMessage.of(new MessageBody(body)).answering(List.of(points)),
					SubmissionKey.next())
			.sent();
	}

	private static NewMessage pointByPoint(String body, String... points) {
		return NewMessage.of(new MessageBody(body), Stream.of(points).map(PointText::new).toList());
	}

	/** Time passes; nothing sweeps. */
	public void waitFor(Duration duration) {
		clock.advance(duration);
	}

	/** Time passes; nothing sweeps. */
	public void waitUntil(String local) {
		clock.set(at(local));
	}

	/** The job comes by now. */
	public void sweep() {
		responseClock.sweep(clock.instant());
	}

	/** The buyer of a ticket needs no answer. */
	public boolean waive(Cast buyer, TicketId ticket) {
		return waiving.waive(buyer.buyer(), ticket, Integer.MAX_VALUE);
	}

	/** The buyer needs an answer after all. */
	public boolean wantAnswer(Cast buyer, TicketId ticket) {
		return waiving.withdraw(buyer.buyer(), ticket, Integer.MAX_VALUE);
	}

	/** The shop asks whether an answer is still needed. */
	public boolean askWhetherNeeded(Cast seller, TicketId ticket) {
		return waiving.propose(seller.member(), ticket, Integer.MAX_VALUE);
	}

	/** An administrator takes a ticket over. */
	public TakingOver.Outcome takeOver(Cast administrator, TicketId ticket) {
		return takingOver.takeOver(administrator.administrator(), ticket, new TakeOverReason("Nobody answers"));
	}

	/** An administrator hands a ticket back. */
	public void handBack(Cast administrator, TicketId ticket) {
		takingOver.handBack(administrator.administrator(), ticket);
	}

	/** The buyer flags an answer, by its position. */
	public Flagging.Outcome flag(Cast buyer, TicketId ticket, int position, FlagKind kind, Integer... points) {
		return flagging.flag(buyer.buyer(), ticket, String.valueOf(position),
				new NewFlag(kind, new FlagReason("That says nothing"), new TreeSet<>(List.of(points))));
	}

	/** An administrator upholds the flag of an answer. */
	public boolean uphold(Cast administrator, TicketId ticket, int position) {
		return deciding.uphold(administrator.administrator(), flagOf(ticket, position),
				new FlagReason("It says nothing"));
	}

	/** An administrator dismisses the flag of an answer. */
	public boolean dismiss(Cast administrator, TicketId ticket, int position) {
		return deciding.dismiss(administrator.administrator(), flagOf(ticket, position),
				new FlagReason("It says it all"));
	}

	/** The flag of an answer. */
	public FlagId flagOf(TicketId ticket, int position) {
		return new FlagId(jdbc.sql("""
				select f.id from flags f join messages m on m.shop_id = f.shop_id and m.id = f.message_id
				where m.ticket_id = ? and m.position = ?""").params(ticket.id(), position).query(UUID.class).single());
	}

	private static Writer viewer(Cast person) {
		return (person.role() == Role.ADMIN) ? person.administrator() : participant(person);
	}

	private static Participant participant(Cast person) {
		return switch (person.role()) {
			case BUYER -> person.buyer();
			case SELLER -> person.member();
			case ADMIN, AUDITOR -> throw new IllegalArgumentException(person + " takes part in nothing");
		};
	}

	void clear() {
		clock.set(OPENING);
		empty();
		calendars.newest();
		TestMail.clear();
		if (passwordHash.isEmpty()) {
			passwordHash = String.valueOf(passwords.encode(Cast.PASSWORD));
		}
		List.of(House.values()).forEach(this::enter);
		List.of(Cast.values()).forEach(this::enter);
		buy(ANNAS_ORDER, Cast.ANNA, House.RIVA, "iPhone 13, 128 GB", "412.00", "EUR");
		buy(MARCOS_ORDER, Cast.MARCO, House.RIVA, "Galaxy S22", "305.50", "EUR");
		buy(ZOFIAS_ORDER, Cast.ZOFIA, House.NOWA_KOMORKA, "Pixel 7", "1499.00", "PLN");
	}

	/**
	 * Tried again where it meets another node crosswise: one that starts begins with a
	 * sweep.
	 */
	private static void empty() {
		for (var tries = 1; true; tries++) {
			try {
				emptyAtOnce();
				return;
			}
			catch (IllegalStateException crossed) {
				if (tries == 5 || !(crossed.getCause() instanceof SQLException sql)
						|| !PSQLState.DEADLOCK_DETECTED.getState().equals(sql.getSQLState())) {
					throw crossed;
				}
			}
		}
	}

	/**
	 * What is permanent to the application is not to the tables' owner, for as long as it
	 * takes. Rows go one by one, as there are few: new files for a hundred tables and
	 * their indexes take ten times as long. Whatever another node is at is waited for.
	 */
	private static void emptyAtOnce() {
		try (var statement = clearing().createStatement()) {
			statement.execute("""
					set session_replication_role = replica;
					do $$
					declare
					  tables text[] := (select array_agg(format('%I', tablename)) from pg_tables
					    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'markets',
					      'clock_revisions', 'calendar_versions', 'screening_rule_versions', 'text_columns'));
					  one text;
					begin
					  execute format('lock table %s in access exclusive mode', array_to_string(tables, ', '));
					  foreach one in array tables loop execute 'delete from ' || one; end loop;
					  delete from calendar_versions where revision > 1;
					  delete from clock_revisions where number > 1;
					  delete from screening_rule_versions where number > 1;
					end $$""");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A connection that lasts: it has all tables in its caches. */
	private static Connection clearing() throws SQLException {
		if (clearing == null || !clearing.isValid(1)) {
			clearing = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
		}
		return clearing;
	}

	/** Says something to the database that is the owner's to say. */
	public static void asOwner(String sql) {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var statement = owner.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void enter(House house) {
		jdbc.sql("insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, ?, '2024-01-01Z')")
			.params(house.id().id(), house.marketplaceId, house.shopName, house.market)
			.update();
	}

	private void enter(Cast person) {
		jdbc.sql("""
				insert into accounts (id, marketplace_id, username, name, role, password_hash, email)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(person.id().id(), person.username(), person.username(), person.fullName(), person.role().name(),
					passwordHash, person.address())
			.update();
		var house = person.house();
		if (house != null) {
			jdbc.sql("insert into shop_members (shop_id, account_id, role) values (?, ?, ?)")
				.params(house.id().id(), person.id().id(), (person == Cast.LUCA) ? "AGENT" : "OWNER")
				.update();
		}
	}

	/** The id of an order. */
	public UUID order(String number) {
		return jdbc.sql("select id from orders where number = ?").param(number).query(UUID.class).single();
	}

	/** Also for tests that need more orders than there are. */
	public void buy(String number, Cast buyer, House house, String item, String total, String currency) {
		jdbc.sql("""
				insert into orders (shop_id, id, number, buyer_id, item, total, currency, placed_at, delivered_at)
				values (?, ?, ?, ?, ?, ?::numeric, ?, '2026-01-02 09:00Z', '2026-01-07 11:00Z')""")
			.params(house.id().id(), UUID.nameUUIDFromBytes(number.getBytes()), number, buyer.id().id(), item, total,
					currency)
			.update();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Setup {

		@Bean
		@Primary
		AdjustableClock adjustableClock() {
			return new AdjustableClock(OPENING);
		}

		@Bean
		Stage stage(Opening opening, Messaging messaging, Waiving waiving, TakingOver takingOver, Flagging flagging,
				Deciding deciding, Orders orders, ResponseClock responseClock, WorkingCalendars calendars,
				JdbcClient jdbc, PasswordEncoder passwords, AdjustableClock clock) {
			return new Stage(opening, messaging, waiving, takingOver, flagging, deciding, orders, responseClock,
					calendars, jdbc, passwords, clock);
		}

	}

	/** Clears the stage before each test. */
	static class Clearing implements BeforeEachCallback {

		@Override
		public void beforeEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(Stage.class).clear();
		}

	}

}
