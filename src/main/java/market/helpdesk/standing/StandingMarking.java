package market.helpdesk.standing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.aftersales.CaseClosed;
import market.helpdesk.aftersales.OverdueUpdateEnded;
import market.helpdesk.aftersales.UpdateGiven;
import market.helpdesk.aftersales.UpdateOverdue;
import market.helpdesk.aftersales.UpdatesOverdue;
import market.helpdesk.deadline.ResponseDeadlineMet;
import market.helpdesk.deadline.ResponseDeadlineMissed;
import market.helpdesk.deadline.ResponseDeadlinesMissed;
import market.helpdesk.quality.AnswerRated;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationRecorded;
import market.helpdesk.violation.ViolationWaived;
import market.helpdesk.violation.ViolationsWaived;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks the shops whose records change, in the transaction that changes them: no change
 * is ever forgotten, and nothing is computed where somebody waits for it.
 * <p>
 * A late answer changes nothing: its deadline had been missed before. Nor does dealing
 * outside of the platform, which has consequences of its own (R9).
 */
@Component
class StandingMarking {

	/** What is wrong with answers themselves (R15, R16). */
	static final Set<ViolationKind> POOR_ANSWERS = Set.of(ViolationKind.INCOMPLETE_ANSWER, ViolationKind.VAGUE_ANSWER,
			ViolationKind.MISLEADING_ANSWER, ViolationKind.IMPOLITE_ANSWER);

	private final StandingMarks marks;

	StandingMarking(StandingMarks marks) {
		this.marks = marks;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ResponseDeadlineMet event) {
		mark(event.shop());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ResponseDeadlinesMissed missed) {
		mark(missed.events().stream().map(ResponseDeadlineMissed::shop).toList());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(UpdateGiven event) {
		mark(event.shop());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(UpdatesOverdue overdue) {
		mark(overdue.events().stream().map(UpdateOverdue::shop).toList());
	}

	/** A downtime may excuse it, now that one knows how late it was. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OverdueUpdateEnded event) {
		mark(event.shop());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CaseClosed event) {
		mark(event.shop());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AnswerRated event) {
		mark(event.shop());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ViolationRecorded event) {
		if (POOR_ANSWERS.contains(event.kind())) {
			mark(event.shop());
		}
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ViolationsWaived waived) {
		mark(waived.events().stream().map(ViolationWaived::shop).toList());
	}

	private void mark(ShopId shop) {
		marks.add(List.of(shop));
	}

	/** Each once, however many of its records have changed. */
	private void mark(List<ShopId> shops) {
		marks.add(shops.stream()
			.map(ShopId::id)
			.collect(Collectors.toCollection(TreeSet<UUID>::new))
			.stream()
			.map(ShopId::new)
			.toList());
	}

}
