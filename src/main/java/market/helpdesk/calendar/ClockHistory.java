package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How what counts came to be as it is: every calendar that was published and every
 * downtime that was recorded, up to a moment.
 * <p>
 * Each of them is a revision. One that publishes a calendar changes the clock of its
 * market; one that records a downtime changes the clocks of all. A deadline remembers by
 * which revision it was computed, and can so be explained for ever and be told whether it
 * has to be computed again.
 */
public final class ClockHistory {

	private static final Logger log = LoggerFactory.getLogger(ClockHistory.class);

	private final List<Market> markets;

	private final int latest;

	private final List<CalendarVersion> versions;

	private final List<RecordedDowntime> downtimes;

	private final Map<Published, WorkingCalendar> calendars = new ConcurrentHashMap<>();

	private final Map<MarketCode, WorkingClock> present = new ConcurrentHashMap<>();

	private final Map<Since, WorkingClock> clocks = new ConcurrentHashMap<>();

	private final Map<MarketCode, List<ClockRevision>> changes = new ConcurrentHashMap<>();

	/** A version of a market's calendar, named. */
	private record Published(MarketCode market, int version) {
	}

	/** A market's clock with a version of its calendar, since a revision. */
	private record Since(MarketCode market, int version, int revision) {
	}

	ClockHistory(List<Market> markets, int latest, List<CalendarVersion> versions, List<RecordedDowntime> downtimes) {
		this.markets = List.copyOf(markets);
		this.latest = latest;
		this.versions = List.copyOf(versions);
		this.downtimes = List.copyOf(downtimes);
	}

	/**
	 * Returns what counts in a market since its latest revision.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	public WorkingClock clock(MarketCode market) {
		return present.computeIfAbsent(market, (code) -> clock(code, Integer.MAX_VALUE));
	}

	/**
	 * Returns what counted in a market after a revision and before the next.
	 * @throws UnknownMarket if the marketplace does not trade there
	 * @throws IllegalArgumentException if no calendar had been published there by then
	 */
	public WorkingClock clock(MarketCode market, int revision) {
		return clock(market, versionAt(market, revision).number(), Math.min(revision, latest));
	}

	/**
	 * Returns what a version of a market's calendar counts, less the downtimes that were
	 * known after a revision: whatever else was published until then.
	 * @throws UnknownMarket if the marketplace does not trade there
	 * @throws IllegalArgumentException if there is no such version
	 */
	public WorkingClock clock(MarketCode market, int version, int revision) {
		return clocks.computeIfAbsent(new Since(market, version, revision), this::compute);
	}

	private WorkingClock compute(Since since) {
		var version = version(since.market(), since.version()).orElseThrow(() -> new IllegalArgumentException(
				"%s has no calendar version %d".formatted(market(since.market()).code(), since.version())));
		var calendar = calendars.computeIfAbsent(new Published(since.market(), since.version()),
				(one) -> version.calendar(market(one.market())));
		var known = downtimes.stream().filter((one) -> one.revision().number() <= since.revision()).toList();
		var last = Stream.concat(Stream.of(version.revision()), known.stream().map(RecordedDowntime::revision))
			.mapToInt(ClockRevision::number)
			.max()
			.orElseThrow();
		return new WorkingClock(last, version.number(), calendar,
				known.stream().map(RecordedDowntime::downtime).toList());
	}

	/** Returns the latest revision of every market's clock. */
	public Map<MarketCode, Integer> revisions() {
		return markets.stream()
			.map(Market::code)
			.collect(Collectors.toMap(Function.identity(), (market) -> clock(market).revision()));
	}

	/** Finds the first change of a market's clock that came after a revision. */
	public Optional<ClockRevision> next(MarketCode market, int revision) {
		return changes.computeIfAbsent(market, this::changesOf)
			.stream()
			.filter((one) -> one.number() > revision)
			.findFirst();
	}

