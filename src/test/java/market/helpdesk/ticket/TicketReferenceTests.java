package market.helpdesk.ticket;

import java.util.UUID;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketReferenceTests {

	@ParameterizedTest
	@CsvSource({ "0, HD-0000-0000", "31, HD-0000-000Z", "32, HD-0000-0010", "1048576, HD-0001-0000",
			"0x7FFFFFFFFF, HD-FZZZ-ZZZZ", "0xFFFFFFFFFF, HD-ZZZZ-ZZZZ", "0x10000000000, HD-0000-0000" })
	void isMadeOfTheLast40BitsOfTheId(String bits, String reference) {
		assertThat(reference(Long.decode(bits))).hasToString(reference);
	}

	@RepeatedTest(20)
	void hasNoLetterThatIsMistakenForAnother() {
		assertThat(TicketReference.of(TicketId.next()).text())
			.matches("HD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HD-7K3M-9QXT", "hd-7k3m-9qxt", " HD7K3M9QXT ", "hd7k3m-9qxt" })
	void isReadAsItIsTyped(String typed) {
		assertThat(TicketReference.parse(typed)).contains(new TicketReference("HD-7K3M-9QXT"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "HD-OIL0-0011", "hd-oil0-ooil", "HD-0IL0-00LI" })
	void isReadWithMisreadLetters(String typed) {
		assertThat(TicketReference.parse(typed)).contains(new TicketReference("HD-0110-0011"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HD", "HD-7K3M", "HD-7K3M-9QX", "HD-7K3M-9QXTA", "XX-7K3M-9QXT", "7K3M-9QXT",
			"HD 7K3M 9QXT", "HD-7K3M-9QX%", "IT-204655", "HD-7K3M-9QXT HD-7K3M-9QXT", "HD-7UUM-9QXT" })
	void isNoneWhereItIsNone(String typed) {
		assertThat(TicketReference.parse(typed)).isEmpty();
	}

	@Test
	void readsWhatItWrites() {
		var reference = TicketReference.of(TicketId.next());
		assertThat(TicketReference.parse(reference.text())).contains(reference);
	}

	private static TicketReference reference(long bits) {
		return TicketReference.of(new TicketId(new UUID(0x0190_0000_0000_7000L, bits)));
	}

}
