package market.helpdesk.archive;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.TicketDetails;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/** An administrator's reasoned look into a ticket. */
@Entity
@Immutable
@Table(name = "inspections")
public class Inspection extends AbstractAggregateRoot<Inspection> implements Persistable<UUID> {

	public static final int MAX_NOTE_LENGTH = 1_000;

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private UUID ticketId;

	private UUID inspectorId;

	@Enumerated(EnumType.STRING)
	private InspectionReason reason;

	private String note;

	private Instant inspectedAt;

	Inspection(TicketDetails ticket, AccountId inspector, InspectionReason reason, String note, Instant at) {
		if (note.isBlank() && reason == InspectionReason.OTHER || MessageBody.length(note) > MAX_NOTE_LENGTH) {
			throw new IllegalArgumentException("Another reason is given in words");
		}
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.inspectorId = inspector.id();
		this.reason = reason;
		this.note = note;
		this.inspectedAt = at;
		registerEvent(new TicketInspected(ticket.shop(), ticket.id(), inspector, reason, note, at));
	}

	protected Inspection() {
	}

	public AccountId inspector() {
		return new AccountId(inspectorId);
	}

	public InspectionReason reason() {
		return reason;
	}

	/** What the administrator added; may be empty. */
	public String note() {
		return note;
	}

	public Instant inspectedAt() {
		return inspectedAt;
	}

	@Override
	@Transient
	public UUID getId() {
		return id;
	}

	/** An inspection is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
