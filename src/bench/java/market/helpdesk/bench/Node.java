package market.helpdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import market.helpdesk.Helpdesk;
import market.helpdesk.deadline.ResponseClock;

import org.springframework.boot.SpringApplication;

/**
 * A node of the application in a process of its own, which sweeps when its standard input
 * says so and ends with it.
 */
public final class Node {

	private final ResponseClock responseClock;

	private Node(ResponseClock responseClock) {
		this.responseClock = responseClock;
	}

	public static void main(String[] arguments) throws IOException {
		try (var context = SpringApplication.run(Helpdesk.class, arguments)) {
			System.out.println("ready " + context.getEnvironment().getRequiredProperty("local.server.port"));
			new Node(context.getBean(ResponseClock.class)).serve();
		}
	}

	private void serve() throws IOException {
		var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (var order = orders.readLine(); order != null; order = orders.readLine()) {
			var words = order.split(" ");
			System.out.println(switch (words[0]) {
				case "sweep" -> processorTimeOfSweep(Instant.parse(words[1]));
				case "idle" -> idle(Instant.parse(words[1]), Integer.parseInt(words[2]));
				case "memory" -> peakOfHeap();
				default -> throw new IllegalArgumentException(order);
			});
		}
	}

	/**
	 * @return how long it took and how much of it was our own work, in nanoseconds
	 */
	private String processorTimeOfSweep(Instant now) {
		var threads = ManagementFactory.getThreadMXBean();
		var began = threads.getCurrentThreadCpuTime();
		return sweep(now) + " " + (threads.getCurrentThreadCpuTime() - began);
	}

	/**
	 * @return how long it took, in nanoseconds
	 */
	private long sweep(Instant now) {
		var began = System.nanoTime();
		responseClock.sweep(now);
		return System.nanoTime() - began;
	}

	/**
	 * @return how long half of so many sweeps took at most, in nanoseconds
	 */
	private long idle(Instant now, int times) {
		var sweeps = new long[times];
		Arrays.setAll(sweeps, (time) -> sweep(now));
		Arrays.sort(sweeps);
		return sweeps[times / 2];
	}

	private static long peakOfHeap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

}
