package market.helpdesk.web;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTests {

	static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

	/** JavaScript fills these in, which knows nothing of doubled apostrophes. */
	static final Set<String> FILLED_IN_THE_BROWSER = Set.of("field.count", "field.tooMany", "points.left");

	@MethodSource("bundles")
	@ParameterizedTest
	void everyLanguageHasTheSameWords(Bundle bundle) {
		assertThat(bundle.words().keySet()).isEqualTo(Bundle.english().words().keySet());
		assertThat(bundle.words().values()).noneMatch(String::isBlank);
	}

	/** The last of two would win without a word. */
	@MethodSource("bundles")
	@ParameterizedTest
	void noKeyStandsThereTwice(Bundle bundle) {
		assertThat(bundle.keys()).doesNotHaveDuplicates();
	}

	@MethodSource("bundles")
	@ParameterizedTest
	void everyLanguageHasTheSamePlacesToFillIn(Bundle bundle) {
		Bundle.english()
			.words()
			.forEach((key, text) -> assertThat(places(bundle.words().getOrDefault(key, ""))).as(key)
				.isEqualTo(places(text)));
	}

	/** An apostrophe that stands alone would swallow what comes behind it. */
	@MethodSource("bundles")
	@ParameterizedTest
	void everyPlaceIsFilledIn(Bundle bundle) {
		bundle.words().forEach((key, text) -> {
			var places = places(text);
			if (places.isEmpty() || FILLED_IN_THE_BROWSER.contains(key)) {
				assertThat(text).as(key).doesNotContain("''");
				return;
			}
			var told = new MessageFormat(text, bundle.language())
				.format(new Object[] { 40, 41, 42, 43, 44, 45, 46, 47, 48, 49 });
			assertThat(places).as("%s: %s", key, told).allMatch((place) -> told.contains("4" + place));
			assertThat(apostrophes(told)).as("%s: %s", key, told).isEqualTo(apostrophes(text.replace("''", "'")));
		});
	}

	@MethodSource("bundles")
	@ParameterizedTest
	void templatesUseWordsThatExist(Bundle bundle) {
		MessageKeys.writtenInTemplates()
			.forEach((template, keys) -> assertThat(bundle.words().keySet()).as(template).containsAll(keys));
	}

	@Test
	void whatTemplatesPutTogetherIsKnown() {
		assertThat(MessageKeys.knownShapes()).containsAll(MessageKeys.shapesInTemplates());
	}

	@MethodSource("bundles")
	@ParameterizedTest
	void whatTemplatesPutTogetherExists(Bundle bundle) {
		assertThat(bundle.words().keySet()).containsAll(MessageKeys.built());
	}

	@MethodSource("bundles")
	@ParameterizedTest
	void everyAuditedEventHasItsWords(Bundle bundle) {
		assertThat(MessageKeys.events().map("audit."::concat)).isNotEmpty().allMatch(bundle.words()::containsKey);
	}

	@Test
	void everyWordIsUsed() {
		var used = new HashSet<>(MessageKeys.built());
		MessageKeys.writtenInTemplates().values().forEach(used::addAll);
		used.addAll(MessageKeys.maybeInCode());
		var idle = new TreeSet<>(Bundle.english().words().keySet());
		idle.removeAll(used);
		idle.removeIf((key) -> key.startsWith("particular."));
		assertThat(idle).isEmpty();
	}

	static Stream<Bundle> bundles() {
		return Bundle.all();
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text).results().map((place) -> place.group(1)).collect(Collectors.toSet());
	}

	private static long apostrophes(String text) {
		return text.chars().filter((letter) -> letter == '\'').count();
	}

}
