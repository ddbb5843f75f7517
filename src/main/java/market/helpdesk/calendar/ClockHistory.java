package market.helpdesk.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final List<Market> markets;

	private final int latest;

	private final List<CalendarVersion> versions;

	private final List<RecordedDowntime> downtimes;

	private final Map<CalendarVersion, WorkingCalendar> calendars = new ConcurrentHashMap<>();

	private final Map<MarketCode, WorkingClock> present = new ConcurrentHashMap<>();

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
		var version = version(market, revision);
		var calendar = calendars.computeIfAbsent(version, (one) -> one.calendar(market(market)));
		var known = downtimes.stream().filter((one) -> one.revision().number() <= revision).toList();
		var latest = Stream.concat(Stream.of(version.revision()), known.stream().map(RecordedDowntime::revision))
			.mapToInt(ClockRevision::number)
			.max()
			.orElseThrow();
		return new WorkingClock(latest, version.number(), calendar,
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
		return Stream
			.concat(versions.stream().filter((one) -> one.market().equals(market)).map(CalendarVersion::revision),
					downtimes.stream().map(RecordedDowntime::revision))
			.filter((one) -> one.number() > revision)
			.min(Comparator.comparingInt(ClockRevision::number));
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

	private CalendarVersion version(MarketCode market, int revision) {
		return versions(market).stream()
			.filter((version) -> version.revision().number() <= revision)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"%s had no calendar at revision %d".formatted(market(market).code(), revision)));
	}

}
