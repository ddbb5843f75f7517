package market.helpdesk.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shops;
import market.helpdesk.attachment.FileFacts;
import market.helpdesk.attachment.Thumbnails;
import market.helpdesk.attachment.Upload;
import market.helpdesk.calendar.Markets;
import market.helpdesk.notification.Announcement;
import market.helpdesk.notification.Announcements;
import market.helpdesk.ticket.NoteWord;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts on record what becomes of sanctions, and tells everyone who acts for the shop at
 * once. Who decided is the archive's to know, not the shop's.
 */
@Component
class SanctionRecords {

	private final Announcements announcements;

	private final Thumbnails thumbnails;

	private final ApplicationEventPublisher events;

	private final Shops shops;

	private final Markets markets;

	SanctionRecords(Announcements announcements, Thumbnails thumbnails, ApplicationEventPublisher events, Shops shops,
			Markets markets) {
		this.announcements = announcements;
		this.thumbnails = thumbnails;
		this.events = events;
		this.shops = shops;
		this.markets = markets;
	}

	void imposed(Sanction sanction, Optional<ProposalId> proposal, int violations) {
		var at = sanction.imposedAt();
		if (sanction.measure().isForGood()) {
			events.publishEvent(
					new RemovalProposed(sanction.shop(), sanction.id(), violations, sanction.imposedBy(), at));
			tell("REMOVAL_PROPOSED", sanction, at);
			return;
		}
		var end = sanction.endsAt().orElseThrow();
		events.publishEvent(new SanctionImposed(sanction.shop(), sanction.id(), sanction.measure(), end, proposal,
				violations, sanction.imposedBy(), at));
		if (sanction.measure().isAdjustable()) {
			tell("SANCTION_IMPOSED_UNTIL", sanction, at, new NoteWord.Day(lastDay(sanction, end)));
		}
		else {
			tell("SANCTION_IMPOSED", sanction, at);
		}
	}

	/** What ends at midnight ends with the day before. */
	private LocalDate lastDay(Sanction sanction, Instant end) {
		return LocalDate.ofInstant(end.minusMillis(1), markets.get(shops.get(sanction.shop()).market()).zone());
	}

	void signed(Sanction sanction, AccountId by, Instant at) {
		events.publishEvent(new RemovalSigned(sanction.shop(), sanction.id(), by, at));
		tell("SANCTION_IMPOSED", sanction, at);
	}

	void dropped(Sanction sanction, DecisionReason reason, AccountId by, Instant at) {
		events.publishEvent(new RemovalDropped(sanction.shop(), sanction.id(), reason, by, at));
		tell("REMOVAL_DROPPED", sanction, at);
	}

	void expired(Sanction sanction, Instant now) {
		events.publishEvent(new SanctionExpired(sanction.shop(), sanction.id(), sanction.measure(), now));
		tell("SANCTION_ENDED", sanction, now);
	}

	void appealed(Sanction sanction, AppealId appeal, List<Upload> files, AccountId by, Instant at) {
		events.publishEvent(
				new AppealSubmitted(sanction.shop(), sanction.id(), appeal, sanction.measure(), files.size(), by, at));
		if (!files.isEmpty()) {
			var small = thumbnails.hashes(sanction.shop(), files.stream().map(Upload::id).toList());
			files.forEach((file) -> events
				.publishEvent(new AppealFileAdded(sanction.shop(), appeal, FileFacts.of(file, small), by, at)));
		}
	}

	void upheld(Appeal appeal, DecisionReason reason, AccountId by, Instant at) {
		var sanction = appeal.sanction();
		events.publishEvent(
				new AppealUpheld(sanction.shop(), sanction.id(), appeal.id(), sanction.measure(), reason, by, at));
		tell("APPEAL_UPHELD", sanction, at);
	}

	void rejected(Appeal appeal, DecisionReason reason, AccountId by, Instant at) {
		var sanction = appeal.sanction();
		events.publishEvent(
				new AppealRejected(sanction.shop(), sanction.id(), appeal.id(), sanction.measure(), reason, by, at));
		tell("APPEAL_REJECTED", sanction, at);
	}

	private void tell(String kind, Sanction sanction, Instant at, NoteWord... further) {
		var words = new ArrayList<NoteWord>();
		words.add(new NoteWord.Word("sanction.measure." + sanction.measure()));
		words.addAll(List.of(further));
		announcements.add(Announcement.toShop(sanction.shop(), sanction.id().id(), kind, "/sanctions/" + sanction.id(),
				words.toArray(NoteWord[]::new)), at);
	}

}
