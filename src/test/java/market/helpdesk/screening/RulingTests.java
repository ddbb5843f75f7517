package market.helpdesk.screening;

import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RulingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			ALLOW, PLAIN,      PASS
			ALLOW, TELL_FIRST, PASS
			WARN,  PLAIN,      ASK
			WARN,  TELL_FIRST, ASK
			WARN,  FOR_A_LOOK, ASK
			WARN,  CONFIRMED,  PASS
			HOLD,  TELL_FIRST, STOP
			HOLD,  CONFIRMED,  STOP
			HOLD,  FOR_A_LOOK, HOLD
			HOLD,  PLAIN,      HOLD
			MASK,  TELL_FIRST, STOP
			MASK,  PLAIN,      HOLD""")
	void aShopIsToldFirstIfItCanBeAndHeldIfItCannot(Verdict verdict, Intent intent, Ruling ruling) {
		assertThat(Ruling.of(verdict, Side.SELLER, intent)).isEqualTo(ruling);
	}

	@ParameterizedTest
	@EnumSource
	void aBuyerIsNeverKeptFromWriting(Intent intent) {
		assertThat(Ruling.of(Verdict.HOLD, Side.BUYER, intent)).isEqualTo(Ruling.MASK);
		assertThat(Ruling.of(Verdict.MASK, Side.BUYER, intent)).isEqualTo(Ruling.MASK);
		assertThat(Ruling.of(Verdict.ALLOW, Side.BUYER, intent)).isEqualTo(Ruling.PASS);
	}

	@Test
	void aBuyerConfirmsAWarningToo() {
		assertThat(Ruling.of(Verdict.WARN, Side.BUYER, Intent.PLAIN)).isEqualTo(Ruling.ASK);
		assertThat(Ruling.of(Verdict.WARN, Side.BUYER, Intent.CONFIRMED)).isEqualTo(Ruling.PASS);
	}

}
