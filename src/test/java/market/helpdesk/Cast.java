package market.helpdesk;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Role;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.web.page.SignedInAccount;
import org.jspecify.annotations.Nullable;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The people of the tests. */
public enum Cast {

	/** Buyers: Anna and Marco in Italy, Zofia in Poland. */
	ANNA("Anna Bruni", Role.BUYER, null), MARCO("Marco Conti", Role.BUYER, null), ZOFIA("Zofia Lis", Role.BUYER, null),

	/** Of Riva Ricondizionati: its owner and an agent. */
	GIULIA("Giulia Riva", Role.SELLER, House.RIVA), LUCA("Luca Sartori", Role.SELLER, House.RIVA),

	/** The owner of Nowa Komórka. */
	EWA("Ewa Nowak", Role.SELLER, House.NOWA_KOMORKA),

	/** Administrators. */
	CARLA("Carla Moretti", Role.ADMIN, null), DARIO("Dario Greco", Role.ADMIN, null),

	/** An auditor: reads, and decides nothing. */
	ELENA("Elena Marchetti", Role.AUDITOR, null);

	/** Everyone's. */
	public static final String PASSWORD = "helpdesk";

	/** The shops of the tests. */
	public enum House {

		RIVA("riva", "Riva Ricondizionati", "IT"), NOWA_KOMORKA("nowa-komorka", "Nowa Komórka", "PL");

		final String marketplaceId;

		final String shopName;

		final String market;

		House(String marketplaceId, String shopName, String market) {
			this.marketplaceId = marketplaceId;
			this.shopName = shopName;
			this.market = market;
		}

		public ShopId id() {
			return new ShopId(UUID.nameUUIDFromBytes(marketplaceId.getBytes()));
		}

		public String shopName() {
			return shopName;
		}

		public String marketplaceId() {
			return marketplaceId;
		}

	}

	private final String fullName;

	private final Role role;

	private final @Nullable House house;

	Cast(String fullName, Role role, @Nullable House house) {
		this.fullName = fullName;
		this.role = role;
		this.house = house;
	}

	public AccountId id() {
		return new AccountId(UUID.nameUUIDFromBytes(name().getBytes()));
	}

	public String username() {
		return name().toLowerCase();
	}

	/** Where they get mail, which nobody is ever shown. */
	public String address() {
		return username() + "@mail.example";
	}

	public String fullName() {
		return fullName;
	}

	public Role role() {
		return role;
	}

	public @Nullable House house() {
		return house;
	}

	public Buyer buyer() {
		return new Buyer(id());
	}

	public Member member() {
		return new Member(id(), Set.of(Objects.requireNonNull(house).id()));
	}

	public Administrator administrator() {
		return new Administrator(id());
	}

	public Auditor auditor() {
		return new Auditor(id());
	}

	/** An administrator or an auditor. */
	public Inspector inspector() {
		return (role == Role.AUDITOR) ? auditor() : administrator();
	}

	/** Signs a request of the mock server in. */
	public RequestPostProcessor signedIn() {
		return SecurityMockMvcRequestPostProcessors.user(new SignedInAccount(id(), username(), role, null));
	}

}
