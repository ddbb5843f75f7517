package market.helpdesk.web.inspection;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.People;
import market.helpdesk.archive.DisclosureFilter;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.web.page.PlatformDays;

import org.springframework.stereotype.Component;

/** Understands what is typed to find who looked: names, reasons, days. */
@Component
class InspectionQueries {

	/** Whoever is not known at all has looked into nothing. */
	private static final AccountId NOBODY = new AccountId(new UUID(-1, -1));

	private final People people;

	private final PlatformDays days;

	InspectionQueries(People people, PlatformDays days) {
		this.people = people;
		this.days = days;
	}

	DisclosureFilter read(InspectionFilter typed) {
		return new DisclosureFilter(inspector(typed.inspector().strip()), reason(typed.reason()),
				days.startOf(typed.from()), days.endOf(typed.to()));
	}

	private Optional<AccountId> inspector(String name) {
		return name.isEmpty() ? Optional.empty() : Optional.of(people.called(name).orElse(NOBODY));
	}

	private static Optional<InspectionReason> reason(String name) {
		return Arrays.stream(InspectionReason.values()).filter((reason) -> reason.name().equals(name)).findFirst();
	}

}
