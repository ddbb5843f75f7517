package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.standing.StandingFeed.Change;
import market.helpdesk.standing.StoredStanding.Computed;
import market.helpdesk.sweep.Waiting;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That whoever reads on from where they were misses nothing, whoever writes meanwhile.
 */
@HelpdeskTest
class StandingFeedTests {

	private static final int SHOPS = 40;

	private static final int WRITERS = 4;

	private static final int CHANGES = 60;

	private static final Instant NOW = Instant.parse("2026-01-14T09:00:00Z");

	private final StandingFeed feed;

	private final Standings standings;

	private final Shops shops;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	StandingFeedTests(StandingFeed feed, Standings standings, Shops shops, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.feed = feed;
		this.standings = standings;
		this.shops = shops;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/**
	 * Writers on as many connections as nodes, some of whose transactions fail, and a
	 * reader who goes on from page to page meanwhile.
	 */
	@RepeatedTest(3)
	void aReaderSeesEveryFinalStateAndNoPositionTwice() throws Exception {
		var all = enterShops();
		var written = new AtomicBoolean();
		var read = new ArrayList<Change>();
		try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
			var reader = people.submit(() -> read(read, written));
			var writers = IntStream.range(0, WRITERS)
				.mapToObj((writer) -> people.submit(() -> write(all, writer)))
				.toList();
			for (var writer : writers) {
				writer.get();
			}
			written.set(true);
			reader.get();
		}
		assertThat(read.stream().map(Change::position).toList()).isSorted().doesNotHaveDuplicates();
		assertThat(last(read)).isEqualTo(kept());
		assertThat(feed.last()).isEqualTo(jdbc.sql("select max(position) from standings").query(Long.class).single());
	}

	/**
	 * The next position is not given before the one before it is there for all to see.
	 */
	@Test
	void positionsBecomeVisibleInTheirOrder() {
		var all = enterShops();
		transaction.executeWithoutResult((status) -> {
			write(all.getFirst(), 50);
			var other = Waiting.beside(() -> transaction.executeWithoutResult((mine) -> write(all.getLast(), 60)));
			Waiting.untilSomebodyWaits(jdbc);
			assertThat(other).isNotDone();
			other.thenRun(() -> {
			});
		});
		Waiting.until(() -> feed.after(0, 10).size() == 2);
		assertThat(feed.after(0, 10)).extracting(Change::shop).containsExactly(all.getFirst().id(), all.getLast().id());
	}

	@Test
	void aTransactionThatFailsLeavesNoGap() {
		var all = enterShops();
		transaction.executeWithoutResult((status) -> {
			write(all.getFirst(), 50);
			status.setRollbackOnly();
		});
		transaction.executeWithoutResult((status) -> write(all.getLast(), 60));
		assertThat(feed.after(0, 10)).extracting(Change::position).containsExactly(1L);
	}

	@Test
	void aShopThatChangesAgainComesAgainFurtherOn() {
		var all = enterShops().subList(0, 3);
		all.forEach((shop) -> transaction.executeWithoutResult((status) -> write(shop, 50)));
		var first = feed.after(0, 2);
		transaction.executeWithoutResult((status) -> write(all.getFirst(), 70));
		assertThat(feed.after(first.getLast().position(), 10)).extracting(Change::shop)
			.containsExactly(all.getLast().id(), all.getFirst().id());
	}

	private List<Shop> enterShops() {
		return IntStream.range(0, SHOPS).mapToObj((number) -> {
			var id = UUID.randomUUID();
			jdbc.sql(
					"insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, 'DE', '2024-01-01Z')")
				.params(id, "m-" + number, "Laden " + number)
				.update();
			return shops.get(new ShopId(id));
		}).toList();
	}

	private void write(List<Shop> all, int writer) {
		var random = new Random(writer);
		for (var change = 0; change < CHANGES; change++) {
			// Each shop has one writer, as the lock sees to it elsewhere.
			var shop = all.get(random.nextInt(SHOPS / WRITERS) * WRITERS + writer);
			transaction.executeWithoutResult((status) -> {
				write(shop, random.nextInt(101));
				if (random.nextInt(5) == 0) {
					status.setRollbackOnly();
				}
			});
		}
	}

	private void write(Shop shop, int score) {
		var some = StandardWeights.FORMULA.standing(Records.NONE);
		var standing = new Standing(score, some.timeliness(), some.regularity(), some.reliability(),
				StandardWeights.FORMULA.visibility(score));
		standings.store(new StoredStanding(shop,
				new Computed(LocalDate.parse("2026-01-14"), 1, "rules", Records.NONE, standing, NOW), NOW,
				standings.nextPosition()));
	}

	private void read(List<Change> read, AtomicBoolean written) {
		var finished = false;
		while (!finished) {
			finished = written.get();
			var after = read.isEmpty() ? 0 : read.getLast().position();
			for (var page = feed.after(after, 7); !page.isEmpty(); page = feed.after(after, 7)) {
				read.addAll(page);
				after = page.getLast().position();
			}
		}
	}

	private static Map<UUID, Integer> last(List<Change> read) {
		var last = new HashMap<UUID, Integer>();
		read.forEach((change) -> last.put(change.shop().id(), change.standing().score()));
		return new TreeMap<>(last);
	}

	private Map<UUID, Integer> kept() {
		var kept = new TreeMap<UUID, Integer>();
		jdbc.sql("select shop_id, score from standings")
			.query((row, number) -> kept.put(row.getObject("shop_id", UUID.class), row.getInt("score")))
			.list();
		return kept;
	}

}
