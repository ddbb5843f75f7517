package market.helpdesk.detection;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds detection to what must be true of any text, in thousands of random cases, the
 * same ones each time.
 */
class DetectionPropertyTests {

	static final Detector DETECTOR = DetectionQualityTests.DETECTOR;

	static final List<String> COUNTRIES = List.of("IT", "PL", "DE", "FR", "ES", "CZ", "SK", "XX");

	static final List<String> ODDITIES = List.of(" ", "\n", "", "🦊", "👩\u200D👩\u200D👧", "…", "\u0301", "\u200B",
			"\uD800", "\uDC00", "ﷺ", "ﬃ", "3\uFE0F⃣", "\uFE0F", "ǅ", "İ", "ß", "\u0000", "ไ", "\u202E", "각", "🇮🇹",
			"@", ".", "://", "+39 ", "IT60");

	static final List<LabelledMessage> MESSAGES = LabelledMessage.all();

	@Test
	void noFindingLiesOutsideOrCutsACharacter() {
		forRandomTexts(4_000, (text) -> {
			var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
			breaks.setText(text);
			assertThat(DETECTOR.find(text, "IT")).as(text).allSatisfy((finding) -> {
				assertThat(finding.end()).isLessThanOrEqualTo(text.length());
				assertThat(breaks.isBoundary(finding.start())).isTrue();
				assertThat(breaks.isBoundary(finding.end())).isTrue();
			});
		});
	}

	@Test
	void findingsOfARuleDoNotOverlapAndComeInOrder() {
		forRandomTexts(2_000, (text) -> {
			var findings = DETECTOR.find(text, "DE");
			assertThat(findings).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
			findings.stream().collect(Collectors.groupingBy(Finding::rule)).values().forEach((same) -> {
				for (var at = 1; at < same.size(); at++) {
					assertThat(same.get(at).start()).as(text).isGreaterThanOrEqualTo(same.get(at - 1).end());
				}
			});
		});
	}

	@Test
	void everyCharacterThatIsReadStandsForAStretchOfTheTextAndNoneStepsBack() {
		forRandomTexts(4_000, (text) -> {
			var reading = Reading.of(text, text.length());
			var last = 0;
			for (var at = 0; at < reading.length(); at++) {
				assertThat(reading.originOf(at)).isBetween(last, text.length() - 1).isLessThan(reading.endOf(at));
				assertThat(reading.endOf(at)).isLessThanOrEqualTo(text.length());
				last = reading.originOf(at);
			}
		});
	}

	@Test
	void aTextOfPlainLettersReadsAsItIs() {
		forRandom(500, (random) -> {
			var text = random.ints(random.nextInt(200), ' ', '~' + 1)
				.filter((letter) -> letter != '`')
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			var reading = Reading.of(text, text.length());
			assertThat(reading.text(0, reading.length())).isEqualTo(text);
		});
	}

	@Test
	void theReadingOfAReadingIsTheSame() {
		forRandomTexts(2_000, (text) -> {
			var once = Reading.of(text, text.length());
			var read = once.text(0, once.length());
			var twice = Reading.of(read, read.length());
			assertThat(twice.text(0, twice.length())).isEqualTo(read);
		});
	}

	@Test
	void nothingIsFoundInWhatIsCleanWhereverItStands() {
		var clean = MESSAGES.stream().filter(LabelledMessage::isClean).toList();
		forRandom(1_000, (random) -> {
			var one = clean.get(random.nextInt(clean.size()));
			var text = one.text() + "\n\n" + clean.get(random.nextInt(clean.size())).text();
			assertThat(DETECTOR.find(text, one.country())).as(text).isEqualTo(DETECTOR.find(text, one.country()));
			assertThat(DETECTOR.find("\n" + one.text() + " \n", one.country())).as(one.text()).isEmpty();
		});
	}

	@Test
	void whatIsFoundIsFoundAfterItWasDisguised() {
		var tricks = List.<UnaryOperator<String>>of(DetectionPropertyTests::withNothingBetween,
				DetectionPropertyTests::withSoftHyphens, DetectionPropertyTests::inFullWidth,
				DetectionPropertyTests::inBold, DetectionPropertyTests::withAccents,
				DetectionPropertyTests::withKeycaps, DetectionPropertyTests::withLookAlikes);
		var kinds = List.of(FindingKind.EMAIL, FindingKind.PHONE, FindingKind.PAYMENT);
		for (var message : MESSAGES) {
			var text = message.text();
			DETECTOR.find(text, message.country())
				.stream()
				.filter((finding) -> kinds.contains(finding.kind()))
				.forEach((finding) -> {
					for (var trick : tricks) {
						var disguised = trick.apply(finding.in(text));
						var whole = text.substring(0, finding.start()) + disguised + text.substring(finding.end());
						assertThat(DETECTOR.find(whole, message.country())).as(whole).anySatisfy((found) -> {
							assertThat(found.kind()).isEqualTo(finding.kind());
							assertThat(found.start()).isLessThan(finding.start() + disguised.length());
							assertThat(found.end()).isGreaterThan(finding.start());
						});
					}
				});
		}
	}

