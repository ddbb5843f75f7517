package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of what a careful reader marks is found, and how little else, kind by kind.
 * <p>
 * The rules were made with {@code corpus-*.txt}. {@code heldout-*.txt} was written when
 * they were done, {@code fresh-*.txt} when they had learnt from that; what each gave when
 * it was looked at for the first time stands in the decision record 17. By now all of
 * them are known, and a guard against going back.
 */
class DetectionQualityTests {

	static final Detector DETECTOR = new Detector(
			AllowedHosts.of(List.of("marketplace.example", "brt.it", "dhl.com", "inpost.pl")));

	/** A false alarm holds an honest message, so there are to be fewer than misses. */
	static final double PRECISION = 0.97;

	static final double RECALL = 0.95;

	/** Of what was marked and whose kind was found. */
	static final double OVERLAP = 0.97;

	/** How texts fared with a kind. */
	private static final class Score {

		private int right;

		private final List<String> wrong = new ArrayList<>();

		private final List<String> missed = new ArrayList<>();

		private int marks;

		private int touched;

		double precision() {
			return right / (double) (right + wrong.size());
		}

		double recall() {
			return right / (double) (right + missed.size());
		}

		double overlap() {
			return touched / (double) marks;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "right %3d, precision %.3f, recall %.3f, spans %.3f, wrong %s, missed %s",
					right, precision(), recall(), overlap(), wrong, missed);
		}

	}

	@Test
	void findsMostAndLittleElse() {
		var scores = scores(LabelledMessage.all());
		print("all", scores);
		assertThat(scores).hasSize(FindingKind.values().length).allSatisfy((kind, score) -> {
			assertThat(score.precision()).as("precision of %s: %s", kind, score).isGreaterThanOrEqualTo(PRECISION);
			assertThat(score.recall()).as("recall of %s: %s", kind, score).isGreaterThanOrEqualTo(RECALL);
			assertThat(score.overlap()).as("spans of %s: %s", kind, score).isGreaterThanOrEqualTo(OVERLAP);
		});
	}

	/** Each set by itself, so that none hides behind the others. */
	@ParameterizedTest
	@ValueSource(strings = { "corpus", "heldout", "fresh" })
	void tellsHowEachSetFares(String files) {
		var scores = scores(LabelledMessage.of(files));
		print(files, scores);
		assertThat(scores).allSatisfy(
				(kind, score) -> assertThat(score.recall()).as("%s: %s", kind, score).isGreaterThanOrEqualTo(0.85));
	}

	@Test
	void theTextsAreManyAndInEveryLanguageAndHalfOfThemHarmless() {
		var all = LabelledMessage.all();
		assertThat(all).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
		assertThat(all.stream().collect(Collectors.groupingBy(LabelledMessage::country, Collectors.counting())))
			.containsOnlyKeys("IT", "PL", "DE", "FR", "ES", "CZ", "SK")
			.allSatisfy((country, count) -> assertThat(count).isGreaterThanOrEqualTo(60));
		assertThat(all.stream().filter(LabelledMessage::isClean).count()).isBetween(all.size() * 2L / 5,
				all.size() * 3L / 5);
	}

	/** Whoever masks it leaves nothing of an address, a number or an account. */
	@Test
	void whatCanBeUsedIsFoundWhole() {
		assertThat(LabelledMessage.all()).allSatisfy((message) -> {
			var findings = DETECTOR.find(message.text(), message.country());
			assertThat(message.marks())
				.filteredOn((mark) -> mark.kind() == FindingKind.EMAIL || mark.kind() == FindingKind.PHONE)
				.filteredOn((mark) -> findings.stream().anyMatch(mark::overlaps))
				.allSatisfy((mark) -> assertThat(findings).anySatisfy((finding) -> {
					assertThat(finding.kind()).isEqualTo(mark.kind());
					assertThat(finding.start()).isLessThanOrEqualTo(mark.start());
					assertThat(finding.end()).isGreaterThanOrEqualTo(mark.end());
				}));
		});
	}

	private static Map<FindingKind, Score> scores(List<LabelledMessage> messages) {
		var scores = new EnumMap<FindingKind, Score>(FindingKind.class);
		for (var kind : FindingKind.values()) {
			scores.put(kind, new Score());
		}
		for (var message : messages) {
			var findings = DETECTOR.find(message.text(), message.country());
			scores.forEach((kind, score) -> judge(message, findings, kind, score));
		}
		return scores;
	}

	private static void judge(LabelledMessage message, List<Finding> findings, FindingKind kind, Score score) {
		var isFound = findings.stream().anyMatch((finding) -> finding.kind() == kind);
		if (isFound && message.kinds().contains(kind)) {
			score.right++;
			var marks = message.marks().stream().filter((mark) -> mark.kind() == kind).toList();
			score.marks += marks.size();
			score.touched += (int) marks.stream().filter((mark) -> findings.stream().anyMatch(mark::overlaps)).count();
		}
		else if (isFound) {
			score.wrong.add(message.text());
		}
		else if (message.kinds().contains(kind)) {
			score.missed.add(message.text());
		}
	}

	private static void print(String what, Map<FindingKind, Score> scores) {
		System.out.printf("%-8s %-13s %6s %10s %7s %7s%n", what, "kind", "right", "precision", "recall", "spans");
		scores.forEach((kind, score) -> System.out.printf(Locale.ROOT, "%-8s %-13s %6d %10.3f %7.3f %7.3f%n", "", kind,
				score.right, score.precision(), score.recall(), score.overlap()));
	}

}