	private List<ClockRevision> changesOf(MarketCode market) {
		return Stream
			.concat(versions.stream().filter((one) -> one.market().equals(market)).map(CalendarVersion::revision),
					downtimes.stream().map(RecordedDowntime::revision))
			.sorted(Comparator.comparingInt(ClockRevision::number))
			.toList();
	}

	/**
	 * Lets something follow the changes of what counts that were made while its time ran.
	 * What was over when a change was made stays as it was (R14).
	 * @param until the instant up to which changes are followed, inclusive
	 * @throws CalendarNotCovered if the calendar does not reach as far as a change moves
	 * it
	 */
	public <T extends Clocked<T>> T follow(T running, Instant until) {
		var next = next(running.market(), running.revision());
		if (next.isEmpty() || next.get().at().isAfter(until) || running.onTimeUntil().isBefore(next.get().at())) {
			return running;
		}
		return follow(running.computedBy(clock(running.market(), next.get().number())), until);
	}

	/**
	 * The same, but leaves as it was what a change would move beyond the end of the
	 * calendar: nobody must be kept from acting for that.
	 */
	public <T extends Clocked<T>> T followAsFarAsCovered(T running, Instant until) {
		try {
			return follow(running, until);
		}
		catch (CalendarNotCovered uncovered) {
			log.error("{}: {} stays as it was", uncovered.getMessage(), running);
			return running;
		}
	}

	/**
	 * Returns when the next revision is made if it is now: never before the last one,
	 * whatever the clocks of the nodes say.
	 */
	Instant next(Instant now) {
		return Stream
			.concat(versions.stream().map(CalendarVersion::revision),
					downtimes.stream().map(RecordedDowntime::revision))
			.map(ClockRevision::at)
			.filter(now::isBefore)
			.max(Comparator.naturalOrder())
			.orElse(now);
	}

	/** Returns what would become of this if a draft were published now. */
	public ClockHistory with(CalendarDraft draft, Instant now) {
		var revision = new ClockRevision(latest + 1, next(now), Optional.of(draft.author()), "");
		var number = versions(draft.market().code()).getFirst().number() + 1;
		return new ClockHistory(markets, latest + 1,
				Stream.concat(versions.stream(), Stream.of(draft.version(number, revision))).toList(), downtimes);
	}

	/** Returns what would become of this if a downtime were recorded. */
	ClockHistory with(Downtime downtime, UUID administrator, Instant at) {
		var recorded = new RecordedDowntime(new ClockRevision(latest + 1, at, Optional.of(administrator), ""),
				downtime);
		return new ClockHistory(markets, latest + 1, versions,
				Stream.concat(downtimes.stream(), Stream.of(recorded)).toList());
	}

	/** Finds a version of a market's calendar by its number. */
	public Optional<CalendarVersion> version(MarketCode market, int number) {
		return versions.stream()
			.filter((version) -> version.market().equals(market) && version.number() == number)
			.findFirst();
	}

	/** Returns the versions of a market's calendar, the latest first. */
	public List<CalendarVersion> versions(MarketCode market) {
		return versions.stream()
			.filter((version) -> version.market().equals(market))
			.sorted(Comparator.comparingInt(CalendarVersion::number).reversed())
			.toList();
	}

	/** Returns the downtimes that were recorded, the latest record first. */
	public List<RecordedDowntime> downtimes() {
		return downtimes.stream()
			.sorted(Comparator.comparingInt((RecordedDowntime one) -> one.revision().number()).reversed())
			.toList();
	}

	/** Returns the number of the last revision of all. */
	int latest() {
		return latest;
	}

	private Market market(MarketCode code) {
		return markets.stream()
			.filter((market) -> market.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new UnknownMarket(code));
	}

	private CalendarVersion versionAt(MarketCode market, int revision) {
		return versions(market).stream()
			.filter((version) -> version.revision().number() <= revision)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"%s had no calendar at revision %d".formatted(market(market).code(), revision)));
	}

}
