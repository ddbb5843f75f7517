package market.helpdesk.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sellers who look at their inboxes and tickets, so many pages a second, however long the
 * pages take. A page's time begins when it was to be asked for.
 */
final class Visitors {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final List<Visitor> visitors = new ArrayList<>();

	private Visitors() {
	}

	static Visitors signIn(Database database, int port, int number)
			throws IOException, InterruptedException, SQLException {
		var visitors = new Visitors();
		for (var seller = 1; seller <= number; seller++) {
			var tickets = database.text("""
					select string_agg(id::text, ' ') from (
					  select id from tickets where shop_id = bench.id('shop', %d) order by id limit 20)"""
				.formatted(seller));
			visitors.visitors.add(Visitor.signIn(port, "seller-" + seller, List.of(tickets.split(" "))));
		}
		return visitors;
	}

	/** So many pages, one after the other. */
	void warmUp(int pages) throws IOException, InterruptedException {
		for (var number = 0; number < pages; number++) {
			visit(number);
		}
	}

	PageTimes during(Duration time) throws Exception {
		return during(() -> {
			Thread.sleep(time);
			return time;
		}).times();
	}

	/** What was done, and the times of the pages that were asked for meanwhile. */
	record Meanwhile<T>(T result, PageTimes times) {
	}

	<T> Meanwhile<T> during(java.util.concurrent.Callable<T> doing) throws Exception {
		Queue<Long> times = new ConcurrentLinkedQueue<>();
		try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
			var done = pages.submit(doing);
			askUntil(done, pages, times);
			return new Meanwhile<>(done.get(), new PageTimes(List.copyOf(times)));
		}
	}

	private void askUntil(Future<?> done, ExecutorService pages, Queue<Long> times) throws Exception {
		var asked = new ArrayList<Future<?>>();
		var due = System.nanoTime();
		for (var number = 0; !done.isDone(); number++) {
			var page = number;
			var from = due;
			asked.add(pages.submit(() -> {
				visit(page);
				times.add(System.nanoTime() - from);
				return page;
			}));
			due += PAUSE.toNanos();
			Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
		}
		for (var page : asked) {
			page.get();
		}
	}

	private void visit(int number) throws IOException, InterruptedException {
		visitors.get(number % visitors.size()).look(number / visitors.size());
	}

}