	@Test
	void numbersAreFoundDigitByDigitInWhateverParts() {
		forRandom(500, (random) -> {
			var digits = "3" + "2345789".charAt(random.nextInt(7)) + "%08d".formatted(random.nextInt(100_000_000));
			var parted = String.join(List.of(" ", "-", ".", "/", "  ", "\u200B ").get(random.nextInt(6)),
					digits.split(""));
			var text = "chiamami al " + parted + ", grazie";
			assertThat(DETECTOR.find(text, "IT")).as(text)
				.filteredOn((finding) -> finding.kind() == FindingKind.PHONE)
				.extracting((finding) -> finding.in(text))
				.containsExactly(parted);
		});
	}

	@Test
	void neverFailsWhateverTheTextAndTheCountry() {
		forRandom(3_000, (random) -> {
			var units = new char[random.nextInt(400)];
			for (var at = 0; at < units.length; at++) {
				units[at] = (char) random.nextInt(switch (random.nextInt(3)) {
					case 0 -> 0x80;
					case 1 -> 0x500;
					default -> 0x10000;
				});
			}
			var text = new String(units);
			var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
			assertThat(DETECTOR.find(text, country)).isEqualTo(DETECTOR.find(text, country));
		});
	}

	@Test
	void whatIsTooLongForAnyMessageIsLookedAtAsFarAsItGoes() {
		var text = "mario@gmail.com " + "x".repeat(Detector.LONGEST) + " mario@gmail.com";
		assertThat(DETECTOR.find(text, "IT")).hasSize(1);
	}

	private static String withNothingBetween(String text) {
		return spread(text, "\u200B");
	}

	private static String withSoftHyphens(String text) {
		return spread(text, "\u00AD");
	}

	private static String withAccents(String text) {
		return text.codePoints()
			.mapToObj(
					(code) -> Character.isLetter(code) ? Character.toString(code) + "\u0323" : Character.toString(code))
			.collect(Collectors.joining());
	}

	private static String withKeycaps(String text) {
		return text.codePoints()
			.mapToObj((code) -> code >= '0' && code <= '9' ? Character.toString(code) + "\uFE0F\u20E3"
					: Character.toString(code))
			.collect(Collectors.joining());
	}

	private static String inFullWidth(String text) {
		return mapped(text, (code) -> code > ' ' && code < 0x7F ? code + 0xFEE0 : code);
	}

	private static String inBold(String text) {
		return mapped(text, (code) -> (code >= 'a' && code <= 'z') ? code - 'a' + 0x1D41A : (code >= 'A' && code <= 'Z')
				? code - 'A' + 0x1D400 : (code >= '0' && code <= '9') ? code - '0' + 0x1D7CE : code);
	}

	/** One letter of each word, as whoever does so leaves the rest readable. */
	private static String withLookAlikes(String text) {
		return text.replaceFirst("a(?=[a-z])", "\u0430").replaceFirst("(?<=[a-z])o", "\u03BF");
	}

	private static String mapped(String text, java.util.function.IntUnaryOperator map) {
		return text.codePoints()
			.map(map)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String spread(String text, String between) {
		return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
	}

	private static void forRandomTexts(int times, Consumer<String> check) {
		forRandom(times, (random) -> check.accept(randomText(random)));
	}

	private static String randomText(RandomGenerator random) {
		var text = new StringBuilder();
		for (var left = random.nextInt(1, 5); left > 0; left--) {
			var piece = MESSAGES.get(random.nextInt(MESSAGES.size())).text();
			var cut = random.nextInt(piece.length());
			text.append(random.nextBoolean() ? piece.substring(0, cut) : piece.substring(cut))
				.append(ODDITIES.get(random.nextInt(ODDITIES.size())));
		}
		for (var left = random.nextInt(6); left > 0; left--) {
			text.insert(random.nextInt(text.length() + 1), ODDITIES.get(random.nextInt(ODDITIES.size())));
		}
		return text.toString();
	}

	private static void forRandom(int times, Consumer<RandomGenerator> check) {
		var random = new Random(204655);
		for (var time = 0; time < times; time++) {
			check.accept(random);
		}
	}

}
