package market.helpdesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server at work on a data directory. Its number stands in
 * {@code postmaster.pid}, which outlives a server that was killed, and by then the number
 * may be anyone's: only a process that says it works on this very directory counts.
 */
record RunningServer(ProcessHandle process) {

	private static final int SECONDS_TO_STOP = 20;

	static Optional<RunningServer> on(Path data) {
		return pidIn(data.resolve("postmaster.pid")).flatMap(ProcessHandle::of)
			.filter(ProcessHandle::isAlive)
			.filter(process -> isServerOn(data, process.info()))
			.map(RunningServer::new);
	}

	private static Optional<Long> pidIn(Path file) {
		try (var lines = Files.lines(file)) {
			return lines.findFirst().map(line -> Long.valueOf(line.strip()));
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static boolean isServerOn(Path data, ProcessHandle.Info info) {
		boolean isPostgres = info.command()
			.map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
		// Windows doesn't tell the arguments of a process.
		return isPostgres && info.arguments()
			.map(arguments -> Stream.of(arguments).anyMatch(data.toString()::equals))
			.orElse(true);
	}

	/**
	 * Asks it to stop, and ends it if a client keeps it from that: it loses nothing,
	 * since it replays its log at the next start. Returns when it and its helpers have
	 * ended.
	 */
	void stop() {
		var all = Stream.concat(Stream.of(this.process), this.process.descendants())
			.map(ProcessHandle::onExit)
			.toArray(CompletableFuture[]::new);
		var ended = CompletableFuture.allOf(all).thenApply(nothing -> true);
		this.process.destroy();
		if (!ended.copy().completeOnTimeout(false, SECONDS_TO_STOP, TimeUnit.SECONDS).join()) {
			this.process.destroyForcibly();
			ended.completeOnTimeout(false, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
		}
	}

}
