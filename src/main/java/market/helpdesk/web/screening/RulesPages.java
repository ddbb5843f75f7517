package market.helpdesk.web.screening;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.People;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.PublishingRefused;
import market.helpdesk.screening.RuleCounts;
import market.helpdesk.screening.RuleCounts.Counted;
import market.helpdesk.screening.RuleSet;
import market.helpdesk.screening.RuleVersions;
import market.helpdesk.screening.RulesVersion;
import market.helpdesk.web.page.PlatformSettings;
import market.helpdesk.web.screening.RulesVersionView.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the page of the rules shows. */
@Component
class RulesPages {

	private static final int HISTORY = 20;

	private final RuleVersions versions;

	private final RuleCounts counts;

	private final People people;

	private final PlatformSettings platform;

	private final Clock clock;

	RulesPages(RuleVersions versions, RuleCounts counts, People people, PlatformSettings platform, Clock clock) {
		this.versions = versions;
		this.counts = counts;
		this.people = people;
		this.platform = platform;
		this.clock = clock;
	}

	/** What a page is made of, read once. */
	private record Read(RuleSet newest, List<RulesVersion> history, Map<Integer, RulesVersion> byNumber,
			Map<UUID, String> names) {
	}

	RuleSet newest() {
		return versions.newest();
	}

	/**
	 * Shows the rules and their history from a version on.
	 * @param before the version the list begins below
	 * @param base the version its author has seen
	 * @param chosen what its author has chosen since; what they left as it was is shown
	 * as it is now
	 */
	RulesPage page(int before, int base, Map<DetectionRule, Mode> chosen, PublishingRefused.@Nullable Why refusal) {
		var read = read(before, base);
		var wanted = wanted(read, base, chosen);
		var newer = (base < read.newest().version()) ? view(read.newest().version(), base, read) : null;
		return new RulesPage(read.newest().version(), groups(read, wanted), newer, refusal,
				read.history()
					.stream()
					.limit(HISTORY)
					.map((version) -> view(version.number(), version.number() - 1, read))
					.toList(),
				before > read.newest().version(),
				(read.history().size() > HISTORY) ? read.history().get(HISTORY - 1).number() : null);
	}

	private Read read(int before, int base) {
		var newest = versions.newest();
		var history = versions.before(before, HISTORY + 1);
		var since = Arrays.stream(DetectionRule.values()).map((rule) -> newest.setting(rule).since());
		var known = history.stream().map(RulesVersion::number).toList();
		var missing = Stream.concat(since, Stream.of(base, newest.version()))
			.distinct()
			.filter((number) -> !known.contains(number))
			.toList();
		var all = Stream
			.concat(history.stream(), (missing.isEmpty() ? List.<RulesVersion>of() : versions.of(missing)).stream())
			.collect(Collectors.toMap(RulesVersion::number, Function.identity()));
		return new Read(newest, history, all, names(all.values()));
	}

	private Map<UUID, String> names(Collection<RulesVersion> all) {
		return people.names(all.stream().flatMap((one) -> one.by().stream()).map(AccountId::id).distinct().toList());
	}

	/** Whoever changed nothing about a rule takes what others made of it meanwhile. */
	private static Map<DetectionRule, Mode> wanted(Read read, int base, Map<DetectionRule, Mode> chosen) {
		var seen = Optional.ofNullable(read.byNumber().get(base)).map(RulesVersion::rules).orElse(read.newest());
		return chosen.entrySet()
			.stream()
			.filter((one) -> one.getValue() != seen.mode(one.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private List<RulesPage.Group> groups(Read read, Map<DetectionRule, Mode> wanted) {
		var counted = counts.all(clock.instant());
		return Arrays.stream(FindingKind.values())
			.map((kind) -> new RulesPage.Group(kind,
					Arrays.stream(DetectionRule.values())
						.filter((rule) -> rule.kind() == kind)
						.map((rule) -> row(rule, read, wanted, counted.getOrDefault(rule, Counted.NOTHING)))
						.toList()))
			.toList();
	}

	private RuleRow row(DetectionRule rule, Read read, Map<DetectionRule, Mode> wanted, Counted counted) {
		var setting = read.newest().setting(rule);
		var since = read.byNumber().get(setting.since());
		return new RuleRow(rule, setting.mode(), wanted.getOrDefault(rule, setting.mode()), counted, setting.since(),
				by(since, read), since.publishedAt().atZone(platform.zone()));
	}

	/** Tells a version by what it changed of an earlier one, where that is at hand. */
	private RulesVersionView view(int number, int earlier, Read read) {
		var version = read.byNumber().get(number);
		var before = read.byNumber().get(earlier);
		var changes = (before == null) ? List.<Change>of()
				: version.rules()
					.changedSince(before.rules())
					.stream()
					.map((rule) -> new Change(rule, before.rules().mode(rule), version.rules().mode(rule)))
					.toList();
		return new RulesVersionView(number, by(version, read), version.publishedAt().atZone(platform.zone()),
				version.reason(), changes);
	}

	private static @Nullable String by(RulesVersion version, Read read) {
		return version.by().map((by) -> read.names().getOrDefault(by.id(), "")).orElse(null);
	}

}
