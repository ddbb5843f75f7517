package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import market.helpdesk.account.ShopId;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An after-sales matter in a ticket, and where it stands. It goes forward through the
 * stages of its kind and ends with an outcome, which nothing follows.
 */
@Entity
@Table(name = "cases")
class Case extends AbstractAggregateRoot<Case> {

	@Id
	private UUID id;

	@PartitionKey
	@Column(updatable = false)
	private UUID shopId;

	@Version
	private @Nullable Long version;

	@Column(updatable = false)
	private UUID ticketId;

	@Column(updatable = false)
	private UUID orderId;

	@Column(updatable = false)
	private UUID buyerId;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private CaseKind kind;

	@Column(updatable = false)
	private UUID openedBy;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Side side;

	@Column(updatable = false)
	private Instant openedAt;

	@Column(updatable = false)
	private UUID submissionKey;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private RightPeriod period;

	@Column(updatable = false)
	private @Nullable LocalDate periodUntil;

	@Column(updatable = false)
	private boolean periodOver;

	@Enumerated(EnumType.STRING)
	private @Nullable CaseStage stage;

	private @Nullable Instant closedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable CaseOutcome outcome;

	/** Opens a case, which reaches the stage that opening it is. */
	Case(TicketDetails ticket, OrderId order, CaseKind kind, PeriodCheck check, Author by, SubmissionKey key,
			Instant at) {
		this.id = CaseId.next().id();
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.orderId = order.id();
		this.buyerId = ticket.buyer().id();
		this.kind = kind;
		this.openedBy = by.account().id();
		this.side = by.side();
		this.openedAt = at;
		this.submissionKey = key.id();
		this.period = check.period();
		this.periodUntil = check.until().orElse(null);
		this.periodOver = check.over();
		this.stage = kind.opening().orElse(null);
		registerEvent(new CaseOpened(shop(), ticket(), id(), kind, by, at));
	}

	protected Case() {
	}

	/**
	 * Goes forward to a stage.
	 * @return the stages that are left out by it
	 * @throws StepRefused if there is no such step from here
	 */
	List<CaseStage> reach(Step step, Author by, Instant at) {
		var skipped = skipped(step.stage());
		requireReason(skipped, step.skipReason());
		stage = step.stage();
		registerEvent(new StageReached(shop(), ticket(), id(), kind, step.stage(), by, at));
		return skipped;
	}

	private List<CaseStage> skipped(CaseStage to) {
		if (closedAt != null || !kind.after(stage()).contains(to)) {
			throw new StepRefused(StepRefused.Why.NOT_FROM_HERE);
		}
		return kind.skipped(stage(), to);
	}

	/**
	 * Closes the case.
	 * @return the stages that are left out by it
	 * @throws StepRefused if it is closed already, or such a case doesn't end so
	 */
	List<CaseStage> close(Resolution resolution, Author by, Instant at) {
		if (closedAt != null || !kind.outcomes().contains(resolution.outcome())) {
			throw new StepRefused(StepRefused.Why.NOT_FROM_HERE);
		}
		var skipped = kind.after(stage());
		// Why it was rejected says why nothing else was done.
		if (resolution.outcome() != CaseOutcome.REJECTED) {
			requireReason(skipped, resolution.skipReason());
		}
		closedAt = at;
		outcome = resolution.outcome();
		registerEvent(new CaseClosed(shop(), ticket(), id(), kind, resolution.outcome(), by, at));
		return skipped;
	}

	private static void requireReason(List<CaseStage> skipped, Optional<Remark> reason) {
		if (!skipped.isEmpty() && reason.isEmpty()) {
			throw new StepRefused(StepRefused.Why.NO_REASON);
		}
	}

	CaseId id() {
		return new CaseId(id);
	}

	ShopId shop() {
		return new ShopId(shopId);
	}

	TicketId ticket() {
		return new TicketId(ticketId);
	}

	CaseKind kind() {
		return kind;
	}

	/** Where it stands; nowhere yet where the item has not come in. */
	Optional<CaseStage> stage() {
		return Optional.ofNullable(stage);
	}

	Instant openedAt() {
		return openedAt;
	}

	boolean isOpen() {
		return closedAt == null;
	}

	Optional<CaseOutcome> outcome() {
		return Optional.ofNullable(outcome);
	}

}
