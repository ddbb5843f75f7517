package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Remark;
import market.helpdesk.aftersales.Step;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Two cases of a buyer in the sample: a return whose item has come in, and a repair that
 * has begun, opened and moved on as people do.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleCases implements SampleScene {

	private static final String SHOP = "riva";

	private static final String OWNER = "giulia";

	private final CaseOpening opening;

	private final CaseWork work;

	private final Orders orders;

	private final TicketLists tickets;

	private final Shops shops;

	private final People people;

	SampleCases(CaseOpening opening, CaseWork work, Orders orders, TicketLists tickets, Shops shops, People people) {
		this.opening = opening;
		this.work = work;
		this.orders = orders;
		this.tickets = tickets;
		this.shops = shops;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		var owner = new Member(people.sellerNamed(OWNER).orElseThrow(), Set.of(shops.find(SHOP).orElseThrow().id()));
		open(owner, "IT-204655", CaseKind.RETURN,
				new Step(CaseStage.RECEIVED, Optional.of(new Remark("Il pacco è arrivato integro, lo controlliamo.")),
						Optional.empty(), Optional.empty()));
		open(owner, "IT-187210", CaseKind.WARRANTY, Step.to(CaseStage.RECEIVED), Step.to(CaseStage.STARTED));
	}

	/**
	 * The buyer of an order opens a case in the ticket about it, and the shop goes on.
	 */
	private void open(Member owner, String number, CaseKind kind, Step... steps) {
		var order = orders.findVisibleTo(owner, number).orElseThrow();
		var ticket = tickets.about(owner, List.of(order.id())).getOrDefault(order.id(), List.of()).getFirst();
		var opened = opening.open(new Buyer(order.buyer()), ticket.id(), kind, SubmissionKey.next()).orElseThrow();
		var standing = kind.opening();
		for (var step : steps) {
			work.reach(owner, opened, standing, step, SubmissionKey.next());
			standing = Optional.of(step.stage());
		}
	}

}
