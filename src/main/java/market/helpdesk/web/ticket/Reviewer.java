package market.helpdesk.web.ticket;

import java.util.List;

/** Looks at what somebody is about to send, before it goes out. */
public interface Reviewer {

	List<Caution> review(Composition composition);

}
