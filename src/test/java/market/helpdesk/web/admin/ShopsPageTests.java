package market.helpdesk.web.admin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** How each shop answers, in numbers that are kept. */
@HelpdeskTest
class ShopsPageTests {

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	ShopsPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void theShareOfWhatNeededNoAnswerIsTold() {
		var met = stage.annaAsks("Uno", "Quando?");
		stage.write(Cast.GIULIA, met, "Domani");
		stage.waive(Cast.ANNA, stage.annaAsks("Due", "Quando?"));
		var asked = stage.annaAsks("Tre", "Quando?");
		stage.askWhetherNeeded(Cast.GIULIA, asked);
		stage.waive(Cast.ANNA, asked);
		stage.annaAsks("Quattro", "Quando?");
		stage.waitUntil("2026-01-15T11:00");
		stage.sweep();
		stage.annaAsks("Cinque", "Quando?");

		assertThat(text("/admin/shops?name=riva"))
			.contains("Riva Ricondizionati Italy 90 89.0 90.0 90.0 1 1 4 1 2 50.0% 1 after the shop asked");
		assertThat(text("/admin/shops?name=nowa")).contains("Nowa Komórka Poland 90 89.0 90.0 90.0 0 0 0 0 0")
			.doesNotContain("%", "Riva");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ricondizionati", "%", "_iva", "zzz" })
	void shopsAreFoundByTheBeginningsOfTheirNames(String name) {
		assertThat(text("/admin/shops?name=" + name.replace("%", "%25"))).contains("Nothing found")
			.doesNotContain("Riva Ricondizionati");
	}

	@Test
	void everyShopIsOnSomePageInTheOrderOfTheNames() {
		for (var shop = 1; shop <= 60; shop++) {
			jdbc.sql(
					"insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, 'DE', '2024-01-01Z')")
				.params(UUID.randomUUID(), "m-" + shop, (shop % 2 == 0 ? "Laden %02d." : "laden %02d.").formatted(shop))
				.update();
		}
		var first = page("/admin/shops?name=laden");
		var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
		assertThat(next.find()).isTrue();
		var second = page(next.group(1).replace("&amp;", "&"));
		for (var shop = 1; shop <= 60; shop++) {
			assertThat((shop <= 50) ? first : second).containsIgnoringCase("Laden %02d.".formatted(shop));
		}
		assertThat(second).doesNotContainIgnoringCase("Laden 50.")
			.contains("rel=\"first\"")
			.doesNotContain("rel=\"next\"");
	}

	/** A hundred and twenty shops, each with another standing than the next. */
	@ParameterizedTest
	@ValueSource(strings = { "score", "timeliness", "regularity", "reliability" })
	void everyShopIsOnSomePageInTheOrderOfItsStanding(String sort) {
		for (var shop = 1; shop <= 120; shop++) {
			enter(shop);
		}
		var values = new ArrayList<Integer>();
		var path = "/admin/shops?name=laden&sort=" + sort;
		for (var page = page(path); true; page = page(path)) {
			Pattern.compile("Laden (\\d+)\\.")
				.matcher(page)
				.results()
				.forEach((one) -> values.add(value(sort, one.group(1))));
			var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
			if (!next.find()) {
				break;
			}
			path = next.group(1).replace("&amp;", "&");
		}
		assertThat(values).hasSize(120).isSorted();
	}

	private void enter(int number) {
		var id = UUID.randomUUID();
		jdbc.sql(
				"insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, 'DE', '2024-01-01Z')")
			.params(id, "m-" + number, "Laden %d.".formatted(number))
			.update();
		jdbc.sql(
				"""
						insert into standings (shop_id, market, day, revision, rules, records, score, timeliness, regularity, reliability,
						  visibility, computed_at, changed_at, position)
						values (?, 'DE', '2026-01-14', 1, '', '{"counts":{},"times":{}}', ?, ?, ?, ?, 0.5, '2026-01-14Z', '2026-01-14Z', ?)""")
			.params(id, number * 7 % 101, number * 11 % 101, number * 13 % 101, number * 17 % 101, number)
			.update();
	}

	private static int value(String sort, String number) {
		var factor = switch (sort) {
			case "score" -> 7;
			case "timeliness" -> 11;
			case "regularity" -> 13;
			default -> 17;
		};
		return Integer.parseInt(number) * factor % 101;
	}

	@Test
	void theOrderIsToldToThoseWhoCannotSeeIt() {
		enter(1);
		assertThat(page("/admin/shops?sort=reliability")).containsOnlyOnce("aria-sort=\"ascending\"")
			.containsPattern("aria-sort=\"ascending\"><a[^>]*>Reliability");
		assertThat(page("/admin/shops?sort=anything")).containsPattern("aria-sort=\"ascending\"><a[^>]*>Shop<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "94", "94_x", "1e9_00000000-0000-0000-0000-000000000000",
			"94.5_00000000-0000-0000-0000-000000000000" })
	void anAddressOfTheOrderedListThatIsCutOffShowsAPageToo(String after) {
		assertThat(page("/admin/shops?sort=score&after=" + after)).contains("id=\"shops-title\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "00000000-0000-0000-0000-000000000000" })
	void anAddressSomebodyCutOffStillShowsAPage(String after) {
		assertThat(page("/admin/shops?after=" + after)).contains("id=\"shops-title\"");
	}

	private String text(String path) {
		return page(path).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	private String page(String path) {
		var page = pages.get().uri(URI.create(path)).with(Cast.CARLA.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
