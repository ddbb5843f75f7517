package market.helpdesk.screening;

import market.helpdesk.notification.Announcement;
import market.helpdesk.notification.Announcements;
import market.helpdesk.ticket.NoteWord;

import org.springframework.stereotype.Component;

/** Tells whoever wrote a held message what became of it. */
@Component
class HeldNews {

	private static final String PATH = "/held-messages#held-";

	private final Announcements announcements;

	HeldNews(Announcements announcements) {
		this.announcements = announcements;
	}

	void decided(HeldMessage held) {
		var decision = held.decision().orElseThrow();
		announcements.add(Announcement.toMember(held.shop(), held.author(), held.id().id(),
				"HELD_MESSAGE_" + decision.state(), PATH + held.id(), new NoteWord.Text(decision.reason().text())),
				decision.at());
	}

}
