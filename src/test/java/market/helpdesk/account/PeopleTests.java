package market.helpdesk.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class PeopleTests {

	private final People people;

	private final Credentials credentials;

	private final Shops shops;

	private final JdbcClient jdbc;

	PeopleTests(People people, Credentials credentials, Shops shops, JdbcClient jdbc) {
		this.people = people;
		this.credentials = credentials;
		this.shops = shops;
		this.jdbc = jdbc;
	}

	@Test
	void lookAsTheirRolesLetThem() {
		assertThat(viewer(Cast.ANNA)).isEqualTo(new Buyer(Cast.ANNA.id()));
		assertThat(viewer(Cast.LUCA)).isEqualTo(new Member(Cast.LUCA.id(), Set.of(House.RIVA.id())));
		assertThat(viewer(Cast.CARLA)).isEqualTo(new Administrator(Cast.CARLA.id()));
		assertThat(people.find(new AccountId(new UUID(0, 1)), Stage.OPENING)).isEmpty();
	}

	@Test
	void actForEachOfTheirShopsAndForNoneTheyLeft() {
		jdbc.sql("insert into shop_members (shop_id, account_id, role) values (?, ?, 'AGENT')")
			.params(House.NOWA_KOMORKA.id().id(), Cast.LUCA.id().id())
			.update();
		assertThat(people.find(Cast.LUCA.id(), Stage.OPENING).orElseThrow().shops()).extracting(Shop::name)
			.containsExactly("Nowa Komórka", "Riva Ricondizionati");

		jdbc.sql("update shop_members set account_id = ? where account_id = ? and role = 'OWNER'")
			.params(Cast.DARIO.id().id(), Cast.EWA.id().id())
			.update();
		assertThat(viewer(Cast.EWA)).isEqualTo(new Member(Cast.EWA.id(), Set.of()));
	}

	@Test
	void areFoundByTheirNamesWhateverTheCase() {
		assertThat(people.named(" GIULIA ")).contains(Cast.GIULIA.id());
		assertThat(people.named("nobody")).isEmpty();
		assertThat(credentials.find("Anna").orElseThrow().role()).isEqualTo(Role.BUYER);
		assertThat(people.names(List.of(Cast.ANNA.id().id(), new UUID(0, 1)))).hasSize(1)
			.containsEntry(Cast.ANNA.id().id(), "Anna Bruni");
	}

	@Test
	void findShopsByHowTheirNamesBegin() {
		assertThat(shops.namedLike(" riva ", 5)).extracting(Shop::id).containsExactly(House.RIVA.id());
		assertThat(shops.namedLike("", 1)).extracting(Shop::name).containsExactly("Nowa Komórka");
		assertThat(shops.namedLike("%iva", 5)).isEmpty();
	}

	private Viewer viewer(Cast person) {
		return people.find(person.id(), Stage.OPENING).orElseThrow().viewer();
	}

}
