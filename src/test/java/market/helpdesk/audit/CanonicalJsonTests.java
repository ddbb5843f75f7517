package market.helpdesk.audit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalJsonTests {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void sortsItsMembersWithoutBlanks() {
		assertThat(CanonicalJson.of(Map.of("b", 1, "a", true, "c", List.of("x", Map.of("z", 0, "y", "")))))
			.isEqualTo("{\"a\":true,\"b\":1,\"c\":[\"x\",{\"y\":\"\",\"z\":0}]}");
	}

	/** The example of RFC 8785, 3.2.3: by code units of UTF-16, not by code points. */
	@Test
	void sortsByTheUnitsOfUtf16() {
		var members = mapper.readTree(
				"""
						{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
						"\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""");
		assertThat(CanonicalJson.of(members)).containsSubsequence("Carriage Return", "One", "Control", "Latin Small",
				"Euro Sign", "Emoji", "Hebrew");
	}

	@Test
	void escapesOnlyWhatMustBe() {
		assertThat(CanonicalJson.of(Map.of("t", "\u0000\u001f\b\t\n\f\r\"\\/\u007f€😀")))
			.isEqualTo("{\"t\":\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f€😀\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":1.5}", "{\"a\":1e3}", "{\"a\":9007199254740992}", "{\"a\":-9007199254740992}",
			"{\"a\":-9223372036854775808}", "{\"a\":99999999999999999999}" })
	void hasNoFormForWhatLanguagesWriteDifferently(String json) {
		var node = mapper.readTree(json);
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(node));
	}

	@Test
	void countsAsFarAsEveryLanguageDoes() {
		assertThat(CanonicalJson.of(Map.of("a", 9007199254740991L, "b", -9007199254740991L)))
			.isEqualTo("{\"a\":9007199254740991,\"b\":-9007199254740991}");
	}

}
