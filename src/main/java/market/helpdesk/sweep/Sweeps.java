package market.helpdesk.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sweeps that come one after the other. One that fails does not keep the others from
 * their work.
 */
public record Sweeps(List<Consumer<Instant>> sweeps) {

	@SafeVarargs
	public static Sweeps of(Consumer<Instant>... sweeps) {
		return new Sweeps(List.of(sweeps));
	}

	/** Runs them all, and fails afterwards as the first of them did, if one did. */
	public void run(Instant now) {
		var failures = sweeps.stream().flatMap((sweep) -> run(sweep, now).stream()).toList();
		if (!failures.isEmpty()) {
			var first = failures.getFirst();
			failures.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

	private static Optional<RuntimeException> run(Consumer<Instant> sweep, Instant now) {
		try {
			sweep.accept(now);
			return Optional.empty();
		}
		catch (RuntimeException broken) {
			return Optional.of(broken);
		}
	}

}
