package market.helpdesk.screening;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.ticket.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from a finding: for each mode, each kind and whoever wrote it. */
class RuleSetTests {

	@ParameterizedTest
	@CsvSource({ "OFF, ALLOW", "SHADOW, ALLOW", "WARN, WARN", "HOLD, HOLD" })
	void sellersAreHeldToEveryRuleAsItStands(Mode mode, Verdict verdict) {
		assertThat(DetectionRule.values())
			.allSatisfy((rule) -> assertThat(allAs(mode).verdict(rule, Side.SELLER)).isEqualTo(verdict));
	}

	@ParameterizedTest
	@CsvSource({
			// What buyers give of their own is hidden, and nobody is to blame (R9).
			"EMAIL, MASK, WARN", "PHONE, MASK, WARN", "URL, MASK, WARN", "SOCIAL, MASK, WARN", "PAYMENT, MASK, WARN",
			// There is nothing to hide in an invitation.
			"SOLICITATION, WARN, WARN",
			// R10 binds shops only.
			"MARKETING, ALLOW, ALLOW" })
	void buyersAreProtectedRatherThanStopped(FindingKind kind, Verdict underHold, Verdict underWarn) {
		assertThat(Arrays.stream(DetectionRule.values()).filter((rule) -> rule.kind() == kind)).isNotEmpty()
			.allSatisfy((rule) -> {
				assertThat(allAs(Mode.HOLD).verdict(rule, Side.BUYER)).isEqualTo(underHold);
				assertThat(allAs(Mode.WARN).verdict(rule, Side.BUYER)).isEqualTo(underWarn);
				assertThat(allAs(Mode.SHADOW).verdict(rule, Side.BUYER)).isEqualTo(Verdict.ALLOW);
				assertThat(allAs(Mode.OFF).verdict(rule, Side.BUYER)).isEqualTo(Verdict.ALLOW);
			});
	}

	@ParameterizedTest
	@EnumSource
	void whatTheMarketplaceWritesGoesOutWhateverTheMode(Mode mode) {
		assertThat(DetectionRule.values())
			.allSatisfy((rule) -> assertThat(allAs(mode).verdict(rule, Side.MARKETPLACE)).isEqualTo(Verdict.ALLOW));
	}

	@Test
	void whatIsOffIsNotFoundAtAllAndWhatIsInShadowIs() {
		var phone = new Finding(DetectionRule.PHONE_NUMBER, 0, 5);
		var link = new Finding(DetectionRule.URL_LINK, 7, 9);
		var rules = RuleSet.byDefault()
			.with(Map.of(DetectionRule.PHONE_NUMBER, Mode.OFF, DetectionRule.URL_LINK, Mode.SHADOW));
		assertThat(rules.judge(List.of(phone, link), Side.SELLER))
			.containsExactly(new JudgedFinding(link, Verdict.ALLOW));
	}

	@Test
	void theStrictestOfAllFindingsHoldsForTheWholeMessage() {
		var handle = new Finding(DetectionRule.SOCIAL_HANDLE, 0, 5);
		var phone = new Finding(DetectionRule.PHONE_NUMBER, 0, 5);
		var rules = RuleSet.byDefault().with(Map.of(DetectionRule.SOCIAL_HANDLE, Mode.WARN));
		var subject = new ScreenedPart(Part.SUBJECT, "12345", rules.judge(List.of(handle), Side.SELLER));
		var body = new ScreenedPart(Part.BODY, "12345", rules.judge(List.of(handle, phone), Side.SELLER));
		assertThat(Screening.of(List.of(subject)).verdict()).isEqualTo(Verdict.WARN);
		assertThat(Screening.of(List.of(subject, body)).verdict()).isEqualTo(Verdict.HOLD);
		assertThat(Screening.of(List.of()).verdict()).isEqualTo(Verdict.ALLOW);
	}

	/**
	 * So that masking a message hides the number, and not the word that was warned of.
	 */
	@Test
	void onlyWhatIsStoppedIsMasked() {
		var handle = new Finding(DetectionRule.SOCIAL_HANDLE, 0, 4);
		var phone = new Finding(DetectionRule.PHONE_NUMBER, 5, 9);
		var rules = RuleSet.byDefault().with(Map.of(DetectionRule.SOCIAL_HANDLE, Mode.WARN));
		for (var author : List.of(Side.SELLER, Side.BUYER)) {
			var part = new ScreenedPart(Part.BODY, "@abc 1234", rules.judge(List.of(handle, phone), author));
			assertThat(part.findings()).containsExactly(handle, phone);
			assertThat(part.stopped()).containsExactly(phone);
		}
	}

	@Test
	void aRuleRemembersWhichVersionSetIt() {
		var second = RuleSet.byDefault().with(Map.of(DetectionRule.URL_LINK, Mode.WARN));
		var third = second.with(Map.of(DetectionRule.URL_LINK, Mode.WARN, DetectionRule.URL_DOMAIN, Mode.OFF));
		assertThat(third.version()).isEqualTo(3);
		assertThat(third.setting(DetectionRule.URL_LINK)).isEqualTo(new RuleSet.Setting(Mode.WARN, 2));
		assertThat(third.setting(DetectionRule.URL_DOMAIN)).isEqualTo(new RuleSet.Setting(Mode.OFF, 3));
		assertThat(third.setting(DetectionRule.PHONE_NUMBER)).isEqualTo(new RuleSet.Setting(Mode.HOLD, 1));
		assertThat(third.changedSince(second)).containsExactly(DetectionRule.URL_DOMAIN);
	}

	/** As an old version knows nothing of a rule that later software brings. */
	@Test
	void aRuleThatAVersionDoesNotKnowStandsAsByDefault() {
		assertThat(new RuleSet(7, Map.of()).setting(DetectionRule.MARKETING_BULK))
			.isEqualTo(new RuleSet.Setting(Mode.HOLD, 1));
	}

	private static RuleSet allAs(Mode mode) {
		var modes = new EnumMap<DetectionRule, Mode>(DetectionRule.class);
		List.of(DetectionRule.values()).forEach((rule) -> modes.put(rule, mode));
		return RuleSet.byDefault().with(modes);
	}

}
