package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import market.helpdesk.screening.PlatformHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformLinksTests {

	final PlatformLinks links = new PlatformLinks(new PlatformHosts(List.of("marketplace.example")));

	@ParameterizedTest
	@ValueSource(strings = { "https://marketplace.example", "https://marketplace.example/it/offer?a=1&b=2#c",
			"http://www.marketplace.example/", "HTTPS://MARKETPLACE.EXAMPLE/x", "https://marketplace.example:8443/x" })
	void thePlatformsAddressesLeadSomewhere(String address) {
		assertThat(hrefs("Ecco %s grazie".formatted(address))).containsExactly(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "https://marketplace.example.evil.it/a",
			"https://marketplace.example@evil.it", "https://marketplace.example:x@evil.it",
			"https://evilmarketplace.example", "https://evil.it/marketplace.example",
			"https://evil.it#marketplace.example", "https://evil.it\\@marketplace.example", "javascript:alert(1)",
			"javascript://marketplace.example/%0aalert(1)", "data:text/html,marketplace.example",
			"ftp://marketplace.example/x", "https://user@marketplace.example/", "marketplace.example", "www.evil.it",
			"https://marketplace.example%2eevil.it", "https://marketplace。example.evil.it", "https://",
			"mailto:a@marketplace.example" })
	void nothingElseDoes(String address) {
		assertThat(hrefs("Ecco %s grazie".formatted(address))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "https://marketplace.example", "a\nhttps://marketplace.example, b https://evil.it.\n 🦊" })
	void theTextStaysWhole(String text) {
		assertThat(links.parts(text).stream().map(TextPart::text).collect(Collectors.joining())).isEqualTo(text);
	}

	@Test
	void theStopOfASentenceIsNotPartOfTheAddress() {
		assertThat(hrefs("Vedi https://marketplace.example/a.")).containsExactly("https://marketplace.example/a");
	}

	private List<String> hrefs(String text) {
		return links.parts(text).stream().map(TextPart::href).filter(Objects::nonNull).toList();
	}

}
