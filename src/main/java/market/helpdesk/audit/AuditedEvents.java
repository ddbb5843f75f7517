package market.helpdesk.audit;

import java.util.List;

/** Facts that become known together and go on record in one batch. */
public interface AuditedEvents {

	List<? extends AuditedEvent> events();

}
