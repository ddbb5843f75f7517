package market.helpdesk.web.simulator;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.web.explanation.ExplanationView;
import market.helpdesk.web.explanation.Explanations;
import market.helpdesk.web.simulator.SimulatorPage.MarketOption;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Tries out when an answer would be due. Nothing is kept of it. */
@Component
class Simulations {

	private final Markets markets;

	private final CalendarChoice calendars;

	private final Explanations explanations;

	Simulations(Markets markets, CalendarChoice calendars, Explanations explanations) {
		this.markets = markets;
		this.calendars = calendars;
		this.explanations = explanations;
	}

	/** Returns the page before anything was typed. */
	SimulatorPage blank(Inspector inspector, SimulatorForm form) {
		return page(inspector, form, null, null);
	}

	/** Returns the page for what was typed, and says what is wrong with that. */
	SimulatorPage run(Inspector inspector, SimulatorForm form, Errors errors) {
		var market = find(form.market());
		if (market.isEmpty()) {
			errors.rejectValue("market", "error.market.unknown");
			return page(inspector, form, null, null);
		}
		var typed = TypedInstant.read(form.receivedAt(), market.get().zone(), errors);
		var clock = calendars.clock(inspector, market.get().code(), form.calendar());
		if (clock.isEmpty()) {
			errors.rejectValue("calendar", "error.calendar.unknown");
		}
		var explanation = typed
			.flatMap((instant) -> clock.flatMap((counting) -> explain(counting, instant.at(), errors)));
		return page(inspector, form, explanation.orElse(null), typed.map(TypedInstant::again).orElse(null));
	}

	private Optional<Market> find(String code) {
		return markets.all().stream().filter((market) -> market.code().code().equals(code)).findFirst();
	}

	private Optional<ExplanationView> explain(WorkingClock clock, Instant at, Errors errors) {
		try {
			if (clock.calendar().covers(at)) {
				return Optional.of(explanations.explain(clock, at));
			}
		}
		catch (CalendarNotCovered beyond) {
			// What is said below is true of it, too.
		}
		errors.rejectValue("receivedAt", "error.receivedAt.notCovered",
				new Object[] { clock.calendar().first().toString(), clock.calendar().last().toString() }, null);
		return Optional.empty();
	}

	private SimulatorPage page(Inspector inspector, SimulatorForm form, @Nullable ExplanationView explanation,
			@Nullable Instant again) {
		var options = markets.all().stream().map((one) -> new MarketOption(one.code().code(), one.zone().getId()));
		var choice = calendars.options(inspector, find(form.market()).orElse(markets.all().getFirst()).code(),
				form.calendar());
		return new SimulatorPage(options.toList(), choice, explanation, again, Example.ALL);
	}

}
