package market.helpdesk.web.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.archive.Disclosure;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.web.inspection.InspectionRow.About;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/** Tells disclosures with the names of those who are in them. */
@Component
class InspectionRows {

	/** Stands for the reason where the ticket had been taken over. */
	private static final String TAKEN_OVER = "TAKEN_OVER";

	private final People people;

	private final InspectedThings things;

	private final PlatformSettings platform;

	InspectionRows(People people, InspectedThings things, PlatformSettings platform) {
		this.people = people;
		this.things = things;
		this.platform = platform;
	}

	List<InspectionRow> of(List<Disclosure> disclosures) {
		var names = people.names(disclosures.stream().map((one) -> one.inspector().id()).distinct().toList());
		var about = things.of(disclosures);
		return disclosures.stream().map((one) -> row(one, names, about)).toList();
	}

	private InspectionRow row(Disclosure one, Map<UUID, String> names, Map<UUID, About> about) {
		var reason = one.ticket().map((ticket) -> one.reason().map(InspectionReason::name).orElse(TAKEN_OVER));
		return new InspectionRow(one.at().atZone(platform.zone()), names.getOrDefault(one.inspector().id(), ""),
				one.what(), Optional.ofNullable(about.get(one.id())).orElse(null), reason.orElse(null), one.note());
	}

}
