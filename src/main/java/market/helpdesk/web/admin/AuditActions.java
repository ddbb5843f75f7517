package market.helpdesk.web.admin;

import java.util.List;

import market.helpdesk.audit.AuditedEvent;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The names of all events that can stand in the audit trail, to choose from. */
@Component
class AuditActions {

	private final List<String> names;

	AuditActions() {
		var events = new ClassPathScanningCandidateComponentProvider(false);
		events.addIncludeFilter(new AssignableTypeFilter(AuditedEvent.class));
		this.names = events.findCandidateComponents("market.helpdesk")
			.stream()
			.map((event) -> ClassUtils.getShortName(String.valueOf(event.getBeanClassName())))
			.sorted()
			.toList();
	}

	List<String> names() {
		return names;
	}

}
