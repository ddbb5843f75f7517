package market.helpdesk.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import org.springframework.stereotype.Component;

/**
 * Holds checkpoints against what places outside the database remember of them: whoever
 * owns the database can take it back to an earlier time, and then nothing in it tells.
 */
@Component
class WitnessCheck {

	private static final int BATCH = 100;

	private final Witnesses witnesses;

	private final Checkpoints checkpoints;

	WitnessCheck(Witnesses witnesses, Checkpoints checkpoints) {
		this.witnesses = witnesses;
		this.checkpoints = checkpoints;
	}

	/** Goes through all they know. */
	void checkAll(Examination examination) {
		witnesses.all().forEach((witness) -> check(witness, examination));
	}

	private void check(Witness witness, Examination examination) {
		try (var told = witness.all()) {
			told.gather(Gatherers.windowFixed(BATCH)).forEach((some) -> check(some, examination));
		}
		catch (IOException unreadable) {
			examination.found(unreadable(witness));
		}
	}

	private static Finding unreadable(Witness witness) {
		return new Finding("checkpoint_publications", witness.name(), Optional.empty(), Fault.ROW_UNREADABLE);
	}

	private void check(List<ToldCheckpoint> told, Examination examination) {
		var here = checkpoints.of(told.stream().map(ToldCheckpoint::number).toList())
			.stream()
			.collect(Collectors.toMap(SignedCheckpoint::number, Function.identity()));
		examination.checked(told.size());
		for (var one : told) {
			one.fault(Optional.ofNullable(here.get(one.number())))
				.ifPresent((fault) -> examination.found(Finding.ofCheckpoint(one.number(), fault)));
		}
		examination.beat();
	}

	/** Looks at the last one of each alone. */
	void checkLast(Examination examination) {
		for (var witness : witnesses.all()) {
			try {
				check(witness.last().stream().toList(), examination);
			}
			catch (IOException unreadable) {
				examination.found(unreadable(witness));
			}
		}
	}

}
