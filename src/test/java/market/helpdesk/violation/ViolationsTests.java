package market.helpdesk.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.paging.Cursor;
import market.helpdesk.violation.Evidence.MissedDeadline;
import org.junit.jupiter.api.Test;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class ViolationsTests {

	private final Stage stage;

	private final Violations violations;

	ViolationsTests(Stage stage, Violations violations) {
		this.stage = stage;
		this.violations = violations;
	}

	@Test
	void tellWhichRuleWasBrokenByWhomAndWhen() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();

		assertThat(find("")).singleElement().satisfies((violation) -> {
			assertThat(violation.kind().rule()).isEqualTo("R13");
			assertThat(violation.state()).isEqualTo(ViolationState.CONFIRMED);
			assertThat(violation.shop()).isEqualTo(House.RIVA.id());
			assertThat(violation.market().code()).isEqualTo("IT");
			assertThat(violation.ticket()).get().extracting(Violation.FromTicket::id).isEqualTo(ticket);
			assertThat(violation.occurredAt()).isEqualTo(at("2026-01-15T10:00"));
			assertThat(((MissedDeadline) violation.evidence()).dueAt()).isEqualTo(at("2026-01-15T10:00"));
		});
	}

	@Test
	void happenOnMondayWhereTheAnswerWasDueOnFridayAt24() {
		stage.waitUntil("2026-01-16T00:00");
		stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-19T00:02");
		stage.sweep();

		assertThat(find("")).singleElement().satisfies((violation) -> {
			assertThat(violation.occurredAt()).isEqualTo(at("2026-01-19T00:00"));
			assertThat(((MissedDeadline) violation.evidence()).dueAt()).isEqualTo(at("2026-01-17T00:00"));
		});
	}

	@Test
	void areFoundByHowTheShopsNameBegins() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie jest moja paczka?");
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();

		assertThat(find("")).hasSize(2);
		assertThat(find(" riva r")).extracting(Violation::shopName).containsExactly("Riva Ricondizionati");
		assertThat(find("NOWA KOMÓR")).extracting(Violation::shopName).containsExactly("Nowa Komórka");
		assertThat(find("Ricondizionati")).isEmpty();
		assertThat(find("%")).isEmpty();
		assertThat(find("_iva")).isEmpty();
	}

	@Test
	void areReadPageByPageTheLatestFirst() {
		for (var hour = 11; hour < 18; hour++) {
			stage.waitUntil("2026-01-14T%d:00".formatted(hour));
			stage.annaAsks("Parcel", "Where is my parcel?");
			stage.annaAsks("Parcel", "And this one?");
		}
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();

		var read = new ArrayList<Violation>();
		var next = Optional.<Cursor>empty();
		do {
			var page = violations.find(Cast.CARLA.administrator(), ViolationFilter.ofShop("riva"), next, 3);
			read.addAll(page.items());
			next = page.next();
		}
		while (next.isPresent());
		assertThat(read).isEqualTo(find("")).hasSize(14);
		assertThat(read.getFirst().occurredAt()).isEqualTo(at("2026-01-15T17:00"));
	}

	private List<Violation> find(String shopName) {
		return violations.find(Cast.CARLA.administrator(), ViolationFilter.ofShop(shopName), Optional.empty(), 100)
			.items();
	}

}
