package market.helpdesk.violation;

import market.helpdesk.notification.Announcement;
import market.helpdesk.notification.Announcements;
import market.helpdesk.ticket.NoteWord;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a shop at once what an administrator confirmed against it (R9). */
@Component
class ViolationNews {

	private final Announcements announcements;

	ViolationNews(Announcements announcements) {
		this.announcements = announcements;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ViolationDecided event) {
		if (event.state() == ViolationState.CONFIRMED) {
			announcements.add(Announcement.toShop(event.shop(), event.violation(), "VIOLATION_CONFIRMED",
					"/violations#violation-" + event.violation(), new NoteWord.Word("violation.kind." + event.kind()),
					new NoteWord.Text(event.kind().rule()), new NoteWord.Text(event.reason().text())),
					event.occurredAt());
		}
	}

}
